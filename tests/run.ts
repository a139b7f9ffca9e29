/**
 * `tsx tests/run.ts check`: the fast part. `tsx tests/run.ts all`: everything.
 * Every phase is one of the scripts of package.json. Its output is shown when it fails; the last line is the count.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  add,
  closingLine,
  fromPlaywright,
  fromVitest,
  NONE,
  ONE_FAILED,
  ONE_PASSED,
  ONE_SKIPPED,
  skippedSuites,
} from './support/counts.ts';
import type { Counts } from './support/counts.ts';

interface Phase {
  readonly name: string;
  readonly script: string;
  /** The runner whose report says how many tests ran. Without one, the phase counts as one. */
  readonly runner?: 'vitest' | 'playwright';
  /** Not run if that phase failed. */
  readonly needs?: string;
}

interface Ran {
  readonly phase: Phase;
  readonly counts: Counts;
  readonly seconds: number;
  readonly output: string;
  /** Suites that were skipped, by titles that say why. */
  readonly skipped: readonly string[];
}

const STATIC: readonly Phase[] = [
  { name: 'types', script: 'check:types' },
  { name: 'lint', script: 'check:lint' },
  { name: 'imports', script: 'check:imports' },
  { name: 'format', script: 'check:format' },
  { name: 'dead code', script: 'check:dead' },
];
const UNIT: Phase = { name: 'unit', script: 'check:unit', runner: 'vitest' };
const REST: readonly Phase[] = [
  { name: 'programs', script: 'test:programs', runner: 'vitest' },
  { name: 'panels', script: 'test:panels', runner: 'vitest' },
  { name: 'properties', script: 'test:props', runner: 'vitest' },
  { name: 'conformance', script: 'test:conformance', runner: 'vitest' },
  { name: 'build', script: 'build' },
  { name: 'size', script: 'test:size', needs: 'build' },
  { name: 'browser', script: 'test:e2e', runner: 'playwright', needs: 'build' },
];

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'bucket-lab-reports-'));

const READ = { vitest: fromVitest, playwright: fromPlaywright };
const REPORTERS = {
  vitest: (file: string) => ` -- --reporter=default --reporter=json --outputFile.json="${file}"`,
  playwright: () => ' -- --reporter=list,json',
};

const count = (runner: Phase['runner'], file: string, succeeded: boolean): Counts => {
  if (runner === undefined) return succeeded ? ONE_PASSED : ONE_FAILED;
  const counts = existsSync(file) ? READ[runner](JSON.parse(readFileSync(file, 'utf8'))) : NONE;
  return succeeded || counts.failed > 0 ? counts : add(counts, ONE_FAILED);
};

const skippedIn = (runner: Phase['runner'], file: string): readonly string[] =>
  runner === 'vitest' && existsSync(file) ? skippedSuites(JSON.parse(readFileSync(file, 'utf8'))) : [];

const run = (phase: Phase): Promise<Ran> => {
  const { name, script, runner } = phase;
  const report = join(reports, `${name}.json`);
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(`npm run --silent ${script}${runner ? REPORTERS[runner](report) : ''}`, {
      cwd: ROOT,
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.once('close', (code) =>
      resolve({
        phase,
        counts: count(runner, report, code === 0),
        seconds: (performance.now() - began) / 1000,
        output,
        skipped: skippedIn(runner, report),
      }),
    );
  });
};

/** A flood hides its first line, which is the one that helps. */
const LONGEST = 400;
const shorten = (output: string): string => {
  const lines = output.trimEnd().split('\n');
  if (lines.length <= LONGEST) return lines.join('\n');
  const half = LONGEST / 2;
  return [...lines.slice(0, half), `[${lines.length - LONGEST} lines left out]`, ...lines.slice(-half)].join(
    '\n',
  );
};

const tell = ({ phase, counts, seconds, output, skipped }: Ran): void => {
  const verdict = phase.runner ? closingLine(counts) : counts.failed > 0 ? 'failed' : 'passed';
  console.log(`${phase.name}: ${verdict} (${seconds.toFixed(1)} s)`);
  for (const suite of skipped) console.log(`  ${suite}`);
  if (counts.failed > 0) console.log(`${shorten(output)}\n`);
};

/** Two at a time, for two cores, told in the order they were given. */
const runTogether = async (phases: readonly Phase[]): Promise<readonly Ran[]> => {
  const ran = new Map<Phase, Ran>();
  const waiting = [...phases];
  const worker = async (): Promise<void> => {
    for (let phase = waiting.shift(); phase !== undefined; phase = waiting.shift())
      ran.set(phase, await run(phase));
  };
  await Promise.all([worker(), worker()]);
  return phases.flatMap((phase) => ran.get(phase) ?? []);
};

const runAll = async (mode: 'check' | 'all'): Promise<readonly Ran[]> => {
  const ran: Ran[] = [...(await runTogether(STATIC))];
  ran.forEach(tell);
  for (const phase of mode === 'all' ? [UNIT, ...REST] : [UNIT]) {
    const missing = ran.some((earlier) => earlier.phase.name === phase.needs && earlier.counts.failed > 0);
    if (missing) {
      console.log(`${phase.name}: not run, since ${phase.needs} failed`);
      ran.push({ phase, counts: ONE_SKIPPED, seconds: 0, output: '', skipped: [] });
      continue;
    }
    const result = await run(phase);
    tell(result);
    ran.push(result);
  }
  return ran;
};

const mode = process.argv[2];
if (mode !== 'check' && mode !== 'all') {
  console.error('Usage: tsx tests/run.ts check|all');
  process.exit(1);
}
try {
  const ran = await runAll(mode);
  const sum = (results: readonly Ran[]): Counts => results.map(({ counts }) => counts).reduce(add, NONE);
  const total = sum(ran);
  const tests = sum(ran.filter(({ phase }) => phase.runner !== undefined));
  const none = tests.passed + tests.failed === 0;
  if (none) console.log('No test ran.');
  console.log(closingLine(none && total.failed === 0 ? add(total, ONE_FAILED) : total));
  process.exitCode = none || total.failed > 0 ? 1 : 0;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
