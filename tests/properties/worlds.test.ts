/** However a history branches: a world is no other than itself, and which side it stands on changes nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANA,
  asInstant,
  asNonce,
  byPlace,
  nonceFrom,
  openingState,
  valuesFrom,
} from '../../src/engine/index.ts';
import type { Command } from '../../src/engine/index.ts';
import * as journals from '../../src/session/journal.ts';
import type { Journal } from '../../src/session/journal.ts';
import { compareWorlds } from '../../src/session/worlds.ts';
import type { World } from '../../src/session/worlds.ts';
import { ports } from '../support/ports.ts';
import { bytes } from '../support/world.ts';
import { runs } from './settings.ts';

const BUCKET = 'harbor';
const KEYS = ['a', 'b', 'c'] as const;

/** One thing that a person does: asks something, or goes somewhere in time. */
type Move =
  | { readonly kind: 'put' | 'delete' | 'destroy'; readonly key: string }
  | { readonly kind: 'status'; readonly status: 'Enabled' | 'Suspended' }
  | { readonly kind: 'fork' }
  | { readonly kind: 'seek'; readonly to: number }
  | { readonly kind: 'switch'; readonly to: number };

const key = fc.constantFrom(...KEYS);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('put', 'delete', 'destroy'), key }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('status'), status: fc.constantFrom('Enabled', 'Suspended') }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'fork' }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('seek', 'switch'), to: fc.nat(30) }) },
) as fc.Arbitrary<Move>;

/** The command of a move; a destroy takes the newest entry of its key. */
const commandOf = (journal: Journal, made: Extract<Move, { key: string } | { status: string }>): Command => {
  if (made.kind === 'status') return { type: 'PutBucketVersioning', bucket: BUCKET, status: made.status };
  if (made.kind === 'put') return { type: 'PutObject', bucket: BUCKET, key: made.key, body: bytes(made.key) };
  const bucket = journals.stateAt(journal).buckets?.value;
  const place = { key: made.key, seq: Number.POSITIVE_INFINITY };
  const [top] = bucket === undefined ? [] : valuesFrom(bucket.versions, byPlace, place);
  const versionId = made.kind === 'destroy' && top?.key === made.key ? top.id : undefined;
  return { type: 'DeleteObject', bucket: BUCKET, key: made.key, ...(versionId && { versionId }) };
};

const play = (moves: readonly Move[]): Journal => {
  let asked = 0;
  const ask = (journal: Journal, command: Command): Journal => {
    const request = {
      command,
      by: { arn: ANA, credentials: 'long-term' },
      at: asInstant(1_000 + asked),
      nonce: asNonce(nonceFrom(`worlds ${asked++}`)),
    } as const;
    return journals.run(journal, { request, actor: 'ana' }, ports);
  };
  const opened = ask(journals.openJournal(openingState('worlds')), { type: 'CreateBucket', bucket: BUCKET });
  return moves.reduce((journal, made) => {
    if (made.kind === 'fork') return journals.fork(journal);
    // Going before the bucket would make every request of the rest a refusal.
    if (made.kind === 'seek') return journals.seek(journal, Math.max(1, made.to));
    if (made.kind === 'switch')
      return journals.switchTo(journal, journal.branches[made.to % journal.branches.length]?.id ?? 'A');
    return ask(journal, commandOf(journal, made));
  }, opened);
};

const history = fc.array(move, { minLength: 1, maxLength: 40 }).map(play);
const world = fc.record({ branch: fc.nat(20), step: fc.option(fc.nat(40), { nil: undefined }) });
const refOf = ({ branches }: Journal, { branch, step }: { branch: number; step: number | undefined }) => ({
  branch: branches[branch % branches.length]?.id ?? 'A',
  step,
});
/** What a world holds, without how it came to be called. */
const held = ({ keys, lost, standing, billed, step }: World) => ({ keys, lost, standing, billed, step });

describe('two worlds of any history', () => {
  it('do not differ when they are one', () => {
    fc.assert(
      fc.property(history, world, (journal, one) => {
        const ref = refOf(journal, one);
        const found = compareWorlds(journal, ref, ref, BUCKET);
        expect(found.differing).toEqual([]);
        expect(held(found.a)).toEqual(held(found.b));
        expect(found.a.since).toEqual([]);
      }),
      runs(150),
    );
  });

  it('differ the same from either side', () => {
    fc.assert(
      fc.property(history, world, world, (journal, one, other) => {
        const [a, b] = [refOf(journal, one), refOf(journal, other)];
        const there = compareWorlds(journal, a, b, BUCKET);
        const back = compareWorlds(journal, b, a, BUCKET);
        expect(back.differing).toEqual(there.differing);
        expect(back.fork).toBe(there.fork);
        expect(held(back.a)).toEqual(held(there.b));
        expect(held(back.b)).toEqual(held(there.a));
        expect(held(back.before)).toEqual(held(there.before));
      }),
      runs(150),
    );
  });

  it('account for every version that was there when they parted: it stands or is lost', () => {
    fc.assert(
      fc.property(history, world, world, (journal, one, other) => {
        const { before, a, b } = compareWorlds(journal, refOf(journal, one), refOf(journal, other), BUCKET);
        for (const [name, { entries }] of before.keys)
          for (const entry of entries.filter(({ kind }) => kind === 'object'))
            for (const { keys } of [a, b]) {
              const now = keys.get(name);
              expect([...(now?.entries ?? []), ...(now?.lost ?? [])]).toContain(entry);
            }
      }),
      runs(150),
    );
  });
});
