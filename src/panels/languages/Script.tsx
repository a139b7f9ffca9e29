/** A text of a language in its colours, with the part marked that S3 refused for. */
import { useLayoutEffect, useRef } from 'react';
import { word } from '../../i18n/answers.ts';
import type { Piece, RequestPart, Tone } from '../../languages/piece.ts';

const COLOUR: Record<Tone, string> = {
  strong: 'font-bold',
  name: 'text-act',
  value: '',
  plain: 'text-ink-2',
  aside: 'text-ink-3 italic',
  refusal: 'rounded-[2px] bg-no-soft box-decoration-clone px-px text-no',
};
const MARKED =
  'rounded-[2px] bg-no-soft box-decoration-clone text-no underline decoration-1 underline-offset-3';

interface Run {
  readonly marked: boolean;
  readonly pieces: readonly Piece[];
}

/** Neighbours that are marked together, or not. */
const runsOf = (pieces: readonly Piece[], offending: RequestPart | undefined): readonly Run[] => {
  const runs: { marked: boolean; pieces: Piece[] }[] = [];
  for (const one of pieces) {
    const marked = offending !== undefined && one.part === offending;
    const last = runs.at(-1);
    if (last?.marked === marked) last.pieces.push(one);
    else runs.push({ marked, pieces: [one] });
  }
  return runs;
};

/** Two lines, in pixels. */
const LINES_BEFORE = 36;

const HEIGHT = {
  request: 'max-h-[9.75rem]',
  answer: 'max-h-[14rem]',
  alone: 'max-h-[23.75rem]',
} as const;

interface ScriptProps {
  readonly label: string;
  readonly pieces: readonly Piece[];
  readonly offending?: RequestPart | undefined;
  /** Where it stands: an answer is given more room than a request, and what stands alone has the room of both. */
  readonly place: keyof typeof HEIGHT;
}

/** Scrolls the text, and nothing around it, to the mark that would be out of sight, with two lines before it. */
const bringIntoView = (box: HTMLElement | null): void => {
  const mark = box?.querySelector('mark');
  if (!box || !mark) return;
  const { top, bottom } = box.getBoundingClientRect();
  const there = mark.getBoundingClientRect();
  if (there.bottom > bottom) box.scrollTop += there.top - top - LINES_BEFORE;
};

/** Long lines break wherever they must: the page never scrolls sideways. The mark is said too, and not copied. */
export const Script = ({ label, pieces, offending, place }: ScriptProps) => {
  const runs = runsOf(pieces, offending);
  const first = runs.findIndex(({ marked }) => marked);
  const box = useRef<HTMLPreElement>(null);
  useLayoutEffect(() => bringIntoView(box.current), [label, offending]);
  return (
    <pre
      lang="en"
      dir="ltr"
      ref={box}
      aria-label={label}
      role="group"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
      tabIndex={0}
      className={`m-0 overflow-y-auto px-3 py-2 font-mono text-xs leading-[1.5] wrap-anywhere whitespace-pre-wrap focus-visible:-outline-offset-2 phone:max-h-none ${HEIGHT[place]}`}
    >
      {runs.map(({ marked, pieces: run }, i) => {
        const text = run.map(({ text: said, tone }, j) => (
          // oxlint-disable-next-line react/no-array-index-key -- the pieces of one text never move
          <span key={j} className={marked ? '' : COLOUR[tone]}>
            {said}
          </span>
        ));
        // oxlint-disable-next-line react/no-array-index-key -- nor do its runs
        if (!marked) return <span key={i}>{text}</span>;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- nor do its runs
          <mark key={i} className={MARKED}>
            {i === first && <span className="sr-only select-none">{word('language.offending')} </span>}
            {text}
          </mark>
        );
      })}
    </pre>
  );
};
