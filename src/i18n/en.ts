/** The English catalogue, one file a panel. Its keys are the type every other language must match. */
import { actions } from './en/actions.ts';
import { app } from './en/app.ts';
import { ask } from './en/ask.ts';
import { common } from './en/common.ts';
import { journal } from './en/journal.ts';
import { meter } from './en/meter.ts';
import { shared } from './en/shared.ts';
import { shell } from './en/shell.ts';
import { versioning } from './en/versioning.ts';
import { versions } from './en/versions.ts';
import { who } from './en/who.ts';

export const en = {
  ...actions,
  ...app,
  ...ask,
  ...common,
  ...journal,
  ...meter,
  ...shared,
  ...shell,
  ...versioning,
  ...versions,
  ...who,
} as const;
