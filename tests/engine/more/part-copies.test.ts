import { describe, expect, it } from 'vitest';
import type { AnyCommand } from '../../../src/engine/whole.ts';
import { checksum } from '../../support/checksums.ts';
import { INVENTED, aLab, contentsOf } from '../../support/lab.ts';
import { md5 } from '../../support/ports.ts';
import { SAYS } from '../../support/verdict.ts';
import { anEmptyLab, begin, completionOf, putWhole } from '../../support/uploads.ts';
import type { Way } from '../../support/uploads.ts';
import { grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import { ana, bytes, granted, root, seedPrincipal } from '../../support/world.ts';

const copyOf = (
  { key, uploadId }: Way,
  beside: Partial<AnyCommand<'UploadPartCopy'>> = {},
): AnyCommand<'UploadPartCopy'> => ({
  type: 'UploadPartCopy',
  bucket: 'lab',
  key,
  uploadId,
  partNumber: 1,
  source: { bucket: 'lab', key: 'digits' },
  ...beside,
});

/** An upload beside an object of ten digits. */
const aWay = (status?: 'Enabled'): Way => {
  const world = anEmptyLab(status);
  putWhole(world, 'digits', '0123456789');
  return begin(world);
};

// LocalStack recordings: TestS3Multipart::test_upload_part_copy_range, test_upload_part_copy_no_copy_source_range
describe('a part that is copied (W-13)', () => {
  it.each([
    { range: undefined, text: '0123456789', etag: '781e5e245d69b566979b86e28d23f2c7' },
    { range: 'bytes=0-8', text: '012345678', etag: '22975d8a5ed1b91445f6c55ac121505b' },
    { range: 'bytes=1-1', text: '1', etag: 'c4ca4238a0b923820dcc509a6f75849b' },
    { range: 'bytes=0-0', text: '0', etag: 'cfcd208495d565ef66e7dff9f98764da' },
    { range: 'bytes=9-9', text: '9', etag: md5(bytes('9')) },
  ])('is the bytes $range of its source', ({ range, text, etag }) => {
    const way = aWay();
    const { part } = grantedWhole(way.world, root, copyOf(way, range === undefined ? {} : { range }));
    expect(part).toMatchObject({ partNumber: 1, etag, size: text.length });
    grantedWhole(way.world, root, completionOf(way, [part]));
    expect(contentsOf(way.world)).toContain(`big.bin null* ${text}`);
  });

  it.each([
    '0-8',
    'bytes=1-0',
    'bytes=-1-',
    'bytes=0--1',
    'bytes=0-1,3-4,7-9',
    'bytes=-',
    'bytes=-0',
    'bytes=1-',
    'bytes=-2',
    'bytes=-15',
  ])('is not %s', (range) => {
    const way = aWay();
    refusedWhole(way.world, root, copyOf(way, { range }), {
      code: 'InvalidArgument',
      status: 400,
      message:
        'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy',
      rule: 'W-13',
      fields: { ArgumentName: 'x-amz-copy-source-range', ArgumentValue: range },
    });
  });

  it.each(['bytes=0-100', 'bytes=0-10'])('does not go beyond its source (%s)', (range) => {
    const way = aWay();
    refusedWhole(way.world, root, copyOf(way, { range }), {
      code: 'InvalidArgument',
      status: 400,
      message: 'Range specified is not valid for source object of size: 10',
      rule: 'W-13',
      fields: { ArgumentName: 'x-amz-copy-source-range', ArgumentValue: range },
    });
  });

  it.each(['bytes=100-200', 'bytes=10-10'])('does not begin beyond its source (%s)', (range) => {
    const way = aWay();
    refusedWhole(way.world, root, copyOf(way, { range }), {
      code: 'InvalidRequest',
      status: 400,
      message: 'The specified copy range is invalid for the source object size',
      rule: 'W-13',
    });
  });

  it("has a checksum of its upload's algorithm", () => {
    const world = anEmptyLab();
    putWhole(world, 'digits', '0123456789');
    const way = begin(world, { checksum: { algorithm: 'CRC32', type: 'COMPOSITE' } });
    const { part } = grantedWhole(world, root, copyOf(way, { range: 'bytes=0-0' }));
    expect(part.checksum).toBe(checksum('CRC32', bytes('0')));
  });

  it('needs an upload and a number like any part (W-10, W-11)', () => {
    const way = aWay();
    const none = copyOf(way, { uploadId: 'none' });
    refusedWhole(way.world, root, none, { code: 'NoSuchUpload', status: 404, rule: 'W-10' });
    const zero = copyOf(way, { partNumber: 0 });
    refusedWhole(way.world, root, zero, { code: 'InvalidArgument', status: 400, rule: 'W-11' });
  });
});

describe('the source of a part (V-38)', () => {
  it('is the current version, or the one that is named, and the answer says which', () => {
    const { world, data } = aLab('EN');
    const way = begin(world);
    const source = { bucket: 'lab', key: 'report.txt' };
    const current = grantedWhole(world, root, copyOf(way, { source }));
    expect([current.copySourceVersionId, current.part.etag]).toEqual([data, md5(bytes('second'))]);
    const named = grantedWhole(world, root, copyOf(way, { source: { ...source, versionId: 'null' } }));
    expect([named.copySourceVersionId, named.part.etag]).toEqual(['null', md5(bytes('first'))]);
  });

  it('is not named when it is the null version and was not asked for', () => {
    const { world } = aLab('NC');
    const source = { bucket: 'lab', key: 'report.txt' };
    const reply = grantedWhole(world, root, copyOf(begin(world), { source }));
    expect(reply.copySourceVersionId).toBeUndefined();
  });

  it.each([
    { source: { bucket: 'nowhere', key: 'a' }, refusal: { code: 'NoSuchBucket', status: 404, rule: 'V-06' } },
    { source: { bucket: 'lab', key: 'never' }, refusal: { code: 'NoSuchKey', status: 404, rule: 'V-38' } },
    { source: { bucket: 'lab', key: 'gone.txt' }, refusal: { code: 'NoSuchKey', status: 404, rule: 'V-38' } },
    {
      source: { bucket: 'lab', key: 'report.txt', versionId: '' },
      refusal: { code: 'InvalidArgument', status: 400, message: SAYS.emptyVersion, rule: 'V-38' },
    },
    {
      source: { bucket: 'lab', key: 'report.txt', versionId: INVENTED },
      refusal: { code: 'InvalidRequest', status: 400, message: 'Invalid Request', rule: 'V-38' },
    },
  ] as const)('is not $source', ({ source, refusal }) => {
    const { world } = aLab('EN');
    refusedWhole(world, root, copyOf(begin(world), { source }), refusal);
  });

  it('is not a marker, nor a version that is gone', () => {
    const { world, marker, absent } = aLab('EN');
    const way = begin(world);
    const named = (key: string, versionId: string) =>
      copyOf(way, { source: { bucket: 'lab', key, versionId } });
    refusedWhole(world, root, named('gone.txt', marker), {
      code: 'InvalidRequest',
      status: 400,
      message: 'The source of a copy request may not specifically refer to a delete marker by version id.',
      rule: 'V-38',
    });
    refusedWhole(world, root, named('report.txt', absent), {
      code: 'NoSuchVersion',
      status: 404,
      rule: 'V-44',
    });
  });

  it('must be readable for whoever copies it (P-01)', () => {
    const way = aWay();
    const writer = seedPrincipal(way.world, {
      arn: `${ana.arn.replace('ana', 'writer')}` as typeof ana.arn,
      account: '111122223333',
      kind: 'user',
      name: 'writer',
      allow: ['s3:PutObject'],
    });
    refusedWhole(way.world, writer, copyOf(way), { code: 'AccessDenied', status: 403, rule: 'P-01' });
    granted(way.world, root, { type: 'GetObject', bucket: 'lab', key: 'digits' });
  });
});
