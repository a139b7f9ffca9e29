/** Where an entry stands: the pennant of the current one, the plain word of the others, the stamp of a refusal. */
import { ArrowUp } from 'lucide-react';
import { t } from '../../i18n/t.ts';
import { Octagon } from '../shared/icons.tsx';

interface PositionProps {
  readonly current: boolean;
  readonly refused: boolean;
  readonly kind: 'object' | 'marker';
}

/** The refused thing stays where it is; the stamp takes the place of the word. */
export const Position = ({ current, refused, kind }: PositionProps) => {
  if (refused)
    return (
      <span className="stamp">
        <Octagon />
        {t('entry.refused')}
      </span>
    );
  if (current) return <Pennant kind={kind} />;
  return <span className="sheet__pos">{t('entry.noncurrent')}</span>;
};

/** The flag of the current entry, in the colour of its kind. */
export const Pennant = ({ kind }: { readonly kind: 'object' | 'marker' }) => (
  <span className={kind === 'marker' ? 'pennant pennant--marker' : 'pennant'}>
    <ArrowUp />
    {t('entry.current')}
  </span>
);
