/** Speaks for the bench: the summary that stands first in the page, and what the last request came to. */
import { t } from '../../i18n/t.ts';
import type { LabState } from '../../store/lab.ts';
import { bucketNow, lastStep, lossesNow, shelvesNow } from '../../store/views.ts';
import { useAnnouncement } from '../explain/verdict.ts';
import { useLab } from '../shared/useLab.ts';

const summaryOf = (state: LabState): string => {
  const bucket = bucketNow(state);
  const who = t(`who.name.${state.identity}`);
  if (bucket === undefined) return t('summary.none', { who });
  const shelves = shelvesNow(bucket);
  const readable = shelves.filter(({ entries }) => entries[0].kind === 'object').length;
  const lost = [...lossesNow(state.journal, bucket.name).values()].reduce((sum, all) => sum + all.length, 0);
  return t('summary.bucket', {
    bucket: bucket.name,
    versioning: t(`state.${bucket.versioning}`),
    mfaDelete: t(bucket.mfaDelete === 'enabled' ? 'mfa.on' : 'mfa.off'),
    count: shelves.length,
    readable,
    hidden: shelves.length - readable,
    lost,
    who,
  });
};

/** First in the page, rewritten after each request. */
export const Summary = () => (
  <section aria-label={t('summary.title')} className="sr-only">
    <p>{useLab(summaryOf)}</p>
  </section>
);

/** Refusals interrupt and are complete; everything else waits its turn. */
export const Announcer = () => {
  const step = useLab(lastStep);
  const cursor = useLab((state) => state.journal.cursor);
  const said = useAnnouncement(step);
  return (
    <>
      <p role="status" aria-live="polite" className="sr-only">
        {said?.urgency === 'polite' && <span key={cursor}>{said.text}</span>}
      </p>
      <p role="alert" className="sr-only">
        {said?.urgency === 'assertive' && <span key={cursor}>{said.text}</span>}
      </p>
    </>
  );
};
