import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64, fromBase64 } from '../../src/digest/base64.ts';
import type { ChecksumAlgorithm } from '../../src/digest/checksums.ts';
import { checksumOf, checksumOfChecksums } from '../../src/digest/checksums.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const hexOf = (text: string): string => Buffer.from(text, 'base64').toString('hex');

/** Bit by bit and in BigInt, as the definition has it: slow, and nothing shared with the tables. */
const slowCrc = (width: bigint, polynomial: bigint, bytes: Uint8Array): string => {
  const ones = (1n << width) - 1n;
  let register = ones;
  for (const byte of bytes) {
    register ^= BigInt(byte);
    for (let bit = 0; bit < 8; bit += 1)
      register = (register & 1n) === 1n ? (register >> 1n) ^ polynomial : register >> 1n;
  }
  return (register ^ ones).toString(16).padStart(Number(width / 4n), '0');
};

const nodeHash = (name: string, bytes: Uint8Array): string => createHash(name).update(bytes).digest('hex');

const REFERENCES: readonly [ChecksumAlgorithm, (bytes: Uint8Array) => string][] = [
  ['CRC32', (bytes) => slowCrc(32n, 0xedb88320n, bytes)],
  ['CRC32C', (bytes) => slowCrc(32n, 0x82f63b78n, bytes)],
  ['CRC64NVME', (bytes) => slowCrc(64n, 0x9a6c9329ac4bc9b5n, bytes)],
  ['SHA1', (bytes) => nodeHash('sha1', bytes)],
  ['SHA256', (bytes) => nodeHash('sha256', bytes)],
];

describe('checksumOf', () => {
  it.each<[ChecksumAlgorithm, string, hex: string, source: string]>([
    ['CRC32', '123456789', 'cbf43926', 'reveng catalogue, CRC-32/ISO-HDLC check'],
    ['CRC32C', '123456789', 'e3069283', 'reveng catalogue, CRC-32/ISCSI check'],
    ['CRC64NVME', '123456789', 'ae8b14860a799888', 'reveng catalogue, CRC-64/NVME check'],
    ['CRC32', '', '00000000', 'all ones, inverted'],
    ['CRC32C', '', '00000000', 'all ones, inverted'],
    ['CRC64NVME', '', '0000000000000000', 'all ones, inverted'],
    ['SHA1', 'abc', 'a9993e364706816aba3e25717850c26c9cd0d89d', 'FIPS 180-2 A.1'],
    ['SHA256', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'FIPS 180-2 B.1'],
  ])('gives the published %s of %j', (algorithm, text, hex) => {
    expect(hexOf(checksumOf(algorithm, bytesOf(text)))).toBe(hex);
  });

  // RFC 3720 B.4, big-endian here.
  it.each([
    [new Uint8Array(32), '8a9136aa'],
    [new Uint8Array(32).fill(255), '62a8ab43'],
    [Uint8Array.from({ length: 32 }, (_, i) => i), '46dd794e'],
    [Uint8Array.from({ length: 32 }, (_, i) => 31 - i), '113fdb5c'],
  ])('gives the CRC32C of the iSCSI examples', (bytes, hex) => {
    expect(hexOf(checksumOf('CRC32C', bytes))).toBe(hex);
  });

  it('gives the CRC32C that the S3 documentation puts in its trailer', () => {
    // https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html: 65 KB of the letter a.
    expect(checksumOf('CRC32C', new Uint8Array(66_560).fill(97))).toBe('sOO8/Q==');
  });

  it.each(REFERENCES)('agrees with a slow %s for any bytes', (algorithm, reference) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(hexOf(checksumOf(algorithm, bytes))).toBe(reference(bytes));
      }),
    );
  });

  it('reads a view by its own bytes, not by the whole buffer', () => {
    const whole = bytesOf('xx123456789xx');
    expect(hexOf(checksumOf('CRC32', whole.subarray(2, 11)))).toBe('cbf43926');
  });
});

describe('checksumOfChecksums', () => {
  it.each(['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const)('is the %s of the raw checksums', (algorithm) => {
    const parts = ['one', 'two', 'three'].map((text) => checksumOf(algorithm, bytesOf(text)));
    const laid = Buffer.concat(parts.map((part) => Buffer.from(part, 'base64')));
    expect(checksumOfChecksums(algorithm, parts)).toBe(`${checksumOf(algorithm, laid)}-3`);
  });

  it('counts the parts of an upload of one', () => {
    const composite = checksumOfChecksums('SHA256', [checksumOf('SHA256', bytesOf('abc'))]);
    const [value = '', parts] = composite.split('-');
    // SHA-256 of the SHA-256 of "abc", as `openssl dgst -sha256 -binary | openssl dgst -sha256` has it.
    expect(hexOf(value)).toBe('4f8b42c22dd3729b519ba6f68d2da7cc5b2d606d05daed5ad5128cc03e6c6358');
    expect(parts).toBe('1');
  });

  it('throws on a part that no checksum is', () => {
    expect(() => checksumOfChecksums('CRC32', ['not base64'])).toThrow('not base64');
  });
});

describe('base64', () => {
  // RFC 4648, section 10.
  it.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg=='],
    ['fooba', 'Zm9vYmE='],
    ['foobar', 'Zm9vYmFy'],
  ])('writes %j as %j and reads it back', (text, encoded) => {
    expect(base64(bytesOf(text))).toBe(encoded);
    expect(fromBase64(encoded)).toEqual(bytesOf(text));
  });

  it('agrees with Node for any bytes, and is read back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = base64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(text)).toEqual(bytes);
      }),
    );
  });

  it.each([
    'Z',
    'Zg',
    'Zg=',
    'Zg===',
    '=',
    '====',
    'Z===',
    'Zm=v',
    'Zm9v ',
    ' Zm9v',
    'Zm9v\n',
    'Zm-_',
    'Zmé=',
    'Zh==',
    'Zm9=',
  ])('refuses %j', (text) => {
    expect(fromBase64(text)).toBeUndefined();
  });

  it('reads only what it would write', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9+/=]{0,12}$/), (text) => {
        const bytes = fromBase64(text);
        if (bytes !== undefined) expect(base64(bytes)).toBe(text);
      }),
    );
  });
});
