/** The strip under a pile: the key, what of it is gone for good, and what a plain GET answers now. */
import { Eye, EyeOff } from 'lucide-react';
import type { Version } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import { formatBytes } from '../shared/format.ts';
import { Ghost } from '../shared/icons.tsx';
import type { ShelfView } from './stack.ts';
import './edge.css';

/** Markers on top of the newest version: the cloths a plain GET stops at. */
const coversOnTop = (entries: readonly Version[]): number => {
  const first = entries.findIndex((entry) => entry.kind === 'object');
  return first === -1 ? entries.length : first;
};

/** The lens in one line. The two 404s look different, as their headers do: hidden by a marker (V-40), or no such key. */
export const GetResult = ({ entries }: { readonly entries: readonly Version[] }) => {
  const current = entries[0];
  if (current === undefined)
    return (
      <span className="get text-ghost">
        <EyeOff />
        {t('get.none')}
      </span>
    );
  if (current.kind === 'object')
    return (
      <span className="get text-ok">
        <Eye />
        {t('get.found', { size: formatBytes(current.size) })}
      </span>
    );
  return (
    <span className="get text-marker">
      <EyeOff />
      <span>
        {t('get.hidden')}
        <span className="get__by">{t('get.hiddenBy', { count: coversOnTop(entries) })}</span>
      </span>
    </span>
  );
};

interface LostChipProps {
  readonly count: number;
  readonly step: number;
  /** Goes to the step that lost it. Without it the chip only says so. */
  readonly onVisit?: ((step: number) => void) | undefined;
}

/** Dotted: data of this key that no request can bring back. */
export const LostChip = ({ count, step, onVisit }: LostChipProps) => (
  <button
    type="button"
    className="lost"
    title={t('lost.title', { count, step })}
    disabled={onVisit === undefined}
    onClick={() => onVisit?.(step)}
  >
    <Ghost />
    <span>
      {t('lost.count', { count })}
      <span className="lost__step">{t('lost.step', { step })}</span>
    </span>
  </button>
);

/** Key first for those who listen, and under the pile for those who look. */
export const Edge = ({
  shelf,
  onVisit,
}: {
  readonly shelf: ShelfView;
  readonly onVisit?: LostChipProps['onVisit'];
}) => {
  return (
    <div className="edge">
      <h3 className="edge__key" title={shelf.key}>
        {shelf.key}
      </h3>
      {shelf.lost !== undefined && <LostChip {...shelf.lost} onVisit={onVisit} />}
      <GetResult entries={shelf.entries} />
    </div>
  );
};
