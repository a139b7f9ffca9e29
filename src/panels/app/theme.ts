/** The page's theme: remembered in the browser where it lets us, and no part of the lab. */
import { useSyncExternalStore } from 'react';

export const THEMES = ['auto', 'light', 'dark', 'contrast', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'bucket-lab.theme';
const isTheme = (text: string | null): text is Theme => THEMES.some((theme) => theme === text);

const remembered = (): Theme => {
  try {
    const text = localStorage.getItem(KEY);
    return isTheme(text) ? text : 'auto';
  } catch {
    return 'auto';
  }
};

const remember = (theme: Theme): void => {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
};

const root = (): DOMStringMap => document.documentElement.dataset;
const themeNow = (): Theme => {
  const text = root()['theme'] ?? null;
  return isTheme(text) ? text : 'auto';
};

const watch = (changed: () => void): (() => void) => {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
};

/** Puts the remembered theme on the page. Call before the first paint. */
export const applyTheme = (): void => {
  root()['theme'] = remembered();
};

/** The theme, and how to choose another. */
export const useTheme = (): readonly [Theme, (theme: Theme) => void] => [
  useSyncExternalStore(watch, themeNow),
  (theme) => {
    root()['theme'] = theme;
    remember(theme);
  },
];
