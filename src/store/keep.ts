/** Keeping the lab in the browser: what is loaded when the page opens, and what is saved as it changes. */
import { asideFileName } from '../persistence/asides.ts';
import type { Lab as SavedLab } from '../persistence/format.ts';
import { openLabStorage } from '../persistence/storage.ts';
import type { LabStorage, Loaded, StorageOptions } from '../persistence/storage.ts';
import { isIdentity } from './identities.ts';
import type { Lab, LabState } from './lab.ts';
import { startOver } from './sandbox.ts';
import { settled } from './settle.ts';

export type { LabFault } from '../persistence/fault.ts';

/** A file to hand to the learner. */
export interface FileToSave {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Keeper {
  /** Loads what was saved, or opens the sandbox. Call once. Settles when the lab can be used. */
  readonly open: () => Promise<void>;
  /** Makes this tab the one that writes, with the lab as the other tab left it. */
  readonly takeOver: () => Promise<void>;
  /** What was set aside because it could not be read, as a file named after `day`; `undefined` when there is none. */
  readonly asideFile: (day: string) => Promise<FileToSave | undefined>;
  /** Everything is saved, or known not to be. */
  readonly flush: () => Promise<void>;
}

/** Everything of the lab that outlives the page. */
export const snapshotOf = (state: LabState): SavedLab => ({
  seed: state.seed,
  journal: state.journal,
  clock: state.clock,
  drift: state.drift,
  settings: {
    identity: state.identity,
    sessionCredentials: state.sessionCredentials,
    bucket: state.bucket ?? null,
    lens: state.lens,
  },
});

/** Shows a lab that was saved, in the browser or in a file. Settings that are not as they should be are left out. */
export const showSaved = (lab: Lab, { seed, journal, clock, drift, settings }: SavedLab): void => {
  const { identity, sessionCredentials, bucket, lens } = settings;
  const view = {
    bucket: typeof bucket === 'string' ? bucket : undefined,
    selection: undefined,
    chosen: undefined,
    draft: undefined,
  };
  lab.setState({
    seed,
    journal,
    clock,
    drift,
    identity: typeof identity === 'string' && isIdentity(identity) ? identity : 'ana',
    sessionCredentials: sessionCredentials === true,
    lens: lens === 'plain' ? 'plain' : 'all',
    notice: undefined,
    ...settled(view, journal),
  });
};

const changed = (a: LabState, b: LabState): boolean =>
  a.journal !== b.journal ||
  a.clock !== b.clock ||
  a.drift !== b.drift ||
  a.identity !== b.identity ||
  a.sessionCredentials !== b.sessionCredentials ||
  a.bucket !== b.bucket ||
  a.lens !== b.lens;

type Doubles = Pick<StorageOptions, 'tabs' | 'database'>;

/** Keeps this lab. `doubles` stand for the browser's own tabs and database in tests. */
export const keepLab = (lab: Lab, doubles: Doubles = {}): Keeper => {
  const { realNow, drawNonce, digests } = lab.world;
  const storage: LabStorage = openLabStorage({
    token: drawNonce(),
    realNow,
    ports: { engine: lab.ports, digestOf: digests.digestOf, remember: digests.remember },
    onStatus: (status) => lab.setState({ storage: status }),
    onLost: () => undefined,
    ...doubles,
  });

  const show = (loaded: Loaded): void => {
    if (loaded.ok && loaded.lab !== undefined) showSaved(lab, loaded.lab);
    else startOver(lab, 'sandbox', drawNonce());
    if (!loaded.ok) lab.setState({ aside: { at: loaded.aside, reason: loaded.reason } });
  };

  return {
    open: async () => {
      show(await storage.load());
      storage.save(snapshotOf(lab.getState()));
      lab.subscribe((now, before) => {
        if (changed(now, before)) storage.save(snapshotOf(now));
      });
    },
    takeOver: async () => {
      const loaded = await storage.takeOver();
      if (!loaded.ok || loaded.lab !== undefined) show(loaded);
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
