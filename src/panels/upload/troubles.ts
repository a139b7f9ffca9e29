/** What went wrong with a file, by name: what is wrong and what would be right. */
import { MAX_KEY_BYTES, utf8Length } from '../../engine/index.ts';
import { say } from '../../i18n/windows.ts';
import { MAX_FILE_BYTES } from '../../store/uploads.ts';
import type { UploadReport } from '../../store/uploads.ts';
import { formatBytes } from '../shared/format.ts';
import { refusalOf } from './refusal.ts';

/** A file that is not in the bucket, and why. */
export interface Trouble {
  readonly id: number;
  readonly name: string;
  readonly text: string;
}

/** The limit of a file as people say it: the measure counts in 1,024s. */
export const FILE_LIMIT = `${MAX_FILE_BYTES / 1024 / 1024} MB`;

/** The sentence for a report, or `undefined` when the file is stored. */
export const troubleOf = ({ path, size, problem, outcome }: UploadReport): string | undefined => {
  switch (problem) {
    case undefined:
      return outcome && refusalOf(outcome);
    case 'too-large':
      return say('upload.problem.too-large', { size: formatBytes(size), limit: FILE_LIMIT });
    case 'key-too-long': {
      return say('upload.problem.key-too-long', { bytes: utf8Length(path), limit: MAX_KEY_BYTES });
    }
    case 'unreadable':
    case 'undigested':
    case 'key-empty':
    case 'key-not-unicode':
    case 'elsewhere':
      return say(`upload.problem.${problem}`);
  }
};
