/** All keys of a bucket on their boards: one tab stop, arrows within, one entry selected at a time. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../shared/Button.tsx';
import { useKeptFocus } from './keptFocus.ts';
import { Shelf } from './Shelf.tsx';
import type { ShelfProps } from './shelfProps.ts';
import type { ShelfView } from './stack.ts';
import { useActed } from './useActed.ts';

export interface ShelvesProps extends Omit<ShelfProps, 'shelf' | 'group'> {
  /** In key order. */
  readonly shelves: readonly ShelfView[];
  /** After the last shelf, in a cell of its own: where to upload. */
  readonly drop?: ReactNode;
  /** Turns the lens to all versions: offered where the plain list is empty and the bucket is not. */
  readonly onShowAll?: (() => void) | undefined;
}

/** What of the selection, the refusal and the tools is a shelf's own. */
export const ownOf = (key: string, { selected, refusal, tools }: Partial<ShelvesProps>) => {
  const own = selected?.key === key;
  return {
    selected: own ? selected : undefined,
    refusal: refusal?.entries.some((ref) => ref.key === key) === true ? refusal : undefined,
    tools: own ? tools : undefined,
  };
};

/** A plain list that shows nothing, of a bucket that holds something. */
export const PlainEmpty = ({
  count,
  onShowAll,
}: {
  readonly count: number;
  readonly onShowAll: (() => void) | undefined;
}) => (
  <p className="col-span-full flex flex-wrap items-center gap-2 px-3 pt-3">
    {t('plain.empty', { count })}
    {onShowAll !== undefined && <Button onClick={onShowAll}>{t('plain.show')}</Button>}
  </p>
);

/** A list of shelves. `drop` follows them; in an empty bucket it is all there is. */
export const Shelves = ({ shelves, drop, onShowAll, selected, refusal, tools, ...rest }: ShelvesProps) => {
  const group = useId();
  const list = useKeptFocus();
  useActed(rest.lens === 'plain' || refusal !== undefined || rest.batch !== undefined);
  const hides =
    rest.lens === 'plain' &&
    shelves.length > 0 &&
    shelves.every(({ entries }) => entries[0]?.kind !== 'object');
  return (
    <ul ref={list} className="shelves" aria-label={t('shelves.label')}>
      {hides && (
        <li className="contents">
          <PlainEmpty
            count={shelves.reduce(
              (sum, { entries, older }) =>
                sum + entries.filter(({ kind }) => kind === 'object').length + (older?.objects ?? 0),
              0,
            )}
            onShowAll={onShowAll}
          />
        </li>
      )}
      {shelves.map((shelf) => (
        <Shelf
          key={shelf.key}
          group={group}
          shelf={shelf}
          {...rest}
          {...ownOf(shelf.key, { selected, refusal, tools })}
        />
      ))}
      {drop !== undefined && <li className="shelf">{drop}</li>}
    </ul>
  );
};
