/** Operations that only look: GetBucketLocation, GetObjectAttributes, the first ListObjects, and ListBuckets by pages. */
import { asked, inBucket } from '../context.ts';
import type { Asked, InBucket, Of } from '../context.ts';
import { answer, established } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import { byUtf8 } from '../order.ts';
import { LIST_BUCKETS, ownBuckets } from '../ops/buckets.ts';
import { afterItem, currentPage, LIST_OBJECTS, pageOf } from '../ops/listings.ts';
import { beforeKey } from '../queries/walk.ts';
import type { AnySlug } from '../ruleId.ts';
import { onBucket, permission } from '../rules/access.ts';
import { bucketExists } from '../rules/bucket.ts';
import { itemIn, tokenFor } from '../rules/listing.ts';
import type { AnyHandler } from './anyHandler.ts';
import { idOn, onVersion, versionOn, versionRules } from './onVersion.ts';
import { numberOf, pageParameters } from './pageParameters.ts';

const LOCATION: readonly Rule<InBucket>[] = [bucketExists, permission(onBucket('s3:GetBucketLocation'))];

const getBucketLocation: AnyHandler<'GetBucketLocation'> = (state, request, ports) => {
  const c = inBucket(state, request, ports, request.command.bucket);
  return answer(state, judge(LOCATION, c), () => ({ locationConstraint: c.bucket?.locationConstraint }));
};

/** Reading attributes is reading, and asks for its own permission besides (S3 API: GetObjectAttributes). */
const ATTRIBUTES = versionRules({
  actions: ['s3:GetObject', 's3:GetObjectAttributes'],
  versionActions: ['s3:GetObjectVersion', 's3:GetObjectVersionAttributes'],
  method: 'GET',
  meetsMarker: false,
});

const getObjectAttributes: AnyHandler<'GetObjectAttributes'> = (state, request, ports) => {
  const c = onVersion(state, request, ports, request.command);
  return answer(state, judge(ATTRIBUTES, c), () => ({ version: versionOn(c), versionId: idOn(c) }));
};

/** V-83, V-86: a marker is exclusive, and one inside a common prefix skips all of it. */
const listObjects: AnyHandler<'ListObjects'> = (state, request, ports) => {
  const { command } = request;
  const c = { ...inBucket(state, request, ports, command.bucket), command };
  return answer(state, judge(LIST_OBJECTS, c), () => {
    const { marker = '' } = command;
    const from = marker === '' ? beforeKey('') : afterItem(marker, command);
    const { listed, lastItem } = currentPage(established(c.bucket, 'bucket'), from, command);
    return { ...listed, nextMarker: lastItem };
  });
};

type Listing = Asked & Of<'ListBuckets'>;
/** The most buckets a page holds, and what it holds when nothing is asked. */
const MAX_BUCKETS = 10_000;

/** W-21. An empty token is none (LocalStack recording: test_list_buckets_when_continuation_token_is_empty). */
const tokenKnown: Rule<Listing, AnySlug> = {
  id: 'W-21',
  slug: 'page-parameters',
  applies: (c) => (c.command.continuationToken ?? '') !== '',
  holds: (c) => itemIn(c.command.continuationToken ?? '') !== undefined,
  facts: (c) => ({ given: c.command.continuationToken !== undefined }),
  says: 'badContinuation',
  fields: () => ({ ArgumentName: 'continuation-token' }),
};

const BUCKETS: readonly Rule<Listing, AnySlug>[] = [
  pageParameters('W-21', (c) => [
    { name: 'max-buckets', value: c.command.maxBuckets, least: 1, most: MAX_BUCKETS },
  ]),
  ...LIST_BUCKETS,
  tokenKnown,
];

/** The caller's account's own buckets by name, a page at a time. */
const listBuckets: AnyHandler<'ListBuckets'> = (state, request, ports) => {
  const { command } = request;
  const c: Listing = { ...asked(state, request, ports), command };
  return answer(state, judge(BUCKETS, c), () => {
    const { prefix, continuationToken = '', maxBuckets } = command;
    const after = itemIn(continuationToken);
    const wanted = ownBuckets(c).filter(
      ({ name }) => name.startsWith(prefix ?? '') && (after === undefined || byUtf8(name, after) > 0),
    );
    const { items, isTruncated } = pageOf(wanted, numberOf(maxBuckets, MAX_BUCKETS));
    const last = isTruncated ? items.at(-1) : undefined;
    return { buckets: items, continuationToken: last && tokenFor(last.name), prefix };
  });
};

/** Looking at buckets and keys: V-06, V-44, V-56, V-83 to V-86, W-21. */
export const LOOKING = {
  GetBucketLocation: getBucketLocation,
  GetObjectAttributes: getObjectAttributes,
  ListObjects: listObjects,
  ListBuckets: listBuckets,
};
