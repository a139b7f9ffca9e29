/** Real time and entropy: with main.tsx and the Node programs, the one place where they are read. */

/** Fills an array with random bytes, as `crypto.getRandomValues` does. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => unknown;

/**
 * Good enough where there is no Web Crypto: a nonce makes ids differ and protects nothing but a lesson.
 */
const fillWithout: FillRandom = (bytes) => {
  for (let i = 0; i < bytes.length; i++) bytes[i] = Math.floor(Math.random() * 256);
};

const fillFrom = (source: Crypto | undefined): FillRandom =>
  source === undefined || typeof source.getRandomValues !== 'function'
    ? fillWithout
    : (bytes) => source.getRandomValues(bytes);

/** Real time, in milliseconds since the epoch. */
export const realNow = (): number => Date.now();

/** Fresh entropy for one request: 32 lower-case hexadecimal digits. */
export const drawNonce = (fill: FillRandom = fillFrom(globalThis.crypto)): string => {
  const bytes = new Uint8Array(16);
  fill(bytes);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
