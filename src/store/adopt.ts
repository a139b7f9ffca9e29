/** Making the lab of a link one's own: it takes the place of the lab that this browser keeps. Loaded when that is asked for. */
import { keepLab } from './keep.ts';
import { labFile } from './labFiles.ts';
import type { FileToSave } from './keeping.ts';
import { createLab } from './lab.ts';
import type { Lab } from './lab.ts';
import { showSaved, snapshotOf } from './saved.ts';
import { isUntouched } from './views.ts';

/** The lab that this browser keeps, opened beside the one on the page. */
export interface Kept {
  /** As it was left. */
  readonly lab: Lab;
  /** Whether nothing would be lost with it: there is none, or nobody has asked anything in it. */
  readonly empty: boolean;
  /** It, as a file named after `day`. A sentence-less `undefined` when it is too large for one. */
  readonly file: (day: string) => Promise<FileToSave | undefined>;
  /** Keeps `shown` in its place. False when the browser would not: what was kept is then kept still. */
  readonly replaceBy: (shown: Lab) => Promise<boolean>;
}

/** Opens what is kept here; `undefined` when this browser keeps nothing for the page, or another tab holds it. */
export const openKept = async ({ world }: Lab): Promise<Kept | undefined> => {
  const lab = createLab(world, world.drawNonce());
  const keeper = keepLab(lab);
  await keeper.open();
  const { kind } = lab.getState().storage;
  if (kind === 'memory' || kind === 'elsewhere') return undefined;
  return {
    lab,
    empty: isUntouched(lab.getState()),
    file: async (day) => {
      const made = await labFile(lab, day);
      return made.ok ? made.value : undefined;
    },
    replaceBy: async (shown) => {
      await keeper.keep();
      showSaved(lab, snapshotOf(shown.getState()));
      await keeper.flush();
      return lab.getState().storage.kind === 'saved';
    },
  };
};
