/** What a long bucket shows, item by item, whichever way its keys were found. Only the items asked for are read. */
import {
  afterKey,
  afterPrefix,
  beforeKey,
  commonPrefixOf,
  currentAt,
  pileOf,
  pilesFrom,
  tallyBefore,
  tallyOf,
  byPlace,
  valuesFrom,
} from '../../engine/index.ts';
import type { Bucket, Pile } from '../../engine/index.ts';

/** A folder: what S3 calls a common prefix, and what is rolled into it (V-83). */
export interface Folder {
  readonly prefix: string;
  readonly keys: number;
  /** Keys in it that a plain List names: those whose current entry holds data (V-86). */
  readonly listed: number;
}
export type Item =
  | { readonly key: string; readonly pile: Pile; readonly folder?: undefined }
  | { readonly key: string; readonly folder: Folder; readonly pile?: undefined };

export interface Listing {
  readonly count: number;
  readonly items: (from: number, to: number) => readonly Item[];
  /** Where a key stands, or −1. */
  readonly indexOf: (key: string) => number;
}

/** All keys in order. */
export const allKeys = (bucket: Bucket): Listing => ({
  count: tallyOf(bucket).keys,
  items: (from, to) => {
    const first = currentAt(bucket, from);
    if (first === undefined) return [];
    return pilesFrom(bucket, first.key, to - from).map((pile) => ({ key: pile.key, pile }));
  },
  indexOf: (key) => {
    const index = tallyBefore(bucket, beforeKey(key)).keys;
    return currentAt(bucket, index)?.key === key ? index : -1;
  },
});

/** How much of a bucket starts with `prefix`. */
export const folderOf = (bucket: Bucket, prefix: string): Folder => {
  const end = afterPrefix(prefix);
  const [from, to] = [
    tallyBefore(bucket, beforeKey(prefix)),
    end === undefined ? tallyOf(bucket) : tallyBefore(bucket, end),
  ];
  return { prefix, keys: to.keys - from.keys, listed: to.plain - from.plain };
};

/** What was found: keys, and folders of which the name ends with `/` and which no key of this list has. */
export interface Found {
  readonly name: string;
  readonly folder: boolean;
}

/** The items of what a search has found so far. A key that is gone since is an empty pile. */
export const foundKeys = (bucket: Bucket, found: readonly Found[]): Listing => ({
  count: found.length,
  items: (from, to) =>
    found
      .slice(from, to)
      .map(({ name, folder }) =>
        folder ? { key: name, folder: folderOf(bucket, name) } : { key: name, pile: pileOf(bucket, name) },
      ),
  indexOf: (key) => found.findIndex(({ name, folder }) => !folder && name === key),
});

export interface Query {
  readonly text: string;
  readonly folders: boolean;
  readonly folder: string;
}

/** A key with more versions than this is left by a seek. */
const MANY = 8;

/**
 * Looks through a bucket's keys: one step a key or folder, with what it found there, if it was that. What is looked for
 * may be anywhere in the name, in capitals or not; within an open folder, in what follows the folder's name.
 */
export function* search(bucket: Bucket, { text, folders, folder }: Query): Generator<Found | undefined> {
  const wanted = text.toLowerCase();
  let place = beforeKey(folder) as ReturnType<typeof afterPrefix>;
  while (place !== undefined) {
    const walk = valuesFrom(bucket.versions, byPlace, place);
    place = undefined;
    let last: string | undefined;
    let same = 0;
    for (const { key } of walk) {
      if (!key.startsWith(folder)) break;
      same = key === last ? same + 1 : 0;
      if (same === MANY) {
        place = afterKey(key);
        break;
      }
      if (key === last) continue;
      last = key;
      const prefix = folders ? commonPrefixOf(key, folder, '/') : undefined;
      const name = prefix ?? key;
      yield name.slice(folder.length).toLowerCase().includes(wanted)
        ? { name, folder: prefix !== undefined }
        : undefined;
      if (prefix === undefined) continue;
      place = afterPrefix(prefix);
      break;
    }
  }
}
