/**
 * ApplyLifecycle: what S3 does by itself once a day. Nobody is asked for a permission, and no code: MFA Delete and a
 * lifecycle exclude each other (M-31, M-32). Costs one walk over each bucket that has a lifecycle.
 */
import { withBucket } from '../entries.ts';
import { done } from '../handler.ts';
import type { Bucket, State, VersionId } from '../model.ts';
import { values } from '../orderedMap.ts';
import { deleteEntry } from '../ops/deleteEntry.ts';
import type { Event } from '../outcome.ts';
import { shelvesOf } from '../queries/shelves.ts';
import { mintVersionId } from '../versionId.ts';
import type { AnyHandler } from './anyHandler.ts';
import { dueOfShelf, uploadExpires } from './lifecycleDue.ts';
import type { Day } from './lifecycleDue.ts';
import { withoutUpload } from './uploads.ts';

const withoutStaleUploads = (day: Day, bucket: Bucket): Bucket => {
  let left = bucket;
  for (const upload of values(bucket.extras?.uploads))
    if (uploadExpires(day, upload)) left = withoutUpload(left, upload);
  return left;
};

/** A bucket after its day, what happened in it, and the last sequence number in use. */
interface Expired {
  readonly bucket: Bucket;
  readonly events: readonly Event[];
  readonly seq: number;
}

/** Does what is due as the same deletes that a person would make, so that it can be drawn like them. */
const expire = (day: Day, before: Bucket, last: number, mint: (seq: number) => VersionId): Expired => {
  let bucket = before;
  let seq = last;
  const events: Event[] = [];
  for (const shelf of shelvesOf(before))
    for (const id of dueOfShelf(day, shelf)) {
      const deletion = deleteEntry(bucket, shelf.key, id, { at: day.at, seq, mint });
      ({ bucket, seq } = deletion);
      events.push(...deletion.events);
    }
  return { bucket: withoutStaleUploads(day, bucket), events, seq };
};

const apply: AnyHandler<'ApplyLifecycle'> = (state, { at, nonce }) => {
  let next: State = state;
  const events: Event[] = [];
  for (const bucket of values(state.buckets)) {
    const rules = bucket.extras?.lifecycle?.filter(({ enabled }) => enabled) ?? [];
    if (rules.length === 0) continue;
    const expired = expire({ rules, at }, bucket, next.seq, (seq) => mintVersionId(nonce, seq));
    if (expired.bucket !== bucket) next = withBucket(next, expired.bucket, expired.seq);
    events.push(...expired.events);
  }
  return done(next, {}, { fault: undefined, trace: [] }, events);
};

/** S3's own work, once a day: V-13, V-53, V-58, W-30. */
export const LIFECYCLE_WORK = { ApplyLifecycle: apply };
