/** Whether the real web console can make a request (M-04, D-02). */
import type { Request } from '../../engine/index.ts';
import type { ConsoleCan } from '../explain/Fidelity.tsx';

const isMfaRequest = ({ command, mfa }: Request): boolean =>
  mfa !== undefined || (command.type === 'PutBucketVersioning' && (command.mfaDelete ?? '') !== '');

/** `no`: it has no place for a code. `only`: root's devices are registered nowhere else. */
export const consoleCan = (request: Request): ConsoleCan => {
  if (request.command.type === 'EnableMFADevice' && request.by.arn.endsWith(':root')) return 'only';
  return isMfaRequest(request) ? 'no' : 'yes';
};
