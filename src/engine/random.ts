/**
 * Deterministic digits from text: what ids, secrets and seeded labs are made of. Not cryptography: the entropy is in
 * the text that comes in, and nothing here protects anything but a lesson.
 */

/** The inner state of a generator: four 32-bit words, advanced in place. */
export type Words = Int32Array;

/** The next 32-bit unsigned integer (sfc32). */
export const draw = (words: Words): number => {
  const a = words[0] ?? 0;
  const b = words[1] ?? 0;
  const c = words[2] ?? 0;
  const d = words[3] ?? 0;
  const t = (((a + b) | 0) + d) | 0;
  words[3] = (d + 1) | 0;
  words[0] = b ^ (b >>> 9);
  words[1] = (c + (c << 3)) | 0;
  words[2] = (((c << 21) | (c >>> 11)) + t) | 0;
  return t >>> 0;
};

/** A generator with these words mixed well. */
export const seeded = (a: number, b: number, c: number, d: number): Words => {
  const words = Int32Array.of(a, b, c, d);
  for (let i = 0; i < 12; i++) draw(words);
  return words;
};

/** A generator seeded by `text` and a number (xmur3). */
export const seededBy = (text: string, salt = 0): Words => {
  let h = 1779033703 ^ text.length ^ salt;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  const mixed = Int32Array.of(0, 0, 0, 0);
  for (let i = 0; i < 4; i++) {
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    h ^= h >>> 16;
    mixed[i] = h;
  }
  for (let i = 0; i < 12; i++) draw(mixed);
  return mixed;
};

const textFrom = (seed: string, length: number, alphabet: string): string => {
  const words = seededBy(seed);
  let text = '';
  for (let i = 0; i < length; i++) text += alphabet.charAt(draw(words) % alphabet.length);
  return text;
};

/** `length` base32 digits, as an authenticator's secret is written. */
export const base32From = (seed: string, length: number): string =>
  textFrom(seed, length, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567');

/** A nonce for seeded labs and tests; a real lab draws its nonces from the browser. */
export const nonceFrom = (seed: string): string => textFrom(seed, 32, '0123456789abcdef');
