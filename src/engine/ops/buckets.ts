/** ListBuckets, CreateBucket, HeadBucket, DeleteBucket. */
import { inBucket, asked } from '../context.ts';
import type { Asked, InBucket } from '../context.ts';
import { withBucket } from '../entries.ts';
import { answer, done, established, refuse } from '../handler.ts';
import type { Handler } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import type { Bucket, State } from '../model.ts';
import { byUtf8 } from '../order.ts';
import { remove, values } from '../orderedMap.ts';
import { REGION } from '../cast.ts';
import { onBucket, permission, s3Arn } from '../rules/access.ts';
import { bucketEmpty, bucketExists } from '../rules/bucket.ts';
import { bucketName } from '../rules/naming.ts';

/** What listing buckets asks. */
export const LIST_BUCKETS: readonly Rule<Asked>[] = [
  permission((c) => ({ action: 's3:ListAllMyBuckets', resource: s3Arn('*'), owner: c.who?.account })),
];

/** The caller's account's own buckets, by name. */
export const ownBuckets = ({ state, who }: Asked): readonly Bucket[] =>
  [...values<string, Bucket>(state.buckets)].filter((b) => b.owner === who?.account);

/** All of them. */
export const listBuckets: Handler<'ListBuckets'> = (state, request, ports) => {
  const c = asked(state, request, ports);
  return answer(state, judge(LIST_BUCKETS, c), () => ({ buckets: ownBuckets(c) }));
};

/** V-91: a name is unique among all accounts; in us-east-1 asking again for one's own is a success. */
const nameFree: Rule<InBucket> = {
  id: 'V-91',
  slug: 'bucket-name-free',
  holds: (c) =>
    c.bucket === undefined ||
    (c.bucket.owner === c.who?.account && c.bucket.locationConstraint === undefined),
  facts: (c) => ({ bucket: c.bucketName, owner: c.bucket?.owner ?? 'nobody' }),
  says: (c) => (c.bucket?.owner === c.who?.account ? 'bucketYours' : 'bucketTaken'),
  fields: (c) => ({ BucketName: c.bucketName }),
};

const CREATE: readonly Rule<InBucket>[] = [
  bucketName,
  permission((c) => ({ action: 's3:CreateBucket', resource: s3Arn(c.bucketName), owner: c.who?.account })),
  nameFree,
];

/** A new bucket, never versioned (V-01) unless Object Lock asks for versions (V-11). */
export const createBucket: Handler<'CreateBucket'> = (state, request, ports) => {
  const { bucket: name, locationConstraint, objectLockEnabledForBucket = false } = request.command;
  const c = inBucket(state, request, ports, name);
  const judgement = judge(CREATE, c);
  if (judgement.fault !== undefined) return refuse(state, judgement.fault, judgement);
  const reply = { location: `/${name}` };
  if (c.bucket !== undefined) return done(state, reply, judgement);
  const bucket: Bucket = {
    name,
    owner: established(c.who, 'caller').account,
    createdAt: request.at,
    locationConstraint: locationConstraint === REGION ? undefined : locationConstraint,
    versioning: objectLockEnabledForBucket ? 'enabled' : 'unversioned',
    mfaDelete: 'unset',
    objectLock: objectLockEnabledForBucket,
    replication: false,
    lifecycle: false,
    versions: undefined,
    nulls: undefined,
  };
  return done(withBucket(state, bucket), reply, judgement, [{ type: 'bucket.created', bucket: name }]);
};

const HEAD: readonly Rule<InBucket>[] = [bucketExists, permission(onBucket('s3:ListBucket'))];

/** Whether the bucket is there and the caller may list it. */
export const headBucket: Handler<'HeadBucket'> = (state, request, ports) => {
  const c = inBucket(state, request, ports, request.command.bucket);
  return answer(state, judge(HEAD, c), () => ({ region: c.bucket?.locationConstraint ?? REGION }));
};

const DELETE: readonly Rule<InBucket>[] = [
  bucketExists,
  permission(onBucket('s3:DeleteBucket')),
  bucketEmpty,
];

const withoutBucket = (state: State, name: string): State => ({
  ...state,
  buckets: remove(state.buckets, byUtf8, name),
});

/** Removes an empty bucket. Asks for no code, even with MFA Delete on (M-48). */
export const deleteBucket: Handler<'DeleteBucket'> = (state, request, ports) => {
  const name = request.command.bucket;
  const judgement = judge(DELETE, inBucket(state, request, ports, name));
  if (judgement.fault !== undefined) return refuse(state, judgement.fault, judgement);
  return done(withoutBucket(state, name), {}, judgement, [{ type: 'bucket.deleted', bucket: name }]);
};
