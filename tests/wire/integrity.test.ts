/** Whether a body is what its sender meant to send: MD5, checksums in headers and behind chunks, the signed hash. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checksumOf } from '../../src/digest/checksums.ts';
import { chunkedBody, cut, signed } from '../support/sigv4.ts';
import { faultOf } from '../support/strictXml.ts';
import {
  aWireWorld,
  contentMd5,
  createBucket,
  handOver,
  keyOf,
  putText,
  send,
  sendOk,
  wholeXml,
} from '../support/wireWorld.ts';
import type { Reply, Sending, WireWorld } from '../support/wireWorld.ts';
import { bytes } from '../support/world.ts';

const BODY = 'the body';
const lab = (): WireWorld => {
  const world = aWireWorld();
  createBucket(world, 'lab');
  return world;
};
const put = (headers: Readonly<Record<string, string>>, more: Partial<Sending> = {}): Reply =>
  send(lab(), { method: 'PUT', path: '/lab/k', body: BODY, headers, ...more });
const hexMd5 = (body: string): string => createHash('md5').update(body).digest('hex');

describe('Content-MD5', () => {
  it('that is right changes nothing', () => {
    expect(put({ 'content-md5': contentMd5(BODY) }).status).toBe(200);
    expect(put({ 'content-md5': contentMd5('') }, { body: '' }).status).toBe(200);
  });

  // Of an object what was expected is in hexadecimal digits: backlot 2026-09.
  it('of another body is refused, an object’s in hexadecimal digits', () => {
    const reply = put({ 'content-md5': contentMd5('another') });
    expect(reply.status).toBe(400);
    expect(reply.text).toContain(
      `<Code>BadDigest</Code><Message>The Content-MD5 you specified did not match what we received.</Message><CalculatedDigest>${contentMd5(BODY)}</CalculatedDigest><ExpectedDigest>${hexMd5('another')}</ExpectedDigest><RequestId>`,
    );
  });

  // meeseeks-s3: TestPutBucketVersioningContentMD5.test_wrong_content_md5_rejected, TestPutBucketACLContentMD5.
  it('of another document is refused as it was sent', () => {
    const body = wholeXml('VersioningConfiguration', '<Status>Enabled</Status>');
    const reply = send(lab(), {
      method: 'PUT',
      path: '/lab',
      query: 'versioning',
      body,
      headers: { 'content-md5': contentMd5('another') },
    });
    expect(reply.text).toContain(
      `<CalculatedDigest>${contentMd5(body)}</CalculatedDigest><ExpectedDigest>${contentMd5('another')}</ExpectedDigest><RequestId>`,
    );
  });

  it.each(['', 'abc', 'x', hexMd5(BODY), `${contentMd5(BODY)}=`, contentMd5(BODY).slice(0, -1)])(
    'that is none is refused: %j',
    (sent) => {
      const reply = put({ 'content-md5': sent });
      expect(reply.status).toBe(400);
      expect(faultOf(reply.xml)).toEqual({
        Code: 'InvalidDigest',
        Message: 'The Content-MD5 you specified was invalid.',
        'Content-MD5': sent,
      });
    },
  );
});

const ALGORITHMS = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const;

describe.each(ALGORITHMS)('a checksum by %s', (algorithm) => {
  const name = `x-amz-checksum-${algorithm.toLowerCase()}`;
  const right = checksumOf(algorithm, bytes(BODY));

  it('that is right is kept, and told again', () => {
    const { headers } = put({ [name]: right });
    expect(headers).toMatchObject({ [name]: right, 'x-amz-checksum-type': 'FULL_OBJECT' });
    expect(headers).not.toHaveProperty(
      algorithm === 'CRC64NVME' ? 'x-amz-checksum-crc32' : 'x-amz-checksum-crc64nvme',
    );
  });

  // LocalStack recording: test_put_object_checksum.
  it('of another body is refused', () => {
    const reply = put({ [name]: checksumOf(algorithm, bytes('another')) });
    expect(reply.status).toBe(400);
    expect(faultOf(reply.xml)).toEqual({
      Code: 'BadDigest',
      Message: `The ${algorithm} you specified did not match the calculated checksum.`,
    });
  });

  it.each(['', 'AA==', 'not base64', `${right}AAAA`])('that is none is refused: %j', (sent) => {
    const reply = put({ [name]: sent });
    expect(reply.status).toBe(400);
    expect(faultOf(reply.xml)).toEqual({
      Code: 'InvalidRequest',
      Message: `Value for ${name} header is invalid.`,
    });
  });

  it('guards documents too', () => {
    const body = wholeXml('VersioningConfiguration', '<Status>Enabled</Status>');
    const ask = (of: string): number =>
      send(lab(), {
        method: 'PUT',
        path: '/lab',
        query: 'versioning',
        body,
        headers: { [name]: checksumOf(algorithm, bytes(of)) },
      }).status;
    expect(ask(body)).toBe(200);
    expect(ask('another')).toBe(400);
  });
});

// backlot 2026-09.
describe('checksum headers', () => {
  const crc = { 'x-amz-checksum-crc32': checksumOf('CRC32', bytes(BODY)) };

  it.each<readonly [Readonly<Record<string, string>>, string]>([
    [
      { ...crc, 'x-amz-checksum-sha1': checksumOf('SHA1', bytes(BODY)) },
      'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    ],
    [
      { 'x-amz-checksum-crc16': 'AAA=' },
      'The algorithm type you specified in x-amz-checksum- header is invalid.',
    ],
    [
      { 'x-amz-sdk-checksum-algorithm': 'CRC32' },
      'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
    ],
    [
      { ...crc, 'x-amz-sdk-checksum-algorithm': 'SHA256' },
      'Value for x-amz-sdk-checksum-algorithm header is invalid.',
    ],
  ])('%j are refused', (headers, Message) => {
    const reply = put(headers);
    expect(reply.status).toBe(400);
    expect(faultOf(reply.xml)).toEqual({ Code: 'InvalidRequest', Message });
  });

  it('may name their algorithm in any case, or none', () => {
    expect(put({ ...crc, 'x-amz-sdk-checksum-algorithm': 'crc32' }).status).toBe(200);
    expect(put({ 'x-amz-sdk-checksum-algorithm': '' }).status).toBe(200);
    expect(put({ 'x-amz-checksum-type': 'FULL_OBJECT' }).status).toBe(200);
  });

  it.each(['md5', 'sha512', 'xxhash3', 'xxhash64', 'xxhash128'])(
    'of an algorithm that the simulator has not are not passed over: %s',
    (name) => {
      const reply = put({ [`x-amz-checksum-${name}`]: 'AAAA' });
      expect(reply.status).toBe(501);
      expect(faultOf(reply.xml)).toMatchObject({ Code: 'NotImplemented', Header: `x-amz-checksum-${name}` });
    },
  );
});

describe('x-amz-content-sha256', () => {
  const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

  // LocalStack recording: test_put_object_chunked_content…; backlot 2026-09.
  it('of another body is refused, of objects and documents', () => {
    for (const [path, query, body] of [
      ['/lab/k', '', BODY],
      ['/lab', 'versioning', wholeXml('VersioningConfiguration', '<Status>Enabled</Status>')],
      ['/lab/empty', '', ''],
    ] as const) {
      const reply = send(lab(), { method: 'PUT', path, query, body, payload: sha('another') });
      expect(reply.status).toBe(400);
      expect(faultOf(reply.xml)).toEqual({
        Code: 'XAmzContentSHA256Mismatch',
        Message: "The provided 'x-amz-content-sha256' header does not match what was computed.",
        ClientComputedContentSHA256: sha('another'),
        S3ComputedContentSHA256: sha(body),
      });
    }
  });

  it('may be left unsigned', () => {
    expect(put({}, { payload: 'UNSIGNED-PAYLOAD' }).status).toBe(200);
  });
});

/** Sends a body in chunks, signed or not, with trailers or without. */
const putChunked = (
  world: WireWorld,
  how: {
    readonly isSigned: boolean;
    readonly body: string;
    readonly trailers?: readonly (readonly [string, string])[];
    readonly announced?: string;
    readonly headers?: Readonly<Record<string, string>>;
  },
): Reply => {
  const { isSigned, body, trailers = [], announced, headers = {} } = how;
  const payload = isSigned
    ? `STREAMING-AWS4-HMAC-SHA256-PAYLOAD${trailers.length > 0 ? '-TRAILER' : ''}`
    : 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
  const request = signed({
    ...keyOf('root'),
    region: 'us-east-1',
    method: 'PUT',
    target: '/lab/k',
    headers: {
      host: 'localhost:9000',
      'content-encoding': 'aws-chunked',
      'x-amz-decoded-content-length': String(body.length),
      ...(trailers.length > 0 ? { 'x-amz-trailer': announced ?? trailers.map(([name]) => name).join() } : {}),
      ...headers,
    },
    at: world.machineNow,
    payload,
  });
  const chunks = cut(bytes(body), 8192);
  return handOver(world, {
    ...request,
    body: chunkedBody({ chunks, trailers, ...(isSigned ? { seed: request.seed } : {}) }),
  });
};

describe.each([true, false])('a body in chunks (signed: %s)', (isSigned) => {
  const long = 'abcdefgh'.repeat(3000);

  it.each(ALGORITHMS)('with %s behind it is put together, and the checksum kept', (algorithm) => {
    const world = lab();
    const name = `x-amz-checksum-${algorithm.toLowerCase()}`;
    const value = checksumOf(algorithm, bytes(long));
    const reply = putChunked(world, { isSigned, body: long, trailers: [[name, value]] });
    expect(reply.headers).toMatchObject({ ETag: `"${hexMd5(long)}"`, [name]: value });
    const { headers, text } = sendOk(world, { path: '/lab/k' });
    expect(text).toBe(long);
    expect(headers).not.toHaveProperty('Content-Encoding');
  });

  it('with another body’s checksum behind it is refused', () => {
    const world = lab();
    const { buckets } = world.state;
    const reply = putChunked(world, {
      isSigned,
      body: long,
      trailers: [['x-amz-checksum-crc32', checksumOf('CRC32', bytes('another'))]],
    });
    expect(reply.status).toBe(400);
    expect(faultOf(reply.xml)['Code']).toBe('XAmzContentChecksumMismatch');
    expect(world.state.buckets).toBe(buckets);
  });

  it('with nonsense for a checksum behind it is refused', () => {
    const reply = putChunked(lab(), {
      isSigned,
      body: long,
      trailers: [['x-amz-checksum-sha256', 'nonsense']],
    });
    expect(reply.status).toBe(400);
    expect(faultOf(reply.xml)).toEqual({
      Code: 'InvalidRequest',
      Message: 'Value for x-amz-checksum-sha256 header is invalid.',
    });
  });

  it('is compared with a Content-MD5 of what it was before', () => {
    const trailers = [['x-amz-checksum-crc32', checksumOf('CRC32', bytes(long))]] as const;
    const ask = (md5: string): number =>
      putChunked(lab(), { isSigned, body: long, trailers, headers: { 'content-md5': md5 } }).status;
    expect(ask(contentMd5(long))).toBe(200);
    expect(ask(contentMd5('another'))).toBe(400);
  });
});

it('takes signed chunks without a checksum behind them', () => {
  const world = lab();
  expect(putChunked(world, { isSigned: true, body: 'short' }).status).toBe(200);
  expect(send(world, { path: '/lab/k' }).text).toBe('short');
});

describe('a batch', () => {
  const body = wholeXml('Delete', '<Object><Key>k</Key></Object>');
  const batch = (headers: Readonly<Record<string, string>>, text = body): Reply => {
    const world = lab();
    putText(world, 'lab', 'k');
    return send(world, { method: 'POST', path: '/lab', query: 'delete', body: text, headers });
  };

  // backlot 2026-09.
  it('must be guarded by something', () => {
    const reply = batch({});
    expect(reply.status).toBe(400);
    expect(faultOf(reply.xml)).toEqual({
      Code: 'InvalidRequest',
      Message: 'Missing required header for this request: Content-MD5 OR x-amz-checksum-*',
    });
    expect(batch({ 'x-amz-checksum-algorithm': 'CRC32' }).status).toBe(400);
  });

  it.each<readonly [string, string]>([
    ['content-md5', contentMd5(body)],
    ...ALGORITHMS.map((one): readonly [string, string] => [
      `x-amz-checksum-${one.toLowerCase()}`,
      checksumOf(one, bytes(body)),
    ]),
  ])('is guarded by %s', (name, value) => {
    expect(batch({ [name]: value })).toMatchObject({ status: 200 });
    expect(batch({ [name]: value }, body.replace('<Key>k', '<Key>j'))).toMatchObject({ status: 400 });
  });
});

describe('a part of an upload', () => {
  it('is verified like an object', () => {
    const world = lab();
    const id = /<UploadId>(.*)<\/UploadId>/.exec(
      sendOk(world, { method: 'POST', path: '/lab/k', query: 'uploads' }).text,
    )?.[1];
    const part = (headers: Readonly<Record<string, string>>): Reply =>
      send(world, {
        method: 'PUT',
        path: '/lab/k',
        query: { partNumber: '1', uploadId: id ?? '' },
        body: BODY,
        headers,
      });
    expect(part({ 'content-md5': contentMd5(BODY) }).status).toBe(200);
    expect(faultOf(part({ 'content-md5': contentMd5('another') }).xml)['Code']).toBe('BadDigest');
    expect(faultOf(part({ 'x-amz-checksum-crc32': checksumOf('CRC32', bytes('another')) }).xml)['Code']).toBe(
      'BadDigest',
    );
  });
});
