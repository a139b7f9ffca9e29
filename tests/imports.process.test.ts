import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** A small house that keeps every rule, with JSX and a package in it. */
const CLEAN = {
  'src/engine/index.ts':
    "import { up } from './up.ts';\nexport interface State {\n  n: number;\n}\nexport const next = (s: State): State => ({ n: up(s.n) });\n",
  'src/engine/up.ts': 'export const up = (n: number): number => n + 1;\n',
  'src/store/store.ts':
    "import { createStore } from 'zustand/vanilla';\nimport type { State } from '../engine/index.ts';\nexport const store = createStore((): State => ({ n: 0 }));\n",
  'src/panels/counter.tsx':
    "import { useState } from 'react';\nimport { store } from '../store/store.ts';\nexport const Counter = () => <b>{useState(store.getState().n)[0]}</b>;\n",
  'src/main.tsx':
    "import { createRoot } from 'react-dom/client';\nimport { Counter } from './panels/counter.tsx';\ncreateRoot(document.body).render(<Counter />);\n",
};

let root = '';
afterEach(() => rm(root, { recursive: true, force: true }));

const check = async (files: Readonly<Record<string, string>>): Promise<{ code: number; said: string }> => {
  root = await mkdtemp(join(tmpdir(), 'bucket-lab-imports-'));
  await symlink(join(HERE, '..', 'node_modules'), join(root, 'node_modules'), 'junction');
  await mkdir(join(root, 'src'));
  await writeFile(join(root, 'tsconfig.json'), '{ "compilerOptions": { "jsx": "react-jsx" } }');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return new Promise((resolve) => {
    execFile(process.execPath, [join(HERE, 'imports.mjs'), root], (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });
};

describe('the import rules', () => {
  it('pass a tree that keeps them', async () => {
    expect(await check(CLEAN)).toEqual({ code: 0, said: '5 files read, 0 forbidden imports\n' });
  });

  it('fail when nothing was read', async () => {
    const { code, said } = await check({});
    expect(code).toBe(1);
    expect(said).toContain('nothing was checked');
  });

  it.each([
    {
      what: 'a value from a forbidden folder',
      file: 'src/engine/up.ts',
      text: "import { store } from '../store/store.ts';\nexport const up = (n: number): number => n + store.getState().n;\n",
      rule: 'engine-imports-only-its-line',
    },
    {
      what: 'only a type from a forbidden folder',
      file: 'src/engine/view.ts',
      text: "import type { Counter } from '../panels/counter.tsx';\nexport type View = typeof Counter;\n",
      rule: 'engine-imports-only-its-line',
    },
    {
      what: 'a type re-exported from behind the face of the engine',
      file: 'src/store/up.ts',
      text: "export type { up } from '../engine/up.ts';\n",
      rule: 'engine-has-one-face',
    },
    {
      what: 'a package outside its folder, from JSX',
      file: 'src/panels/clock.tsx',
      text: "import { TOTP } from 'otpauth';\nexport const Clock = () => <i>{new TOTP().period}</i>;\n",
      rule: 'panels-imports-only-its-line',
    },
    {
      what: 'a forbidden folder, loaded later',
      file: 'src/session/later.ts',
      text: "export const later = () => import('../store/store.ts');\n",
      rule: 'session-imports-only-its-line',
    },
    {
      what: 'a builtin of Node in the page',
      file: 'src/store/disk.ts',
      text: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
      rule: 'store-imports-only-its-line',
    },
    {
      what: 'anything into a folder the table does not know',
      file: 'src/helpers/all.ts',
      text: "export { next } from '../engine/index.ts';\n",
      rule: 'every-folder-has-a-line',
    },
  ])('fail on $what, and say why', async ({ file, text, rule }) => {
    const { code, said } = await check({ ...CLEAN, [file]: text });
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`^${file} -> .+\\n  ${rule}: .+\\.$`, 'm'));
  });
});
