/** The stacks as text: one row an entry, the same facts, the same selection. Only rows in view are drawn. */
import { Fragment, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { entryOf } from '../../engine/index.ts';
import type { Bucket } from '../../engine/index.ts';
import { find } from '../../i18n/finding.ts';
import { useKeptFocus } from '../versions/keptFocus.ts';
import type { FoundListProps } from './LongShelves.tsx';
import { FolderCells, VersionRow } from './TableRow.tsx';
import { allRows, foundRows } from './tableRows.ts';
import { useDrawn } from './useDrawn.ts';
import './table.css';

interface VersionsTableProps extends FoundListProps {
  readonly bucket: Bucket;
  /** Nothing is looked for: all rows of the bucket. */
  readonly whole: boolean;
}

const COLUMNS = ['choose', 'key', 'id', 'kind', 'position', 'null', 'size', 'time', 'answer'] as const;

/** A radio in each row, so that arrows choose as they do on the shelves; Home, End and the page keys go far. */
export const VersionsTable = ({
  bucket,
  whole,
  listing,
  onOpen,
  lens,
  selected,
  refusal,
  batch,
  tools,
  onSelect,
  onEnter,
}: VersionsTableProps) => {
  const group = useId();
  const body = useRef<HTMLTableSectionElement>(null);
  const kept = useKeptFocus<HTMLDivElement>();
  const rows = useMemo(
    () => (whole ? allRows(bucket) : foundRows(bucket, listing)),
    [whole, bucket, listing],
  );
  const entry = selected && entryOf(bucket, selected.key, selected.id);
  const held = entry === undefined ? -1 : rows.indexOf(entry);
  const { drawn, offset, reveal, page } = useDrawn(body, {
    count: rows.count,
    expected: 32,
    uniform: true,
    pinned: [held],
    beyond: 8,
  });
  const wanted = useRef<number>(undefined);
  useLayoutEffect(() => {
    const stop = body.current?.querySelector(`[data-index="${wanted.current}"] :is(input:enabled, button)`);
    if (!(stop instanceof HTMLElement)) return;
    wanted.current = undefined;
    stop.focus({ preventScroll: true });
  });
  const keyed = (event: KeyboardEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    if (row === null || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = Number(row.getAttribute('data-index'));
    const far: Readonly<Record<string, number>> = {
      Home: 0,
      End: rows.count - 1,
      PageUp: index - page(),
      PageDown: index + page(),
      ArrowUp: index - 1,
      ArrowDown: index + 1,
    };
    const to = far[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    wanted.current = Math.max(0, Math.min(rows.count - 1, to));
    reveal(wanted.current);
    const stop = body.current?.querySelector(`[data-index="${wanted.current}"] :is(input:enabled, button)`);
    if (stop instanceof HTMLElement) stop.focus({ preventScroll: true });
  };

  let drawnTo = 0;
  const gapBefore = (index: number) => {
    const gap = offset(index) - offset(drawnTo);
    drawnTo = index + 1;
    return gap > 0 ? <tr aria-hidden="true" className="vtable__gap" style={{ height: gap }} /> : null;
  };
  return (
    <div ref={kept} className="vtable">
      {tools}
      <table aria-rowcount={rows.count + 1} aria-label={find('table.label', { count: rows.count })}>
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={`vtable__${column}`}>
                {column === 'choose' ? (
                  <span className="sr-only">{find('table.choose')}</span>
                ) : (
                  find(`table.${column}`)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDownCapture={keyed}>
          {drawn.map((index) => {
            const row = rows.at(index);
            const gap = gapBefore(index);
            return (
              <Fragment key={row?.folder?.prefix ?? row?.version?.seq ?? index}>
                {gap}
                {row?.folder !== undefined && (
                  <tr aria-rowindex={index + 2} data-index={index}>
                    <FolderCells folder={row.folder} onOpen={onOpen} />
                  </tr>
                )}
                {row?.version !== undefined && (
                  <VersionRow
                    {...{ group, index, lens, selected, refusal, batch, onSelect, onEnter }}
                    version={row.version}
                    current={row.current}
                  />
                )}
              </Fragment>
            );
          })}
          {drawnTo < rows.count && gapBefore(rows.count)}
        </tbody>
      </table>
    </div>
  );
};
