import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Each shape of an icon carries a random key, which React needs only to warn; random text is what packs worst. */
const withoutIconKeys: Plugin = {
  name: 'without-icon-keys',
  apply: 'build',
  transform: {
    filter: { id: /lucide-react.*[\\/]icons[\\/]/ },
    handler: (code) => code.replaceAll(/,\s*key: "[^"]*"/g, ''),
  },
};

/**
 * The icons' own component also takes contexts, sizes and colours that the page never gives: 1 KB of the first load. In
 * the built page they are drawn by this one, with the same attributes.
 */
const PLAIN_ICON = `
import { createElement } from 'react';
export default ({ name, node }) => ({ className = '', ...rest }) =>
  createElement(
    'svg',
    {
      width: 24, height: 24, viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 2,
      strokeLinecap: 'round', strokeLinejoin: 'round', 'aria-hidden': 'true',
      className: 'lucide lucide-' + name + ' ' + className, ...rest,
    },
    ...node.map(([tag, attributes]) => createElement(tag, attributes)),
  );
`;
const plainIcons: Plugin = {
  name: 'plain-icons',
  apply: 'build',
  load: {
    filter: { id: /lucide-react.*[\\/]createLucideIcon\.m?js/ },
    handler: () => PLAIN_ICON,
  },
};

/** The page is static: relative URLs let `dist/` live under any path on any host. */
export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss(), withoutIconKeys, plainIcons],
  build: {
    target: 'es2022',
    modulePreload: {
      polyfill: false,
      // Late parts name the style sheets they need; the scripts they need are few and found by the browser itself, and
      // the list of them all would be in the first load.
      resolveDependencies: (_file, needs) => needs.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: {
      output: {
        // What the page loads at once is one file: small chunks compress badly apart. What such a file only passes
        // on to late parts is not drawn in with it, and goes to them.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: 'first', tags: ['$initial'] }],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [
            'tests/properties/**',
            'tests/e2e/**',
            'tests/conformance/**',
            'tests/**/*process.test.ts',
            'tests/{actions,address,clock,digest,engine,languages,panels,persistence,session,store,support,theme,totp,wire}/**',
          ],
          environment: 'node',
        },
      },
      {
        // What is tested here is pure, or is given what it holds by each test, so that files can share one loading of
        // it: loading it for each took longer than the tests. The rest needs processes, modules or globals of its own.
        extends: true,
        test: {
          name: 'pure',
          include: [
            'tests/{actions,address,clock,digest,engine,languages,panels,persistence,session,store,support,theme,totp,wire}/**/*.test.ts',
          ],
          environment: 'node',
          pool: 'threads',
          isolate: false,
        },
      },
      {
        // What is tested here is a program: each test starts processes, which no fast check waits for.
        extends: true,
        test: {
          name: 'programs',
          include: ['tests/**/*process.test.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          name: 'panels',
          include: ['tests/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/support/panels.setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'props',
          include: ['tests/properties/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'conformance',
          include: ['tests/conformance/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Which Node a later SDK will need is no news for a test; every other warning stays.
          env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
        },
      },
    ],
  },
});
