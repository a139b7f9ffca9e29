/** Two futures of one bucket: what they share, what each holds, what each lost. */
import { describe, expect, it } from 'vitest';
import { ANA, asInstant, asNonce, nonceFrom, openingState } from '../../src/engine/index.ts';
import type { Command } from '../../src/engine/index.ts';
import * as journals from '../../src/session/journal.ts';
import type { Journal } from '../../src/session/journal.ts';
import { compareWorlds, plainGet, sharedWith } from '../../src/session/worlds.ts';
import { ports } from '../support/ports.ts';
import { bytes } from '../support/world.ts';

const BUCKET = 'harbor';
let asked = 0;
const ask = (journal: Journal, command: Command): Journal => {
  const n = ++asked;
  const request = {
    command,
    by: { arn: ANA, credentials: 'long-term' },
    at: asInstant(1_000 + n),
    nonce: asNonce(nonceFrom(`worlds ${n}`)),
  } as const;
  return journals.run(journal, { request, actor: 'ana' }, ports);
};
const put = (key: string, text = key): Command => ({
  type: 'PutObject',
  bucket: BUCKET,
  key,
  body: bytes(text),
});
const remove = (key: string, versionId?: string): Command => ({
  type: 'DeleteObject',
  bucket: BUCKET,
  key,
  ...(versionId === undefined ? {} : { versionId }),
});
const idOf = (journal: Journal): string => {
  const { result } = journals.lastStep(journal)?.outcome ?? {};
  return (result?.ok === true && 'versionId' in result.value && result.value.versionId) || 'null';
};

/** Four steps: the bucket, Enabled, `a` and `b`. */
const common = (): Journal =>
  [
    { type: 'CreateBucket', bucket: BUCKET } as const,
    { type: 'PutBucketVersioning', bucket: BUCKET, status: 'Enabled' } as const,
    put('a'),
    put('b'),
  ].reduce(ask, journals.openJournal(openingState('worlds')));

/** A goes on with a plain delete of `a`; B, from step 4, destroys it. */
const twoFutures = (): Journal => {
  const before = common();
  const id = idOf(journals.undo(before));
  return ask(journals.fork(journals.seek(ask(before, remove('a')), 4)), remove('a', id));
};

const A = { branch: 'A' };
const B = { branch: 'B' };

describe('two worlds', () => {
  it('share the steps before they parted, and differ only in the keys that do', () => {
    const found = compareWorlds(twoFutures(), A, B, BUCKET);
    expect(found).toMatchObject({ fork: 4, keys: ['a', 'b'], differing: ['a'] });
    expect(found.a).toMatchObject({ branch: 'A', step: 5, count: 5, lost: 0, standing: 2 });
    expect(found.b).toMatchObject({ branch: 'B', step: 5, count: 5, lost: 1, standing: 1 });
    expect(found.before.keys.get('a')?.entries).toHaveLength(1);
  });

  it('hold what stands and what was lost for good, also of a key that is gone', () => {
    const { a, b } = compareWorlds(twoFutures(), A, B, BUCKET);
    expect(a.keys.get('a')?.entries.map(({ kind }) => kind)).toEqual(['marker', 'object']);
    expect(b.keys.get('a')).toMatchObject({ entries: [], lost: [{ key: 'a', size: 1 }] });
  });

  it('are billed for every version and the key name of every marker', () => {
    const { before, a, b } = compareWorlds(twoFutures(), A, B, BUCKET);
    expect([before.billed, a.billed, b.billed]).toEqual([2, 3, 1]);
  });

  it('can be looked at before their ends, and never past them', () => {
    const journal = twoFutures();
    const early = compareWorlds(journal, { branch: 'A', step: 4 }, B, BUCKET);
    expect(early.a).toMatchObject({ step: 4, count: 5, since: [] });
    expect(
      compareWorlds(journal, { branch: 'A', step: 99 }, { branch: 'B', step: -1 }, BUCKET),
    ).toMatchObject({
      fork: 0,
      a: { step: 5 },
      b: { step: 0, bucket: undefined },
    });
  });

  it('forget what was lost before they parted', () => {
    const before = ask(common(), put('c'));
    const lost = ask(before, remove('c', idOf(before)));
    const journal = ask(journals.fork(lost), put('d'));
    expect(compareWorlds(journal, A, B, BUCKET)).toMatchObject({ fork: 6, a: { lost: 0 }, b: { lost: 0 } });
  });

  it('do not take one null slot for another', () => {
    const bare = [{ type: 'CreateBucket', bucket: BUCKET } as const].reduce(
      ask,
      journals.openJournal(openingState('nulls')),
    );
    const journal = ask(journals.fork(journals.seek(ask(bare, put('n', 'one')), 1)), put('n', 'two'));
    expect(compareWorlds(journal, A, B, BUCKET).differing).toEqual(['n']);
  });

  it('may lack the bucket, or the branch that was meant', () => {
    expect(compareWorlds(twoFutures(), A, B, 'elsewhere')).toMatchObject({ keys: [], differing: [] });
    expect(compareWorlds(common(), A, { branch: 'Z' }, BUCKET)).toMatchObject({
      fork: 4,
      b: { branch: 'A' },
    });
  });
});

describe('a plain GET', () => {
  it('tells the two 404s apart', () => {
    const { a, b } = compareWorlds(twoFutures(), A, B, BUCKET);
    const of = (world: typeof a, key: string) => plainGet(world.keys.get(key)?.entries ?? []);
    expect([of(a, 'b'), of(a, 'a'), of(b, 'a')]).toEqual(['found', 'hidden', 'none']);
  });
});

describe('a branch that has just begun', () => {
  it('shares all its steps, and is not forked again', () => {
    const begun = journals.fork(common());
    expect(journals.fork(begun)).toBe(begun);
    const [first, second] = begun.branches;
    expect(first && second && sharedWith(first, second)).toBe(4);
  });
});
