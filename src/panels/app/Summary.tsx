/** The summary that stands first in the page, for those who do not see the bench. */
import { t } from '../../i18n/t.ts';
import type { LabState } from '../../store/lab.ts';
import { tallyOf } from '../../engine/index.ts';
import { ledgerNow } from '../../store/ledger.ts';
import { bucketNow } from '../../store/views.ts';
import { Button } from '../shared/Button.tsx';
import { useLab } from '../shared/useLab.ts';
import { useDesk } from './desk.ts';

const summaryOf = (state: LabState): string => {
  const bucket = bucketNow(state);
  const who = t(`who.name.${state.identity}`);
  if (bucket === undefined) return t('summary.none', { who });
  const { keys, plain } = tallyOf(bucket);
  return t('summary.bucket', {
    bucket: bucket.name,
    versioning: t(`state.${bucket.versioning}`),
    mfaDelete: t(bucket.mfaDelete === 'enabled' ? 'mfa.on' : 'mfa.off'),
    count: keys,
    readable: plain,
    hidden: keys - plain,
    lost: ledgerNow(state.journal, bucket.name).count,
    who,
  });
};

/** The first stop of the keyboard: past everything else, to the selected entry. Seen while it has the focus. */
const Skip = () => {
  const { page } = useDesk();
  return (
    <Button
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:start-2 focus:z-50"
      onClick={() => page.goTo('shelves')}
    >
      {t('summary.skip')}
    </Button>
  );
};

/** First in the page, rewritten after each request. */
export const Summary = () => (
  <section aria-label={t('summary.title')}>
    <p className="sr-only">{useLab(summaryOf)}</p>
    <Skip />
  </section>
);
