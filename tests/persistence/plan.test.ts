import { describe, expect, it } from 'vitest';
import { planSave } from '../../src/persistence/plan.ts';
import { switchTo } from '../../src/session/journal.ts';
import { after, at, emptyLab, labOf, put } from './labs.ts';

const said = (plan: ReturnType<typeof planSave>) => ({
  afresh: plan.afresh,
  steps: plan.steps.map(({ branch, index }) => `${branch}/${index}`),
  branches: plan.branches.map(({ place, branch }) => `${place} ${branch.id}`),
});
const nothing = { afresh: false, steps: [], branches: [] };

describe('what a save writes', () => {
  const lab = labOf(2);

  it('is everything the first time', () => {
    expect(said(planSave(undefined, lab))).toEqual({
      afresh: true,
      steps: ['A/0', 'A/1', 'A/2', 'A/3'],
      branches: ['0 A'],
    });
  });

  it('is the new step alone', () => {
    expect(said(planSave(lab, after(lab, put('k', 'v'))))).toEqual({
      afresh: false,
      steps: ['A/4'],
      branches: ['0 A'],
    });
  });

  it('is no step for an undo, a setting or another branch shown', () => {
    expect(said(planSave(lab, at(lab, 1)))).toEqual(nothing);
    expect(said(planSave(lab, { ...lab, settings: { a: 1 } }))).toEqual(nothing);
    const forked = after(at(lab, 1), put('k', 'v'));
    expect(said(planSave(forked, { ...forked, journal: switchTo(forked.journal, 'A') }))).toEqual(nothing);
  });

  it("is a new branch's own steps, counted from its fork", () => {
    const forked = after(at(lab, 3), put('k', 'v'));
    expect(said(planSave(lab, forked))).toEqual({ afresh: false, steps: ['B/0'], branches: ['1 B'] });
    const longer = after(forked, put('k', 'w'));
    expect(said(planSave(forked, longer))).toEqual({ afresh: false, steps: ['B/1'], branches: ['1 B'] });
    expect(said(planSave(lab, longer))).toEqual({ afresh: false, steps: ['B/0', 'B/1'], branches: ['1 B'] });
  });

  it.each([
    ['a shorter one', lab, labOf(1)],
    ['one of the same requests, run again', lab, labOf(2)],
    ['one with another seed', lab, labOf(2, 'other')],
    ['an empty one', lab, emptyLab()],
    ['one without a branch it had', after(at(lab, 3), put('k', 'v')), lab],
  ])('is everything when the lab is another one: %s', (_what, saved, next) => {
    expect(planSave(saved, next).afresh).toBe(true);
    expect(planSave(saved, next).steps).toHaveLength(next.journal.branches[0]?.steps.length ?? 0);
  });
});
