/** What is wrong with a text to upload, and in which field. */
import { keyProblem, MAX_KEY_BYTES, utf8Length } from '../../engine/index.ts';
import { say } from '../../i18n/windows.ts';
import { MAX_FILE_BYTES } from '../../store/uploads.ts';
import type { UploadReport } from '../../store/uploads.ts';
import { formatBytes } from '../shared/format.ts';
import { FILE_LIMIT, troubleOf } from './troubles.ts';

/** Where it belongs, and the sentence. */
export interface Failure {
  readonly at: 'key' | 'text';
  readonly text: string;
}

/** What is wrong with a typed key, in one sentence (N-10). */
export const keyProblemText = (key: string): string | undefined => {
  const problem = keyProblem(key);
  return problem && say(`text.problem.key-${problem}`, { bytes: utf8Length(key), limit: MAX_KEY_BYTES });
};

/** The failure a report tells of, or `undefined` when the text is stored. */
export const failureOf = (report: UploadReport): Failure | undefined => {
  if (report.size > MAX_FILE_BYTES)
    return {
      at: 'text',
      text: say('text.problem.too-large', { size: formatBytes(report.size), limit: FILE_LIMIT }),
    };
  const text = troubleOf(report);
  return text === undefined
    ? undefined
    : { at: report.problem?.startsWith('key-') === true ? 'key' : 'text', text };
};
