import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/index.ts';
import { aLab, contentsOf } from '../support/lab.ts';
import { REFUSED, askRefused, expectSame } from '../support/verdict.ts';
import { versioning } from '../support/versioning.ts';
import { aWorld, bytes, dev, granted, root } from '../support/world.ts';
import type { World } from '../support/world.ts';

const put = (world: World, key: string, text = '') =>
  granted(world, root, { type: 'PutObject', bucket: 'lab', key, body: bytes(text) });
const list = (world: World, beside: Partial<Command<'ListObjectVersions'>> = {}) =>
  granted(world, dev, { type: 'ListObjectVersions', bucket: 'lab', ...beside });
const keysOf = (world: World, beside: Partial<Command<'ListObjectVersions'>> = {}) =>
  list(world, beside).entries.map(({ version }) => version.key);
const holding = (...keys: readonly string[]): World => {
  const world = aWorld();
  granted(world, root, { type: 'CreateBucket', bucket: 'lab' });
  for (const key of keys) put(world, key);
  return world;
};

describe('listing versions', () => {
  // LocalStack test_list_objects_versions_markers; meeseeks list
  it('goes by key, then newest first, versions and markers interleaved (V-80)', () => {
    const { world, data, kept, marker } = aLab('EN');
    const { versionId } = put(world, 'gone.txt', 'new');
    expect(contentsOf(world)).toEqual([
      `gone.txt ${versionId}* new`,
      `gone.txt ${marker} (marker)`,
      `gone.txt ${kept} kept`,
      `report.txt ${data}* second`,
      'report.txt null first',
    ]);
  });

  it.each(['NC', 'EN', 'SU'] as const)('calls exactly one entry of a key the latest (%s; V-80)', (state) => {
    const { world } = aLab(state);
    const latest = list(world).entries.filter(({ isLatest }) => isLatest);
    const keys = latest.map(({ version }) => version.key);
    expect(keys).toEqual([...new Set(keysOf(world))]);
  });

  it('orders keys by their UTF-8 bytes, where U+FFFD comes before U+10000 (V-80)', () => {
    const world = holding('\u{10000}', '\u{FFFD}', 'é', 'z', 'Z', 'a/b', 'a', 'a ', '\u{7f}');
    expect(keysOf(world)).toEqual(['Z', 'a', 'a ', 'a/b', 'z', '\u{7f}', 'é', '\u{FFFD}', '\u{10000}']);
  });

  // LocalStack test_list_object_versions_order_unversioned
  it('lists every object of a bucket never configured as the latest, under "null" (V-82)', () => {
    const world = holding('b', 'a', 'b');
    expect(list(world).entries.map(({ version, isLatest }) => [version.key, version.id, isLatest])).toEqual([
      ['a', 'null', true],
      ['b', 'null', true],
    ]);
  });

  it('puts a null version where its time of writing puts it (V-81)', () => {
    const world = holding();
    granted(world, root, versioning('Enabled'));
    put(world, 'k', '1');
    granted(world, root, versioning('Suspended'));
    put(world, 'k', '2');
    granted(world, root, versioning('Enabled'));
    put(world, 'k', '3');
    const texts = () => contentsOf(world).map((entry) => entry.split(' ')[2]);
    expect(texts()).toEqual(['3', '2', '1']);
    granted(world, root, versioning('Suspended'));
    put(world, 'k', '4');
    expect(texts()).toEqual(['4', '3', '1']);
  });

  it('is answered without a code while MFA Delete is on, and changes nothing (M-47)', () => {
    const { world } = aLab('EN+M');
    const before = world.state;
    list(world);
    expectSame(world.state, before);
  });

  it('finds no bucket that was never made', () => {
    const { world } = aLab('NC');
    askRefused(world, dev, { type: 'ListObjectVersions', bucket: 'nowhere' }, REFUSED.noBucket);
  });
});

describe('prefix and delimiter (V-85)', () => {
  const KEYS = ['a', 'a/1', 'a/2', 'a/b/3', 'ab', 'b/1', 'c'];

  it.each([
    { prefix: 'a', keys: ['a', 'a/1', 'a/2', 'a/b/3', 'ab'] },
    { prefix: 'a/', keys: ['a/1', 'a/2', 'a/b/3'] },
    { prefix: 'zz', keys: [] },
    { prefix: '', keys: KEYS },
  ])('keep the keys that begin with "$prefix"', ({ prefix, keys }) => {
    expect(keysOf(holding(...KEYS), { prefix })).toEqual(keys);
  });

  it.each([
    { prefix: undefined, delimiter: '/', keys: ['a', 'ab', 'c'], common: ['a/', 'b/'] },
    { prefix: 'a/', delimiter: '/', keys: ['a/1', 'a/2'], common: ['a/b/'] },
    { prefix: 'a', delimiter: '/', keys: ['a', 'ab'], common: ['a/'] },
    { prefix: undefined, delimiter: '/b', keys: ['a', 'a/1', 'a/2', 'ab', 'b/1', 'c'], common: ['a/b'] },
    { prefix: undefined, delimiter: 'b', keys: ['a', 'a/1', 'a/2', 'c'], common: ['a/b', 'ab', 'b'] },
    { prefix: undefined, delimiter: '', keys: KEYS, common: [] },
  ])('group by prefix "$prefix" and delimiter "$delimiter"', ({ prefix, delimiter, keys, common }) => {
    const world = holding(...KEYS);
    const beside = { delimiter, ...(prefix === undefined ? {} : { prefix }) };
    expect(keysOf(world, beside)).toEqual(keys);
    expect(list(world, beside).commonPrefixes).toEqual(common);
  });

  it('group markers and versions alike', () => {
    const world = holding();
    granted(world, root, versioning('Enabled'));
    granted(world, root, { type: 'DeleteObject', bucket: 'lab', key: 'a/gone' });
    put(world, 'b/here');
    expect(list(world, { delimiter: '/' }).commonPrefixes).toEqual(['a/', 'b/']);
  });
});
