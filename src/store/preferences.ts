/**
 * What a person prefers about the page. It is no part of the lab: neither undone nor in its file. A first visit has chosen
 * nothing yet, so that what reads and remembers choices is in `preferring.ts` and comes late.
 */
import { createStore } from 'zustand/vanilla';

export interface Preferences {
  /** `auto`: as the system has it. */
  readonly theme: 'auto' | 'light' | 'dark' | 'contrast' | 'projector';
  /** Of the browser's own size, in percent: 100 to 200. */
  readonly textSize: number;
  /** `auto`: as the browser has it. The last two are for those who make the page, and only an address asks for them. */
  readonly language: 'auto' | 'en' | 'es' | 'pseudo' | 'pseudo-rtl';
  /** What durations are divided by, 0 to 4: 1 as designed, 2 twice as fast; 0 is at once. */
  readonly speed: number;
  /** `auto`: as the system has it. */
  readonly motion: 'auto' | 'reduce';
  /** Whether single keys act, without Ctrl or the like. */
  readonly letters: boolean;
}

/** The preferences as they hold now. */
export const preferences = createStore<Preferences>(() => ({
  theme: 'auto',
  textSize: 100,
  language: 'auto',
  speed: 1,
  motion: 'auto',
  letters: true,
}));

let asked: Partial<Preferences> = {};

/**
 * Puts these over what is remembered, for this visit: what the page's address asks for. They are not remembered, and what
 * is chosen afterwards goes before them.
 */
export const overridePreferences = (wanted: Partial<Preferences>): void => {
  asked = { ...asked, ...wanted };
  preferences.setState(wanted);
};

/** Takes up what is remembered, under what the address asks for. */
export const recallPreferences = (remembered: Partial<Preferences>): void =>
  preferences.setState({ ...remembered, ...asked });

/** Whether an earlier visit left anything to recall. */
export const hasPreferences = (): boolean => {
  try {
    return 'bucket-lab.preferences' in localStorage || 'bucket-lab.theme' in localStorage;
  } catch {
    // Storage is blocked.
    return false;
  }
};
