/** The verdict: refused or done, with S3's status, and the sentence that says who asked for what. */
import { word } from '../../i18n/answers.ts';
import type { Answered } from './answered.ts';
import { askOf } from './ask.ts';
import { refusalWords, useRefusalWords } from './refusalWords.ts';
import { sentenceOf } from './sentences.ts';
import { titleOf } from './title.ts';
import type { Title } from './title.ts';
import { decidingCheck } from './trace.ts';

export interface VerdictWords extends Title {
  /** One or two plain sentences after it. */
  readonly sentence: string;
}

/** "ana tried to delete one version of ledger.csv for good." */
const triedOf = ({ request, actor }: Answered): string =>
  word('sentence.tried', { who: actor, ask: askOf(request) });

/** Title and sentence of any outcome. */
export const verdictOf = (answered: Answered): VerdictWords => {
  const title = titleOf(answered);
  return { ...title, sentence: title.ok ? sentenceOf(answered) : triedOf(answered) };
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
    return { text: word('announce.done', { verdict: title, sentence }), urgency: 'polite' };
  const text = word('announce.refused', {
    verdict: title,
    tried: sentence,
    check: word(`check.${check.slug}`),
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
