/** Every request so far, in order: look back, step, undo, and see where the branches part. */
import { ChevronLeft, ChevronRight, GitFork, Redo2, Undo2 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import type { Answered } from '../explain/answered.ts';
import { Button } from '../shared/Button.tsx';
import { Ghost } from '../shared/icons.tsx';
import { Kbd } from '../shared/Chip.tsx';
import { Panel } from '../shared/Panel.tsx';
import { Segmented } from '../shared/Segmented.tsx';
import { Rail } from './Rail.tsx';
import { isNarrow } from './scroll.ts';
import { useWidth } from './useWidth.ts';

/** From this width the note about the past fits the heading's line. */
const WIDE_PX = 820;
/** From this width the legend fits beside the branches. */
const ROOMY_PX = 760;
/** Steps beyond which a strip over the rail shows all of them at once. */
const MANY = 40;

/** Only a long history has one. */
const Density = lazy(async () => ({ default: (await import('./Density.tsx')).Density }));

/** A line of history, as the switcher names it. */
export interface BranchView {
  readonly id: string;
  /** "this bucket", "no MFA Delete"; the letter alone when empty. */
  readonly label: string;
}

interface TimelineProps {
  /** Steps of the branch that is shown, done and undone. */
  readonly steps: readonly Answered[];
  readonly cursor: number;
  readonly onSeek: (cursor: number) => void;
  readonly branches?: readonly BranchView[];
  readonly branch?: string;
  readonly onBranch?: (id: string) => void;
  readonly onCompare?: (() => void) | undefined;
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

const Branches = ({ branches = [], branch = '', onBranch, onCompare }: TimelineProps) => {
  if (branches.length < 2 || onBranch === undefined) return undefined;
  return (
    <>
      <Segmented
        label={t('journal.branches')}
        value={branch}
        onChange={onBranch}
        options={branches.map(({ id, label }, index) => ({
          value: id,
          label: label === '' ? id : t('journal.branch', { id, label }),
          icon: index > 0 && <GitFork />,
        }))}
      />
      {onCompare !== undefined && (
        <Button variant="plain" onClick={onCompare}>
          {t('journal.compare')}
        </Button>
      )}
    </>
  );
};

const LostLegend = () => (
  <span className="inline-flex items-center gap-1 px-1.5 text-xs font-semi whitespace-nowrap text-ghost">
    <Ghost className="size-3.25 stroke-2" />
    {t('journal.lost')}
  </span>
);

/** Looking back changes nothing; acting there starts a branch, which the note says. */
export const Timeline = (props: TimelineProps) => {
  const { steps, cursor, onSeek, branches = [], undoable = false, hints = true } = props;
  const [box, width] = useWidth();
  const narrow = isNarrow(width);
  const past = cursor < steps.length;
  const note = (
    <span className="flex items-center gap-1 whitespace-nowrap figures">
      {cursor === 0 && steps.length > 0
        ? t('journal.start', { count: steps.length })
        : t('journal.step', { step: cursor, count: steps.length })}
      <Walk steps={steps} cursor={cursor} onSeek={onSeek} hints={hints && !narrow} />
      {undoable && !narrow && <Undoing steps={steps} cursor={cursor} onSeek={onSeek} />}
      {past && width >= WIDE_PX && <span className="text-ink-2">{t('journal.past')}</span>}
    </span>
  );
  const aside = (
    <>
      {steps.length > 0 && (narrow || width >= ROOMY_PX || branches.length < 2) && <LostLegend />}
      <Branches {...props} />
    </>
  );
  return (
    <Panel title={t('journal.title')} note={steps.length > 0 && note} aside={narrow ? undefined : aside}>
      <div ref={box}>
        {narrow && (
          <div className="flex flex-wrap items-center gap-1 px-3 pb-1">
            {undoable && <Undoing steps={steps} cursor={cursor} onSeek={onSeek} />}
            {aside}
            {past && <p className="w-full text-xs text-ink-2">{t('journal.past')}</p>}
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
          <Rail steps={steps} cursor={cursor} onSeek={onSeek} width={width} />
        )}
      </div>
    </Panel>
  );
};
