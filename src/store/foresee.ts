/** Which checks S3 will make of a request. What they would say is not told: that is for sending it. */
import { asInstant, asNonce, nonceFrom, transition } from '../engine/index.ts';
import type { Check, Command } from '../engine/index.ts';
import { labNow } from './dispatch.ts';
import { IDENTITIES } from './identities.ts';
import type { Lab } from './lab.ts';
import { stateNow } from './views.ts';

/** The checks of a command, in order, as if it were sent now without a code. The state that it would lead to is dropped. */
export const checksOf = (lab: Lab, command: Command): readonly Check[] => {
  const state = lab.getState();
  const request = {
    command,
    by: { arn: IDENTITIES[state.identity].arn, credentials: 'long-term' },
    at: asInstant(labNow(lab)),
    nonce: asNonce(nonceFrom('foresee')),
  } as const;
  return transition(stateNow(state), request, lab.ports).trace;
};
