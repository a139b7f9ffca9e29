/** One step on the timeline: its glyph and a label under it. */
import { ArrowUpFromLine, Copy, Database, Pause, Smartphone, ToggleRight } from 'lucide-react';
import type { ComponentType } from 'react';
import { Octagon, Padlock, PadlockOpen, Shred, UnveilIcon, VeilIcon } from '../shared/icons.tsx';
import type { Frame, Glyph, Sign } from './glyph.ts';

type Icon = ComponentType<{ readonly className?: string }>;

const SIGN: Readonly<Record<Exclude<Sign, 'read'>, Icon>> = {
  upload: ArrowUpFromLine,
  copy: Copy,
  shred: Shred,
  veil: VeilIcon,
  unveil: UnveilIcon,
  enable: ToggleRight,
  suspend: Pause,
  lock: Padlock,
  unlock: PadlockOpen,
  bucket: Database,
  device: Smartphone,
  refused: Octagon,
};
const FRAME: Readonly<Record<Exclude<Frame, 'read'>, string>> = {
  data: 'rounded-sheet border-[1.5px] border-data bg-surface text-data',
  marker: 'rounded-[0.75rem_0.75rem_2px_2px] border-[1.5px] border-marker bg-surface text-marker',
  configuration: 'rounded-full bg-lock text-lock-ink',
  refused:
    'bg-no text-no-ink [clip-path:polygon(30%_0,70%_0,100%_30%,100%_70%,70%_100%,30%_100%,0_70%,0_30%)]',
};

const Mark = ({ glyph: { frame, sign } }: { readonly glyph: Glyph }) => {
  if (frame === 'read' || sign === 'read')
    return (
      <span className="relative z-1 grid size-6 place-items-center">
        <span className="size-2.5 rounded-full border-2 border-ink-2 bg-surface" />
      </span>
    );
  const Drawn = SIGN[sign];
  return (
    <span className={`relative z-1 grid size-6 place-items-center ${FRAME[frame]}`}>
      <Drawn className="size-3.5 stroke-2" />
    </span>
  );
};

interface StepFaceProps {
  readonly glyph: Glyph;
  readonly current: boolean;
  /** Undone, and still there to be redone. */
  readonly ahead: boolean;
  /** Whether there is room for the word under it. */
  readonly labelled: boolean;
}

/** What is drawn of a step; what is pressed belongs to the rail. */
export const StepFace = ({ glyph, current, ahead, labelled }: StepFaceProps) => (
  <>
    {current && (
      <span
        className="absolute inset-x-0.5 inset-y-0 rounded-control border-2 border-act bg-act-soft"
        aria-hidden="true"
      />
    )}
    <span className={`relative z-1 ${current || glyph.frame === 'read' ? '' : 'bg-surface'}`}>
      <span className={`block ${ahead ? 'opacity-55' : ''}`}>
        <Mark glyph={glyph} />
      </span>
      {glyph.lost && (
        <span
          className="absolute -inset-0.75 rounded-control border-2 border-dotted border-ghost"
          aria-hidden="true"
        />
      )}
    </span>
    {labelled && (
      <span
        className={`relative z-1 max-w-full truncate px-0.5 text-xs leading-tight ${current ? 'font-semi text-ink' : 'text-ink-3'}`}
      >
        {glyph.label}
      </span>
    )}
  </>
);
