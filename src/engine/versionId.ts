/**
 * Version ids: 32 opaque characters (V-21) that carry their own proof (V-23): 72 bits of salt from the request's nonce, 48
 * bits of sequence under a mask, 72 bits of check. So authenticity, and a version's place in a listing even after it is
 * gone (V-83), need no stored set. The check keeps invented ids out of a lesson; it is no secret.
 */
import type { Nonce, VersionId } from './model.ts';
import { asVersionId, NULL_VERSION } from './model.ts';
import { draw, seeded, seededBy } from './random.ts';
import type { Words } from './random.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._';
const SHAPE = /^[A-Za-z0-9._]{32}$/;
const SALT_DIGITS = 12;
const SEQ_DIGITS = 8;
const CHECK_DIGITS = 12;

const CODES = Array.from(ALPHABET, (character) => character.charCodeAt(0));
const digit = (words: Words): number => draw(words) >>> 26;
const codeOf = (value: number): number => CODES[value] ?? 0;

/** A generator that follows from an id's salt, for one purpose. */
const generatorOf = (salt: readonly number[] | string, purpose: number): Words => {
  let a = 0;
  let b = 0;
  for (let i = 0; i < SALT_DIGITS; i++) {
    const code = typeof salt === 'string' ? salt.charCodeAt(i) : (salt[i] ?? 0);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b, 31) + code;
  }
  return seeded(a, b, purpose, 0x5f3759df);
};

const MASK = 1;
const checker = (salt: readonly number[] | string, seq: number): Words =>
  generatorOf(salt, (seq ^ Math.floor(seq / 2 ** 32)) | 0);

/** The id of the entry stored as number `seq` by the request with this nonce. */
export const mintVersionId = (nonce: Nonce, seq: number): VersionId => {
  // Collected as codes and made into one flat text: a text grown by `+=` costs thirty pieces of memory an id.
  const codes: number[] = [];
  const salt = seededBy(nonce, seq);
  for (let i = 0; i < SALT_DIGITS; i++) codes.push(codeOf(digit(salt)));
  const mask = generatorOf(codes, MASK);
  const check = checker(codes, seq);
  let rest = seq;
  for (let i = 0; i < SEQ_DIGITS; i++) {
    codes.push(codeOf((rest % 64) ^ digit(mask)));
    rest = Math.floor(rest / 64);
  }
  for (let i = 0; i < CHECK_DIGITS; i++) codes.push(codeOf(digit(check)));
  return asVersionId(String.fromCharCode(...codes));
};

/** Eight base-64 digits, least first, under a mask made of the salt, so that ids do not sort by time. */
const unmasked = (id: string): number => {
  const mask = generatorOf(id, MASK);
  let seq = 0;
  for (let i = 0; i < SEQ_DIGITS; i++)
    seq += (ALPHABET.indexOf(id.charAt(SALT_DIGITS + i)) ^ digit(mask)) * 64 ** i;
  return seq;
};

const isChecked = (id: string, seq: number): boolean => {
  const check = checker(id, seq);
  for (let i = SALT_DIGITS + SEQ_DIGITS; i < id.length; i++)
    if (id.charCodeAt(i) !== codeOf(digit(check))) return false;
  return true;
};

/** The sequence number in a genuine id; `undefined` for the null id and for any text the simulator never issued (V-23). */
export const seqOf = (id: string): number | undefined => {
  if (!SHAPE.test(id)) return undefined;
  const seq = unmasked(id);
  return isChecked(id, seq) ? seq : undefined;
};

/** Whether S3 could have issued this id, for any key, at any time (V-23). */
export const isGenuine = (id: string): id is VersionId => id === NULL_VERSION || seqOf(id) !== undefined;
