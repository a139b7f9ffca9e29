/** The secret inside an otpauth:// address, and how it is written for people. */

/** The base32 secret; empty when the address carries none. */
export const secretIn = (uri: string): string => /[?&]secret=([A-Z2-7]+)/.exec(uri)?.[1] ?? '';

/** In groups of four, which is how it is read off a screen. */
export const grouped = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');
