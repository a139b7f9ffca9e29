/** Each action says why it is closed, and is open where it can do something. */
import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/actions/action.ts';
import { askActions, benchActions } from '../../src/actions/bench.ts';
import { bucketActions } from '../../src/actions/buckets.ts';
import { objectActions } from '../../src/actions/objects.ts';
import { asVersionId } from '../../src/engine/index.ts';
import { en } from '../../src/i18n/en.ts';
import { windows } from '../../src/i18n/windows.ts';
import { seek, undo } from '../../src/store/dispatch.ts';
import type { Lab } from '../../src/store/lab.ts';
import { chooseSeveral, selectCurrent, tick } from '../../src/store/look.ts';
import { aBucketLab, aStoreLab, holdElsewhere, put } from '../store/labs.ts';

const ALL: readonly Action[] = [
  ...askActions,
  ...Object.values(objectActions),
  ...Object.values(bucketActions),
  ...Object.values(benchActions),
];
const names = (actions: Readonly<Record<string, Action>>) => Object.entries(actions);
const { undo: undoIt, redo, stepBack, stepForward, toStart, toEnd, choose, fork, ...always } = benchActions;
const { newBucket, empty, deleteChosen, ...ofBucket } = bucketActions;
const { upload, typeText, ...ofEntry } = objectActions;
const inTime = { undoIt, redo, stepBack, stepForward, toStart, toEnd };
/** What needs a bucket, whatever is in it. */
const needBucket = { ...ofBucket, empty, deleteChosen, upload, typeText, choose };

/** A lab with `a.txt`, selected. */
const aSelectedLab = (): Lab => {
  const { lab } = aBucketLab('Enabled');
  put(lab, 'a.txt');
  selectCurrent(lab, 'a.txt');
  return lab;
};
const why = (action: Action, lab: Lab) => action.closed(lab.getState());

describe('words', () => {
  it.each(ALL.map((action) => [action.label, action.help] as const))(
    '%s and its help are in the catalogue',
    (label, help) => {
      expect(en[label]).toMatch(/^[A-Z].*[^.]$/);
      expect(windows[help]).toMatch(/^[A-Z].*\.$/);
    },
  );

  it('no two actions have the same label', () => {
    expect(new Set(ALL.map(({ label }) => en[label])).size).toBe(ALL.length);
  });
});

describe('without a bucket', () => {
  it.each(names(needBucket))('%s is closed', (_name, action) => {
    expect(why(action, aStoreLab().lab)).toBe('action.closed.noBucket');
  });

  it('a bucket can be made', () => {
    expect(why(newBucket, aStoreLab().lab)).toBeUndefined();
  });
});

describe('with a bucket', () => {
  it.each(names({ ...ofBucket, upload, typeText, choose, newBucket }))('%s is open', (_name, action) => {
    expect(why(action, aBucketLab().lab)).toBeUndefined();
  });

  it('emptying is closed while nothing is in it, and open for a single marker', () => {
    const { lab } = aBucketLab();
    expect(why(empty, lab)).toBe('action.closed.alreadyEmpty');
    put(lab, 'a.txt');
    expect(why(empty, lab)).toBeUndefined();
  });

  it('deleting the chosen is closed until something is chosen', () => {
    const { lab } = aBucketLab();
    put(lab, 'a.txt');
    expect(why(deleteChosen, lab)).toBe('action.closed.nothingChosen');
    chooseSeveral(lab, true);
    expect(why(deleteChosen, lab)).toBe('action.closed.nothingChosen');
    tick(lab, { key: 'a.txt', id: asVersionId('null') }, true);
    expect(why(deleteChosen, lab)).toBeUndefined();
  });
});

describe('with an entry', () => {
  it.each(names(ofEntry))('%s is closed while none is selected, and open then', (_name, action) => {
    expect(why(action, aBucketLab().lab)).toBe('action.closed.nothingSelected');
    expect(why(action, aSelectedLab())).toBeUndefined();
  });

  it.each(names(ofEntry))('%s is closed when what was selected is gone', (_name, action) => {
    const lab = aSelectedLab();
    undo(lab);
    expect(why(action, lab)).toBe('action.closed.nothingSelected');
  });
});

describe('in time', () => {
  it.each(names({ undoIt, stepBack, toStart }))('%s is closed at the start', (_name, action) => {
    const lab = aSelectedLab();
    expect(why(action, lab)).toBeUndefined();
    seek(lab, 0);
    expect(why(action, lab)).toBe('action.closed.nothingToUndo');
  });

  it.each(names({ redo, stepForward, toEnd }))('%s is closed at the end', (_name, action) => {
    const lab = aSelectedLab();
    expect(why(action, lab)).toBe('action.closed.nothingToRedo');
    undo(lab);
    expect(why(action, lab)).toBeUndefined();
  });
});

describe('while this tab may not change the lab', () => {
  it.each(names({ ...needBucket, ...ofEntry, ...inTime, newBucket, fork }))(
    '%s says that another tab holds it, or that it is loading',
    (_name, action) => {
      const lab = aSelectedLab();
      lab.setState({ storage: { kind: 'opening' } });
      expect(why(action, lab)).toBe('action.closed.opening');
      holdElsewhere(lab);
      expect(why(action, lab)).toBe('action.closed.elsewhere');
    },
  );

  it.each([...names(always), ...askActions.map((action) => [action.label, action] as const)])(
    '%s is open all the same: it only looks',
    (_name, action) => {
      const { lab } = aStoreLab();
      holdElsewhere(lab);
      expect(why(action, lab)).toBeUndefined();
    },
  );
});
