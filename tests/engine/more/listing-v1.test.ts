import { describe, expect, it } from 'vitest';
import type { AnyCommand } from '../../../src/engine/whole.ts';
import { aLab } from '../../support/lab.ts';
import { anEmptyLab, putWhole } from '../../support/uploads.ts';
import { grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import { dev, granted, root } from '../../support/world.ts';
import type { World } from '../../support/world.ts';

type Listing = AnyCommand<'ListObjects'>;
const list = (world: World, beside: Partial<Listing> = {}) => {
  const { contents, ...page } = grantedWhole(world, dev, { type: 'ListObjects', bucket: 'lab', ...beside });
  return { ...page, keys: contents.map(({ key }) => key) };
};
const holding = (...keys: readonly string[]): World => {
  const world = anEmptyLab('Enabled');
  for (const key of keys) putWhole(world, key, key);
  return world;
};

describe('listing objects the first way', () => {
  it('shows only keys whose current entry is data (V-86)', () => {
    const { world, data } = aLab('EN');
    const page = grantedWhole(world, dev, { type: 'ListObjects', bucket: 'lab' });
    expect(page.contents.map(({ key, id }) => [key, id])).toEqual([['report.txt', data]]);
    expect(page).toMatchObject({ isTruncated: false, maxKeys: 1000, nextMarker: undefined });
  });

  it('goes on after its marker, which need not be a key', () => {
    const world = holding('a', 'b', 'c');
    expect(list(world, { marker: 'a' }).keys).toEqual(['b', 'c']);
    expect(list(world, { marker: 'aa' }).keys).toEqual(['b', 'c']);
    expect(list(world, { marker: '' }).keys).toEqual(['a', 'b', 'c']);
    expect(list(world, { marker: 'c' })).toMatchObject({ keys: [], isTruncated: false });
  });

  it('is paged by its last key', () => {
    const world = holding('a', 'b', 'c');
    const first = list(world, { maxKeys: 2 });
    expect(first).toMatchObject({ keys: ['a', 'b'], isTruncated: true, nextMarker: 'b' });
    const second = list(world, { maxKeys: 2, marker: String(first.nextMarker) });
    expect(second).toMatchObject({ keys: ['c'], isTruncated: false, nextMarker: undefined });
  });

  // LocalStack recording: TestS3ListObjects::test_list_objects_marker_common_prefixes
  it('is paged by its last common prefix, and a marker inside one skips all of it (V-83)', () => {
    const world = holding(
      'folder/aSubfolder/subFile1',
      'folder/aSubfolder/subFile2',
      'folder/file1',
      'folder/file2',
    );
    const asked = { prefix: 'folder/', delimiter: '/', maxKeys: 1 };
    expect(list(world, asked)).toEqual({
      keys: [],
      commonPrefixes: ['folder/aSubfolder/'],
      isTruncated: true,
      maxKeys: 1,
      nextMarker: 'folder/aSubfolder/',
    });
    for (const marker of ['folder/aSubfolder/', 'folder/aSubfolder/subFile1'])
      expect(list(world, { ...asked, marker })).toEqual({
        keys: ['folder/file1'],
        commonPrefixes: [],
        isTruncated: true,
        maxKeys: 1,
        nextMarker: 'folder/file1',
      });
    expect(list(world, { ...asked, marker: 'folder/file1' })).toMatchObject({
      keys: ['folder/file2'],
      isTruncated: false,
      nextMarker: undefined,
    });
  });

  it.each([
    { beside: { prefix: 'a' } },
    { beside: { delimiter: '/' } },
    { beside: { prefix: 'a/', delimiter: '/' } },
    { beside: { maxKeys: 2 } },
    { beside: { maxKeys: 0 } },
    { beside: { maxKeys: '' } },
    { beside: { maxKeys: 5000, delimiter: 'b' } },
  ])('shows what the second way shows ($beside)', ({ beside }) => {
    const world = holding('a', 'a/1', 'a/2', 'ab/1', 'b', 'c/d/e');
    granted(world, root, { type: 'DeleteObject', bucket: 'lab', key: 'b' });
    const { nextMarker: _, ...first } = grantedWhole(world, dev, {
      type: 'ListObjects',
      bucket: 'lab',
      ...beside,
    });
    expect(granted(world, dev, { type: 'ListObjectsV2', bucket: 'lab', ...beside })).toMatchObject(first);
  });

  it.each([
    { beside: { maxKeys: 'abc' }, message: 'Provided max-keys not an integer or within integer range' },
    { beside: { maxKeys: -1 }, message: 'max-keys cannot be negative' },
    { beside: { encodingType: 'value' }, message: 'Invalid Encoding Method specified in Request' },
  ])('judges its parameters like the second way ($beside; V-84)', ({ beside, message }) => {
    refusedWhole(
      holding('a'),
      dev,
      { type: 'ListObjects', bucket: 'lab', ...beside },
      { code: 'InvalidArgument', status: 400, message, rule: 'V-84' },
    );
  });

  it('takes a bucket and a permission (V-06, P-01)', () => {
    const { world } = aLab('EN');
    const noBucket = { code: 'NoSuchBucket', status: 404, rule: 'V-06' } as const;
    refusedWhole(world, root, { type: 'ListObjects', bucket: 'nowhere' }, noBucket);
    const nobody = { arn: `${dev.arn}-2` as typeof dev.arn, credentials: 'long-term' } as const;
    const unknown = { code: 'InvalidAccessKeyId', status: 403, rule: 'P-01' } as const;
    refusedWhole(world, nobody, { type: 'ListObjects', bucket: 'lab' }, unknown);
  });
});
