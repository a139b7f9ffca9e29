/** Choosing and looking: none of it asks anything of S3. */
import { describe, expect, it } from 'vitest';
import { asVersionId, currentOf } from '../../src/engine/index.ts';
import {
  askAs,
  chooseSeveral,
  hush,
  lookThrough,
  openBucket,
  select,
  selectCurrent,
  setDrift,
  tell,
  tick,
} from '../../src/store/look.ts';
import { aBucketLab, benchOf, BUCKET, granted, put } from './labs.ts';

const entry = (key: string, id = 'null') => ({ key, id: asVersionId(id) });

it('looking around adds no step', () => {
  const { lab } = aBucketLab();
  const { journal } = lab.getState();
  askAs(lab, 'dev');
  lookThrough(lab, 'plain');
  select(lab, entry('a.txt'));
  chooseSeveral(lab, true);
  tell(lab, 'words');
  setDrift(lab, 'phone:ana', 30);
  expect(lab.getState().journal).toBe(journal);
  expect(lab.getState()).toMatchObject({ identity: 'dev', lens: 'plain', selection: entry('a.txt') });
});

describe('selecting what is current', () => {
  it('picks the newest entry of a key, markers too', () => {
    const { lab } = aBucketLab('Enabled');
    put(lab, 'a.txt', 'one');
    put(lab, 'a.txt', 'two');
    selectCurrent(lab, 'a.txt');
    expect(lab.getState().selection?.id).toBe(currentOf(benchOf(lab), 'a.txt')?.id);
    granted(lab, { type: 'DeleteObject', bucket: BUCKET, key: 'a.txt' });
    selectCurrent(lab, 'a.txt');
    expect(lab.getState().selection?.id).toBe(currentOf(benchOf(lab), 'a.txt')?.id);
  });

  it('leaves the selection where the key is not there', () => {
    const { lab } = aBucketLab('Enabled');
    const id = put(lab, 'a.txt');
    select(lab, entry('a.txt', id));
    selectCurrent(lab, 'other.txt');
    expect(lab.getState().selection).toEqual(entry('a.txt', id));
  });
});

describe('opening a bucket', () => {
  it('leaves selection and ticks behind', () => {
    const { lab } = aBucketLab();
    put(lab, 'a.txt');
    granted(lab, { type: 'CreateBucket', bucket: 'second-bucket' });
    select(lab, entry('a.txt'));
    chooseSeveral(lab, true);
    openBucket(lab, 'second-bucket');
    expect(lab.getState()).toMatchObject({
      bucket: 'second-bucket',
      selection: undefined,
      chosen: undefined,
    });
  });
});

describe('ticking', () => {
  it('ticks each entry once and unticks it, by key and id', () => {
    const { lab } = aBucketLab();
    chooseSeveral(lab, true);
    for (const ref of [entry('a.txt'), entry('a.txt', 'v1'), entry('b.txt'), entry('a.txt')])
      tick(lab, ref, true);
    expect(lab.getState().chosen).toEqual([entry('a.txt', 'v1'), entry('b.txt'), entry('a.txt')]);
    tick(lab, entry('a.txt'), false);
    expect(lab.getState().chosen).toEqual([entry('a.txt', 'v1'), entry('b.txt')]);
  });

  it('begins with nothing each time, and ends with nothing', () => {
    const { lab } = aBucketLab();
    chooseSeveral(lab, true);
    tick(lab, entry('a.txt'), true);
    chooseSeveral(lab, false);
    expect(lab.getState().chosen).toBeUndefined();
    chooseSeveral(lab, true);
    expect(lab.getState().chosen).toEqual([]);
  });
});

describe('the drift of a clock', () => {
  it.each([
    [0, 0],
    [30.9, 30],
    [-30.9, -30],
    [180, 180],
    [181, 180],
    [-4000, -180],
  ])('of %s s is kept as %s: whole seconds, three minutes at most', (asked, kept) => {
    const { lab } = aBucketLab();
    setDrift(lab, 'phone:ana', asked);
    expect(lab.getState().drift).toEqual({ 'phone:ana': kept });
  });

  it('is each clock’s own', () => {
    const { lab } = aBucketLab();
    setDrift(lab, 'phone:ana', 30);
    setDrift(lab, '20899872', -60);
    expect(lab.getState().drift).toEqual({ 'phone:ana': 30, '20899872': -60 });
  });
});

describe('the line of news', () => {
  it('is new each time, even with the same words, and can be put away', () => {
    const { lab } = aBucketLab();
    tell(lab, 'Saved.');
    const first = lab.getState().notice;
    tell(lab, 'Saved.');
    const second = lab.getState().notice;
    expect(first).toMatchObject({ text: 'Saved.', undo: false });
    expect(second?.id).not.toBe(first?.id);
    tell(lab, 'a.txt is uploaded.', true);
    expect(lab.getState().notice?.undo).toBe(true);
    hush(lab);
    expect(lab.getState().notice).toBeUndefined();
  });
});
