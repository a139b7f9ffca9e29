/**
 * What a save has to write: only what the lab has gained since the last one. Journals share structure, so a branch that
 * has the step the last save ended with has all the steps before it too.
 */
import type { Branch, Step } from '../session/journal.ts';
import { sharedSteps } from './format.ts';
import type { Lab } from './format.ts';

/** A step to write: which of its branch's own steps it is, counted from 0. */
export interface NewStep {
  readonly branch: string;
  readonly index: number;
  readonly step: Step;
}

export interface SavePlan {
  /** The lab is another one: everything saved before goes first. */
  readonly afresh: boolean;
  readonly steps: readonly NewStep[];
  /** Branches that are new or longer, by their place in the journal. */
  readonly branches: readonly { readonly place: number; readonly branch: Branch }[];
}

const continues = (before: Branch, after: Branch | undefined): boolean =>
  after !== undefined &&
  after.id === before.id &&
  after.from?.branch === before.from?.branch &&
  after.from?.step === before.from?.step &&
  after.steps.length >= before.steps.length &&
  after.steps[before.steps.length - 1] === before.steps.at(-1);

/** What is in `next` and not in `saved`, the lab as it was last saved, if it was. */
export const planSave = (saved: Lab | undefined, next: Lab): SavePlan => {
  const before = saved?.journal.branches ?? [];
  const after = next.journal.branches;
  const afresh =
    saved === undefined ||
    saved.seed !== next.seed ||
    !before.every((branch, place) => branch === after[place] || continues(branch, after[place]));
  const known = afresh ? [] : before;

  const changed = after.flatMap((branch, place) => (branch === known[place] ? [] : [{ place, branch }]));
  const steps = changed.flatMap(({ place, branch }) => {
    const shared = sharedSteps(branch.from);
    const first = known[place]?.steps.length ?? shared;
    return branch.steps
      .slice(first)
      .map((step, i) => ({ branch: branch.id, index: first - shared + i, step }));
  });
  return { afresh, steps, branches: changed };
};
