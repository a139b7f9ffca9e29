/** The Spanish words: every catalogue's in one, since nobody reads a page half in it. An entry that is missing does not compile. */
import type { answers as answersEnglish } from './answers.ts';
import type { branching as branchingEnglish } from './branches.ts';
import type { findings as findingsEnglish } from './finding.ts';
import type { codes as codesEnglish } from './codes.ts';
import type { en as firstEnglish } from './en.ts';
import type { refusals as refusalsEnglish } from './refusals.ts';
import type { windows as windowsEnglish } from './windows.ts';
import { actionHelp } from './es/actionHelp.ts';
import { actions } from './es/actions.ts';
import { app } from './es/app.ts';
import { ask } from './es/ask.ts';
import { authenticator } from './es/authenticator.ts';
import { branches } from './es/branches.ts';
import { bucket } from './es/bucket.ts';
import { checks } from './es/checks.ts';
import { common } from './es/common.ts';
import { doors } from './es/doors.ts';
import { explain } from './es/explain.ts';
import { finding } from './es/finding.ts';
import { help } from './es/help.ts';
import { journal } from './es/journal.ts';
import { keeping } from './es/keeping.ts';
import { lab } from './es/lab.ts';
import { languages } from './es/languages.ts';
import { meter } from './es/meter.ts';
import { palette } from './es/palette.ts';
import { present } from './es/present.ts';
import { preview } from './es/preview.ts';
import { refusals } from './es/refusals.ts';
import { request } from './es/request.ts';
import { sentences } from './es/sentences.ts';
import { settings } from './es/settings.ts';
import { shared } from './es/shared.ts';
import { shell } from './es/shell.ts';
import { typeText } from './es/typeText.ts';
import { upload } from './es/upload.ts';
import { versioning } from './es/versioning.ts';
import { versions } from './es/versions.ts';
import { who } from './es/who.ts';
import type { Translation } from './speech.ts';

type English = typeof firstEnglish &
  typeof answersEnglish &
  typeof branchingEnglish &
  typeof codesEnglish &
  typeof findingsEnglish &
  typeof refusalsEnglish &
  typeof windowsEnglish;

export const es: Translation<English> = {
  ...actionHelp,
  ...actions,
  ...app,
  ...ask,
  ...authenticator,
  ...branches,
  ...bucket,
  ...checks,
  ...common,
  ...doors,
  ...explain,
  ...finding,
  ...help,
  ...journal,
  ...keeping,
  ...lab,
  ...languages,
  ...meter,
  ...palette,
  ...present,
  ...preview,
  ...refusals,
  ...request,
  ...sentences,
  ...settings,
  ...shared,
  ...shell,
  ...typeText,
  ...upload,
  ...versioning,
  ...versions,
  ...who,
};
