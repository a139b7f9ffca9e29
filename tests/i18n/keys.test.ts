/** The catalogue is many files spread into one: a key in two of them would silently lose one text. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { refusals } from '../../src/i18n/refusals.ts';

const folder = new URL('../../src/i18n/en/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));

/** Each file's own keys. */
const keysOf = async (file: string): Promise<readonly string[]> => {
  const module: Readonly<Record<string, object>> = await import(new URL(file, folder).href);
  return Object.values(module).flatMap((table) => Object.keys(table));
};

describe('the English catalogue', () => {
  it('has no key in two files', async () => {
    const homes = new Map<string, string[]>();
    for (const file of files)
      for (const key of await keysOf(file)) homes.set(key, [...(homes.get(key) ?? []), file]);
    expect(homes.size).toBeGreaterThan(100);
    expect([...homes].filter(([, where]) => where.length > 1)).toEqual([]);
  });

  it('shares no key with the words of refusals, which are loaded later', () => {
    const later = Object.keys(refusals);
    expect(later.length).toBeGreaterThan(100);
    expect(later.filter((key) => key in en)).toEqual([]);
  });

  it('leaves no file out', async () => {
    for (const file of files)
      expect(Object.keys(en)).toEqual(expect.arrayContaining([...(await keysOf(file))]));
  });
});
