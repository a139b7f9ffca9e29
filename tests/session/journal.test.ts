import { describe, expect, it } from 'vitest';
import { nonceFrom, openingState, ANA, asInstant, asNonce, values } from '../../src/engine/index.ts';
import type { Command } from '../../src/engine/index.ts';
import * as journals from '../../src/session/journal.ts';
import type { Journal, SavedStep } from '../../src/session/journal.ts';
import { ports } from '../support/ports.ts';

const step = (command: Command, n: number): SavedStep => ({
  request: {
    command,
    by: { arn: ANA, credentials: 'long-term' },
    at: asInstant(1_000 + n),
    nonce: asNonce(nonceFrom(`n${n}`)),
  },
  actor: 'ana',
});

const bucket = (n: number): SavedStep => step({ type: 'CreateBucket', bucket: `bucket-${n}` }, n);
const withBuckets = (...ns: readonly number[]): Journal =>
  ns.reduce((journal, n) => journals.run(journal, bucket(n), ports), journals.openJournal(openingState('s')));
const names = (journal: Journal): string[] =>
  [...values(journals.stateAt(journal).buckets)].map((b) => b.name);

describe('the journal', () => {
  it('goes back and forth without running anything again', () => {
    const journal = withBuckets(1, 2);
    const back = journals.undo(journal);
    expect(names(back)).toEqual(['bucket-1']);
    expect(journals.stateAt(journals.redo(back))).toBe(journals.stateAt(journal));
  });

  it('goes back all the way to the opening state, and no further', () => {
    const start = journals.undo(journals.undo(journals.undo(withBuckets(1, 2))));
    expect(journals.stateAt(start)).toBe(start.base);
    expect(journals.canUndo(start)).toBe(false);
  });

  it.each([
    [-5, 0],
    [1.9, 1],
    [99, 3],
  ])('seeks %d as step %d of three', (wanted, got) =>
    expect(journals.seek(withBuckets(1, 2, 3), wanted).cursor).toBe(got),
  );

  it('forks when it acts in the past, and keeps the old future', () => {
    const forked = journals.run(journals.undo(withBuckets(1, 2)), bucket(3), ports);
    expect(names(forked)).toEqual(['bucket-1', 'bucket-3']);
    expect(forked.branches.map((b) => [b.id, b.steps.length, b.from])).toEqual([
      ['A', 2, undefined],
      ['B', 2, { branch: 'A', step: 1 }],
    ]);
    expect(names(journals.switchTo(forked, 'A'))).toEqual(['bucket-1', 'bucket-2']);
  });

  it('does not fork at the end of a branch', () => {
    expect(withBuckets(1, 2, 3).branches).toHaveLength(1);
  });

  it('leaves an unknown branch alone', () => {
    const journal = withBuckets(1);
    expect(journals.switchTo(journal, 'Z')).toBe(journal);
  });

  it('names branches past Z', () => {
    let journal = withBuckets(1);
    for (let i = 0; i < 27; i++) journal = journals.fork(journals.switchTo(journal, 'A'));
    expect(journal.branches.slice(24).map((b) => b.id)).toEqual(['Y', 'Z', 'A1', 'B1']);
  });

  it('replays saved steps to the same states', () => {
    const journal = withBuckets(1, 2, 3);
    const { steps } = journals.activeBranch(journal);
    expect(journals.replay(journal.base, steps, ports)).toEqual(steps);
  });
});
