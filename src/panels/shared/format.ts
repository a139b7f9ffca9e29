/** Sizes and times as the bench writes them, and as a screen reader should say them. */
import type { Instant } from '../../engine/index.ts';
import { speechNow } from '../../i18n/speech.ts';
import { t } from '../../i18n/t.ts';
import type { TextKey } from '../../i18n/t.ts';

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;
const SPOKEN: readonly TextKey[] = [
  'size.bytes',
  'size.kilobytes',
  'size.megabytes',
  'size.gigabytes',
  'size.terabytes',
];

/** Decimal places by unit: whole bytes, 48.2 KB, 1.20 MB. */
const places = (unit: number): number => Math.min(unit, 2);

const scaled = (bytes: number): { readonly amount: string; readonly unit: number } => {
  let unit = 0;
  let amount = bytes;
  // 999,950 bytes would print as 1000.0 KB: compare what will be printed.
  while (unit < UNITS.length - 1 && Number(amount.toFixed(places(unit))) >= 1000) {
    amount /= 1000;
    unit += 1;
  }
  return { amount: amount.toFixed(places(unit)).replace('.', speechNow().point), unit };
};

/** A size in bytes, with decimal prefixes as S3 bills: `512 B`, `48.2 KB`, `1.20 MB`. */
export const formatBytes = (bytes: number): string => {
  const { amount, unit } = scaled(bytes);
  return `${amount} ${UNITS[unit] ?? 'B'}`;
};

/** The same size in words: `48.2 kilobytes`. */
export const sayBytes = (bytes: number): string => {
  const { amount, unit } = scaled(bytes);
  return t(SPOKEN[unit] ?? 'size.bytes', { count: amount });
};

/** The time of day in UTC: `14:03`, or `14:03:18` with seconds. */
export const formatTime = (at: Instant, precision: 'minutes' | 'seconds' = 'minutes'): string =>
  new Date(at).toISOString().slice(11, precision === 'minutes' ? 16 : 19);

/** Date and time in UTC, for a title: `Nov 24, 2026, 14:03:18 UTC`. */
export const formatInstant = (at: Instant): string =>
  new Date(at).toLocaleString(speechNow().tag, {
    dateStyle: 'medium',
    timeStyle: 'long',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });

/** A version id by its ends, `8nzz…hYd`; short ones, such as `null`, as they are. */
export const shortId = (id: string): string => (id.length <= 8 ? id : `${id.slice(0, 4)}…${id.slice(-3)}`);

/** An opaque id by its first four characters, one by one: `8 n z z`. A word such as `null` is said as it is. */
export const sayId = (id: string): string => (id.length <= 8 ? id : [...id.slice(0, 4)].join(' '));
