/** Writes the newest lab, one save after the other, each only what the lab has gained. */
import type { Database } from './database.ts';
import type { Lab } from './format.ts';
import type { PackPorts } from './pack.ts';
import { planSave } from './plan.ts';
import { changeOf } from './records.ts';
import type { BodyNames } from './records.ts';
import { troubleOf } from './status.ts';
import type { Trouble } from './status.ts';

export interface SaverOptions {
  readonly database: Database;
  /** The writer's token. */
  readonly token: string;
  readonly ports: PackPorts;
  readonly onSaving: () => void;
  readonly onSaved: () => void;
  /** Nothing was written. The next save, or `flush`, tries again. */
  readonly onTrouble: (trouble: Trouble) => void;
  /** Another tab has become the writer. */
  readonly onOverwritten: () => void;
}

export interface Saver {
  /** Begins to write: `saved` is what the database holds already, if anything. */
  readonly start: (saved: Lab | undefined, bodies: BodyNames) => void;
  /** Writes nothing more. */
  readonly stop: () => void;
  /** Asks for `lab` to be saved. While a save runs, only the newest lab waits. */
  readonly save: (lab: Lab) => void;
  /** Settles when what was asked for is written, or has failed. */
  readonly flush: () => Promise<void>;
  /** What the database holds, as far as this tab wrote or read it. */
  readonly saved: () => Lab | undefined;
}

/** A saver that is not started. */
export const openSaver = (options: SaverOptions): Saver => {
  const { database, token, ports, onSaving, onSaved, onTrouble, onOverwritten } = options;
  let on = false;
  let saved: Lab | undefined;
  let wanted: Lab | undefined;
  let names: BodyNames = { stored: new Set(), kept: new Set() };
  let busy = false;
  let writing = Promise.resolve();

  const write = async (next: Lab): Promise<Trouble | 'written' | 'overwritten'> => {
    try {
      const change = await changeOf(planSave(saved, next), next, names, ports);
      if (!change.ok) {
        const { path, found, right } = change.error;
        return { reason: 'unsavable', detail: `${path}: ${found}, not ${right}` };
      }
      if (!(await database.commit(token, change.value))) return 'overwritten';
      names = { ...names, stored: change.value.stored };
      saved = next;
      return 'written';
    } catch (error) {
      return troubleOf(error);
    }
  };

  const drain = async (): Promise<void> => {
    onSaving();
    let outcome: Trouble | 'written' | 'overwritten' = 'written';
    while (on && wanted !== undefined && wanted !== saved && outcome === 'written')
      outcome = await write(wanted);
    // A callback may ask for the next save, which must find this one done.
    busy = false;
    if (!on) return;
    if (outcome === 'written') return onSaved();
    if (outcome !== 'overwritten') return onTrouble(outcome);
    on = false;
    onOverwritten();
  };

  const begin = (): Promise<void> => {
    if (!busy && on && wanted !== undefined && wanted !== saved) {
      busy = true;
      writing = drain();
    }
    return writing;
  };

  return {
    start: (lab, bodies) => {
      on = true;
      saved = lab;
      wanted = lab;
      names = bodies;
    },
    stop: () => {
      on = false;
    },
    save: (lab) => {
      if (!on) return;
      wanted = lab;
      void begin();
    },
    flush: begin,
    saved: () => saved,
  };
};
