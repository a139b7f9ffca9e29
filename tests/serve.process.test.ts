import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

interface Run {
  readonly child: ChildProcessWithoutNullStreams;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

let root = '';
const open: (ChildProcessWithoutNullStreams | Server)[] = [];

/** A page of one sentence, built an hour after its source was written. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bucket-lab-serve-'));
  await mkdir(join(root, 'dist'));
  await writeFile(join(root, 'index.html'), '<!doctype html><title>fresh</title>');
  await writeFile(join(root, 'dist', 'index.html'), '<!doctype html><title>built</title>');
  const hourAgo = new Date(Date.now() - 3_600_000);
  await utimes(join(root, 'index.html'), hourAgo, hourAgo);
});

afterEach(async () => {
  for (const thing of open.splice(0)) {
    if ('kill' in thing) thing.kill('SIGKILL');
    else thing.close();
  }
  await rm(root, { recursive: true, force: true });
});

const listen = (host: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    open.push(server);
    server.once('error', reject).listen(0, host, () => resolve(server));
  });

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

const freePort = async (): Promise<number> => {
  const server = await listen('127.0.0.1');
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
};

const start = (port: string): Run => {
  const child = spawn(process.execPath, ['--import', 'tsx', join(PROJECT, 'src', 'serve.node.ts'), root], {
    cwd: PROJECT,
    env: { ...process.env, PORT: port },
  });
  open.push(child);
  let text = '';
  child.stdout.on('data', (chunk) => (text += String(chunk)));
  child.stderr.on('data', (chunk) => (text += String(chunk)));
  return { child, said: () => text, ended: new Promise((resolve) => child.once('close', resolve)) };
};

/** Waits for the address line, which says that the page can be opened. */
const ready = (run: Run): Promise<void> =>
  new Promise((resolve, reject) => {
    run.child.stdout.on('data', () => {
      if (run.said().includes('Bucket Lab: ')) resolve();
    });
    run.child.once('close', () => reject(new Error(`it ended and said:\n${run.said()}`)));
  });

const page = async (port: number, path = '/'): Promise<Response> => fetch(`http://localhost:${port}${path}`);

describe('npm start', { timeout: 20_000 }, () => {
  it('serves a fresh build as it is, and says only where', async () => {
    const port = await freePort();
    const run = start(String(port));
    await ready(run);
    expect(run.said()).toBe(`Bucket Lab: http://localhost:${port}\n`);
    expect(await (await page(port)).text()).toContain('<title>built</title>');
    expect((await page(port, '/missing.js')).status).toBe(404);
  });

  it('builds first when the build is missing', async () => {
    await rm(join(root, 'dist'), { recursive: true });
    const port = await freePort();
    const run = start(String(port));
    await ready(run);
    expect(run.said()).toMatch(/^Building the page.*\nBucket Lab: /);
    expect(await (await page(port)).text()).toContain('<title>fresh</title>');
  });

  it('builds first when a source is newer than the build', async () => {
    const later = new Date(Date.now() + 3_600_000);
    await mkdir(join(root, 'src', 'deep'), { recursive: true });
    await writeFile(join(root, 'src', 'deep', 'file.ts'), '');
    await utimes(join(root, 'src', 'deep', 'file.ts'), later, later);
    const port = await freePort();
    await ready(start(String(port)));
    expect(await (await page(port)).text()).toContain('<title>fresh</title>');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('stops cleanly on %s', async (signal) => {
    const run = start(String(await freePort()));
    await ready(run);
    run.child.kill(signal);
    expect(await run.ended).toBe(0);
  });

  it.each(['127.0.0.1', '0.0.0.0'])(
    'says that a port is in use on %s, and how to choose another',
    async (host) => {
      const port = portOf(await listen(host));
      const run = start(String(port));
      expect(await run.ended).toBe(1);
      expect(run.said()).toContain(`Port ${port} is in use by another program.`);
      expect(run.said()).toContain(`PORT=${port + 1} npm start`);
      expect(run.said()).not.toContain('    at ');
    },
  );

  it.each([
    { value: 'abc', said: 'PORT is "abc"; it has to be a whole number from 1 to 65535.' },
    { value: '70000', said: 'PORT is "70000"; it has to be a whole number from 1 to 65535.' },
    { value: '0', said: 'PORT is "0"; it has to be a whole number from 1 to 65535.' },
    { value: '', said: 'PORT is set but empty; it has to be a whole number from 1 to 65535.' },
  ])('refuses PORT=$value and says what would be right', async ({ value, said }) => {
    const run = start(value);
    expect(await run.ended).toBe(1);
    expect(run.said()).toContain(said);
    expect(run.said()).toContain('PORT=4174 npm start');
  });
});
