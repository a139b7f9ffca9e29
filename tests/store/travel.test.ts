/** Going to and fro in history, and between its branches. */
import { describe, expect, it } from 'vitest';
import { pilesFrom } from '../../src/engine/index.ts';
import { redo, seek, switchBranch, undo } from '../../src/store/dispatch.ts';
import type { Lab } from '../../src/store/lab.ts';
import { prepare, tell } from '../../src/store/look.ts';
import { bucketsNow, canRedo, canUndo, lastStep, stateNow } from '../../src/store/views.ts';
import { aBucketLab, aStoreLab, benchOf, BUCKET, holdElsewhere, put } from './labs.ts';

const keys = (lab: Lab): readonly string[] => pilesFrom(benchOf(lab), '', 100).map(({ key }) => key);

/** Three steps: the bucket, `a.txt`, `b.txt`. */
const aHistory = (): Lab => {
  const { lab } = aBucketLab();
  put(lab, 'a.txt');
  put(lab, 'b.txt');
  return lab;
};

describe('undo and redo', () => {
  it('go one step, and come back to the very same state', () => {
    const lab = aHistory();
    const then = stateNow(lab.getState());
    undo(lab);
    expect(keys(lab)).toEqual(['a.txt']);
    redo(lab);
    expect(stateNow(lab.getState())).toBe(then);
  });

  it('take the line of news away with the step it was about, and leave what is being written waiting', () => {
    const lab = aHistory();
    tell(lab, 'b.txt is uploaded.', true);
    prepare(lab, { type: 'DeleteBucket', bucket: BUCKET });
    undo(lab);
    expect(lab.getState()).toMatchObject({ notice: undefined, draft: { stage: 'waiting' } });
  });

  it.each([
    ['undo', undo, 0],
    ['redo', redo, 3],
    ['going to the step that is shown', (lab: Lab) => seek(lab, 3), 3],
  ] as const)('%s changes nothing where there is no way to go', (_name, move, cursor) => {
    const lab = aHistory();
    seek(lab, cursor);
    tell(lab, 'still here');
    prepare(lab, { type: 'DeleteBucket', bucket: BUCKET });
    const before = lab.getState();
    move(lab);
    expect(lab.getState()).toBe(before);
  });

  it('end at nothing', () => {
    const lab = aHistory();
    for (let i = 0; i < 5; i++) undo(lab);
    expect(canUndo(lab.getState())).toBe(false);
    expect(canRedo(lab.getState())).toBe(true);
    expect(bucketsNow(stateNow(lab.getState()))).toEqual([]);
    expect(lab.getState().bucket).toBeUndefined();
    expect(lastStep(lab.getState())).toBeUndefined();
  });

  it('have nothing to do in a fresh lab', () => {
    const { lab } = aStoreLab();
    expect([canUndo(lab.getState()), canRedo(lab.getState())]).toEqual([false, false]);
  });
});

describe('seeking', () => {
  it('shows the lab after so many steps, within the ends of history', () => {
    const lab = aHistory();
    seek(lab, 2);
    expect(keys(lab)).toEqual(['a.txt']);
    seek(lab, -4);
    expect(lab.getState().journal.cursor).toBe(0);
    seek(lab, 99);
    expect(keys(lab)).toEqual(['a.txt', 'b.txt']);
  });
});

describe('branches', () => {
  it('show another line of history at its end, and leave the first as it was', () => {
    const lab = aHistory();
    undo(lab);
    put(lab, 'c.txt');
    expect(keys(lab)).toEqual(['a.txt', 'c.txt']);
    switchBranch(lab, 'A');
    expect(keys(lab)).toEqual(['a.txt', 'b.txt']);
    switchBranch(lab, 'B');
    expect(keys(lab)).toEqual(['a.txt', 'c.txt']);
  });

  it('stay where they are for a name that no branch has', () => {
    const lab = aHistory();
    const before = lab.getState();
    switchBranch(lab, 'Q');
    expect(lab.getState()).toBe(before);
  });
});

it.each([
  ['undo', undo],
  ['redo', redo],
  ['seek', (lab: Lab) => seek(lab, 0)],
  ['switch', (lab: Lab) => switchBranch(lab, 'B')],
] as const)('%s waits while another tab holds the lab', (_name, move) => {
  const lab = aHistory();
  undo(lab);
  put(lab, 'c.txt');
  switchBranch(lab, 'A');
  undo(lab);
  holdElsewhere(lab);
  const before = lab.getState();
  move(lab);
  expect(lab.getState()).toBe(before);
});
