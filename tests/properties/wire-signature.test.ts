import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeChunked } from '../../src/wire/chunked.ts';
import type { AuthRequest, AuthVerdict } from '../../src/wire/signature.ts';
import { makeVerifier } from '../../src/wire/signature.ts';
import type { SignedRequest, ToSign } from '../support/sigv4.ts';
import { chunkedBody, cut, nodeHashes, signed } from '../support/sigv4.ts';
import { runs } from './settings.ts';

const SIGNER = { accessKeyId: 'AKIATEST', secretAccessKey: 'a/secret+key', region: 'eu-central-1' };
const KEYS = {
  find: (id: string) => (id === SIGNER.accessKeyId ? { secretAccessKey: SIGNER.secretAccessKey } : undefined),
};
const verify = makeVerifier(nodeHashes, SIGNER.region);

const received = (
  { method, target, headers }: Pick<SignedRequest, 'method' | 'target' | 'headers'>,
  at: number,
): AuthVerdict => {
  const [rawPath = '', rawQuery = ''] = target.split(/\?(.*)/s);
  return verify({ method, rawPath, rawQuery, headers, at }, KEYS);
};

/** How a client may write one character: escaped in capitals or not, needlessly escaped, or bare where that is allowed. */
const written = (bare: string) =>
  fc.tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.nat(3)).map(([char, way]) => {
    if (way === 0 && bare.includes(char)) return char;
    const escaped =
      /^[A-Za-z0-9]$/.test(char) && way === 1
        ? `%${char.charCodeAt(0).toString(16)}`
        : encodeURIComponent(char);
    return way === 2 ? escaped.replace(/%../g, (escape) => escape.toLowerCase()) : escaped;
  });
const text = (bare: string, maxLength: number) =>
  fc.array(written(bare), { maxLength }).map((chars) => chars.join(''));

const path = fc
  .array(text("!'()*;:@&=+$,", 6), { minLength: 1, maxLength: 4 })
  .map((segments) => `/${segments.join('/')}`);
const query = fc
  .array(fc.tuple(text('/:@!$,;', 5), fc.option(text('/:@!$,;=+', 5), { nil: undefined })), { maxLength: 5 })
  // A parameter that happened to be called so would be taken for a signature.
  .map((pairs) =>
    pairs.map(([name, value]) => `p${name}${value === undefined ? '' : `=${value}`}`).join('&'),
  );
/** What Node hands over: bytes 0x20 to 0xff without blanks at the ends, but with as many as you like between. */
const headerValue = fc
  .array(
    fc.oneof(fc.integer({ min: 0x21, max: 0x7e }), fc.integer({ min: 0x80, max: 0xff }), fc.constant(0x20)),
    {
      maxLength: 12,
    },
  )
  .map((codes) => String.fromCharCode(...codes).replace(/^ +| +$/g, ''));
const headerName = fc.oneof(
  fc.stringMatching(/^x-amz-meta-[a-z0-9-]{1,6}$/),
  fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/).filter((name) => !['date', 'authorization'].includes(name)),
);

const request: fc.Arbitrary<ToSign> = fc
  .record({
    method: fc.constantFrom('GET', 'PUT', 'DELETE', 'HEAD', 'POST'),
    path,
    query,
    headers: fc.dictionary(headerName, headerValue, { maxKeys: 5, noNullPrototype: true }),
    body: fc.uint8Array({ maxLength: 20 }),
    at: fc.integer({ min: 0, max: 4_102_444_800 }).map((seconds) => seconds * 1000),
    presignExpires: fc.option(fc.integer({ min: 0, max: 604_800 }), { nil: undefined }),
  })
  .map(({ path: p, query: q, headers, presignExpires, ...rest }) => ({
    ...rest,
    ...SIGNER,
    target: q === '' ? p : `${p}?${q}`,
    headers: { ...headers, host: 'localhost:9000' },
    ...(presignExpires === undefined ? {} : { presignExpires }),
  }));

describe('a request signed by another hand', () => {
  it('is verified, whatever its path, query and headers', () => {
    fc.assert(
      fc.property(request, (toSign) => {
        expect(received(signed(toSign), toSign.at)).toMatchObject({ ok: true, signed: true });
      }),
      runs(1000),
    );
  });

  /** Each changes one part that was signed. */
  const changes = ({ method, target, headers }: SignedRequest): readonly Partial<SignedRequest>[] => [
    { method: `${method}S` },
    { target: target.replace(/^[^?]*/, (p) => `${p}x`) },
    { target: target.includes('?') ? target.replace('?', '?x=1&') : `${target}?x=1` },
    {
      target: target.replace(
        /(Signature=.)(.)/,
        (_, start: string, digit: string) => start + (digit === '0' ? '1' : '0'),
      ),
    },
    { target: target.replace(/(X-Amz-Expires=)/, '$11') },
    ...Object.entries(headers).map(([name, value]) => ({ headers: { ...headers, [name]: `${value}0` } })),
    { headers: { ...headers, 'x-amz-acl': 'public-read' } },
  ];

  it('is refused when any signed part was changed', () => {
    fc.assert(
      fc.property(request, (toSign) => {
        const whole = signed(toSign);
        for (const change of changes(whole)) {
          if (change.target === whole.target) continue;
          expect(received({ ...whole, ...change }, toSign.at)).toMatchObject({ ok: false });
        }
      }),
      runs(300),
    );
  });

  it('is refused with another secret', () => {
    fc.assert(
      fc.property(request, fc.string(), (toSign, secretAccessKey) => {
        fc.pre(secretAccessKey !== SIGNER.secretAccessKey);
        expect(received(signed({ ...toSign, secretAccessKey }), toSign.at)).toMatchObject({
          error: { code: 'SignatureDoesNotMatch' },
        });
      }),
      runs(200),
    );
  });
});

describe('any request at all', () => {
  const anything = fc.string({
    unit: fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom('\ud800', '\udfff', '%', '/', '=', '&', '\n'),
    ),
  });
  const credential = fc
    .tuple(
      fc.constantFrom('AKIATEST', 'x', ''),
      fc.constantFrom('19700101', '1', ''),
      fc.constantFrom('eu-central-1', ''),
    )
    .map(([key, date, region]) => `${key}/${date}/${region}/s3/aws4_request`);
  const near = fc.oneof(
    anything,
    fc
      .tuple(credential, anything, anything)
      .map(([c, s, g]) => `AWS4-HMAC-SHA256 Credential=${c}, SignedHeaders=host;${s}, Signature=${g}`),
  );
  const name = fc.oneof(
    fc.constantFrom(
      'authorization',
      'host',
      'date',
      'x-amz-date',
      'x-amz-content-sha256',
      'x-amz-security-token',
      '__proto__',
    ),
    anything,
  );
  const headers = fc.dictionary(
    name,
    fc.oneof(near, fc.constantFrom('19700101T000000Z', 'UNSIGNED-PAYLOAD')),
    { maxKeys: 7 },
  );
  const parameters = fc
    .array(
      fc.tuple(
        fc.constantFrom(
          'Algorithm',
          'Credential',
          'Signature',
          'Date',
          'SignedHeaders',
          'Expires',
          'Security-Token',
          'Content-Sha256',
        ),
        fc.oneof(anything, credential, fc.constantFrom('AWS4-HMAC-SHA256', '19700101T000000Z', 'host', '60')),
      ),
      { maxLength: 9 },
    )
    .map((pairs) => pairs.map(([key, value]) => `X-Amz-${key}=${value}`).join('&'));
  const hostile: fc.Arbitrary<AuthRequest> = fc.record({
    method: anything,
    rawPath: anything,
    rawQuery: fc.oneof(anything, parameters),
    headers,
    at: fc.oneof(fc.constant(0), fc.double()),
  });

  it('has a verdict, which is nobody or a refusal unless somebody signed', () => {
    fc.assert(
      fc.property(hostile, (anyRequest) => {
        const verdict = verify(anyRequest, KEYS);
        if (verdict.ok) expect(verdict.signed).toBe(false);
        else expect(verdict.error).toMatchObject({ status: expect.any(Number), message: expect.any(String) });
      }),
      runs(3000),
    );
  });
});

describe('a body in chunks', () => {
  const { seed } = signed({ ...SIGNER, method: 'PUT', target: '/', headers: { host: 'h' }, at: 0 });
  const chain = {
    accessKeyId: SIGNER.accessKeyId,
    signingKey: seed.signingKey,
    seedSignature: seed.signature,
    scope: seed.scope,
    amzDate: seed.stamp,
  };

  it('is what was cut up, in chunks of any size', () => {
    fc.assert(
      fc.property(
        fc.nat(60_000),
        fc.integer({ min: 8192, max: 70_000 }),
        fc.boolean(),
        (length, size, isSigned) => {
          const bytes = Uint8Array.from({ length }, (_, i) => (i * 31) ^ (i >>> 8));
          const body = chunkedBody({ chunks: cut(bytes, size), ...(isSigned ? { seed } : {}) });
          const payload = isSigned
            ? 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD'
            : 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
          const headers = { 'x-amz-decoded-content-length': String(length) };
          const result = decodeChunked({ body, payload, headers, chain }, nodeHashes);
          expect(result.ok && Buffer.compare(result.body, bytes)).toBe(0);
        },
      ),
      runs(100),
    );
  });

  it('is refused without a throw, whatever it is', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '5',
        '0',
        '\r\n',
        '\n',
        'hello',
        ';chunk-signature=',
        'f'.repeat(64),
        'x-amz-checksum-crc32:',
        'AAAAAA==',
      ),
      fc.string(),
    );
    const payload = fc.constantFrom(
      'STREAMING-AWS4-HMAC-SHA256-PAYLOAD' as const,
      'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER' as const,
      'STREAMING-UNSIGNED-PAYLOAD-TRAILER' as const,
    );
    fc.assert(
      fc.property(fc.array(piece), payload, fc.constantFrom('0', '5'), (pieces, kind, length) => {
        const body = Buffer.from(pieces.join(''));
        const headers = { 'x-amz-decoded-content-length': length, 'x-amz-trailer': 'x-amz-checksum-crc32' };
        const result = decodeChunked({ body, payload: kind, headers, chain }, nodeHashes);
        if (result.ok) expect(result.body.length).toBe(Number(length));
        else expect(result.error.status).toBeGreaterThanOrEqual(400);
      }),
      runs(2000),
    );
  });
});
