/** Every action there is: what the help window and the list of all actions are made from. */
import type { AnyAction } from './action.ts';
import { askActions, benchActions } from './bench.ts';
import { bucketActions } from './buckets.ts';
import { configureActions } from './configure.ts';
import { lateActions } from './late.ts';
import { objectActions } from './objects.ts';

export const ALL_ACTIONS: readonly AnyAction[] = [
  ...askActions,
  ...Object.values(objectActions),
  ...Object.values(bucketActions),
  ...Object.values(configureActions),
  ...lateActions,
  ...Object.values(benchActions),
];

/** Those that have a key. */
export const ALL_KEYED: readonly AnyAction[] = ALL_ACTIONS.filter(({ shortcut }) => shortcut !== undefined);
