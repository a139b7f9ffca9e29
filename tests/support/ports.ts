/**
 * The engine's ports for tests, written from RFC 4226, RFC 4648 and RFC 6238 over node:crypto: no line is shared with
 * what the page uses, so a mistake in one shows against the other.
 */
import { createHash, createHmac } from 'node:crypto';
import type { Ports } from '../../src/engine/index.ts';
import '../../src/engine/late.ts';
import { checksum } from './checksums.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes of unpadded or padded base32 text (RFC 4648). */
export const base32Bytes = (text: string): Uint8Array => {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text.replace(/=+$/, '').toUpperCase()) {
    const digit = BASE32.indexOf(letter);
    if (digit < 0) throw new RangeError(`not a base32 digit: ${letter}`);
    held = ((held << 5) | digit) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return Uint8Array.from(bytes);
};

/** Six digits for a base32 secret at a time step (RFC 6238 with HMAC-SHA-1, RFC 4226 §5.3). */
export const totp = (secret: string, step: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', base32Bytes(secret)).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};

/** 32 lower-case hexadecimal digits. */
export const md5 = (body: Uint8Array): string => createHash('md5').update(body).digest('hex');

export const ports: Ports = { totp, md5, checksum };
