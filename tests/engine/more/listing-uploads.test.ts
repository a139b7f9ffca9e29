import { describe, expect, it } from 'vitest';
import type { AnyCommand } from '../../../src/engine/whole.ts';
import { anEmptyLab, begin } from '../../support/uploads.ts';
import type { Way } from '../../support/uploads.ts';
import { grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import { root } from '../../support/world.ts';
import type { World } from '../../support/world.ts';

type Listing = AnyCommand<'ListMultipartUploads'>;
const list = (world: World, beside: Partial<Listing> = {}) => {
  const { uploads, ...page } = grantedWhole(world, root, {
    type: 'ListMultipartUploads',
    bucket: 'lab',
    ...beside,
  });
  return { ...page, uploads: uploads.map(({ key, uploadId }) => `${key} ${uploadId}`) };
};
const named = ({ key, uploadId }: Way): string => `${key} ${uploadId}`;
const abort = ({ world, key, uploadId }: Way): void => {
  grantedWhole(world, root, { type: 'AbortMultipartUpload', bucket: 'lab', key, uploadId });
};
/** Uploads of these keys, begun in this order; the clock stands still. */
const begun = (...keys: readonly string[]): { readonly world: World; readonly ways: readonly Way[] } => {
  const world = anEmptyLab();
  return { world, ways: keys.map((key) => begin(world, { key })) };
};

// LocalStack recording: TestS3ListMultipartUploads::test_list_multiparts_next_marker
describe('listing uploads (W-15)', () => {
  const recorded = () => {
    const { world, ways } = begun('key-3', 'key-2', 'key-1', 'key-1', 'key-1');
    const [a, b, c, d, e] = ways.map(named);
    return { world, ways, order: [c, d, e, b, a] };
  };

  it('is by key, and then by when they began; it names the last one, on the last page too', () => {
    const { world, ways, order } = recorded();
    expect(list(world)).toEqual({
      uploads: order,
      commonPrefixes: [],
      maxUploads: 1000,
      isTruncated: false,
      nextKeyMarker: 'key-3',
      nextUploadIdMarker: ways[0]?.uploadId,
    });
  });

  it('is empty where there are none', () => {
    expect(list(anEmptyLab())).toMatchObject({
      uploads: [],
      isTruncated: false,
      nextKeyMarker: undefined,
      nextUploadIdMarker: undefined,
    });
  });

  it('goes on after both markers', () => {
    const { world, order } = recorded();
    const pages: (string | undefined)[] = [];
    let markers: Partial<Listing> = {};
    for (let i = 0; i < order.length; i++) {
      const page = list(world, { maxUploads: 1, ...markers });
      expect(page.isTruncated).toBe(i < order.length - 1);
      pages.push(...page.uploads);
      markers = {
        keyMarker: String(page.nextKeyMarker),
        uploadIdMarker: String(page.nextUploadIdMarker),
      };
    }
    expect(pages).toEqual(order);
  });

  it('goes on after all uploads of a key when only that is named', () => {
    const { world, order } = recorded();
    expect(list(world, { keyMarker: 'key-1' }).uploads).toEqual(order.slice(3));
    expect(list(world, { keyMarker: 'key-2a' }).uploads).toEqual(order.slice(4));
    expect(list(world, { keyMarker: 'key-3' })).toMatchObject({ uploads: [], nextKeyMarker: undefined });
  });

  it('passes over an upload id without a key, or with an empty one', () => {
    const { world, ways, order } = recorded();
    const uploadIdMarker = String(ways[4]?.uploadId);
    expect(list(world, { uploadIdMarker }).uploads).toEqual(order);
    expect(list(world, { uploadIdMarker, keyMarker: '' }).uploads).toEqual(order);
  });

  it.each([
    { what: 'of another key', of: (ways: readonly Way[]) => String(ways[1]?.uploadId) },
    { what: 'that was never given', of: () => 'invented' },
  ])('knows no upload $what', ({ of }) => {
    const { world, ways } = recorded();
    const uploadIdMarker = of(ways);
    refusedWhole(
      world,
      root,
      { type: 'ListMultipartUploads', bucket: 'lab', keyMarker: 'key-1', uploadIdMarker },
      {
        code: 'InvalidArgument',
        status: 400,
        message: 'Invalid uploadId marker',
        rule: 'W-15',
        fields: { ArgumentName: 'upload-id-marker', ArgumentValue: uploadIdMarker },
      },
    );
  });

  it('goes on after an upload that has ended since, so that uploads can be aborted page by page', () => {
    const { world, ways, order } = recorded();
    const first = list(world, { maxUploads: 1 });
    const way = ways[2];
    if (way !== undefined) abort(way);
    const markers = { keyMarker: 'key-1', uploadIdMarker: String(first.nextUploadIdMarker) };
    expect(list(world, markers).uploads).toEqual(order.slice(1));
  });

  it('takes an empty number of uploads as none, and holds 1,000 at most', () => {
    const { world } = begun('a');
    expect(list(world, { maxUploads: '' })).toMatchObject({ maxUploads: 1000, isTruncated: false });
    expect(list(world, { maxUploads: 5000 }).maxUploads).toBe(1000);
    expect(list(world, { maxUploads: 0 })).toMatchObject({ uploads: [], isTruncated: false });
  });

  it.each([
    { value: 'abc', message: 'Provided max-uploads not an integer or within integer range' },
    { value: '-1', message: 'Argument max-uploads must be an integer between 0 and 2147483647' },
  ])('takes no $value for a number of uploads', ({ value, message }) => {
    refusedWhole(
      anEmptyLab(),
      root,
      { type: 'ListMultipartUploads', bucket: 'lab', maxUploads: value },
      {
        code: 'InvalidArgument',
        status: 400,
        message,
        rule: 'W-15',
        fields: { ArgumentName: 'max-uploads', ArgumentValue: value },
      },
    );
  });

  // LocalStack recording: test_list_ops_encoding_type_validation[list_multipart_uploads]
  it('takes no other encoding than url (V-84)', () => {
    refusedWhole(
      anEmptyLab(),
      root,
      { type: 'ListMultipartUploads', bucket: 'lab', encodingType: 'value' },
      {
        code: 'InvalidArgument',
        status: 400,
        message: 'Invalid Encoding Method specified in Request',
        rule: 'V-84',
      },
    );
  });
});

// LocalStack recordings: test_list_multiparts_with_prefix_and_delimiter, test_list_multipart_uploads_marker_common_prefixes
describe('listing uploads by prefix and delimiter (W-15)', () => {
  it('shows what lies under a common prefix as one', () => {
    const { world, ways } = begun('test/foo/bar/123', 'test/foo/123', 'test/bar/foo/123', 'other');
    expect(list(world, { prefix: 'test/', delimiter: '/' })).toMatchObject({
      uploads: [],
      commonPrefixes: ['test/bar/', 'test/foo/'],
      nextKeyMarker: undefined,
      nextUploadIdMarker: undefined,
    });
    expect(list(world, { prefix: 'test/foo/', delimiter: '/' })).toMatchObject({
      uploads: [ways[1] && named(ways[1])],
      commonPrefixes: ['test/foo/bar/'],
    });
    expect(list(world, { prefix: 'test/foo' }).uploads).toHaveLength(2);
  });

  it('counts a common prefix as one, and names no marker when a page holds no upload', () => {
    const { world } = begun('folder/aSubfolder/1', 'folder/aSubfolder/2', 'folder/file1', 'folder/file2');
    const asked = { prefix: 'folder/', delimiter: '/', maxUploads: 1 };
    expect(list(world, asked)).toMatchObject({
      uploads: [],
      commonPrefixes: ['folder/aSubfolder/'],
      isTruncated: true,
      nextKeyMarker: undefined,
    });
  });

  it.each(['folder/aSubfolder/', 'folder/aSubfolder/1'])('skips the prefix that %s lies in', (keyMarker) => {
    const { world } = begun('folder/aSubfolder/1', 'folder/aSubfolder/2', 'folder/file1', 'folder/file2');
    const asked = { prefix: 'folder/', delimiter: '/', maxUploads: 1, keyMarker };
    expect(list(world, asked)).toMatchObject({
      commonPrefixes: [],
      isTruncated: true,
      nextKeyMarker: 'folder/file1',
    });
  });
});
