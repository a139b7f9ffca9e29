import { describe, expect, it } from 'vitest';
import { asked, EMPTY, ID, refusal, sent } from './authWorld.ts';

const HOST = 'examplebucket.s3.amazonaws.com';

describe('the examples of the S3 documentation', () => {
  const authorization = (names: string, signature: string): string =>
    `AWS4-HMAC-SHA256 Credential=${ID}/20130524/us-east-1/s3/aws4_request,SignedHeaders=${names},Signature=${signature}`;

  interface Example {
    readonly name: string;
    readonly source: string;
    readonly method: string;
    readonly target: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly payload: string;
    readonly names: string;
    readonly signature: string;
  }
  const HEADER = 'API/sig-v4-header-based-auth.html';

  const EXAMPLES: readonly Example[] = [
    {
      name: 'GET object with a range',
      source: HEADER,
      method: 'GET',
      target: '/test.txt',
      headers: { host: HOST, range: 'bytes=0-9', 'x-amz-date': '20130524T000000Z' },
      payload: EMPTY,
      names: 'host;range;x-amz-content-sha256;x-amz-date',
      signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    },
    {
      name: 'PUT object "Welcome to Amazon S3."',
      source: HEADER,
      method: 'PUT',
      target: '/test%24file.text',
      headers: {
        host: HOST,
        date: 'Fri, 24 May 2013 00:00:00 GMT',
        'x-amz-date': '20130524T000000Z',
        'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      },
      payload: '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
      names: 'date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class',
      signature: '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    },
    {
      name: 'GET bucket lifecycle',
      source: HEADER,
      method: 'GET',
      target: '/?lifecycle',
      headers: { host: HOST, 'x-amz-date': '20130524T000000Z' },
      payload: EMPTY,
      names: 'host;x-amz-content-sha256;x-amz-date',
      signature: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    },
    {
      name: 'GET bucket (list objects)',
      source: HEADER,
      method: 'GET',
      target: '/?max-keys=2&prefix=J',
      headers: { host: HOST, 'x-amz-date': '20130524T000000Z' },
      payload: EMPTY,
      names: 'host;x-amz-content-sha256;x-amz-date',
      signature: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    },
    {
      name: 'PUT object in chunks, the seed',
      source: 'API/sigv4-streaming.html',
      method: 'PUT',
      target: '/examplebucket/chunkObject.txt',
      headers: {
        host: 's3.amazonaws.com',
        'x-amz-date': '20130524T000000Z',
        'x-amz-storage-class': 'REDUCED_REDUNDANCY',
        'content-encoding': 'aws-chunked',
        'x-amz-decoded-content-length': '66560',
        'content-length': '66824',
      },
      payload: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
      names:
        'content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class',
      signature: '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9',
    },
    {
      name: 'PUT object in chunks with a trailer, the seed',
      source: 'API/sigv4-streaming-trailers.html',
      method: 'PUT',
      target: '/examplebucket/chunkObject.txt',
      headers: {
        host: 's3.amazonaws.com',
        'x-amz-date': '20130524T000000Z',
        'x-amz-storage-class': 'REDUCED_REDUNDANCY',
        'content-encoding': 'aws-chunked',
        'x-amz-decoded-content-length': '66560',
        'x-amz-trailer': 'x-amz-checksum-crc32c',
        'content-length': '66824',
      },
      payload: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
      names:
        'content-encoding;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class;x-amz-trailer',
      signature: '106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e',
    },
  ];

  it.each(EXAMPLES)('verifies $name ($source)', ({ method, target, headers, payload, names, signature }) => {
    const all = {
      ...headers,
      'x-amz-content-sha256': payload,
      authorization: authorization(names, signature),
    };
    expect(asked({ method, target, headers: all })).toMatchObject({
      signed: true,
      accessKeyId: ID,
      payload,
      seedSignature: signature,
      scope: '20130524/us-east-1/s3/aws4_request',
      amzDate: '20130524T000000Z',
      presigned: false,
    });
    expect(refusal(asked({ method: 'POST', target, headers: all }))).toMatchObject({
      code: 'SignatureDoesNotMatch',
    });
  });

  it('verifies the presigned GET (API/sigv4-query-string-auth.html)', () => {
    const target =
      '/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256' +
      `&X-Amz-Credential=${ID}%2F20130524%2Fus-east-1%2Fs3%2Faws4_request` +
      '&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host' +
      '&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404';
    expect(asked({ target, headers: { host: HOST } })).toMatchObject({
      signed: true,
      presigned: true,
      payload: 'UNSIGNED-PAYLOAD',
    });
  });

  it('derives the signing key of the documentation', () => {
    // The documentation does not print it; this is what `openssl dgst -mac HMAC` makes of its four steps.
    const verdict = sent();
    if (!verdict.ok || !verdict.signed) throw new Error('not verified');
    expect(Buffer.from(verdict.signingKey).toString('hex')).toBe(
      'dbb893acc010964918f1fd433add87c70e8b0db6be30c1fbeafefa5ec6ba8378',
    );
  });
});
