/** `x-amz-copy-source-range`: which bytes of its source a part is made of (W-13). */
import type { Rule } from '../judge.ts';
import type { Body } from '../model.ts';
import { isObject } from '../outcome.ts';
import type { Reading } from '../rules/reading.ts';

type Ranged = { readonly command: { readonly range?: string }; readonly reading: Reading };

interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** The two offsets of `bytes=first-last`; `undefined` for any other form. */
const rangeOf = (text: string): ByteRange | undefined => {
  const [, from, to] = /^bytes=(\d{1,15})-(\d{1,15})$/.exec(text) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const range = { first: Number(from), last: Number(to) };
  return range.first <= range.last ? range : undefined;
};

/** The bytes of a source that a part is to have: all of them when no range is named. Shared, never copied. */
export const partOf = (body: Body, text: string | undefined): Body => {
  const range = text === undefined ? undefined : rangeOf(text);
  return range === undefined ? body : body.subarray(range.first, range.last + 1);
};

const given = (c: Ranged): boolean => c.command.range !== undefined;
const sizeOf = ({ reading: { entry } }: Ranged): number => (isObject(entry) ? entry.size : 0);
const asked = (c: Ranged): ByteRange | undefined => rangeOf(c.command.range ?? '');
const facts = (c: Ranged) => ({ range: c.command.range ?? 'none', size: sizeOf(c) });
const argument = (c: Ranged) => ({
  ArgumentName: 'x-amz-copy-source-range',
  ArgumentValue: c.command.range ?? '',
});

/** W-13, as LocalStack has recorded it: test_upload_part_copy_range. */
export const SOURCE_RANGE: readonly Rule<Ranged, 'source-range'>[] = [
  {
    id: 'W-13',
    slug: 'source-range',
    applies: given,
    holds: (c) => asked(c) !== undefined,
    facts,
    says: [
      'InvalidArgument',
      'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy',
    ],
    fields: argument,
  },
  {
    id: 'W-13',
    slug: 'source-range',
    applies: given,
    holds: (c) => (asked(c)?.first ?? 0) < sizeOf(c),
    facts,
    says: ['InvalidRequest', 'The specified copy range is invalid for the source object size'],
  },
  {
    id: 'W-13',
    slug: 'source-range',
    applies: given,
    holds: (c) => (asked(c)?.last ?? 0) < sizeOf(c),
    facts,
    says: ['InvalidArgument', 'Range specified is not valid for source object of size: {size}'],
    fields: argument,
  },
];
