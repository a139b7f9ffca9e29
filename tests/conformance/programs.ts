/** Clients that people use, as programs: found on the PATH, and run with nothing but what a test gives them. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';

type Environment = Readonly<Record<string, string>>;

/** What a person's shell may hold that would change what a client does: profiles, defaults, proxies. */
const PERSONAL = /^(AWS|RCLONE|S3CMD|BOTO)_|^BOTO|_PROXY$/i;
const plain = (): Environment =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !PERSONAL.test(entry[0]),
    ),
  );

/** A client that may be there. */
export interface Program {
  /** What it says of its version; `undefined` when it cannot be run. */
  readonly version: string | undefined;
  /** For a suite of its tests: why they are skipped, if they are. */
  readonly title: string;
}

/** Looks for a program by running it, since a name on the PATH may be an empty promise. */
export const programOf = (name: string, said: string, word = '--version'): Program => {
  const { status, stdout, stderr } = spawnSync(name, [word], { encoding: 'utf8', env: plain() });
  const version = status === 0 ? (`${stdout}${stderr}`.split('\n')[0] ?? '') : undefined;
  return {
    version,
    title:
      version === undefined ? `${said}: skipped, since ${name} is not installed` : `${said} (${version})`,
  };
};

/** What a run of a program came to. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own for the files of a test file, gone afterwards. */
export const scratch = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bucket-lab-client-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const run = promisify(execFile);

/** Runs a program to its end. Resolves whatever the status is. */
export const ran = async (
  name: string,
  words: readonly string[],
  env: Environment,
  cwd: string,
): Promise<Ran> => {
  const options = { cwd, env: { ...plain(), LC_ALL: 'C.UTF-8', ...env }, maxBuffer: 64 * 1024 * 1024 };
  try {
    return { status: 0, ...(await run(name, words, options)) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string };
    if (typeof code !== 'number') throw error;
    return { status: code, stdout, stderr };
  }
};
