import { describe, expect, it } from 'vitest';
import type { Complete } from '../../support/uploads.ts';
import {
  FIVE_MIB,
  anEmptyLab,
  begin,
  big,
  completionOf,
  invalidPart,
  noUpload,
  partOf,
  send,
  uploadsIn,
} from '../../support/uploads.ts';
import { SAYS } from '../../support/verdict.ts';
import { grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import { bytes, dev, granted, root } from '../../support/world.ts';

// LocalStack recordings: test_complete_multipart_parts_order, test_multipart_complete_multipart_too_small
describe('a completion is refused (W-12)', () => {
  const started = () => {
    const way = begin(anEmptyLab());
    return { way, one: send(way, 1, 'one'), two: send(way, 2, 'two') };
  };
  const refuse = (
    way: Parameters<typeof completionOf>[0],
    parts: Complete['parts'],
    refusal: Parameters<typeof refusedWhole>[3],
  ) => refusedWhole(way.world, root, completionOf(way, parts), refusal);

  it('without a part', () => {
    refuse(started().way, [], {
      code: 'MalformedXML',
      status: 400,
      message: SAYS.malformedXml,
      rule: 'W-12',
    });
  });

  it.each(['descending', 'twice'])('when its parts do not ascend (%s)', (how) => {
    const { way, one, two } = started();
    refuse(way, how === 'twice' ? [one, one] : [two, one], {
      code: 'InvalidPartOrder',
      status: 400,
      message: 'The list of parts was not in ascending order. Parts must be ordered by part number.',
      rule: 'W-12',
      fields: { UploadId: way.uploadId },
    });
  });

  it('when a part was never sent', () => {
    const { way, one } = started();
    const listed = { partNumber: 3, etag: `"${one.etag}"` };
    refuse(way, [one, listed], invalidPart({ UploadId: way.uploadId, PartNumber: '3', ETag: one.etag }));
  });

  it('when a part has another ETag', () => {
    const { way, two } = started();
    const listed = { partNumber: 1, etag: two.etag };
    refuse(way, [listed, two], invalidPart({ UploadId: way.uploadId, PartNumber: '1', ETag: two.etag }));
  });

  it('when a part that is not the last is smaller than 5 MiB', () => {
    const way = begin(anEmptyLab());
    const parts = [send(way, 1, big()), send(way, 2, big(FIVE_MIB - 1)), send(way, 3, 'end')];
    refuse(way, parts, {
      code: 'EntityTooSmall',
      status: 400,
      message: 'Your proposed upload is smaller than the minimum allowed size',
      rule: 'W-12',
      fields: {
        ETag: String(parts[1]?.etag),
        MinSizeAllowed: String(FIVE_MIB),
        PartNumber: '2',
        ProposedSize: String(FIVE_MIB - 1),
      },
    });
  });

  it('when it is not as long as it says', () => {
    const { way, two } = started();
    refusedWhole(way.world, root, completionOf(way, [two], { size: 4 }), {
      code: 'InvalidRequest',
      status: 400,
      message: "The provided 'x-amz-mp-object-size' header value 4 does not match what was computed: 3",
      rule: 'W-12',
    });
    grantedWhole(way.world, root, completionOf(way, [two], { size: 3 }));
  });
});

describe('an upload that is not there (W-10)', () => {
  const asks = [
    (way: Parameters<typeof partOf>[0]) => partOf(way, 1, bytes('1')),
    (way: Parameters<typeof partOf>[0]) => completionOf(way, [{ partNumber: 1, etag: 'e' }]),
    ({ key, uploadId }: Parameters<typeof partOf>[0]) =>
      ({ type: 'AbortMultipartUpload', bucket: 'lab', key, uploadId }) as const,
    ({ key, uploadId }: Parameters<typeof partOf>[0]) =>
      ({ type: 'ListParts', bucket: 'lab', key, uploadId }) as const,
  ] as const;

  it.each(asks.map((ask) => [ask(begin(anEmptyLab())).type, ask] as const))(
    'has no %s: never begun, begun under another key, or aborted',
    (_, ask) => {
      const way = begin(anEmptyLab());
      refusedWhole(way.world, root, ask({ ...way, uploadId: 'none' }), noUpload('none'));
      refusedWhole(way.world, root, ask({ ...way, key: 'other' }), noUpload(way.uploadId));
      grantedWhole(way.world, root, {
        type: 'AbortMultipartUpload',
        bucket: 'lab',
        key: way.key,
        uploadId: way.uploadId,
      });
      expect(uploadsIn(way.world)).toEqual([]);
      refusedWhole(way.world, root, ask(way), noUpload(way.uploadId));
    },
  );
});

// LocalStack recording: test_complete_multipart_parts_order
describe('a part number (W-11)', () => {
  it.each([0, -1, 10_001, 1.5])('is not %s', (partNumber) => {
    const way = begin(anEmptyLab());
    refusedWhole(way.world, root, partOf(way, partNumber, bytes('1')), {
      code: 'InvalidArgument',
      status: 400,
      message: 'Part number must be an integer between 1 and 10000, inclusive',
      rule: 'W-11',
      fields: { ArgumentName: 'partNumber', ArgumentValue: String(partNumber) },
    });
  });

  it.each([1, 10_000])('may be %s', (partNumber) => {
    expect(send(begin(anEmptyLab()), partNumber, '1').partNumber).toBe(partNumber);
  });
});

describe('who may upload in parts (P-01)', () => {
  it('is whoever may put objects; aborting and looking take permissions of their own', () => {
    const world = anEmptyLab();
    const { uploadId } = grantedWhole(world, dev, {
      type: 'CreateMultipartUpload',
      bucket: 'lab',
      key: 'big.bin',
    }).upload;
    const way = { world, key: 'big.bin', uploadId };
    const { part } = grantedWhole(world, dev, partOf(way, 1, bytes('1')));
    const denied = { code: 'AccessDenied', status: 403, rule: 'P-01' } as const;
    const named = { bucket: 'lab', key: 'big.bin', uploadId } as const;
    refusedWhole(world, dev, { type: 'ListParts', ...named }, denied);
    refusedWhole(world, dev, { type: 'AbortMultipartUpload', ...named }, denied);
    refusedWhole(world, dev, { type: 'ListMultipartUploads', bucket: 'lab' }, denied);
    grantedWhole(world, dev, completionOf(way, [part]));
    granted(world, dev, { type: 'GetObject', bucket: 'lab', key: 'big.bin' });
  });

  it('is nobody in a bucket that was never made, and under no impossible key (V-06, N-10)', () => {
    const world = anEmptyLab();
    const noBucket = { code: 'NoSuchBucket', status: 404, rule: 'V-06' } as const;
    refusedWhole(world, root, { type: 'CreateMultipartUpload', bucket: 'nowhere', key: 'a' }, noBucket);
    refusedWhole(world, root, { type: 'ListMultipartUploads', bucket: 'nowhere' }, noBucket);
    const key = 'k'.repeat(1025);
    refusedWhole(
      world,
      root,
      { type: 'CreateMultipartUpload', bucket: 'lab', key },
      { code: 'KeyTooLongError', status: 400, rule: 'N-10' },
    );
  });
});
