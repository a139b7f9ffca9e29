/** Many shelves: the grid of the bench, of which only the rows in view are drawn. Still one tab stop. */
import { Folder as FolderIcon } from 'lucide-react';
import { Fragment, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { find } from '../../i18n/finding.ts';
import { t } from '../../i18n/t.ts';
import type { Loss } from '../../store/ledger.ts';
import { useKeptFocus } from '../versions/keptFocus.ts';
import { useActed } from '../versions/useActed.ts';
import { Shelf } from '../versions/Shelf.tsx';
import { ownOf, PlainEmpty } from '../versions/Shelves.tsx';
import type { ShelvesProps } from '../versions/Shelves.tsx';
import type { Folder, Listing } from './listing.ts';
import { useDrawn } from './useDrawn.ts';

/** What a list of what was found needs, as stacks or as a table. */
export interface FoundListProps extends Omit<ShelvesProps, 'shelves'> {
  readonly listing: Listing;
  readonly lostOf: (key: string) => Loss | undefined;
  readonly onOpen: (folder: string) => void;
}
interface LongShelvesProps extends FoundListProps {
  /** Versions that a plain list does not show, where it shows nothing at all. */
  readonly hidden: number;
}

const FolderCell = ({
  folder: { prefix, keys, listed },
  place,
  onOpen,
}: {
  readonly folder: Folder;
  readonly place: object;
  readonly onOpen: (folder: string) => void;
}) => {
  const name = `${prefix.split('/').at(-2) ?? ''}/`;
  return (
    <li className="shelf" data-shelf="" {...place}>
      <div className="edge">
        <h3 className="edge__key" title={prefix}>
          {name}
        </h3>
        <span className="get text-ink-2">{find('folder.listed', { count: keys, listed })}</span>
      </div>
      <button
        type="button"
        className="folder"
        aria-label={find('folder.open', { name })}
        onClick={() => onOpen(prefix)}
      >
        <FolderIcon />
        {find('folder.keys', { count: keys })}
      </button>
    </li>
  );
};

/** Columns of the grid as it stands; one where nothing is laid out. */
const useColumns = (list: { readonly current: HTMLElement | null }): number => {
  const [columns, setColumns] = useState(1);
  useLayoutEffect(() => {
    const count = (): void => {
      if (list.current === null) return;
      const tracks = getComputedStyle(list.current).gridTemplateColumns.split(' ').length;
      setColumns(Math.max(1, tracks));
    };
    count();
    if (list.current === null || typeof ResizeObserver === 'undefined') return undefined;
    const seen = new ResizeObserver(count);
    seen.observe(list.current);
    return () => seen.disconnect();
  }, [list]);
  return columns;
};

const isGap = (child: Element): boolean => child.matches('.gap');

/** In rows of as many columns as fit. Rows that are not drawn are gaps of their height. */
export const LongShelves = ({
  listing,
  lostOf,
  onOpen,
  hidden,
  drop,
  onShowAll,
  selected,
  refusal,
  tools,
  ...rest
}: LongShelvesProps) => {
  const group = useId();
  const list = useKeptFocus();
  useActed(rest.lens === 'plain' || refusal !== undefined || rest.batch !== undefined);
  const columns = useColumns(list);
  const held = selected === undefined ? -1 : listing.indexOf(selected.key);
  const total = listing.count + (drop === undefined ? 0 : 1);
  const rows = Math.ceil(total / columns);
  const { drawn, offset, reveal, page, measure } = useDrawn(list, {
    count: rows,
    expected: 120,
    pinned: held < 0 ? [] : [Math.floor(held / columns)],
    era: columns,
  });
  const wanted = useRef<number>(undefined);
  const row = (index: number) =>
    listing.items(index * columns, Math.min(listing.count, (index + 1) * columns));

  /** As soon as it is drawn. */
  const focusWanted = (): void => {
    const shelf = list.current?.querySelector(`[data-shelf][aria-posinset="${(wanted.current ?? -1) + 1}"]`);
    const stop = shelf?.querySelector('.sheet > input:enabled, .folder');
    if (!(stop instanceof HTMLElement)) return;
    wanted.current = undefined;
    stop.focus();
  };
  useLayoutEffect(() => {
    const cells = [...(list.current?.children ?? [])].filter(
      (child): child is HTMLElement => child instanceof HTMLElement && !isGap(child),
    );
    let at = hidden > 0 && rest.lens === 'plain' ? 1 : 0;
    measure(
      drawn.map((index) => {
        const cell = cells[at];
        at += Math.min(columns, total - index * columns);
        return [index, cell?.offsetHeight ?? 0] as const;
      }),
    );
    focusWanted();
  });

  const goTo = (index: number): void => {
    wanted.current = Math.max(0, Math.min(listing.count - 1, index));
    reveal(Math.floor(wanted.current / columns));
    focusWanted();
  };
  const keyed = (event: KeyboardEvent) => {
    const shelf = event.target instanceof Element ? event.target.closest('[data-shelf]') : null;
    const index = Number(shelf?.getAttribute('aria-posinset') ?? 0) - 1;
    if (index < 0 || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    const far: Readonly<Record<string, number>> = {
      Home: 0,
      End: listing.count - 1,
      PageUp: index - page() * columns,
      PageDown: index + page() * columns,
      ArrowLeft: index - 1,
      ArrowRight: index + 1,
    };
    const to = far[event.key];
    const stops = [...(shelf?.querySelectorAll('.sheet > input:enabled, .folder') ?? [])];
    // Up and down are the radios' own within a pile; over its ends they go on to the next shelf, drawn or not.
    const over =
      (event.key === 'ArrowDown' && event.target === stops.at(-1) && index + 1) ||
      (event.key === 'ArrowUp' && event.target === stops[0] && index - 1);
    const next = to ?? (over === false ? undefined : over);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    goTo(next);
  };

  let drawnTo = 0;
  return (
    <ul ref={list} className="shelves shelves--long" aria-label={t('shelves.label')} onKeyDownCapture={keyed}>
      {rest.lens === 'plain' && hidden > 0 && (
        <li className="contents">
          <PlainEmpty count={hidden} onShowAll={onShowAll} />
        </li>
      )}
      {drawn.map((index) => {
        const gap = offset(index) - offset(drawnTo);
        drawnTo = index + 1;
        return (
          <Fragment key={index}>
            {gap > 0 && <li aria-hidden="true" className="gap" style={{ height: gap }} />}
            {row(index).map(({ key, pile, folder }, i) => {
              const place = { 'aria-posinset': index * columns + i + 1, 'aria-setsize': listing.count };
              return folder === undefined ? (
                <Shelf
                  key={key}
                  group={group}
                  shelf={{ ...pile, lost: lostOf(key) }}
                  place={place}
                  {...rest}
                  {...ownOf(key, { selected, refusal, tools })}
                />
              ) : (
                <FolderCell key={key} {...{ folder, place, onOpen }} />
              );
            })}
            {index === rows - 1 && drop !== undefined && <li className="shelf">{drop}</li>}
          </Fragment>
        );
      })}
      {drawnTo < rows && (
        <li aria-hidden="true" className="gap" style={{ height: offset(rows) - offset(drawnTo) }} />
      )}
    </ul>
  );
};
