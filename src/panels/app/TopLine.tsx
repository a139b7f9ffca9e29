/** The bar at the top, from the lab: buckets, clock, undo, theme, help. */
import {
  CircleHelp,
  Clock,
  FolderOpen,
  Menu as MenuIcon,
  Moon,
  Pause,
  Play,
  Plus,
  Redo2,
  SkipForward,
  Undo2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Action } from '../../actions/action.ts';
import { askActions, benchActions } from '../../actions/bench.ts';
import { bucketActions } from '../../actions/buckets.ts';
import { asInstant } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import { IDENTITY_IDS } from '../../store/identities.ts';
import { openBucket } from '../../store/look.ts';
import { freezeClock, runClock, stepClock } from '../../store/time.ts';
import { bucketsNow, stateNow } from '../../store/views.ts';
import { Button } from '../shared/Button.tsx';
import { formatTime } from '../shared/format.ts';
import { Menu } from '../shared/Menu.tsx';
import type { MenuItem } from '../shared/Menu.tsx';
import { useLab, useLabItself, useNow } from '../shared/useLab.ts';
import { useSay } from '../shared/useSay.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { useAction, useDesk } from './desk.ts';
import { StorageChip } from './Keeping.tsx';
import { THEMES, useTheme } from './theme.ts';

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

const ClockPill = () => {
  const lab = useLabItself();
  const now = useNow();
  const frozen = useLab((state) => state.clock.mode === 'frozen');
  return (
    <div
      role="group"
      aria-label={t('clock.name')}
      className="border-hair flex items-center gap-2 rounded-full bg-sunken px-2 py-0.5"
    >
      <Clock aria-hidden="true" />
      <time className="font-mono font-semi tabular-nums">{formatTime(asInstant(now), 'seconds')}</time>
      <span className="w-[7ch] text-ink-2 tablet:sr-only">
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
    </div>
  );
};

const useBucketItems = (): readonly MenuItem[] => {
  const lab = useLabItself();
  const desk = useDesk();
  const journal = useLab((state) => state.journal);
  const shown = useLab((state) => state.bucket);
  const closed = useLab(bucketActions.newBucket.closed);
  return [
    ...bucketsNow(stateNow({ journal })).map(({ name }) => ({
      key: name,
      label: name,
      checked: name === shown,
      onChoose: () => openBucket(lab, name),
    })),
    {
      key: '+ new',
      label: t('action.newBucket'),
      icon: <Plus />,
      note: closed === undefined ? '' : t(closed),
      disabled: closed !== undefined,
      onChoose: () => bucketActions.newBucket.run(desk),
    },
  ];
};

const useMenuItems = (): readonly MenuItem[] => {
  const desk = useDesk();
  const state = useLab((all) => all);
  const [theme, setTheme] = useTheme();
  const act = (action: Action, icon: ReactNode): MenuItem => {
    const closed = action.closed(state);
    return {
      key: action.label,
      label: t(action.label),
      icon,
      disabled: closed !== undefined,
      ...(closed === undefined ? {} : { note: t(closed) }),
      onChoose: () => action.run(desk),
    };
  };
  return [
    act(benchActions.undo, <Undo2 />),
    act(benchActions.redo, <Redo2 />),
    act(benchActions.labFile, <FolderOpen />),
    act(benchActions.help, <CircleHelp />),
    ...THEMES.map((name) => ({
      key: `theme ${name}`,
      label: `${t('top.theme')}: ${t(`theme.${name}`)}`,
      checked: name === theme,
      onChoose: () => setTheme(name),
    })),
  ];
};

const ThemeMenu = () => {
  const [theme, setTheme] = useTheme();
  return (
    <Menu
      label={t('top.theme')}
      variant="icon"
      items={THEMES.map((name) => ({
        key: name,
        label: t(`theme.${name}`),
        checked: name === theme,
        onChoose: () => setTheme(name),
      }))}
    >
      <Moon />
    </Menu>
  );
};

/** On a phone everything but the identity is behind one menu. */
export const TopLine = () => {
  const desk = useDesk();
  const bucket = useLab((state) => state.bucket);
  const identity = useLab((state) => state.identity);
  const buckets = useBucketItems();
  const menu = useMenuItems();
  const shown = bucket === undefined ? t('top.noBucket') : t('top.bucket', { bucket });
  return (
    <TopBar
      title={bucket ?? t('app.name')}
      place={
        <>
          <Menu label={t('top.buckets', { shown })} variant="plain" items={buckets}>
            {shown}
          </Menu>
          <StorageChip />
        </>
      }
      clock={<ClockPill />}
      actions={
        <>
          <IconAction action={benchActions.undo} icon={<Undo2 />} />
          <IconAction action={benchActions.redo} icon={<Redo2 />} />
          <IconAction action={benchActions.labFile} icon={<FolderOpen />} />
          <ThemeMenu />
          <IconAction action={benchActions.help} icon={<CircleHelp />} />
        </>
      }
      identity={
        <Menu
          label={t('top.identity', { who: t(`who.name.${identity}`) })}
          items={askActions.map((action, i) => ({
            key: action.label,
            label: t(`who.name.${IDENTITY_IDS[i] ?? 'root'}`),
            checked: IDENTITY_IDS[i] === identity,
            onChoose: () => action.run(desk),
          }))}
        >
          {t(`who.name.${identity}`)}
        </Menu>
      }
      menu={
        <Menu label={t('top.menu')} variant="icon" items={[...buckets, ...menu]}>
          <MenuIcon />
        </Menu>
      }
    />
  );
};
