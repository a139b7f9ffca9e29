/** What panels read of the journal: losses, holdings, and answers that are the same for the same thing. */
import { describe, expect, it } from 'vitest';
import { dispatch, seek, undo } from '../../src/store/dispatch.ts';
import type { Lab } from '../../src/store/lab.ts';
import { bucketsNow, holdingsNow, lossesNow, shelvesNow, stateNow, stepsNow } from '../../src/store/views.ts';
import { textOf } from '../support/world.ts';
import { aBucketLab, benchOf, BUCKET, granted, put, version } from './labs.ts';

/** `key: step text` of every loss. */
const losses = (lab: Lab, bucket = BUCKET): readonly string[] =>
  [...lossesNow(lab.getState().journal, bucket)].flatMap(([key, lost]) =>
    lost.map(({ step, version: { body } }) => `${key}: ${step} ${textOf(body)}`),
  );
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
    expect(losses(lab)).toEqual(['a.txt: 3 one', 'a.txt: 8 three', 'b.txt: 5 beta']);
  });

  it('is not what a marker covers, nor a marker that is removed', () => {
    const { lab } = aBucketLab('Enabled');
    put(lab, 'a.txt', 'one');
    remove(lab, 'a.txt');
    remove(lab, 'a.txt', shelvesNow(benchOf(lab))[0]?.entries[0].id);
    expect(losses(lab)).toEqual([]);
  });

  it('counts every version of one batch in the step of the batch', () => {
    const { lab } = aBucketLab('Enabled');
    const objects = ['one', 'two'].map((text) => ({ key: 'a.txt', versionId: put(lab, 'a.txt', text) }));
    granted(lab, { type: 'DeleteObjects', bucket: BUCKET, objects });
    expect(losses(lab)).toEqual(['a.txt: 5 one', 'a.txt: 5 two']);
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
    expect(losses(lab)).toEqual(['a.txt: 3 one']);
    granted(lab, { type: 'CreateBucket', bucket: BUCKET });
    expect(losses(lab)).toEqual([]);
  });

  it('stays when a bucket that is there is asked for again (V-01: us-east-1 answers 200)', () => {
    const { lab } = aBucketLab();
    put(lab, 'a.txt', 'one');
    remove(lab, 'a.txt');
    granted(lab, { type: 'CreateBucket', bucket: BUCKET });
    expect(losses(lab)).toEqual(['a.txt: 3 one']);
  });

  it('is each bucket’s own', () => {
    const { lab } = aBucketLab();
    granted(lab, { type: 'CreateBucket', bucket: 'second-bucket' });
    put(lab, 'a.txt', 'one', 'second-bucket');
    put(lab, 'a.txt', 'two', 'second-bucket');
    expect([losses(lab), losses(lab, 'second-bucket')]).toEqual([[], ['a.txt: 4 one']]);
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
    const [bucket, state] = [benchOf(lab), stateNow(lab.getState())];
    expect(shelvesNow(bucket)).toBe(shelvesNow(benchOf(lab)));
    expect(bucketsNow(state)).toBe(bucketsNow(stateNow(lab.getState())));
    put(lab, 'b.txt');
    expect(shelvesNow(benchOf(lab))).not.toBe(shelvesNow(bucket));
    expect(shelvesNow(bucket)).toHaveLength(1);
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
