/** How the page looks and reads while an address says so. Nothing of it is remembered. */
import type { Settings } from '../../address/settings.ts';
import { overridePreferences } from '../../store/preferences.ts';
import { applyPreferences } from '../app/applied.ts';

/** Puts what the address asks for over what is preferred. Settles when the page is so, its words included; never rejects. */
export const overrideLooks = async ({ theme, font, lang, speed, motion }: Settings): Promise<void> => {
  overridePreferences({
    ...(theme === undefined ? {} : { theme }),
    ...(font === undefined ? {} : { textSize: font }),
    ...(lang === undefined ? {} : { language: lang }),
    ...(speed === undefined ? {} : { speed }),
    ...(motion === undefined ? {} : { motion }),
  });
  // Words that cannot be fetched leave the page in English, and whoever chooses again asks again.
  await applyPreferences().catch(() => undefined);
};
