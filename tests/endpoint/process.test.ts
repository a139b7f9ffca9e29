/** The endpoint as a program: what only shows over a real connection. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startEndpoint } from '../support/endpoint.ts';
import type { RunningEndpoint } from '../support/endpoint.ts';
import { restClient } from '../support/rest.ts';
import type { RestClient } from '../support/rest.ts';
import { signed } from '../support/sigv4.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const MIB = 1024 * 1024;

let s3: RunningEndpoint;
let client: RestClient;

const clientOf = (endpoint: RunningEndpoint): RestClient =>
  restClient({ ...endpoint, ...endpoint.principal('root') });

beforeAll(async () => {
  s3 = await startEndpoint(['--seed', '7']);
  client = clientOf(s3);
  await client.send('PUT', '/lab');
});

afterAll(async () => {
  client.close();
  await s3.stop();
});

/** A connection that has sent `text`. */
const say = async (text: string): Promise<Socket> => {
  const socket = connect(Number(new URL(s3.endpoint).port), '127.0.0.1');
  socket.on('error', () => undefined); // it may be closed in our face
  await once(socket, 'connect');
  socket.write(text, 'latin1');
  return socket;
};

/** All that comes until the other side closes. */
const heard = async (socket: Socket): Promise<string> => {
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  await once(socket, 'close');
  return text;
};

/** A signed request as text, up to its body. */
const head = (method: string, target: string, more: Readonly<Record<string, string>>): string => {
  const { headers } = signed({
    ...s3.principal('root'),
    region: s3.region,
    method,
    target,
    headers: { host: new URL(s3.endpoint).host, ...more },
    payload: 'UNSIGNED-PAYLOAD',
    at: Date.now(),
  });
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`;
};

describe('the endpoint as a program', { timeout: 20_000 }, () => {
  it('stores and gives back an object, byte for byte', async () => {
    const body = Uint8Array.from({ length: 256 }, (_, i) => i);
    const stored = await client.send('PUT', '/lab/all%20bytes', {
      body,
      headers: { 'content-type': 'text/x', 'x-amz-meta-name': 'caf\u00e9' },
    });
    expect(stored.status).toBe(200);
    const got = await client.send('GET', '/lab/all%20bytes');
    expect(got.body.equals(body)).toBe(true);
    expect(got.headers).toMatchObject({
      'content-type': 'text/x',
      'content-length': '256',
      etag: stored.headers.etag,
      'x-amz-meta-name': 'caf\u00e9',
      server: 'AmazonS3',
    });
  });

  it('takes and gives back an object of many chunks', async () => {
    const body = new Uint8Array(5 * MIB).map((_, i) => (i * 31) % 251);
    expect((await client.send('PUT', '/lab/large', { body })).status).toBe(200);
    expect((await client.send('GET', '/lab/large')).body.equals(body)).toBe(true);
  });

  it('answers HEAD with the length of what GET would bring, and without a body', async () => {
    await client.send('PUT', '/lab/ten', { body: '0123456789' });
    const { status, headers, body } = await client.send('HEAD', '/lab/ten');
    expect(status).toBe(200);
    expect(headers['content-length']).toBe('10');
    expect(body.length).toBe(0);
    expect((await client.send('HEAD', '/lab/nothing')).status).toBe(404);
  });

  it('answers a delete without a body and keeps the connection', async () => {
    const { status, headers, body } = await client.send('DELETE', '/lab/nothing');
    expect([status, body.length]).toStrictEqual([204, 0]);
    expect(headers['content-length']).toBeUndefined();
    expect(headers['connection']).toBe('keep-alive');
  });

  it('refuses an upload that is too large before it comes', async () => {
    const socket = await say(head('PUT', '/lab/huge', { 'content-length': String(64 * MIB + 1) }));
    socket.write('the first of many bytes');
    const text = await heard(socket);
    expect(text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(text).toContain('Connection: close\r\n');
    expect(text).toContain(
      '<Code>EntityTooLarge</Code><Message>Your proposed upload exceeds the maximum allowed size</Message>' +
        '<ProposedSize>67108865</ProposedSize><MaxSizeAllowed>67108864</MaxSizeAllowed>',
    );
    expect((await client.send('GET', '/lab/huge')).status).toBe(404);
  });

  it('asks for the body of a request that waits to be asked, unless it is too large', async () => {
    const small = await say(
      head('PUT', '/lab/asked', { 'content-length': '2', expect: '100-continue', connection: 'close' }),
    );
    small.once('data', () => small.write('ok'));
    expect(await heard(small)).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n/);
    const large = await say(
      head('PUT', '/lab/asked', { 'content-length': '99999999', expect: '100-continue' }),
    );
    expect(await heard(large)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect((await client.send('GET', '/lab/asked')).text).toBe('ok');
  });

  it('changes nothing when an upload breaks off', async () => {
    const socket = await say(head('PUT', '/lab/half', { 'content-length': '100' }));
    socket.write('only this much');
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await client.send('GET', '/lab/half')).status).toBe(404);
  });

  it.each([
    { what: 'nonsense', text: 'nonsense\r\n\r\n', status: '400 Bad Request' },
    { what: 'the start of TLS', text: '\x16\x03\x01\x02\x00\x01\x00', status: '400 Bad Request' },
    {
      what: 'two lengths',
      text: 'PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      status: '400 Bad Request',
    },
    {
      what: 'the same length twice',
      text: 'PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx',
      status: '400 Bad Request',
    },
    {
      what: 'a length and chunks',
      text: 'PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      status: '400 Bad Request',
    },
    {
      what: 'line feeds alone',
      text: 'GET / HTTP/1.1\nHost: x\nContent-Length: zz\n\n',
      status: '400 Bad Request',
    },
    {
      what: 'a negative length',
      text: 'PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
      status: '400 Bad Request',
    },
    { what: 'no host', text: 'GET / HTTP/1.1\r\n\r\n', status: '400 Bad Request' },
    {
      what: 'a bad chunk',
      text: 'PUT /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
      status: '400 Bad Request',
    },
    {
      what: 'endless headers',
      text: `GET / HTTP/1.1\r\nHost: x\r\nx: ${'x'.repeat(40_000)}\r\n\r\n`,
      status: '431 Request Header Fields Too Large',
    },
  ])('answers $what with $status, closes, and lives on', async ({ text, status }) => {
    expect(await heard(await say(text))).toMatch(new RegExp(`^HTTP/1\\.1 ${status}\r\n`));
    expect((await client.send('HEAD', '/lab')).status).toBe(200);
  });

  it('answers a request before it answers the nonsense that came right behind it', async () => {
    const socket = await say(`${head('GET', '/lab?versioning', {})}nonsense\r\n\r\n`);
    expect(await heard(socket)).toMatch(
      /^HTTP\/1\.1 200 OK\r\n[^]*<VersioningConfiguration[^]*HTTP\/1\.1 400 Bad Request\r\n/,
    );
  });

  it('answers plain and unusual requests by turns on one connection, in whatever pieces they come', async () => {
    const socket = await say(head('PUT', '/lab/turns', { 'content-length': '5' }) + 'first');
    let text = '';
    socket.on('data', (chunk) => (text += String(chunk)));
    const statuses = (): readonly string[] => text.match(/HTTP\/1\.1 \d+/g) ?? [];
    const answers = (count: number): Promise<void> =>
      vi.waitFor(() => expect(statuses()).toHaveLength(count));
    await answers(1);
    socket.write(head('GET', '/lab/turns', {}));
    await answers(2);
    const chunked = head('PUT', '/lab/turns', { 'transfer-encoding': 'chunked' });
    socket.write(chunked.slice(0, 100));
    await new Promise((resolve) => setTimeout(resolve, 20));
    socket.write(chunked.slice(100));
    socket.write('6\r\nsecond\r\n0\r\n\r\n');
    await answers(3);
    socket.write(head('GET', '/lab/turns', {}));
    await answers(4);
    socket.end(head('GET', '/lab/turns', { connection: 'close' }));
    await once(socket, 'close');
    expect(new Set(statuses())).toStrictEqual(new Set(['HTTP/1.1 200']));
    expect(text).toMatch(/first[^]*second[^]*second$/);
  });

  it('answers somebody who asks and then says no more', async () => {
    const socket = await say('');
    socket.end(head('GET', '/lab?versioning', {}));
    expect(await heard(socket)).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*<VersioningConfiguration/);
  });

  it('answers requests that came together in their order', async () => {
    await client.send('PUT', '/lab/one', { body: 'first' });
    await client.send('PUT', '/lab/two', { body: 'second' });
    const [one, two] = [head('GET', '/lab/one', {}), head('GET', '/lab/two', { connection: 'close' })];
    expect(await heard(await say(one + two))).toMatch(/first[^]*second/);
  });

  it('answers many clients at the same time', async () => {
    const clients = Array.from({ length: 30 }, () => clientOf(s3));
    const keys = clients.map((_, i) => `/lab/parallel/${i}`);
    const put = await Promise.all(
      clients.map((one, i) => one.send('PUT', keys[i] ?? '', { body: `I am ${i}` })),
    );
    expect(put.map(({ status }) => status)).toStrictEqual(keys.map(() => 200));
    const got = await Promise.all(clients.map((one, i) => one.send('GET', keys[i] ?? '')));
    expect(got.map(({ text }) => text)).toStrictEqual(keys.map((_, i) => `I am ${i}`));
    for (const one of clients) one.close();
  });

  it('gives codes that turn MFA Delete on and off', async () => {
    const versioning = async (mfaDelete: string): Promise<number> => {
      const body = `<VersioningConfiguration><Status>Enabled</Status><MfaDelete>${mfaDelete}</MfaDelete></VersioningConfiguration>`;
      const headers = { 'x-amz-mfa': await s3.code('root') };
      return (await client.send('PUT', '/lab?versioning', { body, headers })).status;
    };
    expect([
      await versioning('Enabled'),
      await versioning('Disabled'),
      await versioning('Enabled'),
    ]).toStrictEqual([200, 200, 200]);
  });
});

describe('another endpoint', { timeout: 20_000 }, () => {
  /** The version ids that three puts get. */
  const idsOf = async (endpoint: RunningEndpoint): Promise<readonly unknown[]> => {
    const one = clientOf(endpoint);
    await one.send('PUT', '/same');
    const body = '<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>';
    await one.send('PUT', '/same?versioning', { body });
    const ids: unknown[] = [];
    for (const text of ['a', 'b', 'c'])
      ids.push((await one.send('PUT', '/same/key', { body: text })).headers['x-amz-version-id']);
    one.close();
    return ids;
  };

  it('has the same keys and gives the same ids for the same seed, others without, and stops in time', async () => {
    const others = await Promise.all([
      startEndpoint(['--seed', '7']),
      startEndpoint(['--seed', '7']),
      startEndpoint(),
    ]);
    const [first, second, third] = others;
    expect(first.principals).toStrictEqual(second.principals);
    expect(first.principals).toStrictEqual(s3.principals);
    expect(third.principals).not.toStrictEqual(s3.principals);
    const ids = await idsOf(first);
    expect(new Set(ids).size).toBe(3);
    expect(await idsOf(second)).toStrictEqual(ids);
    expect(await idsOf(third)).not.toStrictEqual(ids);
    const asked = performance.now();
    await Promise.all(others.map((endpoint) => endpoint.stop()));
    expect(performance.now() - asked).toBeLessThan(3000);
  });

  it('leaves the control paths to S3 when it is not told to have them, and greets in words', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/s3.node.ts', '--port', '0'], {
      cwd: PROJECT,
    });
    const [greeting] = (await once(child.stdout, 'data')) as [Buffer];
    const endpoint = /http:\/\/[\d.:]+/.exec(String(greeting))?.[0] ?? '';
    const response = await fetch(`${endpoint}/_bucketlab/mfa/root`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<Code>NoSuchBucket</Code>');
    child.kill('SIGINT');
    expect(await once(child, 'close')).toStrictEqual([0, null]);
  });

  it('says in one sentence that its port is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/s3.node.ts', '--port', String(port)],
      { cwd: PROJECT, encoding: 'utf8' },
    );
    server.close();
    expect([status, stdout]).toStrictEqual([1, '']);
    expect(stderr).toBe(
      `Port ${port} of 127.0.0.1 is in use by another program; choose another one: npm run s3 -- --port ${port + 1}\n`,
    );
  });

  it('says in one sentence what is wrong with its options', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/s3.node.ts', '--port', 'nine'],
      { cwd: PROJECT, encoding: 'utf8' },
    );
    expect([status, stdout]).toStrictEqual([2, '']);
    expect(stderr).toBe('--port is "nine"; it has to be a whole number from 0 to 65535.\n');
  });
});
