/** The language that requests are shown in: one for the page, and no part of the lab. */
import { useSyncExternalStore } from 'react';

export const LANGUAGES = ['cli', 'http', 'sdk', 'trail'] as const;
export type Language = (typeof LANGUAGES)[number];

let selected: Language = 'cli';
const waiting = new Set<() => void>();
const subscribe = (told: () => void): (() => void) => {
  waiting.add(told);
  return () => waiting.delete(told);
};

/** Shows every request in this language from now on. */
export const selectLanguage = (language: Language): void => {
  selected = language;
  for (const told of waiting) told();
};

/** The language that was chosen last. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, () => selected);
