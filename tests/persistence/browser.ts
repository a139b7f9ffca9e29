/** A browser for the tests: a database of its own, locks and a channel between tabs, and ways to break them. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vi } from 'vitest';
import { openDatabase } from '../../src/persistence/database.ts';
import type { Database } from '../../src/persistence/database.ts';
import { openLabStorage } from '../../src/persistence/storage.ts';
import type { LabStorage, StorageOptions } from '../../src/persistence/storage.ts';
import type { StorageStatus } from '../../src/persistence/status.ts';
import type { TabPorts } from '../../src/persistence/tabs.ts';
import { NOON, pagePorts } from './labs.ts';

/** An empty browser database for this test; `vi.unstubAllGlobals` takes it away. */
export const freshDatabase = (): void => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
};

type Held = { readonly lost: (reason: unknown) => void };

/** Web Locks as far as one name and exclusive locks go: https://www.w3.org/TR/web-locks/ */
export const fakeLocks = (): Pick<LockManager, 'request'> => {
  let holder: Held | undefined;
  const queue: (() => void)[] = [];
  const gone = (message: string): DOMException => new DOMException(message, 'AbortError');

  const request = (_name: string, options: LockOptions, callback: LockGrantedCallback<unknown>) =>
    new Promise<unknown>((resolve, reject) => {
      const grant = (): void => {
        const mine: Held = { lost: reject };
        holder = mine;
        void Promise.resolve(callback({ name: 'bucket-lab', mode: 'exclusive' }))
          .then(resolve, reject)
          .finally(() => {
            if (holder !== mine) return;
            holder = undefined;
            queue.shift()?.();
          });
      };
      if (options.steal === true) {
        holder?.lost(gone('The lock was stolen'));
        return grant();
      }
      if (holder === undefined) return grant();
      if (options.ifAvailable === true) {
        void Promise.resolve(callback(null)).then(resolve, reject);
        return undefined;
      }
      queue.push(grant);
      options.signal?.addEventListener('abort', () => {
        const place = queue.indexOf(grant);
        if (place === -1) return;
        queue.splice(place, 1);
        reject(gone('The request was aborted'));
      });
      return undefined;
    });
  // The real one is overloaded and generic; this covers the one form that is called.
  return { request } as unknown as Pick<LockManager, 'request'>;
};

/** A BroadcastChannel: what one tab posts, the others hear a moment later. */
export const fakeChannels = (): NonNullable<TabPorts['openChannel']> => {
  const ears = new Set<(word: unknown) => void>();
  return (_name, hear) => {
    ears.add(hear);
    return {
      post: (word) => {
        for (const ear of ears) if (ear !== hear) queueMicrotask(() => ears.has(ear) && ear(word));
      },
      close: () => ears.delete(hear),
    };
  };
};

/** What the tabs of one browser share. */
export const browserTabs = (patienceMs = 30): TabPorts => ({
  locks: fakeLocks(),
  openChannel: fakeChannels(),
  patienceMs,
});

export interface Tab {
  readonly storage: LabStorage;
  readonly statuses: StorageStatus[];
  readonly lost: string[];
  readonly last: () => StorageStatus | undefined;
}

let tokens = 0;

/** A tab of the browser, not loaded yet. */
export const openTab = (more: Partial<StorageOptions> = {}): Tab => {
  const statuses: StorageStatus[] = [];
  const lost: string[] = [];
  tokens += 1;
  const storage = openLabStorage({
    token: `tab ${tokens}`,
    realNow: () => NOON,
    ports: pagePorts(),
    onStatus: (status) => statuses.push(status),
    onLost: (by) => lost.push(by),
    tabs: browserTabs(),
    ...more,
  });
  return { storage, statuses, lost, last: () => statuses.at(-1) };
};

type Call = keyof Database;
export interface Breakable extends Database {
  /** From now on this call fails. */
  readonly fail: (call: Call, error: unknown) => void;
  /** From now on `work` runs before this call does. */
  readonly before: (call: Call, work: () => void) => void;
  readonly mend: () => void;
}

/** A database of this browser in which calls can be made to fail, or to come late. */
export const breakable = (): Breakable => {
  const real = openDatabase();
  const hooks = new Map<Call, () => void>();
  const guard =
    <A extends unknown[], R>(call: Call, work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      hooks.get(call)?.();
      return work(...args);
    };
  return {
    open: guard('open', real.open),
    claim: guard('claim', real.claim),
    read: guard('read', real.read),
    asides: guard('asides', real.asides),
    body: guard('body', real.body),
    commit: guard('commit', real.commit),
    fail: (call, error) =>
      void hooks.set(call, () => {
        throw error;
      }),
    before: (call, work) => void hooks.set(call, work),
    mend: () => hooks.clear(),
  };
};
