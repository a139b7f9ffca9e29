/** Get- and PutObjectLockConfiguration: whether versions can be locked in a bucket, and by what at first (V-11, W-31). */
import { inBucket } from '../context.ts';
import type { InBucket, Of } from '../context.ts';
import { answer } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import type { DefaultRetention } from '../model.ts';
import type { AnySlug } from '../ruleId.ts';
import { onBucket, permission } from '../rules/access.ts';
import { bucketExists } from '../rules/bucket.ts';
import type { AnyHandler } from './anyHandler.ts';
import { changeBucket, configurationFound, MALFORMED, withBucketExtras } from './configuration.ts';
import type { Problem } from './configuration.ts';
import { YEAR_DAYS } from './days.ts';

const MAX_YEARS = 100;

/** What is wrong with a default retention: a mode, and either days or years, of which S3 takes 100 years' worth. */
const retentionProblem = ({ mode, days, years }: DefaultRetention): Problem | undefined => {
  const modes: readonly string[] = ['GOVERNANCE', 'COMPLIANCE'];
  if (!modes.includes(mode) || (days === undefined) === (years === undefined)) return { says: MALFORMED };
  const [name, period, limit] =
    days === undefined ? ['Years', years ?? 0, MAX_YEARS] : ['Days', days, MAX_YEARS * YEAR_DAYS];
  const fields = { ArgumentName: String(name), ArgumentValue: String(period) };
  if (!Number.isInteger(period) || Number(period) <= 0)
    return { says: ['InvalidArgument', 'Default retention period must be a positive integer value'], fields };
  if (period > limit) return { says: ['InvalidArgument', 'Default retention period too large.'], fields };
  return undefined;
};

type PutContext = InBucket & Of<'PutObjectLockConfiguration'>;

const problemOf = ({ command: { defaultRetention } }: PutContext): Problem | undefined =>
  defaultRetention && retentionProblem(defaultRetention);

/** W-31: Object Lock alone is enough; a default retention must be a possible one. */
const retentionValid: Rule<PutContext, AnySlug> = {
  id: 'W-31',
  slug: 'retention-valid',
  applies: (c) => c.command.defaultRetention !== undefined,
  holds: (c) => problemOf(c) === undefined,
  facts: ({ command: { defaultRetention: { mode = 'none', days = 0, years = 0 } = {} } }) => ({
    mode,
    days,
    years,
  }),
  says: (c) => problemOf(c)?.says ?? MALFORMED,
  fields: (c) => problemOf(c)?.fields ?? {},
};

/** V-11: only versions can be locked. */
const versioningOn: Rule<InBucket> = {
  id: 'V-11',
  slug: 'object-lock-conflict',
  holds: (c) => c.bucket?.versioning === 'enabled',
  facts: (c) => ({ versioning: c.bucket?.versioning ?? 'unversioned' }),
  says: [
    'InvalidBucketState',
    "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration",
  ],
};

const GET: readonly Rule<InBucket, AnySlug>[] = [
  bucketExists,
  permission(onBucket('s3:GetBucketObjectLockConfiguration')),
  configurationFound(
    (bucket) => bucket.objectLock,
    ['ObjectLockConfigurationNotFoundError', 'Object Lock configuration does not exist for this bucket'],
  ),
];

const PUT: readonly Rule<PutContext, AnySlug>[] = [
  bucketExists,
  retentionValid,
  permission(onBucket('s3:PutBucketObjectLockConfiguration')),
  versioningOn,
];

const get: AnyHandler<'GetObjectLockConfiguration'> = (state, request, ports) => {
  const c = inBucket(state, request, ports, request.command.bucket);
  return answer(state, judge(GET, c), () => ({
    defaultRetention: c.bucket?.extras?.objectLock?.defaultRetention,
  }));
};

const put: AnyHandler<'PutObjectLockConfiguration'> = (state, request, ports) => {
  const { command } = request;
  const c: PutContext = { ...inBucket(state, request, ports, command.bucket), command };
  const { defaultRetention } = command;
  return changeBucket(c, judge(PUT, c), (bucket) => ({
    ...withBucketExtras(bucket, { objectLock: defaultRetention === undefined ? {} : { defaultRetention } }),
    objectLock: true,
  }));
};

/** The Object Lock of a bucket, which once on stays on: V-11, W-31, W-34. */
export const OBJECT_LOCK_CONFIGURATION = {
  GetObjectLockConfiguration: get,
  PutObjectLockConfiguration: put,
};
