/** What can be done with a bucket: most of it is prepared first, and says what it destroys before it is sent. */
import type { Bucket, Command } from '../engine/index.ts';
import { sizeOf } from '../engine/index.ts';
import { emptyingOf } from '../store/emptying.ts';
import type { Lab } from '../store/lab.ts';
import { prepare } from '../store/look.ts';
import { bucketNow } from '../store/views.ts';
import type { Action, Desk } from './action.ts';
import { closedElsewhere, noBucket } from './closed.ts';

/** Prepares a request about the bucket on the bench, and goes there. */
export const prepareFor = ({ lab, page }: Desk, command: (bucket: Bucket) => Command): void => {
  const bucket = bucketNow(lab.getState());
  if (bucket === undefined) return;
  prepare(lab, command(bucket));
  page.goTo('request');
};

const newBucket: Action = {
  label: 'action.newBucket',
  help: 'action.newBucket.help',
  shortcut: 'n',
  closed: closedElsewhere,
  run: ({ page }) => page.open('new-bucket'),
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
  empty,
  removeBucket,
  deleteChosen,
} as const;
