/** One entry of a pile: a button that is chosen by arriving at it, or a checkbox while several are being chosen. */
import { RovingFocusGroupItem } from '@radix-ui/react-roving-focus';
import { Check } from 'lucide-react';
import type { AnimationEvent, ClipboardEvent, KeyboardEvent } from 'react';
import type { Version } from '../../engine/index.ts';
import { NULL_VERSION } from '../../engine/index.ts';
import { VisuallyHidden } from '../shared/VisuallyHidden.tsx';
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
  readonly placed: Placed;
  /** Versions older than it. */
  readonly covers: number;
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
}

/** Left and right go from shelf to shelf; roving focus itself goes from entry to entry. */
const toShelf = (from: HTMLElement, by: 1 | -1) => {
  const shelves = [...document.querySelectorAll('[data-shelf]')];
  const next = shelves[shelves.findIndex((shelf) => shelf.contains(from)) + by];
  const entry = next?.querySelector('[data-entry]:not(:disabled)');
  if (entry instanceof HTMLElement) entry.focus();
};

/** A list item on its row of the pile. What is leaving is drawn for the eye only. */
export const Entry = ({
  placed,
  covers,
  lens,
  selected,
  refusedAt,
  arrived,
  choice,
  onSelect,
  onEnter,
  onGone,
}: EntryProps) => {
  const { version, current, depth, leaving, row } = placed;
  const refused = refusedAt !== undefined;
  const hidden = lens === 'plain' && !current;
  const face = { current, refused };
  const isNull = version.id === NULL_VERSION && version.kind === 'object';
  const press = () => (choice === undefined ? onSelect(version) : choice.onToggle(version, !choice.on));
  const keyed = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') event.currentTarget.toggleAttribute('data-quiet', true);
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      toShelf(event.currentTarget, event.key === 'ArrowRight' ? 1 : -1);
    }
    if (event.key === 'Enter' && choice === undefined && onEnter !== undefined) {
      event.preventDefault();
      onEnter(version);
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
      style={{ gridRow: row, '--depth': Math.min(depth, 3) }}
      data-kind={version.kind}
      data-current={current || undefined}
      data-covered={depth > 0 || undefined}
      data-arrived={arrived || undefined}
      data-leaving={leaving || undefined}
      data-refused={refused ? refusedAt % 2 : undefined}
      aria-hidden={leaving || undefined}
      inert={leaving}
      onAnimationEnd={ended}
    >
      <RovingFocusGroupItem asChild focusable={!hidden && !leaving} active={selected}>
        <button
          type="button"
          data-entry=""
          className={version.kind === 'marker' ? 'sheet band' : 'sheet'}
          role={choice === undefined ? undefined : 'checkbox'}
          aria-checked={choice?.on}
          aria-current={selected && choice === undefined ? true : undefined}
          disabled={hidden}
          onClick={press}
          onFocus={() => choice === undefined && !selected && onSelect(version)}
          onKeyDown={keyed}
          onBlur={(event) => event.currentTarget.toggleAttribute('data-quiet', false)}
          onCopy={copied}
        >
          <VisuallyHidden>{describe(version, { current, depth, covers, refused })}</VisuallyHidden>
          <span className="sheet__face" aria-hidden="true">
            {choice !== undefined && <i className="sheet__box">{choice.on && <Check />}</i>}
            {version.kind === 'marker' ? (
              <BandFace version={version} {...face} />
            ) : (
              <SheetFace version={version} {...face} />
            )}
            {version.id !== NULL_VERSION && <span className="sheet__full">{version.id}</span>}
          </span>
        </button>
      </RovingFocusGroupItem>
    </li>
  );
};
