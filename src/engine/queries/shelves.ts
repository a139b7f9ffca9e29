/** A bucket as the bench draws it: one shelf a key, everything that stands on it, newest first. */
import type { Bucket, Version } from '../model.ts';
import { valuesFrom } from '../orderedMap.ts';
import { byPlace } from '../order.ts';

/** One key and its entries, newest first: the first is current (V-80, V-81). Never empty. */
export interface Shelf {
  readonly key: string;
  readonly entries: readonly [Version, ...Version[]];
}

/** Shelves in key order. Costs one walk over the bucket. */
export const shelvesOf = (bucket: Bucket): readonly Shelf[] => {
  const shelves: { key: string; entries: [Version, ...Version[]] }[] = [];
  for (const version of valuesFrom(bucket.versions, byPlace)) {
    const last = shelves.at(-1);
    if (last?.key === version.key) last.entries.push(version);
    else shelves.push({ key: version.key, entries: [version] });
  }
  return shelves;
};
