/** Opening what an address brings, in place of what is kept in this browser, which is neither opened nor written over. */
import type { LabFault } from '../persistence/fault.ts';
import type { MemoryReason } from '../persistence/status.ts';
import type { Lab } from './lab.ts';
import { startOver } from './sandbox.ts';
import { showScene } from './share.ts';

/** What a visit came to: how many bytes were not in the link, or what was wrong with it. */
export type Visit =
  | { readonly kind: 'scene'; readonly absent: { readonly count: number; readonly bytes: number } }
  | { readonly kind: 'damaged'; readonly fault: LabFault };

const inMemory = (lab: Lab, reason: MemoryReason): void =>
  lab.setState({ storage: { kind: 'memory', reason, detail: '' } });

/** Shows the scene of a token; for a damaged one an empty bench. Neither is saved. */
export const visitScene = async (lab: Lab, token: string): Promise<Visit> => {
  const shown = await showScene(lab, token);
  if (!shown.ok) startOver(lab, 'empty', lab.world.drawNonce());
  inMemory(lab, 'shared');
  return shown.ok ? { kind: 'scene', absent: shown.value } : { kind: 'damaged', fault: shown.error };
};

/** Shows the prepared sandbox, as of `t0` and with the ids and codes of `seed` where they are given. It is not saved. */
export const visitSandbox = (
  lab: Lab,
  { t0, seed }: { readonly t0?: number; readonly seed?: string },
): void => {
  startOver(lab, 'sandbox', seed ?? lab.world.drawNonce(), t0);
  inMemory(lab, 'asked');
};
