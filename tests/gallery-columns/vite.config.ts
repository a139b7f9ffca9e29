/** Serves the gallery of the side columns in development: `npx vite --config tests/gallery-columns/vite.config.ts`. */
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  root,
  cacheDir: 'node_modules/.vite-gallery-columns',
  plugins: [react(), tailwindcss()],
  server: { hmr: false, open: false },
});
