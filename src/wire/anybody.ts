/**
 * Requests that nobody signed. They are refused, except where a canned ACL lets everybody in: reading a `public-read`
 * bucket's list or object, writing to a `public-read-write` bucket.
 */
import { asArn, byUtf8, currentOf, entryOf, get } from '../engine/index.ts';
import type { Bucket, Caller, State } from '../engine/index.ts';
import type { CannedAcl } from '../engine/whole.ts';
import { refused } from './faults.ts';
import type { Refused } from './faults.ts';
import type { Parsed } from './parsed.ts';
import type { WireOperation } from './route.ts';

/** Who asks when nobody has signed: known to no account, so that every permission is lacking. */
export const NOBODY: Caller = { arn: asArn('arn:aws:iam:::anonymous'), credentials: 'long-term' };

const LISTS: ReadonlySet<WireOperation> = new Set([
  'HeadBucket',
  'ListObjects',
  'ListObjectsV2',
  'ListObjectVersions',
  'ListMultipartUploads',
]);
const READS: ReadonlySet<WireOperation> = new Set(['GetObject', 'HeadObject']);
const WRITES: ReadonlySet<WireOperation> = new Set(['PutObject', 'DeleteObject']);

const lets = (acl: CannedAcl | undefined, what: 'read' | 'write'): boolean =>
  acl === 'public-read-write' || (what === 'read' && acl === 'public-read');

const mayRead = (bucket: Bucket, { key, query }: Parsed): boolean => {
  const versionId = query.get('versionId');
  const entry = versionId === undefined ? currentOf(bucket, key) : entryOf(bucket, key, versionId);
  // Whoever may list may also know that there is nothing.
  return entry?.kind === 'object'
    ? lets(entry.extras?.acl, 'read')
    : lets(bucket.extras?.acl, 'read') && versionId === undefined;
};

const may = (bucket: Bucket, request: Parsed, operation: WireOperation): boolean => {
  const acl = bucket.extras?.acl;
  if (LISTS.has(operation)) return lets(acl, 'read');
  if (READS.has(operation)) return mayRead(bucket, request);
  // The grant to write does not reach old versions, which are the bucket owner's alone.
  return WRITES.has(operation) && lets(acl, 'write') && !request.query.has('versionId');
};

/** The request as it is judged further: in the name of the bucket's owner, who let everybody in. */
export const asAnybody = (state: State, request: Parsed, operation: WireOperation): Parsed | Refused => {
  const bucket = get(state.buckets, byUtf8, request.bucket);
  if (bucket === undefined)
    return request.bucket === '' || operation === 'CreateBucket'
      ? refused('AccessDenied')
      : refused('NoSuchBucket', { BucketName: request.bucket });
  if (!may(bucket, request, operation)) return refused('AccessDenied');
  return {
    ...request,
    caller: { arn: asArn(`arn:aws:iam::${bucket.owner}:root`), credentials: 'long-term' },
  };
};
