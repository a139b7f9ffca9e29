/**
 * Words of the windows, of uploading and of the upcoming request. A first visit shows none of them, so they are a catalogue of their
 * own beside `en.ts`, loaded with the first window that opens.
 */
import { actionHelp } from './en/actionHelp.ts';
import { bucket } from './en/bucket.ts';
import { doors } from './en/doors.ts';
import { help } from './en/help.ts';
import { keeping } from './en/keeping.ts';
import { lab } from './en/lab.ts';
import { palette } from './en/palette.ts';
import { present } from './en/present.ts';
import { preview } from './en/preview.ts';
import { request } from './en/request.ts';
import { settings } from './en/settings.ts';
import { typeText } from './en/typeText.ts';
import { upload } from './en/upload.ts';
import { fill } from './fill.ts';
import type { TextValues } from './fill.ts';

export const windows = {
  ...actionHelp,
  ...bucket,
  ...doors,
  ...help,
  ...keeping,
  ...lab,
  ...palette,
  ...present,
  ...preview,
  ...request,
  ...settings,
  ...typeText,
  ...upload,
} as const;
export type WindowKey = keyof typeof windows;

/** The text of `key`, as `t` gives it for the rest of the page. */
export const say = (key: WindowKey, values?: TextValues): string => fill(windows, key, values);
