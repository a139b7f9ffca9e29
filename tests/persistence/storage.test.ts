import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { md5Hex } from '../../src/digest/hash.ts';
import { digestMemory } from '../../src/digest/memory.ts';
import { openDatabase } from '../../src/persistence/database.ts';
import { labIn } from '../../src/persistence/load.ts';
import { switchTo } from '../../src/session/journal.ts';
import { freshDatabase, openTab } from './browser.ts';
import { after, at, branchedLab, emptyLab, labOf, pagePorts, put } from './labs.ts';

beforeEach(freshDatabase);
afterEach(() => vi.unstubAllGlobals());

/** The next visit: another page in the same browser. */
const nextVisit = async (more: Parameters<typeof openTab>[0] = {}) => {
  const tab = openTab(more);
  const loaded = await tab.storage.load();
  return { ...tab, loaded, lab: loaded.ok ? loaded.lab : undefined };
};

describe('a first visit', () => {
  it('finds nothing and is ready to save', async () => {
    const tab = await nextVisit();
    expect(tab.loaded).toEqual({ ok: true, lab: undefined });
    expect(tab.statuses).toEqual([{ kind: 'opening' }, { kind: 'saved', guarded: true }]);
  });
});

describe('a saved lab', () => {
  it('is there on the next visit, with every branch and setting', async () => {
    const lab = branchedLab();
    const tab = await nextVisit();
    tab.storage.save(lab);
    await tab.storage.flush();
    expect(tab.statuses.slice(2)).toEqual([
      { kind: 'saving', guarded: true },
      { kind: 'saved', guarded: true },
    ]);
    tab.storage.close();

    expect((await nextVisit()).lab).toEqual(lab);
  });

  it('grows by what is done, undone, redone and forked, one save after the other', async () => {
    const tab = await nextVisit();
    let lab = labOf(4);
    const moves: ((l: typeof lab) => typeof lab)[] = [
      (l) => l,
      (l) => after(l, put('photo-0', 'newer')),
      (l) => at(l, 3),
      (l) => at(l, 4),
      (l) => after(l, { type: 'DeleteObject', bucket: 'album', key: 'photo-1' }),
      (l) => ({ ...l, journal: switchTo(l.journal, 'A') }),
      (l) => after(l, put('photo-2', 'once more on A')),
      (l) => ({ ...l, clock: { mode: 'frozen', atMs: 5 }, settings: { identity: 'root' } }),
      (l) => at(l, 0),
    ];
    for (const move of moves) {
      lab = move(lab);
      tab.storage.save(lab);
      await tab.storage.flush();
      expect(labIn(await openDatabase().read(), pagePorts())).toEqual({
        ok: true,
        value: { lab, current: true },
      });
    }
  });

  it('is the newest one when many are asked for at once', async () => {
    const tab = await nextVisit();
    let lab = labOf(0);
    for (let i = 0; i < 20; i++) {
      lab = after(lab, put(`k${i}`, `v${i}`));
      tab.storage.save(lab);
    }
    await tab.storage.flush();
    tab.storage.close();
    expect((await nextVisit()).lab).toEqual(lab);
  });

  it('is replaced whole by another lab', async () => {
    const tab = await nextVisit();
    for (const lab of [labOf(5), labOf(2, 'another seed'), labOf(9, 'another seed'), emptyLab()]) {
      tab.storage.save(lab);
      await tab.storage.flush();
    }
    tab.storage.save(labOf(3));
    await tab.storage.flush();
    tab.storage.close();
    const next = await nextVisit();
    expect(next.lab).toEqual(labOf(3));
    expect((await openDatabase().read()).bodyNames).toHaveLength(3);
  });

  it('keeps a body once, however often it is uploaded, and only its own bytes', async () => {
    const whole = new Uint8Array(1000).fill(9);
    const view = whole.subarray(10, 13);
    let lab = labOf(0);
    lab = after(lab, { type: 'PutObject', bucket: 'album', key: 'a', body: view });
    lab = after(lab, { type: 'PutObject', bucket: 'album', key: 'b', body: Uint8Array.of(9, 9, 9) });
    const tab = await nextVisit();
    tab.storage.save(lab);
    await tab.storage.flush();
    const { bodies } = await openDatabase().read();
    expect([...bodies.values()].map((body) => body.buffer.byteLength)).toEqual([3]);
  });

  it('is loaded without hashing its bodies again', async () => {
    const tab = await nextVisit();
    tab.storage.save(labOf(5));
    await tab.storage.flush();
    tab.storage.close();

    const memory = digestMemory(md5Hex);
    const md5 = vi.fn((body: Uint8Array) => memory.md5(body));
    const remember = vi.fn(memory.remember);
    const ports = { ...pagePorts(memory), remember, engine: { ...pagePorts(memory).engine, md5 } };
    const hashing = vi.fn(() => Promise.reject(new Error('hashed')));
    const next = await nextVisit({ ports: { ...ports, digestOf: hashing } });
    expect(next.lab).toEqual(labOf(5));
    expect(remember).toHaveBeenCalledTimes(5);
    expect(md5.mock.calls.length).toBeGreaterThanOrEqual(5);
    for (const [body] of md5.mock.calls) expect(remember.mock.calls.map(([known]) => known)).toContain(body);
    expect(hashing).not.toHaveBeenCalled();
  });
});

describe('the cost of a save', () => {
  const costAt = async (n: number) => {
    freshDatabase();
    const tab = await nextVisit();
    const lab = labOf(n);
    tab.storage.save(lab);
    await tab.storage.flush();
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put');
    tab.storage.save(after(lab, put('one-more', 'twelve bytes')));
    await tab.storage.flush();
    const written = puts.mock.calls.map(([value, key]) => ({ key, size: JSON.stringify(value).length }));
    puts.mockRestore();
    return written;
  };

  it('is what was done, not what is there: the same records at action 10 and 1,000', async () => {
    const [few, many] = [await costAt(10), await costAt(1000)];
    expect(few.map(({ key }) => (Array.isArray(key) ? key[0] : key))).toEqual([
      'body',
      'step',
      'branch',
      'head',
    ]);
    expect(many).toHaveLength(few.length);
    const total = (records: typeof few): number => records.reduce((sum, { size }) => sum + size, 0);
    // The numbers 10 and 1,000 themselves are two digits longer, in a key, a count and a cursor.
    expect(Math.abs(total(many) - total(few))).toBeLessThanOrEqual(16);
    expect(total(many)).toBeLessThan(2000);
  });

  it('is the head alone for an undo, and nothing when nothing changed', async () => {
    const tab = await nextVisit();
    const lab = labOf(10);
    tab.storage.save(lab);
    await tab.storage.flush();
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put');
    const undone = at(lab, 5);
    tab.storage.save(undone);
    await tab.storage.flush();
    expect(puts.mock.calls.map(([, key]) => key)).toEqual(['head']);
    tab.storage.save(undone);
    await tab.storage.flush();
    expect(puts).toHaveBeenCalledTimes(1);
    puts.mockRestore();
  });
});

describe('bodies that nothing refers to', () => {
  it('are swept by the next visit, those of a branch left behind are kept', async () => {
    const tab = await nextVisit({ token: 'first' });
    const lab = after(at(labOf(3), 2), put('photo-0', 'in another branch'));
    tab.storage.save(lab);
    await tab.storage.flush();
    await openDatabase().commit('first', {
      remove: [],
      clear: [],
      put: [[['body', 'f'.repeat(64)], Uint8Array.of(1)]],
    });
    expect((await openDatabase().read()).bodyNames).toHaveLength(5);
    tab.storage.close();
    await nextVisit();
    expect((await openDatabase().read()).bodyNames).toHaveLength(4);
  });
});
