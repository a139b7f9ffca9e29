/** The recoverability meter, from the lab. */
import { bucketNow, holdingsNow } from '../../store/views.ts';
import { Meter } from '../meter/Meter.tsx';
import { useLab } from '../shared/useLab.ts';

/** Nothing to measure without a bucket. */
export const Recoverable = () => {
  const journal = useLab((state) => state.journal);
  const bucket = useLab(bucketNow);
  return bucket === undefined ? null : <Meter {...holdingsNow(journal, bucket)} />;
};
