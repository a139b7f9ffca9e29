import { describe, expect, it } from 'vitest';
import {
  FIVE_MIB,
  anEmptyLab,
  begin,
  big,
  complete,
  completionOf,
  headOf,
  invalidPart,
  noUpload,
  putWhole,
  send,
  uploadsIn,
} from '../../support/uploads.ts';
import { md5 } from '../../support/ports.ts';
import { contentsOf } from '../../support/lab.ts';
import { expectSame } from '../../support/verdict.ts';
import { askWhole, grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import { root, textOf } from '../../support/world.ts';

describe('an upload in parts', () => {
  it('is the bytes of its parts end to end, with the attributes it began with', () => {
    const world = anEmptyLab();
    const way = begin(world, {
      contentType: 'text/plain',
      metadata: { author: 'ana' },
      storageClass: 'GLACIER',
      extras: { headers: { 'cache-control': 'no-cache' }, tags: [{ key: 'a', value: 'b' }], acl: 'private' },
    });
    complete(way, [big(), 'the end']);
    const head = headOf(world, 'big.bin');
    expect(head).toMatchObject({
      contentType: 'text/plain',
      metadata: { author: 'ana' },
      storageClass: 'GLACIER',
      size: FIVE_MIB + 7,
    });
    expect(head.extras).toMatchObject({
      headers: { 'cache-control': 'no-cache' },
      tags: [{ key: 'a', value: 'b' }],
      acl: 'private',
      parts: [
        { partNumber: 1, size: FIVE_MIB },
        { partNumber: 2, size: 7 },
      ],
    });
    expect(textOf(head.body.subarray(FIVE_MIB))).toBe('the end');
  });

  it('is what S3 assumes when it began with nothing (V-36)', () => {
    const world = anEmptyLab();
    complete(begin(world), ['a']);
    expect(headOf(world, 'big.bin')).toMatchObject({
      contentType: 'binary/octet-stream',
      metadata: {},
      storageClass: 'STANDARD',
    });
  });

  // LocalStack recording: test_list_parts_via_object_attrs_pagination: two parts of 5,242,881 bytes "a"
  it("has the MD5 of its parts' MD5s as its ETag, and their number (V-35)", () => {
    const world = anEmptyLab();
    const part = big(FIVE_MIB + 1, 'a'.charCodeAt(0));
    expect(md5(part)).toBe('c4c753e69bb853187f5854c46cf801c6');
    expect(complete(begin(world), [part, part]).etag).toBe('14cb3f95b2dfe6bd47fb59d47949e00e-2');
    expect(headOf(world, 'big.bin').etag).toBe('14cb3f95b2dfe6bd47fb59d47949e00e-2');
  });

  it('has an id that says nothing, is safe in a URL and the same for the same request', () => {
    const ids = [begin(anEmptyLab()), begin(anEmptyLab())].map(({ uploadId }) => uploadId);
    expect(ids[0]).toMatch(/^[A-Za-z0-9._]{64,128}$/);
    expect(ids[1]).toBe(ids[0]);
    const world = anEmptyLab();
    expect(begin(world).uploadId).not.toBe(begin(world).uploadId);
  });

  it('replaces a part that is sent again (ceph/s3-tests test_multipart_upload_resend_part)', () => {
    const way = begin(anEmptyLab());
    const first = send(way, 1, 'first');
    const second = send(way, 1, 'second');
    refusedWhole(
      way.world,
      root,
      completionOf(way, [first]),
      invalidPart({ UploadId: way.uploadId, PartNumber: '1', ETag: first.etag }),
    );
    grantedWhole(way.world, root, completionOf(way, [second]));
    expect(contentsOf(way.world)).toEqual(['big.bin null* second']);
  });

  it('leaves out the parts that are not listed', () => {
    const way = begin(anEmptyLab());
    send(way, 1, 'one');
    const part = send(way, 7, 'seven');
    grantedWhole(way.world, root, completionOf(way, [{ ...part, etag: `"${part.etag}"` }]));
    expect(contentsOf(way.world)).toEqual(['big.bin null* seven']);
  });

  it('is nothing of the key until it is completed, and then no upload any more', () => {
    const way = begin(anEmptyLab());
    const part = send(way, 1, 'part');
    expect(contentsOf(way.world)).toEqual([]);
    expect(uploadsIn(way.world)).toHaveLength(1);
    const { events } = askWhole(way.world, root, completionOf(way, [part]));
    expect(events.map(({ type }) => type)).toEqual(['object.stored']);
    expect(uploadsIn(way.world)).toEqual([]);
  });

  it('does not keep its bucket from being deleted', () => {
    const { world } = begin(anEmptyLab());
    grantedWhole(world, root, { type: 'DeleteBucket', bucket: 'lab' });
  });
});

describe('completing again (W-10)', () => {
  it('answers the same and stores nothing, as long as what it made is current', () => {
    const world = anEmptyLab('Enabled');
    const way = begin(world);
    const part = send(way, 1, 'part');
    const first = grantedWhole(world, root, completionOf(way, [part]));
    const { buckets } = world.state;
    expect(grantedWhole(world, root, completionOf(way, [part]))).toEqual(first);
    expectSame(world.state.buckets, buckets);
    putWhole(world, 'big.bin', 'newer');
    refusedWhole(world, root, completionOf(way, [part]), noUpload(way.uploadId));
  });

  it('is another completion when its parts are others, or an upload that began later', () => {
    const world = anEmptyLab('Enabled');
    const way = begin(world);
    const [one, two] = [send(way, 1, 'one'), send(way, 2, 'two')];
    grantedWhole(world, root, completionOf(way, [one]));
    refusedWhole(world, root, completionOf(way, [two]), noUpload(way.uploadId));
    const later = begin(world);
    grantedWhole(world, root, {
      type: 'AbortMultipartUpload',
      bucket: 'lab',
      key: 'big.bin',
      uploadId: later.uploadId,
    });
    refusedWhole(world, root, completionOf(later, [one]), noUpload(later.uploadId));
  });
});
