/** Labs as files, going out and coming in. Loaded when one does. */
import { t } from '../../i18n/t.ts';
import { say } from '../../i18n/windows.ts';
import { canWrite } from '../../store/dispatch.ts';
import type { Keeper } from '../../store/keep.ts';
import type { Lab } from '../../store/lab.ts';
import { labFile, openLabFile } from '../../store/labFiles.ts';
import { saveBytes } from '../preview/download.ts';
import { faultText } from './faultText.ts';

const today = (lab: Lab): string => new Date(lab.world.realNow()).toISOString().slice(0, 10);

/** Saves the lab to a file; a sentence when that is not possible. */
export const saveFile = async (lab: Lab): Promise<string | undefined> => {
  const made = await labFile(lab, today(lab));
  if (!made.ok) return say('lab.file.tooLarge', { reason: faultText(made.error) });
  saveBytes(made.value.name, 'application/zip', made.value.bytes);
  return undefined;
};

/** Puts the lab of a file in the place of this one; a sentence when it is no lab, and nothing changed then. */
export const openFile = async (lab: Lab, bytes: Uint8Array): Promise<string | undefined> => {
  if (!canWrite(lab)) return t('action.closed.elsewhere');
  const fault = await openLabFile(lab, bytes);
  return fault && say('lab.file.refused', { reason: faultText(fault) });
};

/** Saves what was set aside, as it was. */
export const saveAside = async (lab: Lab, keeper: Keeper): Promise<void> => {
  const file = await keeper.asideFile(today(lab));
  if (file !== undefined) saveBytes(file.name, 'application/zip', file.bytes);
};
