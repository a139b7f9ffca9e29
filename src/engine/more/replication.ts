/** Get-, Put- and DeleteBucketReplication. What the rules then do is in replicated.ts. */
import { inBucket } from '../context.ts';
import type { InBucket } from '../context.ts';
import { answer, established } from '../handler.ts';
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
import { DESTINATIONS, replicationProblem, sourceVersioned } from './replicationRules.ts';
import type { PutReplicationContext } from './replicationRules.ts';

const mayPut = permission<InBucket>(onBucket('s3:PutReplicationConfiguration'));

const GET: readonly Rule<InBucket, AnySlug>[] = [
  bucketExists,
  permission(onBucket('s3:GetReplicationConfiguration')),
  configurationFound(
    (bucket) => bucket.extras?.replication !== undefined,
    ['ReplicationConfigurationNotFoundError', 'The replication configuration was not found'],
  ),
];

const PUT: readonly Rule<PutReplicationContext, AnySlug>[] = [
  bucketExists,
  rulesValid(
    'W-33',
    (c) => replicationProblem(c.command.rules),
    (c) => c.command.rules.length,
  ),
  mayPut,
  sourceVersioned,
  ...DESTINATIONS,
];

const DELETE: readonly Rule<InBucket>[] = [bucketExists, mayPut];

const get: AnyHandler<'GetBucketReplication'> = (state, request, ports) => {
  const c = inBucket(state, request, ports, request.command.bucket);
  return answer(state, judge(GET, c), () =>
    established(c.bucket?.extras?.replication, 'replication configuration'),
  );
};

const put: AnyHandler<'PutBucketReplication'> = (state, request, ports) => {
  const { command, nonce } = request;
  const c: PutReplicationContext = { ...inBucket(state, request, ports, command.bucket), command };
  const { role } = command;
  const rules = withRuleIds(command.rules, nonce);
  return changeBucket(c, judge(PUT, c), (bucket) => ({
    ...withBucketExtras(bucket, { replication: { role, rules } }),
    replication: true,
  }));
};

const remove: AnyHandler<'DeleteBucketReplication'> = (state, request, ports) => {
  const c = inBucket(state, request, ports, request.command.bucket);
  return changeBucket(c, judge(DELETE, c), (bucket) => ({
    ...withoutBucketExtra(bucket, 'replication'),
    replication: false,
  }));
};

/** The replication configuration of a bucket: V-12, W-33, W-34. `bucket.replication` says that there is one. */
export const REPLICATION = {
  GetBucketReplication: get,
  PutBucketReplication: put,
  DeleteBucketReplication: remove,
};
