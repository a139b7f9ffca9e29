import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../src/persistence/database.ts';
import type { Change } from '../../src/persistence/database.ts';
import { breakable, freshDatabase, openTab } from './browser.ts';
import { NOON, after, emptyLab, labOf, pagePorts, put } from './labs.ts';

beforeEach(freshDatabase);
afterEach(() => vi.unstubAllGlobals());

const nothing: Change = { remove: [], clear: [], put: [] };

/** A browser in which `labOf(3)` is saved, and then damaged from outside. */
const damaged = async (change: Partial<Change>) => {
  const tab = openTab({ token: 'before' });
  await tab.storage.load();
  tab.storage.save(labOf(3));
  await tab.storage.flush();
  tab.storage.close();
  await openDatabase().commit('before', { ...nothing, ...change });
};

/** The record under `key`, as it is. */
const record = async (key: string | readonly (string | number)[]): Promise<Record<string, unknown>> => {
  const { head, branches, steps } = await openDatabase().read();
  if (key === 'head') return Object(head);
  return Object([...branches, ...steps].find((one) => `${one.key}` === `${key}`)?.value);
};

const changed = async (
  key: string | readonly (string | number)[],
  change: object,
): Promise<Change['put']> => [[key, { ...(await record(key)), ...change }]];

const firstBody = async (): Promise<string> => {
  const [name] = (await openDatabase().read()).bodyNames;
  return name ?? '';
};

describe('a saved lab that cannot be loaded', () => {
  const cases: [what: string, change: () => Promise<Partial<Change>>, reason: object][] = [
    [
      'a step is missing',
      async () => ({ remove: [['step', 'A', 2]] }),
      { kind: 'hole', path: 'step/A/2', found: 'nothing' },
    ],
    [
      'the last step is missing',
      async () => ({ remove: [['step', 'A', 4]] }),
      { kind: 'hole', path: 'step/"A"', found: '4 steps', right: '5 steps' },
    ],
    ['a branch is missing', async () => ({ remove: [['branch', 0]] }), { kind: 'hole', path: 'branch' }],
    [
      'the head is missing',
      async () => ({ remove: ['head'] }),
      { kind: 'format', path: 'format', found: 'nothing', right: '"bucketlab"' },
    ],
    [
      'a body is missing',
      async () => ({ remove: [['body', await firstBody()]] }),
      { kind: 'body', found: 'nothing' },
    ],
    [
      'a body was cut',
      async () => ({ put: [[['body', await firstBody()], Uint8Array.of(1)]] }),
      { kind: 'body', found: '1 bytes', right: '9 bytes' },
    ],
    [
      'a command is not known',
      async () => ({
        put: await changed(['step', 'A', 1], {
          request: { ...Object((await record(['step', 'A', 1]))['request']), command: { type: 'DropAll' } },
        }),
      }),
      { kind: 'shape', path: 'branches[0].steps[1].request.command.type', found: '"DropAll"' },
    ],
    [
      'a step is no step',
      async () => ({ put: [[['step', 'A', 1], 'garbage']] }),
      { kind: 'shape', path: 'branches[0].steps[1]', found: '"garbage"', right: 'an object' },
    ],
    [
      'the cursor is beyond the end',
      async () => ({ put: await changed('head', { cursor: 6 }) }),
      { kind: 'shape', path: 'cursor', found: '6', right: 'at most 5, the steps of branch A' },
    ],
    [
      'the head is not ours',
      async () => ({ put: [['head', { format: 'other' }]] }),
      { kind: 'format', found: '"other"' },
    ],
  ];

  it.each(cases)('is set aside and the page starts afresh: %s', async (_what, change, reason) => {
    await damaged({});
    await openDatabase().commit('before', { ...nothing, ...(await change()) });
    const before = await openDatabase().read();

    const tab = openTab();
    const loaded = await tab.storage.load();
    expect(loaded).toMatchObject({ ok: false, reason, aside: NOON });
    expect(tab.last()).toMatchObject({ kind: 'saved' });

    // Nothing of it is lost: every record is in the aside, every body is still there.
    const [aside, ...others] = await tab.storage.asides();
    expect(others).toEqual([]);
    const head = before.head === undefined ? [] : [{ key: ['head'], value: before.head }];
    expect(aside).toMatchObject({
      at: NOON,
      fault: reason,
      records: [...head, ...before.branches, ...before.steps],
    });

    // The place is free.
    const fresh = after(emptyLab('afresh'), put('x', 'y'));
    tab.storage.save(fresh);
    await tab.storage.flush();
    tab.storage.close();
    const next = openTab();
    expect(await next.storage.load()).toEqual({ ok: true, lab: fresh });
    const names = (await openDatabase().read()).bodyNames;
    for (const name of before.bodyNames) expect(names).toContain(name);
  });

  it('is set aside when the engine stops at a step', async () => {
    await damaged({});
    const ports = pagePorts();
    let calls = 0;
    const md5 = (body: Uint8Array): string => {
      calls += 1;
      if (calls > 1) throw new Error('the engine stopped');
      return ports.engine.md5(body);
    };
    const tab = openTab({ ports: { ...ports, engine: { ...ports.engine, md5 } } });
    expect(await tab.storage.load()).toMatchObject({
      ok: false,
      reason: { kind: 'replay', path: 'branches[0].steps[3].request.command', found: 'the engine stopped' },
      aside: NOON,
    });
  });

  it('is a file for people to keep', async () => {
    await damaged({ remove: [['step', 'A', 2]] });
    const tab = openTab();
    await tab.storage.load();
    const file = await tab.storage.asideFile(NOON);
    const entries = file.ok ? unzipSync(file.value) : {};
    expect(JSON.parse(strFromU8(entries['aside.json'] ?? new Uint8Array()))).toMatchObject({
      at: NOON,
      fault: { kind: 'hole' },
    });
    expect(Object.keys(entries).filter((name) => name.startsWith('bodies/'))).toHaveLength(3);
    expect(await tab.storage.asideFile(5)).toMatchObject({
      ok: false,
      error: { kind: 'hole', path: 'aside/5' },
    });
  });

  it('stands beside an earlier one, even of the same moment', async () => {
    await damaged({ remove: ['head'] });
    const first = openTab({ token: 'first' });
    await first.storage.load();
    first.storage.save(labOf(1));
    await first.storage.flush();
    await openDatabase().commit('first', { ...nothing, remove: ['head'] });
    first.storage.close();
    const second = openTab();
    expect(await second.storage.load()).toMatchObject({ ok: false, aside: NOON + 1 });
    expect((await second.storage.asides()).map(({ at }) => at)).toEqual([NOON, NOON + 1]);
  });

  it('is dropped only when asked, and its bodies with the next visit', async () => {
    await damaged({ remove: ['head'] });
    const tab = openTab();
    await tab.storage.load();
    expect(await tab.storage.dropAside(NOON)).toBe(true);
    expect(await tab.storage.asides()).toEqual([]);
    tab.storage.close();
    await openTab().storage.load();
    expect((await openDatabase().read()).bodyNames).toEqual([]);
  });

  it('keeps its bodies while the lab after it is replaced', async () => {
    await damaged({ remove: ['head'] });
    const tab = openTab();
    await tab.storage.load();
    for (const lab of [labOf(2, 'one'), labOf(1, 'two')]) {
      tab.storage.save(lab);
      await tab.storage.flush();
    }
    const [aside] = await tab.storage.asides();
    const names = (await openDatabase().read()).bodyNames;
    for (const name of aside?.bodies ?? []) expect(names).toContain(name);
  });

  it('stays where it is when there is no room to set it aside', async () => {
    await damaged({ remove: [['step', 'A', 2]] });
    const before = await openDatabase().read();
    const database = breakable();
    database.fail('commit', new DOMException('no room', 'QuotaExceededError'));
    const tab = openTab({ database });
    expect(await tab.storage.load()).toMatchObject({ ok: false, reason: { kind: 'hole' }, aside: undefined });
    expect(tab.last()).toEqual({ kind: 'memory', reason: 'full', detail: 'no room' });
    tab.storage.save(labOf(1));
    await tab.storage.flush();
    expect(await openDatabase().read()).toEqual(before);
  });

  it('is left alone when a later version wrote it', async () => {
    await damaged({});
    await openDatabase().commit('before', { ...nothing, put: await changed('head', { version: 2 }) });
    const before = await openDatabase().read();
    const tab = openTab();
    expect(await tab.storage.load()).toEqual({
      ok: false,
      reason: { kind: 'newer', path: 'version', found: '2', right: 'at most 1' },
      aside: undefined,
    });
    expect(tab.last()).toEqual({ kind: 'memory', reason: 'newer', detail: '2' });
    tab.storage.save(labOf(1));
    await tab.storage.flush();
    expect(await openDatabase().read()).toEqual(before);
  });
});
