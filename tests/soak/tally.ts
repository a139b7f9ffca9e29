/** What was asked how often, how long it took, and what went wrong. */
import { Violation } from './exchange.ts';

interface Line {
  count: number;
  total: number;
  slowest: number;
}

export interface Tally {
  readonly count: (operation: string, ms?: number) => void;
  /** Notes something that S3 would not have done. The first few are printed as they come. */
  readonly violation: (who: string, error: unknown) => void;
  readonly violations: () => number;
  readonly requests: () => number;
  /** The operations, the most frequent first. */
  readonly table: () => readonly string[];
}

const PRINTED = 20;

const describe = (error: unknown): string => {
  if (!(error instanceof Violation)) return error instanceof Error ? (error.stack ?? '') : String(error);
  const answered = error.answered === '' ? '' : `\n< ${error.answered.replaceAll('\n', '\n  ')}`;
  return `${error.message}\n> ${error.asked}${answered}`;
};

const row = (operation: string, count: number, mean: number, slowest: number): string =>
  `${operation.padEnd(36)}${String(count).padStart(10)}${mean.toFixed(1).padStart(10)}${slowest.toFixed(0).padStart(10)}`;

/** A tally in which nothing is counted yet. */
export const openTally = (): Tally => {
  const lines = new Map<string, Line>();
  let found = 0;
  const requests = (): number => [...lines.values()].reduce((sum, { count }) => sum + count, 0);
  return {
    count: (operation, ms = 0) => {
      const line = lines.get(operation) ?? { count: 0, total: 0, slowest: 0 };
      line.count += 1;
      line.total += ms;
      line.slowest = Math.max(line.slowest, ms);
      lines.set(operation, line);
    },
    violation: (who, error) => {
      found += 1;
      if (found <= PRINTED) console.error(`Violation ${found}: ${who}: ${describe(error)}\n`);
    },
    violations: () => found,
    requests,
    table: () => [
      `${'operation'.padEnd(36)}${'requests'.padStart(10)}${'mean ms'.padStart(10)}${'most ms'.padStart(10)}`,
      ...[...lines]
        .toSorted(([, a], [, b]) => b.count - a.count)
        .map(([operation, { count, total, slowest }]) => row(operation, count, total / count, slowest)),
    ],
  };
};
