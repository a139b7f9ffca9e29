/** What is due of one key on one day, by the rules of its bucket (V-13, V-53, V-58, W-30). */
import type { Instant, LifecycleRule, Upload, Version, VersionId } from '../model.ts';
import type { Shelf } from '../queries/shelves.ts';
import { dueAt } from './days.ts';
import { matches } from './filter.ts';
import { isLocked } from './objectLock.ts';

/** A day's work in one bucket: the rules that are on, and as of when. */
export interface Day {
  readonly rules: readonly LifecycleRule[];
  readonly at: Instant;
}

/** Days after it was stored; or from a date on, for whatever is there then and later. */
const isOld = (at: Instant, entry: Version, { expiration: { days, date } = {} }: LifecycleRule): boolean =>
  (days !== undefined && at >= dueAt(entry.at, days)) || (date !== undefined && at >= date);

const currentExpires = ({ rules, at }: Day, current: Version): boolean =>
  rules.some((rule) => matches(rule.filter, current) && isOld(at, current, rule));

/** V-58: a marker that covers nothing goes where a rule says so, and when it is as old as what expires. */
const markerExpires = (day: Day, marker: Version): boolean =>
  day.rules.some(
    ({ filter, expiration }) => expiration?.expiredObjectDeleteMarker === true && matches(filter, marker),
  ) || currentExpires(day, marker);

/** Days after the next newer entry was stored, and only beyond the newer noncurrent ones that are kept. */
const noncurrentExpires = ({ rules, at }: Day, entry: Version, since: Instant, newer: number): boolean =>
  rules.some(({ filter, noncurrentVersionExpiration }) => {
    if (noncurrentVersionExpiration === undefined || !matches(filter, entry)) return false;
    const { noncurrentDays, newerNoncurrentVersions = 0 } = noncurrentVersionExpiration;
    return newer >= newerNoncurrentVersions && at >= dueAt(since, noncurrentDays);
  });

/**
 * The deletes that are due, in the order in which they are to be done: an id for an entry that goes for good, `undefined`
 * for a delete of the key, which hides (V-13) or, where there are no versions, destroys. Judged by what stands there now,
 * so that an entry meets one action a day. A locked version is never destroyed, by S3 itself not either (V-60).
 */
export const dueOfShelf = (day: Day, { entries }: Shelf): readonly (VersionId | undefined)[] => {
  const [current, ...noncurrent] = entries;
  const due: (VersionId | undefined)[] = [];
  let newer: Version = current;
  noncurrent.forEach((entry, i) => {
    const locked = entry.kind === 'object' && isLocked(entry, day.at);
    if (!locked && noncurrentExpires(day, entry, newer.at, i)) due.push(entry.id);
    newer = entry;
  });
  if (current.kind === 'object') {
    if (currentExpires(day, current)) due.push(undefined);
  } else if (noncurrent.length === 0 && markerExpires(day, current)) due.push(current.id);
  return due;
};

/** Whether an upload in parts was begun so long ago that its parts go. Only the key counts (S3 API: LifecycleRule). */
export const uploadExpires = ({ rules, at }: Day, { key, startedAt }: Upload): boolean =>
  rules.some(
    ({ filter: { prefix = '' }, abortIncompleteMultipartUpload }) =>
      abortIncompleteMultipartUpload !== undefined &&
      key.startsWith(prefix) &&
      at >= dueAt(startedAt, abortIncompleteMultipartUpload.daysAfterInitiation),
  );
