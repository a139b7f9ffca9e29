import { beforeEach, describe, expect, it, vi } from 'vitest';

const KEY = 'bucket-lab.preferences';
const DEFAULTS = {
  theme: 'auto',
  textSize: 100,
  language: 'auto',
  speed: 1,
  motion: 'auto',
  letters: true,
};

/** What `localStorage` does of it that we use; `in` sees its keys, as in a browser. */
const aStorage = (kept: Readonly<Record<string, string>> = {}): Record<string, unknown> => {
  const storage: Record<string, unknown> = { ...kept };
  Object.defineProperties(storage, {
    getItem: { value: (key: string) => storage[key] ?? null },
    setItem: { value: (key: string, text: string) => Object.assign(storage, { [key]: text }) },
  });
  return storage;
};

/** The page anew, with what an earlier visit left behind. */
const aVisit = async (kept: Readonly<Record<string, string>> = {}) => {
  const storage = aStorage(kept);
  vi.stubGlobal('localStorage', storage);
  vi.resetModules();
  const first = await import('../../src/store/preferences.ts');
  const late = await import('../../src/store/preferring.ts');
  return { ...first, ...late, storage, now: () => first.preferences.getState() };
};

beforeEach(() => vi.unstubAllGlobals());

describe('preferences', () => {
  it('are as the system and the browser have it, until something is chosen', async () => {
    const { hasPreferences, now } = await aVisit();
    expect([hasPreferences(), now()]).toEqual([false, DEFAULTS]);
  });

  it('are remembered', async () => {
    const { prefer, storage, now } = await aVisit();
    prefer({ theme: 'dark' });
    prefer({ textSize: 150 });
    expect(now()).toEqual({ ...DEFAULTS, theme: 'dark', textSize: 150 });
    const next = await aVisit({ [KEY]: String(storage[KEY]) });
    expect(next.hasPreferences()).toBe(true);
    next.recall();
    expect(next.now()).toEqual({ ...DEFAULTS, theme: 'dark', textSize: 150 });
  });

  it('take up a theme that was remembered before there was anything else to prefer', async () => {
    const { recall, now } = await aVisit({ 'bucket-lab.theme': 'projector' });
    recall();
    expect(now().theme).toBe('projector');
  });

  it.each([
    '',
    'null',
    '[]',
    '"dark"',
    '{"theme":"drak","textSize":99,"language":"pseudo","speed":5,"motion":"no","letters":1}',
    '{"textSize":"150","speed":null}',
  ])('pass over what cannot be: %s', async (text) => {
    const { recall, now } = await aVisit({ [KEY]: text });
    recall();
    expect(now()).toEqual(DEFAULTS);
  });

  it('keep what can be beside what cannot', async () => {
    const { recall, now } = await aVisit({ [KEY]: '{"theme":"drak","speed":0,"letters":false}' });
    recall();
    expect(now()).toEqual({ ...DEFAULTS, speed: 0, letters: false });
  });

  it('yield to the address for one visit, and to a choice after that', async () => {
    const kept = { [KEY]: '{"theme":"dark","speed":2}' };
    const { overridePreferences, recall, prefer, storage, now } = await aVisit(kept);
    overridePreferences({ theme: 'light', language: 'pseudo' });
    recall();
    expect(now()).toEqual({ ...DEFAULTS, theme: 'light', language: 'pseudo', speed: 2 });
    prefer({ theme: 'contrast' });
    expect(now().theme).toBe('contrast');
    expect(JSON.parse(String(storage[KEY]))).toEqual({ theme: 'contrast', speed: 2 });
  });

  it('last as long as the page where storage is blocked', async () => {
    const { prefer, recall, hasPreferences, now } = await aVisit();
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    vi.stubGlobal('localStorage', new Proxy({}, { get: blocked, has: blocked }));
    expect(hasPreferences()).toBe(false);
    recall();
    prefer({ theme: 'dark' });
    expect(now().theme).toBe('dark');
  });
});
