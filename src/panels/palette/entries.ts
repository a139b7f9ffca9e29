/** What the list of all actions holds: the action records themselves, then buckets and keys to go to. */
import { ALL_ACTIONS } from '../../actions/all.ts';
import type { AnyAction, Desk } from '../../actions/action.ts';
import { askActions, benchActions } from '../../actions/bench.ts';
import { wordOf } from '../../actions/words.ts';
import { keysFrom } from '../../store/keysFrom.ts';
import type { LabState } from '../../store/lab.ts';
import { openBucket, selectCurrent } from '../../store/look.ts';
import { bucketNow, bucketsNow, stateNow } from '../../store/views.ts';
import { answers } from './match.ts';

export type Group = 'do' | 'ask' | 'bucket' | 'key' | 'closed';

/** One line of the list. */
export interface Entry {
  readonly id: string;
  readonly group: Group;
  readonly label: string;
  /** What it is found by too: what it does, in words. */
  readonly also?: string;
  readonly shortcut?: string | undefined;
  /** Why it cannot be done now. */
  readonly closed?: string | undefined;
  readonly run: () => void;
}

/** Keys offered at a time. */
const KEYS = 20;
const ORDER: readonly Group[] = ['do', 'ask', 'bucket', 'key', 'closed'];

const ofAction = (action: AnyAction, desk: Desk, state: LabState): Entry => {
  const reason = action.closed(state);
  const asks = askActions.some((ask) => ask === action);
  return {
    id: action.label,
    group: reason === undefined ? (asks ? 'ask' : 'do') : 'closed',
    label: wordOf(action.label),
    also: wordOf(action.help),
    shortcut: action.shortcut,
    closed: reason && wordOf(reason),
    run: () => action.run(desk),
  };
};

const ofBucket = (name: string, { lab, page }: Desk): Entry => ({
  id: `bucket ${name}`,
  group: 'bucket',
  label: name,
  run: () => {
    openBucket(lab, name);
    page.goTo('shelves');
  },
});

const ofKey = (key: string, { lab, page }: Desk): Entry => ({
  id: `key ${key}`,
  group: 'key',
  label: key,
  run: () => {
    selectCurrent(lab, key);
    page.goTo('shelves');
  },
});

/** Everything that answers `typed`, the best first within its group; what is closed comes last, with its reason. */
export const entriesOf = (desk: Desk, state: LabState, typed: string): readonly Entry[] => {
  const bucket = bucketNow(state);
  const found = [
    ...ALL_ACTIONS.filter((action) => action !== benchActions.palette).map((action) =>
      ofAction(action, desk, state),
    ),
    ...bucketsNow(stateNow(state))
      .filter(({ name }) => name !== bucket?.name)
      .map(({ name }) => ofBucket(name, desk)),
  ]
    .map((entry) => ({
      entry,
      fit: answers(typed, entry.label) || Math.min(1, answers(typed, entry.also ?? '')),
    }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => ORDER.indexOf(a.entry.group) - ORDER.indexOf(b.entry.group) || b.fit - a.fit)
    .map(({ entry }) => entry);
  const keys = bucket === undefined ? [] : keysFrom(bucket, typed, KEYS).map((key) => ofKey(key, desk));
  const open = found.filter(({ group }) => group !== 'closed');
  return [...open, ...keys, ...found.slice(open.length)];
};
