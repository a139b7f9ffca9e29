/** Object Lock as a rule of the operations that delete and write (V-60, W-31, W-32). */
import type { InBucket } from '../context.ts';
import { entryOf } from '../entries.ts';
import type { Rule } from '../judge.ts';
import type { Bucket, ObjectExtras, ObjectVersion } from '../model.ts';
import type { ObjectIdentifier } from '../command.ts';
import { isObject } from '../outcome.ts';
import type { DeleteContext } from '../ops/deleteObject.ts';
import type { BatchContext } from '../ops/deleteObjects.ts';
import type { AnySlug } from '../ruleId.ts';
import { permission, s3Arn } from '../rules/access.ts';
import type { Saying } from './configuration.ts';
import { LOCKED, lockFacts, removable } from './objectLock.ts';

type Lockable = Rule<InBucket, AnySlug>;

/** W-31: locking a version takes a bucket with Object Lock. `says` differs between operations, by a space. */
export const objectLockOn = (text: string): Lockable => ({
  id: 'W-31',
  slug: 'object-lock-on',
  holds: (c) => c.bucket?.objectLock === true,
  facts: (c) => ({ objectLock: c.bucket?.objectLock ?? false }),
  says: ['InvalidRequest', text],
});

/** W-32: where nothing can be locked there is nothing to bypass, whatever the header says. */
const bypassHasSense: Rule<
  InBucket & { readonly command: { readonly bypassGovernanceRetention?: boolean } },
  AnySlug
> = {
  id: 'W-32',
  slug: 'object-lock-on',
  applies: (c) => c.command.bypassGovernanceRetention !== undefined,
  holds: (c) => c.bucket?.objectLock === true,
  facts: (c) => ({ objectLock: c.bucket?.objectLock ?? false }),
  says: [
    'InvalidArgument',
    'x-amz-bypass-governance-retention is only applicable to Object Lock enabled buckets.',
  ],
  fields: () => ({ ArgumentName: 'x-amz-bypass-governance-retention' }),
};

/** The data that a delete by id would destroy. A marker is no data, and is never locked (V-56). */
const named = (
  bucket: Bucket | undefined,
  { key, versionId }: ObjectIdentifier,
): ObjectVersion | undefined => {
  const entry = bucket && versionId !== undefined ? entryOf(bucket, key, versionId) : undefined;
  return isObject(entry) ? entry : undefined;
};

/** V-60, M-49: data that is locked is not destroyed by id. A delete without an id hides it all the same. */
const notLocked: Rule<DeleteContext, AnySlug> = {
  id: 'V-60',
  slug: 'not-locked',
  applies: (c) => named(c.bucket, c.command) !== undefined,
  holds: (c) => {
    const version = named(c.bucket, c.command);
    return version === undefined || removable(c, version, c.command.bypassGovernanceRetention);
  },
  facts: (c) => ({
    ...lockFacts(named(c.bucket, c.command)),
    bypass: c.command.bypassGovernanceRetention ?? false,
  }),
  says: LOCKED,
};

/** What DeleteObject asks of Object Lock, after everything else (M-51). */
export const LOCK_RULES: readonly Rule<DeleteContext, AnySlug>[] = [bypassHasSense, notLocked];
/** What DeleteObjects asks of the whole request. */
export const BATCH_LOCK_RULES: readonly Rule<BatchContext, AnySlug>[] = [bypassHasSense];
/** What DeleteObjects asks of each entry: the same as a DeleteObject, answered entry by entry (V-60). */
export const lockedEntry = (c: BatchContext, bucket: Bucket, entry: ObjectIdentifier): Saying | undefined => {
  const version = named(bucket, entry);
  return version === undefined || removable(c, version, c.command.bypassGovernanceRetention)
    ? undefined
    : LOCKED;
};

/** A request that writes a version, or begins to. */
type Writing = InBucket & { readonly command: { readonly key: string; readonly extras?: ObjectExtras } };
const locks = ({ command: { extras } }: Writing): boolean =>
  extras?.retention !== undefined || extras?.legalHold !== undefined;

const mayLock = (action: string, part: 'retention' | 'legalHold'): Rule<Writing, AnySlug> => ({
  ...permission<Writing>((c) => ({
    action,
    resource: s3Arn(c.bucketName, c.command.key),
    owner: c.bucket?.owner,
  })),
  applies: (c) => c.command.extras?.[part] !== undefined,
});

/** W-31: a retention ends later than now. `name` is what the argument is called where it came from. */
export const untilInFuture = <C extends InBucket>(
  of: (c: C) => ObjectExtras['retention'],
  name: string,
): Rule<C, AnySlug> => ({
  id: 'W-31',
  slug: 'retention-valid',
  applies: (c) => of(c) !== undefined,
  holds: (c) => (of(c)?.until ?? 0) > c.request.at,
  facts: (c) => ({ until: of(c)?.until ?? 0 }),
  says: ['InvalidArgument', 'The retain until date must be in the future!'],
  fields: () => ({ ArgumentName: name }),
});

/** What PutObject, CopyObject and CreateMultipartUpload ask of the lock that they are to put on their version. */
export const WRITE_LOCK_RULES: readonly Rule<Writing, AnySlug>[] = [
  mayLock('s3:PutObjectRetention', 'retention'),
  mayLock('s3:PutObjectLegalHold', 'legalHold'),
  untilInFuture((c) => c.command.extras?.retention, 'x-amz-object-lock-retain-until-date'),
  // S3 writes this one without the spaces (versity/versitygw#1755, in front of S3).
  { ...objectLockOn('Bucket is missing ObjectLockConfiguration'), applies: locks },
];
