/** The S3 endpoint as a program of its own, for tests that speak to it as clients do. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
/** A cold start on a busy machine. */
const START_MS = 30_000;
/** Longer than the endpoint itself waits for what is running. */
const STOP_MS = 5000;

const PRINCIPAL = v.object({
  name: v.string(),
  arn: v.string(),
  type: v.picklist(['root', 'user']),
  accessKeyId: v.string(),
  secretAccessKey: v.string(),
  mfa: v.nullable(v.object({ serial: v.string(), secret: v.string() })),
});
const ANNOUNCEMENT = v.object({
  endpoint: v.pipe(v.string(), v.url()),
  region: v.string(),
  account: v.string(),
  owner: v.object({ id: v.string(), displayName: v.string() }),
  principals: v.array(PRINCIPAL),
});

/** One who can sign. */
export type AnnouncedPrincipal = v.InferOutput<typeof PRINCIPAL>;

/** An endpoint that answers, and the control routes it was started with. */
export interface RunningEndpoint extends v.InferOutput<typeof ANNOUNCEMENT> {
  /** The process that answers, when it was started by itself. */
  readonly pid: number;
  readonly principal: (name: string) => AnnouncedPrincipal;
  /** `SERIAL CODE` of somebody's device, as `x-amz-mfa` takes it: never the same twice. */
  readonly code: (name?: string) => Promise<string>;
  /** Steps the simulated clock on. */
  readonly advance: (seconds: number) => Promise<void>;
  /** Stops it. Rejects if it had to be killed, ended badly, or complained while it ran. */
  readonly stop: () => Promise<void>;
}

/** How it is started: by itself, or as the README says. */
const STARTS = {
  node: [process.execPath, '--import', 'tsx', 'src/s3.node.ts'],
  npm: ['npm', 'run', '--silent', 's3', '--'],
} as const;

const stop = async (child: ChildProcess, complaints: () => string): Promise<void> => {
  let killed = false;
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'close');
    child.kill('SIGTERM');
    const late = setTimeout(() => (killed = child.kill('SIGKILL')), STOP_MS);
    await ended;
    clearTimeout(late);
  }
  if (killed) throw new Error(`the endpoint did not stop within ${STOP_MS} ms`);
  if (child.exitCode !== 0)
    throw new Error(`the endpoint ended with ${child.signalCode ?? child.exitCode}:\n${complaints()}`);
  if (complaints() !== '') throw new Error(`the endpoint complained:\n${complaints()}`);
};

/** The first line on stdout; rejects when there is none. */
const firstLine = async (child: ChildProcess, complaints: () => string): Promise<string> => {
  if (child.stdout === null) throw new Error('stdout is not a pipe');
  const lines = createInterface(child.stdout);
  const none = new AbortController();
  const { signal } = none;
  try {
    return await Promise.race([
      once(lines, 'line', { signal }).then(([line]) => String(line)),
      once(child, 'close', { signal }).then(([status]) => {
        throw new Error(
          `the endpoint ended with ${String(status)} before it said where it is:\n${complaints()}`,
        );
      }),
      wait(START_MS, undefined, { signal }).then(() => {
        child.kill('SIGKILL');
        throw new Error(`the endpoint said nothing for ${START_MS} ms:\n${complaints()}`);
      }),
    ]);
  } finally {
    none.abort();
  }
};

/** Starts an endpoint of its own on a free port, with the control routes. */
export const startEndpoint = async (
  options: readonly string[] = [],
  by: keyof typeof STARTS = 'node',
): Promise<RunningEndpoint> => {
  const [program, ...words] = [...STARTS[by], '--port', '0', '--json', '--control', ...options];
  const child = spawn(program ?? '', words, { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'] });
  // A test run that is broken off takes its endpoint with it.
  const orphaned = (): unknown => child.kill('SIGKILL');
  process.once('exit', orphaned);
  child.once('close', () => process.off('exit', orphaned));
  let complained = '';
  const complaints = (): string => complained;
  child.stderr.on('data', (chunk) => (complained += String(chunk)));

  const announced = v.parse(ANNOUNCEMENT, JSON.parse(await firstLine(child, complaints)));
  const control = async (method: string, path: string): Promise<string> => {
    const response = await fetch(`${announced.endpoint}/_bucketlab/${path}`, { method });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text;
  };
  return {
    ...announced,
    pid: child.pid ?? 0,
    principal: (name) => {
      const found = announced.principals.find((principal) => principal.name === name);
      if (found === undefined) throw new Error(`nobody is called ${name}`);
      return found;
    },
    code: (name = 'root') => control('GET', `mfa/${name}`),
    advance: async (seconds) => void (await control('POST', `clock?advance=${seconds}`)),
    stop: () => stop(child, complaints),
  };
};
