/** What can be done to the selected version, and how the shelves are looked at. */
import { Copy, Ellipsis, Eye, FileSearch, Layers, ListChecks, Type, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Action } from '../../actions/action.ts';
import { benchActions } from '../../actions/bench.ts';
import { bucketActions } from '../../actions/buckets.ts';
import { objectActions, targetOf } from '../../actions/objects.ts';
import { t } from '../../i18n/t.ts';
import type { TextKey } from '../../i18n/t.ts';
import type { WindowKey } from '../../i18n/windows.ts';
import { chooseSeveral, lookThrough } from '../../store/look.ts';
import { bucketNow } from '../../store/views.ts';
import { Button } from '../shared/Button.tsx';
import { shortId } from '../shared/format.ts';
import { Padlock, Shred, VeilIcon } from '../shared/icons.tsx';
import { Menu } from '../shared/Menu.tsx';
import { Segmented } from '../shared/Segmented.tsx';
import { useLab, useLabItself } from '../shared/useLab.ts';
import { useSay } from '../shared/useSay.ts';
import { useAction, useDesk } from './desk.ts';
import './tools.css';

interface ToolProps {
  readonly action: Action;
  /** In place of the action's own label and help, where they would mislead. */
  readonly label?: TextKey;
  readonly help?: WindowKey;
  readonly icon: ReactNode;
  readonly mark?: ReactNode;
}

const Tool = ({ action, label = action.label, help = action.help, icon, mark }: ToolProps) => {
  const { closed, run } = useAction(action);
  const say = useSay();
  return (
    <Button
      variant="plain"
      className="tool aria-disabled:border-transparent!"
      blocked={closed}
      aria-label={t(label)}
      title={closed ?? say(help)}
      aria-keyshortcuts={action.shortcut?.replace('Mod', 'Control')}
      onClick={run}
    >
      {icon}
      <span className="tool__word">{t(label)}</span>
      {mark}
    </Button>
  );
};

const EntryTools = () => {
  const locked = useLab((state) => bucketNow(state)?.mfaDelete === 'enabled');
  const onMarker = useLab((state) => targetOf(state)?.entry.kind === 'marker');
  return (
    <div role="group" className="tools flex flex-wrap items-center">
      <Tool action={objectActions.get} icon={<Eye />} />
      <Tool action={objectActions.getVersion} icon={<FileSearch />} />
      <Tool action={objectActions.copyToTop} icon={<Copy />} />
      <Tool action={objectActions.remove} icon={<VeilIcon />} />
      <Tool
        action={objectActions.removeVersion}
        {...(onMarker ? ({ label: 'action.removeMarker', help: 'action.removeMarker.help' } as const) : {})}
        icon={onMarker ? <Undo2 /> : <Shred />}
        mark={locked ? <Padlock className="tool__mark size-3.5" /> : undefined}
      />
    </div>
  );
};

const BatchTools = () => {
  const lab = useLabItself();
  const count = useLab((state) => state.chosen?.length ?? 0);
  return (
    <div role="group" className="flex flex-wrap items-center gap-2">
      <b>{t('stage.chosen', { count })}</b>
      <Tool action={bucketActions.deleteChosen} icon={<Shred />} />
      <Button onClick={() => chooseSeveral(lab, false)}>{t('stage.stopChoosing')}</Button>
    </div>
  );
};

const MORE = [
  objectActions.typeText,
  benchActions.choose,
  benchActions.table,
  bucketActions.empty,
  bucketActions.removeBucket,
] as const;
const MORE_ICONS = [
  <Type key="type" />,
  <ListChecks key="choose" />,
  <Layers key="table" />,
  <VeilIcon key="empty" />,
  <Shred key="remove" />,
];

const BucketMenu = () => {
  const desk = useDesk();
  const say = useSay();
  const state = useLab((all) => all);
  return (
    <Menu
      label={t('stage.more')}
      variant="icon"
      items={MORE.map((action, i) => {
        const closed = action.closed(state);
        return {
          key: action.label,
          label: t(action.label),
          icon: MORE_ICONS[i],
          note: closed === undefined ? say(action.help) : t(closed),
          disabled: closed !== undefined,
          onChoose: () => action.run(desk),
        };
      })}
    >
      <Ellipsis />
    </Menu>
  );
};

const Lens = () => {
  const lab = useLabItself();
  const lens = useLab((state) => state.lens);
  return (
    <Segmented
      label={t('stage.lens')}
      value={lens}
      options={[
        { value: 'plain', label: t('stage.plain'), icon: <Eye /> },
        { value: 'all', label: t('stage.all'), icon: <Layers /> },
      ]}
      onChange={(wanted) => lookThrough(lab, wanted)}
    />
  );
};

const View = () => {
  const lab = useLabItself();
  const table = useLab((state) => state.table === true);
  return (
    <Segmented
      label={t('stage.view')}
      value={table ? 'table' : 'shelves'}
      options={[
        { value: 'shelves', label: t('stage.shelves') },
        { value: 'table', label: t('stage.table') },
      ]}
      onChange={(wanted) => lab.setState({ table: wanted === 'table' })}
    />
  );
};

const Selected = () => {
  const selection = useLab((state) => state.selection);
  return (
    <p className="min-w-22 flex-1 leading-tight">
      {selection === undefined ? (
        <span className="text-ink-3">{t('stage.nothing')}</span>
      ) : (
        <>
          <b className="block truncate">{selection.key}</b>
          <span className="font-mono text-xs text-ink-2">{shortId(selection.id)}</span>
        </>
      )}
    </p>
  );
};

/** On a phone the entry's tools stand under its shelf, and only the lens stays above. */
export const Tools = ({ only }: { readonly only?: 'lens' | 'entry' }) => {
  const choosing = useLab((state) => state.chosen !== undefined);
  if (only === 'entry') return <EntryTools />;
  return (
    <>
      {only === undefined && <Selected />}
      {choosing ? <BatchTools /> : only === undefined && <EntryTools />}
      <span className="stage__looks ms-auto flex items-center gap-1">
        <Lens />
        <View />
        <BucketMenu />
      </span>
    </>
  );
};
