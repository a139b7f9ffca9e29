/** HMAC-SHA-1 as a plain function, in a file of its own: only one-time codes need it, and they are loaded late. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';

/** HMAC-SHA-1, 20 bytes: what one-time codes are made of (RFC 6238). */
export const hmacSha1 = (key: Uint8Array, message: Uint8Array): Uint8Array => hmac(sha1, key, message);
