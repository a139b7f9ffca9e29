/** Whether a body is what its sender meant to send: Content-MD5, additional checksums, the signed hash. */
import { base64, fromBase64 } from '../digest/base64.ts';
import type { Checksum } from '../engine/whole.ts';
import { isRefused, notImplemented, refused } from './faults.ts';
import type { Refused } from './faults.ts';
import type { Parsed } from './parsed.ts';

/** S3's additional checksums, by their header. */
export const CHECKSUM_HEADERS = {
  'x-amz-checksum-crc32': 'CRC32',
  'x-amz-checksum-crc32c': 'CRC32C',
  'x-amz-checksum-crc64nvme': 'CRC64NVME',
  'x-amz-checksum-sha1': 'SHA1',
  'x-amz-checksum-sha256': 'SHA256',
} as const satisfies Readonly<Record<string, Checksum['algorithm']>>;
type ChecksumHeader = keyof typeof CHECKSUM_HEADERS;
const BYTES = { CRC32: 4, CRC32C: 4, CRC64NVME: 8, SHA1: 20, SHA256: 32 } as const;

const NAMES = Object.keys(CHECKSUM_HEADERS).filter(
  (name): name is ChecksumHeader => name in CHECKSUM_HEADERS,
);

/** The header of an algorithm. */
export const checksumHeader = (algorithm: Checksum['algorithm']): string =>
  `x-amz-checksum-${algorithm.toLowerCase()}`;

/** An algorithm by its name in any case; `undefined` for any other word. */
export const algorithmOf = (word: string | undefined): Checksum['algorithm'] | undefined =>
  Object.values(CHECKSUM_HEADERS).find((name) => name === word?.toUpperCase());

const hexOf = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += byte < 16 ? `0${byte.toString(16)}` : byte.toString(16);
  return text;
};

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));

/** A Content-MD5 that is none. */
const md5FormProblem = ({ headers }: Parsed): Refused | undefined => {
  const sent = headers['content-md5'];
  return sent === undefined || fromBase64(sent)?.length === 16
    ? undefined
    : refused('InvalidDigest', { 'Content-MD5': sent });
};

/** A Content-MD5 of another body. What was expected S3 tells as it was sent; of an object, in hexadecimal digits. */
const md5Problem = ({ headers, body, ports, key }: Parsed): Refused | undefined => {
  const sent = headers['content-md5'];
  const expected = sent === undefined ? undefined : fromBase64(sent);
  if (sent === undefined || expected === undefined) return undefined;
  const calculated = ports.md5(body);
  return hexOf(expected) === calculated
    ? undefined
    : refused(
        'BadDigest',
        {
          CalculatedDigest: base64(bytesOf(calculated)),
          ExpectedDigest: key === '' ? sent : hexOf(expected),
        },
        'The Content-MD5 you specified did not match what we received.',
      );
};

/** A checksum as a request states it. */
export type Stated = Pick<Checksum, 'algorithm' | 'value'>;

const CHECKSUM = 'x-amz-checksum-';
/** Headers of that prefix that carry no checksum. */
const ABOUT: ReadonlySet<string> = new Set([`${CHECKSUM}algorithm`, `${CHECKSUM}type`, `${CHECKSUM}mode`]);
/** Algorithms that S3 has besides. */
const ABSENT: ReadonlySet<string> = new Set(
  ['md5', 'sha512', 'xxhash3', 'xxhash64', 'xxhash128'].map((name) => CHECKSUM + name),
);

/** Whether some header carries a checksum, right or wrong. */
export const carriesChecksum = (headers: Parsed['headers']): boolean =>
  Object.keys(headers).some((name) => name.startsWith(CHECKSUM) && !ABOUT.has(name));

/** An algorithm that is none, or none of the simulator's. */
const algorithmProblem = (headers: Parsed['headers']): Refused | undefined => {
  for (const name of Object.keys(headers)) {
    if (!name.startsWith(CHECKSUM) || ABOUT.has(name) || name in CHECKSUM_HEADERS) continue;
    return ABSENT.has(name)
      ? notImplemented(name)
      : refused(
          'InvalidRequest',
          {},
          'The algorithm type you specified in x-amz-checksum- header is invalid.',
        );
  }
  return undefined;
};

/** An SDK says which algorithm it used, and then the checksum must be there, or be announced to come. */
const announcedProblem = (headers: Parsed['headers'], stated: Stated | undefined): Refused | undefined => {
  const named = headers['x-amz-sdk-checksum-algorithm'] ?? '';
  if (named === '') return undefined;
  if (stated === undefined)
    return (headers['x-amz-trailer'] ?? '') === ''
      ? refused(
          'InvalidRequest',
          {},
          'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
        )
      : undefined;
  return algorithmOf(named) === stated.algorithm
    ? undefined
    : refused('InvalidRequest', {}, 'Value for x-amz-sdk-checksum-algorithm header is invalid.');
};

/** The one checksum that headers state, whether or not it is of this body. */
export const statedChecksum = (headers: Parsed['headers']): Stated | Refused | undefined => {
  const unknown = algorithmProblem(headers);
  if (unknown !== undefined) return unknown;
  let stated: Stated | undefined;
  for (const name of NAMES) {
    const value = headers[name];
    if (value === undefined) continue;
    if (stated !== undefined)
      return refused(
        'InvalidRequest',
        {},
        'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
      );
    const algorithm = CHECKSUM_HEADERS[name];
    const digits = value.replace(/-\d+$/, '');
    if (fromBase64(digits)?.length !== BYTES[algorithm])
      return refused('InvalidRequest', {}, `Value for ${name} header is invalid.`);
    stated = { algorithm, value };
  }
  return stated;
};

/**
 * The checksum that came with the body, in a header or behind it, once it is found to be right. Forms come before
 * comparisons (brekkylab/backlot, measured in September 2026).
 */
export const verifiedChecksum = (request: Parsed): Stated | Refused | undefined => {
  const { headers, trailers, body, ports } = request;
  const malformed = md5FormProblem(request);
  if (malformed !== undefined) return malformed;
  const inHeader = statedChecksum(headers);
  if (isRefused(inHeader)) return inHeader;
  const stated = inHeader ?? statedChecksum(trailers);
  if (isRefused(stated)) return stated;
  const wrong = announcedProblem(headers, inHeader) ?? md5Problem(request);
  if (wrong !== undefined || stated === undefined) return wrong;
  const { algorithm, value } = stated;
  if (ports.checksum(algorithm, body) === value) return stated;
  return inHeader === undefined
    ? refused('XAmzContentChecksumMismatch')
    : refused('BadDigest', {}, `The ${algorithm} you specified did not match the calculated checksum.`);
};
