/** What a prepared delete would destroy is said before it is sent, and is what happens when it is. */
import { describe, expect, it } from 'vitest';
import { currentOf } from '../../src/engine/index.ts';
import type { Command } from '../../src/engine/index.ts';
import { consequenceOf } from '../../src/store/consequence.ts';
import type { Lab } from '../../src/store/lab.ts';
import { stateNow } from '../../src/store/views.ts';
import { textOf } from '../support/world.ts';
import { aBucketLab, benchOf, BUCKET, granted, put, version } from './labs.ts';

const remove = (key: string, versionId?: string): Command => ({
  type: 'DeleteObject',
  bucket: BUCKET,
  key,
  ...(versionId === undefined ? {} : { versionId }),
});
const batch = (objects: Command<'DeleteObjects'>['objects']): Command => ({
  type: 'DeleteObjects',
  bucket: BUCKET,
  objects,
});

/** What is said: texts that are gone for good, their bytes, markers that go. */
const said = (lab: Lab, command: Command) => {
  const { destroyed, bytes, markers } = consequenceOf(stateNow(lab.getState()), command);
  return { destroyed: destroyed.map(({ body }) => textOf(body)), bytes, markers };
};

/** What happens: the same, from the events of the answer. */
const done = (lab: Lab, command: Command) => {
  const { events } = granted(lab, command);
  const destroyed = events.flatMap((event) =>
    event.type === 'object.destroyed' || event.type === 'object.overwritten' ? [event.version] : [],
  );
  const added = events.filter((event) => event.type === 'marker.added').length;
  const removed = events.filter((event) => event.type === 'marker.removed').length;
  return {
    destroyed: destroyed.map(({ body }) => textOf(body)),
    bytes: destroyed.reduce((sum, { size }) => sum + size, 0),
    markers: Math.max(0, removed - added),
  };
};

const NOTHING = { destroyed: [], bytes: 0, markers: 0 };

/** `a.txt`: "null one" under null and "two!" above it; then the bucket is as asked. */
const aMixedLab = (status: 'Enabled' | 'Suspended') => {
  const { lab } = aBucketLab();
  put(lab, 'a.txt', 'null one');
  version(lab, 'Enabled');
  const two = put(lab, 'a.txt', 'two!');
  version(lab, status);
  return { lab, two };
};
const current = (lab: Lab): string => currentOf(benchOf(lab), 'a.txt')?.id ?? 'none';

describe('a delete that names a version', () => {
  it.each(['Enabled', 'Suspended'] as const)('destroys that version while versioning is %s', (status) => {
    const { lab, two } = aMixedLab(status);
    for (const [id, would] of [
      [two, { destroyed: ['two!'], bytes: 4, markers: 0 }],
      ['null', { destroyed: ['null one'], bytes: 8, markers: 0 }],
    ] as const) {
      expect(said(lab, remove('a.txt', id))).toEqual(would);
      expect(done(lab, remove('a.txt', id))).toEqual(would);
    }
  });

  it.each(['Enabled', 'Suspended'] as const)('removes a marker and no data while it is %s', (status) => {
    const { lab } = aMixedLab(status);
    granted(lab, remove('a.txt'));
    const would = { destroyed: [], bytes: 0, markers: 1 };
    const command = remove('a.txt', current(lab));
    expect(said(lab, command)).toEqual(would);
    expect(done(lab, command)).toEqual(would);
  });

  it('destroys nothing under an id that is not there', () => {
    const { lab, two } = aMixedLab('Enabled');
    for (const id of ['invented', '', two.slice(1)]) expect(said(lab, remove('a.txt', id))).toEqual(NOTHING);
    expect(said(lab, remove('b.txt', two))).toEqual(NOTHING);
  });
});

describe('a delete that names no version', () => {
  it('destroys the object where versioning was never configured (V-51)', () => {
    const { lab } = aBucketLab();
    put(lab, 'a.txt', 'one');
    const would = { destroyed: ['one'], bytes: 3, markers: 0 };
    expect(said(lab, remove('a.txt'))).toEqual(would);
    expect(done(lab, remove('a.txt'))).toEqual(would);
  });

  it('destroys nothing while versioning is enabled (V-52)', () => {
    const { lab } = aMixedLab('Enabled');
    expect(said(lab, remove('a.txt'))).toEqual(NOTHING);
    expect(done(lab, remove('a.txt'))).toEqual(NOTHING);
  });

  it('destroys the null version while versioning is suspended, current or not (V-53)', () => {
    const { lab } = aMixedLab('Suspended');
    const would = { destroyed: ['null one'], bytes: 8, markers: 0 };
    expect(said(lab, remove('a.txt'))).toEqual(would);
    expect(done(lab, remove('a.txt'))).toEqual(would);
  });

  it('uncovers nothing while versioning is suspended: a null marker only gives way to the next', () => {
    const { lab } = aMixedLab('Suspended');
    granted(lab, remove('a.txt'));
    expect(said(lab, remove('a.txt'))).toEqual(NOTHING);
    expect(said(lab, batch([{ key: 'a.txt' }]))).toEqual(NOTHING);
    expect(done(lab, remove('a.txt'))).toEqual(NOTHING);
  });
});

describe('a batch', () => {
  it('counts each entry once, and what is not there not at all', () => {
    const { lab, two } = aMixedLab('Enabled');
    const objects = [
      { key: 'a.txt', versionId: two },
      { key: 'a.txt', versionId: two },
      { key: 'a.txt' },
      { key: 'a.txt', versionId: 'null' },
      { key: 'b.txt', versionId: 'null' },
    ];
    const would = { destroyed: ['two!', 'null one'], bytes: 12, markers: 0 };
    expect(said(lab, batch(objects))).toEqual(would);
    expect(done(lab, batch(objects))).toMatchObject({ destroyed: ['two!', 'null one'], bytes: 12 });
  });
});

it('nothing is destroyed by what destroys nothing, or in a bucket that is not there', () => {
  const { lab } = aMixedLab('Enabled');
  const state = stateNow(lab.getState());
  expect(consequenceOf(state, { type: 'DeleteBucket', bucket: BUCKET })).toMatchObject({ bytes: 0, left: 2 });
  expect(consequenceOf(state, { type: 'ListBuckets' })).toEqual({
    destroyed: [],
    bytes: 0,
    markers: 0,
    left: 0,
  });
  const elsewhere: Command = { type: 'DeleteObject', bucket: 'no-bucket', key: 'a.txt', versionId: 'null' };
  expect(consequenceOf(state, elsewhere)).toEqual({ destroyed: [], bytes: 0, markers: 0, left: 0 });
});
