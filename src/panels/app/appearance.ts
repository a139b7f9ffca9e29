/**
 * The page as it is preferred. Where nothing was ever chosen, and the browser prefers English, the page is so already: what
 * does the rest is in `applied.ts` and comes when it is needed.
 */
import { hasPreferences, preferences } from '../../store/preferences.ts';

/** Without it, the page stays as it is. */
const apply = async (): Promise<void> => {
  try {
    await (await import('./applied.ts')).applyPreferences();
  } catch {
    // Not fetched: whoever chooses again asks again.
  }
};

/** Keeps the page as it is preferred. Settles when it is, its words included; never rejects. */
export const followPreferences = async (): Promise<void> => {
  preferences.subscribe(() => void apply());
  const asked = preferences.getState() !== preferences.getInitialState();
  if (asked || hasPreferences() || !/^en\b/.test(navigator.language)) await apply();
};
