/** The rows of the table: versions in listing order, and folders, whichever way they were found. Read by index. */
import { entryAt, pileOf, sizeOf, tallyBefore, beforeKey } from '../../engine/index.ts';
import type { Bucket, Version } from '../../engine/index.ts';
import { heightsOf } from './heights.ts';
import type { Folder, Listing } from './listing.ts';

export type TableRow =
  | { readonly version: Version; readonly current: boolean; readonly folder?: undefined }
  | { readonly folder: Folder; readonly version?: undefined };

export interface TableRows {
  readonly count: number;
  readonly at: (index: number) => TableRow | undefined;
  /** The row of an entry, or −1. */
  readonly indexOf: (version: Version) => number;
}

/** All of a bucket: the entry at an index is one look-up. */
export const allRows = (bucket: Bucket): TableRows => ({
  count: sizeOf(bucket.versions),
  at: (index) => {
    const version = entryAt(bucket, index);
    return version && { version, current: pileOf(bucket, version.key).entries[0] === version };
  },
  indexOf: (version) => tallyBefore(bucket, version).entries,
});

/** Rows of what was found: as many an item as its key has entries. */
export const foundRows = (bucket: Bucket, listing: Listing): TableRows => {
  const items = listing.items(0, listing.count);
  const sizes = new Map(
    items.map(({ pile }, i) => [i, pile === undefined ? 1 : pile.entries.length + (pile.older?.count ?? 0)]),
  );
  const ends = heightsOf(items.length, 1, sizes);
  return {
    count: ends.offset(items.length),
    at: (index) => {
      const at = ends.at(index);
      const item = items[at];
      if (item?.folder !== undefined) return { folder: item.folder };
      if (item === undefined) return undefined;
      const within = index - ends.offset(at);
      const version =
        item.pile.entries[within] ??
        entryAt(bucket, tallyBefore(bucket, beforeKey(item.key)).entries + within);
      return version && { version, current: within === 0 };
    },
    indexOf: (version) => {
      const item = listing.indexOf(version.key);
      if (item < 0) return -1;
      const start = tallyBefore(bucket, beforeKey(version.key)).entries;
      return ends.offset(item) + tallyBefore(bucket, version).entries - start;
    },
  };
};
