/** The lab as a file: saved, and opened again. */
import type { LabFault } from '../persistence/fault.ts';
import { labFileName, readLabFile, writeLabFile } from '../persistence/labFile.ts';
import './codeMaker.ts';
import type { FileToSave } from './keeping.ts';
import type { Lab } from './lab.ts';
import { showSaved, snapshotOf } from './saved.ts';

type Made<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: LabFault };

/** The lab as it is now, with every step and every body. Refused only when it is too large to be opened again. */
export const labFile = async (lab: Lab, day: string): Promise<Made<FileToSave>> => {
  const made = await writeLabFile(snapshotOf(lab.getState()), lab.world.digests);
  return made.ok ? { ok: true, value: { name: labFileName(day), bytes: made.value } } : made;
};

/** Puts the lab of a file in the place of this one; a file that is no lab changes nothing and says what is wrong. */
export const openLabFile = async (lab: Lab, bytes: Uint8Array): Promise<LabFault | undefined> => {
  const read = await readLabFile(bytes, { engine: lab.ports, digestOf: lab.world.digests.digestOf });
  if (!read.ok) return read.error;
  showSaved(lab, read.value);
  return undefined;
};
