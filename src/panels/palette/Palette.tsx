/** Everything that can be done, found by typing. What is closed is listed too, last, and says why. */
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Desk } from '../../actions/action.ts';
import { say } from '../../i18n/windows.ts';
import { Chord } from '../shared/Chord.tsx';
import { Dialog } from '../shared/Dialog.tsx';
import { firstFocus } from '../shared/firstFocus.ts';
import { useLab } from '../shared/useLab.ts';
import { entriesOf } from './entries.ts';
import type { Entry, Group } from './entries.ts';

interface PaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly desk: Desk;
}

interface OptionProps {
  readonly entry: Entry;
  readonly id: string;
  readonly active: boolean;
  readonly onPick: () => void;
}

/** The pointer picks it; the keyboard stays in the field. */
const Option = ({ entry: { label, shortcut, closed }, id, active, onPick }: OptionProps) => (
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- keys are the combobox's, which keeps the focus
  <div
    role="option"
    id={id}
    aria-selected={active}
    aria-disabled={closed !== undefined}
    aria-keyshortcuts={shortcut?.replace('Mod', 'Control')}
    onPointerDown={(event) => event.preventDefault()}
    onClick={onPick}
    className={`flex min-h-8 items-center gap-3 rounded-sheet px-2 py-1 phone:min-h-11 ${active ? 'bg-act-soft outline-2 -outline-offset-2 outline-act' : 'hover:bg-sunken'}`}
  >
    <span className="min-w-0 flex-1 wrap-anywhere">
      <span className={closed === undefined ? 'font-medium' : 'text-ink-2'}>{label}</span>{' '}
      {closed !== undefined && <span className="block text-xs text-ink-2">{closed}</span>}
    </span>
    {shortcut !== undefined && (
      <span aria-hidden="true" className="shrink-0 phone:hidden">
        <Chord shortcut={shortcut} />
      </span>
    )}
  </div>
);

/** Entries in a row that belong to one group. */
const grouped = (entries: readonly Entry[]): readonly (readonly [Group, readonly Entry[]])[] => {
  const groups = new Map<Group, Entry[]>();
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  return [...groups];
};

/** Where the arrows lead, round at both ends; `undefined` for keys that are no way. */
const moved = (key: string, at: number, count: number): number | undefined => {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'PageDown') return Math.min(at + 8, count - 1);
  if (key === 'PageUp') return Math.max(at - 8, 0);
  return undefined;
};

const Search = ({ desk, onClose }: Omit<PaletteProps, 'open'>) => {
  const id = useId();
  const state = useLab((all) => all);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const entries = entriesOf(desk, state, typed);
  const active = entries[Math.min(at, entries.length - 1)];
  const optionOf = (entry: Entry): string => `${id} ${entries.indexOf(entry)}`.replace(/\s/g, '-');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
  }, [at, typed]);
  const run = (entry: Entry | undefined): void => {
    if (entry === undefined || entry.closed !== undefined) return;
    onClose();
    entry.run();
  };
  const keyed = (event: KeyboardEvent): void => {
    const next = moved(event.key, entries.indexOf(active as Entry), entries.length);
    if (next === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (next === undefined) run(active);
    else setAt(next);
  };
  return (
    <div className="grid gap-2">
      <input
        ref={firstFocus}
        type="text"
        role="combobox"
        aria-label={say('palette.label')}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={active && optionOf(active)}
        placeholder={say('palette.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={keyed}
        className="border-hair min-h-9 w-full rounded-control border-line-2 bg-surface px-2.5 text-md text-ink placeholder:text-ink-3 phone:min-h-11 phone:text-lg"
      />
      <p role="status" className="text-xs text-ink-2">
        {entries.length === 0
          ? say('palette.none', { typed })
          : say('palette.found', { count: entries.length })}
      </p>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={say('palette.list')}
        className="-mx-1 h-[min(26rem,55dvh)] overflow-auto px-1"
      >
        {grouped(entries).map(([group, held]) => (
          <div key={group} role="group" aria-label={say(`palette.group.${group}`)} className="pb-2">
            <p aria-hidden="true" className="px-2 py-1 text-xs font-semi text-ink-2">
              {say(`palette.group.${group}`)}
            </p>
            {held.map((entry) => (
              <Option
                key={entry.id}
                entry={entry}
                id={optionOf(entry)}
                active={entry === active}
                onPick={() => run(entry)}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
};

/** What was typed is gone with the window: it opens on everything. */
export const Palette = ({ open, onClose, desk }: PaletteProps) => (
  <Dialog open={open} title={say('palette.title')} onClose={onClose}>
    <Search desk={desk} onClose={onClose} />
  </Dialog>
);
