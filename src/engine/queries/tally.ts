/** What a bucket holds, in numbers, and where in it something stands. No answer costs a walk over the bucket. */
import type { Bucket, Place, Version } from '../model.ts';
import { byPlace, utf8Length } from '../order.ts';
import { sumsOf } from '../summary.ts';

/** Numbers about entries that follow each other in listing order. */
export interface Tally {
  readonly entries: number;
  readonly keys: number;
  /** Entries that hold data. */
  readonly objects: number;
  /** Keys of which the current entry holds data: a plain GET brings it (V-40). */
  readonly plain: number;
  /** Bytes of those. */
  readonly currentBytes: number;
  /** Every version at full size, and the key name of every marker (V-92). */
  readonly billedBytes: number;
  /** Whether any key has a `/`. */
  readonly slashed: boolean;
  readonly first: Version | undefined;
  readonly last: Version | undefined;
}

const NOTHING: Tally = {
  entries: 0,
  keys: 0,
  objects: 0,
  plain: 0,
  currentBytes: 0,
  billedBytes: 0,
  slashed: false,
  first: undefined,
  last: undefined,
};

const tallyOfOne = (version: Version): Tally => {
  const size = version.kind === 'object' ? version.size : utf8Length(version.key);
  const objects = version.kind === 'object' ? 1 : 0;
  return {
    entries: 1,
    keys: 1,
    objects,
    plain: objects,
    currentBytes: objects * size,
    billedBytes: size,
    slashed: version.key.includes('/'),
    first: version,
    last: version,
  };
};

/** The first entry of `b` is current only if what stands before it is of another key. */
const join = (a: Tally, b: Tally): Tally => {
  if (a.last === undefined || b.first === undefined) return a.last === undefined ? b : a;
  const same = a.last.key === b.first.key;
  const covered = same && b.first.kind === 'object' ? b.first : undefined;
  return {
    entries: a.entries + b.entries,
    keys: a.keys + b.keys - (same ? 1 : 0),
    objects: a.objects + b.objects,
    plain: a.plain + b.plain - (covered === undefined ? 0 : 1),
    currentBytes: a.currentBytes + b.currentBytes - (covered?.size ?? 0),
    billedBytes: a.billedBytes + b.billedBytes,
    slashed: a.slashed || b.slashed,
    first: a.first,
    last: b.last,
  };
};

const sums = sumsOf<Place, Version, Tally>({ none: NOTHING, of: tallyOfOne, join });

export const tallyOf = ({ versions }: Bucket): Tally => sums.total(versions);

/** The tally of all that stands before a place in listing order. */
export const tallyBefore = ({ versions }: Bucket, place: Place): Tally =>
  sums.before(versions, byPlace, place);

/** The entry at `index` in listing order, from 0. */
export const entryAt = ({ versions }: Bucket, index: number): Version | undefined =>
  sums.first(versions, ({ entries }) => entries > index);

/** The current entry of the key at `index` in key order, from 0. */
export const currentAt = ({ versions }: Bucket, index: number): Version | undefined =>
  sums.first(versions, ({ keys }) => keys > index);
