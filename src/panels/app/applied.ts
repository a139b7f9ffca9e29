/** Puts the preferences on the page: theme, size of text, speed, language. */
import { speakLanguage } from '../../i18n/languages.ts';
import { preferences } from '../../store/preferences.ts';
import type { Preferences } from '../../store/preferences.ts';
import { recall } from '../../store/preferring.ts';

// Once, before anything of it is put on the page.
recall();

/** The first of the browser's languages that the page speaks; English without one. */
const ofBrowser = (): string =>
  navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'en' || tag === 'es') ?? 'en';

/** Has the page speak a language. Rejects where its words cannot be fetched. */
export const speakAs = (language: Preferences['language']): Promise<void> =>
  speakLanguage(language === 'auto' ? ofBrowser() : language);

/** Settles when the words are there, too. */
export const applyPreferences = (): Promise<void> => {
  const { theme, textSize, speed, motion, language } = preferences.getState();
  const root = document.documentElement;
  root.dataset['theme'] = theme;
  root.dataset['motion'] = speed === 0 || motion === 'reduce' ? 'none' : '';
  root.style.setProperty('--text', `${textSize / 100}`);
  root.style.setProperty('--speed', `${speed || 1}`);
  return speakAs(language);
};
