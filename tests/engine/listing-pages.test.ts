import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/index.ts';
import { INVENTED, aLab } from '../support/lab.ts';
import { askRefused } from '../support/verdict.ts';
import { versioning } from '../support/versioning.ts';
import { aWorld, bytes, dev, granted, root } from '../support/world.ts';
import type { World } from '../support/world.ts';

type Listing = Command<'ListObjectVersions'>;
const put = (world: World, key: string) =>
  String(granted(world, root, { type: 'PutObject', bucket: 'lab', key, body: bytes('') }).versionId);
const list = (world: World, beside: Partial<Listing> = {}) =>
  granted(world, dev, { type: 'ListObjectVersions', bucket: 'lab', ...beside });
const namesOf = ({ entries }: ReturnType<typeof list>) =>
  entries.map(({ version }) => `${version.key} ${version.id}`);

/** An enabled bucket; of each key as many versions as it is named. Ids newest first, by key. */
const holding = (...keys: readonly string[]) => {
  const world = aWorld();
  granted(world, root, { type: 'CreateBucket', bucket: 'lab' });
  granted(world, root, versioning('Enabled'));
  const ids: Record<string, string[]> = {};
  for (const key of keys) (ids[key] ??= []).unshift(put(world, key));
  return { world, ids };
};

describe('a page of versions (V-83)', () => {
  it('holds 1,000 entries when nothing is asked, or when more is', () => {
    const { world } = holding(...Array.from({ length: 1005 }, (_, i) => `k${i}`));
    for (const beside of [{}, { maxKeys: 2000 }, { maxKeys: '' }, { maxKeys: '1000' }]) {
      const page = list(world, beside);
      expect(page.entries).toHaveLength(1000);
      expect([page.isTruncated, page.maxKeys]).toEqual([true, 1000]);
    }
    const whole = list(world, { prefix: 'k1' });
    expect(whole.isTruncated).toBe(false);
  });

  // meeseeks list max_keys_1
  it('is resumed after the last entry it gave, which its markers name', () => {
    const { world, ids } = holding('a', 'a', 'b');
    const [newest, oldest] = ids['a'] ?? [];
    const first = list(world, { maxKeys: 1 });
    expect(namesOf(first)).toEqual([`a ${newest}`]);
    expect([first.isTruncated, first.nextKeyMarker, first.nextVersionIdMarker]).toEqual([true, 'a', newest]);
    const second = list(world, { maxKeys: 1, keyMarker: 'a', versionIdMarker: String(newest) });
    expect(namesOf(second)).toEqual([`a ${oldest}`]);
    const third = list(world, { maxKeys: 1, keyMarker: 'a', versionIdMarker: String(oldest) });
    expect(namesOf(third)).toEqual([`b ${ids['b']?.[0]}`]);
    expect([third.isTruncated, third.nextKeyMarker, third.nextVersionIdMarker]).toEqual([
      false,
      undefined,
      undefined,
    ]);
  });

  it('is not truncated when it ends with the last entry', () => {
    const { world } = holding('a', 'a', 'b');
    expect(list(world, { maxKeys: 3 }).isTruncated).toBe(false);
    expect(list(world, { maxKeys: 2 }).isTruncated).toBe(true);
  });

  it('keeps isLatest for the current entry only, also where a page begins inside a key', () => {
    const { world, ids } = holding('a', 'a', 'a');
    const page = list(world, { keyMarker: 'a', versionIdMarker: String(ids['a']?.[0]) });
    expect(page.entries.map(({ isLatest }) => isLatest)).toEqual([false, false]);
  });

  it('begins after all versions of the key when only a key is given', () => {
    const { world, ids } = holding('a', 'a', 'b', 'c');
    expect(namesOf(list(world, { keyMarker: 'a' }))).toEqual([`b ${ids['b']?.[0]}`, `c ${ids['c']?.[0]}`]);
    expect(namesOf(list(world, { keyMarker: 'aa' }))).toHaveLength(2);
    expect(namesOf(list(world, { keyMarker: 'zz' }))).toEqual([]);
    expect(namesOf(list(world, { keyMarker: '' }))).toHaveLength(4);
  });

  it('is resumed at the null version by "null"', () => {
    const { world } = aLab('EN');
    granted(world, root, { type: 'PutObject', bucket: 'lab', key: 'zz', body: bytes('') });
    const page = list(world, { keyMarker: 'report.txt', versionIdMarker: 'null' });
    expect(page.entries.map(({ version }) => version.key)).toEqual(['zz']);
  });

  it('is resumed at the place of a version that has since gone for good', () => {
    const { world, ids } = holding('a', 'a', 'a', 'b');
    const middle = String(ids['a']?.[1]);
    granted(world, root, { type: 'DeleteObject', bucket: 'lab', key: 'a', versionId: middle });
    expect(namesOf(list(world, { keyMarker: 'a', versionIdMarker: middle }))).toEqual([
      `a ${ids['a']?.[2]}`,
      `b ${ids['b']?.[0]}`,
    ]);
  });

  // LocalStack test_list_objects_versions_with_prefix…pagination_common_prefixes
  it('counts a common prefix as one, and ends on it without a version marker', () => {
    const { world } = holding('a/1', 'a/2', 'a/2', 'b', 'c/1');
    const first = list(world, { delimiter: '/', maxKeys: 1 });
    expect([first.commonPrefixes, first.entries]).toEqual([['a/'], []]);
    expect([first.isTruncated, first.nextKeyMarker, first.nextVersionIdMarker]).toEqual([
      true,
      'a/',
      undefined,
    ]);
    const second = list(world, { delimiter: '/', maxKeys: 1, keyMarker: 'a/' });
    expect(second.entries.map(({ version }) => version.key)).toEqual(['b']);
    const third = list(world, {
      delimiter: '/',
      keyMarker: 'b',
      versionIdMarker: String(second.nextVersionIdMarker),
    });
    expect([third.commonPrefixes, third.entries, third.isTruncated]).toEqual([['c/'], [], false]);
  });

  it('skips the whole of a common prefix its key marker lies in', () => {
    const { world } = holding('a/1', 'a/2', 'a/3', 'b');
    const page = list(world, { delimiter: '/', keyMarker: 'a/2' });
    expect([page.commonPrefixes, page.entries.map(({ version }) => version.key)]).toEqual([[], ['b']]);
  });

  it('lists inside a prefix from its key marker on', () => {
    const { world } = holding('a/1', 'a/2', 'a/3', 'b');
    const page = list(world, { prefix: 'a/', delimiter: '/', keyMarker: 'a/2' });
    expect(page.entries.map(({ version }) => version.key)).toEqual(['a/3']);
  });

  it.each([0, '0'])('is empty and whole when none are asked for (%j; V-84)', (maxKeys) => {
    const { world } = holding('a');
    const page = list(world, { maxKeys });
    expect([page.entries, page.commonPrefixes, page.isTruncated, page.maxKeys]).toEqual([[], [], false, 0]);
  });
});

// meeseeks list
describe('parameters of a listing that S3 refuses (V-84)', () => {
  const NOT_INTEGER = 'Provided max-keys not an integer or within integer range';
  it.each<{ beside: Partial<Listing>; message: string }>([
    {
      beside: { versionIdMarker: 'null' },
      message: 'A version-id marker cannot be specified without a key marker.',
    },
    { beside: { keyMarker: 'a', versionIdMarker: '' }, message: 'A version-id marker cannot be empty.' },
    { beside: { keyMarker: 'a', versionIdMarker: INVENTED }, message: 'Invalid version id specified' },
    { beside: { maxKeys: 'ten' }, message: NOT_INTEGER },
    { beside: { maxKeys: '1.5' }, message: NOT_INTEGER },
    { beside: { maxKeys: '99999999999' }, message: NOT_INTEGER },
    { beside: { maxKeys: 1.5 }, message: NOT_INTEGER },
    { beside: { maxKeys: Number.NaN }, message: NOT_INTEGER },
    { beside: { maxKeys: -1 }, message: 'max-keys cannot be negative' },
    { beside: { maxKeys: '-1' }, message: 'max-keys cannot be negative' },
    { beside: { encodingType: 'xml' }, message: 'Invalid Encoding Method specified in Request' },
    { beside: { encodingType: '' }, message: 'Invalid Encoding Method specified in Request' },
  ])('answers "$message" to $beside', ({ beside, message }) => {
    const { world } = holding('a');
    askRefused(
      world,
      dev,
      { type: 'ListObjectVersions', bucket: 'lab', ...beside },
      { code: 'InvalidArgument', status: 400, message, rule: 'V-84' },
    );
  });

  it('accepts encoding-type url', () => {
    const { world } = holding('a');
    expect(list(world, { encodingType: 'url' }).entries).toHaveLength(1);
  });
});
