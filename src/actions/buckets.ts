/** What can be done with a bucket: most of it is prepared first, and says what it destroys before it is sent. */
import type { Bucket, Command, Commands } from '../engine/index.ts';
import { sizeOf } from '../engine/index.ts';
import { emptyingOf } from '../store/emptying.ts';
import type { Lab } from '../store/lab.ts';
import { prepare } from '../store/look.ts';
import { bucketNow } from '../store/views.ts';
import type { Action, Desk } from './action.ts';
import { closedElsewhere, noBucket } from './closed.ts';

const prepareFor = ({ lab, page }: Desk, command: (bucket: Bucket) => Command): void => {
  const bucket = bucketNow(lab.getState());
  if (bucket === undefined) return;
  prepare(lab, command(bucket));
  page.goTo('request');
};

const configure =
  (ask: (bucket: Bucket) => Pick<Commands['PutBucketVersioning'], 'status' | 'mfaDelete'>) =>
  (desk: Desk): void =>
    prepareFor(desk, (bucket) => ({ type: 'PutBucketVersioning', bucket: bucket.name, ...ask(bucket) }));

const statusOf = ({ versioning }: Bucket): 'Enabled' | 'Suspended' =>
  versioning === 'suspended' ? 'Suspended' : 'Enabled';

const newBucket: Action = {
  label: 'action.newBucket',
  help: 'action.newBucket.help',
  shortcut: 'n',
  closed: closedElsewhere,
  run: ({ page }) => page.open('new-bucket'),
};

const enable: Action = {
  label: 'action.enable',
  help: 'action.enable.help',
  shortcut: undefined,
  closed: noBucket,
  run: configure(() => ({ status: 'Enabled' })),
};

const suspend: Action = {
  label: 'action.suspend',
  help: 'action.suspend.help',
  shortcut: undefined,
  closed: noBucket,
  run: configure(() => ({ status: 'Suspended' })),
};

const mfaDeleteOn: Action = {
  label: 'action.mfaDeleteOn',
  help: 'action.mfaDeleteOn.help',
  shortcut: undefined,
  closed: noBucket,
  run: configure((bucket) => ({ status: statusOf(bucket), mfaDelete: 'Enabled' })),
};

const mfaDeleteOff: Action = {
  label: 'action.mfaDeleteOff',
  help: 'action.mfaDeleteOff.help',
  shortcut: undefined,
  closed: noBucket,
  run: configure((bucket) => ({ status: statusOf(bucket), mfaDelete: 'Disabled' })),
};

const empty: Action = {
  label: 'action.emptyBucket',
  help: 'action.emptyBucket.help',
  shortcut: undefined,
  closed: (state) => {
    const bucket = bucketNow(state);
    return noBucket(state) ?? (sizeOf(bucket?.versions) === 0 ? 'action.closed.alreadyEmpty' : undefined);
  },
  run: (desk) => prepareFor(desk, emptyingOf),
};

const removeBucket: Action = {
  label: 'action.deleteBucket',
  help: 'action.deleteBucket.help',
  shortcut: undefined,
  closed: noBucket,
  run: (desk) => prepareFor(desk, (bucket) => ({ type: 'DeleteBucket', bucket: bucket.name })),
};

const chosenOf = (lab: Lab) => lab.getState().chosen ?? [];

const deleteChosen: Action = {
  label: 'action.deleteChosen',
  help: 'action.deleteChosen.help',
  shortcut: undefined,
  closed: (state) =>
    noBucket(state) ?? ((state.chosen ?? []).length === 0 ? 'action.closed.nothingChosen' : undefined),
  run: (desk) =>
    prepareFor(desk, (bucket) => ({
      type: 'DeleteObjects',
      bucket: bucket.name,
      objects: chosenOf(desk.lab).map(({ key, id }) => ({ key, versionId: id })),
    })),
};

export const bucketActions = {
  newBucket,
  enable,
  suspend,
  mfaDeleteOn,
  mfaDeleteOff,
  empty,
  removeBucket,
  deleteChosen,
} as const;
