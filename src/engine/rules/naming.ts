/** Names of buckets (N-01 to N-05) and keys (N-10). Each problem has a name, so that a form can say what is wrong. */
import type { InBucket } from '../context.ts';
import type { Rule } from '../judge.ts';
import { isWellFormed, utf8Length } from '../order.ts';

/** What can be wrong with a bucket name, most basic first. */
export const BUCKET_NAME_PROBLEMS = [
  ['too-short', (name) => name.length < 3],
  ['too-long', (name) => name.length > 63],
  ['characters', (name) => !/^[a-z0-9.-]*$/.test(name)],
  ['ends', (name) => !/^[a-z0-9].*[a-z0-9]$/.test(name)],
  ['adjacent-periods', (name) => name.includes('..')],
  ['period-beside-hyphen', (name) => name.includes('.-') || name.includes('-.')],
  ['ip-address', (name) => /^\d+\.\d+\.\d+\.\d+$/.test(name)],
  ['reserved-prefix', (name) => /^(xn--|sthree-|amzn-s3-demo-)/.test(name)],
  ['reserved-suffix', (name) => /(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3|-an)$/.test(name)],
] as const satisfies readonly (readonly [string, (name: string) => boolean])[];
export type BucketNameProblem = (typeof BUCKET_NAME_PROBLEMS)[number][0];

/** The first thing wrong with a general-purpose bucket's name, or `undefined` (N-01, N-02, N-04). */
export const bucketNameProblem = (name: string): BucketNameProblem | undefined =>
  BUCKET_NAME_PROBLEMS.find(([, found]) => found(name))?.[0];

export const MAX_KEY_BYTES = 1024;
/** Entries of one DeleteObjects (V-70). */
export const MAX_BATCH = 1000;
export type KeyProblem = 'empty' | 'not-unicode' | 'too-long';

/** The first thing wrong with an object key, or `undefined` (N-10). Every other character is allowed (N-11). */
export const keyProblem = (key: string): KeyProblem | undefined => {
  if (key === '') return 'empty';
  if (!isWellFormed(key)) return 'not-unicode';
  // No unit takes more than three bytes, so a short key need not be counted.
  return key.length * 3 > MAX_KEY_BYTES && utf8Length(key) > MAX_KEY_BYTES ? 'too-long' : undefined;
};

/** N-05: a name outside the rules. */
export const bucketName: Rule<InBucket> = {
  id: 'N-05',
  slug: 'bucket-name',
  holds: (c) => bucketNameProblem(c.bucketName) === undefined,
  facts: (c) => ({ bucket: c.bucketName, problem: bucketNameProblem(c.bucketName) ?? 'none' }),
  says: 'bucketName',
  fields: (c) => ({ BucketName: c.bucketName }),
};

/** N-10: 1 to 1,024 bytes of UTF-8. */
export const objectKey: Rule<{ readonly command: { readonly key: string } }> = {
  id: 'N-10',
  slug: 'object-key',
  holds: (c) => keyProblem(c.command.key) === undefined,
  facts: (c) => ({ key: c.command.key, bytes: utf8Length(c.command.key), limit: MAX_KEY_BYTES }),
  says: (c) => (keyProblem(c.command.key) === 'too-long' ? 'keyTooLong' : 'badUri'),
  fields: (c) =>
    keyProblem(c.command.key) === 'too-long'
      ? { Size: String(utf8Length(c.command.key)), MaxSizeAllowed: String(MAX_KEY_BYTES) }
      : {},
};
