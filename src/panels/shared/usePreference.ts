/** Preferences in React. */
import { preferences } from '../../store/preferences.ts';
import type { Preferences } from '../../store/preferences.ts';
import { useStore } from '../../store/useStore.ts';

/** One preference as it holds now; the component follows it. */
export const usePreference = <Name extends keyof Preferences>(name: Name): Preferences[Name] =>
  useStore(preferences, (all) => all[name]);
