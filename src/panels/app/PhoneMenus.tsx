/** A phone's top bar has room for who is asking and for one menu of all the rest. */
import {
  CircleHelp,
  FolderOpen,
  Menu as MenuIcon,
  Pause,
  Play,
  Presentation,
  Redo2,
  Search,
  Settings2,
  Share,
  SkipForward,
  Undo2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Action } from '../../actions/action.ts';
import { askActions, benchActions } from '../../actions/bench.ts';
import { t } from '../../i18n/t.ts';
import { IDENTITY_IDS } from '../../store/identities.ts';
import { DAY_MS, freezeClock, runClock, stepClock } from '../../store/time.ts';
import { Menu } from '../shared/Menu.tsx';
import type { MenuItem } from '../shared/Menu.tsx';
import { useLab, useLabItself } from '../shared/useLab.ts';
import { useBucketItems } from './bucketItems.tsx';
import { useDesk } from './desk.ts';

const useClockItems = (): readonly MenuItem[] => {
  const lab = useLabItself();
  const frozen = useLab((state) => state.clock.mode === 'frozen');
  return [
    {
      key: 'clock step',
      label: t('clock.step.long'),
      icon: <SkipForward />,
      onChoose: () => stepClock(lab, 30_000),
    },
    {
      key: 'clock day',
      label: `${t('clock.name')}: ${t('clock.day')}`,
      icon: <SkipForward />,
      onChoose: () => stepClock(lab, DAY_MS),
    },
    {
      key: 'clock run',
      label: `${t('clock.name')}: ${t(frozen ? 'clock.run' : 'clock.freeze')}`,
      icon: frozen ? <Play /> : <Pause />,
      onChoose: () => (frozen ? runClock(lab) : freezeClock(lab)),
    },
  ];
};

const useMenuItems = (): readonly MenuItem[] => {
  const desk = useDesk();
  const state = useLab((all) => all);
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
    act(benchActions.palette, <Search />),
    act(benchActions.share, <Share />),
    act(benchActions.present, <Presentation />),
    act(benchActions.settings, <Settings2 />),
    act(benchActions.help, <CircleHelp />),
  ];
};

/** Who is asking, and everything else. */
export const PhoneMenus = () => {
  const desk = useDesk();
  const identity = useLab((state) => state.identity);
  const buckets = useBucketItems();
  const clock = useClockItems();
  const menu = useMenuItems();
  return (
    <>
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
      <Menu label={t('top.menu')} variant="icon" items={[...buckets, ...clock, ...menu]}>
        <MenuIcon />
      </Menu>
    </>
  );
};
