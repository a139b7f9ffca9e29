/** Base64 (RFC 4648, section 4) as plain functions: no Buffer, no atob, so that it runs in the page and in Node alike. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** What is no digit of the alphabet: the bit above every value, so that one look at four together finds it. */
const NONE = 64;
const VALUES = new Uint8Array(128).fill(NONE);
for (let i = 0; i < ALPHABET.length; i += 1) VALUES[ALPHABET.charCodeAt(i)] = i;

const digit = (value: number): string => ALPHABET.charAt(value & 63);
const valueAt = (text: string, i: number): number => VALUES[text.charCodeAt(i)] ?? NONE;

/** The bytes as text, padded with `=` to a multiple of four characters. */
export const base64 = (bytes: Uint8Array): string => {
  let text = '';
  const whole = bytes.length - (bytes.length % 3);
  for (let i = 0; i < whole; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text += digit(group >> 18) + digit(group >> 12) + digit(group >> 6) + digit(group);
  }
  if (whole === bytes.length) return text;
  const tail = ((bytes[whole] ?? 0) << 16) | ((bytes[whole + 1] ?? 0) << 8);
  text += digit(tail >> 18) + digit(tail >> 12);
  return text + (bytes.length - whole === 1 ? '==' : digit(tail >> 6) + '=');
};

/**
 * The bytes that `text` stands for; `undefined` when it is not what `base64` writes: a character outside the alphabet,
 * padding that is missing or misplaced, or bits after the end that are not zero.
 */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const digits = text.length - padding;
  for (let i = 0, at = 0; i < digits; i += 4, at += 3) {
    const [a, b] = [valueAt(text, i), valueAt(text, i + 1)];
    const c = i + 2 < digits ? valueAt(text, i + 2) : 0;
    const d = i + 3 < digits ? valueAt(text, i + 3) : 0;
    if ((a | b | c | d) >= NONE) return undefined;
    const group = (a << 18) | (b << 12) | (c << 6) | d;
    // Writing past the end of a typed array does nothing, so the last group needs no case of its own.
    bytes[at] = group >> 16;
    bytes[at + 1] = group >> 8;
    bytes[at + 2] = group;
    if (at + 3 > bytes.length && group << (8 * (bytes.length - at + 1)) !== 0) return undefined;
  }
  return bytes;
};
