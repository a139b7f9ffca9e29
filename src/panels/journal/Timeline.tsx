/** Every request so far, in order: look back, step, undo, and see where the branches part. */
import { ChevronLeft, ChevronRight, GitFork, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import type { Answered } from '../explain/answered.ts';
import { Button } from '../shared/Button.tsx';
import { Ghost } from '../shared/icons.tsx';
import { Kbd } from '../shared/Chip.tsx';
import { Panel } from '../shared/Panel.tsx';
import { Segmented } from '../shared/Segmented.tsx';
import { Density } from './Density.tsx';
import { Rail } from './Rail.tsx';

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

const Walk = ({
  steps,
  cursor,
  onSeek,
  hints,
}: Pick<TimelineProps, 'steps' | 'cursor' | 'onSeek' | 'hints'>) => (
  <span className="flex items-center">
    <Button
      variant="icon"
      aria-label={t('journal.back')}
      title={t('journal.back')}
      aria-keyshortcuts="["
      disabled={cursor === 0}
      onClick={() => onSeek(cursor - 1)}
      className="size-6! phone:size-11!"
    >
      {hints === true ? <Kbd>[</Kbd> : <ChevronLeft />}
    </Button>
    <Button
      variant="icon"
      aria-label={t('journal.forward')}
      title={t('journal.forward')}
      aria-keyshortcuts="]"
      disabled={cursor === steps.length}
      onClick={() => onSeek(cursor + 1)}
      className="size-6! phone:size-11!"
    >
      {hints === true ? <Kbd>]</Kbd> : <ChevronRight />}
    </Button>
  </span>
);

const Undoing = ({ steps, cursor, onSeek }: Pick<TimelineProps, 'steps' | 'cursor' | 'onSeek'>) => (
  <>
    <Button
      variant="icon"
      aria-label={t('journal.undo')}
      title={t('journal.undo')}
      disabled={cursor === 0}
      onClick={() => onSeek(cursor - 1)}
      className="size-6! phone:size-11!"
    >
      <Undo2 />
    </Button>
    <Button
      variant="icon"
      aria-label={t('journal.redo')}
      title={t('journal.redo')}
      disabled={cursor === steps.length}
      onClick={() => onSeek(cursor + 1)}
      className="size-6! phone:size-11!"
    >
      <Redo2 />
    </Button>
  </>
);

/** Looking back changes nothing; acting there starts a branch, which the note says. */
export const Timeline = (props: TimelineProps) => {
  const {
    steps,
    cursor,
    onSeek,
    branches = [],
    branch = 'A',
    onBranch,
    onCompare,
    undoable = false,
    hints = true,
  } = props;
  const past = cursor < steps.length;
  const place: ReactNode = (
    <span className="flex items-center gap-1 whitespace-nowrap tabular-nums">
      {cursor === 0
        ? t('journal.start', { count: steps.length })
        : t('journal.step', { step: cursor, count: steps.length })}
      <Walk steps={steps} cursor={cursor} onSeek={onSeek} hints={hints} />
      {undoable && <Undoing steps={steps} cursor={cursor} onSeek={onSeek} />}
      {past && <span className="hidden text-ink-2 @min-[52rem]:inline">{t('journal.past')}</span>}
    </span>
  );
  const aside = (
    <>
      <span className="hidden items-center gap-1 px-1.5 text-xs font-semi text-ghost @min-[36rem]:inline-flex">
        <Ghost className="size-3.25 stroke-2" />
        {t('journal.lost')}
      </span>
      {branches.length > 1 && onBranch !== undefined && (
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
      )}
      {branches.length > 1 && onCompare !== undefined && (
        <Button variant="plain" onClick={onCompare}>
          {t('journal.compare')}
        </Button>
      )}
    </>
  );
  return (
    <Panel title={t('journal.title')} note={place} aside={aside} className="@container">
      {steps.length > 40 && <Density steps={steps} cursor={cursor} />}
      {steps.length === 0 ? (
        <p className="px-3 pb-3 text-ink-3">{t('journal.empty')}</p>
      ) : (
        <Rail steps={steps} cursor={cursor} onSeek={onSeek} />
      )}
    </Panel>
  );
};
