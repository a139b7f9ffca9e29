/** The lab and the browser's storage, joined: loaded once, then saved as it changes. Itself loaded when there is something to keep. */
import { asideFileName } from '../persistence/asides.ts';
import { announceFirstSave } from '../persistence/firstSave.ts';
import { openLabStorage } from '../persistence/storage.ts';
import type { LabStorage, Loaded, StorageOptions } from '../persistence/storage.ts';
import './codeMaker.ts';
import type { Lab } from './lab.ts';
import { startOver } from './sandbox.ts';
import { changed, showSaved, snapshotOf } from './saved.ts';

/** A file to hand to the learner. */
export interface FileToSave {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Keeping {
  /** Makes this tab the one that writes, with the lab as the other tab left it. */
  readonly takeOver: () => Promise<void>;
  /** What was set aside because it could not be read, as a file named after `day`; `undefined` when there is none. */
  readonly asideFile: (day: string) => Promise<FileToSave | undefined>;
  /** Everything is saved, or known not to be. */
  readonly flush: () => Promise<void>;
}

/** Stand for the browser's own tabs and database in tests. */
export type Doubles = Pick<StorageOptions, 'tabs' | 'database'>;

/**
 * Loads what is saved and keeps the lab from then on. `present`: the page shows a lab and may have gone on with it
 * meanwhile; that lab is kept as it then is, unless another tab has saved one since, which is shown instead.
 */
export const startKeeping = async (lab: Lab, present: boolean, doubles: Doubles = {}): Promise<Keeping> => {
  const { realNow, drawNonce, digests } = lab.world;
  const storage: LabStorage = openLabStorage({
    token: drawNonce(),
    realNow,
    ports: { engine: lab.ports, digestOf: digests.digestOf, remember: digests.remember },
    onStatus: (status) => {
      // A lab that is shown stays open to the learner while the storage opens.
      if (!present || status.kind !== 'opening') lab.setState({ storage: status });
    },
    onLost: () => undefined,
    ...doubles,
  });

  const show = (loaded: Loaded, orElse: 'sandbox' | 'stay'): void => {
    if (loaded.ok && loaded.lab !== undefined) showSaved(lab, loaded.lab);
    else if (orElse === 'sandbox') startOver(lab, 'sandbox', drawNonce());
    if (!loaded.ok) lab.setState({ aside: { at: loaded.aside, reason: loaded.reason } });
  };

  show(await storage.load(), present ? 'stay' : 'sandbox');
  storage.save(snapshotOf(lab.getState()));
  lab.subscribe((now, before) => {
    if (changed(now, before)) storage.save(snapshotOf(now));
  });
  void storage.flush().then(announceFirstSave);

  return {
    takeOver: async () => {
      const loaded = await storage.takeOver();
      if (!loaded.ok || loaded.lab !== undefined) show(loaded, 'sandbox');
    },
    asideFile: async (day) => {
      const asides = await storage.asides();
      const at = lab.getState().aside?.at ?? asides.at(-1)?.at;
      const file = await storage.asideFile(at ?? 0);
      return file.ok ? { name: asideFileName(day), bytes: file.value } : undefined;
    },
    flush: storage.flush,
  };
};
