/** The words are many files spread into a few catalogues: a key in two of them would silently lose one text. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Table = Readonly<Record<string, unknown>>;
const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null;

const tablesIn = async (
  folder: URL,
): Promise<readonly (readonly [file: string, keys: readonly string[]])[]> => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return Promise.all(
    files.map(async (file) => {
      const module: Table = await import(new URL(file, folder).href);
      return [
        file,
        Object.values(module)
          .filter(isTable)
          .flatMap((table) => Object.keys(table)),
      ] as const;
    }),
  );
};
/** One file a panel. */
const parts = await tablesIn(new URL('../../src/i18n/en/', import.meta.url));
/** What is loaded together: the page's first words, those of windows, those of refusals. */
const catalogues = (await tablesIn(new URL('../../src/i18n/', import.meta.url))).filter(
  ([file]) => file !== 'es.ts',
);

const twice = (
  tables: readonly (readonly [string, readonly string[]])[],
): readonly (readonly [string, string[]])[] => {
  const homes = new Map<string, string[]>();
  for (const [file, keys] of tables)
    for (const key of keys) homes.set(key, [...(homes.get(key) ?? []), file]);
  return [...homes].filter(([, where]) => where.length > 1);
};

describe('the English words', () => {
  it('have no key in two files', () => {
    expect(parts.flatMap(([, keys]) => keys).length).toBeGreaterThan(300);
    expect(twice(parts)).toEqual([]);
  });

  it('have no key in two catalogues', () => {
    expect(catalogues.map(([file]) => file)).toEqual(expect.arrayContaining(['en.ts', 'refusals.ts']));
    expect(twice(catalogues)).toEqual([]);
  });

  it('are all in a catalogue', () => {
    const loaded = new Set(catalogues.flatMap(([, keys]) => keys));
    expect(parts.flatMap(([, keys]) => keys).filter((key) => !loaded.has(key))).toEqual([]);
  });
});
