/** Versioning and MFA Delete as actions. The state diagram prepares the same; a first visit needs no words of them. */
import type { Bucket, Commands } from '../engine/index.ts';
import type { AnyAction, Desk } from './action.ts';
import { prepareFor } from './buckets.ts';
import { noBucket } from './closed.ts';

const configure =
  (ask: (bucket: Bucket) => Pick<Commands['PutBucketVersioning'], 'status' | 'mfaDelete'>) =>
  (desk: Desk): void =>
    prepareFor(desk, (bucket) => ({ type: 'PutBucketVersioning', bucket: bucket.name, ...ask(bucket) }));

const statusOf = ({ versioning }: Bucket): 'Enabled' | 'Suspended' =>
  versioning === 'suspended' ? 'Suspended' : 'Enabled';

const enable: AnyAction = {
  label: 'action.enable',
  help: 'action.enable.help',
  shortcut: undefined,
  closed: noBucket,
  run: configure(() => ({ status: 'Enabled' })),
};

const suspend: AnyAction = {
  label: 'action.suspend',
  help: 'action.suspend.help',
  shortcut: undefined,
  closed: noBucket,
  run: configure(() => ({ status: 'Suspended' })),
};

const mfaDeleteOn: AnyAction = {
  label: 'action.mfaDeleteOn',
  help: 'action.mfaDeleteOn.help',
  shortcut: undefined,
  closed: noBucket,
  run: configure((bucket) => ({ status: statusOf(bucket), mfaDelete: 'Enabled' })),
};

const mfaDeleteOff: AnyAction = {
  label: 'action.mfaDeleteOff',
  help: 'action.mfaDeleteOff.help',
  shortcut: undefined,
  closed: noBucket,
  run: configure((bucket) => ({ status: statusOf(bucket), mfaDelete: 'Disabled' })),
};

export const configureActions = { enable, suspend, mfaDeleteOn, mfaDeleteOff } as const;
