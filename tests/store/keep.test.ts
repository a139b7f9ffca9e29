import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { md5Hex } from '../../src/digest/hash.ts';
import { digestMemory } from '../../src/digest/memory.ts';
import { nonceFrom } from '../../src/engine/index.ts';
import { openDatabase } from '../../src/persistence/database.ts';
import { nothingSaved } from '../../src/persistence/probe.ts';
import { canWrite, dispatch } from '../../src/store/dispatch.ts';
import { keepLab } from '../../src/store/keep.ts';
import type { Keeper } from '../../src/store/keep.ts';
import { createLab } from '../../src/store/lab.ts';
import type { Lab } from '../../src/store/lab.ts';
import { select } from '../../src/store/look.ts';
import { browserTabs, freshDatabase } from '../persistence/browser.ts';
import { totp } from '../support/ports.ts';
import { at, bytes } from '../support/world.ts';

type Doubles = NonNullable<Parameters<typeof keepLab>[1]>;
type Load = NonNullable<Doubles['load']>;

/** How many steps the sandbox has. */
const SANDBOX = 9;

interface Page {
  readonly lab: Lab;
  readonly keeper: Keeper;
  /** Called when the storage's code is fetched. */
  readonly load: ReturnType<typeof vi.fn<Load>>;
  readonly steps: () => number;
  readonly uploads: (key: string) => void;
}

const fetched: Load = () => import('../../src/store/keeping.ts');

let drawn = 0;
const pages: Keeper[] = [];
/** What a page still has to save or to announce must not reach the next test. */
const settle = async (): Promise<void> => {
  await Promise.all(pages.splice(0).map((keeper) => keeper.flush()));
  await new Promise((resolve) => setTimeout(resolve, 10));
};

const aPage = (doubles: Doubles = {}): Page => {
  const drawNonce = () => nonceFrom(`keep ${drawn++}`);
  const lab = createLab(
    { realNow: () => at('09:00'), drawNonce, totp, digests: digestMemory(md5Hex) },
    'keep',
  );
  const load = vi.fn<Load>(doubles.load ?? fetched);
  const keeper = keepLab(lab, { tabs: browserTabs(), ...doubles, load });
  pages.push(keeper);
  return {
    lab,
    keeper,
    load,
    steps: () => lab.getState().journal.cursor,
    uploads: (key) =>
      void dispatch(lab, { type: 'PutObject', bucket: 'harbor-archive', key, body: bytes(key) }),
  };
};
const anOpenPage = async (doubles?: Doubles): Promise<Page> => {
  const page = aPage(doubles);
  await page.keeper.open();
  return page;
};
const kindOf = ({ lab }: Page): string => lab.getState().storage.kind;

let browsers = 0;
/** A browser for this test: its own database, and channels on which no page of another test is heard. */
const freshBrowser = (): void => {
  freshDatabase();
  const browser = browsers++;
  const Channel = BroadcastChannel;
  vi.stubGlobal(
    'BroadcastChannel',
    class extends Channel {
      constructor(name: string) {
        super(`${name} ${browser}`);
      }
    },
  );
};

beforeEach(freshBrowser);
afterEach(async () => {
  await settle();
  vi.unstubAllGlobals();
});

describe('asking whether anything is saved', () => {
  it('says no where there is no database, and makes none', async () => {
    expect(await nothingSaved()).toBe(true);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('leaves the storage free to make its database afterwards', async () => {
    await nothingSaved();
    const database = openDatabase();
    await database.claim('me');
    expect(await nothingSaved()).toBe(false);
  });

  it('is not certain where the browser throws, has no database or does not answer', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await nothingSaved()).toBe(false);
    vi.stubGlobal('indexedDB', { open: () => ({}) });
    expect(await nothingSaved(10)).toBe(false);
    refuseDatabases();
    expect(await nothingSaved()).toBe(false);
  });
});

/** As in a frame that may keep nothing: the very name throws. */
const refuseDatabases = (): void => {
  vi.unstubAllGlobals();
  Object.defineProperty(globalThis, 'indexedDB', {
    configurable: true,
    get: () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
};
afterEach(() => Reflect.deleteProperty(globalThis, 'indexedDB'));

describe('a first visit', () => {
  it('shows the sandbox without fetching the storage, and may be written to', async () => {
    const page = await anOpenPage();
    expect(page.load).not.toHaveBeenCalled();
    expect(page.steps()).toBe(SANDBOX);
    expect(kindOf(page)).toBe('untouched');
    expect(canWrite(page.lab)).toBe(true);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('is kept from the first touch on', async () => {
    const page = await anOpenPage();
    await page.keeper.keep();
    await page.keeper.flush();
    expect(kindOf(page)).toBe('saved');
    expect((await anOpenPage()).steps()).toBe(SANDBOX);
  });

  it('is kept from the first change on, and every step made while the storage opens is saved', async () => {
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const page = await anOpenPage({ load: () => arrived.then(fetched) });
    page.uploads('one.txt');
    page.uploads('two.txt');
    expect(kindOf(page)).toBe('untouched');
    arrive();
    await Promise.resolve();
    page.uploads('three.txt');
    await vi.waitFor(() => expect(kindOf(page)).toBe('saved'));
    page.uploads('four.txt');
    await page.keeper.flush();
    expect(page.load).toHaveBeenCalledTimes(1);
    expect(page.steps()).toBe(SANDBOX + 4);

    const next = await anOpenPage();
    expect(next.load).toHaveBeenCalledTimes(1);
    expect(next.steps()).toBe(SANDBOX + 4);
    expect(next.lab.getState().journal.active).toBe(page.lab.getState().journal.active);
  });

  it('never closes the lab to the learner while the storage opens', async () => {
    const page = await anOpenPage();
    const seen: string[] = [];
    page.lab.subscribe(({ storage }) => seen.push(storage.kind));
    await page.keeper.keep();
    await page.keeper.flush();
    expect(seen).not.toContain('opening');
    expect(seen.at(-1)).toBe('saved');
  });

  it('goes on in memory when the storage cannot be fetched, and keeps the lab once it can', async () => {
    let online = false;
    const page = await anOpenPage({
      load: () => (online ? fetched() : Promise.reject(new TypeError('Failed to fetch'))),
    });
    page.uploads('one.txt');
    await vi.waitFor(() => expect(kindOf(page)).toBe('memory'));
    online = true;
    page.uploads('two.txt');
    await vi.waitFor(() => expect(kindOf(page)).toBe('saved'));
    await page.keeper.flush();
    expect((await anOpenPage()).steps()).toBe(SANDBOX + 2);
  });

  it('says so when the browser keeps nothing', async () => {
    refuseDatabases();
    const page = await anOpenPage();
    expect(page.lab.getState().storage).toMatchObject({ kind: 'memory', reason: 'blocked' });
    page.uploads('one.txt');
    expect(page.steps()).toBe(SANDBOX + 1);
  });
});

describe('two tabs on a first visit', () => {
  it('the one that waits learns of the other when that one saves, and shows its lab', async () => {
    const tabs = browserTabs();
    const [first, second] = [await anOpenPage({ tabs }), await anOpenPage({ tabs })];
    expect(kindOf(second)).toBe('untouched');
    first.uploads('one.txt');
    await vi.waitFor(() => expect(kindOf(second)).toBe('elsewhere'));
    expect(kindOf(first)).toBe('saved');
    expect(second.steps()).toBe(SANDBOX + 1);
    expect(canWrite(second.lab)).toBe(false);
  });

  it('the one that waited can take the lab over', async () => {
    const tabs = browserTabs();
    const [first, second] = [await anOpenPage({ tabs }), await anOpenPage({ tabs })];
    first.uploads('one.txt');
    await vi.waitFor(() => expect(kindOf(second)).toBe('elsewhere'));
    first.uploads('two.txt');
    await second.keeper.takeOver();
    expect(second.steps()).toBe(SANDBOX + 2);
    expect(kindOf(first)).toBe('elsewhere');
  });
});

describe('a later visit', () => {
  it('fetches the storage at once, and shows what was saved', async () => {
    const before = await anOpenPage();
    before.uploads('one.txt');
    await vi.waitFor(() => expect(kindOf(before)).toBe('saved'));
    await before.keeper.flush();
    const page = await anOpenPage();
    expect(page.load).toHaveBeenCalledTimes(1);
    expect(page.steps()).toBe(SANDBOX + 1);
    select(page.lab, undefined);
    await page.keeper.keep();
    expect(page.load).toHaveBeenCalledTimes(1);
  });

  it('opens the sandbox when the storage cannot be fetched, and says that nothing is saved', async () => {
    const database = openDatabase();
    await database.claim('an earlier visit');
    const page = await anOpenPage({ load: () => Promise.reject(new TypeError('Failed to fetch')) });
    expect(kindOf(page)).toBe('memory');
    expect(page.steps()).toBe(SANDBOX);
  });

  it('sets a damaged lab aside and starts the sandbox', async () => {
    const before = await anOpenPage();
    before.uploads('one.txt');
    await vi.waitFor(() => expect(kindOf(before)).toBe('saved'));
    await before.keeper.flush();
    const database = openDatabase();
    await database.claim('damage');
    await database.commit('damage', { remove: [], clear: [], put: [['head', { nonsense: true }]] });
    const page = await anOpenPage();
    expect(page.lab.getState().aside?.at).toBeDefined();
    expect(page.steps()).toBe(SANDBOX);
    expect((await page.keeper.asideFile('2026-11-24'))?.name).toBe('bucket-lab-aside-2026-11-24.zip');
  });
});
