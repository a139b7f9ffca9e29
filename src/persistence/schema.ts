/** The door of everything saved: what passes is a `SavedLab`; what does not gets a fault that says where and why. */
import * as v from 'valibot';
import type { Caller, Result } from '../engine/index.ts';
import { savedCommand } from './commandSchema.ts';
import { fault, shown } from './fault.ts';
import type { LabFault } from './fault.ts';
import {
  arn,
  count,
  driftRecord,
  instant,
  milliseconds,
  nonce,
  optionalText,
  settings,
  strict,
  text,
} from './fields.ts';
import { FORMAT, VERSION, sharedSteps } from './format.ts';
import type { SavedClock, SavedHead, SavedLab, StoredBranch, StoredStep } from './format.ts';

const caller: v.GenericSchema<unknown, Caller> = strict({
  arn,
  credentials: v.picklist(['long-term', 'session']),
});

const storedStep: v.GenericSchema<unknown, StoredStep> = strict({
  request: strict({
    command: savedCommand,
    by: caller,
    at: instant,
    nonce,
    mfa: optionalText,
    via: v.exactOptional(v.literal('console')),
  }),
  actor: text,
});

const clock: v.GenericSchema<unknown, SavedClock> = v.variant('mode', [
  strict({ mode: v.literal('running'), offsetMs: milliseconds }),
  strict({ mode: v.literal('frozen'), atMs: milliseconds }),
]);

const storedBranch: v.GenericSchema<unknown, StoredBranch> = strict({
  id: text,
  from: v.nullable(strict({ branch: text, step: count })),
  steps: v.array(storedStep),
});

const head = {
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  seed: text,
  clock,
  drift: driftRecord,
  settings,
  active: text,
  cursor: count,
};

const savedHead: v.GenericSchema<unknown, SavedHead> = strict({ ...head, branches: count });
const savedLab: v.GenericSchema<unknown, SavedLab> = strict({ ...head, branches: v.array(storedBranch) });

const pathOf = (issue: v.BaseIssue<unknown>): string =>
  (issue.path ?? []).reduce((path, { key }) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');

/** Our own schemas say what is right in their message, valibot's in `expected`. */
const rightOf = (issue: v.BaseIssue<unknown>): string =>
  issue.type === 'custom' || issue.type === 'strict_object'
    ? issue.message
    : (issue.expected ?? issue.message);

const read = <T>(schema: v.GenericSchema<unknown, T>, input: unknown): Result<T, LabFault> => {
  const parsed = v.safeParse(schema, input, { abortEarly: true });
  if (parsed.success) return { ok: true, value: parsed.output };
  const [issue] = parsed.issues;
  const unknownField = issue.type === 'strict_object' && issue.expected === 'never';
  const found = unknownField ? `a field ${shown(issue.path?.at(-1)?.key)}` : shown(issue.input);
  return fault('shape', pathOf(issue), found, rightOf(issue));
};

/** One step, before it is written: what could not be read again is not saved. */
export const readStep = (input: unknown): Result<StoredStep, LabFault> => read(storedStep, input);

/** The head of a lab, before it is written. */
export const readHead = (input: unknown): Result<SavedHead, LabFault> => read(savedHead, input);

const branchFault = (branches: readonly StoredBranch[]): Result<never, LabFault> | undefined => {
  const lengths = new Map<string, number>();
  for (const [place, branch] of branches.entries()) {
    const path = `branches[${place}]`;
    const { id, from } = branch;
    if (lengths.has(id)) return fault('shape', `${path}.id`, shown(id), 'an id of its own');
    const parent = from === null ? 0 : lengths.get(from.branch);
    if (from !== null && parent === undefined)
      return fault(
        'shape',
        `${path}.from.branch`,
        shown(from.branch),
        'a branch that stands before this one',
      );
    const shared = sharedSteps(from);
    if (parent !== undefined && shared > parent)
      return fault('shape', `${path}.from.step`, shown(shared), `at most ${parent}, the parent's steps`);
    lengths.set(id, shared + branch.steps.length);
  }
  return undefined;
};

const lengthOf = (lab: SavedLab): number | undefined => {
  const branch = lab.branches.find(({ id }) => id === lab.active);
  return branch === undefined ? undefined : sharedSteps(branch.from) + branch.steps.length;
};

/** A document of the current version, checked whole: fields, then branches, then the cursor. */
export const readSavedLab = (input: unknown): Result<SavedLab, LabFault> => {
  const lab = read(savedLab, input);
  if (!lab.ok) return lab;
  const { branches, active, cursor } = lab.value;
  const broken = branchFault(branches);
  if (broken !== undefined) return broken;
  const length = lengthOf(lab.value);
  if (length === undefined)
    return fault('shape', 'active', shown(active), `one of ${branches.map(({ id }) => id).join(', ')}`);
  return cursor <= length
    ? lab
    : fault('shape', 'cursor', shown(cursor), `at most ${length}, the steps of branch ${active}`);
};
