/** What a bucket holds, in numbers: the same as a walk over it would say, however it came to be as it is. */
import { describe, expect, it } from 'vitest';
import { currentAt, entryAt, pileOf, pilesFrom, tallyBefore, tallyOf } from '../../src/engine/index.ts';
import type { Bucket, Version } from '../../src/engine/index.ts';
import { utf8Length } from '../../src/engine/order.ts';
import { values } from '../../src/engine/orderedMap.ts';
import { shelvesOf } from '../../src/engine/queries/shelves.ts';
import { withEntry, withoutEntry } from '../../src/engine/entries.ts';
import { LISTED } from '../../src/engine/queries/piles.ts';

const EMPTY = { versions: undefined, nulls: undefined } as unknown as Bucket;
const KEYS = ['a', 'a/b', 'a/é', 'b', 'zz/\u{1F4A7}'];

/** A little generator of numbers, so that a failure names the seed it came with. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const versionOf = (key: string, seq: number, marker: boolean): Version =>
  (marker
    ? { kind: 'marker', key, seq, id: `id${seq}`, at: seq }
    : { kind: 'object', key, seq, id: `id${seq}`, at: seq, etag: 'e', size: seq % 97 }) as unknown as Version;

/** Buckets as entries come and go, one a step. */
const history = (seed: number, steps: number): readonly Bucket[] => {
  const random = randomFrom(seed);
  const buckets: Bucket[] = [EMPTY];
  for (let seq = 1; seq <= steps; seq++) {
    const bucket = buckets.at(-1) ?? EMPTY;
    const all = [...values(bucket.versions)];
    const victim = random(3) === 0 ? all[random(all.length)] : undefined;
    const key = KEYS[random(KEYS.length)] ?? 'a';
    buckets.push(
      victim ? withoutEntry(bucket, victim) : withEntry(bucket, versionOf(key, seq, random(4) === 0)),
    );
  }
  return buckets;
};

/** The same numbers, by walking. */
const walked = (bucket: Bucket) => {
  const shelves = shelvesOf(bucket);
  const all = shelves.flatMap(({ entries }) => entries);
  const currents = shelves.flatMap(({ entries: [first] }) => (first.kind === 'object' ? [first] : []));
  return {
    entries: all.length,
    keys: shelves.length,
    objects: all.filter(({ kind }) => kind === 'object').length,
    plain: currents.length,
    currentBytes: currents.reduce((sum, { size }) => sum + size, 0),
    billedBytes: all.reduce((sum, v) => sum + (v.kind === 'object' ? v.size : utf8Length(v.key)), 0),
    slashed: all.some(({ key }) => key.includes('/')),
  };
};

describe.each([1, 7, 2026])('with seed %i', (seed) => {
  const buckets = history(seed, 260);

  it('tallies every state as a walk does, the later ones before the earlier ones too', () => {
    for (const bucket of buckets) expect(tallyOf(bucket)).toMatchObject(walked(bucket));
    for (const bucket of history(seed, 260).toReversed())
      expect(tallyOf(bucket)).toMatchObject(walked(bucket));
  });

  it('finds entries and keys by index, and indices by place', () => {
    const bucket = buckets.at(-1) ?? EMPTY;
    const all = [...values(bucket.versions)];
    expect(all.map((_, i) => entryAt(bucket, i))).toEqual(all);
    expect(all.map((version) => tallyBefore(bucket, version).entries)).toEqual(all.map((_, i) => i));
    const shelves = shelvesOf(bucket);
    expect(shelves.map((_, i) => currentAt(bucket, i))).toEqual(shelves.map(({ entries }) => entries[0]));
    expect([entryAt(bucket, all.length), currentAt(bucket, shelves.length)]).toEqual([undefined, undefined]);
  });

  it('lists the newest of each pile, and counts what is beneath', () => {
    const bucket = buckets.at(-1) ?? EMPTY;
    const shelves = shelvesOf(bucket);
    expect(shelves.some(({ entries }) => entries.length > LISTED)).toBe(true);
    const piles = pilesFrom(bucket, '', 100);
    expect(piles.map(({ key }) => key)).toEqual(shelves.map(({ key }) => key));
    for (const [i, { entries, older }] of piles.entries()) {
      const whole = shelves[i]?.entries ?? [];
      const rest = whole.slice(LISTED);
      expect(entries).toEqual(whole.slice(0, LISTED));
      expect(older?.count ?? 0).toBe(rest.length);
      expect(older?.objects ?? 0).toBe(rest.filter(({ kind }) => kind === 'object').length);
      expect(older?.oldest).toBe(rest.at(-1));
    }
  });
});

describe('an empty bucket', () => {
  it('holds nothing anywhere', () => {
    expect(tallyOf(EMPTY)).toMatchObject({ entries: 0, keys: 0, plain: 0, billedBytes: 0 });
    expect(pilesFrom(EMPTY, '', 9)).toEqual([]);
    expect(pileOf(EMPTY, 'a')).toEqual({ key: 'a', entries: [] });
  });
});
