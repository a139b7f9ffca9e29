/**
 * The ways out of the page and into it, behind one late part that is little itself: an address that asks for something, the
 * windows that list the actions, make a bucket, help, save a lab and make a link, the presenter. Each is fetched on its own.
 */
import { lazy, Suspense } from 'react';
import type { Keeper } from '../../store/keep.ts';
import type { Lab as TheLab } from '../../store/lab.ts';
import { useDesk } from '../app/desk.ts';
import type { Frame } from '../app/frame.ts';
import type { DialogName } from '../app/usePage.ts';
import type { LabDoors } from '../lab/useReplacing.ts';

const loadBucket = () => import('../bucket/NewBucketDialog.tsx');
const loadHelp = () => import('../help/HelpDialog.tsx');
const loadLab = () => import('../lab/LabDialog.tsx');
const loadPalette = () => import('../palette/Palette.tsx');
const loadSettings = () => import('../settings/SettingsDialog.tsx');
const loadShare = () => import('../share/ShareDialog.tsx');
const Bucket = lazy(async () => ({ default: (await loadBucket()).NewBucketDialog }));
const Help = lazy(async () => ({ default: (await loadHelp()).HelpDialog }));
const Lab = lazy(async () => ({ default: (await loadLab()).LabDialog }));
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const Settings = lazy(async () => ({ default: (await loadSettings()).SettingsDialog }));
const Share = lazy(async () => ({ default: (await loadShare()).ShareDialog }));
const Present = lazy(async () => ({ default: (await import('../present/Presenter.tsx')).Presenter }));

/** Draws the page with what stands around it. */
export type Show = (frame: Frame) => void;

/** What stands around the page, by the address it was opened with. */
let around: Frame = {};

/** Opens what the address names, and shows the page. Never rejects for what is in the address. */
export const arrive = async (lab: TheLab, keeper: Keeper, show: Show): Promise<void> => {
  around = await (await import('./arrive.tsx')).arrive(lab, keeper);
  show(around);
};

/** Says so on the page when its address has come to name another scene. */
export const moved = async (show: Show): Promise<void> => {
  if (location.hash.startsWith('#s=')) show((await import('./arrive.tsx')).moved(around));
};

interface DoorWindowProps extends LabDoors {
  readonly open: boolean;
  readonly dialog: DialogName | undefined;
  readonly onClose: () => void;
}

/** The window that is asked for. Those that were, stay, so that what was typed in them does too. */
const DoorWindow = ({ dialog, onClose, ...lab }: DoorWindowProps) => {
  const desk = useDesk();
  return (
    <Suspense fallback={null}>
      <Bucket open={dialog === 'new-bucket'} onClose={onClose} />
      <Help open={dialog === 'help'} onClose={onClose} />
      <Lab {...lab} open={dialog === 'lab'} onClose={onClose} onShare={() => desk.page.open('share')} />
      <Palette open={dialog === 'palette'} onClose={onClose} desk={desk} />
      <Settings open={dialog === 'settings'} onClose={onClose} />
      <Share open={dialog === 'share'} onClose={onClose} onSaveFile={lab.onSave} />
      {dialog === 'present' && <Present onClose={onClose} />}
    </Suspense>
  );
};

/** The windows, being fetched. One that could not be is asked for again when it is opened. */
export const doorWindow = (): typeof DoorWindow => {
  for (const load of [loadBucket, loadHelp, loadLab, loadPalette, loadSettings, loadShare])
    load().catch(() => undefined);
  return DoorWindow;
};
