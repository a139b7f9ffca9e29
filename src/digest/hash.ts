/** Digests as plain functions: bytes in, lower-case hexadecimal digits out. By @noble/hashes. */
import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** 32 hexadecimal digits: what a single upload's ETag is (V-35). Not for security. */
export const md5Hex = (bytes: Uint8Array): string => bytesToHex(md5(bytes));

/** 64 hexadecimal digits: the name a saved body goes by. */
export const sha256Hex = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
