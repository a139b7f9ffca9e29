/**
 * `npm start`: builds the page if `dist/` is missing or older than its sources, serves it, and says where.
 * A first argument names another project root, for the tests.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const DEFAULT_PORT = 4173;
const HIGHEST_PORT = 65_535;
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** A failure the person at the terminal can do something about: told in words, without a stack. */
class Refusal extends Error {}

const anotherPort = (port: number): string =>
  [
    'Choose another one:',
    `  PORT=${port} npm start`,
    'On Windows, in the command prompt and in PowerShell:',
    `  set PORT=${port} && npm start`,
    `  $env:PORT=${port}; npm start`,
  ].join('\n');

const readPort = (value: string | undefined): number => {
  if (value === undefined) return DEFAULT_PORT;
  const text = value.trim(); // `set PORT=4174 && …` on Windows keeps the space
  const port = /^\d+$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= HIGHEST_PORT) return port;
  const what = text === '' ? 'PORT is set but empty' : `PORT is "${text}"`;
  throw new Refusal(
    `${what}; it has to be a whole number from 1 to ${HIGHEST_PORT}.\n${anotherPort(DEFAULT_PORT + 1)}`,
  );
};

/** Directories count as well: their time moves when a file in them is removed. */
const newest = (path: string): number => {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  const inside = stat.isDirectory() ? readdirSync(path).map((name) => newest(join(path, name))) : [];
  return Math.max(stat.mtimeMs, ...inside);
};

const isStale = (root: string): boolean =>
  newest(join(root, 'dist', 'index.html')) < Math.max(...SOURCES.map((name) => newest(join(root, name))));

const answers = (host: string, port: number): Promise<boolean> =>
  new Promise((settle) => {
    const socket = connect({ host, port });
    const done = (answered: boolean) => () => {
      socket.destroy();
      settle(answered);
    };
    socket.once('connect', done(true)).once('error', done(false)).setTimeout(1000, done(false));
  });

/** `localhost` is two addresses, and the page would be served on one: a browser must not find a stranger on the other. */
const isBusy = async (port: number): Promise<boolean> =>
  (await Promise.all(['127.0.0.1', '::1'].map((host) => answers(host, port)))).includes(true);

const busy = (port: number): Refusal =>
  new Refusal(
    `Port ${port} is in use by another program. ${anotherPort(port < HIGHEST_PORT ? port + 1 : DEFAULT_PORT)}`,
  );

const serve = async (root: string, port: number): Promise<void> => {
  const config = existsSync(join(root, 'vite.config.ts')) ? {} : { configFile: false as const };
  if (await isBusy(port)) throw busy(port);
  const { build, preview } = await import('vite'); // late: a refusal need not wait for it
  if (isStale(root)) {
    console.log('Building the page, since dist/ is missing or older than its sources.');
    await build({ ...config, root, logLevel: 'warn' });
  }
  const server = await preview({
    ...config,
    root,
    appType: 'mpa', // a missing file is a 404, not the page again
    logLevel: 'error',
    // A sandboxed frame has an origin of its own, which fetches scripts only from who lets everybody.
    preview: { port, strictPort: true, host: 'localhost', open: false, cors: { origin: '*' } },
  });
  const stop = (): void => {
    process.exitCode = 0; // being stopped is how it is meant to end
    void server.close().finally(() => process.exit());
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  console.log(`Bucket Lab: http://localhost:${port}`);
};

const explain = (error: unknown, port: number): string => {
  if (error instanceof Refusal) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE' || (error instanceof Error && error.message.includes('already in use'))) {
    return busy(port).message;
  }
  if (code === 'EACCES')
    return `Port ${port} may not be used without more rights. ${anotherPort(DEFAULT_PORT)}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

let port = DEFAULT_PORT;
try {
  port = readPort(process.env['PORT']);
  await serve(resolve(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url))), port);
} catch (error) {
  console.error(explain(error, port));
  process.exit(1);
}
