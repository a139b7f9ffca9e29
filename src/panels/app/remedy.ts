/** Carries out a button of "What would make it succeed". It prepares; sending stays with the learner. */
import type { Desk } from '../../actions/action.ts';
import { beforeKey, byPlace, byUtf8, get, STEP_MS, valuesFrom } from '../../engine/index.ts';
import type { Bucket, Command, Version } from '../../engine/index.ts';
import { say } from '../../i18n/windows.ts';
import { codesOf, mfaValue } from '../../store/codes.ts';
import type { CodeShown } from '../../store/codes.ts';
import { openCodes } from '../../store/codesOpen.ts';
import { labNow } from '../../store/dispatch.ts';
import type { Lab } from '../../store/lab.ts';
import {
  askAs,
  lookThrough,
  prepare,
  setDrift,
  setSessionCredentials,
  tell,
  typeMfa,
} from '../../store/look.ts';
import { stepClock } from '../../store/time.ts';
import { stateNow } from '../../store/views.ts';
import type { Answered } from '../explain/answered.ts';
import type { Change, RemedyAction } from '../explain/remedies.ts';
import type { FlapControl } from './useFlap.ts';

/** What the registered devices of whoever asks show now. */
const shownNow = (lab: Lab): readonly CodeShown[] => {
  const { journal, identity, drift } = lab.getState();
  return codesOf(journal, identity, drift, labNow(lab), lab.world.totp).filter(({ waiting }) => !waiting);
};

/** A code that whoever asks can use now; empty when there is none. */
const freshCode = (lab: Lab): string => {
  const usable = shownNow(lab).find(({ usedAt, superseded }) => usedAt === undefined && !superseded);
  return usable === undefined ? '' : mfaValue(usable.device.serial, usable.code);
};

const changed = (command: Command, { versionId }: Change): Command => {
  if (versionId !== 'none') return command;
  if (command.type === 'DeleteObject')
    return { type: 'DeleteObject', bucket: command.bucket, key: command.key };
  return command;
};

/** Registration spends the code after the one that shows, so one step may not be enough (D-06). */
const stepsToNext = (lab: Lab): number => {
  const waits = shownNow(lab).map(({ device: { spent }, step }) => (spent?.step ?? step) - step + 1);
  return waits.length === 0 ? 1 : Math.max(1, Math.min(...waits));
};

/** On to a time step in which no code is spent. */
const nextCode = (lab: Lab): void => {
  stepClock(lab, stepsToNext(lab) * STEP_MS);
  if (lab.getState().draft !== undefined) typeMfa(lab, freshCode(lab));
};

const prepareAgain = (desk: Desk, { request }: Answered, change: Change): void => {
  const { lab } = desk;
  if (change.askAs !== undefined) askAs(lab, change.askAs);
  const mfa = change.code === 'fresh' ? freshCode(lab) : change.code === 'none' ? '' : (request.mfa ?? '');
  if (change.code === 'fresh' && mfa === '') {
    const label = say('remedy.stepOn');
    tell(lab, say('remedy.waitForCode'), false, { label, onPress: () => nextCode(lab) });
  }
  prepare(lab, changed(request.command, change), mfa);
  desk.page.goTo('request');
};

/** However many markers lie over it. */
const newestObject = ({ versions }: Bucket, key: string): Version | undefined => {
  for (const entry of valuesFrom(versions, byPlace, beforeKey(key)))
    if (entry.key !== key || entry.kind === 'object') return entry.key === key ? entry : undefined;
  return undefined;
};

/** The newest data under the marker, back over its key: nothing is lost and no code is asked (V-61). */
const prepareCopy = (desk: Desk, { request: { command } }: Answered): void => {
  if (command.type !== 'GetObject' && command.type !== 'HeadObject') return;
  const { bucket, key } = command;
  const held = get(stateNow(desk.lab.getState()).buckets, byUtf8, bucket);
  const newest = held && newestObject(held, key);
  if (newest === undefined) return lookThrough(desk.lab, 'all');
  prepare(desk.lab, { type: 'CopyObject', bucket, key, source: { bucket, key, versionId: newest.id } });
  return desk.page.goTo('request');
};

/** What each button does. */
export const carryOut = (desk: Desk, flap: FlapControl, answered: Answered, action: RemedyAction): void => {
  const { lab } = desk;
  switch (action.kind) {
    case 'askAs':
      return askAs(lab, action.who);
    case 'prepare':
      return prepareAgain(desk, answered, action.change);
    case 'longTermKey':
      return setSessionCredentials(lab, false);
    case 'nextCode':
      return nextCode(lab);
    case 'setPhoneClock':
      return setDrift(lab, `phone:${lab.getState().identity}`, 0);
    case 'resync':
    case 'register':
      openCodes(lab);
      desk.page.goTo('codes');
      return flap.open(action.kind);
    case 'listVersions':
      return lookThrough(lab, 'all');
    case 'copyToTop':
      return prepareCopy(desk, answered);
  }
};
