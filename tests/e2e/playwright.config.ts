import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Not the port of `npm start`, so that a page left open there is not what gets tested. */
const PORT = process.env['E2E_PORT'] ?? '4187';
const url = `http://localhost:${PORT}`;

/** A learner's journeys in a real browser, against the page as `npm start` builds and serves it. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 30_000,
  use: {
    baseURL: url,
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] },
  },
  webServer: {
    command: 'npm start',
    cwd: ROOT,
    env: { PORT },
    url,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
