/** What panels read: answers computed from the journal, kept for as long as what they were computed from. */
import { byUtf8, get, tallyOf, values } from '../engine/index.ts';
import type { Bucket, State } from '../engine/index.ts';
import * as journals from '../session/journal.ts';
import { activeBranch, stateAt } from '../session/journal.ts';
import type { Journal, Step } from '../session/journal.ts';
import type { LabState } from './lab.ts';
import { ledgerNow } from './ledger.ts';

export type { Step } from '../session/journal.ts';

/** A function of one object, computed once an object. */
const remembered = <K extends object, V>(compute: (of: K) => V): ((of: K) => V) => {
  const known = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const held = known.get(of) ?? { value: compute(of) };
    known.set(of, held);
    return held.value;
  };
};

/** The state at the cursor. */
export const stateNow = ({ journal }: Pick<LabState, 'journal'>): State => stateAt(journal);

/** The steps of the branch that is shown, done or still to redo. */
export const stepsNow = ({ journal }: Pick<LabState, 'journal'>): readonly Step[] =>
  activeBranch(journal).steps;
/** The last step done. */
export const lastStep = ({ journal }: Pick<LabState, 'journal'>): Step | undefined =>
  journals.lastStep(journal);
export const canUndo = ({ journal }: Pick<LabState, 'journal'>): boolean => journals.canUndo(journal);
export const canRedo = ({ journal }: Pick<LabState, 'journal'>): boolean => journals.canRedo(journal);

/** Whether the lab stands as it was prepared: nothing was asked in it yet, nor undone. */
export const isUntouched = ({ journal, prepared }: Pick<LabState, 'journal' | 'prepared'>): boolean =>
  journal === prepared;

/** All buckets, of every account, by name. */
export const bucketsNow = remembered((state: State): readonly Bucket[] => [
  ...values<string, Bucket>(state.buckets),
]);

/** The bucket on the bench. */
export const bucketNow = (state: Pick<LabState, 'journal' | 'bucket'>): Bucket | undefined =>
  state.bucket === undefined ? undefined : get(stateNow(state).buckets, byUtf8, state.bucket);

/** How much of what was ever stored in a bucket can be got back, and what is billed (V-92). Bytes. */
export interface Holdings {
  /** Payloads that a plain GET brings. */
  readonly plain: number;
  /** Payloads that only a GET by version id brings. */
  readonly byId: number;
  /** Payloads that nothing brings back. */
  readonly lost: number;
  readonly currentBytes: number;
  /** Every noncurrent version at full size, and the key name of every marker. */
  readonly noncurrentBytes: number;
}

/** The holdings of a bucket after the steps done so far. Content of which a copy still stands in the bucket is not lost. */
export const holdingsNow = (journal: Journal, bucket: Bucket): Holdings => {
  const { plain, objects, currentBytes, billedBytes } = tallyOf(bucket);
  return {
    plain,
    byId: objects - plain,
    lost: ledgerNow(journal, bucket.name).gone,
    currentBytes,
    noncurrentBytes: billedBytes - currentBytes,
  };
};
