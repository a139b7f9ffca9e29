/**
 * The rail: a button a step, one tab stop, arrows from step to step. Up to forty steps share the width; beyond that they
 * have a fixed one and the rail scrolls, and only those in sight are drawn, so a long evening costs no more than a short one.
 */
import { RovingFocusGroup, RovingFocusGroupItem } from '@radix-ui/react-roving-focus';
import { useEffect, useRef, useState } from 'react';
import { t } from '../../i18n/t.ts';
import type { Answered } from '../explain/answered.ts';
import { glyphOf, nameOf } from './glyph.ts';
import { StepFace } from './Step.tsx';
import { STEP_PX, scrollFor, windowOf } from './scroll.ts';

/** Steps that share the width without scrolling. */
const ROOM = 40;

interface RailProps {
  readonly steps: readonly Answered[];
  /** Steps done: the last of them is the current one; 0 is the start. */
  readonly cursor: number;
  readonly onSeek: (cursor: number) => void;
}

interface StepButtonProps {
  readonly answered: Answered;
  readonly step: number;
  readonly cursor: number;
  readonly onSeek: (cursor: number) => void;
}
const StepButton = ({ answered, step, cursor, onSeek }: StepButtonProps) => {
  const name = nameOf(answered, step);
  return (
    <RovingFocusGroupItem asChild active={step === cursor} tabStopId={String(step)}>
      <button
        type="button"
        aria-label={name}
        title={name}
        aria-current={step === cursor ? 'step' : undefined}
        onClick={() => onSeek(step)}
        className="relative grid w-full min-w-0 justify-items-center gap-0.5 rounded-control pt-1 pb-0.5 hover:bg-sunken focus-visible:-outline-offset-1"
      >
        <StepFace glyph={glyphOf(answered)} current={step === cursor} ahead={step > cursor} />
      </button>
    </RovingFocusGroupItem>
  );
};

const LINE =
  'before:absolute before:inset-x-3 before:top-[calc(0.25rem+0.75rem-1px)] before:h-0.5 before:bg-line-2 before:content-[""]';

/** The current step is kept in sight. */
export const Rail = ({ steps, cursor, onSeek }: RailProps) => {
  const scrolls = steps.length > ROOM;
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ left: 0, width: 0 });
  const look = () => {
    const at = box.current;
    if (at !== null) setView({ left: at.scrollLeft, width: at.clientWidth });
  };
  useEffect(() => {
    const at = box.current;
    if (at === null || !scrolls) return undefined;
    at.scrollLeft = scrollFor(cursor, at.scrollLeft, at.clientWidth);
    setView({ left: at.scrollLeft, width: at.clientWidth });
    const watch = new ResizeObserver(look);
    watch.observe(at);
    return () => watch.disconnect();
  }, [cursor, scrolls, steps.length]);

  const [from, to] = scrolls ? windowOf(steps.length, cursor, view) : [0, steps.length];
  const drawn = steps.slice(from, to).map((answered, index) => ({ answered, step: from + index + 1 }));
  return (
    <div ref={box} onScroll={look} className={`relative px-3 pb-1.5 ${scrolls ? 'overflow-x-auto' : ''}`}>
      <RovingFocusGroup asChild orientation="horizontal">
        <ol
          aria-label={t('journal.list')}
          className={`relative grid auto-cols-fr grid-flow-col ${steps.length > 1 ? LINE : ''}`}
          style={
            scrolls
              ? {
                  width: steps.length * STEP_PX,
                  paddingLeft: from * STEP_PX,
                  paddingRight: (steps.length - to) * STEP_PX,
                }
              : { maxWidth: `${steps.length * 4.5}rem` }
          }
        >
          {drawn.map(({ answered, step }) => (
            <li key={step} className="min-w-0" aria-posinset={step} aria-setsize={steps.length}>
              <StepButton answered={answered} step={step} cursor={cursor} onSeek={onSeek} />
            </li>
          ))}
        </ol>
      </RovingFocusGroup>
    </div>
  );
};
