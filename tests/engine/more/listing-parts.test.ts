import { describe, expect, it } from 'vitest';
import type { AnyCommand } from '../../../src/engine/whole.ts';
import { anEmptyLab, begin, send } from '../../support/uploads.ts';
import type { Way } from '../../support/uploads.ts';
import { grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import { root } from '../../support/world.ts';

type Listing = AnyCommand<'ListParts'>;
const listing = ({ key, uploadId }: Way, beside: Partial<Listing> = {}): Listing => ({
  type: 'ListParts',
  bucket: 'lab',
  key,
  uploadId,
  ...beside,
});
const list = (way: Way, beside: Partial<Listing> = {}) => {
  const { parts, upload, ...page } = grantedWhole(way.world, root, listing(way, beside));
  expect(upload.uploadId).toBe(way.uploadId);
  return { ...page, numbers: parts.map(({ partNumber }) => partNumber) };
};
const holding = (...numbers: readonly number[]): Way => {
  const way = begin(anEmptyLab());
  for (const number of numbers) send(way, number, `part ${number}`);
  return way;
};

// LocalStack recordings: TestS3ListParts::test_list_parts_pagination, …_empty_part_number_marker
describe('listing parts (W-15)', () => {
  it('is in the order of their numbers, and names the last one', () => {
    expect(list(holding(10, 2, 9))).toEqual({
      numbers: [2, 9, 10],
      partNumberMarker: 0,
      maxParts: 1000,
      isTruncated: false,
      nextPartNumberMarker: 10,
    });
  });

  it('is empty while nothing was sent', () => {
    expect(list(holding())).toMatchObject({ numbers: [], isTruncated: false, nextPartNumberMarker: 0 });
  });

  it('goes on after its marker, whether there is such a part or not', () => {
    const way = holding(1, 2, 5);
    const first = list(way, { maxParts: 1 });
    expect(first).toMatchObject({ numbers: [1], isTruncated: true, nextPartNumberMarker: 1 });
    const second = list(way, { maxParts: 1, partNumberMarker: first.nextPartNumberMarker });
    expect(second).toMatchObject({ numbers: [2], isTruncated: true, partNumberMarker: 1 });
    expect(list(way, { partNumberMarker: '3' })).toMatchObject({ numbers: [5], isTruncated: false });
    expect(list(way, { partNumberMarker: 10 })).toMatchObject({ numbers: [], nextPartNumberMarker: 0 });
  });

  it('takes empty parameters as none', () => {
    expect(list(holding(1), { maxParts: '', partNumberMarker: '' })).toMatchObject({
      numbers: [1],
      maxParts: 1000,
      partNumberMarker: 0,
    });
  });

  it('holds 1,000 at most, and none when none are asked for', () => {
    expect(list(holding(1), { maxParts: '5000' }).maxParts).toBe(1000);
    expect(list(holding(1), { maxParts: 0 })).toMatchObject({ numbers: [], maxParts: 0, isTruncated: false });
  });

  // moto: test_multipart_list_parts_invalid_argument
  it.each([
    { name: 'max-parts', beside: (value: string) => ({ maxParts: value }) },
    { name: 'part-number-marker', beside: (value: string) => ({ partNumberMarker: value }) },
  ])('takes $name as a number in its range', ({ name, beside }) => {
    const way = holding(1);
    for (const value of ['abc', '2147483648', '-2147483649', '1.5', ' 1'])
      refusedWhole(way.world, root, listing(way, beside(value)), {
        code: 'InvalidArgument',
        status: 400,
        message: `Provided ${name} not an integer or within integer range`,
        rule: 'W-15',
        fields: { ArgumentName: name, ArgumentValue: value },
      });
    refusedWhole(way.world, root, listing(way, beside('-042')), {
      code: 'InvalidArgument',
      status: 400,
      message: `Argument ${name} must be an integer between 0 and 2147483647`,
      rule: 'W-15',
      fields: { ArgumentName: name, ArgumentValue: '-42' },
    });
  });
});
