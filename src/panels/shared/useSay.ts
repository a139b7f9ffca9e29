/** Words of the windows for what is drawn before they are loaded: tooltips and notes, which nobody sees until a touch. */
import type { say } from '../../i18n/windows.ts';
import { lately } from './warmUp.ts';

type Say = typeof say;

const useWords = lately(() => import('../../i18n/windows.ts'));
const nothing: Say = () => '';

/** The words once they are there; empty ones until then. */
export const useSay = (): Say => useWords()?.say ?? nothing;
