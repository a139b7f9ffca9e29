/** Branches, at the end of the timeline's heading: which one is shown, a new one, two of them side by side. */
import { Columns2, Ellipsis, GitFork, ShieldAlert } from 'lucide-react';
import { useEffect } from 'react';
import type { Desk } from '../../actions/action.ts';
import { benchActions } from '../../actions/bench.ts';
import { word } from '../../i18n/branches.ts';
import { t } from '../../i18n/t.ts';
import { attackBoth, attackTarget } from '../../store/attack.ts';
import { compare, endComparison, nearestPair, onFork } from '../../store/compare.ts';
import type { Journal } from '../../store/compare.ts';
import { switchBranch } from '../../store/dispatch.ts';
import { tell } from '../../store/look.ts';
import { stepsNow } from '../../store/views.ts';
import { useForm } from '../shell/form.ts';
import { Button } from '../shared/Button.tsx';
import { Menu } from '../shared/Menu.tsx';
import type { MenuItem } from '../shared/Menu.tsx';
import { Segmented } from '../shared/Segmented.tsx';
import { useLab } from '../shared/useLab.ts';
import { branchName } from './branchName.ts';
import { readsIn } from './railExtras.tsx';

interface BranchBarProps {
  readonly desk: Desk;
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
}

/** Branches beyond which only the shown one has room for its words. */
const WORDY = 2;

const Branches = ({ desk: { lab }, wordy }: { readonly desk: Desk; readonly wordy: boolean }) => {
  const journal = useLab((state) => state.journal);
  const { branches, active } = journal;
  if (branches.length < 2) return undefined;
  return (
    <span className="branches">
      <Segmented
        label={word('branches.list')}
        value={active}
        onChange={(id) => switchBranch(lab, id)}
        options={branches.map(({ id, from }) => {
          const name = branchName(journal, id);
          const whole = id === active || (wordy && branches.length <= WORDY);
          return { value: id, label: whole ? name : id, name, icon: from !== undefined && <GitFork /> };
        })}
      />
    </span>
  );
};

/** A new branch from here. Where one has just begun there is nothing to fork, which the button says. */
const Fork = ({ desk }: { readonly desk: Desk }) => {
  const { journal } = useLab((state) => state);
  const closed = useLab(benchActions.fork.closed);
  const shown = journal.branches.find(({ id }) => id === journal.active);
  const bare = shown?.from?.step === shown?.steps.length;
  const blocked = closed === undefined ? undefined : t(closed);
  return (
    <Button
      variant="plain"
      className="min-h-6!"
      aria-label={t('action.fork')}
      aria-keyshortcuts="F"
      title={t('action.fork')}
      blocked={bare ? word('branches.fork.bare', { id: journal.active }) : blocked}
      onClick={() => benchActions.fork.run(desk)}
    >
      <GitFork />
      {journal.branches.length < 2 && t('action.fork')}
    </Button>
  );
};

const CompareButton = ({ desk }: { readonly desk: Desk }) => {
  const journal = useLab((state) => state.journal);
  const compared = useLab((state) => state.compared !== undefined);
  const phone = useForm() === 'phone';
  const pair = nearestPair(journal);
  if (pair === undefined) return undefined;
  const press = (): void => {
    if (compared) return endComparison(desk.lab);
    compare(desk.lab, ...pair);
    // A phone shows one part at a time, and the shelves' is not this one.
    return phone ? desk.page.goTo('shelves') : undefined;
  };
  return (
    <Button variant="plain" className="min-h-6!" data-compare="" aria-pressed={compared} onClick={press}>
      <Columns2 />
      {word('branches.compare')}
    </Button>
  );
};

/** Runs the attack in two worlds and shows both. */
const attack = (desk: Desk, phone: boolean): void => {
  const { lab } = desk;
  const done = attackBoth(lab);
  if (typeof done === 'string') return tell(lab, word(`branches.attack.${done}`));
  compare(lab, { branch: done.asItIs }, { branch: done.changed });
  return phone ? desk.page.goTo('shelves') : undefined;
};

const useItems = ({ desk, folded, onFold }: BranchBarProps): readonly MenuItem[] => {
  const state = useLab((all) => all);
  const phone = useForm() === 'phone';
  const target = attackTarget(state);
  const reads = readsIn(stepsNow(state));
  return [
    {
      key: 'attack',
      label: word('branches.attack'),
      icon: <ShieldAlert />,
      note:
        typeof target === 'string'
          ? word(`branches.attack.${target}`)
          : word('branches.attack.note', { key: target.key }),
      disabled: typeof target === 'string',
      onChoose: () => attack(desk, phone),
    },
    ...(reads > 0
      ? [
          {
            key: 'reads',
            label: word(folded ? 'branches.unfoldReads' : 'branches.foldReads'),
            note: word('branches.reads.note', { count: reads }),
            onChoose: () => onFold(!folded),
          },
        ]
      : []),
  ];
};

/** Says it when acting in the past has begun a branch, and how to get back; and where one was begun on purpose. */
const useForkNews = ({ lab }: Desk): void =>
  useEffect(
    () =>
      onFork(lab, (left, begun) => {
        const step = begun.from?.step ?? 0;
        // Told after whoever acted has had their say, which would take its place.
        queueMicrotask(() => {
          // More has happened in it since: that was no press of a button, and is told by whoever did it.
          if (lab.getState().journal.branches.at(-1) !== begun) return undefined;
          if (begun.steps.length === step) return tell(lab, word('branches.begun', { id: begun.id, step }));
          return tell(lab, word('branches.acted', { id: left.id }), false, {
            label: word('branches.backTo', { id: left.id }),
            onPress: () => switchBranch(lab, left.id),
          });
        });
      }),
    [lab],
  );

/** Whether the shown branch is behind its end: then the sentence about the past needs the room. */
const isPast = (journal: Journal): boolean => journal.cursor < stepsNow({ journal }).length;

export const BranchBar = (props: BranchBarProps) => {
  const { desk } = props;
  useForkNews(desk);
  const wordy = useLab(({ journal }) => !isPast(journal));
  const form = useForm();
  return (
    <>
      <Branches desk={desk} wordy={wordy && form !== 'tablet'} />
      <Fork desk={desk} />
      <CompareButton desk={desk} />
      <Menu
        label={word('branches.more')}
        variant="icon"
        className="size-6! phone:size-11!"
        items={useItems(props)}
      >
        <Ellipsis />
      </Menu>
    </>
  );
};
