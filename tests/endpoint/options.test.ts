import { describe, expect, it } from 'vitest';
import { readOptions, USAGE } from '../../src/endpoint/options.ts';

const DEFAULTS = {
  port: 9000,
  host: '127.0.0.1',
  json: false,
  seed: undefined,
  control: false,
  help: false,
};

describe('the command line of the endpoint', () => {
  it.each([
    { line: '', read: {} },
    { line: '--port 9123', read: { port: 9123 } },
    { line: '--port=0', read: { port: 0 } },
    { line: '--port 65535 --json', read: { port: 65_535, json: true } },
    { line: '--host localhost', read: { host: 'localhost' } },
    { line: '--host ::1', read: { host: '::1' } },
    { line: '--host [::1]', read: { host: '::1' } },
    { line: '--host=0.0.0.0', read: { host: '0.0.0.0' } },
    { line: '--seed 7', read: { seed: '7' } },
    { line: '--seed class-of-2026', read: { seed: 'class-of-2026' } },
    { line: '--control --json --seed=7', read: { control: true, json: true, seed: '7' } },
    { line: '--help', read: { help: true } },
  ])('takes "$line"', ({ line, read }) => {
    const words = line === '' ? [] : line.split(' ');
    expect(readOptions(words)).toStrictEqual({ ok: true, value: { ...DEFAULTS, ...read } });
  });

  it.each([
    { words: ['--port', 'abc'], error: '--port is "abc"; it has to be a whole number from 0 to 65535.' },
    { words: ['--port', '65536'], error: '--port is "65536"; it has to be a whole number from 0 to 65535.' },
    { words: ['--port', '-1'], error: '--port is "-1"; it has to be a whole number from 0 to 65535.' },
    {
      words: ['--port', '9000.5'],
      error: '--port is "9000.5"; it has to be a whole number from 0 to 65535.',
    },
    { words: ['--port='], error: '--port is ""; it has to be a whole number from 0 to 65535.' },
    { words: ['--port'], error: '--port needs a value: a whole number from 0 to 65535.' },
    { words: ['--port', '--json'], error: '--port needs a value: a whole number from 0 to 65535.' },
    {
      words: ['--host', 'not a host'],
      error: '--host is "not a host"; it has to be a host name or an IP address, like 127.0.0.1 or ::1.',
    },
    {
      words: ['--host'],
      error: '--host needs a value: a host name or an IP address, like 127.0.0.1 or ::1.',
    },
    {
      words: ['--seed', ''],
      error:
        '--seed is ""; it has to be a number or a word of up to 64 letters, digits, dots, hyphens and underscores.',
    },
    { words: ['--json=true'], error: '--json takes no value; write --json alone.' },
    { words: ['--json', '--json'], error: '--json is given twice; once is enough.' },
    { words: ['--port', '1', '--port=2'], error: '--port is given twice; once is enough.' },
    {
      words: ['--prot', '9000'],
      error: '"--prot" is not an option; the options are --port, --host, --seed, --json, --control, --help.',
    },
    {
      words: ['__proto__'],
      error:
        '"__proto__" is not an option; the options are --port, --host, --seed, --json, --control, --help.',
    },
    {
      words: ['9001'],
      error:
        '"9001" stands alone; to choose the port, write: npm run s3 -- --port 9001 (npm keeps what comes before its own "--").',
    },
  ])('refuses $words in one sentence', ({ words, error }) => {
    expect(readOptions(words)).toStrictEqual({ ok: false, error });
  });

  it('names every option in its usage', () => {
    for (const name of ['--port', '--host', '--seed', '--json', '--control', '--help'])
      expect(USAGE).toContain(`  ${name}`);
  });
});
