/** What is stored: the bucket's state, and the shelves that the last requests were about. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { byUtf8, get } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import { say } from '../../i18n/windows.ts';
import type { LabState } from '../../store/lab.ts';
import { ledgerNow } from '../../store/ledger.ts';
import { stateNow } from '../../store/views.ts';
import type { Step } from '../../store/views.ts';
import { useLab } from '../shared/useLab.ts';
import { StateDiagram } from '../versioning/StateDiagram.tsx';
import { Shelves } from '../versions/Shelves.tsx';
import { bucketOf, refusalOf, shelvesShown, touchedEntry } from './shown.ts';
import { useSpot } from './usePresenting.ts';

interface PictureProps {
  /** Those that are done. */
  readonly steps: readonly Step[];
  /** Sheets there is room for. */
  readonly room: number;
}

const nothing = (): void => undefined;

/** A picture to look at: nothing in it can be pressed, and all of it is read. */
const Still = ({ spot, className, children }: { spot: boolean; className: string; children: ReactNode }) => (
  <div className={className} data-spot={spot || undefined} inert>
    {children}
  </div>
);

/** Without a bucket there is nothing to show. */
export const Picture = ({ steps, room }: PictureProps) => {
  const journal = useLab((state) => state.journal);
  const open = useLab((state: LabState) => state.bucket);
  const { lens, seed } = useLab((state) => state);
  const bucket = bucketOf(stateNow({ journal }), steps, open);
  const last = steps.at(-1);
  const { shelves, hidden } = useMemo(
    () => (bucket === undefined ? { shelves: [], hidden: 0 } : shelvesShown(bucket, steps, room)),
    [bucket, steps, room],
  );
  const configured = useSpot(`${bucket?.name} ${bucket?.versioning} ${bucket?.mfaDelete}`);
  const changed = useSpot(steps.length);
  if (bucket === undefined) return <p className="present__none">{say('present.empty')}</p>;
  const lost = ledgerNow(journal, bucket.name).keys;
  const locked = bucket.mfaDelete === 'enabled';
  return (
    <section aria-label={bucket.name} className="present__picture">
      <h2 className="sr-only">{bucket.name}</h2>
      <p className="sr-only">
        {t('state.is', { state: t(`state.${bucket.versioning}`) })}{' '}
        {say(locked ? 'present.mfaOn' : 'present.mfaOff')}
      </p>
      <Still className="present__state" spot={configured}>
        <StateDiagram versioning={bucket.versioning} mfaDelete={bucket.mfaDelete} onPrepare={nothing} />
      </Still>
      <div className="present__shelves" data-spot={changed || undefined}>
        <Shelves
          key={`${seed} ${bucket.name}`}
          shelves={shelves.map((pile) => ({ ...pile, lost: get(lost, byUtf8, pile.key) }))}
          lens={lens}
          selected={touchedEntry(shelves, last)}
          refusal={refusalOf(last, steps.length)}
          onSelect={nothing}
          onEnter={nothing}
          onVisit={nothing}
        />
        {shelves.length === 0 && <p className="present__none">{say('present.empty')}</p>}
        {hidden > 0 && <p className="present__hidden">{say('present.hidden', { count: hidden })}</p>}
      </div>
    </section>
  );
};
