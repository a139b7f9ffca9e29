/** The verdict: refused or done, with S3's status, and the sentence that says who asked for what. */
import type { CommandType } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import type { Answered } from './answered.ts';
import { askOf } from './ask.ts';
import { refusalWords, useRefusalWords } from './refusalWords.ts';
import { sentenceOf } from './sentences.ts';
import { decidingCheck } from './trace.ts';

export interface VerdictWords {
  readonly ok: boolean;
  /** HTTP status. */
  readonly status: number;
  /** "Refused: 403 AccessDenied", "Done: 204". */
  readonly title: string;
  /** One or two plain sentences after it. */
  readonly sentence: string;
}

const NO_CONTENT: readonly CommandType[] = ['DeleteObject', 'DeleteBucket'];

/** The status of a success: 204 where there is nothing to answer (V-50), else 200. */
const statusOfSuccess = (type: CommandType): number => (NO_CONTENT.includes(type) ? 204 : 200);

/** "ana tried to delete one version of ledger.csv for good." */
const triedOf = ({ request, actor }: Answered): string =>
  t('sentence.tried', { who: actor, ask: askOf(request) });

/** Title and sentence of any outcome. */
export const verdictOf = (answered: Answered): VerdictWords => {
  const { request, outcome } = answered;
  const { result } = outcome;
  if (!result.ok) {
    const { status, code } = result.error;
    return { ok: false, status, title: t('verdict.refused', { status, code }), sentence: triedOf(answered) };
  }
  const status = statusOfSuccess(request.command.type);
  return { ok: true, status, title: t('verdict.done', { status }), sentence: sentenceOf(answered) };
};

/** What a live region says, and whether it interrupts: refusals do, and are complete; everything else waits. */
export interface Announcement {
  readonly text: string;
  readonly urgency: 'assertive' | 'polite';
}

/**
 * A refusal says the verdict, the deciding check with its reason, and what would make it succeed. The last two need the
 * words of `refusalWords.ts`: `useAnnouncement` waits for them.
 */
export const announcementOf = (answered: Answered): Announcement => {
  const { title, sentence } = verdictOf(answered);
  const check = decidingCheck(answered.outcome.trace);
  if (check === undefined)
    return { text: t('announce.done', { verdict: title, sentence }), urgency: 'polite' };
  const text = t('announce.refused', {
    verdict: title,
    tried: sentence,
    check: t(`check.${check.slug}`),
    why: refusalWords()?.spokenWhy(answered) ?? '',
  });
  return { text: text.trim(), urgency: 'assertive' };
};

/** The announcement of what was answered last: a refusal's is not given before it is complete. */
export const useAnnouncement = (answered: Answered | undefined): Announcement | undefined => {
  const refused = answered?.outcome.result.ok === false;
  const words = useRefusalWords(refused);
  return answered === undefined || (refused && words === undefined) ? undefined : announcementOf(answered);
};
