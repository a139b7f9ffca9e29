/** All keys of a bucket on their boards: one tab stop, arrows within, one entry selected at a time. */
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../shared/Button.tsx';
import { useKeptFocus } from './keptFocus.ts';
import { Shelf } from './Shelf.tsx';
import type { ShelfProps } from './Shelf.tsx';
import type { ShelfView } from './stack.ts';
import { useActed } from './useActed.ts';

interface ShelvesProps extends Omit<ShelfProps, 'shelf' | 'group'> {
  /** In key order. */
  readonly shelves: readonly ShelfView[];
  /** After the last shelf, in a cell of its own: where to upload. */
  readonly drop?: ReactNode;
  /** Turns the lens to all versions: offered where the plain list is empty and the bucket is not. */
  readonly onShowAll?: (() => void) | undefined;
}

/** Shelves drawn at first, and at each arrival at the end of them. */
const PAGE = 48;

/** Grows a list by a page whenever its end comes into view; where that cannot be seen, a button does it. */
const useGrowing = (total: number) => {
  const [count, setCount] = useState(PAGE);
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (end.current === null || typeof IntersectionObserver === 'undefined') return undefined;
    const seen = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setCount((now) => now + PAGE),
      { rootMargin: '600px' },
    );
    seen.observe(end.current);
    return () => seen.disconnect();
  }, [count, total]);
  return { count: Math.min(count, total), end, more: () => setCount((now) => now + PAGE) };
};

const PlainEmpty = ({
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
  const { count, end, more } = useGrowing(shelves.length);
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
              (sum, { entries }) => sum + entries.filter(({ kind }) => kind === 'object').length,
              0,
            )}
            onShowAll={onShowAll}
          />
        </li>
      )}
      {shelves.slice(0, count).map((shelf) => {
        const own = selected?.key === shelf.key;
        const refused = refusal?.entries.some((ref) => ref.key === shelf.key) === true;
        return (
          <Shelf
            key={shelf.key}
            group={group}
            shelf={shelf}
            selected={own ? selected : undefined}
            refusal={refused ? refusal : undefined}
            tools={own ? tools : undefined}
            {...rest}
          />
        );
      })}
      {count < shelves.length && (
        <li className="col-span-full grid justify-items-center p-3">
          <Button ref={end} onClick={more}>
            {t('shelves.more', { count: shelves.length - count })}
          </Button>
        </li>
      )}
      {drop !== undefined && count === shelves.length && <li className="shelf">{drop}</li>}
    </ul>
  );
};
