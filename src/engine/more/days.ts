/** Days as S3 counts them. The engine has no calendar: a day is 24 hours, and every midnight UTC is a multiple of it. */
import type { Instant } from '../model.ts';
import { asInstant } from '../model.ts';

export const DAY_MS = 86_400_000;
/** S3 counts a year as 365 days (S3 API: ObjectLockRetention). */
export const YEAR_DAYS = 365;

/** Whether a time is a midnight UTC. */
export const isMidnight = (at: Instant): boolean => at % DAY_MS === 0;

/** `days` after `from`, to the millisecond. */
export const daysAfter = (from: Instant, days: number): Instant => asInstant(from + days * DAY_MS);

/**
 * When something that is `days` old counts as that old: the first midnight UTC at or after (S3 User Guide:
 * intro-lifecycle-rules, "rounding up the resulting time to the next day at midnight UTC").
 */
export const dueAt = (from: Instant, days: number): Instant =>
  asInstant(Math.ceil(daysAfter(from, days) / DAY_MS) * DAY_MS);
