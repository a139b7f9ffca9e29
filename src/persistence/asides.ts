/**
 * What was set aside because it could not be loaded: shown, downloaded, dropped. Never dropped by itself. Zipping is fetched
 * when first used: most labs never need it.
 */
import type { Body, Result } from '../engine/index.ts';
import { NOTHING } from './database.ts';
import type { Database } from './database.ts';
import { fault, messageOf } from './fault.ts';
import type { LabFault } from './fault.ts';
import { asidesIn } from './records.ts';
import type { Aside } from './records.ts';

export interface Asides {
  /** Oldest first; none when the database does not answer. */
  readonly asides: () => Promise<readonly Aside[]>;
  /** A zip of `aside.json`, the records as they were, and the bodies. For people to read; the page does not open it. */
  readonly asideFile: (at: number) => Promise<Result<Uint8Array, LabFault>>;
  /** Drops it for good, by its time. Its bodies go with the next load. Whether that was possible: only the writer may. */
  readonly dropAside: (at: number) => Promise<boolean>;
}

/** `bucket-lab-aside-2026-11-24.zip`, for a day written that way. */
export const asideFileName = (day: string): string => `bucket-lab-aside-${day}.zip`;

/** The asides of a database, for the tab with this token. */
export const openAsides = (database: Database, token: string): Asides => ({
  asides: async () => {
    try {
      return asidesIn({ asides: await database.asides() });
    } catch {
      return [];
    }
  },
  asideFile: async (at) => {
    try {
      const aside = asidesIn({ asides: await database.asides() }).find((one) => one.at === at);
      if (aside === undefined) return fault('hole', `aside/${at}`, 'nothing', 'what was set aside then');
      const json = new TextEncoder().encode(JSON.stringify(aside, undefined, 2));
      const files = new Map<string, Body>([['aside.json', json]]);
      for (const name of aside.bodies) {
        const body = await database.body(name);
        if (body !== undefined) files.set(`bodies/${name}`, body);
      }
      const { zipOf } = await import('./zip.ts');
      return await zipOf(files);
    } catch (error) {
      return fault('unreadable', `aside/${at}`, messageOf(error), 'what was set aside');
    }
  },
  dropAside: async (at) => {
    try {
      return await database.commit(token, { ...NOTHING, remove: [['aside', at]] });
    } catch {
      return false;
    }
  },
});
