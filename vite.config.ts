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

/** The page is static: relative URLs let `dist/` live under any path on any host. */
export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss(), withoutIconKeys],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
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
          exclude: ['tests/properties/**', 'tests/e2e/**'],
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
    ],
  },
});
