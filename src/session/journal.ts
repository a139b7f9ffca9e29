/**
 * The journal: every request with its outcome, a cursor, and branches. States share structure, so going to any step is a
 * look-up, never a replay. Nothing here changes anything in place.
 */
import { transition } from '../engine/index.ts';
import type { CommandType, Outcome, Ports, Request, State } from '../engine/index.ts';

/** One request and what came of it. `actor` is who pressed the button: a thief's requests carry ana's key (product cast). */
export interface Step<T extends CommandType = CommandType> {
  readonly request: Request<T>;
  readonly outcome: Outcome<T>;
  readonly actor: string;
}

/** A line of history. `from` says where it left another; the steps before that are shared with it. */
export interface Branch {
  readonly id: string;
  readonly from: { readonly branch: string; readonly step: number } | undefined;
  readonly steps: readonly Step[];
}

export interface Journal {
  /** The state before the first step. */
  readonly base: State;
  readonly branches: readonly Branch[];
  /** The id of the branch that is shown and added to. */
  readonly active: string;
  /** How many steps of the active branch are done; the rest can be redone. */
  readonly cursor: number;
}

/** What a saved journal holds of a step: the request, and who asked. Outcomes follow by replay. */
export interface SavedStep {
  readonly request: Request;
  readonly actor: string;
}

/** A journal in which nothing has happened yet. */
export const openJournal = (base: State): Journal => ({
  base,
  branches: [{ id: 'A', from: undefined, steps: [] }],
  active: 'A',
  cursor: 0,
});

/** The branch that is shown. */
export const activeBranch = (journal: Journal): Branch => {
  const branch = journal.branches.find((b) => b.id === journal.active);
  if (branch === undefined) throw new Error(`journal has no branch ${journal.active}`);
  return branch;
};

/** The state after `cursor` steps of the active branch; by default the state now. */
export const stateAt = (journal: Journal, cursor: number = journal.cursor): State =>
  activeBranch(journal).steps[cursor - 1]?.outcome.state ?? journal.base;

/** The last step done, or `undefined` at the start. */
export const lastStep = (journal: Journal): Step | undefined =>
  activeBranch(journal).steps[journal.cursor - 1];

export const canUndo = (journal: Journal): boolean => journal.cursor > 0;
export const canRedo = (journal: Journal): boolean => journal.cursor < activeBranch(journal).steps.length;

/** The journal at step `cursor` of the active branch, held within its ends. */
export const seek = (journal: Journal, cursor: number): Journal => ({
  ...journal,
  cursor: Math.max(0, Math.min(Math.trunc(cursor), activeBranch(journal).steps.length)),
});
export const undo = (journal: Journal): Journal => seek(journal, journal.cursor - 1);
export const redo = (journal: Journal): Journal => seek(journal, journal.cursor + 1);

/** Shows another branch, at its end. An unknown id leaves the journal as it is. */
export const switchTo = (journal: Journal, id: string): Journal => {
  const branch = journal.branches.find((b) => b.id === id);
  return branch === undefined ? journal : { ...journal, active: id, cursor: branch.steps.length };
};

/** A, B, … Z, A1, B1, … */
const branchName = (index: number): string =>
  String.fromCharCode(65 + (index % 26)) + (index < 26 ? '' : String(Math.floor(index / 26)));

/**
 * A new branch that starts from the steps done so far and is shown from now on; the old future stays where it is. A branch
 * that has just begun, and holds nothing of its own, is not forked again.
 */
export const fork = (journal: Journal): Journal => {
  const from = activeBranch(journal);
  if (from.from?.step === journal.cursor && !canRedo(journal)) return journal;
  const id = branchName(journal.branches.length);
  const branch: Branch = {
    id,
    from: { branch: from.id, step: journal.cursor },
    steps: from.steps.slice(0, journal.cursor),
  };
  return { ...journal, branches: [...journal.branches, branch], active: id };
};

/** Adds a step that has been run. Acting in the past forks, so that no future is lost. */
export const append = (journal: Journal, step: Step): Journal => {
  const open = canRedo(journal) ? fork(journal) : journal;
  const steps = [...activeBranch(open).steps, step];
  return {
    ...open,
    branches: open.branches.map((b) => (b.id === open.active ? { ...b, steps } : b)),
    cursor: steps.length,
  };
};

/** Runs one request at the cursor and adds it. */
export const run = (journal: Journal, { request, actor }: SavedStep, ports: Ports): Journal =>
  append(journal, { request, actor, outcome: transition(stateAt(journal), request, ports) });

/** Saved steps run again from `state`: the same requests give the same states, bit for bit. */
export const replay = (state: State, saved: readonly SavedStep[], ports: Ports): readonly Step[] => {
  let now = state;
  return saved.map(({ request, actor }) => {
    const outcome = transition(now, request, ports);
    now = outcome.state;
    return { request, actor, outcome };
  });
};
