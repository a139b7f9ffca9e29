/** What can be done with the bench itself: time, the lens, who asks, help. */
import { forkHere, redo as redoStep, seek, undo as undoStep } from '../store/dispatch.ts';
import { IDENTITY_IDS } from '../store/identities.ts';
import type { IdentityId } from '../store/identities.ts';
import { askAs, chooseSeveral, lookThrough } from '../store/look.ts';
import { look } from '../store/finding.ts';
import { stepsNow } from '../store/views.ts';
import type { Action } from './action.ts';
import { closedElsewhere, noBucket, nothingToRedo, nothingToUndo } from './closed.ts';

const open = (): undefined => undefined;

const undo: Action = {
  label: 'action.undo',
  help: 'action.undo.help',
  shortcut: 'Mod+z',
  closed: nothingToUndo,
  run: ({ lab }) => undoStep(lab),
};

const redo: Action = {
  label: 'action.redo',
  help: 'action.redo.help',
  shortcut: 'Mod+Shift+z',
  closed: nothingToRedo,
  run: ({ lab }) => redoStep(lab),
};

const stepBack: Action = { ...undo, label: 'action.stepBack', shortcut: '[' };
const stepForward: Action = { ...redo, label: 'action.stepForward', shortcut: ']' };

const toStart: Action = {
  label: 'action.toStart',
  help: 'action.toStart.help',
  shortcut: 'Home',
  closed: nothingToUndo,
  run: ({ lab }) => seek(lab, 0),
};

const toEnd: Action = {
  label: 'action.toEnd',
  help: 'action.toEnd.help',
  shortcut: 'End',
  closed: nothingToRedo,
  run: ({ lab }) => seek(lab, stepsNow(lab.getState()).length),
};

const fork: Action = {
  label: 'action.fork',
  help: 'action.fork.help',
  shortcut: 'f',
  closed: closedElsewhere,
  run: ({ lab }) => forkHere(lab),
};

const lens: Action = {
  label: 'action.lens',
  help: 'action.lens.help',
  shortcut: 'l',
  closed: open,
  run: ({ lab }) => lookThrough(lab, lab.getState().lens === 'all' ? 'plain' : 'all'),
};

const table: Action = {
  label: 'action.table',
  help: 'action.table.help',
  shortcut: undefined,
  closed: open,
  run: ({ lab }) => lab.setState(({ table: now }) => ({ table: now !== true })),
};

const choose: Action = {
  label: 'action.choose',
  help: 'action.choose.help',
  shortcut: 'b',
  closed: noBucket,
  run: ({ lab }) => chooseSeveral(lab, lab.getState().chosen === undefined),
};

const find: Action = {
  label: 'action.find',
  help: 'action.find.help',
  shortcut: '/',
  closed: open,
  run: ({ lab, page }) => {
    look(lab);
    page.goTo('find');
  },
};

const why: Action = {
  label: 'action.why',
  help: 'action.why.help',
  shortcut: 'w',
  closed: open,
  run: ({ page }) => page.goTo('trace'),
};

const help: Action = {
  label: 'action.help',
  help: 'action.help.help',
  shortcut: '?',
  closed: open,
  run: ({ page }) => page.open('help'),
};

const palette: Action = {
  label: 'action.palette',
  help: 'action.palette.help',
  shortcut: 'Mod+k',
  closed: open,
  run: ({ page }) => page.open('palette'),
};

const labFile: Action = {
  label: 'action.labFile',
  help: 'action.labFile.help',
  shortcut: undefined,
  closed: open,
  run: ({ page }) => page.open('lab'),
};

const share: Action = {
  label: 'action.share',
  help: 'action.share.help',
  shortcut: undefined,
  closed: open,
  run: ({ page }) => page.open('share'),
};

const present: Action = {
  label: 'action.present',
  help: 'action.present.help',
  shortcut: undefined,
  closed: open,
  run: ({ page }) => page.open('present'),
};

const settings: Action = {
  label: 'action.settings',
  help: 'action.settings.help',
  shortcut: ',',
  closed: open,
  run: ({ page }) => page.open('settings'),
};

const asking = (id: IdentityId, index: number): Action => ({
  label: `action.ask.${id}`,
  help: 'action.ask.help',
  shortcut: String(index + 1),
  closed: open,
  run: ({ lab }) => askAs(lab, id),
});

/** One action an identity, by the keys 1 to 5. */
export const askActions: readonly Action[] = IDENTITY_IDS.map(asking);

export const benchActions = {
  undo,
  redo,
  stepBack,
  stepForward,
  toStart,
  toEnd,
  fork,
  lens,
  table,
  choose,
  find,
  why,
  help,
  palette,
  labFile,
  share,
  present,
  settings,
} as const;
