/** One key: its pile of entries standing on a board, cloths over what markers cover, and the edge strip below. */
import { lazy, memo, Suspense, useState } from 'react';
import type { Version } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import { useSpeech } from '../shared/useSpeech.ts';
import { soon } from '../shared/warmUp.ts';
import { Edge } from './Edge.tsx';
import { Entry } from './Entry.tsx';
import { usePassage } from './passage.ts';
import type { ShelfProps } from './shelfProps.ts';
import { names, place } from './stack.ts';
import { Cloths } from './Cloths.tsx';
import './pile.css';
import './sheet.css';
import './slot.css';
import './states.css';

const loadOlder = () => import('./OlderList.tsx');
soon(loadOlder);
const OlderList = lazy(async () => ({ default: (await loadOlder()).OlderList }));

/** Sheets shown before the rest is bundled, and how far down one that is marked still is shown as a sheet. */
const SHOWN = 4;
const NEAR = 12;

const countObjects = (entries: readonly Version[]): number =>
  entries.reduce((sum, entry) => sum + (entry.kind === 'object' ? 1 : 0), 0);

/** Entries to draw as sheets, of `count`: the newest four, down to one that is marked. A bundle holds two or more. */
const shownOf = (
  entries: readonly Version[],
  count: number,
  marked: (version: Version) => boolean,
): number => {
  const least = Math.max(SHOWN, entries.slice(0, NEAR).findLastIndex(marked) + 1);
  return count - least <= 1 ? count : least;
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
  place: order,
  ...handlers
}: ShelfProps) => {
  useSpeech();
  const { key, entries, older } = shelf;
  const [opened, setOpened] = useState<boolean>();
  const isRefused = (version: Version) => refusal?.entries.some((ref) => names(ref, version)) === true;
  const count = entries.length + (older?.count ?? 0);
  const held = selected?.key === key;
  const isMarked = (version: Version) => names(selected, version) || isRefused(version);
  // A bundle that holds the selected entry opens, and stays as it is while the keyboard goes up and down in it.
  if (opened === undefined && held && count > NEAR && !entries.slice(0, NEAR).some(isMarked)) setOpened(true);
  const shown = shownOf(entries, count, (version) => opened !== true && isMarked(version));
  const { arrived, leaving, forget } = usePassage(entries, shown, still === true);
  const rows = place(entries.slice(0, shown), leaving);
  const rest = count - shown;
  const bare = rest === 0 && entries.at(-1)?.kind === 'marker';
  const last = rows.length + (rest > 0 ? 2 : bare ? 1 : 0);
  const cloths = rows.filter(({ version }) => version.kind === 'marker');
  let beneath = countObjects(entries) + (older?.objects ?? 0);
  return (
    <li className="shelf" data-shelf="" data-selected={held || undefined} {...order}>
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
                tall={rest > 0}
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
            style={{ gridRow: rows.length + 1, '--depth': Math.min(cloths.length, 3) }}
            aria-expanded={opened === true}
            aria-label={t('shelf.olderLabel', { count: rest, key })}
            disabled={lens === 'plain'}
            onClick={() => setOpened(opened !== true)}
          >
            <span>
              {t(cloths.length > 0 ? 'shelf.olderCovered' : 'shelf.older', {
                count: rest,
              })}
            </span>
          </button>
        )}
        {rest > 0 && opened === true && lens === 'all' && (
          <Suspense fallback={null}>
            <OlderList
              {...{ group, shelf, selected, refusal, batch }}
              from={shown}
              row={last}
              count={count}
              objects={countObjects(entries) + (older?.objects ?? 0)}
              {...handlers}
            />
          </Suspense>
        )}
        <Cloths cloths={cloths} last={last} arrived={arrived} />
      </div>
      {held && tools}
    </li>
  );
};

const sameEntries = (a: readonly Version[], b: readonly Version[]): boolean =>
  a === b || (a.length === b.length && a.every((version, index) => version === b[index]));

/** Drawn again only when something of its own key changed: a new reading of the bucket gives new arrays of the old entries. */
export const Shelf = memo(ShelfBase, (before, after) => {
  const { shelf: old, place: _, ...rest } = before;
  const { shelf: now, place: __, ...next } = after;
  return (
    old.key === now.key &&
    before.place?.['aria-posinset'] === after.place?.['aria-posinset'] &&
    before.place?.['aria-setsize'] === after.place?.['aria-setsize'] &&
    old.lost?.step === now.lost?.step &&
    old.lost?.count === now.lost?.count &&
    old.older?.bucket === now.older?.bucket &&
    sameEntries(old.entries, now.entries) &&
    Object.entries(next).every(([name, value]) => Object.is(value, Reflect.get(rest, name)))
  );
});
