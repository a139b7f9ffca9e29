/** Two futures side by side: which ones, and where their branches parted. None of it asks anything of S3. */
import { activeBranch } from '../session/journal.ts';
import type { Branch, Journal, Step } from '../session/journal.ts';
import { sharedWith } from '../session/worlds.ts';
import type { WorldRef } from '../session/worlds.ts';
import type { Lab } from './lab.ts';

export type { Journal } from '../session/journal.ts';
export { compareWorlds, plainGet } from '../session/worlds.ts';
export type { Comparison, KeyInWorld, World, WorldRef } from '../session/worlds.ts';

/** Puts two worlds beside each other, in place of the shelves. News would lie over what they come to. */
export const compare = (lab: Lab, a: WorldRef, b: WorldRef): void =>
  lab.setState({ compared: [a, b], notice: undefined });

/** Back to the bench. */
export const endComparison = (lab: Lab): void => lab.setState({ compared: undefined });

/** The two futures that are meant when none are named: the one that is shown, and the one it left or that left it. */
export const nearestPair = (journal: Journal): readonly [WorldRef, WorldRef] | undefined => {
  const shown = activeBranch(journal);
  const parent = journal.branches.find(({ id }) => id === shown.from?.branch);
  const other = parent ?? journal.branches.findLast(({ id }) => id !== shown.id);
  if (other === undefined) return undefined;
  const inOrder = [...journal.branches].filter((branch) => branch === shown || branch === other);
  return inOrder[0] && inOrder[1] && [{ branch: inOrder[0].id }, { branch: inOrder[1].id }];
};

/** What the branch did first that no other did: what tells it apart. `undefined` where it has done nothing yet. */
export const firstOwnStep = ({ branches }: Journal, branch: Branch): Step | undefined => {
  if (branch.from !== undefined) return branch.steps[branch.from.step];
  const left = branches.flatMap(({ from }) => (from?.branch === branch.id ? [from.step] : []));
  return left.length === 0 ? undefined : branch.steps[Math.min(...left)];
};

/** The steps of the shown branch after which others part from it, with those branches' ids. */
export const partings = (journal: Journal): ReadonlyMap<number, readonly string[]> => {
  const shown = activeBranch(journal);
  const found = new Map<number, readonly string[]>();
  for (const branch of journal.branches) {
    if (branch === shown) continue;
    const at = sharedWith(shown, branch);
    found.set(at, [...(found.get(at) ?? []), branch.id]);
  }
  return found;
};

/** Follows the journal: told of each branch that acting in the past has begun. Returns how to stop. */
export const onFork = (lab: Lab, told: (left: Branch, begun: Branch) => void): (() => void) =>
  lab.subscribe(({ journal }, { journal: before }) => {
    const begun = journal.branches.at(-1);
    if (begun === undefined || journal.branches.length !== before.branches.length + 1) return;
    const left = before.branches.find(({ id }) => id === begun.from?.branch);
    if (left !== undefined) told(left, begun);
  });
