/**
 * Version ids: 32 opaque characters (V-21) that carry their own proof (V-23): 48 bits of sequence under a mask, 72 bits of
 * nonce, 72 bits of check. So authenticity, and a version's place in a listing even after it is gone (V-83), need no
 * stored set. The check keeps invented ids out of a lesson; it is no secret.
 */
import type { Nonce, VersionId } from './model.ts';
import { asVersionId, NULL_VERSION } from './model.ts';
import { generatorFrom } from './random.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._';
const SHAPE = /^[A-Za-z0-9._]{32}$/;

const digits = (next: () => number, count: number): number[] =>
  Array.from({ length: count }, () => next() >>> 26);
const text = (values: readonly number[]): string => values.map((v) => ALPHABET.charAt(v)).join('');

/** Eight base-64 digits of `seq`, masked by the salt so that ids do not sort by time. */
const mask = (salt: string): number[] => digits(generatorFrom(`seq ${salt}`), 8);
const checkOf = (salt: string, seq: number): string =>
  text(digits(generatorFrom(`check ${salt} ${seq}`), 12));

const mintFor = (salt: string, seq: number): VersionId => {
  let rest = seq;
  const masked = mask(salt).map((m) => {
    const digit = rest % 64;
    rest = Math.floor(rest / 64);
    return digit ^ m;
  });
  return asVersionId(salt + text(masked) + checkOf(salt, seq));
};

/** The id of the entry stored as number `seq` by the request with this nonce. */
export const mintVersionId = (nonce: Nonce, seq: number): VersionId =>
  mintFor(text(digits(generatorFrom(`salt ${nonce} ${seq}`), 12)), seq);

/** The sequence number in a genuine id; `undefined` for the null id and for any text the simulator never issued (V-23). */
export const seqOf = (id: string): number | undefined => {
  if (!SHAPE.test(id)) return undefined;
  const salt = id.slice(0, 12);
  let seq = 0;
  mask(salt).forEach((m, i) => {
    seq += (ALPHABET.indexOf(id.charAt(12 + i)) ^ m) * 64 ** i;
  });
  return Number.isSafeInteger(seq) && id.slice(20) === checkOf(salt, seq) ? seq : undefined;
};

/** Whether S3 could have issued this id, for any key, at any time (V-23). */
export const isGenuine = (id: string): id is VersionId => id === NULL_VERSION || seqOf(id) !== undefined;
