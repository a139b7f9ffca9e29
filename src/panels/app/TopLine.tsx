/** The bar at the top, from the lab: buckets, clock, undo, settings, help. */
import {
  ChevronDown,
  CircleHelp,
  Clock,
  FolderOpen,
  Pause,
  Play,
  Redo2,
  Search,
  Settings2,
  SkipForward,
  Undo2,
} from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import type { Action } from '../../actions/action.ts';
import { benchActions } from '../../actions/bench.ts';
import { t } from '../../i18n/t.ts';
import { DAY_MS, freezeClock, runClock, stepClock } from '../../store/time.ts';
import { Button } from '../shared/Button.tsx';
import { Menu } from '../shared/Menu.tsx';
import { useLab, useLabItself, useNow } from '../shared/useLab.ts';
import { useSay } from '../shared/useSay.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { useBucketItems } from './bucketItems.tsx';
import { useAction } from './desk.ts';
import { StorageChip } from './Keeping.tsx';

const IconAction = ({ action, icon }: { readonly action: Action; readonly icon: ReactNode }) => {
  const { closed, run } = useAction(action);
  const say = useSay();
  return (
    <Button
      variant="icon"
      aria-label={t(action.label)}
      title={closed ?? say(action.help)}
      aria-keyshortcuts={action.shortcut?.replace('Mod', 'Control')}
      blocked={closed}
      onClick={run}
    >
      {icon}
    </Button>
  );
};

/** Where there is room for a word. */
const WordAction = ({ action }: { readonly action: Action }) => (
  <Button className="narrow:hidden tablet:hidden" onClick={useAction(action).run}>
    {t(action.label)}
  </Button>
);

/** A clock is read at a glance: the same digits in every language. */
const isoOf = (at: number): string => new Date(at).toISOString().replace('T', ' ');

const ClockPill = () => {
  const lab = useLabItself();
  const now = useNow();
  const instant = isoOf(now);
  const today = isoOf(lab.world.realNow()).slice(0, 10);
  const frozen = useLab((state) => state.clock.mode === 'frozen');
  return (
    <div
      role="group"
      aria-label={t('clock.name')}
      className="border-hair flex items-center gap-2 rounded-full bg-sunken px-2 py-0.5"
    >
      <Clock aria-hidden="true" />
      <time className="font-mono font-semi figures">
        {instant.slice(instant.startsWith(today) ? 11 : 0, 19)}
      </time>
      <span className="min-w-[7ch] whitespace-nowrap text-ink-2 tablet:sr-only">
        {t(frozen ? 'clock.frozen' : 'clock.running')}
      </span>
      <Button
        className="min-h-6! rounded-full! text-xs"
        aria-label={t(frozen ? 'clock.run' : 'clock.freeze')}
        onClick={() => (frozen ? runClock(lab) : freezeClock(lab))}
      >
        {frozen ? <Play /> : <Pause />}
        <span className="tablet:sr-only">{t(frozen ? 'clock.run' : 'clock.freeze')}</span>
      </Button>
      <Button
        className="min-h-6! rounded-full! text-xs"
        title={t('clock.step.long')}
        aria-label={t('clock.step.long')}
        onClick={() => stepClock(lab, 30_000)}
      >
        <SkipForward />
        {t('clock.step')}
      </Button>
      <Button className="min-h-6! rounded-full! text-xs" onClick={() => stepClock(lab, DAY_MS)}>
        {t('clock.day')}
      </Button>
    </div>
  );
};

const PhoneMenus = lazy(async () => ({ default: (await import('./PhoneMenus.tsx')).PhoneMenus }));

/** On a phone everything but the identity is behind one menu, which a desk need not load. */
export const TopLine = () => {
  const bucket = useLab((state) => state.bucket);
  const buckets = useBucketItems();
  const shown = bucket === undefined ? t('top.noBucket') : t('top.bucket', { bucket });
  return (
    <TopBar
      title={bucket ?? t('app.name')}
      place={
        <>
          <Menu label={t('top.buckets', { shown })} variant="plain" className="min-w-0" items={buckets}>
            <span className="truncate">{shown}</span>
            <ChevronDown />
          </Menu>
          <StorageChip />
        </>
      }
      clock={<ClockPill />}
      actions={
        <>
          <IconAction action={benchActions.undo} icon={<Undo2 />} />
          <IconAction action={benchActions.redo} icon={<Redo2 />} />
          <IconAction action={benchActions.palette} icon={<Search />} />
          <IconAction action={benchActions.labFile} icon={<FolderOpen />} />
          <WordAction action={benchActions.share} />
          <WordAction action={benchActions.present} />
          <IconAction action={benchActions.settings} icon={<Settings2 />} />
          <IconAction action={benchActions.help} icon={<CircleHelp />} />
        </>
      }
      menus={
        <Suspense fallback={<span className="h-11" />}>
          <PhoneMenus />
        </Suspense>
      }
    />
  );
};
