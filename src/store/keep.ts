/**
 * Keeping the lab in the browser. A first visit has nothing to load and nothing to save, so what does both is fetched on
 * the first touch of the page or the first change of the lab; where something is saved it is fetched at once.
 */
import { onFirstSave } from '../persistence/firstSave.ts';
import { nothingSaved } from '../persistence/probe.ts';
import type * as Late from './keeping.ts';
import type { Lab } from './lab.ts';
import { startOver } from './sandbox.ts';

export type { LabFault } from '../persistence/fault.ts';

export interface Keeper {
  /** Loads what was saved, or opens the sandbox. Call once. Settles when the lab can be used; never rejects. */
  readonly open: () => Promise<void>;
  /** The page is being used: from now on what is done is kept. Never rejects. */
  readonly keep: () => Promise<void>;
  /** See `Keeping`. */
  readonly takeOver: Late.Keeping['takeOver'];
  readonly asideFile: Late.Keeping['asideFile'];
  readonly flush: Late.Keeping['flush'];
}

/** What tests put in the place of the browser and the network. */
interface KeepDoubles extends Late.Doubles {
  readonly load?: () => Promise<typeof Late>;
}

/** Keeps this lab. */
export const keepLab = (
  lab: Lab,
  { load = () => import('./keeping.ts'), ...doubles }: KeepDoubles = {},
): Keeper => {
  let keeping: Promise<Late.Keeping | undefined> | undefined;
  let opening: Promise<void> | undefined;
  let deafen = (): void => undefined;

  const begin = (present: boolean): Promise<Late.Keeping | undefined> => {
    keeping ??= load()
      .then(({ startKeeping }) => {
        deafen();
        return startKeeping(lab, present, doubles);
      })
      .catch((error: unknown) => {
        keeping = undefined;
        const detail = error instanceof Error ? error.message : String(error);
        lab.setState({ storage: { kind: 'memory', reason: 'failed', detail } });
        return undefined;
      });
    return keeping;
  };

  /** Nothing is saved: shows the sandbox, and waits until there is something to keep. */
  const wait = (): void => {
    startOver(lab, 'sandbox', lab.world.drawNonce());
    lab.setState({ storage: { kind: 'untouched' } });
    const stop = lab.subscribe((now, before) => {
      // Where it could not be fetched, the next change tries again; that it could not is itself no change.
      if (now.storage === before.storage) void begin(true).then((got) => got && stop());
    });
  };

  const open = async (): Promise<void> => {
    lab.setState({ storage: { kind: 'opening' } });
    let told = false;
    // Before the database is asked, so that no first save falls between the two.
    deafen = onFirstSave(() => {
      told = true;
      if (lab.getState().storage.kind === 'untouched') void begin(true);
    });
    if ((await nothingSaved()) && !told) return wait();
    if ((await begin(false)) === undefined) startOver(lab, 'sandbox', lab.world.drawNonce());
  };

  return {
    open: () => (opening ??= open()),
    keep: async () => {
      await opening;
      await begin(true);
    },
    takeOver: async () => (await keeping)?.takeOver(),
    asideFile: async (day) => (await keeping)?.asideFile(day),
    flush: async () => (await keeping)?.flush(),
  };
};
