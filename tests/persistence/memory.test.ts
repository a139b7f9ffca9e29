import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../src/persistence/database.ts';
import { asInstant } from '../../src/engine/index.ts';
import { breakable, freshDatabase, openTab } from './browser.ts';
import { after, labOf, put } from './labs.ts';

beforeEach(freshDatabase);
afterEach(() => vi.unstubAllGlobals());

const quota = new DOMException('no room', 'QuotaExceededError');

describe('where there is no database', () => {
  it.each([
    ['the browser has none', 'missing', undefined],
    [
      'opening it throws, as in a sandboxed frame',
      'blocked',
      {
        open: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      },
    ],
    [
      'opening it fails, as in some private windows',
      'blocked',
      {
        open: () => {
          const request = { error: new DOMException('no storage', 'InvalidStateError') };
          queueMicrotask(() => Reflect.get(request, 'onerror')?.());
          return request;
        },
      },
    ],
    ['it never answers', 'blocked', { open: () => ({}) }],
  ])('the lab goes on in memory: %s', async (_when, reason, indexedDB) => {
    vi.stubGlobal('indexedDB', indexedDB);
    const tab = openTab({ database: openDatabase(20) });
    expect(await tab.storage.load()).toEqual({ ok: true, lab: undefined });
    expect(tab.last()).toMatchObject({ kind: 'memory', reason });
    const lab = labOf(1);
    tab.storage.save(lab);
    await tab.storage.flush();
    await tab.storage.erase();
    // There is nothing to take over, and what is shown stays.
    expect(await tab.storage.takeOver()).toEqual({ ok: true, lab });
    expect(await tab.storage.asides()).toEqual([]);
    expect(tab.last()).toMatchObject({ kind: 'memory', reason });
  });

  it('and what is saved but cannot be read is left alone', async () => {
    const database = breakable();
    database.fail('read', new DOMException('the disk is damaged', 'UnknownError'));
    const tab = openTab({ database });
    expect(await tab.storage.load()).toEqual({
      ok: false,
      reason: { kind: 'unreadable', path: '', found: 'the disk is damaged', right: 'the saved lab' },
      aside: undefined,
    });
    expect(tab.last()).toEqual({ kind: 'memory', reason: 'failed', detail: 'the disk is damaged' });
  });
});

describe('where there is no room', () => {
  it('says so, keeps on, and saves everything once there is room again', async () => {
    const database = breakable();
    const tab = openTab({ database });
    await tab.storage.load();
    let lab = labOf(2);
    tab.storage.save(lab);
    await tab.storage.flush();

    database.fail('commit', quota);
    for (let i = 0; i < 3; i++) {
      lab = after(lab, put(`k${i}`, `v${i}`));
      tab.storage.save(lab);
      await tab.storage.flush();
    }
    // Said each time, and no "saving" in between to raise hopes.
    expect(tab.statuses.slice(-3)).toEqual(
      Array(3).fill({ kind: 'memory', reason: 'full', detail: 'no room' }),
    );

    database.mend();
    await tab.storage.flush();
    expect(tab.last()).toEqual({ kind: 'saved', guarded: true });
    tab.storage.close();
    expect(await openTab().storage.load()).toEqual({ ok: true, lab });
  });

  it('writes all of a change or nothing', async () => {
    const database = openDatabase();
    await database.claim('me');
    const change = {
      remove: [],
      clear: [],
      put: [
        ['head', { first: true }],
        ['odd', () => 'a function cannot be stored'],
      ],
    } as const;
    await expect(database.commit('me', change)).rejects.toThrow();
    expect((await database.read()).head).toBeUndefined();
  });
});

describe('a step that does not fit the format', () => {
  it('is not written, and is named', async () => {
    const tab = openTab();
    await tab.storage.load();
    const lab = after(labOf(1), put('k', 'v'), { at: asInstant(Number.NaN) });
    tab.storage.save(lab);
    await tab.storage.flush();
    expect(tab.last()).toEqual({
      kind: 'memory',
      reason: 'unsavable',
      detail: 'request.at: NaN, not milliseconds since 1970',
    });
    expect((await openDatabase().read()).steps).toEqual([]);
  });

  it('is a setting just as well', async () => {
    const tab = openTab();
    await tab.storage.load();
    tab.storage.save({ ...labOf(1), settings: { long: 'x'.repeat(70_000) } });
    await tab.storage.flush();
    expect(tab.last()).toMatchObject({ reason: 'unsavable', detail: expect.stringContaining('settings: ') });
  });
});

describe('erasing', () => {
  it('removes everything, and the lab that is shown is saved again by the next save', async () => {
    const tab = openTab();
    await tab.storage.load();
    const lab = labOf(3);
    tab.storage.save(lab);
    await tab.storage.erase();
    expect(await openDatabase().read()).toMatchObject({
      head: undefined,
      steps: [],
      branches: [],
      bodyNames: [],
    });
    tab.storage.save(lab);
    await tab.storage.flush();
    tab.storage.close();
    expect(await openTab().storage.load()).toEqual({ ok: true, lab });
  });

  it('loses no save that is asked for while it goes on', async () => {
    const database = breakable();
    const tab = openTab({ database });
    await tab.storage.load();
    let lab = labOf(3);
    tab.storage.save(lab);
    await tab.storage.flush();
    lab = after(lab, put('k', 'v'));
    database.before('commit', () => {
      database.mend();
      tab.storage.save(lab);
    });
    await tab.storage.erase();
    await tab.storage.flush();
    tab.storage.close();
    expect(await openTab().storage.load()).toEqual({ ok: true, lab });
  });
});
