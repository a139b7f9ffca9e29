/**
 * S3's additional checksums: what `x-amz-checksum-…` carries.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 */
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64, fromBase64 } from './base64.ts';
import { crc32, crc32c, crc64nvme } from './crc.ts';

/** S3's names, as in `x-amz-checksum-algorithm`. */
export type ChecksumAlgorithm = 'CRC32' | 'CRC32C' | 'CRC64NVME' | 'SHA1' | 'SHA256';

/** Those of which S3 makes a composite. CRC64NVME is always of the full object. */
export type CompositeAlgorithm = Exclude<ChecksumAlgorithm, 'CRC64NVME'>;

const DIGESTS: Readonly<Record<ChecksumAlgorithm, (bytes: Uint8Array) => Uint8Array>> = {
  CRC32: crc32,
  CRC32C: crc32c,
  CRC64NVME: crc64nvme,
  SHA1: sha1,
  SHA256: sha256,
};

/**
 * The checksum of `bytes` in Base64, most significant byte first. It is an object's FULL_OBJECT checksum too, when
 * `bytes` are the whole object, however it was uploaded.
 */
export const checksumOf = (algorithm: ChecksumAlgorithm, bytes: Uint8Array): string =>
  base64(DIGESTS[algorithm](bytes));

/** The bytes of one part's checksum; what is not one was not made by `checksumOf`. */
const rawOf = (part: string): Uint8Array => {
  const raw = fromBase64(part);
  if (raw === undefined) throw new Error(`a part's checksum is not Base64: ${part}`);
  return raw;
};

/**
 * The COMPOSITE checksum of a multipart upload: the checksum of the parts' raw checksums laid end to end, in order,
 * with the number of parts after a hyphen. Throws when a part's checksum is not Base64.
 */
export const checksumOfChecksums = (algorithm: CompositeAlgorithm, parts: readonly string[]): string => {
  const laid = Uint8Array.from(parts.flatMap((part) => [...rawOf(part)]));
  return `${checksumOf(algorithm, laid)}-${parts.length}`;
};
