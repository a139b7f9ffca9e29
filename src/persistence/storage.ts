/**
 * The lab in the browser: loads it, saves it as it grows, keeps tabs from writing over each other, and says how it
 * stands. Nothing here throws or rejects; where saving is impossible the lab goes on in memory.
 */
import { openAsides } from './asides.ts';
import type { Asides } from './asides.ts';
import { EVERYTHING, openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { messageOf } from './fault.ts';
import type { LabFault } from './fault.ts';
import type { Lab } from './format.ts';
import { labIn } from './load.ts';
import { openAsWriter } from './opening.ts';
import type { Loaded } from './opening.ts';
import type { PackPorts, UnpackPorts } from './pack.ts';
import type { BodyNames } from './records.ts';
import { openSaver } from './saver.ts';
import { troubleOf } from './status.ts';
import type { LostBy, StorageStatus, Trouble } from './status.ts';
import { openTabs, pageTabs } from './tabs.ts';
import type { TabPorts } from './tabs.ts';

export type { Loaded } from './opening.ts';

export interface StorageOptions {
  /** Names this tab as a writer: fresh entropy, 32 hexadecimal digits. */
  readonly token: string;
  /** Real time in milliseconds, for naming what is set aside. */
  readonly realNow: () => number;
  readonly ports: PackPorts & UnpackPorts;
  /** Called on every change, and first with what `load` came to. */
  readonly onStatus: (status: StorageStatus) => void;
  /** This tab no longer writes: close the actions until `takeOver`. */
  readonly onLost: (by: LostBy) => void;
  /** The page's own unless given. */
  readonly tabs?: TabPorts;
  readonly database?: Database;
}

export interface LabStorage extends Asides {
  /** Call once, first. In a second tab it gives the lab to look at; only `takeOver` makes it the writer. */
  readonly load: () => Promise<Loaded>;
  /** Saves the lab as it is now. Call after every change of any part; what has not changed costs nothing. */
  readonly save: (lab: Lab) => void;
  /** Settles when everything asked for is saved, or is known not to be. Tries again after a failure. */
  readonly flush: () => Promise<void>;
  /**
   * Becomes the writer and loads what the other tab left. Show that lab: this tab's own is older. Where no other tab
   * writes, it gives the lab that is shown.
   */
  readonly takeOver: () => Promise<Loaded>;
  /** Removes everything saved, what was set aside too. The lab shown stays, and is saved again by the next `save`. */
  readonly erase: () => Promise<void>;
  /** For the page's end: lets another tab write at once. */
  readonly close: () => void;
}

type Mode = 'opening' | 'writer' | 'elsewhere' | 'memory';

/** In a frame that may have no database, even asking for the type of `indexedDB` throws. */
const whyNoDatabase = (): 'missing' | 'blocked' => {
  try {
    return typeof indexedDB === 'undefined' ? 'missing' : 'blocked';
  } catch {
    return 'blocked';
  }
};

/** The storage of this page. Nothing is opened before `load`. */
export const openLabStorage = (options: StorageOptions): LabStorage => {
  const { token, realNow, ports, onStatus, onLost, database = openDatabase() } = options;
  let mode: Mode = 'opening';
  /** Saving fails for now: stay at that until it works again. */
  let troubled = false;
  let latest: Lab | undefined;

  const say = (kind: 'saving' | 'saved'): void => {
    if (mode === 'writer' && !troubled) onStatus({ kind, guarded: tabs.guarded() });
  };

  /** Nothing more is written in this page. */
  const retire = ({ reason, detail }: Trouble): void => {
    mode = 'memory';
    saver.stop();
    tabs.leave();
    onStatus({ kind: 'memory', reason, detail });
  };

  const lose = (by: LostBy): void => {
    if (mode !== 'writer') return;
    mode = 'elsewhere';
    onLost(by);
    onStatus({ kind: 'elsewhere', lost: by });
  };

  const tabs = openTabs(options.tabs ?? pageTabs(), {
    onAsked: async () => {
      lose('asked');
      await saver.flush();
      saver.stop();
    },
    onStolen: () => {
      saver.stop();
      lose('stolen');
    },
  });

  const saver = openSaver({
    database,
    token,
    ports,
    onSaving: () => say('saving'),
    onSaved: () => {
      troubled = false;
      say('saved');
    },
    onTrouble: ({ reason, detail }) => {
      troubled = true;
      onStatus({ kind: 'memory', reason, detail });
    },
    onOverwritten: () => {
      tabs.leave();
      lose('overwritten');
    },
  });

  const write = (saved: Lab | undefined, bodies: BodyNames): void => {
    mode = 'writer';
    troubled = false;
    saver.start(saved, bodies);
    say('saved');
  };

  /** Another tab claimed the lab between two of our transactions. */
  const beaten = (): void => {
    mode = 'writer';
    tabs.leave();
    lose('overwritten');
  };

  const begin = async (): Promise<Loaded> => {
    const { loaded, then } = await openAsWriter({ database, token, ports, realNow });
    if (then.kind === 'ready') write(then.saved, then.bodies);
    if (then.kind === 'beaten') beaten();
    if (then.kind === 'memory') retire(then.trouble);
    return loaded;
  };

  /** What was saved is there and stays, but the browser does not give it. */
  const unreadable = (error: unknown): Loaded => {
    retire(troubleOf(error));
    const reason: LabFault = {
      kind: 'unreadable',
      path: '',
      found: messageOf(error),
      right: 'the saved lab',
    };
    return { ok: false, reason, aside: undefined };
  };

  const look = async (): Promise<Loaded> => {
    mode = 'elsewhere';
    onStatus({ kind: 'elsewhere', lost: undefined });
    const held = labIn(await database.read(), ports);
    return held.ok ? { ok: true, lab: held.value.lab } : { ok: false, reason: held.error, aside: undefined };
  };

  return {
    ...openAsides(database, token),
    load: async () => {
      onStatus({ kind: 'opening' });
      try {
        await database.open();
      } catch (error) {
        retire({ reason: whyNoDatabase(), detail: messageOf(error) });
        return { ok: true, lab: undefined };
      }
      try {
        return (await tabs.join()) === 'writer' ? await begin() : await look();
      } catch (error) {
        return unreadable(error);
      }
    },
    save: (lab) => {
      latest = lab;
      if (mode === 'writer') saver.save(lab);
    },
    flush: () => saver.flush(),
    takeOver: async () => {
      if (mode !== 'elsewhere') return { ok: true, lab: latest ?? saver.saved() };
      try {
        await tabs.takeOver();
        return await begin();
      } catch (error) {
        return unreadable(error);
      }
    },
    erase: async () => {
      if (mode !== 'writer') return;
      await saver.flush();
      // What is asked for meanwhile waits: it would be written as an addition to what is no longer there.
      saver.stop();
      const before = latest;
      try {
        if (!(await database.commit(token, EVERYTHING))) return beaten();
      } catch (error) {
        return retire(troubleOf(error));
      }
      write(undefined, { stored: new Set(), kept: new Set() });
      if (latest !== undefined && latest !== before) saver.save(latest);
    },
    close: () => {
      saver.stop();
      tabs.close();
    },
  };
};
