/** What panels read of the journal: losses, holdings, and answers that are the same for the same thing. */
import { describe, expect, it } from 'vitest';
import { byUtf8, currentOf, get } from '../../src/engine/index.ts';
import { dispatch, seek, undo } from '../../src/store/dispatch.ts';
import type { Lab } from '../../src/store/lab.ts';
import { ledgerNow } from '../../src/store/ledger.ts';
import { bucketsNow, holdingsNow, stateNow, stepsNow } from '../../src/store/views.ts';
import { aBucketLab, benchOf, BUCKET, granted, put, version } from './labs.ts';

/** `key: how many, lost last by which step`, for every key that lost something. */
const losses = (lab: Lab, bucket = BUCKET): readonly string[] => {
  const { keys } = ledgerNow(lab.getState().journal, bucket);
  return ['a.txt', 'b.txt'].flatMap((key) => {
    const loss = get(keys, byUtf8, key);
    return loss === undefined ? [] : [`${key}: ${loss.count} by ${loss.step}`];
  });
};
const holdings = (lab: Lab) => holdingsNow(lab.getState().journal, benchOf(lab));
const remove = (lab: Lab, key: string, versionId?: string) =>
  granted(lab, {
    type: 'DeleteObject',
    bucket: BUCKET,
    key,
    ...(versionId === undefined ? {} : { versionId }),
  });

describe('what is lost for good', () => {
  it('is what was written over, deleted without versioning, or deleted by id; by key and step', () => {
    const { lab } = aBucketLab();
    put(lab, 'a.txt', 'one');
    put(lab, 'a.txt', 'two');
    put(lab, 'b.txt', 'beta');
    remove(lab, 'b.txt');
    version(lab, 'Enabled');
    remove(lab, 'a.txt', put(lab, 'a.txt', 'three'));
    expect(losses(lab)).toEqual(['a.txt: 2 by 8', 'b.txt: 1 by 5']);
  });

  it('is not what a marker covers, nor a marker that is removed', () => {
    const { lab } = aBucketLab('Enabled');
    put(lab, 'a.txt', 'one');
    remove(lab, 'a.txt');
    remove(lab, 'a.txt', currentOf(benchOf(lab), 'a.txt')?.id);
    expect(losses(lab)).toEqual([]);
  });

  it('counts every version of one batch in the step of the batch', () => {
    const { lab } = aBucketLab('Enabled');
    const objects = ['one', 'two'].map((text) => ({ key: 'a.txt', versionId: put(lab, 'a.txt', text) }));
    granted(lab, { type: 'DeleteObjects', bucket: BUCKET, objects });
    expect(losses(lab)).toEqual(['a.txt: 2 by 5']);
  });

  it('is nothing that is still to come: undo gives it back', () => {
    const { lab } = aBucketLab();
    put(lab, 'a.txt', 'one');
    put(lab, 'a.txt', 'two');
    undo(lab);
    expect(losses(lab)).toEqual([]);
  });

  it('is nothing of a bucket that is made again under the name', () => {
    const { lab } = aBucketLab();
    put(lab, 'a.txt', 'one');
    remove(lab, 'a.txt');
    granted(lab, { type: 'DeleteBucket', bucket: BUCKET });
    expect(losses(lab)).toEqual(['a.txt: 1 by 3']);
    granted(lab, { type: 'CreateBucket', bucket: BUCKET });
    expect(losses(lab)).toEqual([]);
  });

  it('stays when a bucket that is there is asked for again (V-01: us-east-1 answers 200)', () => {
    const { lab } = aBucketLab();
    put(lab, 'a.txt', 'one');
    remove(lab, 'a.txt');
    granted(lab, { type: 'CreateBucket', bucket: BUCKET });
    expect(losses(lab)).toEqual(['a.txt: 1 by 3']);
  });

  it('is each bucket’s own', () => {
    const { lab } = aBucketLab();
    granted(lab, { type: 'CreateBucket', bucket: 'second-bucket' });
    put(lab, 'a.txt', 'one', 'second-bucket');
    put(lab, 'a.txt', 'two', 'second-bucket');
    expect([losses(lab), losses(lab, 'second-bucket')]).toEqual([[], ['a.txt: 1 by 4']]);
  });

  it('is nothing when S3 refused', () => {
    const { lab } = aBucketLab('Enabled');
    put(lab, 'a.txt');
    const outcome = dispatch(lab, {
      type: 'DeleteObject',
      bucket: BUCKET,
      key: 'a.txt',
      versionId: 'invented',
    });
    expect(outcome?.result.ok).toBe(false);
    expect(losses(lab)).toEqual([]);
  });
});

describe('what a bucket holds', () => {
  it('is nothing at first', () => {
    expect(holdings(aBucketLab().lab)).toEqual({
      plain: 0,
      byId: 0,
      lost: 0,
      currentBytes: 0,
      noncurrentBytes: 0,
    });
  });

  it('tells what a plain GET brings from what only an id brings and what nothing brings', () => {
    const { lab } = aBucketLab('Enabled');
    remove(lab, 'a.txt', put(lab, 'a.txt', 'gone'));
    put(lab, 'a.txt', 'four');
    put(lab, 'a.txt', 'twelve bytes');
    put(lab, 'é.txt', 'covered');
    remove(lab, 'é.txt');
    // Billed beside the current 12: the noncurrent 4, the covered 7, and a marker's name of 6 bytes in UTF-8 (V-92).
    expect(holdings(lab)).toEqual({ plain: 1, byId: 2, lost: 1, currentBytes: 12, noncurrentBytes: 17 });
  });

  it('counts a covered version as by id, whatever lies on it', () => {
    const { lab } = aBucketLab('Enabled');
    put(lab, 'a', 'x');
    remove(lab, 'a');
    remove(lab, 'a');
    expect(holdings(lab)).toEqual({ plain: 0, byId: 1, lost: 0, currentBytes: 0, noncurrentBytes: 3 });
  });
});

describe('answers', () => {
  it('are the same one for the same thing, and new for a new one', () => {
    const { lab } = aBucketLab();
    put(lab, 'a.txt');
    const state = stateNow(lab.getState());
    expect(bucketsNow(state)).toBe(bucketsNow(stateNow(lab.getState())));
    put(lab, 'b.txt');
    expect(bucketsNow(stateNow(lab.getState()))).not.toBe(bucketsNow(state));
  });

  it('tell all steps of the branch, done or still to redo', () => {
    const { lab } = aBucketLab('Enabled');
    seek(lab, 1);
    expect(stepsNow(lab.getState()).map(({ request }) => request.command.type)).toEqual([
      'CreateBucket',
      'PutBucketVersioning',
    ]);
  });
});
