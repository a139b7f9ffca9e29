import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../src/persistence/database.ts';
import { openTabs } from '../../src/persistence/tabs.ts';
import type { TabPorts } from '../../src/persistence/tabs.ts';
import { browserTabs, fakeChannels, fakeLocks, freshDatabase, openTab } from './browser.ts';
import { after, labOf, put } from './labs.ts';

beforeEach(freshDatabase);
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A browser by its means. `unguarded` has no Web Locks, as on a page not served securely. */
const BROWSERS: [name: string, tabs: () => TabPorts, guarded: boolean][] = [
  ['with Web Locks', () => browserTabs(), true],
  ['with a channel only', () => ({ locks: undefined, openChannel: fakeChannels(), patienceMs: 30 }), false],
];

describe.each(BROWSERS)('two tabs in a browser %s', (_name, browser, guarded) => {
  it('the first writes, the second shows what is saved and writes nothing', async () => {
    const tabs = browser();
    const first = openTab({ tabs });
    const second = openTab({ tabs });
    await first.storage.load();
    expect(first.last()).toEqual({ kind: 'saved', guarded });
    const lab = labOf(2);
    first.storage.save(lab);
    await first.storage.flush();

    expect(await second.storage.load()).toEqual({ ok: true, lab });
    expect(second.last()).toEqual({ kind: 'elsewhere', lost: undefined });
    second.storage.save(labOf(5));
    await second.storage.flush();
    await second.storage.erase();
    first.storage.save(after(lab, put('k', 'v')));
    await first.storage.flush();
    expect(first.last()).toEqual({ kind: 'saved', guarded });
    expect(first.lost).toEqual([]);
  });

  it('the second takes over: the first saves what it has, learns of it, and stops', async () => {
    const tabs = browser();
    const first = openTab({ tabs });
    const second = openTab({ tabs });
    await first.storage.load();
    await second.storage.load();
    const lab = labOf(4);
    // Not flushed: the save is still under way when the other tab asks.
    first.storage.save(lab);
    const taken = await second.storage.takeOver();
    expect(taken).toEqual({ ok: true, lab });
    expect(second.last()).toEqual({ kind: 'saved', guarded });
    expect(first.lost).toEqual(['asked']);
    expect(first.last()).toEqual({ kind: 'elsewhere', lost: 'asked' });

    first.storage.save(labOf(1));
    await first.storage.flush();
    const more = after(taken.ok && taken.lab !== undefined ? taken.lab : labOf(0), put('k', 'v'));
    second.storage.save(more);
    await second.storage.flush();

    expect(await first.storage.takeOver()).toEqual({ ok: true, lab: more });
    expect(second.lost).toEqual(['asked']);
    expect(first.last()).toEqual({ kind: 'saved', guarded });
  });

  it('what the first is asked to save after it lost the lab is not written', async () => {
    const tabs = browser();
    const lab = labOf(2);
    const first = openTab({ tabs, onLost: () => first.storage.save(after(lab, put('late', 'x'))) });
    const second = openTab({ tabs });
    await first.storage.load();
    await second.storage.load();
    first.storage.save(lab);
    expect(await second.storage.takeOver()).toEqual({ ok: true, lab });
  });

  it('a third that comes later finds the lab taken', async () => {
    const tabs = browser();
    const [first, second, third] = [openTab({ tabs }), openTab({ tabs }), openTab({ tabs })];
    await first.storage.load();
    await second.storage.load();
    await second.storage.takeOver();
    await third.storage.load();
    expect(third.last()).toEqual({ kind: 'elsewhere', lost: undefined });
    expect(second.lost).toEqual([]);
  });

  it('a tab that is closed leaves the lab to the next', async () => {
    const tabs = browser();
    const first = openTab({ tabs });
    await first.storage.load();
    first.storage.close();
    const second = openTab({ tabs });
    await second.storage.load();
    expect(second.last()).toEqual({ kind: 'saved', guarded });
  });
});

/** A tab that has stopped answering: what is said on the channel does not reach it. */
const deaf = (tabs: TabPorts): TabPorts => ({
  ...tabs,
  openChannel: () => ({ post: () => undefined, close: () => undefined }),
});

describe('a tab that does not answer', () => {
  it('loses the lab after the patience of the other, and is told', async () => {
    const tabs = browserTabs(20);
    const first = openTab({ tabs: deaf(tabs) });
    const second = openTab({ tabs });
    await first.storage.load();
    const lab = labOf(2);
    first.storage.save(lab);
    await first.storage.flush();
    await second.storage.load();

    const start = performance.now();
    expect(await second.storage.takeOver()).toEqual({ ok: true, lab });
    expect(performance.now() - start).toBeGreaterThanOrEqual(15);
    expect(first.lost).toEqual(['stolen']);
    expect(first.last()).toEqual({ kind: 'elsewhere', lost: 'stolen' });
    expect(second.last()).toEqual({ kind: 'saved', guarded: true });
  });

  it('writes nothing over the new writer, even when no lock tells it', async () => {
    const tabs: TabPorts = { locks: undefined, openChannel: undefined, patienceMs: 20 };
    const first = openTab({ tabs });
    const second = openTab({ tabs });
    await first.storage.load();
    const lab = labOf(2);
    first.storage.save(lab);
    await first.storage.flush();
    expect(await second.storage.load()).toEqual({ ok: true, lab });
    const before = await openDatabase().read();

    first.storage.save(after(lab, put('late', 'never written')));
    await first.storage.flush();
    expect(await openDatabase().read()).toEqual(before);
    expect(first.lost).toEqual(['overwritten']);
    expect(first.last()).toEqual({ kind: 'elsewhere', lost: 'overwritten' });

    first.storage.save(after(lab, put('later', 'never written either')));
    await first.storage.flush();
    expect(await openDatabase().read()).toEqual(before);
    expect(second.last()).toEqual({ kind: 'saved', guarded: false });
  });
});

describe('joining', () => {
  const events = { onAsked: () => Promise.resolve(), onStolen: () => undefined };

  it('does without locks where the browser has them but forbids them', async () => {
    const request = vi.fn(() => Promise.reject(new DOMException('denied', 'SecurityError')));
    const locks: TabPorts['locks'] = { request };
    const tabs = openTabs({ locks, openChannel: undefined, patienceMs: 20 }, events);
    expect(await tabs.join()).toBe('writer');
    expect(tabs.guarded()).toBe(false);
    expect(request).toHaveBeenCalledTimes(1);
  });

  it('waits for the holder to save, however long within the patience', async () => {
    const shared = { locks: fakeLocks(), openChannel: fakeChannels(), patienceMs: 2000 };
    const order: string[] = [];
    const holder = openTabs(shared, {
      ...events,
      onAsked: async () => {
        await new Promise((resolve) => setTimeout(resolve, 30));
        order.push('saved');
      },
    });
    await holder.join();
    const other = openTabs(shared, events);
    expect(await other.join()).toBe('elsewhere');
    await other.takeOver();
    order.push('taken');
    expect(order).toEqual(['saved', 'taken']);
  });

  it('lets go even when saving fails', async () => {
    const shared = { locks: fakeLocks(), openChannel: fakeChannels(), patienceMs: 2000 };
    const stolen = vi.fn();
    const holder = openTabs(shared, {
      onAsked: () => Promise.reject(new Error('not saved')),
      onStolen: stolen,
    });
    await holder.join();
    const other = openTabs(shared, events);
    await other.join();
    await other.takeOver();
    expect(stolen).not.toHaveBeenCalled();
  });
});
