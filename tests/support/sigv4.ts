/**
 * A signer for tests: AWS Signature Version 4 as the documentation tells it, by node:crypto. It shares no code with
 * src/wire, so that each can find the other's mistakes.
 */
import { createHash, createHmac } from 'node:crypto';

/** Whose requests are signed, and where to. */
export interface Signer {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly region: string;
}

export interface ToSign extends Signer {
  readonly method: string;
  /** Path and query, percent-encoded, as they will be sent. */
  readonly target: string;
  /** By lower-case name. `host` is needed; it is what the client will send. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  /** Milliseconds: the time of signing. */
  readonly at: number;
  /** Makes a presigned URL, good for this many seconds. */
  readonly presignExpires?: number;
  /** `x-amz-content-sha256`; by default the hash of the body, and UNSIGNED-PAYLOAD in a presigned URL. */
  readonly payload?: string;
  /** Leaves these headers out of the signature. */
  readonly unsigned?: readonly string[];
}

/** What the chunks of a body go on from. */
export interface Seed {
  readonly signature: string;
  readonly signingKey: Buffer;
  readonly scope: string;
  readonly stamp: string;
}

export interface SignedRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly seed: Seed;
}

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: Uint8Array | string, data: string): Buffer =>
  createHmac('sha256', key).update(data).digest();

/** The hashes that src/wire asks for, by node:crypto. */
export const nodeHashes = {
  sha256Hex: sha256,
  hmacSha256: (key: Uint8Array | string, data: string): Uint8Array => hmac(key, data),
};

/** RFC 3986: encodeURIComponent leaves five characters that Signature Version 4 encodes. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const canonicalQuery = (entries: readonly (readonly [string, string])[]): string =>
  entries
    .map(([name, value]): [string, string] => [encoded(name), encoded(value)])
    .sort(([a, x], [b, y]) => Buffer.compare(Buffer.from(a), Buffer.from(b)) || (x < y ? -1 : x > y ? 1 : 0))
    .map((pair) => pair.join('='))
    .join('&');

const queryEntries = (query: string): [string, string][] =>
  query
    .split('&')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [name = '', ...value] = piece.replaceAll('+', ' ').split('=');
      return [decodeURIComponent(name), decodeURIComponent(value.join('='))];
    });

const stampOf = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** Signs a request. The result is what to send: `target` and `headers` carry the signature. */
export const signed = (request: ToSign): SignedRequest => {
  const { method, accessKeyId, secretAccessKey, sessionToken, region, at, presignExpires } = request;
  const [path = '', query = ''] = request.target.split(/\?(.*)/s);
  const body =
    typeof request.body === 'string' ? Buffer.from(request.body) : (request.body ?? Buffer.alloc(0));
  const presigned = presignExpires !== undefined;
  const payload = request.payload ?? (presigned ? 'UNSIGNED-PAYLOAD' : sha256(body));
  const stamp = stampOf(at);
  const scope = `${stamp.slice(0, 8)}/${region}/s3/aws4_request`;

  const headers: Record<string, string> = { ...request.headers };
  if (!presigned) {
    if (!('date' in headers)) headers['x-amz-date'] ??= stamp;
    headers['x-amz-content-sha256'] = payload;
    if (sessionToken !== undefined) headers['x-amz-security-token'] = sessionToken;
  }
  const names = Object.keys(headers)
    .filter((name) => !(request.unsigned ?? []).includes(name))
    .sort((a, b) => (a < b ? -1 : 1));
  const signedHeaders = names.join(';');

  const entries = queryEntries(query);
  if (presigned) {
    entries.push(
      ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
      ['X-Amz-Credential', `${accessKeyId}/${scope}`],
      ['X-Amz-Date', stamp],
      ['X-Amz-Expires', String(presignExpires)],
      ['X-Amz-SignedHeaders', signedHeaders],
    );
    if (sessionToken !== undefined) entries.push(['X-Amz-Security-Token', sessionToken]);
    if (request.payload !== undefined) entries.push(['X-Amz-Content-Sha256', payload]);
  }

  const canonical = [
    method,
    // Of the decoded key, so that an escaped slash is a slash.
    decodeURIComponent(path).split('/').map(encoded).join('/'),
    canonicalQuery(entries),
    // Not `trim`, which takes the byte 0xa0 for a space.
    ...names.map((name) => `${name}:${(headers[name] ?? '').replace(/ +/g, ' ').replace(/^ | $/g, '')}`),
    '',
    signedHeaders,
    payload,
  ].join('\n');
  // Header values are one character for each byte, as Node sends them.
  const text = ['AWS4-HMAC-SHA256', stamp, scope, sha256(Buffer.from(canonical, 'latin1'))].join('\n');
  const signingKey = [stamp.slice(0, 8), region, 's3', 'aws4_request'].reduce<Buffer>(
    (key, part) => hmac(key, part),
    Buffer.from(`AWS4${secretAccessKey}`),
  );
  const signature = hmac(signingKey, text).toString('hex');
  const seed = { signature, signingKey, scope, stamp };
  if (presigned) {
    const target = `${path}?${canonicalQuery(entries)}&X-Amz-Signature=${signature}`;
    return { method, target, headers, body, seed };
  }
  const credential = `Credential=${accessKeyId}/${scope}`;
  const authorization = `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
  return { method, target: request.target, headers: { ...headers, authorization }, body, seed };
};

/** Cuts `bytes` into chunks of `size` bytes; the last may be shorter. */
export const cut = (bytes: Uint8Array, size: number): Uint8Array[] => {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
  return chunks;
};

export interface ToChunk {
  readonly chunks: readonly Uint8Array[];
  /** Lines behind the last chunk, in this order. */
  readonly trailers?: readonly (readonly [name: string, value: string])[];
  /** Signs chunks and trailers, going on from a request's signature. */
  readonly seed?: Seed;
}

/** A body in the `aws-chunked` encoding. Trailers are signed when there is a seed and there are trailers. */
export const chunkedBody = ({ chunks, trailers = [], seed }: ToChunk): Buffer => {
  let previous = seed?.signature ?? '';
  const next = (algorithm: string, ...digests: readonly string[]): string => {
    if (seed === undefined) return '';
    const text = [algorithm, seed.stamp, seed.scope, previous, ...digests].join('\n');
    previous = hmac(seed.signingKey, text).toString('hex');
    return previous;
  };
  const out: (Uint8Array | string)[] = [];
  for (const chunk of [...chunks, Buffer.alloc(0)]) {
    const signature = next('AWS4-HMAC-SHA256-PAYLOAD', sha256(''), sha256(chunk));
    out.push(chunk.length.toString(16), seed === undefined ? '' : `;chunk-signature=${signature}`, '\r\n');
    if (chunk.length > 0) out.push(chunk, '\r\n');
  }
  for (const [name, value] of trailers) out.push(`${name}:${value}\r\n`);
  if (seed !== undefined && trailers.length > 0) {
    const lines = trailers.map(([name, value]) => `${name}:${value}\n`).join('');
    out.push(`x-amz-trailer-signature:${next('AWS4-HMAC-SHA256-TRAILER', sha256(lines))}\r\n`);
  }
  out.push('\r\n');
  return Buffer.concat(out.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
};
