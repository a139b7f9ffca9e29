/** ListObjectVersions and ListObjectsV2. Neither ever needs a code (V-45, M-47). */
import type { ListedVersion } from '../command.ts';
import { inBucket } from '../context.ts';
import type { InBucket, Of } from '../context.ts';
import { currentOf, nullOf } from '../entries.ts';
import { answer, established } from '../handler.ts';
import type { Handler } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import type { Bucket, Place } from '../model.ts';
import { NULL_VERSION } from '../model.ts';
import { afterKey, afterPrefix, beforeKey, commonPrefixOf, walk } from '../queries/walk.ts';
import { isObject } from '../outcome.ts';
import { onBucket, permission } from '../rules/access.ts';
import { bucketExists } from '../rules/bucket.ts';
import { itemIn, listingParameters, PAGE_LIMIT, pageSize, tokenFor } from '../rules/listing.ts';
import type { ListingParameters } from '../rules/listing.ts';
import { seqOf } from '../versionId.ts';

/** The first `size` items of a walk; one more is looked for to know whether there is more. */
export const pageOf = <I>(
  items: Iterable<I>,
  size: number,
): { readonly items: readonly I[]; readonly isTruncated: boolean } => {
  const page: I[] = [];
  if (size > 0)
    for (const item of items) {
      if (page.length === size) return { items: page, isTruncated: true };
      page.push(item);
    }
  return { items: page, isTruncated: false };
};

const sizeAsked = ({ maxKeys }: ListingParameters): number => pageSize(maxKeys) ?? PAGE_LIMIT;

/** Where a listing resumes after an item that ended a page: after the whole common prefix, if it lies in one (V-83). */
export const afterItem = (
  key: string,
  { prefix = '', delimiter = '' }: ListingParameters,
): Place | undefined => {
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

/** A page may start inside a key's versions: whether its first entry is the latest is asked of the bucket. */
const withFirstJudged = (bucket: Bucket, entries: readonly ListedVersion[]): readonly ListedVersion[] => {
  const [first] = entries;
  if (first === undefined || currentOf(bucket, first.version.key) === first.version) return entries;
  return [{ ...first, isLatest: false }, ...entries.slice(1)];
};

/** V-80 to V-85: everything there is, versions and markers in one order. */
export const listObjectVersions: Handler<'ListObjectVersions'> = (state, request, ports) => {
  const { command } = request;
  const c = { command, ...inBucket(state, request, ports, command.bucket) };
  return answer(state, judge(VERSIONS, c), () => {
    const bucket = established(c.bucket, 'bucket');
    const { prefix = '', delimiter = '' } = command;
    const from = afterMarkers(bucket, command);
    const maxKeys = sizeAsked(command);
    const page = walk(bucket, { prefix, delimiter, from, currentOnly: false, size: maxKeys });
    const { entries, commonPrefixes, isTruncated, last } = page;
    return {
      entries: withFirstJudged(bucket, entries),
      commonPrefixes,
      isTruncated,
      maxKeys,
      nextKeyMarker: typeof last === 'object' ? last.key : last,
      nextVersionIdMarker: typeof last === 'object' ? last.id : undefined,
    };
  });
};

/** Keys whose current entry holds data, from a place on (V-86), and where the next page resumes if there is one. */
export const currentPage = (bucket: Bucket, from: Place | undefined, p: ListingParameters) => {
  const { prefix = '', delimiter = '' } = p;
  const maxKeys = sizeAsked(p);
  const page = walk(bucket, { prefix, delimiter, from, currentOnly: true, size: maxKeys });
  const { entries, commonPrefixes, isTruncated, last } = page;
  const contents = entries.map(({ version }) => version).filter(isObject);
  return {
    listed: { contents, commonPrefixes, isTruncated, maxKeys },
    keyCount: contents.length + commonPrefixes.length,
    lastItem: typeof last === 'object' ? last.key : last,
  };
};

/** What listing current objects asks, by either version of the operation. */
export const LIST_OBJECTS: readonly Rule<InBucket & { readonly command: ListingParameters }>[] = [
  bucketExists,
  listingParameters,
  permission(onBucket('s3:ListBucket')),
];

/** V-86: only keys whose current entry holds data; the others look as if they were not there. */
export const listObjectsV2: Handler<'ListObjectsV2'> = (state, request, ports) => {
  const { command } = request;
  const c = { command, ...inBucket(state, request, ports, command.bucket) };
  return answer(state, judge(LIST_OBJECTS, c), () => {
    const { startAfter = '', continuationToken } = command;
    const resume = continuationToken === undefined ? undefined : itemIn(continuationToken);
    const start = startAfter === '' ? beforeKey('') : afterKey(startAfter);
    const from = resume === undefined ? start : afterItem(resume, command);
    const { listed, keyCount, lastItem } = currentPage(established(c.bucket, 'bucket'), from, command);
    return {
      ...listed,
      keyCount,
      nextContinuationToken: lastItem === undefined ? undefined : tokenFor(lastItem),
    };
  });
};
