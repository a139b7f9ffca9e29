/**
 * A signer for whatever can stand on a wire, also what is no URL at all: the canonical request made byte by byte from
 * the documentation, so that a hostile request can be a signed one. sigv4.ts is the signer for everything else.
 */
import { createHash, createHmac } from 'node:crypto';

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: Uint8Array | string, data: string): Buffer =>
  createHmac('sha256', key).update(data).digest();

/** One byte a character, as Node reads a request line; text with wider characters cannot have come that way. */
const octets = (text: string): Buffer =>
  // oxlint-disable-next-line no-control-regex -- the subject are bytes
  /[^\u0000-\u00ff]/.test(text) ? Buffer.from(text) : Buffer.from(text, 'latin1');

/** Decoded once and encoded once. */
const recoded = (text: string, keep: RegExp, plusIsSpace: boolean): string => {
  const bytes = octets(text);
  let out = '';
  for (let i = 0; i < bytes.length; i += 1) {
    let byte = bytes.readUInt8(i);
    const digits = bytes.subarray(i + 1, i + 3).toString('latin1');
    if (byte === 0x25 && /^[0-9a-f]{2}$/i.test(digits)) {
      byte = Number.parseInt(digits, 16);
      i += 2;
    } else if (byte === 0x2b && plusIsSpace) byte = 0x20;
    const char = String.fromCharCode(byte);
    out += keep.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
};

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The path and the query of a request target, in canonical form. */
const canonicalTarget = (target: string): readonly [path: string, query: string] => {
  const local = target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?]*/i, '');
  const mark = local.indexOf('?');
  const path = mark < 0 ? local : local.slice(0, mark);
  const pairs = (mark < 0 ? '' : local.slice(mark + 1))
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      return [equals < 0 ? pair : pair.slice(0, equals), equals < 0 ? '' : pair.slice(equals + 1)].map(
        (part) => recoded(part, /[\w.~-]/, true),
      );
    })
    .sort(([a = '', x = ''], [b = '', y = '']) => before(a, b) || before(x, y));
  return [
    path === '' ? '/' : recoded(path, /[\w.~/-]/, false),
    pairs.map((pair) => pair.join('=')).join('&'),
  ];
};

/** The headers of a signed request: those that are given, and those of the signature. */
export const rawSigned = (request: {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly at: number;
  readonly payload?: string | undefined;
}): Readonly<Record<string, string>> => {
  const { method, target, accessKeyId, secretAccessKey, at } = request;
  const payload = request.payload ?? sha256(request.body);
  const stamp = new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = `${stamp.slice(0, 8)}/us-east-1/s3/aws4_request`;
  const headers: Record<string, string> = {
    ...request.headers,
    'x-amz-date': stamp,
    'x-amz-content-sha256': payload,
  };
  const names = Object.keys(headers)
    .filter((name) => name === 'host' || name.startsWith('x-amz-'))
    .sort(before);
  const canonical = [
    method,
    ...canonicalTarget(target),
    ...names.map((name) => `${name}:${(headers[name] ?? '').replace(/[ \t]+/g, ' ').replace(/^ | $/g, '')}`),
    '',
    names.join(';'),
    payload,
  ].join('\n');
  const text = ['AWS4-HMAC-SHA256', stamp, scope, sha256(octets(canonical))].join('\n');
  const key = [stamp.slice(0, 8), 'us-east-1', 's3', 'aws4_request'].reduce<Buffer>(
    (made, part) => hmac(made, part),
    Buffer.from(`AWS4${secretAccessKey}`),
  );
  const signature = hmac(key, text).toString('hex');
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  };
};
