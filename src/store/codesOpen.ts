/** Whether the authenticator is open. It opens when asked for, or by itself for a request that takes a code, and stays open. */
import { byUtf8, get } from '../engine/index.ts';
import type { Lab, LabState } from './lab.ts';
import { stateNow } from './views.ts';

/** Opens the authenticator. */
export const openCodes = (lab: Lab): void => {
  if (!lab.getState().codesOpen) lab.setState({ codesOpen: true });
};

/** Whether a request is being written that S3 will want a code for, or that asks for MFA Delete (M-21, M-22, M-40, M-44). */
const draftTakesCode = (state: LabState): boolean => {
  const command = state.draft?.command;
  if (command === undefined || !('bucket' in command)) return false;
  const locked = get(stateNow(state).buckets, byUtf8, command.bucket)?.mfaDelete === 'enabled';
  switch (command.type) {
    case 'PutBucketVersioning':
      return locked || command.mfaDelete === 'Enabled';
    case 'DeleteObject':
      return locked && command.versionId !== undefined;
    case 'DeleteObjects':
      return locked && command.objects.some(({ versionId }) => versionId !== undefined);
    default:
      return false;
  }
};

/** Whether the authenticator is to be shown. */
export const showsCodes = (state: LabState): boolean => state.codesOpen || draftTakesCode(state);
