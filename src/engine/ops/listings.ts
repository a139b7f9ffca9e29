/** ListObjectVersions and ListObjectsV2. Neither ever needs a code (V-45, M-47). */
import type { ListedVersion } from '../command.ts';
import { inBucket } from '../context.ts';
import type { InBucket, Of } from '../context.ts';
import { currentOf, nullOf } from '../entries.ts';
import { answer, established } from '../handler.ts';
import type { Handler } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import type { Bucket, ObjectVersion, Place } from '../model.ts';
import { NULL_VERSION } from '../model.ts';
import { afterKey, afterPrefix, beforeKey, commonPrefixOf, walk } from '../queries/walk.ts';
import type { Item } from '../queries/walk.ts';
import { onBucket, permission } from '../rules/access.ts';
import { bucketExists } from '../rules/bucket.ts';
import { itemIn, listingParameters, PAGE_LIMIT, pageSize, tokenFor } from '../rules/listing.ts';
import type { ListingParameters } from '../rules/listing.ts';
import { seqOf } from '../versionId.ts';

interface Page {
  readonly items: readonly Item[];
  readonly isTruncated: boolean;
  readonly maxKeys: number;
}

/** The first items of a walk; one more is looked for to know whether there is more. */
const pageOf = (items: Generator<Item>, { maxKeys }: ListingParameters): Page => {
  const size = pageSize(maxKeys) ?? PAGE_LIMIT;
  const page: Item[] = [];
  if (size > 0)
    for (const item of items) {
      if (page.length === size) return { items: page, isTruncated: true, maxKeys: size };
      page.push(item);
    }
  return { items: page, isTruncated: false, maxKeys: size };
};

const prefixesIn = (items: readonly Item[]): readonly string[] =>
  items.flatMap((item) => (item.kind === 'prefix' ? [item.prefix] : []));

/** Where a listing resumes after an item that ended a page: after the whole common prefix, if it lies in one (V-83). */
const afterItem = (key: string, { prefix = '', delimiter = '' }: ListingParameters): Place | undefined => {
  const common = commonPrefixOf(key, prefix, delimiter);
  return common === undefined ? afterKey(key) : afterPrefix(common);
};

/** A version's place need not be taken any more: an id marks where it was (V-83). */
const afterMarkers = (bucket: Bucket, p: Of<'ListObjectVersions'>['command']): Place | undefined => {
  const { keyMarker = '', versionIdMarker, prefix = '', delimiter = '' } = p;
  if (keyMarker === '') return beforeKey('');
  if (versionIdMarker === undefined || commonPrefixOf(keyMarker, prefix, delimiter) !== undefined)
    return afterItem(keyMarker, p);
  const seq = versionIdMarker === NULL_VERSION ? nullOf(bucket, keyMarker)?.seq : seqOf(versionIdMarker);
  return seq === undefined ? afterKey(keyMarker) : { key: keyMarker, seq: seq - 1 };
};

const VERSIONS: readonly Rule<InBucket & Of<'ListObjectVersions'>>[] = [
  bucketExists,
  listingParameters,
  permission(onBucket('s3:ListBucketVersions')),
];

/** V-80 to V-85: everything there is, versions and markers in one order. */
export const listObjectVersions: Handler<'ListObjectVersions'> = (state, request, ports) => {
  const { command } = request;
  const c = { ...inBucket(state, request, ports, command.bucket), command };
  return answer(state, judge(VERSIONS, c), () => {
    const bucket = established(c.bucket, 'bucket');
    const { prefix = '', delimiter = '' } = command;
    const from = afterMarkers(bucket, command);
    const page = pageOf(
      walk(bucket, { prefix, delimiter, from, counts: () => true, newestOnly: false }),
      command,
    );
    const entries = page.items.flatMap((item): ListedVersion[] =>
      item.kind === 'entry' ? [{ version: item.entry, isLatest: item.firstOfKey }] : [],
    );
    const [first] = entries;
    if (first !== undefined)
      entries[0] = { ...first, isLatest: currentOf(bucket, first.version.key) === first.version };
    const last = page.isTruncated ? page.items.at(-1) : undefined;
    return {
      entries,
      commonPrefixes: prefixesIn(page.items),
      isTruncated: page.isTruncated,
      maxKeys: page.maxKeys,
      nextKeyMarker: last?.kind === 'entry' ? last.entry.key : last?.prefix,
      nextVersionIdMarker: last?.kind === 'entry' ? last.entry.id : undefined,
    };
  });
};

const OBJECTS: readonly Rule<InBucket & Of<'ListObjectsV2'>>[] = [
  bucketExists,
  listingParameters,
  permission(onBucket('s3:ListBucket')),
];

/** V-86: only keys whose current entry holds data; the others look as if they were not there. */
export const listObjectsV2: Handler<'ListObjectsV2'> = (state, request, ports) => {
  const { command } = request;
  const c = { ...inBucket(state, request, ports, command.bucket), command };
  return answer(state, judge(OBJECTS, c), () => {
    const { prefix = '', delimiter = '', startAfter = '', continuationToken } = command;
    const resume = continuationToken === undefined ? undefined : itemIn(continuationToken);
    const start = startAfter === '' ? beforeKey('') : afterKey(startAfter);
    const page = pageOf(
      walk(established(c.bucket, 'bucket'), {
        prefix,
        delimiter,
        from: resume === undefined ? start : afterItem(resume, command),
        counts: (entry, firstOfKey) => firstOfKey && entry.kind === 'object',
        newestOnly: true,
      }),
      command,
    );
    const contents = page.items.flatMap((item): ObjectVersion[] =>
      item.kind === 'entry' && item.entry.kind === 'object' ? [item.entry] : [],
    );
    const last = page.isTruncated ? page.items.at(-1) : undefined;
    const lastItem = last?.kind === 'entry' ? last.entry.key : last?.prefix;
    return {
      contents,
      commonPrefixes: prefixesIn(page.items),
      keyCount: page.items.length,
      isTruncated: page.isTruncated,
      maxKeys: page.maxKeys,
      nextContinuationToken: lastItem === undefined ? undefined : tokenFor(lastItem),
    };
  });
};
