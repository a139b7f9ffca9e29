/** Walking a bucket as its listings do: from a place, within a prefix, common prefixes skipped whole (V-83, V-85). */
import type { ListedVersion } from '../command.ts';
import type { Bucket, Place, Version } from '../model.ts';
import { byPlace, successorOf } from '../order.ts';
import { visitFrom } from '../orderedMap.ts';

/** The place before every version of `key`. */
export const beforeKey = (key: string): Place => ({ key, seq: Number.POSITIVE_INFINITY });
/** The place after every version of `key`. */
export const afterKey = (key: string): Place => ({ key, seq: Number.NEGATIVE_INFINITY });

/** The common prefix that `key` is rolled into, or `undefined`. */
export const commonPrefixOf = (key: string, prefix: string, delimiter: string): string | undefined => {
  if (delimiter === '' || !key.startsWith(prefix)) return undefined;
  const at = key.indexOf(delimiter, prefix.length);
  return at < 0 ? undefined : key.slice(0, at + delimiter.length);
};

/** Where a walk continues after everything that starts with `prefix`; `undefined` at the end of all keys. */
export const afterPrefix = (prefix: string): Place | undefined => {
  const next = successorOf(prefix);
  return next === undefined ? undefined : beforeKey(next);
};

/** The later of two places. */
const later = (a: Place, b: Place): Place => (byPlace(a, b) >= 0 ? a : b);

interface Walk {
  readonly prefix: string;
  readonly delimiter: string;
  /** The first place that may be listed; `undefined` for none. */
  readonly from: Place | undefined;
  /** Whether only keys whose newest entry holds data count, each by that entry; the rest is skipped by a seek (V-86). */
  readonly currentOnly: boolean;
  /** The most entries and common prefixes together. */
  readonly size: number;
}

/** What a walk met, up to its size. */
export interface Walked {
  /** In listing order. `isLatest` of the first cannot be known by a walk that starts inside a key's versions. */
  readonly entries: readonly ListedVersion[];
  readonly commonPrefixes: readonly string[];
  /** The last of both, when there is more behind it: an entry, or a common prefix. */
  readonly last: Version | string | undefined;
  readonly isTruncated: boolean;
}

/**
 * The first entries from a place on, and the common prefixes that others are rolled into: each costs one seek, not its
 * contents. One more is looked for, to know whether there is more.
 */
export const walk = (bucket: Bucket, { prefix, delimiter, from, currentOnly, size }: Walk): Walked => {
  const entries: ListedVersion[] = [];
  const commonPrefixes: string[] = [];
  let last: Version | string | undefined;
  let isTruncated = false;
  let previous: string | undefined;
  /** Where to go on after the visit that is under way; itself `undefined` when the walk is over. */
  let at = size > 0 && from !== undefined ? later(from, beforeKey(prefix)) : undefined;
  /** One entry; `false` ends the visit. */
  const visit = (version: Version): boolean => {
    const { key } = version;
    if (!key.startsWith(prefix)) return false;
    const isLatest = key !== previous;
    previous = key;
    if (currentOnly && !isLatest) {
      at = afterKey(key);
      return false;
    }
    if (currentOnly && version.kind !== 'object') return true;
    if (entries.length + commonPrefixes.length === size) {
      isTruncated = true;
      return false;
    }
    const common = commonPrefixOf(key, prefix, delimiter);
    if (common === undefined) {
      entries.push({ version, isLatest });
      last = version;
      return true;
    }
    commonPrefixes.push(common);
    last = common;
    at = afterPrefix(common);
    return false;
  };
  while (at !== undefined) {
    const start: Place = at;
    at = undefined;
    visitFrom(bucket.versions, byPlace, start, visit);
  }
  return { entries, commonPrefixes, last: isTruncated ? last : undefined, isTruncated };
};
