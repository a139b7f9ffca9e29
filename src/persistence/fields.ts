/** The schemas that the others are made of. Each says what would be right when something else is found. */
import * as v from 'valibot';
import type { Arn, Instant, Nonce } from '../engine/index.ts';
import type { Json } from './format.ts';

/** Whether a value is an object that is no array. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is an object of nothing but its fields: no date, map or array. */
export const isPlain = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) && Object.prototype.toString.call(value) === '[object Object]';

/** A record with these fields and no others. */
export const strict = <const T extends v.ObjectEntries>(entries: T) =>
  v.strictObject(entries, (issue) => {
    if (issue.path === undefined) return 'an object';
    return issue.expected === 'never' ? `only ${Object.keys(entries).join(', ')}` : 'a value for this field';
  });

const matching = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

export const text = v.string();
export const optionalText = v.exactOptional(text);
export const optionalFlag = v.exactOptional(v.boolean());
/** Steps, bytes, places: whole numbers from 0 up. */
export const count = v.custom<number>(isCount, 'a whole number from 0 up');
export const milliseconds = v.custom<number>(Number.isFinite, 'milliseconds');
export const instant = v.custom<Instant>(Number.isFinite, 'milliseconds since 1970');
export const nonce = v.custom<Nonce>(matching(/^[0-9a-f]{32}$/), '32 hexadecimal digits');
export const arn = v.custom<Arn>(isText, 'an ARN');
export const md5 = v.custom<string>(matching(/^[0-9a-f]{32}$/), 'an MD5 of 32 hexadecimal digits');
export const sha256 = v.custom<string>(matching(/^[0-9a-f]{64}$/), 'a SHA-256 of 64 hexadecimal digits');

/**
 * Records with names of their own, checked in place: `v.record` drops fields named `constructor` or `__proto__`, and an
 * object's metadata may well have them.
 */
const recordOf =
  (holds: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    isRecord(value) && Object.values(value).every(holds);

export const textRecord = v.custom<Readonly<Record<string, string>>>(recordOf(isText), 'texts by name');
export const driftRecord = v.custom<Readonly<Record<string, number>>>(
  recordOf(Number.isFinite),
  'numbers by name',
);

const DEEPEST = 20;
const LARGEST = 64 * 1024;

const isJson = (value: unknown, depth = 0): value is Json => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (depth === DEEPEST || !(Array.isArray(value) || isPlain(value))) return false;
  return Object.values(value).every((part) => isJson(part, depth + 1));
};

export const settings = v.custom<Readonly<Record<string, Json>>>(
  (value) => isRecord(value) && isJson(value) && JSON.stringify(value).length <= LARGEST,
  'plain JSON by name, at most 64 KiB',
);
