import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/index.ts';
import { aLab } from '../support/lab.ts';
import { REFUSED, askRefused } from '../support/verdict.ts';
import { versioning } from '../support/versioning.ts';
import { aWorld, bytes, dev, granted, root } from '../support/world.ts';
import type { World } from '../support/world.ts';

type Listing = Command<'ListObjectsV2'>;
const list = (world: World, beside: Partial<Listing> = {}) =>
  granted(world, dev, { type: 'ListObjectsV2', bucket: 'lab', ...beside });
const keysOf = (page: ReturnType<typeof list>) => page.contents.map(({ key }) => key);
const put = (world: World, key: string) =>
  granted(world, root, { type: 'PutObject', bucket: 'lab', key, body: bytes(key) });
const remove = (world: World, key: string) =>
  granted(world, root, { type: 'DeleteObject', bucket: 'lab', key });
const holding = (...keys: readonly string[]): World => {
  const world = aWorld();
  granted(world, root, { type: 'CreateBucket', bucket: 'lab' });
  granted(world, root, versioning('Enabled'));
  for (const key of keys) put(world, key);
  return world;
};

describe('listing objects', () => {
  // LocalStack test_delete_keys_in_versioned_bucket
  it('shows only keys whose current entry is data, and counts what it shows (V-86)', () => {
    const { world } = aLab('EN');
    const page = list(world);
    expect([keysOf(page), page.keyCount]).toEqual([['report.txt'], 1]);
  });

  it('looks empty while versions are still there (V-86)', () => {
    const { world } = aLab('EN');
    remove(world, 'report.txt');
    expect([list(world).contents, list(world).keyCount, list(world).isTruncated]).toEqual([[], 0, false]);
    expect(granted(world, dev, { type: 'ListObjectVersions', bucket: 'lab' }).entries).toHaveLength(5);
  });

  it('shows the current version of a key, once (V-86)', () => {
    const { world, data } = aLab('EN');
    expect(list(world).contents.map(({ id }) => id)).toEqual([data]);
  });

  it('shows a key again when its marker is removed (V-86)', () => {
    const { world, marker, kept } = aLab('EN');
    granted(world, root, { type: 'DeleteObject', bucket: 'lab', key: 'gone.txt', versionId: marker });
    expect(list(world).contents.map(({ id }) => id)).toContain(kept);
  });

  it('orders keys by their UTF-8 bytes (V-80)', () => {
    const world = holding('\u{10000}', '\u{FFFD}', 'é', 'a/b', 'a');
    expect(keysOf(list(world))).toEqual(['a', 'a/b', 'é', '\u{FFFD}', '\u{10000}']);
  });

  it('groups by a delimiter and counts a common prefix as one', () => {
    const world = holding('a/1', 'a/2', 'b', 'c/1');
    const page = list(world, { delimiter: '/' });
    expect([keysOf(page), page.commonPrefixes, page.keyCount]).toEqual([['b'], ['a/', 'c/'], 3]);
  });

  it('shows no common prefix whose keys are all covered (V-86)', () => {
    const world = holding('a/1', 'b/1');
    remove(world, 'a/1');
    expect(list(world, { delimiter: '/' }).commonPrefixes).toEqual(['b/']);
  });

  it('begins after a key', () => {
    const world = holding('a', 'b', 'c');
    expect(keysOf(list(world, { startAfter: 'a' }))).toEqual(['b', 'c']);
    expect(keysOf(list(world, { startAfter: 'aa' }))).toEqual(['b', 'c']);
  });

  it('is paged by its continuation token', () => {
    const world = holding('a', 'b', 'b', 'c');
    remove(world, 'b');
    const first = list(world, { maxKeys: 1 });
    expect([keysOf(first), first.isTruncated]).toEqual([['a'], true]);
    const second = list(world, { maxKeys: 1, continuationToken: String(first.nextContinuationToken) });
    expect([keysOf(second), second.isTruncated, second.nextContinuationToken]).toEqual([
      ['c'],
      false,
      undefined,
    ]);
  });

  it('is not truncated when only covered keys follow', () => {
    const world = holding('a', 'b');
    remove(world, 'b');
    expect(list(world, { maxKeys: 1 }).isTruncated).toBe(false);
  });

  it('holds 1,000 keys at most', () => {
    const world = holding(...Array.from({ length: 1003 }, (_, i) => `k${i}`));
    const page = list(world, { maxKeys: 5000 });
    expect([page.contents.length, page.keyCount, page.maxKeys, page.isTruncated]).toEqual([
      1000,
      1000,
      1000,
      true,
    ]);
    const rest = list(world, { continuationToken: String(page.nextContinuationToken) });
    expect([rest.contents.length, rest.isTruncated]).toEqual([3, false]);
  });

  it('is empty and whole when none are asked for', () => {
    const page = list(holding('a'), { maxKeys: 0 });
    expect([page.contents, page.keyCount, page.isTruncated]).toEqual([[], 0, false]);
  });

  it('finds no bucket that was never made', () => {
    askRefused(aWorld(), root, { type: 'ListObjectsV2', bucket: 'nowhere' }, REFUSED.noBucket);
  });
});
