/**
 * S3's additional checksums for tests: node:crypto, and CRCs from the Rocksoft model, so that no line is shared with what
 * the endpoint uses.
 */
import { createHash } from 'node:crypto';
import type { Checksum } from '../../src/engine/whole.ts';

/** Reflected polynomials in two halves: CRC-32/ISO-HDLC and CRC-32/ISCSI use the lower one alone, CRC-64/NVME both. */
const CRCS = {
  CRC32: { high: 0, low: 0xedb88320, bytes: 4 },
  CRC32C: { high: 0, low: 0x82f63b78, bytes: 4 },
  CRC64NVME: { high: 0x9a6c9329, low: 0xac4bc9b5, bytes: 8 },
} as const;
type Crc = (typeof CRCS)[keyof typeof CRCS];

/** One step of one bit on a register of two halves. */
const step = ([high, low]: readonly [number, number], crc: Crc): readonly [number, number] => {
  const odd = low & 1;
  const shifted = (low >>> 1) | ((high & 1) << 31);
  return [(high >>> 1) ^ (odd ? crc.high : 0), shifted ^ (odd ? crc.low : 0)];
};

const crcOf = (crc: Crc, body: Uint8Array): Buffer => {
  const table = Array.from({ length: 256 }, (_, byte) => {
    let register: readonly [number, number] = [0, byte];
    for (let bit = 0; bit < 8; bit++) register = step(register, crc);
    return register;
  });
  let high = crc.bytes === 8 ? -1 : 0;
  let low = -1;
  for (const byte of body) {
    const [h = 0, l = 0] = table[(low ^ byte) & 0xff] ?? [];
    low = ((low >>> 8) | (high << 24)) ^ l;
    high = (high >>> 8) ^ h;
  }
  const out = Buffer.alloc(8);
  out.writeUInt32BE(~high >>> 0, 0);
  out.writeUInt32BE(~low >>> 0, 4);
  return out.subarray(8 - crc.bytes);
};

/** Base64 of the checksum, most significant byte first. */
export const checksum = (algorithm: Checksum['algorithm'], bytes: Uint8Array): string =>
  (algorithm === 'SHA1' || algorithm === 'SHA256'
    ? createHash(algorithm.toLowerCase()).update(bytes).digest()
    : crcOf(CRCS[algorithm], bytes)
  ).toString('base64');

/** The checksum of checksums: over their bytes laid end to end, with their number behind it. */
export const composite = (algorithm: Checksum['algorithm'], parts: readonly string[]): string =>
  `${checksum(algorithm, Buffer.concat(parts.map((part) => Buffer.from(part, 'base64'))))}-${parts.length}`;
