/** S3's refusal in one line, for windows that stand before the verdict. */
import type { Outcome } from '../../engine/index.ts';
import { say } from '../../i18n/windows.ts';

/** Status, code and message verbatim, or `undefined` when S3 agreed. */
export const refusalOf = ({ result }: Outcome): string | undefined => {
  if (result.ok) return undefined;
  const { status, code, message } = result.error;
  return say('upload.refused', { status, code, message: /[.!?]$/.test(message) ? message : `${message}.` });
};
