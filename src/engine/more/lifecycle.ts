/** Get-, Put- and DeleteBucketLifecycleConfiguration. What the rules then do is in applyLifecycle.ts. */
import { inBucket } from '../context.ts';
import type { InBucket, Of } from '../context.ts';
import { answer } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import type { AnySlug } from '../ruleId.ts';
import { onBucket, permission } from '../rules/access.ts';
import { bucketExists } from '../rules/bucket.ts';
import type { AnyHandler } from './anyHandler.ts';
import {
  changeBucket,
  configurationFound,
  rulesValid,
  withBucketExtras,
  withoutBucketExtra,
  withRuleIds,
} from './configuration.ts';
import { lifecycleProblem } from './lifecycleRules.ts';

type PutContext = InBucket & Of<'PutBucketLifecycleConfiguration'>;

const mayPut = permission<InBucket>(onBucket('s3:PutLifecycleConfiguration'));

/** M-32: a lifecycle deletes without a code, so it and MFA Delete exclude each other. */
const mfaDeleteConflict: Rule<InBucket> = {
  id: 'M-32',
  slug: 'lifecycle-conflict',
  holds: (c) => c.bucket?.mfaDelete !== 'enabled',
  facts: (c) => ({ mfaDelete: c.bucket?.mfaDelete ?? 'unset' }),
  says: ['InvalidBucketState', 'The request is not valid with the current state of the bucket.'],
};

const GET: readonly Rule<InBucket, AnySlug>[] = [
  bucketExists,
  permission(onBucket('s3:GetLifecycleConfiguration')),
  configurationFound(
    (bucket) => bucket.extras?.lifecycle !== undefined,
    ['NoSuchLifecycleConfiguration', 'The lifecycle configuration does not exist'],
  ),
];

const PUT: readonly Rule<PutContext, AnySlug>[] = [
  bucketExists,
  rulesValid(
    'W-30',
    (c) => lifecycleProblem(c.command.rules),
    (c) => c.command.rules.length,
  ),
  mayPut,
  mfaDeleteConflict,
];

const DELETE: readonly Rule<InBucket>[] = [bucketExists, mayPut];

const get: AnyHandler<'GetBucketLifecycleConfiguration'> = (state, request, ports) => {
  const c = inBucket(state, request, ports, request.command.bucket);
  return answer(state, judge(GET, c), () => ({ rules: c.bucket?.extras?.lifecycle ?? [] }));
};

const put: AnyHandler<'PutBucketLifecycleConfiguration'> = (state, request, ports) => {
  const { command, nonce } = request;
  const c: PutContext = { ...inBucket(state, request, ports, command.bucket), command };
  const rules = withRuleIds(command.rules, nonce);
  return changeBucket(c, judge(PUT, c), (bucket) => ({
    ...withBucketExtras(bucket, { lifecycle: rules }),
    lifecycle: true,
  }));
};

const remove: AnyHandler<'DeleteBucketLifecycle'> = (state, request, ports) => {
  const c = inBucket(state, request, ports, request.command.bucket);
  return changeBucket(c, judge(DELETE, c), (bucket) => ({
    ...withoutBucketExtra(bucket, 'lifecycle'),
    lifecycle: false,
  }));
};

/** The lifecycle configuration of a bucket: W-30, W-34, M-32. `bucket.lifecycle` says that there is one (M-31). */
export const LIFECYCLE = {
  GetBucketLifecycleConfiguration: get,
  PutBucketLifecycleConfiguration: put,
  DeleteBucketLifecycle: remove,
};
