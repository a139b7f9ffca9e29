/** What panels read: answers computed from the journal, kept for as long as what they were computed from. */
import { byUtf8, get, shelvesOf, utf8Length, values } from '../engine/index.ts';
import type { Bucket, Event, ObjectVersion, Shelf, State } from '../engine/index.ts';
import * as journals from '../session/journal.ts';
import { activeBranch, stateAt } from '../session/journal.ts';
import type { Journal, Step } from '../session/journal.ts';
import type { LabState } from './lab.ts';

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

/** Its shelves. */
export const shelvesNow: (bucket: Bucket) => readonly Shelf[] = remembered(shelvesOf);

/** A payload that can no longer be got back, and the step that lost it (1 is the first). */
export interface Loss {
  readonly step: number;
  readonly version: ObjectVersion;
}

const losses = (event: Event): readonly ObjectVersion[] =>
  event.type === 'object.destroyed' || event.type === 'object.overwritten' ? [event.version] : [];

const groupByKey = (versions: readonly ObjectVersion[]): ReadonlyMap<string, readonly ObjectVersion[]> => {
  const groups = new Map<string, ObjectVersion[]>();
  for (const version of versions) groups.set(version.key, [...(groups.get(version.key) ?? []), version]);
  return groups;
};

const lostIn = remembered((step: Step): ReadonlyMap<string, readonly ObjectVersion[]> =>
  groupByKey(step.outcome.events.flatMap(losses)),
);

/** What a bucket has lost for good, by key, in the steps done so far. */
export const lossesNow = (journal: Journal, bucket: string): ReadonlyMap<string, readonly Loss[]> => {
  const lost = new Map<string, Loss[]>();
  activeBranch(journal)
    .steps.slice(0, journal.cursor)
    .forEach((step, i) => {
      const { command } = step.request;
      if (!('bucket' in command) || command.bucket !== bucket) return;
      if (step.outcome.events.some((e) => e.type === 'bucket.created')) lost.clear();
      for (const [key, versions] of lostIn(step))
        lost.set(key, [...(lost.get(key) ?? []), ...versions.map((version) => ({ step: i + 1, version }))]);
    });
  return lost;
};

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

const standing = remembered((bucket: Bucket): Omit<Holdings, 'lost'> => {
  let [plain, byId, currentBytes, noncurrentBytes] = [0, 0, 0, 0];
  for (const { key, entries } of shelvesNow(bucket))
    entries.forEach((entry, i) => {
      if (entry.kind === 'marker') noncurrentBytes += utf8Length(key);
      else if (i === 0) [plain, currentBytes] = [plain + 1, currentBytes + entry.size];
      else [byId, noncurrentBytes] = [byId + 1, noncurrentBytes + entry.size];
    });
  return { plain, byId, currentBytes, noncurrentBytes };
});

const contents = remembered(
  (bucket: Bucket): ReadonlySet<string> =>
    new Set([...values(bucket.versions)].map((entry) => (entry.kind === 'object' ? entry.etag : ''))),
);

/** The holdings of a bucket after the steps done so far. Content of which a copy still stands in the bucket is not lost. */
export const holdingsNow = (journal: Journal, bucket: Bucket): Holdings => {
  const kept = contents(bucket);
  const lost = [...lossesNow(journal, bucket.name).values()].flat();
  return { ...standing(bucket), lost: lost.filter(({ version }) => !kept.has(version.etag)).length };
};
