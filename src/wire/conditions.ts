/** Conditions on reading and copying: entity tags and dates, in the precedence of RFC 7232. */
import type { ObjectVersion } from '../engine/index.ts';
import { parseHttpTime } from './dates.ts';
import type { Parsed } from './parsed.ts';

/** Whether a list of entity tags, as sent, has this one. */
const lists = (sent: string, etag: string): boolean =>
  sent.split(',').some((tag) => {
    const plain = tag.trim().replace(/^W\//, '').replace(/^"|"$/g, '');
    return plain === '*' || plain === etag;
  });

/** What the conditions of a GET or HEAD make of it: 412 with the condition that failed, 304, or nothing. */
export const readingCondition = (
  { headers }: Pick<Parsed, 'headers'>,
  { etag, at }: Pick<ObjectVersion, 'etag' | 'at'>,
): { readonly status: 304 } | { readonly status: 412; readonly condition: string } | undefined => {
  const second = Math.floor(at / 1000) * 1000;
  const ifMatch = headers['if-match'];
  const ifNoneMatch = headers['if-none-match'];
  const since = parseHttpTime(headers['if-modified-since'] ?? '');
  const unmodified = parseHttpTime(headers['if-unmodified-since'] ?? '');
  if (ifMatch !== undefined) {
    if (!lists(ifMatch, etag)) return { status: 412, condition: 'If-Match' };
  } else if (unmodified !== undefined && second > unmodified)
    return { status: 412, condition: 'If-Unmodified-Since' };
  if (ifNoneMatch !== undefined) return lists(ifNoneMatch, etag) ? { status: 304 } : undefined;
  return since !== undefined && second <= since ? { status: 304 } : undefined;
};

/** First and last byte, both included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The one byte range that a Range header asks of `size` bytes. `undefined`: none, or a form that S3 passes over, so the
 * whole is sent. `unsatisfiable`: it lies outside.
 */
export const rangeOf = (
  header: string | undefined,
  size: number,
): ByteRange | 'unsatisfiable' | undefined => {
  const parts = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (parts === null) return undefined;
  const [, from = '', to = ''] = parts;
  if (from === '' && to === '') return undefined;
  if (from === '') {
    const length = Number(to);
    return length === 0 || size === 0
      ? 'unsatisfiable'
      : { first: Math.max(0, size - length), last: size - 1 };
  }
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return undefined;
  return first >= size ? 'unsatisfiable' : { first, last };
};
