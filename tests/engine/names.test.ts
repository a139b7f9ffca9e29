import { describe, expect, it } from 'vitest';
import { contentsOf } from '../support/lab.ts';
import { askRefused, faultOf } from '../support/verdict.ts';
import { aWorld, ask, bytes, granted, root } from '../support/world.ts';

const BAD: readonly [name: string, why: string, rule: 'N-01' | 'N-02' | 'N-04'][] = [
  ['', 'is empty', 'N-01'],
  ['ab', 'has two characters', 'N-01'],
  ['a'.repeat(64), 'has 64 characters', 'N-01'],
  ['Lab', 'has a capital', 'N-01'],
  ['my_lab', 'has an underscore', 'N-01'],
  ['my lab', 'has a space', 'N-01'],
  ['lab/one', 'has a slash', 'N-01'],
  ['läb', 'has an umlaut', 'N-01'],
  ['-lab', 'begins with a hyphen', 'N-01'],
  ['lab-', 'ends with a hyphen', 'N-01'],
  ['.lab', 'begins with a period', 'N-01'],
  ['lab.', 'ends with a period', 'N-01'],
  ['my..lab', 'has two periods together', 'N-01'],
  ['192.168.5.4', 'is an IPv4 address', 'N-01'],
  ['lab\n', 'ends with a line break', 'N-01'],
  ['xn--lab', 'begins with xn--', 'N-02'],
  ['sthree-lab', 'begins with sthree-', 'N-02'],
  ['sthree-configurator', 'begins with sthree-', 'N-02'],
  ['amzn-s3-demo-lab', 'begins with amzn-s3-demo-', 'N-02'],
  ['lab-s3alias', 'ends with -s3alias', 'N-02'],
  ['lab--ol-s3', 'ends with --ol-s3', 'N-02'],
  ['lab.mrap', 'ends with .mrap', 'N-02'],
  ['lab--x-s3', 'ends with --x-s3', 'N-02'],
  ['lab--table-s3', 'ends with --table-s3', 'N-02'],
  ['foo.-bar', 'has a hyphen after a period', 'N-04'],
  ['foo-.bar', 'has a hyphen before a period', 'N-04'],
];

const GOOD = [
  'lab',
  'a.b',
  '123',
  '1ab',
  'a'.repeat(63),
  'my-lab.2',
  'a--b',
  'my.lab.one',
  'sthree',
  'mrap',
  '1.2.3',
];

describe('bucket names', () => {
  // LocalStack test_s3_uppercase_bucket_name; ceph test_bucket_create_naming_dns_dash_dot, …_dot_dash
  it.each(BAD)('refuse "%s", which %s (%s, N-05)', (bucket, _why, rule) => {
    askRefused(
      aWorld(),
      root,
      { type: 'CreateBucket', bucket },
      {
        code: 'InvalidBucketName',
        status: 400,
        message: 'The specified bucket is not valid.',
        rule: [rule, 'N-01', 'N-05'],
        fields: { BucketName: bucket },
      },
    );
  });

  it.each(GOOD)('allow "%s" (N-01)', (bucket) => {
    const world = aWorld();
    granted(world, root, { type: 'CreateBucket', bucket });
    expect(granted(world, root, { type: 'HeadBucket', bucket }).region).toBe('us-east-1');
  });
});

describe('object keys', () => {
  const put = (key: string) => ({ type: 'PutObject', bucket: 'lab', key, body: bytes('') }) as const;
  const lab = () => {
    const world = aWorld();
    granted(world, root, { type: 'CreateBucket', bucket: 'lab' });
    return world;
  };

  it.each([
    { what: '1,024 letters', key: 'a'.repeat(1024) },
    { what: '512 letters of two bytes', key: 'é'.repeat(512) },
    { what: '256 letters of four bytes', key: '\u{10000}'.repeat(256) },
  ])('allow $what (N-10)', ({ key }) => {
    const world = lab();
    granted(world, root, put(key));
    expect(contentsOf(world)).toEqual([`${key} null* `]);
  });

  it.each([
    { what: '1,025 letters', key: 'a'.repeat(1025), size: '1025' },
    { what: '513 letters of two bytes', key: 'é'.repeat(513), size: '1026' },
    { what: '342 letters of three bytes', key: '€'.repeat(342), size: '1026' },
    { what: '257 letters of four bytes', key: '\u{10000}'.repeat(257), size: '1028' },
  ])('refuse $what (N-10)', ({ key, size }) => {
    const refusal = {
      code: 'KeyTooLongError',
      status: 400,
      message: 'Your key is too long',
      rule: 'N-10',
      fields: { Size: size, MaxSizeAllowed: '1024' },
    } as const;
    const world = lab();
    askRefused(world, root, put(key), refusal);
    granted(world, root, put('a'));
    askRefused(
      world,
      root,
      { type: 'CopyObject', bucket: 'lab', key, source: { bucket: 'lab', key: 'a' } },
      refusal,
    );
  });

  it('refuse nothing at all: a key has one byte at least (N-10)', () => {
    const world = lab();
    const outcome = ask(world, root, put(''));
    expect(faultOf(outcome).rule).toBe('N-10');
  });

  it.each([
    './x',
    '../x',
    'soap',
    'a//b',
    '/',
    'a b',
    'a+b',
    '{"^%`]>[~<#|',
    '\\',
    '\u0001',
    '\u00ff',
    'null',
    '__proto__',
  ])('allow "%s", care or not (N-11)', (key) => {
    const world = lab();
    granted(world, root, put(key));
    expect(granted(world, root, { type: 'GetObject', bucket: 'lab', key }).version.key).toBe(key);
  });

  it('tell capitals from small letters, and composed from decomposed accents (N-10)', () => {
    const world = lab();
    for (const key of ['Key', 'key', '\u00e9', 'e\u0301']) granted(world, root, put(key));
    expect(contentsOf(world)).toHaveLength(4);
  });

  it('make a folder of nothing but a name that ends in a slash (N-12)', () => {
    const world = lab();
    granted(world, root, put('folder/'));
    const { contents } = granted(world, root, { type: 'ListObjectsV2', bucket: 'lab' });
    expect(contents.map(({ key, size }) => [key, size])).toEqual([['folder/', 0]]);
  });
});
