import { describe, expect, it } from 'vitest';
import type { AnyCommand } from '../../../src/engine/whole.ts';
import { checksum } from '../../support/checksums.ts';
import { md5 } from '../../support/ports.ts';
import { anEmptyLab, begin, complete, headOf, putWhole } from '../../support/uploads.ts';
import { grantedWhole } from '../../support/wholeWorld.ts';
import { at, bytes, root } from '../../support/world.ts';
import type { World } from '../../support/world.ts';

const CRC = { algorithm: 'CRC32', type: 'FULL_OBJECT', value: 'rfPzYw==' } as const;
const SHA = { algorithm: 'SHA256', type: 'FULL_OBJECT', value: 'sha' } as const;

const copy = (world: World, beside: Partial<AnyCommand<'CopyObject'>> = {}) => {
  grantedWhole(world, root, {
    type: 'CopyObject',
    bucket: 'lab',
    key: 'copy',
    source: { bucket: 'lab', key: 'source' },
    ...beside,
  });
  return headOf(world, 'copy');
};

/** `source` has everything an endpoint keeps of an object. */
const aSource = (): World => {
  const world = anEmptyLab('Enabled');
  putWhole(world, 'source', 'data', {
    metadata: { author: 'ana' },
    extras: {
      headers: { 'cache-control': 'no-cache', 'x-amz-website-redirect-location': '/there' },
      tags: [{ key: 'team', value: 'red' }],
      acl: 'public-read',
      checksum: CRC,
    },
  });
  return world;
};

// S3 API: CopyObject
describe('what travels with a copy', () => {
  it('is the headers, the tags and the checksum of the whole; not the ACL, not the redirect', () => {
    expect(copy(aSource()).extras).toEqual({
      headers: { 'cache-control': 'no-cache' },
      tags: [{ key: 'team', value: 'red' }],
      checksum: CRC,
    });
  });

  it('is not the lock', () => {
    const world = anEmptyLab('Enabled');
    putWhole(world, 'plain', 'data');
    grantedWhole(world, root, { type: 'CreateBucket', bucket: 'locked', objectLockEnabledForBucket: true });
    grantedWhole(world, root, {
      type: 'PutObject',
      bucket: 'locked',
      key: 'source',
      body: bytes('1'),
      extras: { legalHold: 'ON', retention: { mode: 'GOVERNANCE', until: at('12:00') } },
    });
    expect(copy(world, { source: { bucket: 'locked', key: 'source' } }).extras).toBeUndefined();
  });

  it('is no header when the metadata is replaced', () => {
    const world = aSource();
    const headers = { 'content-language': 'de' };
    const version = copy(world, { metadataDirective: 'REPLACE', extras: { headers } });
    expect(version.extras?.headers).toEqual(headers);
    expect(version.metadata).toEqual({});
  });

  it('is no header of the request when the metadata is copied, but a redirect', () => {
    const headers = { 'content-language': 'de', 'x-amz-website-redirect-location': '/here' };
    expect(copy(aSource(), { extras: { headers } }).extras?.headers).toEqual({
      'cache-control': 'no-cache',
      'x-amz-website-redirect-location': '/here',
    });
  });

  it('is no tag when tags are replaced, and only then are those of the request taken', () => {
    const tags = [{ key: 'team', value: 'blue' }];
    expect(copy(aSource(), { extras: { tags } }).extras?.tags).toEqual([{ key: 'team', value: 'red' }]);
    expect(copy(aSource(), { extras: { tags }, taggingDirective: 'REPLACE' }).extras?.tags).toEqual(tags);
    expect(copy(aSource(), { taggingDirective: 'REPLACE' }).extras?.tags).toBeUndefined();
  });

  it('is another checksum, when the request brings one', () => {
    expect(copy(aSource(), { extras: { checksum: SHA } }).extras?.checksum).toEqual(SHA);
  });

  it("is the request's own ACL", () => {
    expect(copy(aSource(), { extras: { acl: 'authenticated-read' } }).extras?.acl).toBe('authenticated-read');
  });

  it('is nothing of the parts that the source was uploaded in', () => {
    const world = anEmptyLab('Enabled');
    const value = checksum('SHA256', bytes('data'));
    const way = begin(world, { key: 'source', checksum: { algorithm: 'SHA256', type: 'COMPOSITE' } });
    grantedWhole(world, root, {
      type: 'UploadPart',
      bucket: 'lab',
      key: 'source',
      uploadId: way.uploadId,
      partNumber: 1,
      body: bytes('data'),
      checksum: { algorithm: 'SHA256', value },
    });
    grantedWhole(world, root, {
      type: 'CompleteMultipartUpload',
      bucket: 'lab',
      key: 'source',
      uploadId: way.uploadId,
      parts: [{ partNumber: 1, etag: md5(bytes('data')), checksum: value }],
    });
    const version = copy(world);
    expect(version.extras).toBeUndefined();
    expect(version.etag).toBe(md5(bytes('data')));
  });

  it('is the checksum of a source in parts when it is of the whole', () => {
    const world = anEmptyLab('Enabled');
    complete(begin(world, { key: 'source', checksum: { algorithm: 'CRC32', type: 'FULL_OBJECT' } }), [
      'data',
    ]);
    expect(copy(world).extras).toEqual({ checksum: CRC });
  });
});
