/** One key: its pile of entries standing on a board, cloths over what markers cover, and the edge strip below. */
import { memo, useState } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import type { Version } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import { Edge } from './Edge.tsx';
import { Entry } from './Entry.tsx';
import type { EntryHandlers } from './Entry.tsx';
import { GhostRow } from './GhostRow.tsx';
import { usePassage } from './passage.ts';
import { names, place } from './stack.ts';
import type { Batch, EntryRef, Lens, Refusal, ShelfView } from './stack.ts';
import { Veil } from './Veil.tsx';
import './pile.css';
import './sheet.css';
import './slot.css';
import './states.css';

/** What one shelf is told. `selected`, `refusal` and `batch` may name entries of other keys too. */
export interface ShelfProps extends EntryHandlers {
  /** The name that the entries of all shelves share. */
  readonly group: string;
  readonly shelf: ShelfView;
  readonly lens: Lens;
  readonly selected?: EntryRef | undefined;
  readonly refusal?: Refusal | undefined;
  readonly batch?: Batch | undefined;
  /** Time travel: changes are shown at once. */
  readonly still?: boolean;
  /** Under the board while an entry of this key is selected: on a phone, what can be done to it. */
  readonly tools?: ReactNode;
  readonly onVisit?: ((step: number) => void) | undefined;
}

/** Sheets shown before the rest is bundled, and how many more a press on the bundle shows. */
const SHOWN = 4;
const MORE = 50;

const countObjects = (entries: readonly Version[]): number =>
  entries.reduce((sum, entry) => sum + (entry.kind === 'object' ? 1 : 0), 0);

/** Entries to draw: the newest four, more where the bundle was opened, and all down to one that is marked. */
const shownOf = (
  entries: readonly Version[],
  opened: number,
  marked: (version: Version) => boolean,
): number => {
  const least = Math.max(opened, entries.findLastIndex(marked) + 1);
  return entries.length - least <= 1 ? entries.length : least;
};

const ShelfBase = ({
  group,
  shelf,
  lens,
  selected,
  refusal,
  batch,
  still,
  tools,
  onVisit,
  ...handlers
}: ShelfProps) => {
  const { key, entries } = shelf;
  const [opened, setOpened] = useState(SHOWN);
  const isRefused = (version: Version) => refusal?.entries.some((ref) => names(ref, version)) === true;
  const shown = shownOf(entries, opened, (version) => names(selected, version) || isRefused(version));
  const { arrived, leaving, forget } = usePassage(entries, shown, still === true);
  const rows = place(entries.slice(0, shown), leaving);
  const rest = entries.length - shown;
  const bare = entries.at(-1)?.kind === 'marker';
  const last = rows.length + (rest > 0 || bare ? 1 : 0);
  const cloths = rows.filter(({ version }) => version.kind === 'marker');
  const held = selected?.key === key;
  let beneath = countObjects(entries);
  // The bundle may be gone after the press: focus goes on to what it showed first.
  const open = (event: MouseEvent<HTMLElement>) => {
    const pile = event.currentTarget.parentElement;
    setOpened(shown + MORE);
    requestAnimationFrame(() => {
      const next = pile?.querySelectorAll('.sheet > input').item(shown);
      if (next instanceof HTMLElement) next.focus();
    });
  };
  return (
    <li className="shelf" data-shelf="" data-selected={held || undefined}>
      <Edge shelf={shelf} onVisit={onVisit} />
      <div
        className="pile"
        data-lens={lens}
        data-top={entries[0]?.kind}
        data-moving={arrived.length > 0 || leaving.length > 0 || undefined}
        data-beats={leaving.some(({ kind }) => kind === 'object') || undefined}
      >
        <ol className="contents" aria-label={t('shelf.pile', { key })}>
          {rows.map((placed) => {
            const { version } = placed;
            if (version.kind === 'object' && !placed.leaving) beneath -= 1;
            return (
              <Entry
                key={`${version.seq}:${version.id}`}
                group={group}
                placed={placed}
                covers={beneath}
                lens={lens}
                selected={names(selected, version)}
                refusedAt={isRefused(version) ? refusal?.step : undefined}
                arrived={arrived.includes(version)}
                choice={
                  batch && { on: batch.chosen.some((ref) => names(ref, version)), onToggle: batch.onToggle }
                }
                onGone={forget}
                {...handlers}
              />
            );
          })}
        </ol>
        {bare && (
          <p className="pile__bare" aria-hidden="true" style={{ gridRow: last }}>
            {t('entry.nothing')}
          </p>
        )}
        {rest > 0 && (
          <button
            type="button"
            data-entry=""
            className="bundle"
            style={{ gridRow: last, '--depth': Math.min(cloths.length, 3) }}
            aria-label={t('shelf.olderLabel', { count: rest, key })}
            disabled={lens === 'plain'}
            onClick={open}
          >
            <span>{t('shelf.older', { count: rest })}</span>
          </button>
        )}
        {cloths.map(({ version, row, depth, leaving: going, current }) => (
          <Veil
            key={`${version.seq}:${version.id}`}
            row={row}
            span={last - row + 2}
            depth={depth}
            current={current}
            arrived={arrived.includes(version)}
            leaving={going}
          />
        ))}
        {cloths.length > 0 && (
          <i className="pile__hem" style={{ gridRow: last + 1, '--depth': Math.min(cloths.length, 4) - 1 }} />
        )}
        {shelf.ghosts?.map((version) => (
          <GhostRow key={version.seq} version={version} />
        ))}
      </div>
      {held && tools}
    </li>
  );
};

const sameEntries = (a: readonly Version[], b: readonly Version[]): boolean =>
  a === b || (a.length === b.length && a.every((version, index) => version === b[index]));

/** Drawn again only when something of its own key changed: a new reading of the bucket gives new arrays of the old entries. */
export const Shelf = memo(ShelfBase, (before, after) => {
  const { shelf: old, ...rest } = before;
  const { shelf: now, ...next } = after;
  return (
    old.key === now.key &&
    old.lost?.step === now.lost?.step &&
    old.lost?.count === now.lost?.count &&
    old.ghosts === now.ghosts &&
    sameEntries(old.entries, now.entries) &&
    Object.entries(next).every(([name, value]) => Object.is(value, Reflect.get(rest, name)))
  );
});
