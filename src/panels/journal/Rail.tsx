/**
 * The rail: a radio a step, so one tab stop, and arrows step through time. Where steps do not fit they have a fixed width and
 * the rail scrolls; only those in sight are drawn then, so a long evening costs no more than a short one.
 */
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { CSSProperties, HTMLAttributes, KeyboardEvent, ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import type { Answered } from '../explain/answered.ts';
import { glyphOf, nameOf } from './glyph.ts';
import { StepFace } from './Step.tsx';
import { STEP_PX, formFor, scrollFor, windowOf } from './scroll.ts';
import type { Form } from './scroll.ts';

/** What a rail gains once somebody has touched the page. */
export interface RailExtras {
  /** Dragging, Home, End, PageUp, PageDown. */
  readonly scrub: HTMLAttributes<HTMLElement>;
  /** Drawn after a step: who parts from this branch there. */
  readonly mark: (step: number) => ReactNode;
  /** Another label and name for a step that is about another bucket, which is drawn small. */
  readonly aside: (
    answered: Answered,
    name: string,
  ) => { readonly label: string; readonly name: string } | undefined;
  /** The numbers of the steps to draw, where some are folded away. */
  readonly drawn: readonly number[];
}

interface RailProps extends Partial<RailExtras> {
  readonly steps: readonly Answered[];
  /** Steps done: the last of them is the current one; 0 is the start. */
  readonly cursor: number;
  readonly onSeek: (cursor: number) => void;
  /** Pixels there are; 0 while unknown. */
  readonly width: number;
}

/** Radios go round by themselves; time ends at its ends. */
const stopAtEnds = (event: KeyboardEvent, step: number, count: number) => {
  const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key] ?? 0;
  if (by !== 0 && (step + by < 1 || step + by > count)) event.preventDefault();
};

interface StepChoiceProps extends Pick<RailProps, 'cursor' | 'onSeek'> {
  readonly aside: RailExtras['aside'] | undefined;
  readonly group: string;
  readonly answered: Answered;
  readonly step: number;
  /** Steps there are. */
  readonly count: number;
  readonly labelled: boolean;
}
const StepChoice = ({ group, answered, step, count, cursor, onSeek, aside, labelled }: StepChoiceProps) => {
  const plain = nameOf(answered, step);
  const other = aside?.(answered, plain);
  const name = other?.name ?? plain;
  const glyph = glyphOf(answered);
  return (
    <label
      data-other={other && ''}
      title={name}
      className="relative grid w-full min-w-0 justify-items-center gap-0.5 rounded-control pt-1 pb-0.5 hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:-outline-offset-1 has-focus-visible:outline-focus phone:min-h-11"
    >
      <input
        type="radio"
        className="pointer-events-none absolute inset-0 appearance-none outline-none"
        name={group}
        aria-label={name}
        checked={step === cursor}
        onChange={() => onSeek(step)}
        onKeyDown={(event) => stopAtEnds(event, step, count)}
      />
      <StepFace
        glyph={other ? { ...glyph, label: other.label } : glyph}
        current={step === cursor}
        ahead={step > cursor}
        labelled={labelled}
      />
    </label>
  );
};

const LINE =
  'before:absolute before:inset-x-(--half) before:top-[calc(1rem-1px)] before:h-0.5 before:bg-line-2 before:content-[""]';

const layoutOf = (form: Form, count: number, from: number, to: number): CSSProperties =>
  form === 'scroll'
    ? {
        '--half': `${STEP_PX / 2}px`,
        width: count * STEP_PX,
        paddingInlineStart: from * STEP_PX,
        paddingInlineEnd: (count - to) * STEP_PX,
      }
    : { '--half': `${50 / count}%`, maxWidth: `${count * 4.5}rem` };

/** How far a rail is scrolled from its beginning, whichever side that is: time runs as one reads. */
const scrolled = (rail: HTMLElement): number => Math.abs(rail.scrollLeft);

/** The current step is kept in sight. */
export const Rail = (props: RailProps) => {
  const { steps, cursor, onSeek, width, scrub, mark, aside, drawn = steps.map((_, i) => i + 1) } = props;
  const count = drawn.length;
  // Where the playhead stands among what is drawn: a folded step has no place of its own.
  const place = drawn.findLastIndex((step) => step <= cursor);
  const form = formFor(count, width);
  const group = useId();
  const box = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState(0);
  useLayoutEffect(() => {
    const at = box.current;
    if (at === null || form !== 'scroll') return;
    const ahead = document.dir === 'rtl' ? -1 : 1;
    at.scrollLeft = ahead * scrollFor(place + 1, scrolled(at), width);
    setLeft(scrolled(at));
  }, [place, form, width, count]);

  const [from, to] = form === 'scroll' ? windowOf(count, place + 1, left, width) : [0, count];
  return (
    <div
      ref={box}
      onScroll={(event) => setLeft(scrolled(event.currentTarget))}
      className={`relative px-3 pb-1.5 ${form === 'scroll' ? 'overflow-x-auto' : ''}`}
    >
      <ol
        aria-label={t('journal.list')}
        className={`relative grid auto-cols-fr grid-flow-col ${count > 1 ? LINE : ''}`}
        style={layoutOf(form, count, from, to)}
        {...scrub}
      >
        {drawn.slice(from, to).map((step) => {
          const answered = steps[step - 1];
          return (
            answered && (
              <li key={step} className="relative min-w-0" aria-posinset={step} aria-setsize={steps.length}>
                <StepChoice
                  group={group}
                  answered={answered}
                  step={step}
                  count={steps.length}
                  cursor={cursor}
                  onSeek={onSeek}
                  aside={aside}
                  labelled={form !== 'glyphs'}
                />
                {mark?.(step)}
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
};
