import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { granted, root } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { duel } from './duel.ts';
import { BUCKETS, KEYS, history } from './moves.ts';
import { wholeOfObjects, wholeOfVersions } from './naiveListing.ts';
import type { Item } from './naiveListing.ts';
import { runs } from './settings.ts';

interface Query {
  readonly bucket: string;
  readonly prefix: string;
  readonly delimiter: string;
  readonly maxKeys: number;
}
interface Page {
  readonly items: readonly Item[];
  readonly isTruncated: boolean;
}

/** Keys and prefixes of one page, put together as S3's order has them: a prefix stands where its first key would. */
const merged = (entries: readonly Item[], prefixes: readonly string[]): readonly Item[] => {
  const at = (item: Item): Buffer => Buffer.from('common' in item ? item.common : item.key);
  return [...entries, ...prefixes.map((common) => ({ common }))].sort((a, b) => Buffer.compare(at(a), at(b)));
};
const beside = ({ bucket, prefix, delimiter, maxKeys }: Query) => ({ bucket, prefix, delimiter, maxKeys });
/** More pages than there can be entries means that the walk does not end. */
const TOO_MANY = 300;

const versionPages = (world: World, query: Query): readonly Page[] => {
  const pages: Page[] = [];
  let markers = {};
  for (let i = 0; i < TOO_MANY; i++) {
    const page = granted(world, root, { type: 'ListObjectVersions', ...beside(query), ...markers });
    const entries = page.entries.map(({ version, isLatest }) => ({
      key: version.key,
      id: String(version.id),
      isLatest,
    }));
    const items = merged(entries, page.commonPrefixes);
    pages.push({ items, isTruncated: page.isTruncated });
    if (!page.isTruncated) {
      expect([page.nextKeyMarker, page.nextVersionIdMarker]).toEqual([undefined, undefined]);
      return pages;
    }
    // V-83: the markers are the last item returned.
    const last = items.at(-1);
    if (last === undefined) throw new Error('a truncated page gave nothing');
    expect(page.nextKeyMarker).toBe('common' in last ? last.common : last.key);
    expect(page.nextVersionIdMarker).toBe('common' in last ? undefined : last.id);
    markers = {
      keyMarker: page.nextKeyMarker,
      ...(page.nextVersionIdMarker === undefined ? {} : { versionIdMarker: page.nextVersionIdMarker }),
    };
  }
  throw new Error('the walk does not end');
};

const objectPages = (world: World, query: Query): readonly Page[] => {
  const pages: Page[] = [];
  let token = {};
  for (let i = 0; i < TOO_MANY; i++) {
    const page = granted(world, root, { type: 'ListObjectsV2', ...beside(query), ...token });
    const entries = page.contents.map(({ key, id }) => ({ key, id: String(id), isLatest: true }));
    const items = merged(entries, page.commonPrefixes);
    expect(page.keyCount).toBe(items.length);
    pages.push({ items, isTruncated: page.isTruncated });
    if (!page.isTruncated) {
      expect(page.nextContinuationToken).toBeUndefined();
      return pages;
    }
    token = { continuationToken: String(page.nextContinuationToken) };
  }
  throw new Error('the walk does not end');
};

/** Every page but the last is full, and the last one is not empty unless it is the only one. */
const expectFull = (pages: readonly Page[], maxKeys: number): void => {
  pages.forEach(({ items, isTruncated }, i) => {
    if (isTruncated) expect(items).toHaveLength(maxKeys);
    else expect(items.length).toBeLessThanOrEqual(maxKeys);
    if (i > 0) expect(items.length).toBeGreaterThan(0);
  });
};

const query: fc.Arbitrary<Query> = fc.record({
  bucket: fc.constantFrom(...BUCKETS),
  prefix: fc.constantFrom('', '', ...KEYS, 'a/', 'zz', '\u{D7FF}', '\u{10FFFF}'),
  delimiter: fc.constantFrom('', '/', '/', 'b', 'a', '\u{FFFD}', '\u{10000}', '/b'),
  maxKeys: fc.integer({ min: 1, max: 6 }),
});

describe('the pages of a listing, one after another', () => {
  it.each([
    ['ListObjectVersions (V-80, V-83, V-85)', versionPages, wholeOfVersions],
    ['ListObjectsV2 (V-86)', objectPages, wholeOfObjects],
  ] as const)('are the whole of %s, whatever their size, prefix and delimiter', (_name, pagesOf, wholeOf) => {
    fc.assert(
      fc.property(history(60), fc.array(query, { minLength: 4, maxLength: 8 }), (moves, queries) => {
        const { world, naive } = duel(moves);
        for (const asked of queries) {
          const bucket = naive.buckets.find(({ name }) => name === asked.bucket);
          if (bucket === undefined) continue;
          const pages = pagesOf(world, asked);
          expect(pages.flatMap(({ items }) => items)).toEqual(wholeOf(bucket, asked.prefix, asked.delimiter));
          expectFull(pages, asked.maxKeys);
        }
      }),
      runs(120),
    );
  });
});
