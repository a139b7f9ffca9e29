/** Bytes as text that addresses carry unchanged: the letters of base64 for URLs, without padding (RFC 4648, section 5). */

/** As `A–Z a–z 0–9 - _`. */
export const toBase64Url = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

/** `undefined` for text that is none. */
export const fromBase64Url = (text: string): Uint8Array | undefined => {
  if (!/^[\w-]*$/.test(text)) return undefined;
  try {
    const raw = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(raw, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
};
