/** Who has which device in hand. */
import { ANA, DEV, OTHER_ROOT, ROOT } from '../engine/index.ts';
import type { Arn, MfaDevice } from '../engine/index.ts';
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

/** Who has a device in hand: its owner, or whoever asked for it while it belongs to nobody. */
export const holderOf = (journal: Journal, device: MfaDevice): IdentityId | undefined => {
  if (device.owner !== undefined) return HOLDER_BY_ARN.get(device.owner);
  const steps = activeBranch(journal).steps;
  for (let i = journal.cursor - 1; i >= 0; i--) {
    const step = steps[i];
    if (step?.outcome.events.some((e) => e.type === 'device.created' && e.serial === device.serial))
      return isIdentity(step.actor) ? step.actor : undefined;
  }
  return undefined;
};
