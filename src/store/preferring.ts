/** Remembers what a person prefers, in the browser where it lets us, and recalls it on the next visit. */
import { preferences, recallPreferences } from './preferences.ts';
import type { Preferences } from './preferences.ts';

export const THEMES = ['auto', 'light', 'dark', 'contrast', 'projector'] as const;
/** Those that can be chosen, and so remembered. */
export const LANGUAGES = ['auto', 'en', 'es'] as const;

type Check = (value: unknown) => boolean;
const among =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const within =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;

const CHECKS: Readonly<Record<keyof Preferences, Check>> = {
  theme: among(THEMES),
  textSize: within(100, 200),
  language: among(LANGUAGES),
  speed: within(0, 4),
  motion: among(['auto', 'reduce']),
  letters: among([true, false]),
};

/** What of it is a preference, with a value that it can have. Anything else is passed over. */
const valid = (values: object): Partial<Preferences> =>
  Object.fromEntries(
    Object.entries(CHECKS)
      .map(([name, holds]) => [name, Reflect.get(values, name), holds] as const)
      .filter(([, value, holds]) => holds(value)),
  );

const KEY = 'bucket-lab.preferences';
/** Where the theme alone was remembered, before there was anything else to prefer. */
const OLD_KEY = 'bucket-lab.theme';

/** What was chosen here, now or on an earlier visit. */
const remembered = (): Partial<Preferences> => {
  try {
    const text = localStorage.getItem(KEY);
    const kept: unknown = text === null ? { theme: localStorage.getItem(OLD_KEY) } : JSON.parse(text);
    return valid(Object(kept));
  } catch {
    // Storage is blocked, or what it holds is not ours.
    return {};
  }
};

/** Takes up what an earlier visit chose. */
export const recall = (): void => recallPreferences(remembered());

/** Prefers these from now on, and on the next visit too. */
export const prefer = (wanted: Partial<Preferences>): void => {
  preferences.setState(wanted);
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...remembered(), ...wanted }));
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
};
