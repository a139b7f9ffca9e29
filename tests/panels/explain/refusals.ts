/** Requests that S3 refuses, one a check and one more where the reason differs; and who sends them. */
import { ANA_PHONE, asArn } from '../../../src/engine/index.ts';
import type { Caller, Command } from '../../../src/engine/index.ts';
import type { Lab, LabState } from '../../support/lab.ts';
import { ana, ask, bytes, digits } from '../../support/world.ts';

export interface Refusal {
  readonly in: LabState;
  readonly by: Caller;
  readonly command: (lab: Lab) => Command;
  readonly mfa?: (lab: Lab) => string;
  readonly given?: (lab: Lab) => void;
  /** A part of the reason that only this case has. */
  readonly because: RegExp;
}

export const bucket = 'lab';
export const key = 'report.txt';
export const named = (lab: Lab): Command => ({ type: 'DeleteObject', bucket, key, versionId: lab.data });
export const put = (name: string): Command => ({ type: 'PutObject', bucket, key: name, body: bytes('x') });
export const copy = (versionId: string | undefined, from = key, of = bucket): Command => ({
  type: 'CopyObject',
  bucket,
  key,
  source: { bucket: of, key: from, ...(versionId === undefined ? {} : { versionId }) },
});
export const get = (versionId: string): Command => ({ type: 'GetObject', bucket, key, versionId });
export const suspend: Command = { type: 'PutBucketVersioning', bucket, status: 'Suspended' };
export const enable = (serialNumber: string, first: string, second: string, userName?: string): Command => ({
  type: 'EnableMFADevice',
  serialNumber,
  authenticationCode1: first,
  authenticationCode2: second,
  ...(userName === undefined ? {} : { userName }),
});
export const make = (name: string): Command => ({
  type: 'CreateVirtualMFADevice',
  virtualMFADeviceName: name,
});
export const fill = ({ world }: Lab): void => {
  for (let n = 0; n < 7; n++) {
    ask(world, ana, make(`spare-${n}`));
    const serial = `arn:aws:iam::111122223333:mfa/spare-${n}`;
    ask(world, ana, enable(serial, digits(world, serial), digits(world, serial, 1)));
  }
  ask(world, ana, make('ninth'));
};

export const otherRoot: Caller = { arn: asArn('arn:aws:iam::444455556666:root'), credentials: 'long-term' };
export const resync = (first: string, second: string): Command => ({
  type: 'ResyncMFADevice',
  serialNumber: ANA_PHONE,
  authenticationCode1: first,
  authenticationCode2: second,
});
