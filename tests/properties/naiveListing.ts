/** What a listing should say, as one long page, from the naive model (V-80 to V-86). */
import { currentOf, listed } from './naiveBucket.ts';
import type { NaiveBucket, NaiveEntry } from './naiveBucket.ts';

/** One thing a page counts: an entry, or a common prefix. */
export type Item =
  | { readonly common: string }
  | { readonly key: string; readonly id: string; readonly isLatest: boolean };

const grouped = (
  entries: readonly NaiveEntry[],
  bucket: NaiveBucket,
  prefix: string,
  delimiter: string,
): readonly Item[] => {
  const items: Item[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    if (!entry.key.startsWith(prefix)) continue;
    const end = delimiter === '' ? -1 : entry.key.indexOf(delimiter, prefix.length);
    if (end < 0)
      items.push({ key: entry.key, id: entry.id, isLatest: currentOf(bucket, entry.key) === entry });
    else {
      const common = entry.key.slice(0, end + delimiter.length);
      if (!seen.has(common)) items.push({ common });
      seen.add(common);
    }
  }
  return items;
};

/** Every entry, markers too, grouped by the delimiter. */
export const wholeOfVersions = (bucket: NaiveBucket, prefix: string, delimiter: string): readonly Item[] =>
  grouped(listed(bucket), bucket, prefix, delimiter);

/** Only the current entries, and of those only data (V-86). */
export const wholeOfObjects = (bucket: NaiveBucket, prefix: string, delimiter: string): readonly Item[] =>
  grouped(
    listed(bucket).filter((entry) => entry.text !== undefined && currentOf(bucket, entry.key) === entry),
    bucket,
    prefix,
    delimiter,
  );
