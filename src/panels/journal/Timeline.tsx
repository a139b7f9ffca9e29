/** Every request so far, in order: look back, step, undo, and see where the branches part. */
import { ChevronLeft, ChevronRight, Redo2, Undo2 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import type { Answered } from '../explain/answered.ts';
import { lostBy } from '../explain/happened.ts';
import { Button } from '../shared/Button.tsx';
import { Ghost } from '../shared/icons.tsx';
import { Kbd } from '../shared/Chip.tsx';
import { Panel } from '../shared/Panel.tsx';
import { Rail } from './Rail.tsx';
import type { RailExtras } from './Rail.tsx';
import { isNarrow } from './scroll.ts';
import { useWidth } from './useWidth.ts';

/** From this width the legend fits beside the branches. */
const ROOMY_PX = 760;
/** Steps beyond which a strip over the rail shows all of them at once. */
const MANY = 40;

/** Only a long history has one. */
const Density = lazy(async () => ({ default: (await import('./Density.tsx')).Density }));

interface TimelineProps {
  /** Steps of the branch that is shown, done and undone. */
  readonly steps: readonly Answered[];
  readonly cursor: number;
  readonly onSeek: (cursor: number) => void;
  /** Branches and what can be done with them: at the right of the heading's line, or under it. */
  readonly bar?: ReactNode;
  /** That the past is in view, in words. */
  readonly past?: ReactNode;
  readonly rail?: RailExtras | undefined;
  /** Where undo and redo stand elsewhere on the page, these are left out. */
  readonly undoable?: boolean;
  /** Whether keys are drawn. */
  readonly hints?: boolean;
}

type Walking = Pick<TimelineProps, 'steps' | 'cursor' | 'onSeek'>;

interface StepperProps {
  readonly name: string;
  readonly hotkey?: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}
const Stepper = ({ name, hotkey, disabled, onClick, children }: StepperProps) => (
  <Button
    variant="icon"
    aria-label={name}
    title={name}
    aria-keyshortcuts={hotkey}
    disabled={disabled}
    onClick={onClick}
    className="size-6! phone:size-11!"
  >
    {children}
  </Button>
);

const Walk = ({ steps, cursor, onSeek, hints }: Walking & { readonly hints: boolean }) => (
  <span className="flex items-center">
    <Stepper name={t('journal.back')} hotkey="[" disabled={cursor === 0} onClick={() => onSeek(cursor - 1)}>
      {hints ? <Kbd>[</Kbd> : <ChevronLeft />}
    </Stepper>
    <Stepper
      name={t('journal.forward')}
      hotkey="]"
      disabled={cursor === steps.length}
      onClick={() => onSeek(cursor + 1)}
    >
      {hints ? <Kbd>]</Kbd> : <ChevronRight />}
    </Stepper>
  </span>
);

const Undoing = ({ steps, cursor, onSeek }: Walking) => (
  <span className="flex items-center">
    <Stepper name={t('journal.undo')} disabled={cursor === 0} onClick={() => onSeek(cursor - 1)}>
      <Undo2 />
    </Stepper>
    <Stepper name={t('journal.redo')} disabled={cursor === steps.length} onClick={() => onSeek(cursor + 1)}>
      <Redo2 />
    </Stepper>
  </span>
);

const LostLegend = () => (
  <span className="inline-flex items-center gap-1 px-1.5 text-xs font-semi whitespace-nowrap text-ghost">
    <Ghost className="size-3.25 stroke-2" />
    {t('journal.lost')}
  </span>
);

/** Looking back changes nothing; acting there starts a branch. */
export const Timeline = (props: TimelineProps) => {
  const { steps, cursor, onSeek, bar, past, rail, undoable = false, hints = true } = props;
  const [box, width] = useWidth();
  const narrow = isNarrow(width);
  const note = (
    <span className="flex items-center gap-1 whitespace-nowrap figures">
      {cursor === 0 && steps.length > 0
        ? t('journal.start', { count: steps.length })
        : t('journal.step', { step: cursor, count: steps.length })}
      <Walk steps={steps} cursor={cursor} onSeek={onSeek} hints={hints && !narrow} />
      {undoable && !narrow && <Undoing steps={steps} cursor={cursor} onSeek={onSeek} />}
      {!narrow && past}
    </span>
  );
  const aside = (
    <>
      {(narrow || (width >= ROOMY_PX && !past)) &&
        steps.some(({ outcome }) => lostBy(outcome.events).length > 0) && <LostLegend />}
      {bar}
    </>
  );
  return (
    <Panel title={t('journal.title')} note={steps.length > 0 && note} aside={narrow ? undefined : aside}>
      <div ref={box}>
        {narrow && (
          <div className="flex flex-wrap items-center gap-1 px-3 pb-1">
            {undoable && <Undoing steps={steps} cursor={cursor} onSeek={onSeek} />}
            {aside}
            {past}
          </div>
        )}
        {steps.length > MANY && (
          <Suspense fallback={<span className="block h-2.5" />}>
            <Density steps={steps} cursor={cursor} />
          </Suspense>
        )}
        {steps.length === 0 ? (
          <p className="px-3 pb-3 text-ink-3">{t('journal.empty')}</p>
        ) : (
          <Rail {...rail} steps={steps} cursor={cursor} onSeek={onSeek} width={width} />
        )}
      </div>
    </Panel>
  );
};
