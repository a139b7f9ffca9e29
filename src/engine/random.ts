/**
 * Deterministic digits from text: what ids, secrets and seeded labs are made of. Not cryptography: the entropy is in
 * the text that comes in, and nothing here protects anything but a lesson.
 */

/** A generator of 32-bit unsigned integers seeded by `text` (xmur3 into sfc32). */
export const generatorFrom = (text: string): (() => number) => {
  let h = 1779033703 ^ text.length;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  const seed = (): number => {
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    h ^= h >>> 16;
    return h >>> 0;
  };
  let a = seed();
  let b = seed();
  let c = seed();
  let d = seed();
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
};

const textFrom = (seed: string, length: number, alphabet: string): string => {
  const next = generatorFrom(seed);
  let text = '';
  for (let i = 0; i < length; i++) text += alphabet.charAt(next() % alphabet.length);
  return text;
};

/** `length` base32 digits, as an authenticator's secret is written. */
export const base32From = (seed: string, length: number): string =>
  textFrom(seed, length, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567');

/** A nonce for seeded labs and tests; a real lab draws its nonces from the browser. */
export const nonceFrom = (seed: string): string => textFrom(seed, 32, '0123456789abcdef');
