/** Who has which device in hand. */
import { ANA, ANA_PHONE, DEV, OTHER_ROOT, OTHER_ROOT_TOKEN, ROOT, ROOT_TOKEN } from '../engine/index.ts';
import type { Arn, MfaDevice, Serial } from '../engine/index.ts';
import { activeBranch } from '../session/journal.ts';
import type { Journal } from '../session/journal.ts';
import { isIdentity } from './identities.ts';
import type { IdentityId } from './identities.ts';

const HOLDER_BY_ARN: ReadonlyMap<Arn, IdentityId> = new Map([
  [ROOT, 'root'],
  [ANA, 'ana'],
  [DEV, 'dev'],
  [OTHER_ROOT, 'other-root'],
]);

/** Devices that were there when the lab opened stay in the hands they were in, deactivated or not. */
const FIRST_HOLDERS: ReadonlyMap<Serial, IdentityId> = new Map([
  [ROOT_TOKEN, 'root'],
  [ANA_PHONE, 'ana'],
  [OTHER_ROOT_TOKEN, 'other-root'],
]);

/** Who has a device in hand: its owner, or whoever asked for it while it belongs to nobody. */
export const holderOf = (journal: Journal, device: MfaDevice): IdentityId | undefined => {
  if (device.owner !== undefined) return HOLDER_BY_ARN.get(device.owner);
  const first = FIRST_HOLDERS.get(device.serial);
  if (first !== undefined) return first;
  const steps = activeBranch(journal).steps;
  for (let i = journal.cursor - 1; i >= 0; i--) {
    const step = steps[i];
    if (step?.outcome.events.some((e) => e.type === 'device.created' && e.serial === device.serial))
      return isIdentity(step.actor) ? step.actor : undefined;
  }
  return undefined;
};
