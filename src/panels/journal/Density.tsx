/** A strip over a long rail: every step as a tick, taller where data changed, so that a day can be seen at once. */
import type { Answered } from '../explain/answered.ts';
import { glyphOf } from './glyph.ts';
import type { Frame } from './glyph.ts';

const HEIGHT: Readonly<Record<Frame, number>> = { refused: 8, data: 6, marker: 6, configuration: 6, read: 2 };
const COLOUR: Readonly<Record<Frame, string>> = {
  refused: 'stroke-no',
  data: 'stroke-data',
  marker: 'stroke-marker',
  configuration: 'stroke-lock',
  read: 'stroke-ink-3',
};
const FRAMES: readonly Frame[] = ['read', 'data', 'marker', 'configuration', 'refused'];
/** More columns than this cannot be told apart: steps share them. */
const COLUMNS = 400;

interface DensityProps {
  readonly steps: readonly Answered[];
  readonly cursor: number;
}

/** For the eye only: the rail beneath says the same in words. */
export const Density = ({ steps, cursor }: DensityProps) => {
  const columns = Math.min(COLUMNS, steps.length);
  const paths = new Map<Frame, string>();
  for (let column = 0; column < columns; column++) {
    const answered = steps[Math.floor((column * steps.length) / columns)];
    if (answered === undefined) continue;
    const { frame } = glyphOf(answered);
    paths.set(frame, `${paths.get(frame) ?? ''}M${column + 0.5} 8v-${HEIGHT[frame]}`);
  }
  const at = (Math.max(0, cursor - 0.5) / steps.length) * columns;
  return (
    <svg
      viewBox={`0 0 ${columns} 8`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="mx-3 block h-2 w-[calc(100%-1.5rem)]"
    >
      {FRAMES.map((frame) => (
        <path
          key={frame}
          d={paths.get(frame) ?? ''}
          className={`${COLOUR[frame]} [vector-effect:non-scaling-stroke]`}
          strokeWidth="1.5"
        />
      ))}
      <path d={`M${at} 0v8`} className="stroke-act [vector-effect:non-scaling-stroke]" strokeWidth="3" />
    </svg>
  );
};
