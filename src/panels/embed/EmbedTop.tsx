/** The bar of an embedded lab: no brand, no theme, no share. The bucket, who asks, time travel, the whole screen. */
import { Maximize, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Action } from '../../actions/action.ts';
import { askActions, benchActions } from '../../actions/bench.ts';
import { t } from '../../i18n/t.ts';
import { say } from '../../i18n/windows.ts';
import { IDENTITY_IDS } from '../../store/identities.ts';
import { useBucketItems } from '../app/bucketItems.tsx';
import { CopyCode, useCopyCode } from '../app/CopyCode.tsx';
import { useAction, useDesk } from '../app/desk.ts';
import { Button } from '../shared/Button.tsx';
import { Chip } from '../shared/Chip.tsx';
import { Menu } from '../shared/Menu.tsx';
import { useLab } from '../shared/useLab.ts';
import { useForm } from '../shell/form.ts';

const IconAction = ({ action, icon }: { readonly action: Action; readonly icon: ReactNode }) => {
  const { closed, run } = useAction(action);
  return (
    <Button
      variant="icon"
      aria-label={t(action.label)}
      title={t(action.label)}
      blocked={closed}
      onClick={run}
    >
      {icon}
    </Button>
  );
};

const Asking = () => {
  const desk = useDesk();
  const identity = useLab((state) => state.identity);
  const who = t(`who.name.${identity}`);
  return (
    <Menu
      label={t('top.identity', { who })}
      items={askActions.map((action, i) => ({
        key: action.label,
        label: t(`who.name.${IDENTITY_IDS[i] ?? 'root'}`),
        checked: IDENTITY_IDS[i] === identity,
        onChoose: () => action.run(desk),
      }))}
    >
      {who}
    </Menu>
  );
};

/** Where frames may not take the screen, pressing it changes nothing, and nothing is lost. */
const wholeScreen = (): void => {
  const { fullscreenElement } = document;
  const changing =
    fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen();
  changing.catch(() => undefined);
};

/** Chip and button in the room there is. */
const Unsaved = () => {
  const unsaved = useLab(({ storage }) => storage.kind === 'memory');
  const form = useForm();
  if (!unsaved || form === 'phone') return null;
  return (
    <>
      <Chip>{say('embed.chip')}</Chip>
      <CopyCode />
    </>
  );
};

/** 40 px high. */
export const EmbedTop = ({ fullscreen }: { readonly fullscreen: boolean }) => {
  const bucket = useLab((state) => state.bucket);
  const buckets = useBucketItems();
  const form = useForm();
  const copy = useCopyCode();
  // A phone has no room for the button: the menu has it.
  const code = { key: '+ code', label: say('share.code.copy'), onChoose: () => void copy() };
  return (
    <div className="embed-top border-hair-b bg-surface">
      <h1 className="min-w-0 flex-1 text-md">
        <Menu
          label={t('top.buckets', { shown: bucket ?? t('top.noBucket') })}
          variant="plain"
          className="max-w-full min-w-0"
          items={form === 'phone' ? [...buckets, code] : buckets}
        >
          <span className="truncate font-bold">{bucket ?? t('app.name')}</span>
        </Menu>
      </h1>
      <Unsaved />
      {(form === 'phone' || form === 'tablet') && <Asking />}
      <IconAction action={benchActions.undo} icon={<Undo2 />} />
      <IconAction action={benchActions.redo} icon={<Redo2 />} />
      {fullscreen && document.fullscreenEnabled && (
        <Button
          variant="icon"
          aria-label={say('embed.fullscreen')}
          title={say('embed.fullscreen')}
          onClick={wholeScreen}
        >
          <Maximize />
        </Button>
      )}
    </div>
  );
};
