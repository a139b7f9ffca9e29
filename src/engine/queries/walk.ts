/** Walking a bucket as its listings do: from a place, within a prefix, common prefixes skipped whole (V-83, V-85). */
import type { Bucket, Place, Version } from '../model.ts';
import { byPlace, successorOf } from '../order.ts';
import { valuesFrom } from '../orderedMap.ts';

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

/** An entry, or the common prefix that it and its neighbours are rolled into. */
export type Item =
  | { readonly kind: 'entry'; readonly entry: Version; readonly firstOfKey: boolean }
  | { readonly kind: 'prefix'; readonly prefix: string };

interface Walk {
  readonly prefix: string;
  readonly delimiter: string;
  /** The first place that may be listed; `undefined` for none. */
  readonly from: Place | undefined;
  /** Which entries count; a common prefix is listed when one that counts is beneath it. */
  readonly counts: (entry: Version, firstOfKey: boolean) => boolean;
  /** Whether only the newest entry of a key can count, so that the rest is skipped by a seek. */
  readonly newestOnly: boolean;
}

/**
 * Items in listing order. A common prefix costs one seek, not its contents. `firstOfKey` holds for the newest entry of a
 * key, except that a walk that starts inside a key's versions cannot know it of its first entry.
 */
export function* walk(
  bucket: Bucket,
  { prefix, delimiter, from, counts, newestOnly }: Walk,
): Generator<Item> {
  let at = from && later(from, beforeKey(prefix));
  let previous: string | undefined;
  while (at !== undefined) {
    let next: Place | undefined;
    for (const entry of valuesFrom(bucket.versions, byPlace, at)) {
      if (!entry.key.startsWith(prefix)) return;
      const firstOfKey: boolean = entry.key !== previous;
      previous = entry.key;
      if (newestOnly && !firstOfKey) {
        next = afterKey(entry.key);
        break;
      }
      if (!counts(entry, firstOfKey)) continue;
      const common = commonPrefixOf(entry.key, prefix, delimiter);
      if (common === undefined) yield { kind: 'entry', entry, firstOfKey };
      else {
        yield { kind: 'prefix', prefix: common };
        next = afterPrefix(common);
        if (next === undefined) return;
        break;
      }
    }
    at = next;
  }
}
