/** Canned ACLs of buckets and versions. They are kept and given back; who may do what is decided by rules/access.ts. */
import { inBucket } from '../context.ts';
import type { InBucket } from '../context.ts';
import { withBucket } from '../entries.ts';
import { answer, established } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import { byUtf8 } from '../order.ts';
import { get as find } from '../orderedMap.ts';
import { createBucket } from '../ops/buckets.ts';
import { onBucket, permission } from '../rules/access.ts';
import { bucketExists } from '../rules/bucket.ts';
import type { AnyHandler } from './anyHandler.ts';
import { changeBucket, withBucketExtras } from './configuration.ts';
import { changeExtras, idOn, onVersion, versionOn, versionRules } from './onVersion.ts';

const GET_BUCKET: readonly Rule<InBucket>[] = [bucketExists, permission(onBucket('s3:GetBucketAcl'))];
const PUT_BUCKET: readonly Rule<InBucket>[] = [bucketExists, permission(onBucket('s3:PutBucketAcl'))];
const GET_OBJECT = versionRules({
  actions: ['s3:GetObjectAcl'],
  versionActions: ['s3:GetObjectVersionAcl'],
  method: 'GET',
  meetsMarker: false,
});
const PUT_OBJECT = versionRules({
  actions: ['s3:PutObjectAcl'],
  versionActions: ['s3:PutObjectVersionAcl'],
  method: 'PUT',
  meetsMarker: true,
});

const getBucketAcl: AnyHandler<'GetBucketAcl'> = (state, request, ports) => {
  const c = inBucket(state, request, ports, request.command.bucket);
  return answer(state, judge(GET_BUCKET, c), () => ({ acl: c.bucket?.extras?.acl ?? 'private' }));
};

const putBucketAcl: AnyHandler<'PutBucketAcl'> = (state, request, ports) => {
  const { bucket: name, acl } = request.command;
  const c = inBucket(state, request, ports, name);
  return changeBucket(c, judge(PUT_BUCKET, c), (bucket) => withBucketExtras(bucket, { acl }));
};

/** A bucket asked for again by its owner is found as it is; only its ACL is set anew (V-91). */
const createBucketWithAcl: AnyHandler<'CreateBucket'> = (state, request, ports) => {
  const { bucket: name, acl } = request.command;
  const outcome = createBucket(state, request, ports);
  if (!outcome.result.ok || acl === undefined) return outcome;
  const bucket = established(find(outcome.state.buckets, byUtf8, name), 'bucket');
  return { ...outcome, state: withBucket(outcome.state, withBucketExtras(bucket, { acl })) };
};

const getObjectAcl: AnyHandler<'GetObjectAcl'> = (state, request, ports) => {
  const c = onVersion(state, request, ports, request.command);
  return answer(state, judge(GET_OBJECT, c), () => ({
    acl: versionOn(c).extras?.acl ?? 'private',
    versionId: idOn(c),
  }));
};

const putObjectAcl: AnyHandler<'PutObjectAcl'> = (state, request, ports) => {
  const c = onVersion(state, request, ports, request.command);
  const { acl } = c.command;
  return changeExtras(c, judge(PUT_OBJECT, c), (extras) => ({ ...extras, acl }));
};

/** ACLs of buckets and of versions: V-06, V-30, V-56. */
export const ACLS = {
  CreateBucket: createBucketWithAcl,
  GetBucketAcl: getBucketAcl,
  PutBucketAcl: putBucketAcl,
  GetObjectAcl: getObjectAcl,
  PutObjectAcl: putObjectAcl,
};
