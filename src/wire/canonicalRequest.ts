/**
 * The canonical request of Signature Version 4: the one text that the signer and S3 both make of a request.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, task 1.
 */
import { sentHeader } from './headers.ts';
import type { Headers } from './headers.ts';
import { recoded } from './percent.ts';

/** A query parameter, name and value percent-encoded as the canonical request has them. */
export type Pair = readonly [name: string, value: string];

/** The parameters in the order sent. A name without `=` has an empty value. */
export const queryPairs = (rawQuery: string): readonly Pair[] => {
  if (rawQuery === '') return [];
  const pairs: Pair[] = [];
  for (const piece of rawQuery.split('&')) {
    if (piece === '') continue;
    const equals = piece.indexOf('=');
    const name = equals < 0 ? piece : piece.slice(0, equals);
    const value = equals < 0 ? '' : piece.slice(equals + 1);
    pairs.push([recoded(name, 'query'), recoded(value, 'query')]);
  }
  return pairs;
};

// The encoded texts are ASCII, so this is the order of code points that is asked for.
const byNameThenValue = (a: Pair, b: Pair): number => {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] === b[1] ? 0 : a[1] < b[1] ? -1 : 1;
};

/** The parameters sorted and joined, without the signature, which cannot sign itself. */
export const canonicalQuery = (pairs: readonly Pair[]): string => {
  if (pairs.length === 0) return '';
  const signed = pairs.filter(([name]) => name !== 'X-Amz-Signature');
  if (signed.length > 1) signed.sort(byNameThenValue);
  return signed.map(([name, value]) => `${name}=${value}`).join('&');
};

/** The path encoded once. S3 alone among the services neither encodes it twice nor resolves `..` and `//`. */
export const canonicalPath = (rawPath: string): string => (rawPath === '' ? '/' : recoded(rawPath, 'path'));

/** Without spaces at the ends, and with one where several were. */
const squeezed = (value: string): string => {
  const loose = value.startsWith(' ') || value.endsWith(' ') || value.includes('  ') || value.includes('\t');
  return loose
    ? value
        .split(/[ \t]+/)
        .filter((word) => word !== '')
        .join(' ')
    : value;
};

/** The parts of a request that are signed. */
export interface Signable {
  readonly method: string;
  readonly rawPath: string;
  readonly query: readonly Pair[];
  readonly headers: Headers;
  /** Names joined by `;`, as the signer gave them. */
  readonly signedHeaders: string;
  /** As given in `x-amz-content-sha256`. */
  readonly payload: string;
}

/** The canonical request, one character for each byte that came over the wire. */
export const canonicalRequest = (request: Signable): string => {
  const { method, rawPath, query, headers, signedHeaders, payload } = request;
  let lines = '';
  for (const name of signedHeaders.split(';'))
    lines += `${name}:${squeezed(sentHeader(headers, name) ?? '')}\n`;
  return `${method}\n${canonicalPath(rawPath)}\n${canonicalQuery(query)}\n${lines}\n${signedHeaders}\n${payload}`;
};
