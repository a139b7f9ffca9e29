/** What a stored object's headers are when it is read: as sent, with S3's own, and as a request would have them. */
import { describe, expect, it } from 'vitest';
import { checksumOf } from '../../src/digest/checksums.ts';
import { faultOf } from '../support/strictXml.ts';
import { aWireWorld, createBucket, send, sendOk } from '../support/wireWorld.ts';
import type { Reply, WireWorld } from '../support/wireWorld.ts';
import { bytes } from '../support/world.ts';

const stored = (headers: Readonly<Record<string, string>> = {}, body = 'text'): WireWorld => {
  const world = aWireWorld();
  createBucket(world, 'lab', 'Enabled');
  sendOk(world, { method: 'PUT', path: '/lab/k', headers, body });
  return world;
};
const get = (world: WireWorld, more: { query?: string; headers?: Record<string, string> } = {}): Reply =>
  send(world, { path: '/lab/k', ...more });

describe('an object that is read', () => {
  // meeseeks-s3: get 2_1.
  it('comes with its time, tag, encryption, version, ranges and type, and no others', () => {
    const world = stored();
    const { headers } = get(world);
    expect(headers).toEqual({
      'x-amz-id-2': expect.any(String),
      'x-amz-request-id': expect.any(String),
      Server: 'AmazonS3',
      'Last-Modified': 'Mon, 23 Nov 2026 09:00:00 GMT',
      ETag: '"1cb251ec0d568de6a929b520c4aed8d1"',
      'x-amz-server-side-encryption': 'AES256',
      'x-amz-version-id': expect.stringMatching(/^[\w.]{32}$/),
      'Accept-Ranges': 'bytes',
      'Content-Type': 'binary/octet-stream',
    });
  });

  it('has the same headers when only they are asked for, and its length', () => {
    const world = stored({ 'content-type': 'text/plain' });
    const { headers } = get(world);
    const head = send(world, { method: 'HEAD', path: '/lab/k' });
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(head.headers).toEqual({
      ...headers,
      'x-amz-id-2': expect.any(String),
      'x-amz-request-id': expect.any(String),
      'Content-Length': '4',
    });
  });

  it('is answered when it is stored with its tag and checksum (V-36)', () => {
    const world = stored();
    const { headers, text } = sendOk(world, { method: 'PUT', path: '/lab/other', body: 'text' });
    expect(text).toBe('');
    expect(headers).toEqual({
      'x-amz-id-2': expect.any(String),
      'x-amz-request-id': expect.any(String),
      Server: 'AmazonS3',
      ETag: '"1cb251ec0d568de6a929b520c4aed8d1"',
      'x-amz-server-side-encryption': 'AES256',
      'x-amz-checksum-crc64nvme': checksumOf('CRC64NVME', bytes('text')),
      'x-amz-checksum-type': 'FULL_OBJECT',
      'x-amz-version-id': expect.stringMatching(/^[\w.]{32}$/),
    });
  });
});

describe('what was sent with an object', () => {
  const SENT: Readonly<Record<string, string>> = {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-cache, max-age=3',
    'content-disposition': 'attachment; filename="a b.txt"',
    'content-language': 'de, en',
    expires: 'Thu, 01 Dec 2094 16:00:00 GMT',
    'x-amz-website-redirect-location': '/elsewhere',
    'x-amz-meta-author': 'ana',
    'x-amz-meta-empty': '',
    'x-amz-meta-__proto__': 'not a prototype',
    'x-amz-meta-constructor': 'nor this',
    'x-amz-storage-class': 'STANDARD_IA',
  };

  it.each(Object.entries(SENT))('comes back: %s', (name, value) => {
    const world = stored(SENT);
    for (const method of ['GET', 'HEAD']) {
      const { headers } = send(world, { method, path: '/lab/k' });
      const found = Object.entries(headers).find(([other]) => other.toLowerCase() === name);
      expect(found?.[1]).toBe(value);
    }
  });

  it('comes back under the names that S3 writes', () => {
    expect(Object.keys(get(stored(SENT)).headers)).toEqual(
      expect.arrayContaining(['Cache-Control', 'Content-Disposition', 'Content-Language', 'Expires']),
    );
  });

  it.each([
    ['aws-chunked', undefined],
    ['gzip', 'gzip'],
    ['aws-chunked,gzip', 'gzip'],
    ['aws-chunked, gzip', 'gzip'],
    ['gzip,aws-chunked', 'gzip'],
  ])('does not say how it travelled: content-encoding %s', (sent, kept) => {
    expect(get(stored({ 'content-encoding': sent })).headers['Content-Encoding']).toBe(kept);
  });

  it('travels with a copy unless the copy has its own', () => {
    const world = stored(SENT);
    const copy = (headers: Record<string, string>): Reply => {
      sendOk(world, {
        method: 'PUT',
        path: '/lab/copy',
        headers: { 'x-amz-copy-source': 'lab/k', ...headers },
      });
      return send(world, { path: '/lab/copy' });
    };
    expect(copy({ 'x-amz-meta-author': 'dev' }).headers).toMatchObject({
      'x-amz-meta-author': 'ana',
      'Content-Language': 'de, en',
    });
    const own = copy({
      'x-amz-metadata-directive': 'REPLACE',
      'x-amz-meta-author': 'dev',
      'content-type': 'text/csv',
    }).headers;
    expect(own).toMatchObject({ 'x-amz-meta-author': 'dev', 'Content-Type': 'text/csv' });
    expect(own).not.toHaveProperty('Content-Language');
    expect(own).not.toHaveProperty('x-amz-meta-empty');
  });

  it('may not be more than two kilobytes of metadata', () => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    const put = (length: number): Reply =>
      send(world, { method: 'PUT', path: '/lab/k', headers: { 'x-amz-meta-a': 'v'.repeat(length) } });
    expect(put(2047).status).toBe(200);
    const reply = put(2048);
    expect(reply.status).toBe(400);
    expect(faultOf(reply.xml)).toEqual({
      Code: 'MetadataTooLarge',
      Message: 'Your metadata headers exceed the maximum allowed metadata size',
      Size: '2049',
      MaxSizeAllowed: '2048',
    });
  });
});

describe('response-* parameters', () => {
  it.each([
    ['response-content-type', 'Content-Type', 'text/x; a=b'],
    ['response-content-language', 'Content-Language', 'fr'],
    ['response-expires', 'Expires', 'Thu, 01 Dec 2094 16:00:00 GMT'],
    ['response-cache-control', 'Cache-Control', 'no-store'],
    ['response-content-disposition', 'Content-Disposition', 'attachment; filename="ü.txt"'],
    ['response-content-encoding', 'Content-Encoding', 'gzip'],
  ])('%s is what %s says', (parameter, header, value) => {
    const world = stored({ 'content-language': 'de', 'cache-control': 'no-cache' });
    for (const method of ['GET', 'HEAD'])
      expect(send(world, { method, path: '/lab/k', query: { [parameter]: value } }).headers[header]).toBe(
        value,
      );
    expect(get(world).headers[header]).not.toBe(value);
  });

  // Reported with S3's literal answer by many, as when a file's name is Japanese.
  it.each(['attachment; filename="日本.txt"', 'a\r\nSet-Cookie: b', 'a\0'])(
    'cannot be %j, which no header can hold',
    (value) => {
      const reply = send(stored(), {
        path: '/lab/k',
        query: { 'response-content-disposition': value },
      });
      expect(reply.status).toBe(400);
      expect(faultOf(reply.xml)).toMatchObject({
        Code: 'InvalidArgument',
        Message: 'Header value cannot be represented using ISO-8859-1.',
        ArgumentName: 'response-content-disposition',
      });
    },
  );
});

describe('the checksum of an object', () => {
  const CRC = checksumOf('CRC32', bytes('text'));

  it('is told to those who ask and get the whole (backlot 2026-09)', () => {
    const world = stored({ 'x-amz-checksum-crc32': CRC });
    const ask = (mode: string, headers: Record<string, string> = {}): string | undefined =>
      get(world, { headers: { 'x-amz-checksum-mode': mode, ...headers } }).headers['x-amz-checksum-crc32'];
    expect(ask('ENABLED')).toBe(CRC);
    expect(ask('enabled')).toBe(CRC);
    expect(ask('ENABLED', { range: 'bytes=0-3' })).toBe(CRC);
    expect(ask('ENABLED', { range: 'bytes=0-2' })).toBeUndefined();
    expect(get(world).headers).not.toHaveProperty('x-amz-checksum-crc32');
  });

  it.each(['', 'DISABLED'])('is not asked for by %j', (mode) => {
    expect(get(stored(), { headers: { 'x-amz-checksum-mode': mode } }).text).toContain(
      '<Code>InvalidRequest</Code><Message>Value for x-amz-checksum-mode header is invalid.</Message>',
    );
  });
});
