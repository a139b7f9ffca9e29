/** What Object Lock says of one version: whether it is locked, who may lift that, and what a new version is locked by. */
import type { Asked } from '../context.ts';
import type { Bucket, DefaultRetention, Instant, ObjectExtras, ObjectVersion, Retention } from '../model.ts';
import type { Facts } from '../outcome.ts';
import { permits, s3Arn } from '../rules/access.ts';
import type { Saying } from './configuration.ts';
import { daysAfter, YEAR_DAYS } from './days.ts';

/** V-60: S3's words for every refusal that a lock is the reason of. */
export const LOCKED: Saying = ['AccessDenied', 'Access Denied because object protected by object lock.'];

/** The retention that still counts at `at`; one that is over protects nothing. */
export const activeRetention = (version: ObjectVersion, at: Instant): Retention | undefined => {
  const retention = version.extras?.retention;
  return retention !== undefined && retention.until > at ? retention : undefined;
};

/** Whether nobody may remove this version at `at` without a bypass, or at all. Markers are never locked (V-56). */
export const isLocked = (version: ObjectVersion, at: Instant): boolean =>
  version.extras?.legalHold === 'ON' || activeRetention(version, at) !== undefined;

/** Who asks to lift a lock, and where. */
export interface Lifting extends Asked {
  readonly bucket: Bucket | undefined;
  readonly bucketName: string;
}

/** W-32: governance gives way to a request that says so, from somebody who may. */
export const bypasses = (c: Lifting, key: string, asked: boolean | undefined): boolean =>
  asked === true &&
  permits(c.who, {
    action: 's3:BypassGovernanceRetention',
    resource: s3Arn(c.bucketName, key),
    owner: c.bucket?.owner,
  });

/**
 * Whether the lock lets this version be removed: nothing locks it, or only governance, which is bypassed. A legal hold
 * is never bypassed, compliance by nobody, not by root with a code either (M-49).
 */
export const removable = (c: Lifting, version: ObjectVersion, askedBypass: boolean | undefined): boolean => {
  if (version.extras?.legalHold === 'ON') return false;
  const retention = activeRetention(version, c.request.at);
  if (retention === undefined) return true;
  return retention.mode === 'GOVERNANCE' && bypasses(c, version.key, askedBypass);
};

/** What locks a version, for the trace. */
export const lockFacts = (version: ObjectVersion | undefined): Facts => {
  const { retention, legalHold } = version?.extras ?? {};
  return {
    legalHold: legalHold ?? 'none',
    mode: retention?.mode ?? 'none',
    ...(retention === undefined ? {} : { until: retention.until }),
  };
};

const until = ({ days = 0, years = 0 }: DefaultRetention, at: Instant): Instant =>
  daysAfter(at, days + years * YEAR_DAYS);

/**
 * What a version written into `bucket` at `at` keeps: a retention of its own, or else the bucket's default one, counted
 * from when the version is made (S3 User Guide: object-lock-overview).
 */
export const withDefaultRetention = (
  bucket: Bucket | undefined,
  extras: ObjectExtras | undefined,
  at: Instant,
): ObjectExtras | undefined => {
  const standard = bucket?.extras?.objectLock?.defaultRetention;
  return standard === undefined || extras?.retention !== undefined
    ? extras
    : { ...extras, retention: { mode: standard.mode, until: until(standard, at) } };
};
