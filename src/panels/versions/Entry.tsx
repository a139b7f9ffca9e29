/** One entry of a pile: a radio that is chosen by arriving at it, or a checkbox while several are being chosen. */
import { Check } from 'lucide-react';
import type { AnimationEvent, ClipboardEvent, KeyboardEvent } from 'react';
import type { Version } from '../../engine/index.ts';
import { NULL_VERSION } from '../../engine/index.ts';
import { describe } from './describe.ts';
import { BandFace, SheetFace } from './Sheet.tsx';
import type { Lens, Placed } from './stack.ts';

/** What can be done to an entry. */
export interface EntryHandlers {
  /** It got focus or was pressed: the next request may be about it. */
  readonly onSelect: (version: Version) => void;
  /** Enter: a GET of it. */
  readonly onEnter?: ((version: Version) => void) | undefined;
}
interface EntryProps extends EntryHandlers {
  /** The radios' name: entries that share it are one tab stop, and one of them is selected. */
  readonly group: string;
  readonly placed: Placed;
  /** Versions older than it. */
  readonly covers: number;
  /** Not all that it covers is drawn: a marker says how much that is. */
  readonly tall?: boolean;
  readonly lens: Lens;
  readonly selected: boolean;
  /** The step that refused it, if the last one did: alternating names restart the shake. */
  readonly refusedAt: number | undefined;
  readonly arrived: boolean;
  /** Present while several are being chosen. */
  readonly choice:
    | { readonly on: boolean; readonly onToggle: (version: Version, on: boolean) => void }
    | undefined;
  readonly onGone: (version: Version) => void;
  /** Where it stands in a list that draws only what is in view. */
  readonly order?: { readonly index: number; readonly of: number };
}

/** Left and right go from shelf to shelf; up and down, from entry to entry, are the radios' own. */
const toShelf = (from: HTMLElement, by: 1 | -1) => {
  const shelves = [...document.querySelectorAll('[data-shelf]')];
  const next = shelves[shelves.findIndex((shelf) => shelf.contains(from)) + by];
  const entry = next?.querySelector('.sheet > input:enabled');
  if (entry instanceof HTMLElement) entry.focus();
};

/** A list item on its row of the pile. What is leaving is drawn for the eye only. */
export const Entry = ({
  group,
  placed,
  covers,
  tall,
  lens,
  selected,
  refusedAt,
  arrived,
  choice,
  onSelect,
  onEnter,
  onGone,
  order,
}: EntryProps) => {
  const { version, current, depth, leaving, row } = placed;
  const hidden = lens === 'plain' && !current;
  const refused = refusedAt !== undefined && !hidden;
  const face = { current, refused };
  const isNull = version.id === NULL_VERSION && version.kind === 'object';
  const press = () => (choice === undefined ? onSelect(version) : choice.onToggle(version, !choice.on));
  const keyed = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') event.currentTarget.toggleAttribute('data-quiet', true);
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      toShelf(event.currentTarget, event.key === 'ArrowRight' ? 1 : -1);
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (choice === undefined) onEnter?.(version);
      else press();
    }
  };
  const copied = (event: ClipboardEvent) => {
    event.clipboardData.setData('text/plain', version.id);
    event.preventDefault();
  };
  const ended = (event: AnimationEvent) => leaving && event.target === event.currentTarget && onGone(version);
  return (
    <li
      className={`entry ${isNull ? 'entry--null' : ''}`}
      style={{ gridRow: row, '--row': row, '--depth': Math.min(depth, 3) }}
      data-kind={version.kind}
      data-current={current || undefined}
      data-covered={depth > 0 || undefined}
      data-arrived={arrived || undefined}
      data-leaving={leaving || undefined}
      data-refused={refusedAt === undefined ? undefined : refusedAt % 2}
      aria-hidden={leaving || undefined}
      inert={leaving}
      data-index={order?.index}
      aria-posinset={order && order.index + 1}
      aria-setsize={order?.of}
      onAnimationEnd={ended}
    >
      <label data-entry="" className={version.kind === 'marker' ? 'sheet band' : 'sheet'} onCopy={copied}>
        <input
          {...(choice === undefined ? { type: 'radio', name: group } : { type: 'checkbox' })}
          className="sheet__input"
          aria-label={describe(version, { current, depth, covers, refused })}
          checked={choice?.on ?? selected}
          disabled={hidden || leaving}
          onChange={press}
          onFocus={() => choice === undefined && !selected && onSelect(version)}
          onKeyDown={keyed}
          onBlur={(event) => event.currentTarget.toggleAttribute('data-quiet', false)}
        />
        <span className="sheet__face" aria-hidden="true">
          {choice !== undefined && <i className="sheet__box">{choice.on && <Check />}</i>}
          {version.kind === 'marker' ? (
            <BandFace version={version} covers={tall === true ? covers : undefined} {...face} />
          ) : (
            <SheetFace version={version} {...face} />
          )}
          {version.id !== NULL_VERSION && <span className="sheet__full">{version.id}</span>}
        </span>
      </label>
    </li>
  );
};
