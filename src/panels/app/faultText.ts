/** What is wrong with a saved lab, in words: where, what was found, what would be right. */
import { t } from '../../i18n/t.ts';
import type { LabFault } from '../../store/keep.ts';

/** A clause without a full stop, to be put into a sentence. */
export const faultText = ({ kind, path, found, right }: LabFault): string =>
  t(`fault.${kind}`, { path: path === '' ? t('fault.whole') : path, found, right });
