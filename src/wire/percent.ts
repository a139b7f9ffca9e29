/**
 * Percent-encoding as Signature Version 4 wants it. Text here is what came over the wire: one character for one byte, as
 * Node gives header values and request targets.
 */

const SLASH = 47;
const PLUS = 43;
const PERCENT = 37;
const SPACE = 32;

/** 1 for the characters that are never encoded: letters, digits, `-`, `.`, `_` and `~` (RFC 3986, 2.3). */
const UNRESERVED = new Uint8Array(256);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~')
  UNRESERVED[char.charCodeAt(0)] = 1;

const hexByte = (byte: number): string => byte.toString(16).padStart(2, '0');
const HEX = Array.from({ length: 256 }, (_, byte) => hexByte(byte));
const ESCAPES = HEX.map((digits) => `%${digits.toUpperCase()}`);

/** Lower-case hexadecimal digits, two for each byte, with `gap` between bytes. */
export const hexOf = (bytes: Uint8Array, gap = ''): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 1) text += (i === 0 ? '' : gap) + (HEX[bytes[i] ?? 0] ?? '');
  return text;
};

const BEYOND_ASCII = /[^\0-\x7f]/;
const BEYOND_A_BYTE = /[^\0-\xff]/;

/** Whether every character is ASCII, so that the text may be hashed as it is. */
export const isAscii = (text: string): boolean => !BEYOND_ASCII.test(text);

/** The bytes that came over the wire. Text that cannot have come that way, having wider characters, is taken as UTF-8. */
export const wireBytes = (text: string): Uint8Array => {
  if (BEYOND_A_BYTE.test(text)) return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
};

/** The value of a hexadecimal digit's character code; -1 for any other. */
const hexDigit = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
};

/** The byte that `%XX` at `i` stands for; -1 when it is no escape. A stray `%` stands for itself. */
const escapeAt = (bytes: Uint8Array, i: number): number => {
  const high = hexDigit(bytes[i + 1] ?? 0);
  const low = hexDigit(bytes[i + 2] ?? 0);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
};

/** What a byte is of a path, where `/` divides and stays, or of a query, where `+` is a space. */
type Part = 'path' | 'query';

/** How many characters from the start need no attention: all of them, most often. */
const plainLength = (text: string, part: Part): number => {
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (UNRESERVED[code] !== 1 && !(code === SLASH && part === 'path')) break;
    i += 1;
  }
  return i;
};

/**
 * Decoded and encoded again, so that all who mean the same bytes write the same: unreserved characters bare, the rest
 * as `%XX` in capitals. Once only: S3 alone among the services does not encode a path twice.
 */
export const recoded = (text: string, part: Part): string => {
  const plain = plainLength(text, part);
  if (plain === text.length) return text;
  const bytes = wireBytes(text);
  let out = '';
  for (let i = 0; i < bytes.length; i += 1) {
    let byte = bytes[i] ?? 0;
    if (byte === PERCENT) {
      const escaped = escapeAt(bytes, i);
      if (escaped >= 0) {
        byte = escaped;
        i += 2;
      }
    } else if (byte === PLUS && part === 'query') byte = SPACE;
    const bare = UNRESERVED[byte] === 1 || (byte === SLASH && part === 'path');
    out += bare ? String.fromCharCode(byte) : (ESCAPES[byte] ?? '');
  }
  return out;
};

/** The bytes behind `%XX`, one character for each. */
export const decoded = (text: string): string =>
  text.includes('%')
    ? text.replaceAll(/%([0-9A-Fa-f]{2})/g, (_, digits: string) =>
        String.fromCharCode(Number.parseInt(digits, 16)),
      )
    : text;
