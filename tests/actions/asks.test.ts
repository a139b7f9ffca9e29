/** What each action asks: the very request in the journal, or the one that is prepared and not sent. */
import { describe, expect, it } from 'vitest';
import type { AnyAction as Action } from '../../src/actions/action.ts';
import { bucketActions } from '../../src/actions/buckets.ts';
import { configureActions } from '../../src/actions/configure.ts';
import { objectActions, targetOf } from '../../src/actions/objects.ts';
import { asVersionId } from '../../src/engine/index.ts';
import type { Lab } from '../../src/store/lab.ts';
import { chooseSeveral, select, tick } from '../../src/store/look.ts';
import { stepsNow } from '../../src/store/views.ts';
import { aBucketLab, BUCKET, granted, put, sent, version } from '../store/labs.ts';
import { aDesk } from './desks.ts';

/** `a.txt` with two versions, the older one selected. */
const aLabWithOld = () => {
  const { lab } = aBucketLab('Enabled');
  const old = put(lab, 'a.txt', 'one');
  put(lab, 'a.txt', 'two');
  select(lab, { key: 'a.txt', id: asVersionId(old) });
  return { lab, old };
};
const steps = (lab: Lab): number => stepsNow(lab.getState()).length;
const run = (lab: Lab, action: Action): readonly string[] => {
  const desk = aDesk(lab);
  action.run(desk);
  return desk.asked;
};

describe('with the selected entry', () => {
  it('Get asks for the key and names no version, then shows what came', () => {
    const { lab } = aLabWithOld();
    expect(run(lab, objectActions.get)).toEqual(['showContent']);
    expect(sent(lab).command).toEqual({ type: 'GetObject', bucket: BUCKET, key: 'a.txt' });
  });

  it('Get version asks for this very one', () => {
    const { lab, old } = aLabWithOld();
    expect(run(lab, objectActions.getVersion)).toEqual(['showContent']);
    expect(sent(lab).command).toEqual({ type: 'GetObject', bucket: BUCKET, key: 'a.txt', versionId: old });
  });

  it('a refused GET shows no content', () => {
    const { lab } = aLabWithOld();
    granted(lab, { type: 'DeleteObject', bucket: BUCKET, key: 'a.txt' });
    expect(run(lab, objectActions.get)).toEqual([]);
  });

  it('Copy to top copies this version over its own key', () => {
    const { lab, old } = aLabWithOld();
    run(lab, objectActions.copyToTop);
    expect(sent(lab).command).toEqual({
      type: 'CopyObject',
      bucket: BUCKET,
      key: 'a.txt',
      source: { bucket: BUCKET, key: 'a.txt', versionId: old },
    });
  });

  it('Delete names no version and is sent at once', () => {
    const { lab } = aLabWithOld();
    expect(run(lab, objectActions.remove)).toEqual([]);
    expect(sent(lab).command).toEqual({ type: 'DeleteObject', bucket: BUCKET, key: 'a.txt' });
  });

  it('Delete version is prepared, not sent', () => {
    const { lab, old } = aLabWithOld();
    const before = steps(lab);
    expect(run(lab, objectActions.removeVersion)).toEqual(['goTo request']);
    expect(steps(lab)).toBe(before);
    expect(lab.getState().draft).toMatchObject({
      command: { type: 'DeleteObject', bucket: BUCKET, key: 'a.txt', versionId: old },
      mfa: '',
    });
  });

  it('nothing is asked where nothing is selected', () => {
    const { lab } = aBucketLab();
    put(lab, 'a.txt');
    select(lab, undefined);
    const before = lab.getState();
    expect(targetOf(before)).toBeUndefined();
    for (const action of [
      objectActions.get,
      objectActions.getVersion,
      objectActions.copyToTop,
      objectActions.remove,
      objectActions.removeVersion,
    ])
      expect(run(lab, action)).toEqual([]);
    expect(lab.getState()).toBe(before);
  });
});

describe('with the bucket', () => {
  const configuring = [
    ['enable', { status: 'Enabled' }],
    ['suspend', { status: 'Suspended' }],
    ['mfaDeleteOn', { status: 'Enabled', mfaDelete: 'Enabled' }],
    ['mfaDeleteOff', { status: 'Enabled', mfaDelete: 'Disabled' }],
  ] as const;
  it.each(configuring)('%s prepares the whole configuration', (name, configuration) => {
    const { lab } = aBucketLab();
    expect(run(lab, configureActions[name])).toEqual(['goTo request']);
    expect(lab.getState().draft?.command).toEqual({
      type: 'PutBucketVersioning',
      bucket: BUCKET,
      ...configuration,
    });
    expect(steps(lab)).toBe(1);
  });

  it.each(['mfaDeleteOn', 'mfaDeleteOff'] as const)('%s leaves a suspended bucket suspended', (name) => {
    const { lab } = aBucketLab();
    version(lab, 'Suspended');
    run(lab, configureActions[name]);
    expect(lab.getState().draft?.command).toMatchObject({ status: 'Suspended' });
  });

  it('deleting it and emptying it are prepared', () => {
    const { lab, old } = aLabWithOld();
    expect(run(lab, bucketActions.removeBucket)).toEqual(['goTo request']);
    expect(lab.getState().draft?.command).toEqual({ type: 'DeleteBucket', bucket: BUCKET });
    expect(run(lab, bucketActions.empty)).toEqual(['goTo request']);
    expect(lab.getState().draft?.command).toEqual({
      type: 'DeleteObjects',
      bucket: BUCKET,
      objects: [
        { key: 'a.txt', versionId: expect.any(String) },
        { key: 'a.txt', versionId: old },
      ],
    });
  });

  it('deleting the chosen prepares a batch of the ticked, by id, in the order of ticking', () => {
    const { lab, old } = aLabWithOld();
    chooseSeveral(lab, true);
    const other = put(lab, 'b.txt');
    for (const [key, id] of [
      ['b.txt', other],
      ['a.txt', old],
    ] as const)
      tick(lab, { key, id: asVersionId(id) }, true);
    expect(run(lab, bucketActions.deleteChosen)).toEqual(['goTo request']);
    expect(lab.getState().draft?.command).toMatchObject({
      type: 'DeleteObjects',
      objects: [
        { key: 'b.txt', versionId: other },
        { key: 'a.txt', versionId: old },
      ],
    });
  });
});
