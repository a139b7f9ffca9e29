/** After the journal moved, the page shows nothing that is no longer there. */
import { describe, expect, it } from 'vitest';
import { asVersionId, currentOf } from '../../src/engine/index.ts';
import { undo } from '../../src/store/dispatch.ts';
import type { Lab } from '../../src/store/lab.ts';
import { chooseSeveral, select, tick } from '../../src/store/look.ts';
import { aBucketLab, benchOf, BUCKET, granted, put } from './labs.ts';

const ref = (key: string, id: string) => ({ key, id: asVersionId(id) });
const current = (lab: Lab, key: string) => ref(key, currentOf(benchOf(lab), key)?.id ?? 'none');
const removeVersion = (lab: Lab, key: string, versionId: string) =>
  granted(lab, { type: 'DeleteObject', bucket: BUCKET, key, versionId });

describe('the selection', () => {
  it('stays while its entry does, whatever comes on top of it', () => {
    const { lab } = aBucketLab('Enabled');
    const first = put(lab, 'a.txt', 'one');
    select(lab, ref('a.txt', first));
    put(lab, 'a.txt', 'two');
    granted(lab, { type: 'DeleteObject', bucket: BUCKET, key: 'a.txt' });
    expect(lab.getState().selection).toEqual(ref('a.txt', first));
  });

  it('falls to what is current of its key when its entry goes', () => {
    const { lab } = aBucketLab('Enabled');
    const [first, second] = [put(lab, 'a.txt', 'one'), put(lab, 'a.txt', 'two')];
    select(lab, ref('a.txt', first));
    removeVersion(lab, 'a.txt', first);
    expect(lab.getState().selection).toEqual(ref('a.txt', second));
  });

  it('falls to the marker that took the place of an overwritten null version', () => {
    const { lab } = aBucketLab('Suspended');
    put(lab, 'a.txt');
    select(lab, ref('a.txt', 'null'));
    granted(lab, { type: 'DeleteObject', bucket: BUCKET, key: 'a.txt' });
    expect(lab.getState().selection).toEqual(ref('a.txt', 'null'));
    expect(currentOf(benchOf(lab), 'a.txt')?.kind).toBe('marker');
  });

  it('goes to the first entry of the bucket when nothing of its key is left, and to none when it is empty', () => {
    const { lab } = aBucketLab('Enabled');
    const only = put(lab, 'a.txt');
    const other = put(lab, 'b.txt');
    select(lab, ref('a.txt', only));
    removeVersion(lab, 'a.txt', only);
    expect(lab.getState().selection).toEqual(ref('b.txt', other));
    removeVersion(lab, 'b.txt', other);
    expect(lab.getState().selection).toBeUndefined();
  });

  it('falls back with time, and stays where it fell', () => {
    const { lab } = aBucketLab('Enabled');
    put(lab, 'a.txt', 'one');
    put(lab, 'a.txt', 'two');
    const newest = current(lab, 'a.txt');
    select(lab, newest);
    undo(lab);
    expect(lab.getState().selection).toEqual(current(lab, 'a.txt'));
    expect(lab.getState().selection).not.toEqual(newest);
  });
});

describe('the ticks', () => {
  it('lose only the entries that are gone', () => {
    const { lab } = aBucketLab('Enabled');
    const [a, b] = [ref('a.txt', put(lab, 'a.txt')), ref('b.txt', put(lab, 'b.txt'))];
    chooseSeveral(lab, true);
    tick(lab, a, true);
    tick(lab, b, true);
    removeVersion(lab, 'a.txt', a.id);
    expect(lab.getState().chosen).toEqual([b]);
    removeVersion(lab, 'b.txt', b.id);
    expect(lab.getState().chosen).toEqual([]);
  });

  it('are not begun by a request', () => {
    const { lab } = aBucketLab('Enabled');
    put(lab, 'a.txt');
    expect(lab.getState().chosen).toBeUndefined();
  });
});

describe('the bucket on the bench', () => {
  it('is the first one there is, when none was shown', () => {
    const { lab } = aBucketLab();
    expect(lab.getState().bucket).toBe(BUCKET);
  });

  it('stays when others are made', () => {
    const { lab } = aBucketLab();
    granted(lab, { type: 'CreateBucket', bucket: 'a-bucket-before' });
    expect(lab.getState().bucket).toBe(BUCKET);
  });

  it('gives way to the first that is left, and takes its ticks along', () => {
    const { lab } = aBucketLab();
    granted(lab, { type: 'CreateBucket', bucket: 'second-bucket' });
    put(lab, 'a.txt', 'x', 'second-bucket');
    // The same key with the same id, null, as in the bucket that goes.
    select(lab, ref('a.txt', 'null'));
    chooseSeveral(lab, true);
    tick(lab, ref('a.txt', 'null'), true);
    granted(lab, { type: 'DeleteBucket', bucket: BUCKET });
    expect(lab.getState()).toMatchObject({
      bucket: 'second-bucket',
      selection: ref('a.txt', 'null'),
      chosen: undefined,
    });
  });

  it('is none when none is left', () => {
    const { lab } = aBucketLab();
    granted(lab, { type: 'DeleteBucket', bucket: BUCKET });
    expect(lab.getState().bucket).toBeUndefined();
  });

  it('stays when undo brings another back', () => {
    const { lab } = aBucketLab();
    granted(lab, { type: 'CreateBucket', bucket: 'second-bucket' });
    granted(lab, { type: 'DeleteBucket', bucket: BUCKET });
    expect(lab.getState().bucket).toBe('second-bucket');
    undo(lab);
    expect(benchOf(lab).name).toBe('second-bucket');
  });
});
