/**
 * What buckets have lost for good, kept step by step: a step adds what its events say to what was known after the step
 * before it, so no step costs a walk over the journal or the bucket.
 */
import { byUtf8, get, put, values } from '../engine/index.ts';
import type { Bucket, Event, ObjectVersion, State, Tree } from '../engine/index.ts';
import { activeBranch } from '../session/journal.ts';
import type { Journal, Step } from '../session/journal.ts';

/** Uploads of one key that no request can bring back. */
export interface Loss {
  readonly count: number;
  /** The step that lost the last of them; 1 is the first. */
  readonly step: number;
}

/** Copies of one content: how many stand in the bucket, and how many were lost. */
interface Content {
  readonly held: number;
  readonly lost: number;
}

export interface Ledger {
  readonly keys: Tree<string, Loss>;
  /** All losses, of any key. */
  readonly count: number;
  /** Those of which no copy stands in the bucket. */
  readonly gone: number;
  /** By ETag. */
  readonly contents: Tree<string, Content>;
}
type Ledgers = Tree<string, Ledger>;

const EMPTY: Ledger = { keys: undefined, count: 0, gone: 0, contents: undefined };

const goneOf = ({ held, lost }: Content): number => (held === 0 ? lost : 0);

/** One more copy held, or one less and lost. */
const withContent = (ledger: Ledger, { etag }: ObjectVersion, lost: 0 | 1): Ledger => {
  const old = get(ledger.contents, byUtf8, etag) ?? { held: 0, lost: 0 };
  const now = { held: old.held + 1 - 2 * lost, lost: old.lost + lost };
  return {
    ...ledger,
    gone: ledger.gone + goneOf(now) - goneOf(old),
    contents: put(ledger.contents, byUtf8, etag, now),
  };
};

const withLoss = (ledger: Ledger, version: ObjectVersion, step: number): Ledger => {
  const count = (get(ledger.keys, byUtf8, version.key)?.count ?? 0) + 1;
  return {
    ...withContent(ledger, version, 1),
    count: ledger.count + 1,
    keys: put(ledger.keys, byUtf8, version.key, { count, step }),
  };
};

const after = (ledgers: Ledgers, event: Event, step: number): Ledgers => {
  const change = (to: (ledger: Ledger) => Ledger, bucket: string): Ledgers =>
    put(ledgers, byUtf8, bucket, to(get(ledgers, byUtf8, bucket) ?? EMPTY));
  switch (event.type) {
    case 'bucket.created':
      return change(() => EMPTY, event.bucket);
    case 'object.stored':
      return change((ledger) => withContent(ledger, event.version, 0), event.bucket);
    case 'object.destroyed':
    case 'object.overwritten':
      return change((ledger) => withLoss(ledger, event.version, step), event.bucket);
    default:
      return ledgers;
  }
};

const atStart = new WeakMap<State, Ledgers>();
const afterStep = new WeakMap<Step, Ledgers>();

const opening = (base: State): Ledgers => {
  let ledgers: Ledgers;
  for (const { name, versions } of values<string, Bucket>(base.buckets)) {
    let ledger = EMPTY;
    for (const version of values(versions))
      if (version.kind === 'object') ledger = withContent(ledger, version, 0);
    ledgers = put(ledgers, byUtf8, name, ledger);
  }
  return ledgers;
};

const known = <K extends object>(of: WeakMap<K, Ledgers>, key: K, make: () => Ledgers): Ledgers => {
  if (!of.has(key)) of.set(key, make());
  return of.get(key);
};

/** The losses of a bucket after the steps done so far. */
export const ledgerNow = (journal: Journal, bucket: string): Ledger => {
  const { steps } = activeBranch(journal);
  let from = journal.cursor;
  const isNew = (step: Step | undefined): step is Step => step !== undefined && !afterStep.has(step);
  while (isNew(steps[from - 1])) from -= 1;
  const last = steps[from - 1];
  let ledgers =
    last === undefined ? known(atStart, journal.base, () => opening(journal.base)) : afterStep.get(last);
  for (const step of steps.slice(from, journal.cursor)) {
    from += 1;
    for (const event of step.outcome.events) ledgers = after(ledgers, event, from);
    afterStep.set(step, ledgers);
  }
  return get(ledgers, byUtf8, bucket) ?? EMPTY;
};
