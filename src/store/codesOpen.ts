/** Whether the authenticator is open. It opens when asked for, or by itself for a request that takes a code, and stays open. */
import { takesCode } from '../engine/index.ts';
import type { Lab, LabState } from './lab.ts';
import { stateNow } from './views.ts';

/** Opens the authenticator. */
export const openCodes = (lab: Lab): void => {
  if (!lab.getState().codesOpen) lab.setState({ codesOpen: true });
};

/** Whether a request is being written that S3 will want a code for. */
const draftTakesCode = (state: LabState): boolean =>
  state.draft !== undefined && takesCode(stateNow(state), state.draft.command);

/** Whether the authenticator is to be shown. */
export const showsCodes = (state: LabState): boolean => state.codesOpen || draftTakesCode(state);
