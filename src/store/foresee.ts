/** Which checks S3 will make of a request. What they would say is not told: that is for sending it. */
import { asInstant, asNonce, byUtf8, get, nonceFrom, transition } from '../engine/index.ts';
import type { Check, Command, State } from '../engine/index.ts';
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

/** Whether S3 will want a code for a command in this state (M-21, M-22, M-23, M-40, M-44). */
export const takesCode = (state: State, command: Command): boolean => {
  const bucket = 'bucket' in command ? get(state.buckets, byUtf8, command.bucket) : undefined;
  const on = bucket?.mfaDelete === 'enabled';
  switch (command.type) {
    case 'PutBucketVersioning':
      return on || command.mfaDelete === 'Enabled';
    case 'DeleteObject':
      return on && command.versionId !== undefined;
    case 'DeleteObjects':
      return on && command.objects.some(({ versionId }) => versionId !== undefined);
    default:
      return false;
  }
};
