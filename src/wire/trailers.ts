/** The headers that come behind the last chunk of an `aws-chunked` body. */
import type { Result } from '../engine/index.ts';
import type { AuthFault } from './authFaults.ts';
import { CHUNKED } from './chunkFaults.ts';

/** What `x-amz-trailer` may announce. */
const SUPPORTED = new Set(
  ['crc32', 'crc32c', 'crc64nvme', 'sha1', 'sha256'].map((algorithm) => `x-amz-checksum-${algorithm}`),
);
const SIGNATURE = 'x-amz-trailer-signature';
/** Nothing that S3 takes is nearly as long. */
const MAX_BYTES = 8192;

/** The trailers of a body. */
export interface Trailers {
  /** By lower-case name, without the signature. */
  readonly headers: Readonly<Record<string, string>>;
  /** The text whose hash is signed: `name:value` and a line feed for each. */
  readonly canonical: string;
  /** Of the trailers themselves; `undefined` when they are not signed. */
  readonly signature: string | undefined;
}

/** The names that `x-amz-trailer` announces, in lower case; refused when S3 takes no such trailer. */
export const announcedTrailers = (header: string | undefined): Result<readonly string[], AuthFault> => {
  const names = (header ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  return names.every((name) => SUPPORTED.has(name))
    ? { ok: true, value: names }
    : { ok: false, error: CHUNKED.unknownTrailer() };
};

const isBlank = (text: string, i: number): boolean => text[i] === ' ' || text[i] === '\t';

/** Without blanks at the ends. `trim` would take more than HTTP allows, and then a changed byte would go unseen. */
const unpadded = (text: string): string => {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  return text.slice(start, end);
};

/** The header lines by lower-case name; `undefined` when a line is none, or when a name comes twice. */
const readLines = (text: string): Map<string, string> | undefined => {
  const found = new Map<string, string>();
  for (const raw of text.split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line === '') continue;
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).toLowerCase();
    if (name === '' || found.has(name)) return undefined;
    found.set(name, unpadded(line.slice(colon + 1)));
  }
  return found;
};

/**
 * Reads what follows the line of the last chunk: header lines and an empty line. Empty lines before that are passed
 * over, and a bare line feed ends a line: minio-go ends each trailer so, and then puts an empty line before the
 * signature. The headers must be those that were `announced`, no more and no fewer, and a signature when they are to be
 * `signed`.
 */
export const readTrailers = (
  bytes: Uint8Array,
  announced: readonly string[],
  signed: boolean,
): Result<Trailers, AuthFault> => {
  if (bytes.length > MAX_BYTES) return { ok: false, error: CHUNKED.trailer() };
  const text = String.fromCharCode(...bytes);
  if (text !== '\r\n' && !text.endsWith('\n\r\n')) return { ok: false, error: CHUNKED.incomplete() };
  const found = readLines(text);
  const signature = found?.get(SIGNATURE);
  found?.delete(SIGNATURE);
  if (
    found === undefined ||
    signed !== (signature !== undefined) ||
    found.size !== announced.length ||
    !announced.every((name) => found.has(name))
  )
    return { ok: false, error: CHUNKED.trailer() };
  let canonical = '';
  for (const [name, value] of found) canonical += `${name}:${value}\n`;
  return { ok: true, value: { headers: Object.fromEntries(found), canonical, signature } };
};
