/** DeleteObject with everything S3 knows of it. */
import type { ObjectIdentifier } from '../command.ts';
import type { Rule } from '../judge.ts';
import type { Bucket } from '../model.ts';
import { deleteObjectWith } from '../ops/deleteObject.ts';
import type { DeleteContext } from '../ops/deleteObject.ts';
import { deleteObjectsWith } from '../ops/deleteObjects.ts';
import type { BatchContext } from '../ops/deleteObjects.ts';
import type { AnySlug } from '../ruleId.ts';
import type { Saying } from './configuration.ts';
import { BATCH_LOCK_RULES, LOCK_RULES, lockedEntry } from './objectLockRules.ts';
import { DELETE_CONDITIONS, entryCondition } from './preconditions.ts';

/** What a delete asks beyond the bench's rules: its condition, then the lock on what it would destroy (W-01, V-60). */
export const DELETE_RULES: readonly Rule<DeleteContext, AnySlug>[] = [...DELETE_CONDITIONS, ...LOCK_RULES];

/** What a batch asks of each entry: the same, answered entry by entry. */
const entryProblem = (c: BatchContext, bucket: Bucket, entry: ObjectIdentifier): Saying | undefined =>
  entryCondition(bucket, entry) ?? lockedEntry(c, bucket, entry);

/** Deleting one key or one version of it: V-50 to V-55, V-60, M-40 to M-43, M-49, W-01. */
export const DELETING = {
  DeleteObject: deleteObjectWith(DELETE_RULES),
  DeleteObjects: deleteObjectsWith(BATCH_LOCK_RULES, entryProblem),
};
