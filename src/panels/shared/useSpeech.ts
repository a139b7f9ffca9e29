/** The page's language in React. */
import { useSyncExternalStore } from 'react';
import { onSpeech, speechNow } from '../../i18n/speech.ts';
import type { Speech } from '../../i18n/speech.ts';

/** Draws the component again, and all beneath it, when the page speaks another language. Memoised parts need their own. */
export const useSpeech = (): Speech => useSyncExternalStore(onSpeech, speechNow);
