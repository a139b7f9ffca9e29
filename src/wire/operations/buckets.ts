/** ListBuckets, CreateBucket, HeadBucket, DeleteBucket, GetBucketLocation. */
import { REGION } from '../../engine/index.ts';
import { isoTime } from '../dates.ts';
import { isRefused, invalidArgument, notImplemented, refused } from '../faults.ts';
import type { Refused } from '../faults.ts';
import { cannedAcl } from '../objectHeaders.ts';
import { bare, document } from '../respond.ts';
import { hasOnly, readXml, textIn } from '../xml/read.ts';
import { around, element, escaped, listed, optional, ownerElement, rooted } from '../xml/write.ts';
import { given } from './operation.ts';
import type { Operation, Writer } from './operation.ts';

const ARN = 'arn:aws:s3:::';
/** Any of these makes ListBuckets tell where each bucket is. */
const PAGING = ['max-buckets', 'prefix', 'continuation-token', 'bucket-region'];

/** Buckets of other regions are told of by those regions' endpoints only. */
const regionProblem = (region: string | undefined): Refused | undefined =>
  region === undefined || region.toLowerCase() === REGION
    ? undefined
    : invalidArgument('bucket-region', region, `Argument value ${region} is not a valid AWS Region`);

/** The response of ListBuckets. */
export const writeListBuckets: Writer<'ListBuckets'> = (
  { buckets, continuationToken, prefix },
  { moment, owner, query },
) => {
  const located = PAGING.some((name) => query.has(name));
  const there = query.has('bucket-region')
    ? buckets.filter(({ locationConstraint }) => locationConstraint === undefined)
    : buckets;
  return document(
    moment,
    rooted(
      'ListAllMyBucketsResult',
      ownerElement(owner),
      listed(
        'Buckets',
        ...there.map(({ name, createdAt, locationConstraint }) =>
          around(
            'Bucket',
            element('Name', name),
            element('CreationDate', isoTime(createdAt)),
            located ? element('BucketRegion', locationConstraint ?? REGION) : '',
            element('BucketArn', ARN + name),
          ),
        ),
      ),
      optional('Prefix', prefix),
      optional('ContinuationToken', continuationToken),
    ),
  );
};

/** ListBuckets, whole or by pages (elements: brekkylab/backlot, measured in September 2026). */
export const listBuckets: Operation<'ListBuckets'> = {
  read: ({ query }) =>
    regionProblem(query.get('bucket-region')) ?? {
      type: 'ListBuckets',
      ...given('prefix', query.get('prefix')),
      ...given('maxBuckets', query.get('max-buckets')),
      ...given('continuationToken', query.get('continuation-token')),
    },
  write: writeListBuckets,
};

/** Regions by their form, and the old name of Ireland. S3 in us-east-1 wants its own left unsaid. */
const PLACE = /^(?:EU|[a-z]{2,4}(?:-[a-z]+)+-\d{1,2})$/;

/** What else a new bucket can be given in S3. */
const ABSENT = ['Location', 'Bucket', 'Tags'];

/** The response of CreateBucket. */
export const writeCreateBucket: Writer<'CreateBucket'> = ({ location }, { moment, bucket }) =>
  bare(moment, 200, { Location: location, 'x-amz-bucket-arn': ARN + bucket });

/** CreateBucket: an empty body is us-east-1. */
export const createBucket: Operation<'CreateBucket'> = {
  read: ({ bucket, body, headers }) => {
    const acl = cannedAcl(headers);
    if (isRefused(acl)) return acl;
    const root = body.length === 0 ? undefined : readXml(body);
    const known = root === undefined || hasOnly(root, ['LocationConstraint', ...ABSENT]);
    if (body.length > 0 && (root?.name !== 'CreateBucketConfiguration' || !known))
      return refused('MalformedXML');
    const absent = root?.children.find(({ name }) => ABSENT.includes(name));
    if (absent !== undefined) return notImplemented(absent.name);
    const locationConstraint = root && textIn(root, 'LocationConstraint');
    const place = locationConstraint ?? '';
    if (place !== '' && (place === REGION || !PLACE.test(place)))
      return refused('InvalidLocationConstraint', { LocationConstraint: place });
    const locked = headers['x-amz-bucket-object-lock-enabled']?.toLowerCase() === 'true';
    return {
      type: 'CreateBucket',
      bucket,
      ...given('locationConstraint', locationConstraint === '' ? undefined : locationConstraint),
      ...given('acl', acl),
      ...(locked ? { objectLockEnabledForBucket: true } : {}),
    };
  },
  write: writeCreateBucket,
};

/** The response of HeadBucket. */
export const writeHeadBucket: Writer<'HeadBucket'> = ({ region }, { moment, bucket }) =>
  bare(moment, 200, {
    'x-amz-bucket-arn': ARN + bucket,
    'x-amz-bucket-region': region,
    'x-amz-access-point-alias': 'false',
    'Content-Type': 'application/xml',
  });

/** HeadBucket: the region, in a header. */
export const headBucket: Operation<'HeadBucket'> = {
  read: ({ bucket }) => ({ type: 'HeadBucket', bucket }),
  write: writeHeadBucket,
};

/** The response of DeleteBucket. */
export const writeDeleteBucket: Writer<'DeleteBucket'> = (_, { moment }) => bare(moment, 204);

/** DeleteBucket. */
export const deleteBucket: Operation<'DeleteBucket'> = {
  read: ({ bucket }) => ({ type: 'DeleteBucket', bucket }),
  write: writeDeleteBucket,
};

/** GetBucketLocation: empty for us-east-1. */
export const getBucketLocation: Operation<'GetBucketLocation'> = {
  read: ({ bucket }) => ({ type: 'GetBucketLocation', bucket }),
  write: ({ locationConstraint = '' }, { moment }) => {
    const empty = rooted('LocationConstraint');
    return document(
      moment,
      locationConstraint === ''
        ? empty
        : empty.replace(/\/>$/, `>${escaped(locationConstraint)}</LocationConstraint>`),
    );
  },
};
