import { describe, expect, it, vi } from 'vitest';
import type { Keyring } from '../../src/wire/signature.ts';
import { makeVerifier } from '../../src/wire/signature.ts';
import { nodeHashes } from '../support/sigv4.ts';
import { asked, AT, EMPTY, ID, KEYS, refusal, REGION, sent, sign, TEMPORARY, TOKEN } from './authWorld.ts';

describe('what is signed', () => {
  it.each([
    ['/bucket/plain-key_1.~txt', 'nothing to encode'],
    ['/bucket/a%20b', 'a space'],
    ['/bucket/%E2%82%AC', 'UTF-8'],
    ['/bucket/%e2%82%ac', 'small letters in escapes'],
    ['/bucket/%41', 'an escape that need not be'],
    ["/bucket/a+b=c&d;e:f@g!h'i(j)k*l,m$n", 'characters that clients leave bare'],
    ['/bucket//a/../b/./c//', 'dots and empty segments, which are part of the key'],
    ['/bucket/100%25', 'a percent sign'],
    ['/bucket/a%2Fb%2fc', 'an escaped slash, which is a slash'],
    ['/', 'no key'],
  ])('is the path decoded and encoded once: %s (%s)', (target) => {
    expect(sent({ target })).toMatchObject({ signed: true });
  });

  it('takes a percent sign that begins no escape for itself', () => {
    const { headers } = sign({ target: '/bucket/100%25zz' });
    expect(asked({ target: '/bucket/100%zz', headers })).toMatchObject({ signed: true });
  });

  it('takes bytes beyond ASCII in a path for themselves', () => {
    const { headers } = sign({ target: '/bucket/%C3%A9' });
    expect(asked({ target: '/bucket/\u00c3\u00a9', headers })).toMatchObject({ signed: true });
  });

  it.each([
    ['?versions&prefix=a%2Fb', 'a name without a value'],
    ['?prefix=a/b&delimiter=/', 'slashes, which are encoded here'],
    ['?prefix=a+b', 'plus, which is a space'],
    ['?prefix=a%2Bb', 'an encoded plus'],
    ['?b=2&a=2&a=1&a-b=0&A=3', 'order by name, then by value'],
    ['?marker=x=y', 'a value with an equals sign'],
    ['?&&list-type=2&', 'empty pieces'],
    ['?prefix=%e2%82%ac&x=~-_.', 'small letters in escapes'],
  ])('is the query sorted and encoded again: %s (%s)', (query) => {
    expect(sent({ target: `/bucket${query}` })).toMatchObject({ signed: true });
  });

  it.each([
    ['one  two   three', 'one two three'],
    ['   led and followed  ', 'led and followed'],
    ['tab\there', 'tab here'],
    ['', '   '],
  ])('is a header value with single spaces: %j as %j', (value, other) => {
    const { target, headers } = sign({ headers: { host: 'h', 'x-amz-meta-a': other } });
    expect(asked({ target, headers: { ...headers, 'x-amz-meta-a': value } })).toMatchObject({ signed: true });
  });

  it('is the bytes of a header, whatever they mean', () => {
    const bytes = Buffer.from('naïve €').toString('latin1');
    expect(sent({ headers: { host: 'h', 'x-amz-meta-a': bytes } })).toMatchObject({ signed: true });
  });

  it('is an empty value for a header that was named and not sent', () => {
    const { target, headers } = sign({ headers: { host: 'h', 'content-md5': '' } });
    const { 'content-md5': _, ...rest } = headers;
    expect(asked({ target, headers: rest })).toMatchObject({ signed: true });
  });

  it('leaves alone the headers that clients do not sign', () => {
    const { target, headers } = sign();
    const more = { ...headers, 'user-agent': 'curl', accept: '*/*', 'amz-sdk-request': 'attempt=1' };
    expect(asked({ target, headers: more })).toMatchObject({ signed: true });
  });

  it.each([
    ['another method', { method: 'DELETE' }],
    ['another path', { target: '/bucket/other' }],
    ['another query', { target: '/bucket/key?versionId=1' }],
  ])('refuses %s', (_, change) => {
    expect(refusal(sent({}, change))).toMatchObject({ code: 'SignatureDoesNotMatch', status: 403 });
  });

  it.each(['host', 'x-amz-content-sha256', 'x-amz-meta-a', 'content-type'])('refuses another %s', (name) => {
    const { target, headers } = sign({
      headers: { host: 'h', 'x-amz-meta-a': 'a', 'content-type': 'text/plain' },
    });
    const other = name === 'x-amz-content-sha256' ? 'UNSIGNED-PAYLOAD' : 'other';
    expect(refusal(asked({ target, headers: { ...headers, [name]: other } }))).toMatchObject({
      code: 'SignatureDoesNotMatch',
    });
  });

  it('shows both texts of a signature that does not match', () => {
    const { target, headers } = sign({ secretAccessKey: 'wrong' });
    const canonical = [
      'GET',
      '/bucket/key',
      '',
      'host:localhost:9000',
      `x-amz-content-sha256:${EMPTY}`,
      'x-amz-date:20130524T000000Z',
      '',
      'host;x-amz-content-sha256;x-amz-date',
      EMPTY,
    ].join('\n');
    const toSign = `AWS4-HMAC-SHA256\n20130524T000000Z\n20130524/us-east-1/s3/aws4_request\n${nodeHashes.sha256Hex(canonical)}`;
    const bytes = (text: string): string =>
      [...Buffer.from(text)].map((b) => b.toString(16).padStart(2, '0')).join(' ');
    expect(refusal(asked({ target, headers }))).toEqual({
      code: 'SignatureDoesNotMatch',
      status: 403,
      message:
        'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
      fields: {
        AWSAccessKeyId: ID,
        StringToSign: toSign,
        SignatureProvided: headers['authorization']?.slice(-64),
        StringToSignBytes: bytes(toSign),
        CanonicalRequest: canonical,
        CanonicalRequestBytes: bytes(canonical),
      },
    });
  });

  it.each([
    [['host'], 'host'],
    [['x-amz-meta-b', 'x-amz-meta-a'], 'x-amz-meta-b, x-amz-meta-a'],
  ])('refuses %j unsigned', (unsigned, names) => {
    const headers = { host: 'h', 'x-amz-meta-b': '2', 'x-amz-meta-a': '1' };
    expect(refusal(sent({ headers, unsigned }))).toEqual({
      code: 'AccessDenied',
      status: 403,
      message: 'There were headers present in the request which were not signed',
      fields: { HeadersNotSigned: names },
    });
  });
});

describe('who signed', () => {
  it('is nobody without a header and without parameters', () => {
    expect(asked({ target: '/bucket/key?versionId=1' })).toEqual({ ok: true, signed: false });
  });

  it('refuses a key nobody has', () => {
    expect(refusal(sent({ accessKeyId: 'AKIANOBODY' }))).toEqual({
      code: 'InvalidAccessKeyId',
      status: 403,
      message: 'The AWS Access Key Id you provided does not exist in our records.',
      fields: { AWSAccessKeyId: 'AKIANOBODY' },
    });
  });

  it.each([{}, { presignExpires: 60 }])('takes a temporary key with its token %j', (form) => {
    expect(sent({ ...TEMPORARY, sessionToken: TOKEN, ...form })).toMatchObject({ signed: true });
  });

  it.each([
    ['no token', TEMPORARY, {}],
    ['another token', { ...TEMPORARY, sessionToken: 'x' }, { 'Token-0': 'x' }],
    ['a token with a lasting key', { sessionToken: 'x' }, { 'Token-0': 'x' }],
    ['no token in a URL', { ...TEMPORARY, presignExpires: 60 }, {}],
  ])('refuses %s', (_, request, fields) => {
    expect(refusal(sent(request))).toEqual({
      code: 'InvalidToken',
      status: 400,
      message: 'The provided token is malformed or otherwise invalid.',
      fields,
    });
  });

  it('tells two secrets and two days apart, though it remembers signing keys', () => {
    const day = 86_400_000;
    const late = sign({ at: AT + day });
    const own = makeVerifier(nodeHashes, REGION);
    const at = (keys: Keyring, when: number, { target, headers } = sign()): boolean => {
      const verdict = own({ method: 'GET', rawPath: target, rawQuery: '', headers, at: when }, keys);
      return verdict.ok;
    };
    expect([at(KEYS, AT), at(KEYS, AT), at(KEYS, AT + day, late)]).toEqual([true, true, true]);
    expect(at({ find: () => ({ secretAccessKey: 'other' }) }, AT)).toBe(false);
  });

  it('derives a signing key once a day', () => {
    const hmacSha256 = vi.fn(nodeHashes.hmacSha256);
    const own = makeVerifier({ ...nodeHashes, hmacSha256 }, REGION);
    const { target, headers } = sign();
    for (let i = 0; i < 10; i += 1)
      own({ method: 'GET', rawPath: target, rawQuery: '', headers, at: AT }, KEYS);
    expect(hmacSha256).toHaveBeenCalledTimes(4 + 10);
  });
});

describe('a request made to trip the verifier', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', ''])(
    'may name the header %j',
    (name) => {
      const { target, headers } = sign();
      const authorization = (headers['authorization'] ?? '').replace(
        'SignedHeaders=',
        `SignedHeaders=${name};`,
      );
      expect(refusal(asked({ target, headers: { ...headers, authorization } }))).toMatchObject({
        code: 'SignatureDoesNotMatch',
      });
    },
  );

  it('may hold characters that no wire carries', () => {
    const { headers } = sign({ target: '/bucket/%E2%82%AC' });
    expect(asked({ target: '/bucket/€', headers })).toMatchObject({ signed: true });
  });

  it('may be long', () => {
    const long = '%41'.repeat(100_000);
    expect(refusal(sent({}, { target: `/${long}?${'a=%20&'.repeat(50_000)}` }))).toMatchObject({
      code: 'SignatureDoesNotMatch',
    });
  });
});
