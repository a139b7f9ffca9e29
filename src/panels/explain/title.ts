/** The verdict in two words, without the sentence: all that the timeline needs of it. */
import type { CommandType } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import type { Answered } from './answered.ts';

export interface Title {
  readonly ok: boolean;
  /** HTTP status. */
  readonly status: number;
  /** "Refused: 403 AccessDenied", "Done: 204". */
  readonly title: string;
}

const NO_CONTENT: readonly CommandType[] = ['DeleteObject', 'DeleteBucket'];

/** The status of a success: 204 where there is nothing to answer (V-50), else 200. */
const statusOfSuccess = (type: CommandType): number => (NO_CONTENT.includes(type) ? 204 : 200);

/** Status and title of any outcome. */
export const titleOf = ({ request, outcome: { result } }: Answered): Title => {
  if (result.ok) {
    const status = statusOfSuccess(request.command.type);
    return { ok: true, status, title: t('verdict.done', { status }) };
  }
  const { status, code } = result.error;
  return { ok: false, status, title: t('verdict.refused', { status, code }) };
};
