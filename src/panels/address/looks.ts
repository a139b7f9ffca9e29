/** How the page looks and reads while an address says so. Nothing of it is remembered. */
import type { Settings } from '../../address/settings.ts';

/** One place, to be joined with the stored preferences, which it overrides for as long as the page stands. */
export const overrideLooks = ({ theme, font, lang, speed, motion }: Settings): void => {
  const root = document.documentElement;
  if (theme !== undefined) root.dataset['theme'] = theme;
  if (font !== undefined) root.style.fontSize = `${font}%`;
  if (lang === 'en') root.lang = lang;
  // The root's durations are divided by it, and nothing can be divided by 0: at once has a name of its own.
  if (speed === 0 || motion === 'reduce') root.dataset['motion'] = 'none';
  else if (speed !== undefined) root.style.setProperty('--speed', String(speed));
};
