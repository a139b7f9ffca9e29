/** What an address opens in place of the lab that is kept: shown, and not saved. */
import { describe, expect, it } from 'vitest';
import { values } from '../../src/engine/index.ts';
import type { Version } from '../../src/engine/index.ts';
import { dispatch } from '../../src/store/dispatch.ts';
import { sceneToken } from '../../src/store/share.ts';
import { startOver } from '../../src/store/sandbox.ts';
import { bucketNow, stepsNow } from '../../src/store/views.ts';
import { visitSandbox, visitScene } from '../../src/store/visit.ts';
import { aPanelLab } from '../support/panelLab.tsx';

const idsOf = (lab: ReturnType<typeof aPanelLab>) => {
  const bucket = bucketNow(lab.getState());
  return bucket && [...values<unknown, Version>(bucket.versions)].map(({ id }) => id);
};

const tokenFor = async (lab: ReturnType<typeof aPanelLab>): Promise<string> => {
  const made = await sceneToken(lab);
  if (!made.ok) throw new Error('not shared');
  return made.value.token;
};

describe('a scene', () => {
  it('has the ids it was shared with, and is not saved', async () => {
    const mine = aPanelLab();
    startOver(mine, 'sandbox', 'seed');
    dispatch(mine, { type: 'DeleteObject', bucket: 'harbor-archive', key: 'logo.svg' });
    const theirs = aPanelLab();
    expect(await visitScene(theirs, await tokenFor(mine))).toEqual({
      kind: 'scene',
      absent: { count: 0, bytes: 0 },
    });
    expect(idsOf(theirs)).toEqual(idsOf(mine));
    expect(theirs.getState()).toMatchObject({ seed: 'seed', storage: { kind: 'memory', reason: 'shared' } });
  });

  it('of a few requests in the sandbox is a short link: the story comes by itself', async () => {
    const lab = aPanelLab();
    startOver(lab, 'sandbox', 'seed');
    expect((await tokenFor(lab)).length).toBeLessThan(400);
  });

  it('that is damaged is an empty bench, with what is wrong', async () => {
    const lab = aPanelLab();
    startOver(lab, 'sandbox', 'seed');
    expect(await visitScene(lab, 'v1.nonsense')).toMatchObject({ kind: 'damaged', fault: { kind: 'shape' } });
    expect(stepsNow(lab.getState())).toEqual([]);
  });

  it('in which somebody signs with another’s key is refused', async () => {
    const lab = aPanelLab();
    startOver(lab, 'empty', 'seed');
    dispatch(lab, { type: 'CreateBucket', bucket: 'mine' });
    const { journal } = lab.getState();
    const branches = journal.branches.map((branch) => ({
      ...branch,
      steps: branch.steps.map((step) => ({ ...step, actor: 'root' })),
    }));
    lab.setState({ journal: { ...journal, branches } });
    const fault = { path: 'branches[0].steps[0].actor' };
    expect(await visitScene(aPanelLab(), await tokenFor(lab))).toMatchObject({ kind: 'damaged', fault });
  });
});

describe('a prepared sandbox', () => {
  it('of one seed has the same ids, at any time', () => {
    const [a, b] = [aPanelLab(), aPanelLab()];
    visitSandbox(a, { seed: '7' });
    visitSandbox(b, { seed: '7', t0: Date.UTC(2030, 0, 1) });
    expect(stepsNow(a.getState()).map(({ request }) => request.nonce)).toEqual(
      stepsNow(b.getState()).map(({ request }) => request.nonce),
    );
    expect(a.getState().storage).toMatchObject({ kind: 'memory', reason: 'asked' });
  });

  it('opens at the time that is asked for', () => {
    const lab = aPanelLab();
    visitSandbox(lab, { t0: Date.UTC(2030, 0, 1) });
    const last = stepsNow(lab.getState()).at(-1);
    expect(last?.request.at).toBe(Date.UTC(2030, 0, 1) - 31 * 60_000);
  });
});
