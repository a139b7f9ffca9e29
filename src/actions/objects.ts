/** What can be done with a key or one of its versions. */
import { currentOf, entryOf } from '../engine/index.ts';
import type { Command, Version } from '../engine/index.ts';
import { dispatch } from '../store/dispatch.ts';
import type { Lab, LabState, Selection } from '../store/lab.ts';
import { prepare } from '../store/look.ts';
import { bucketNow } from '../store/views.ts';
import type { TextKey } from '../i18n/t.ts';
import type { Action } from './action.ts';
import { closedElsewhere, noBucket } from './closed.ts';

interface Target {
  readonly bucket: string;
  readonly selection: Selection;
  readonly entry: Version;
}

/** What is selected, with the entry it means: the one named, or the key's current one. */
export const targetOf = (state: LabState): Target | undefined => {
  const bucket = bucketNow(state);
  const { selection } = state;
  if (bucket === undefined || selection === undefined) return undefined;
  const { key, versionId } = selection;
  const entry = versionId === undefined ? currentOf(bucket, key) : entryOf(bucket, key, versionId);
  return entry && { bucket: bucket.name, selection, entry };
};

const nothingSelected = (state: LabState): TextKey | undefined =>
  closedElsewhere(state) ?? (targetOf(state) === undefined ? 'action.closed.nothingSelected' : undefined);

const withTarget = (lab: Lab, act: (target: Target) => void): void => {
  const target = targetOf(lab.getState());
  if (target !== undefined) act(target);
};

const getOf = ({ bucket, selection: { key, versionId } }: Target): Command => ({
  type: 'GetObject',
  bucket,
  key,
  ...(versionId === undefined ? {} : { versionId }),
});

const get: Action = {
  label: 'action.get',
  help: 'action.get.help',
  shortcut: 'Enter',
  closed: nothingSelected,
  run: ({ lab, page }) =>
    withTarget(lab, (target) => {
      if (dispatch(lab, getOf(target))?.result.ok === true) page.show('preview');
    }),
};

const download: Action = {
  label: 'action.download',
  help: 'action.download.help',
  shortcut: undefined,
  closed: nothingSelected,
  run: ({ lab, page }) =>
    withTarget(lab, (target) => {
      if (dispatch(lab, getOf(target))?.result.ok === true) page.show('download');
    }),
};

const copyToTop: Action = {
  label: 'action.copyToTop',
  help: 'action.copyToTop.help',
  shortcut: 'c',
  closed: (state) => {
    const closed = nothingSelected(state);
    if (closed !== undefined) return closed;
    return state.selection?.versionId === undefined ? 'action.closed.noVersion' : undefined;
  },
  run: ({ lab }) =>
    withTarget(lab, ({ bucket, selection: { key, versionId } }) =>
      dispatch(lab, {
        type: 'CopyObject',
        bucket,
        key,
        source: { bucket, key, ...(versionId === undefined ? {} : { versionId }) },
      }),
    ),
};

const remove: Action = {
  label: 'action.delete',
  help: 'action.delete.help',
  shortcut: 'd',
  closed: nothingSelected,
  run: ({ lab }) =>
    withTarget(lab, ({ bucket, selection: { key } }) => dispatch(lab, { type: 'DeleteObject', bucket, key })),
};

const removeVersion: Action = {
  label: 'action.deleteVersion',
  help: 'action.deleteVersion.help',
  shortcut: 'Shift+d',
  closed: (state) => {
    const closed = nothingSelected(state);
    if (closed !== undefined) return closed;
    return state.selection?.versionId === undefined ? 'action.closed.noVersion' : undefined;
  },
  run: ({ lab, page }) =>
    withTarget(lab, ({ bucket, selection: { key, versionId } }) => {
      if (versionId === undefined) return;
      prepare(lab, { type: 'DeleteObject', bucket, key, versionId });
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

export const objectActions = { get, download, copyToTop, remove, removeVersion, upload, typeText } as const;
