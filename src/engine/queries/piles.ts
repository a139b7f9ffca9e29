/** Keys as the bench draws them, a few at a time: the newest entries of each, and how much stands beneath those. */
import type { Bucket, Version } from '../model.ts';
import { byPlace } from '../order.ts';
import { ceiling, visitFrom } from '../orderedMap.ts';
import { entryAt, tallyBefore } from './tally.ts';
import { afterKey, beforeKey } from './walk.ts';

/** What stands in a pile beneath the entries that are listed of it. */
export interface Beneath {
  readonly bucket: Bucket;
  /** Entries of any kind. */
  readonly count: number;
  /** Those that hold data. */
  readonly objects: number;
  /** The oldest. */
  readonly oldest: Version;
}

/** One key and its newest entries, newest first: the first is current (V-80, V-81). */
export interface Pile {
  readonly key: string;
  readonly entries: readonly Version[];
  /** Only where not all entries are listed. */
  readonly older?: Beneath | undefined;
}

/** The most entries of a key that are listed. */
export const LISTED = 16;

const objectsOf = (entries: readonly Version[]): number =>
  entries.filter(({ kind }) => kind === 'object').length;

/** The pile of `key`, or one without entries. */
export const pileOf = (bucket: Bucket, key: string): Pile => {
  const entries: Version[] = [];
  visitFrom(bucket.versions, byPlace, beforeKey(key), (version) => {
    const own = version.key === key && entries.length < LISTED;
    if (own) entries.push(version);
    return own;
  });
  if (entries.length < LISTED) return { key, entries };
  const start = tallyBefore(bucket, beforeKey(key));
  const end = tallyBefore(bucket, afterKey(key));
  const count = end.entries - start.entries - LISTED;
  const oldest = entryAt(bucket, end.entries - 1);
  if (count === 0 || oldest === undefined) return { key, entries };
  const objects = end.objects - start.objects - objectsOf(entries);
  return { key, entries, older: { bucket, count, objects, oldest } };
};

/** Up to `count` piles in key order, from the first at or after `key` on. */
export const pilesFrom = (bucket: Bucket, key: string, count: number): readonly Pile[] => {
  const piles: Pile[] = [];
  let place = beforeKey(key);
  while (piles.length < count) {
    const current = ceiling(bucket.versions, byPlace, place);
    if (current === undefined) break;
    piles.push(pileOf(bucket, current.key));
    place = afterKey(current.key);
  }
  return piles;
};
