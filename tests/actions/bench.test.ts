/** What the bench's own actions do: the page is asked, or the view moves; S3 is asked nothing. */
import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/actions/action.ts';
import { askActions, benchActions } from '../../src/actions/bench.ts';
import { bucketActions } from '../../src/actions/buckets.ts';
import { objectActions } from '../../src/actions/objects.ts';
import { IDENTITY_IDS } from '../../src/store/identities.ts';
import type { Lab } from '../../src/store/lab.ts';
import { aBucketLab, aStoreLab, put } from '../store/labs.ts';
import { aDesk } from './desks.ts';

const run = (lab: Lab, action: Action): readonly string[] => {
  const desk = aDesk(lab);
  action.run(desk);
  return desk.asked;
};

describe('with the page', () => {
  it.each([
    ['upload', objectActions.upload, 'chooseFiles'],
    ['typeText', objectActions.typeText, 'open type-text'],
    ['newBucket', bucketActions.newBucket, 'open new-bucket'],
    ['help', benchActions.help, 'open help'],
    ['labFile', benchActions.labFile, 'open lab'],
    ['why', benchActions.why, 'goTo trace'],
  ] as const)('%s asks the page, and S3 nothing', (_name, action, asked) => {
    const { lab } = aBucketLab();
    const before = lab.getState();
    expect(run(lab, action)).toEqual([asked]);
    expect(lab.getState()).toBe(before);
  });

  it('the lens turns to and fro, choosing begins and ends', () => {
    const { lab } = aBucketLab();
    const seen = [benchActions.lens, benchActions.lens, benchActions.choose, benchActions.choose].map(
      (action) => {
        run(lab, action);
        const { lens, chosen } = lab.getState();
        return [lens, chosen];
      },
    );
    expect(seen).toEqual([
      ['plain', undefined],
      ['all', undefined],
      ['all', []],
      ['all', undefined],
    ]);
  });

  it('each identity has an action of its own, in the order of the cards', () => {
    const { lab } = aStoreLab();
    const seen = askActions.map((action) => {
      run(lab, action);
      return lab.getState().identity;
    });
    expect(seen).toEqual(IDENTITY_IDS);
  });

  it('time goes back, forward, and to either end', () => {
    const { lab } = aBucketLab('Enabled');
    put(lab, 'a.txt', 'one');
    put(lab, 'a.txt', 'two');
    const { stepBack, undo, stepForward, redo, toStart, toEnd } = benchActions;
    const seen = [stepBack, undo, stepForward, redo, toStart, toEnd].map((action) => {
      run(lab, action);
      return lab.getState().journal.cursor;
    });
    expect(seen).toEqual([3, 2, 3, 4, 0, 4]);
  });
});
