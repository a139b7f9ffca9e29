import { describe, expect, it } from 'vitest';
import type { AnyCommand, SourceConditions } from '../../../src/engine/whole.ts';
import { anEmptyLab, begin, putWhole } from '../../support/uploads.ts';
import { grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import { at, root } from '../../support/world.ts';
import type { World } from '../../support/world.ts';

type CopyCommand = AnyCommand<'CopyObject'> | AnyCommand<'UploadPartCopy'>;

const STORED = at('09:00');
const NOW = at('10:00');
const failed = (header: string) => ({
  code: 'PreconditionFailed' as const,
  status: 412,
  message: 'At least one of the pre-conditions you specified did not hold',
  rule: 'W-02' as const,
  fields: { Condition: `x-amz-copy-source-${header}` },
});

const copyObject = (_world: World, conditions: SourceConditions): CopyCommand => ({
  type: 'CopyObject',
  bucket: 'lab',
  key: 'copy',
  source: { bucket: 'lab', key: 'source' },
  ...conditions,
});
const copyPart = (world: World, conditions: SourceConditions): CopyCommand => {
  const { key, uploadId } = begin(world);
  const source = { bucket: 'lab', key: 'source' };
  return { type: 'UploadPartCopy', bucket: 'lab', key, uploadId, partNumber: 1, source, ...conditions };
};

/** `source` was stored at nine and a bit; it is ten. */
const aSource = (): { readonly world: World; readonly etag: string } => {
  const world = anEmptyLab('Enabled');
  world.now = (STORED + 250) as typeof STORED;
  const { etag } = putWhole(world, 'source', 'data');
  world.now = NOW;
  return { world, etag };
};

// LocalStack recordings: TestS3CopySourcePreconditions::test_s3_copy_object_preconditions, …_modified_since_versioned,
// …_unmodified_since_versioned; S3 API: CopyObject, for a tag and a date together
describe.each([
  ['CopyObject', copyObject],
  ['UploadPartCopy', copyPart],
] as const)('a conditional %s (W-02)', (_, copy) => {
  const MINUTE = 60_000;
  const other = '"etag123"';

  it.each([
    { what: 'the ETag, quoted', of: (etag: string) => ({ sourceIfMatch: `"${etag}"` }) },
    { what: 'the ETag, plain', of: (etag: string) => ({ sourceIfMatch: etag }) },
    { what: 'any ETag', of: () => ({ sourceIfMatch: '*' }) },
    { what: 'not another ETag', of: () => ({ sourceIfNoneMatch: other }) },
    { what: 'modified since a minute before', of: () => ({ sourceIfModifiedSince: STORED - MINUTE }) },
    { what: 'modified since a time to come', of: () => ({ sourceIfModifiedSince: NOW + MINUTE }) },
    { what: 'unmodified since its own second', of: () => ({ sourceIfUnmodifiedSince: STORED }) },
    {
      what: 'the ETag, though modified since',
      of: (etag: string) => ({ sourceIfMatch: etag, sourceIfUnmodifiedSince: STORED - MINUTE }),
    },
    {
      what: 'not another ETag, though not modified since',
      of: () => ({ sourceIfNoneMatch: other, sourceIfModifiedSince: NOW }),
    },
    {
      what: 'all four',
      of: (etag: string) => ({
        sourceIfMatch: etag,
        sourceIfNoneMatch: other,
        sourceIfModifiedSince: STORED - MINUTE,
        sourceIfUnmodifiedSince: NOW,
      }),
    },
  ])('is done when its source is $what', ({ of }) => {
    const { world, etag } = aSource();
    grantedWhole(world, root, copy(world, of(etag)));
  });

  it.each([
    { header: 'If-Match', of: () => ({ sourceIfMatch: other }) },
    { header: 'If-None-Match', of: (etag: string) => ({ sourceIfNoneMatch: etag }) },
    { header: 'If-None-Match', of: () => ({ sourceIfNoneMatch: '*' }) },
    { header: 'If-Modified-Since', of: () => ({ sourceIfModifiedSince: STORED }) },
    { header: 'If-Modified-Since', of: () => ({ sourceIfModifiedSince: NOW }) },
    { header: 'If-Unmodified-Since', of: () => ({ sourceIfUnmodifiedSince: STORED - MINUTE }) },
    {
      header: 'If-None-Match',
      of: (etag: string) => ({ sourceIfNoneMatch: etag, sourceIfModifiedSince: STORED - MINUTE }),
    },
    {
      header: 'If-Match',
      of: (etag: string) => ({
        sourceIfMatch: other,
        sourceIfNoneMatch: etag,
        sourceIfModifiedSince: NOW,
        sourceIfUnmodifiedSince: STORED - MINUTE,
      }),
    },
    {
      header: 'If-Unmodified-Since',
      of: (etag: string) => ({
        sourceIfNoneMatch: etag,
        sourceIfModifiedSince: NOW,
        sourceIfUnmodifiedSince: STORED - MINUTE,
      }),
    },
  ])('is refused by $header first', ({ header, of }) => {
    const { world, etag } = aSource();
    refusedWhole(world, root, copy(world, of(etag)), failed(header));
  });

  it('looks at the version that is named', () => {
    const { world, etag } = aSource();
    const { versionId } = putWhole(world, 'source', 'newer');
    const command = copy(world, { sourceIfMatch: etag });
    refusedWhole(world, root, command, failed('If-Match'));
    const source = { ...command.source, versionId: String(versionId) };
    refusedWhole(world, root, { ...command, source }, failed('If-Match'));
    expect(etag).toBe('8d777f385d3dfec8815d20f7496026dc');
  });
});
