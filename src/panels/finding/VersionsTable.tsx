/** The stacks as text: one row an entry, the same facts, the same selection. Only rows in view are drawn. */
import { Folder as FolderIcon } from 'lucide-react';
import { Fragment, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { entryOf, NULL_VERSION } from '../../engine/index.ts';
import type { Bucket, Version } from '../../engine/index.ts';
import { find } from '../../i18n/finding.ts';
import { t } from '../../i18n/t.ts';
import { formatBytes, formatInstant, formatTime, shortId } from '../shared/format.ts';
import { NullIcon, VeilIcon } from '../shared/icons.tsx';
import { useKeptFocus } from '../versions/keptFocus.ts';
import { describe } from '../versions/describe.ts';
import { names } from '../versions/stack.ts';
import type { FoundListProps } from './LongShelves.tsx';
import type { Folder } from './listing.ts';
import { allRows, foundRows } from './tableRows.ts';
import { useDrawn } from './useDrawn.ts';
import './table.css';

interface VersionsTableProps extends FoundListProps {
  readonly bucket: Bucket;
  /** Nothing is looked for: all rows of the bucket. */
  readonly whole: boolean;
}

const COLUMNS = ['choose', 'key', 'id', 'kind', 'position', 'null', 'size', 'time', 'answer'] as const;

/** GET of the current entry names no version; of any other it must (V-40, V-41, V-42). */
const answerOf = ({ kind }: Version, current: boolean): string => {
  if (current) return find(kind === 'object' ? 'table.200' : 'table.404');
  return find(kind === 'object' ? 'table.byId' : 'table.405');
};

const Cells = ({ version, current }: { readonly version: Version; readonly current: boolean }) => {
  const isNull = version.id === NULL_VERSION;
  return (
    <>
      <th scope="row" className="vtable__key" title={version.key}>
        {version.key}
      </th>
      <td className="vtable__id" title={version.id}>
        {shortId(version.id)}
      </td>
      <td>
        {version.kind === 'marker' && <VeilIcon />}
        {find(version.kind === 'marker' ? 'table.marker' : 'table.version')}
      </td>
      <td className="vtable__position">{t(current ? 'entry.current' : 'entry.noncurrent')}</td>
      <td>
        {isNull && <NullIcon />}
        {find(isNull ? 'table.yes' : 'table.no')}
      </td>
      <td className="vtable__number">{version.kind === 'object' ? formatBytes(version.size) : ''}</td>
      <td className="vtable__number" title={formatInstant(version.at)}>
        {formatTime(version.at)}
      </td>
      <td className="vtable__answer">{answerOf(version, current)}</td>
    </>
  );
};

const FolderCells = ({
  folder: { prefix, keys, listed },
  onOpen,
}: {
  readonly folder: Folder;
  readonly onOpen: (folder: string) => void;
}) => (
  <>
    <td />
    <th scope="row" className="vtable__key" title={prefix}>
      <button type="button" aria-label={find('folder.open', { name: prefix })} onClick={() => onOpen(prefix)}>
        <FolderIcon />
        {prefix}
      </button>
    </th>
    <td />
    <td>{find('table.folder')}</td>
    <td colSpan={4}>{find('folder.keys', { count: keys })}</td>
    <td>{find('folder.listed', { count: keys, listed })}</td>
  </>
);

type RowProps = Pick<FoundListProps, 'lens' | 'selected' | 'refusal' | 'batch' | 'onSelect' | 'onEnter'> & {
  readonly group: string;
  readonly index: number;
  readonly version: Version;
  readonly current: boolean;
};

const VersionRow = ({
  group,
  index,
  version,
  current,
  lens,
  selected,
  refusal,
  batch,
  onSelect,
  onEnter,
}: RowProps) => {
  const on = batch?.chosen.some((ref) => names(ref, version)) ?? names(selected, version);
  const refused = refusal?.entries.some((ref) => names(ref, version)) === true;
  const hidden = lens === 'plain' && !current;
  const press = () => (batch === undefined ? onSelect(version) : batch.onToggle(version, !on));
  const keyed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    if (batch === undefined) onEnter?.(version);
    else press();
  };
  return (
    <tr
      className="vtable__row"
      aria-rowindex={index + 2}
      data-index={index}
      data-kind={version.kind}
      data-current={current || undefined}
      data-on={on || undefined}
      data-hidden={hidden || undefined}
      data-refused={refused || undefined}
      onClick={hidden ? undefined : press}
    >
      <td data-entry="">
        <input
          {...(batch === undefined ? { type: 'radio', name: group } : { type: 'checkbox' })}
          aria-label={describe(version, { current, depth: 0, covers: undefined, refused })}
          checked={on}
          disabled={hidden}
          onChange={press}
          onClick={(event) => event.stopPropagation()}
          onFocus={() => batch === undefined && !on && onSelect(version)}
          onKeyDown={keyed}
        />
      </td>
      <Cells version={version} current={current} />
    </tr>
  );
};

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
