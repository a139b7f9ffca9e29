/** A request taken apart: what every operation reads from. */
import type { Caller } from '../engine/index.ts';
import { refused } from './faults.ts';
import type { Refused } from './faults.ts';
import { isAscii, wireBytes } from './percent.ts';
import type { Moment, Owner, WirePorts, WireRequest } from './wire.ts';

/** Query parameters by name; of several with one name, the first. */
export type Query = ReadonlyMap<string, string>;

/** Whom a request is addressed to. Empty texts: no bucket, no key. */
export interface Address {
  readonly bucket: string;
  readonly key: string;
  readonly query: Query;
  /** Whether the host name says which bucket: virtual-host style. */
  readonly hosted: boolean;
  /** Path and query as sent. */
  readonly rawPath: string;
  readonly rawQuery: string;
}

/** An admitted request: signed by somebody known, its body decoded and found to be what was signed. */
export interface Parsed extends Address {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Headers that came behind an `aws-chunked` body. */
  readonly trailers: Readonly<Record<string, string>>;
  readonly caller: Caller;
  readonly owner: Owner;
  readonly moment: Moment;
  readonly ports: WirePorts;
}

/** What a response is made from: of a request, what its answer repeats or depends on. */
export type Answerable = Pick<
  Parsed,
  'method' | 'bucket' | 'key' | 'query' | 'hosted' | 'headers' | 'owner' | 'moment'
>;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Escapes resolved. What came unescaped came as bytes, one a character, and is UTF-8 all the same. */
export const decoded = (text: string): string | undefined => {
  try {
    const plain = isAscii(text) ? text : utf8.decode(wireBytes(text));
    return plain.includes('%') ? decodeURIComponent(plain) : plain;
  } catch {
    return undefined; // a broken escape, or bytes that are no UTF-8
  }
};

/**
 * The same text, copied: what is cut out of a longer one V8 keeps as a view of it, which holds the whole request in
 * memory and takes six times as long to compare. Names of things are compared for as long as the things are kept.
 */
const apart = (text: string): string => [text.slice(0, 1), text.slice(1)].join('');

const NO_QUERY: Query = new Map();

const queryOf = (raw: string): Query | undefined => {
  if (raw === '') return NO_QUERY;
  const query = new Map<string, string>();
  for (const pair of raw.split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const name = decoded((at < 0 ? pair : pair.slice(0, at)).replaceAll('+', ' '));
    const value = decoded((at < 0 ? '' : pair.slice(at + 1)).replaceAll('+', ' '));
    if (name === undefined || value === undefined) return undefined;
    if (!query.has(name)) query.set(name, value);
  }
  return query;
};

const HOST = /^([^:[\]]+)(?::\d+)?$/;
/** Names behind which a bucket's name may stand in front: `bucket.localhost`, `bucket.s3.us-east-1.amazonaws.com`. */
const VIRTUAL =
  /^(.+?)\.(?:s3[.-](?:dualstack\.)?(?:[a-z0-9-]+\.)?amazonaws\.com|(?:s3\.)?localhost(?:\.localdomain)?)$/;

/** The bucket that a host name stands for, virtual-host style; empty for path style. */
const bucketOfHost = (host: string): string => {
  const name = HOST.exec(host.toLowerCase())?.[1] ?? '';
  const bucket = VIRTUAL.exec(name)?.[1] ?? '';
  return bucket === 's3' ? '' : bucket;
};

/** Takes path, query and host apart: path style, or virtual-host style. */
export const addressOf = ({ target, headers }: WireRequest): Address | Refused => {
  const path = target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?]*/i, '');
  const mark = path.indexOf('?');
  const rawPath = mark < 0 ? path : path.slice(0, mark);
  const rawQuery = mark < 0 ? '' : path.slice(mark + 1);
  const query = queryOf(rawQuery);
  const hosted = bucketOfHost(headers['host'] ?? '');
  const rest = rawPath.startsWith('/') ? rawPath.slice(1) : rawPath;
  const slash = hosted === '' ? rest.indexOf('/') : -1;
  const rawBucket = hosted === '' ? (slash < 0 ? rest : rest.slice(0, slash)) : hosted;
  const rawKey = hosted === '' ? (slash < 0 ? '' : rest.slice(slash + 1)) : rest;
  const bucket = decoded(rawBucket);
  const key = decoded(rawKey);
  if (query === undefined || bucket === undefined || key === undefined)
    return refused('InvalidURI', { URI: target.slice(0, 1024) });
  return { bucket: apart(bucket), key: apart(key), query, hosted: hosted !== '', rawPath, rawQuery };
};
