/** What can be done with a key or one of its versions. */
import { entryOf } from '../engine/index.ts';
import type { Command, Version } from '../engine/index.ts';
import { dispatch } from '../store/dispatch.ts';
import type { Lab, LabState } from '../store/lab.ts';
import { prepare } from '../store/look.ts';
import { bucketNow } from '../store/views.ts';
import type { TextKey } from '../i18n/t.ts';
import type { Action, Desk } from './action.ts';
import { closedElsewhere, noBucket } from './closed.ts';

interface Target {
  readonly bucket: string;
  readonly entry: Version;
}

/** What is selected. */
export const targetOf = (state: LabState): Target | undefined => {
  const bucket = bucketNow(state);
  const { selection } = state;
  const entry = bucket && selection && entryOf(bucket, selection.key, selection.id);
  return entry && { bucket: bucket.name, entry };
};

const nothingSelected = (state: LabState): TextKey | undefined =>
  closedElsewhere(state) ?? (targetOf(state) === undefined ? 'action.closed.nothingSelected' : undefined);

const withTarget = (lab: Lab, act: (target: Target) => void): void => {
  const target = targetOf(lab.getState());
  if (target !== undefined) act(target);
};

const read = ({ lab, page }: Desk, command: Command): void => {
  if (dispatch(lab, command)?.result.ok === true) page.showContent();
};

const get: Action = {
  label: 'action.get',
  help: 'action.get.help',
  shortcut: 'Enter',
  closed: nothingSelected,
  run: (desk) =>
    withTarget(desk.lab, ({ bucket, entry: { key } }) => read(desk, { type: 'GetObject', bucket, key })),
};

const getVersion: Action = {
  label: 'action.getVersion',
  help: 'action.getVersion.help',
  shortcut: 'Shift+Enter',
  closed: nothingSelected,
  run: (desk) =>
    withTarget(desk.lab, ({ bucket, entry: { key, id } }) =>
      read(desk, { type: 'GetObject', bucket, key, versionId: id }),
    ),
};

const copyToTop: Action = {
  label: 'action.copyToTop',
  help: 'action.copyToTop.help',
  shortcut: 'c',
  closed: nothingSelected,
  run: ({ lab }) =>
    withTarget(lab, ({ bucket, entry: { key, id } }) =>
      dispatch(lab, { type: 'CopyObject', bucket, key, source: { bucket, key, versionId: id } }),
    ),
};

const remove: Action = {
  label: 'action.delete',
  help: 'action.delete.help',
  shortcut: 'd',
  closed: nothingSelected,
  run: ({ lab }) =>
    withTarget(lab, ({ bucket, entry: { key } }) => dispatch(lab, { type: 'DeleteObject', bucket, key })),
};

const removeVersion: Action = {
  label: 'action.deleteVersion',
  help: 'action.deleteVersion.help',
  shortcut: 'Shift+d',
  closed: nothingSelected,
  run: ({ lab, page }) =>
    withTarget(lab, ({ bucket, entry: { key, id } }) => {
      prepare(lab, { type: 'DeleteObject', bucket, key, versionId: id });
      page.goTo('request');
    }),
};

const upload: Action = {
  label: 'action.upload',
  help: 'action.upload.help',
  shortcut: 'u',
  closed: noBucket,
  run: ({ page }) => page.chooseFiles(),
};

const typeText: Action = {
  label: 'action.typeText',
  help: 'action.typeText.help',
  shortcut: 'x',
  closed: noBucket,
  run: ({ page }) => page.open('type-text'),
};

export const objectActions = { get, getVersion, copyToTop, remove, removeVersion, upload, typeText } as const;
