/** Which bucket and key a request means: path style, virtual-host style, and every odd character on the way. */
import { describe, expect, it } from 'vitest';
import { faultOf, named, textOf } from '../support/strictXml.ts';
import {
  aWireWorld,
  createBucket,
  handOver,
  putText,
  send,
  sendOk,
  signedFor,
} from '../support/wireWorld.ts';
import type { WireWorld } from '../support/wireWorld.ts';

/** What is sent on the request line, and the key that it means. */
const KEYS: readonly (readonly [sent: string, key: string])[] = [
  ['plain.txt', 'plain.txt'],
  ['with%20space', 'with space'],
  ['with+plus', 'with+plus'],
  ['with%2Bplus', 'with+plus'],
  ['100%25', '100%'],
  ['%2541', '%41'],
  ['what%3F', 'what?'],
  ['sharp%23', 'sharp#'],
  ['a%26b%3Dc', 'a&b=c'],
  ['dir/file', 'dir/file'],
  ['dir%2Ffile', 'dir/file'],
  ['dir/', 'dir/'],
  ['/leading', '/leading'],
  ['//', '//'],
  ['a//b///c', 'a//b///c'],
  ['.', '.'],
  ['..', '..'],
  ['../up', '../up'],
  ['a/../b', 'a/../b'],
  ['./here', './here'],
  ['%2e%2e/up', '../up'],
  ['soap', 'soap'],
  ['%C3%A9', 'é'],
  ['%E2%82%AC', '€'],
  ['%F0%9F%98%80', '\u{1F600}'],
  ['e%CC%81', 'e\u0301'],
  ['%01%7F', '\u0001\u007f'],
  ['a%0D%0Ab', 'a\r\nb'],
  ["~!$&'()*,;=:@-._", "~!$&'()*,;=:@-._"],
  ['%5C%7B%7D%5E%60%5B%5D%22%3C%3E%7C', '\\{}^`[]"<>|'],
  ['lab', 'lab'],
  ['versioning', 'versioning'],
  ['%EF%BB%BFbom', '\uFEFFbom'],
];

const keysIn = (world: WireWorld): readonly (string | undefined)[] =>
  named(sendOk(world, { path: '/lab' }).xml, 'Contents').map((one) => textOf(one, 'Key'));

describe.each([
  ['path style', 'localhost:9000', '/lab'],
  ['virtual-host style', 'lab.localhost:9000', ''],
])('in %s', (_, host, before) => {
  it.each(KEYS)('%s is the key %j', (sent, key) => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    const path = `${before}/${sent}`;
    const headers = { host };
    sendOk(world, { method: 'PUT', path, headers, body: sent });
    expect(keysIn(world)).toEqual([key]);
    expect(send(world, { path, headers }).text).toBe(sent);
    const away = send(world, { path: `${path}x`, headers });
    expect(faultOf(away.xml)['Key']).toBe(`${key}x`);
    expect(send(world, { method: 'DELETE', path, headers }).status).toBe(204);
    expect(keysIn(world)).toEqual([]);
  });
});

describe('a host name', () => {
  it.each([
    'lab.localhost:9000',
    'lab.localhost',
    'LAB.LocalHost:9000',
    'lab.localhost.localdomain:9000',
    'lab.s3.localhost:9000',
    'lab.s3.localhost.localdomain:4566',
    'lab.s3.amazonaws.com',
    'lab.s3.us-east-1.amazonaws.com',
    'lab.s3-us-west-2.amazonaws.com',
    'lab.s3.dualstack.us-east-1.amazonaws.com',
  ])('%s names the bucket', (host) => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    putText(world, 'lab', 'k', 'found');
    expect(send(world, { path: '/k', headers: { host } }).text).toBe('found');
    expect(send(world, { path: '/', headers: { host } }).text).toContain('<Name>lab</Name>');
  });

  it.each([
    'localhost:9000',
    'localhost',
    '127.0.0.1:9000',
    '[::1]:9000',
    '10.0.0.3:9000',
    's3.localhost:9000',
    's3.amazonaws.com',
    's3.us-east-1.amazonaws.com',
    's3.localhost.localdomain:4566',
    'minio:9000',
  ])('%s names none', (host) => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    putText(world, 'lab', 'k', 'found');
    expect(send(world, { path: '/lab/k', headers: { host } }).text).toBe('found');
    expect(send(world, { path: '/', headers: { host } }).text).toContain('ListAllMyBucketsResult');
  });

  it('may name a bucket with periods, or one that looks like a service', () => {
    const world = aWireWorld();
    for (const bucket of ['my.lab.v2', 'localhost-lab', 's3.lab']) {
      createBucket(world, bucket);
      putText(world, bucket, 'k', bucket);
      for (const host of [`${bucket}.localhost:9000`, `${bucket}.s3.us-east-1.amazonaws.com`])
        expect(send(world, { path: '/k', headers: { host } }).text).toBe(bucket);
    }
  });

  it('makes and removes its bucket', () => {
    const world = aWireWorld();
    const headers = { host: 'lab.localhost:9000' };
    expect(send(world, { method: 'PUT', path: '/', headers }).status).toBe(200);
    expect(send(world, { method: 'HEAD', path: '/', headers }).status).toBe(200);
    expect(send(world, { method: 'DELETE', path: '/', headers }).status).toBe(204);
  });
});

describe('a request target', () => {
  it.each(['http://localhost:9000/lab/k', 'https://localhost:9000/lab/k', 'HTTP://LOCALHOST/lab/k'])(
    'may be absolute: %s',
    (target) => {
      const world = aWireWorld();
      createBucket(world, 'lab');
      putText(world, 'lab', 'k', 'found');
      const request = signedFor(world, { path: '/lab/k' });
      expect(handOver(world, { ...request, target }).text).toBe('found');
    },
  );

  it('may be absolute with a query and no path', () => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    const request = signedFor(world, { path: '/', query: 'prefix=' });
    expect(handOver(world, { ...request, target: 'http://localhost:9000?prefix=' }).text).toContain(
      '<BucketArn>arn:aws:s3:::lab</BucketArn>',
    );
  });

  it('is bytes, and what is not escaped in it is UTF-8 all the same', () => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    putText(world, 'lab', 'é€.txt', 'found');
    const raw = Buffer.from('/lab/é€.txt').toString('latin1');
    const request = signedFor(world, { path: '/lab/%C3%A9%E2%82%AC.txt' });
    expect(handOver(world, { ...request, target: raw }).text).toBe('found');
  });

  it('names a bucket with and without a slash behind', () => {
    const world = aWireWorld();
    for (const path of ['/lab/', '/lab']) {
      expect(send(world, { method: 'PUT', path }).status).toBe(200);
      expect(send(world, { path }).text).toContain('<Name>lab</Name>');
    }
  });

  it.each(['%', '%2', '%zz', '%C0%AF', '%E2%82', '%ED%A0%80', '%FF', '\xe9'])(
    'that is no UTF-8 is refused, signed or not: %j',
    (text) => {
      for (const target of [`/lab/${text}`, `/${text}/k`, `/lab?prefix=${text}`, `/lab?${text}=`]) {
        const reply = handOver(aWireWorld(), {
          method: 'GET',
          target,
          headers: { host: 'localhost' },
          body: new Uint8Array(),
        });
        expect(reply.status).toBe(400);
        expect(faultOf(reply.xml)).toMatchObject({
          Code: 'InvalidURI',
          Message: "Couldn't parse the specified URI.",
        });
      }
    },
  );

  it('cannot name a key with a null in it', () => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    const reply = send(world, { method: 'PUT', path: '/lab/a%00b' });
    expect(reply.status).toBe(400);
    expect(reply.text).toContain('<ArgumentValue>a&#0;b</ArgumentValue>');
  });
});

describe('query parameters', () => {
  it('have spaces as plus signs or escaped, and the first of several counts', () => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    for (const key of ['a b', 'a+b', 'c']) putText(world, 'lab', key);
    const found = (query: string) =>
      named(send(world, { path: '/lab', query }).xml, 'Contents').map((one) => textOf(one, 'Key'));
    expect(found('prefix=a+b')).toEqual(['a b']);
    expect(found('prefix=a%20b')).toEqual(['a b']);
    expect(found('prefix=a%2Bb')).toEqual(['a+b']);
    expect(found('prefix=c&prefix=a')).toEqual(['c']);
    expect(found('&&prefix=c&')).toEqual(['c']);
  });

  it.each(['x-id=ListObjects', 'foo=bar', 'Versioning', 'VERSIONS=1', '__proto__=1', 'constructor'])(
    'that mean nothing are passed over: %s',
    (query) => {
      const world = aWireWorld();
      createBucket(world, 'lab');
      expect(send(world, { path: '/lab', query }).text).toContain('<ListBucketResult');
    },
  );
});

describe('the source of a copy', () => {
  const copies = (source: string, key: string): void => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Enabled');
    putText(world, 'lab', key, 'found');
    sendOk(world, { method: 'PUT', path: '/lab/to', headers: { 'x-amz-copy-source': source } });
    expect(send(world, { path: '/lab/to' }).text).toBe('found');
  };

  it.each([
    ['/lab/k', 'k'],
    ['lab/k', 'k'],
    ['lab/a%20b', 'a b'],
    ['lab/a b', 'a b'],
    ['lab/a%2Bb', 'a+b'],
    ['lab%2Fa%2Fb', 'a/b'],
    ['lab//k', '/k'],
    ['lab/k%3FversionId=1', 'k?versionId=1'],
    ['lab/what?', 'what?'],
    ['lab/%C3%A9', 'é'],
    [`lab/${Buffer.from('é').toString('latin1')}`, 'é'],
    ['lab/100%', '100%'],
    // A plus sign that is not encoded is a space (aws-sdk-js 1821, aws-sdk-php 236).
    ['lab/a+b', 'a b'],
  ])('%s is the key %j', copies);

  it.each(['', '/', 'lab', '/lab', 'lab/', '/lab/', '//k'])('is not %j', (source) => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    const reply = send(world, { method: 'PUT', path: '/lab/to', headers: { 'x-amz-copy-source': source } });
    expect(reply.status).toBe(400);
    expect(faultOf(reply.xml)).toMatchObject({
      Code: 'InvalidArgument',
      Message: 'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
      ArgumentName: 'x-amz-copy-source',
      ArgumentValue: source,
    });
  });
});

describe('an owner that a client expects', () => {
  const world = aWireWorld();
  createBucket(world, 'lab');
  putText(world, 'lab', 'k');
  const ask = (owner: string, name = 'x-amz-expected-bucket-owner') =>
    send(world, {
      method: 'PUT',
      path: '/lab/copy',
      headers: { 'x-amz-copy-source': 'lab/k', [name]: owner },
    });

  it.each(['x-amz-expected-bucket-owner', 'x-amz-source-expected-bucket-owner'])('%s', (name) => {
    expect(ask('111122223333', name).status).toBe(200);
    expect(ask('444455556666', name)).toMatchObject({ status: 403 });
    expect(faultOf(ask('ana', name).xml)).toEqual({
      Code: 'InvalidBucketOwnerAWSAccountID',
      Message: 'The value of the expected bucket owner parameter must be an AWS Account ID... [ana]',
    });
  });
});
