import { describe, expect, it } from 'vitest';
import { aLab, contentsOf } from '../support/lab.ts';
import type { LabState } from '../support/lab.ts';
import { versioning } from '../support/versioning.ts';
import { aWorld, ask, bytes, dev, granted, root, textOf } from '../support/world.ts';
import type { World } from '../support/world.ts';

const put = (world: World, key: string, text: string) =>
  granted(world, dev, { type: 'PutObject', bucket: 'lab', key, body: bytes(text) });
const remove = (world: World, key: string) =>
  granted(world, dev, { type: 'DeleteObject', bucket: 'lab', key });
const of = (world: World, key: string) => contentsOf(world).filter((entry) => entry.startsWith(`${key} `));

// Neither needs a code, MFA Delete or not: that is the gap M-46 teaches.
describe.each<LabState>(['SU', 'SU+M'])('in a suspended bucket (%s)', (state) => {
  it('a second PUT replaces the null version, whose data is gone for good (V-31, M-46)', () => {
    const { world, data } = aLab(state);
    expect(put(world, 'report.txt', 'third').versionId).toBeUndefined();
    put(world, 'report.txt', 'fourth');
    expect(of(world, 'report.txt')).toEqual(['report.txt null* fourth', `report.txt ${data} second`]);
  });

  it('a PUT answers no version id, while GET and HEAD say "null" (V-31)', () => {
    const { world } = aLab(state);
    expect(put(world, 'new.txt', 'new')).toHaveProperty('versionId', undefined);
    expect(granted(world, dev, { type: 'GetObject', bucket: 'lab', key: 'new.txt' }).versionId).toBe('null');
    expect(granted(world, dev, { type: 'HeadObject', bucket: 'lab', key: 'new.txt' }).versionId).toBe('null');
  });

  it('a PUT replaces a null marker (V-31)', () => {
    const { world } = aLab(state);
    remove(world, 'report.txt');
    const outcome = ask(world, dev, {
      type: 'PutObject',
      bucket: 'lab',
      key: 'report.txt',
      body: bytes('back'),
    });
    expect(of(world, 'report.txt').map((entry) => entry.split(' ')[1])).toHaveLength(2);
    expect(of(world, 'report.txt')[0]).toBe('report.txt null* back');
    expect(outcome.events.map(({ type }) => type)).toContain('marker.removed');
  });

  it('a delete puts the null marker where the null version was (V-53)', () => {
    const { world, data } = aLab(state);
    expect(remove(world, 'report.txt')).toEqual({ versionId: 'null', deleteMarker: true });
    expect(of(world, 'report.txt')).toEqual(['report.txt null* (marker)', `report.txt ${data} second`]);
  });

  // meeseeks delete 3_1-3_5
  it('repeated deletes leave exactly one null marker (V-53)', () => {
    const { world } = aLab(state);
    for (let i = 0; i < 3; i++) expect(remove(world, 'report.txt').versionId).toBe('null');
    expect(of(world, 'report.txt').filter((entry) => entry.includes(' null'))).toHaveLength(1);
  });

  it('a delete of a key that never was makes the null marker too (V-53)', () => {
    const { world } = aLab(state);
    expect(remove(world, 'never.txt')).toEqual({ versionId: 'null', deleteMarker: true });
    expect(of(world, 'never.txt')).toEqual(['never.txt null* (marker)']);
  });

  it('a delete over a real marker stacks the null marker on it (V-53)', () => {
    const { world, marker, kept } = aLab(state);
    remove(world, 'gone.txt');
    expect(of(world, 'gone.txt')).toEqual([
      'gone.txt null* (marker)',
      `gone.txt ${marker} (marker)`,
      `gone.txt ${kept} kept`,
    ]);
  });

  it('rewriting the null version moves it to the top (V-81)', () => {
    const { world, data } = aLab(state);
    expect(of(world, 'report.txt')).toEqual([`report.txt ${data}* second`, 'report.txt null first']);
    put(world, 'report.txt', 'third');
    expect(of(world, 'report.txt')).toEqual(['report.txt null* third', `report.txt ${data} second`]);
  });

  it('real versions are never touched by plain requests (V-31, V-53)', () => {
    const { world, data, kept } = aLab(state);
    for (const key of ['report.txt', 'gone.txt']) {
      put(world, key, 'x');
      remove(world, key);
      put(world, key, 'y');
    }
    for (const [key, versionId, text] of [
      ['report.txt', data, 'second'],
      ['gone.txt', kept, 'kept'],
    ] as const)
      expect(
        textOf(granted(world, dev, { type: 'GetObject', bucket: 'lab', key, versionId }).version.body),
      ).toBe(text);
  });

  it('the lost data is named by the event (M-46)', () => {
    const { world } = aLab(state);
    const { events } = ask(world, dev, { type: 'DeleteObject', bucket: 'lab', key: 'report.txt' });
    const lost = events.flatMap((e) =>
      e.type === 'object.destroyed' || e.type === 'object.overwritten' ? [textOf(e.version.body)] : [],
    );
    expect(lost).toEqual(['first']);
  });
});

it('a bucket suspended without ever being enabled covers its object with the null marker (V-02, V-53)', () => {
  const world = aWorld();
  granted(world, root, { type: 'CreateBucket', bucket: 'lab' });
  put(world, 'a', 'plain');
  granted(world, root, versioning('Suspended'));
  remove(world, 'a');
  expect(contentsOf(world)).toEqual(['a null* (marker)']);
});
