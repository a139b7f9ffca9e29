/** Closes what an address does not allow. */
import type { Tool } from '../address/settings.ts';
import type { Action, AnyAction } from './action.ts';
import { benchActions } from './bench.ts';
import { bucketActions } from './buckets.ts';
import { configureActions } from './configure.ts';
import { objectActions } from './objects.ts';

/** The tool that each action is. An action that is not here only looks. */
const TOOL_OF: ReadonlyMap<AnyAction, Tool> = new Map<AnyAction, Tool>([
  [objectActions.get, 'get'],
  [objectActions.getVersion, 'get'],
  [objectActions.upload, 'upload'],
  [objectActions.typeText, 'upload'],
  [objectActions.copyToTop, 'copy'],
  [objectActions.remove, 'delete'],
  [objectActions.removeVersion, 'delete-version'],
  [benchActions.choose, 'batch'],
  [bucketActions.deleteChosen, 'batch'],
  [bucketActions.empty, 'batch'],
  [configureActions.enable, 'versioning'],
  [configureActions.suspend, 'versioning'],
  [configureActions.mfaDeleteOn, 'mfa'],
  [configureActions.mfaDeleteOff, 'mfa'],
  [bucketActions.newBucket, 'bucket'],
  [bucketActions.removeBucket, 'bucket'],
]);

const notOffered: Action['closed'] = () => 'action.closed.notOffered';

/**
 * From now on every door to an action that is not one of `tools` is closed, with its reason: button, key and menu read the
 * same record. It is the page's own record that changes, once, before the page is first drawn, so that the pages that have
 * no such address pay nothing for it.
 */
export const allowOnly = (tools: readonly Tool[]): void => {
  for (const [action, tool] of TOOL_OF)
    if (!tools.includes(tool)) Object.assign(action, { closed: notOffered });
};
