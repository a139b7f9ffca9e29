/** How the lab is kept, in as little as a first visit needs: two words in the top bar, and lines only where they are due. */
import { lazy, Suspense } from 'react';
import { t } from '../../i18n/t.ts';
import type { LabState } from '../../store/lab.ts';
import { Chip } from '../shared/Chip.tsx';
import { useLab } from '../shared/useLab.ts';
import { soon } from '../shared/warmUp.ts';
import type { NoticeDoors } from './Notices.tsx';

const loadLines = () => import('./Notices.tsx');
soon(loadLines);
const Lines = lazy(async () => ({ default: (await loadLines()).Notices }));

/** The state in two words, in the top bar. */
export const StorageChip = () => {
  const kind = useLab((state) => state.storage.kind);
  const quiet = kind !== 'memory' && kind !== 'elsewhere';
  if (quiet)
    return (
      <span className="text-xs whitespace-nowrap text-ink-3 tablet:sr-only narrow:sr-only">
        {t(`store.${kind}`)}
      </span>
    );
  return <Chip>{t(`store.${kind}`)}</Chip>;
};

const isDue = ({ storage, aside }: LabState): boolean =>
  aside !== undefined ||
  storage.kind === 'memory' ||
  storage.kind === 'elsewhere' ||
  ('guarded' in storage && !storage.guarded);

/** Nothing while all is well. */
export const Notices = (doors: NoticeDoors) =>
  useLab(isDue) && (
    <Suspense fallback={null}>
      <Lines {...doors} />
    </Suspense>
  );
