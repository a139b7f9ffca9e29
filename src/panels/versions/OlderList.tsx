/** The rest of a tall pile, opened in place: a list of its own that scrolls and draws what is in view. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { beforeKey, entryAt, entryOf, tallyBefore } from '../../engine/index.ts';
import type { Version } from '../../engine/index.ts';
import { find } from '../../i18n/finding.ts';
import { useDrawn } from '../finding/useDrawn.ts';
import { Entry } from './Entry.tsx';
import type { ShelfProps } from './shelfProps.ts';
import { names } from './stack.ts';
import type { EntryRef } from './stack.ts';
import './older.css';

type OlderListProps = Pick<
  ShelfProps,
  'group' | 'shelf' | 'selected' | 'refusal' | 'batch' | 'onSelect' | 'onEnter'
> & {
  /** The index in the pile of the first that is listed here, and how many stand in the pile. */
  readonly from: number;
  readonly count: number;
  /** All of the pile that hold data. */
  readonly objects: number;
  /** The row of the pile that it takes. */
  readonly row: number;
};

/** Looking into a pile, however deep it is. */
const depthsOf = ({ key, entries, older }: ShelfProps['shelf']) => {
  const start = older && tallyBefore(older.bucket, beforeKey(key));
  return {
    at: (index: number): Version | undefined =>
      entries[index] ?? (older && start && entryAt(older.bucket, start.entries + index)),
    /** Versions with data newer than the entry at `index`. */
    objectsOver: (version: Version, index: number): number =>
      older && start
        ? tallyBefore(older.bucket, version).objects - start.objects
        : entries.slice(0, index).filter(({ kind }) => kind === 'object').length,
    indexOf: ({ id }: EntryRef): number => {
      const listed = entries.findIndex((entry) => entry.id === id);
      const entry = listed < 0 && older ? entryOf(older.bucket, key, id) : undefined;
      return older && start && entry ? tallyBefore(older.bucket, entry).entries - start.entries : listed;
    },
  };
};

const KEYS: Readonly<Record<string, (at: number, page: number, end: number) => number>> = {
  ArrowUp: (at) => at - 1,
  ArrowDown: (at) => at + 1,
  PageUp: (at, page) => Math.max(0, at - page),
  PageDown: (at, page, end) => Math.min(end, at + page),
  Home: () => 0,
  End: (_at, _page, end) => end,
};

/** Rows of one height. Arrows, Home, End and the page keys reach rows that are not drawn yet. */
export const OlderList = ({
  group,
  shelf,
  selected,
  refusal,
  batch,
  from,
  count,
  objects,
  row,
  ...handlers
}: OlderListProps) => {
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<number>(undefined);
  const { at, objectsOver, indexOf } = depthsOf(shelf);
  const total = count - from;
  const held = selected?.key === shelf.key ? indexOf(selected) - from : -1;
  const { drawn, reveal, page } = useDrawn(list, {
    count: total,
    expected: 31,
    uniform: true,
    pinned: [held],
    beyond: 6,
  });

  // The selected entry is in view when the list opens, and the one that was gone to by key has the focus.
  const opening = useRef(held);
  useEffect(() => {
    if (opening.current >= 0) reveal(opening.current);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, as the list opens
  }, []);
  useLayoutEffect(() => {
    const input = list.current?.querySelector(`[data-index="${wanted.current}"] input`);
    if (!(input instanceof HTMLElement)) return;
    wanted.current = undefined;
    input.focus({ preventScroll: true });
  });
  const keyed = (event: KeyboardEvent) => {
    const item = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    if (item === null || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const next = KEYS[event.key]?.(Number(item.getAttribute('data-index')), page(), total - 1);
    // Over either end, the pile's own sheets and the next shelf are the radios' own way.
    if (next === undefined || next < 0 || next >= total) return;
    event.preventDefault();
    event.stopPropagation();
    const input = list.current?.querySelector(`[data-index="${next}"] input`);
    reveal(next);
    if (input instanceof HTMLElement) input.focus({ preventScroll: true });
    else wanted.current = next;
  };
  return (
    <div className="older" style={{ gridRow: row }}>
      <ol
        ref={list}
        className="older__rows"
        aria-label={find('older.label', { key: shelf.key })}
        style={{ '--rows': total }}
        onKeyDownCapture={keyed}
      >
        {drawn.map((index) => {
          const version = at(from + index);
          if (version === undefined) return null;
          const over = objectsOver(version, from + index);
          return (
            <Entry
              key={`${version.seq}:${version.id}`}
              group={group}
              order={{ index, of: total }}
              placed={{ version, row: index + 1, depth: from + index - over, current: false, leaving: false }}
              covers={objects - over}
              tall
              lens="all"
              selected={names(selected, version)}
              refusedAt={
                refusal?.entries.some((ref) => names(ref, version)) === true ? refusal.step : undefined
              }
              arrived={false}
              choice={
                batch && { on: batch.chosen.some((ref) => names(ref, version)), onToggle: batch.onToggle }
              }
              onGone={() => undefined}
              {...handlers}
            />
          );
        })}
      </ol>
    </div>
  );
};
