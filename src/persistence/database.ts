/**
 * The browser's database: one object store, one record a step, so that a save costs what was done and not what is there.
 *
 * | key | holds |
 * |---|---|
 * | `epoch` | the token of the tab that writes |
 * | `head` | the document without its branches; how many there are |
 * | `branch`, place | id, where it left its parent, how many steps are its own |
 * | `step`, branch, index | one step of the branch's own |
 * | `body`, SHA-256 | bytes, once |
 * | `aside`, time | a saved state that could not be loaded: its records as they were |
 */
import { createStore, promisifyRequest } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';
import type { Body } from '../engine/index.ts';
import { DATABASE, RECORDS } from './names.ts';
import { bodyRefsIn } from './pack.ts';

/** The parts of a key are compared one after the other, so the steps of a branch come in order. */
export type RecordKey = string | readonly (string | number)[];

/** Records to write and to remove in one transaction: removed first, ranges as prefixes. */
export interface Change {
  readonly remove: readonly RecordKey[];
  /** Prefixes: `step` removes the steps of every branch. */
  readonly clear: readonly string[];
  readonly put: readonly (readonly [key: RecordKey, value: unknown])[];
}

/** The change that changes nothing, and the one that leaves nothing but the writer's token. */
export const NOTHING: Change = { remove: [], clear: [], put: [] };
export const EVERYTHING: Change = { remove: ['head'], clear: ['branch', 'step', 'body', 'aside'], put: [] };

/** What was found, not yet checked. */
export interface Found {
  readonly head: unknown;
  readonly branches: readonly Keyed[];
  readonly steps: readonly Keyed[];
  /** The bodies that steps refer to, as far as they are there. */
  readonly bodies: ReadonlyMap<string, Body>;
  /** The SHA-256 of every body there is. */
  readonly bodyNames: readonly string[];
  readonly asides: readonly Keyed[];
}
export interface Keyed {
  readonly key: readonly unknown[];
  readonly value: unknown;
}

export interface Database {
  /** Rejects when the page may not have a database, or the browser does not answer. */
  readonly open: () => Promise<void>;
  /** Makes `token` the writer's, against whom every change is checked from now on. */
  readonly claim: (token: string) => Promise<void>;
  /** Everything, as of one moment. */
  readonly read: () => Promise<Found>;
  /** What was set aside, for showing and for files. */
  readonly asides: () => Promise<readonly Keyed[]>;
  /** One body, for a file. */
  readonly body: (sha256: string) => Promise<Body | undefined>;
  /** All or nothing, in one transaction; `false`, and nothing changed, when another tab has become the writer. */
  readonly commit: (token: string, change: Change) => Promise<boolean>;
}

/** Some browsers never answer the first request of a page; the lab then goes on in memory. */
const PATIENCE_MS = 5000;

/** Every key that begins with `prefix`: in IndexedDB's order an array comes after every text and number. */
const all = (prefix: string): IDBKeyRange => IDBKeyRange.bound([prefix], [prefix, []]);

const idbKey = (key: RecordKey): IDBValidKey => (typeof key === 'string' ? key : [...key]);

const keyed = async (store: IDBObjectStore, prefix: string): Promise<readonly Keyed[]> => {
  const [keys, values] = await Promise.all([
    promisifyRequest(store.getAllKeys(all(prefix))),
    promisifyRequest<unknown[]>(store.getAll(all(prefix))),
  ]);
  return keys.map((key, i) => ({ key: Array.isArray(key) ? key : [key], value: values[i] }));
};

const readBody = async (store: IDBObjectStore, sha256: string): Promise<Body | undefined> => {
  const value: unknown = await promisifyRequest<unknown>(store.get(['body', sha256]));
  return ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : undefined;
};

const readAll = async (store: IDBObjectStore): Promise<Found> => {
  const [head, branches, steps, asides, bodyKeys] = await Promise.all([
    promisifyRequest<unknown>(store.get('head')),
    keyed(store, 'branch'),
    keyed(store, 'step'),
    keyed(store, 'aside'),
    promisifyRequest(store.getAllKeys(all('body'))),
  ]);
  const named = new Set(steps.flatMap(({ value }) => bodyRefsIn(value)));
  const bodies = new Map<string, Body>();
  await Promise.all(
    [...named].map(async (sha256) => {
      const body = await readBody(store, sha256);
      if (body !== undefined) bodies.set(sha256, body);
    }),
  );
  const bodyNames = bodyKeys.flatMap((key) =>
    Array.isArray(key) && typeof key[1] === 'string' ? [key[1]] : [],
  );
  return { head, branches, steps, asides, bodies, bodyNames };
};

const applyTo = (store: IDBObjectStore, { remove, clear, put }: Change): void => {
  for (const prefix of clear) store.delete(all(prefix));
  for (const key of remove) store.delete(idbKey(key));
  for (const [key, value] of put) store.put(value, idbKey(key));
};

const commitTo = async (store: IDBObjectStore, token: string, change: Change): Promise<boolean> => {
  const done = promisifyRequest(store.transaction);
  // An abort below rejects this too; the caller learns of it from what is thrown.
  done.catch(() => undefined);
  const epoch: unknown = await promisifyRequest<unknown>(store.get('epoch'));
  if (epoch !== token) return false;
  try {
    applyTo(store, change);
  } catch (error) {
    // A value that cannot be stored throws at once, and what was put before it must not stay.
    store.transaction.abort();
    throw error;
  }
  await done;
  return true;
};

const within = <T>(ms: number, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** The database of this origin. Nothing is opened before the first call; every failure is a rejection. */
export const openDatabase = (patienceMs: number = PATIENCE_MS): Database => {
  // createStore asks for `indexedDB` when first used, and throws then and there if the page may not have it.
  const store = createStore(DATABASE, RECORDS);
  let opened: Promise<void> | undefined;
  const open = (): Promise<void> => {
    opened ??= within(
      patienceMs,
      Promise.resolve().then(() => store('readonly', () => undefined)),
    );
    return opened;
  };
  const inStore: UseStore = async (mode, work) => {
    await open();
    return store(mode, work);
  };
  return {
    open,
    claim: (token) =>
      inStore('readwrite', async (records) => {
        records.put(token, 'epoch');
        await promisifyRequest(records.transaction);
      }),
    read: () => inStore('readonly', readAll),
    asides: () => inStore('readonly', (records) => keyed(records, 'aside')),
    body: (sha256) => inStore('readonly', (records) => readBody(records, sha256)),
    commit: (token, change) => inStore('readwrite', (records) => commitTo(records, token, change)),
  };
};
