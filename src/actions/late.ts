/** Actions that a first visit does not load, with their words: what is done with a code, and with a request again. */
import { readsCode, values } from '../engine/index.ts';
import type { MfaDevice, Serial } from '../engine/index.ts';
import { codesOf, mfaValue } from '../store/codes.ts';
import { labNow } from '../store/dispatch.ts';
import { closeGlass, openGlass } from '../store/glass.ts';
import { holderOf } from '../store/holders.ts';
import type { Lab, LabState } from '../store/lab.ts';
import { prepare, takeUpDraft, tell, typeMfa } from '../store/look.ts';
import { isUntouched, lastStep, stateNow } from '../store/views.ts';
import type { AnyAction, Desk } from './action.ts';
import { closedElsewhere } from './closed.ts';
import { wordOf } from './words.ts';

const hasDevice = ({ journal, identity }: LabState): boolean => {
  for (const device of values<Serial, MfaDevice>(stateNow({ journal }).devices))
    if (device.owner !== undefined && holderOf(journal, device) === identity) return true;
  return false;
};

/** Values that whoever asks can read off now, tokens first. */
const readable = (lab: Lab): readonly string[] => {
  const { journal, identity, drift } = lab.getState();
  return codesOf(journal, identity, drift, labNow(lab), lab.world.totp)
    .filter(({ waiting }) => !waiting)
    .map(({ device, code }) => mfaValue(device.serial, code));
};

/** With several devices each press takes the code of the next one. */
const insertCode: AnyAction = {
  label: 'action.insertCode',
  help: 'action.insertCode.help',
  shortcut: 'm',
  closed: (state) => {
    const { draft } = state;
    if (draft?.stage !== 'writing' || !readsCode(draft.command)) return 'action.closed.noDraft';
    return hasDevice(state) ? undefined : 'action.closed.noDevice';
  },
  run: ({ lab }) => {
    const codes = readable(lab);
    const held = codes.indexOf(lab.getState().draft?.mfa ?? '');
    const next = codes[(held + 1) % codes.length];
    if (next !== undefined) typeMfa(lab, next);
  },
};

/** The same key closes what it opened. */
const glassBox: AnyAction = {
  label: 'action.glassBox',
  help: 'action.glassBox.help',
  shortcut: 'g',
  closed: (state) => (hasDevice(state) ? undefined : 'action.closed.noDevice'),
  run: ({ lab, page }) => {
    if (lab.getState().glass === true) return closeGlass(lab);
    openGlass(lab);
    return page.goTo('codes');
  },
};

/** A request that was left or refused is taken up again with its code; another is written anew, without one. */
const prepareAgain: AnyAction = {
  label: 'action.prepareAgain',
  help: 'action.prepareAgain.help',
  shortcut: 'p',
  closed: (state) => {
    if (state.draft?.stage === 'writing') return 'action.closed.writing';
    const asked = state.draft !== undefined || (lastStep(state) !== undefined && !isUntouched(state));
    return closedElsewhere(state) ?? (asked ? undefined : 'action.closed.nothingAsked');
  },
  run: ({ lab, page }) => {
    const last = lastStep(lab.getState());
    if (lab.getState().draft !== undefined) takeUpDraft(lab);
    else if (last !== undefined) prepare(lab, last.request.command);
    page.goTo('request');
  },
};

export const lateActions: readonly AnyAction[] = [insertCode, glassBox, prepareAgain];

/** Runs the action of a key, or says why it is closed: the key may be pressed where no button says it. */
export const runLate = (desk: Desk, chord: string): void => {
  const action = lateActions.find(({ shortcut }) => shortcut === chord);
  const closed = action?.closed(desk.lab.getState());
  if (closed === undefined) action?.run(desk);
  else tell(desk.lab, wordOf(closed));
};
