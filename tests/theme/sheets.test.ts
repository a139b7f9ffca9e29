/** Two stylesheets of utilities: one for what is drawn at once, one for what is loaded late. Nothing may fall between them. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const LATE = 'panels/shared/late.css';

const STATIC = /^(?:import|export)(?! type)[^;]*?['"](\.[^'"]+)['"];/gm;
const DYNAMIC = /\bimport\(\s*'(\.[^']+)'\s*\)/g;

const targets = (file: string, pattern: RegExp): readonly string[] => {
  if (!/\.tsx?$/.test(file)) return [];
  const text = readFileSync(join(SRC, file), 'utf8');
  return [...text.matchAll(pattern)].map(([, path = '']) =>
    relative(SRC, join(SRC, dirname(file), path)).replaceAll('\\', '/'),
  );
};

/** What comes with a file: itself and all that it imports, not what it asks for later. */
const loadedWith = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of targets(file, STATIC)) loadedWith(next, seen);
  return seen;
};

/** `a/{b,c}` is `a/b` and `a/c`. */
const spread = (glob: string): readonly string[] => {
  const [, before = '', inner, after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(glob) ?? [];
  return inner === undefined ? [glob] : inner.split(',').map((one) => `${before}${one}${after}`);
};

const leftOut = [
  ...readFileSync(join(SRC, 'first.css'), 'utf8').matchAll(/^@source not '\.\/([^']+)';/gm),
].flatMap(([, glob = '']) => spread(glob));

const first = loadedWith('main.tsx');
const isMarkup = (file: string): boolean => file.startsWith('panels/') && file.endsWith('.tsx');
/** Markup whose classes the first sheet does not have. */
const unread = (files: Iterable<string>): readonly string[] =>
  [...files].filter(
    (file) => isMarkup(file) && leftOut.some((out) => file === out || file.startsWith(`${out}/`)),
  );

describe('the sheet of the first load', () => {
  it('reads every panel that is drawn at once', () => {
    expect(first).toContain('panels/versions/Entry.tsx');
    expect(leftOut).toContain('panels/shared/Dialog.tsx');
    expect(unread(first)).toEqual([]);
  });
});

describe('the sheet of what is loaded late', () => {
  const parts = [...first].flatMap((file) => targets(file, DYNAMIC));
  const needing = parts.filter((part) => unread(loadedWith(part)).length > 0);

  it.each(needing)('comes with %s', (part) => {
    expect(loadedWith(part)).toContain(LATE);
  });

  it('comes with no part of the first load', () => {
    expect(needing).toContain('panels/app/OpenCodes.tsx');
    expect(first).not.toContain(LATE);
  });
});
