/** What the explanation is made from: one request, what came of it, and who pressed the button. */
import { byUtf8, get, values } from '../../engine/index.ts';
import type { Arn, Bucket, MfaDevice, Outcome, Principal, Request, State } from '../../engine/index.ts';

/** A step of the journal, as far as it takes to explain it. `actor` differs from the key's owner for a thief. */
export interface Answered {
  readonly request: Request;
  readonly outcome: Outcome;
  readonly actor: string;
}

/** The bucket a command names, or `undefined` for IAM's operations. */
export const bucketNameOf = ({ command }: Request): string | undefined =>
  'bucket' in command ? command.bucket : undefined;

/** The key a command names. */
export const keyOf = ({ command }: Request): string | undefined =>
  'key' in command ? command.key : undefined;

/** The bucket a request is about, as it is in `state`. */
export const bucketIn = (state: State, request: Request): Bucket | undefined => {
  const name = bucketNameOf(request);
  return name === undefined ? undefined : get(state.buckets, byUtf8, name);
};

/** The identity behind an ARN. */
export const principalIn = (state: State, arn: Arn): Principal | undefined =>
  get(state.principals, byUtf8, arn);

/** The device with that serial, whoever it belongs to. */
export const deviceIn = (state: State, serial: string): MfaDevice | undefined =>
  get(state.devices, byUtf8, serial);

/** Whether anything is registered to that identity. */
export const hasDevice = (state: State, arn: Arn): boolean => {
  for (const device of values(state.devices)) if (device.owner === arn) return true;
  return false;
};

/** A serial as people say it: the device's name for an ARN, else the printed serial. */
export const deviceName = (serial: string): string => /:mfa\/(.+)$/.exec(serial)?.[1] ?? serial;

/** Six digits in 3 + 3. Anything else stays as it is. */
export const spaced = (code: string): string => code.replace(/^(\d{3})(\d{3})$/, '$1 $2');
