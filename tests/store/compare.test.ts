/** Forking, comparing, and the same attack in two worlds. */
import { describe, expect, it, vi } from 'vitest';
import { attackBoth, attackTarget } from '../../src/store/attack.ts';
import {
  compare,
  compareWorlds,
  endComparison,
  firstOwnStep,
  nearestPair,
  onFork,
  partings,
} from '../../src/store/compare.ts';
import { codesOf, mfaValue } from '../../src/store/codes.ts';
import { forkHere, labNow, seek, switchBranch, undo } from '../../src/store/dispatch.ts';
import type { Lab } from '../../src/store/lab.ts';
import { askAs, selectCurrent, setDrift, setSessionCredentials } from '../../src/store/look.ts';
import { stepsNow } from '../../src/store/views.ts';
import { aBucketLab, benchOf, BUCKET, granted, holdElsewhere, put } from './labs.ts';

/** Four steps: the bucket, Enabled, and two versions of `a.txt`, which is selected. */
const aHistory = (): Lab => {
  const { lab } = aBucketLab('Enabled');
  put(lab, 'a.txt', 'one');
  put(lab, 'a.txt', 'three');
  selectCurrent(lab, 'a.txt');
  return lab;
};
const ids = (lab: Lab): readonly string[] => lab.getState().journal.branches.map(({ id }) => id);

describe('a fork on purpose', () => {
  it('starts a branch at the end of one, where the next request goes', () => {
    const lab = aHistory();
    forkHere(lab);
    put(lab, 'b.txt');
    expect(lab.getState().journal).toMatchObject({ active: 'B', branches: [{}, { from: { step: 4 } }] });
    switchBranch(lab, 'A');
    expect(stepsNow(lab.getState())).toHaveLength(4);
  });

  it('is one however often it is asked for', () => {
    const lab = aHistory();
    forkHere(lab);
    forkHere(lab);
    expect(ids(lab)).toEqual(['A', 'B']);
  });

  it('waits while another tab holds the lab', () => {
    const lab = aHistory();
    holdElsewhere(lab);
    forkHere(lab);
    expect(ids(lab)).toEqual(['A']);
  });
});

describe('what tells branches apart', () => {
  it('is the first thing each did that no other did', () => {
    const lab = aHistory();
    seek(lab, 3);
    put(lab, 'b.txt');
    const { journal } = lab.getState();
    const keys = journal.branches.map((branch) => firstOwnStep(journal, branch)?.request.command);
    expect(keys).toMatchObject([{ key: 'a.txt' }, { key: 'b.txt' }]);
    expect([...partings(journal)]).toEqual([[3, ['A']]]);
    expect(nearestPair(journal)).toEqual([{ branch: 'A' }, { branch: 'B' }]);
  });

  it('is nothing while there is one', () => {
    const { journal } = aHistory().getState();
    expect(nearestPair(journal)).toBeUndefined();
    expect(journal.branches.map((branch) => firstOwnStep(journal, branch))).toEqual([undefined]);
  });

  it('is told of when acting in the past begins one', () => {
    const lab = aHistory();
    const told = vi.fn();
    const stop = onFork(lab, told);
    undo(lab);
    expect(told).not.toHaveBeenCalled();
    put(lab, 'b.txt');
    expect(told.mock.calls).toMatchObject([[{ id: 'A' }, { id: 'B' }]]);
    stop();
    undo(lab);
    put(lab, 'c.txt');
    expect(told).toHaveBeenCalledOnce();
  });
});

describe('a comparison', () => {
  it('ends when asked, and when somebody acts or goes elsewhere in time', () => {
    const lab = aHistory();
    const ways = [endComparison, undo, (at: Lab) => put(at, 'b.txt'), forkHere];
    for (const way of ways) {
      compare(lab, { branch: 'A' }, { branch: 'A' });
      expect(lab.getState().compared).toHaveLength(2);
      way(lab);
      expect(lab.getState().compared).toBeUndefined();
    }
  });
});

describe('the same attack in both worlds', () => {
  const worlds = (lab: Lab) => {
    const done = attackBoth(lab);
    if (typeof done === 'string') throw new Error(done);
    const { journal } = lab.getState();
    return compareWorlds(journal, { branch: done.asItIs }, { branch: done.changed }, BUCKET);
  };

  it('loses every version without MFA Delete, and none with it', () => {
    const lab = aHistory();
    const { fork, a, b } = worlds(lab);
    expect({ fork, lost: [a.lost, b.lost], standing: [a.standing, b.standing] }).toEqual({
      fork: 4,
      lost: [2, 0],
      standing: [0, 2],
    });
    expect(a.since.map(({ actor, outcome }) => [actor, outcome.result.ok])).toEqual([
      ['attacker', true],
      ['attacker', true],
    ]);
    expect(b.since.map(({ actor, outcome }) => [actor, outcome.result.ok])).toEqual([
      ['root', true],
      ['attacker', false],
      ['attacker', false],
    ]);
    expect(b.since[0]?.request.mfa).toMatch(/^\S+ \d{6}$/);
  });

  it('leaves the branch that was there as it was, and whoever asked asking', () => {
    const lab = aHistory();
    askAs(lab, 'dev');
    setSessionCredentials(lab, true);
    const before = stepsNow(lab.getState());
    worlds(lab);
    expect(lab.getState()).toMatchObject({ identity: 'dev', sessionCredentials: true });
    expect(ids(lab)).toEqual(['A', 'B', 'C']);
    expect(lab.getState().selection?.key).toBe('a.txt');
    switchBranch(lab, 'A');
    expect(stepsNow(lab.getState())).toBe(before);
  });

  it('can be undone step by step, to where it began', () => {
    const lab = aHistory();
    worlds(lab);
    for (let i = 0; i < 3; i++) undo(lab);
    expect(lab.getState().journal.cursor).toBe(4);
    expect(benchOf(lab).mfaDelete).toBe('unset');
  });

  it('goes from the playhead, also in the past and in a branch that has just begun', () => {
    const lab = aHistory();
    seek(lab, 3);
    forkHere(lab);
    selectCurrent(lab, 'a.txt');
    const { fork, a, b } = worlds(lab);
    expect({ fork, branches: [a.branch, b.branch], lost: [a.lost, b.lost] }).toEqual({
      fork: 3,
      branches: ['B', 'C'],
      lost: [1, 0],
    });
  });

  it('is the other way round where MFA Delete is on: root turns it off in one', () => {
    const lab = aHistory();
    askAs(lab, 'root');
    const [shown] = codesOf(lab.getState().journal, 'root', {}, labNow(lab), lab.world.totp);
    granted(
      lab,
      { type: 'PutBucketVersioning', bucket: BUCKET, status: 'Enabled', mfaDelete: 'Enabled' },
      shown && mfaValue(shown.device.serial, shown.code),
    );
    expect(attackBoth(lab)).toBe('noCode');
    expect(ids(lab)).toEqual(['A']);
    lab.setState({ clock: { mode: 'frozen', atMs: labNow(lab) + 30_000 } });
    const { a, b } = worlds(lab);
    expect([a.lost, b.lost]).toEqual([0, 2]);
    expect(b.since.map(({ actor }) => actor)).toEqual(['root', 'attacker', 'attacker']);
  });

  it.each([
    ['noCode', (lab: Lab) => setDrift(lab, benchDevice(lab), 180)],
    ['elsewhere', holdElsewhere],
    ['nothingSelected', (lab: Lab) => lab.setState({ selection: undefined })],
    ['tooMany', (lab: Lab) => Array.from({ length: 23 }, (_, i) => put(lab, 'a.txt', `more ${i}`))],
  ] as const)('is not begun: %s', (why, spoil) => {
    const lab = aHistory();
    spoil(lab);
    const before = lab.getState().journal;
    expect(attackBoth(lab)).toBe(why);
    if (why !== 'noCode') expect(attackTarget(lab.getState())).toBe(why);
    expect(lab.getState().journal).toBe(before);
  });
});

/** The drift of root's token goes by its serial. */
const benchDevice = (lab: Lab): string => {
  const [shown] = codesOf(lab.getState().journal, 'root', {}, labNow(lab), lab.world.totp);
  return shown?.device.serial ?? '';
};
