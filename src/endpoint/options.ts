/** The command line of the S3 endpoint: `npm run s3 -- --port 9000 --json`. */

/** What the endpoint is told to do. */
export interface Options {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** One JSON object on stdout instead of text for people. */
  readonly json: boolean;
  /** The same seed gives the same keys and ids; `undefined`: everything is drawn afresh. */
  readonly seed: string | undefined;
  /** Adds the routes for tests and demonstrations. */
  readonly control: boolean;
  /** Only says what the options are. */
  readonly help: boolean;
}

/** The options, or one sentence about what is wrong and what would be right. */
export type OptionsRead =
  | { readonly ok: true; readonly value: Options }
  | { readonly ok: false; readonly error: string };

const DEFAULTS: Options = {
  port: 9000,
  host: '127.0.0.1',
  json: false,
  seed: undefined,
  control: false,
  help: false,
};

/** Printed for `--help`. */
export const USAGE = `Usage: npm run s3 -- [options]

Serves the simulated S3 over HTTP until it is stopped. Everything is in memory and gone afterwards.

  --port N     the port, from 0 to 65535; 0 takes any free one (${DEFAULTS.port})
  --host H     the address to listen on (${DEFAULTS.host})
  --seed N     the same seed gives the same access keys, secrets and version ids
  --json       the first line on stdout, and nothing else on it, is one JSON object that says all of this
               (call it as: npm run --silent s3 -- --json)
  --control    adds GET /_bucketlab/mfa/PRINCIPAL and POST /_bucketlab/clock?advance=SECONDS, for tests
  --help       prints this`;

const HIGHEST_PORT = 65_535;

/** An option that takes a value: what it may be, in words, and how it is read. */
interface Valued {
  readonly right: string;
  readonly read: (text: string) => Partial<Options> | undefined;
}

const VALUED: Readonly<Record<string, Valued>> = {
  '--port': {
    right: `a whole number from 0 to ${HIGHEST_PORT}`,
    read: (text) =>
      /^\d{1,5}$/.test(text) && Number(text) <= HIGHEST_PORT ? { port: Number(text) } : undefined,
  },
  '--host': {
    right: 'a host name or an IP address, like 127.0.0.1 or ::1',
    read: (text) => {
      const host = /^\[(.+)\]$/.exec(text)?.[1] ?? text;
      return /^[\w.:%-]{1,253}$/.test(host) && !host.startsWith('-') ? { host } : undefined;
    },
  },
  '--seed': {
    right: 'a number or a word of up to 64 letters, digits, dots, hyphens and underscores',
    read: (text) => (/^[\w.][\w.-]{0,63}$/.test(text) ? { seed: text } : undefined),
  },
};
const SWITCHES: Readonly<Record<string, Partial<Options>>> = {
  '--json': { json: true },
  '--control': { control: true },
  '--help': { help: true },
};

const find = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

const unknown = (name: string): string => {
  if (/^\d+$/.test(name))
    return `"${name}" stands alone; to choose the port, write: npm run s3 -- --port ${name} (npm keeps what comes before its own "--").`;
  const known = [...Object.keys(VALUED), ...Object.keys(SWITCHES)].join(', ');
  return `"${name}" is not an option; the options are ${known}.`;
};

/** Reads what follows the program's name on the command line. */
export const readOptions = (words: readonly string[]): OptionsRead => {
  const refuse = (error: string): OptionsRead => ({ ok: false, error });
  const given = new Set<string>();
  let options = DEFAULTS;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const equals = word.startsWith('--') ? word.indexOf('=') : -1;
    const name = equals < 0 ? word : word.slice(0, equals);
    const valued = find(VALUED, name);
    const flag = find(SWITCHES, name);
    if (valued === undefined && flag === undefined) return refuse(unknown(name));
    if (given.has(name)) return refuse(`${name} is given twice; once is enough.`);
    given.add(name);
    if (valued === undefined) {
      if (equals >= 0) return refuse(`${name} takes no value; write ${name} alone.`);
      options = { ...options, ...flag };
      continue;
    }
    const next = words[i + 1];
    const text = equals >= 0 ? word.slice(equals + 1) : next;
    if (text === undefined || (equals < 0 && text.startsWith('--')))
      return refuse(`${name} needs a value: ${valued.right}.`);
    const read = valued.read(text);
    if (read === undefined) return refuse(`${name} is "${text}"; it has to be ${valued.right}.`);
    options = { ...options, ...read };
    if (equals < 0) i += 1;
  }
  return { ok: true, value: options };
};
