/** What is wrong with a saved lab, in words: where, what was found, what would be right. */
import { say } from '../../i18n/windows.ts';
import type { LabFault } from '../../store/keep.ts';

/** A clause without a full stop, to be put into a sentence. */
export const faultText = ({ kind, path, found, right }: LabFault): string =>
  say(`fault.${kind}`, { path: path === '' ? say('fault.whole') : path, found, right });
