/** Words of any action, whichever catalogue they are in. For what is itself loaded late. */
import { t } from '../i18n/t.ts';
import type { TextKey } from '../i18n/t.ts';
import { say, windows } from '../i18n/windows.ts';
import type { WindowKey } from '../i18n/windows.ts';

const isLate = (key: TextKey | WindowKey): key is WindowKey => key in windows;

/** The text of a label, or of a reason. */
export const wordOf = (key: TextKey | WindowKey): string => (isLate(key) ? say(key) : t(key));
