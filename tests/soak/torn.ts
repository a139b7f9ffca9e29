/** Connections that break off in the middle, and bytes that are no request: over sockets of their own. */
import { connect } from 'node:net';
import { signed } from '../support/sigv4.ts';
import type { Signer } from '../support/sigv4.ts';
import { freshBody, someKey, someObject, targetOf } from './client.ts';
import type { Act, Client } from './client.ts';
import { Violation } from './exchange.ts';

/** Longer than the endpoint lingers behind a refusal. */
const CLOSE_MS = 10_000;

/** Sends these bytes, then breaks off when `enough` says so of what came back; resolves with that. */
const torn = (client: Client, bytes: Buffer, enough: (received: number) => boolean): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname: host, port } = new URL(client.endpoint);
    const socket = connect({ host, port: Number(port) });
    let received = 0;
    let start = '';
    const late = setTimeout(() => {
      socket.destroy();
      reject(new Violation(`the connection stays open for ${CLOSE_MS} ms`, bytes.toString('latin1', 0, 300)));
    }, CLOSE_MS);
    const end = (): void => {
      clearTimeout(late);
      socket.destroy();
      resolve(start);
    };
    socket.on('data', (chunk: Buffer) => {
      if (start.length < 1000) start += chunk.toString('latin1', 0, 1000);
      received += chunk.length;
      if (enough(received)) end();
    });
    socket.on('error', end).on('close', end);
    // The endpoint may close before it has read everything, so it is not waited for the write.
    socket.once('connect', () => socket.write(bytes, () => enough(received) && setImmediate(end)));
  });

const head = (signer: Signer, client: Client, method: string, target: string, body: Buffer): Buffer => {
  const { host } = new URL(client.endpoint);
  const { headers } = signed({ ...signer, method, target, headers: { host }, body, at: Date.now() });
  const lines = Object.entries({ ...headers, 'content-length': String(body.length) });
  const text = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.from(`${method} ${target} HTTP/1.1\r\n${text}\r\n`, 'latin1');
};

/** An upload whose connection breaks off before the body is there. Nothing may be stored. */
export const tornUpload =
  (signer: Signer): Act =>
  async (client) => {
    const { shelf, key } = someKey(client);
    const { body } = freshBody(client);
    if (body.length === 0) return;
    const start = head(signer, client, 'PUT', targetOf(shelf.bucket, key), body);
    const sent = Buffer.concat([start, body.subarray(0, client.random.below(body.length))]);
    client.tally.count('PutObject, broken off');
    const answered = await torn(client, sent, () => true);
    if (answered !== '') throw new Violation('half an upload was answered', start.toString(), answered);
  };

/** A download whose connection breaks off when the first bytes have come. */
export const tornDownload =
  (signer: Signer): Act =>
  async (client) => {
    const object = someObject(client);
    if (object === undefined) return;
    const { shelf, key } = object;
    const asked = head(signer, client, 'GET', targetOf(shelf.bucket, key), Buffer.alloc(0));
    client.tally.count('GetObject, broken off');
    const answered = await torn(client, asked, (received) => received > 0);
    if (!answered.startsWith('HTTP/1.1 200 ')) throw new Violation('not a 200', asked.toString(), answered);
  };

const NONSENSE: readonly (readonly [bytes: string, status: string])[] = [
  ['NONSENSE\r\n\r\n', '400 '],
  ['GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nbad header\r\n\r\n', '400 '],
  [`GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`, '431 '],
  ['PUT /a/b HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999999\r\n\r\nx', '400 '],
];

/** Bytes that HTTP does not know, and a body too large to be read at all: refused, and the connection closed. */
export const nonsense: Act = async (client) => {
  const [bytes, status] = client.random.pick(NONSENSE);
  client.tally.count('bytes that are no request');
  const answered = await torn(client, Buffer.from(bytes), () => false);
  // The refusal may be lost with the connection, when more was being sent.
  if (!answered.startsWith(`HTTP/1.1 ${status}`) && (answered !== '' || bytes.length < 10_000))
    throw new Violation(`the answer must be ${status}`, bytes.slice(0, 200), answered);
};
