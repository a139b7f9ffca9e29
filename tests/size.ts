/**
 * The first-load budget: what a first visit fetches before the network is idle, each file gzipped, added up.
 * It measures `dist/` as it stands, in a real browser, so that a lazy part that loads at once after all is counted.
 */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import type { Response } from '@playwright/test';
import { preview } from 'vite';
import { CHROMIUM_ARGS, chromiumPath } from './support/chromium.ts';

const BUDGET = 130_000;
const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Fetched {
  readonly path: string;
  readonly raw: number;
  readonly gzip: number;
}

const weigh = async (response: Response): Promise<Fetched> => {
  const { pathname } = new URL(response.url());
  if (!response.ok()) throw new Error(`${pathname} answered ${response.status()}`);
  const body = await response.body();
  return { path: pathname, raw: body.length, gzip: gzipSync(body, { level: 9 }).length };
};

const firstLoad = async (): Promise<readonly Fetched[]> => {
  const server = await preview({ root: ROOT, logLevel: 'error', preview: { port: 4191, host: '127.0.0.1' } });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
  try {
    const url = server.resolvedUrls?.local[0];
    if (url === undefined) throw new Error('the preview server has no address');
    const page = await browser.newPage();
    const weighing: Promise<Fetched>[] = [];
    page.on('response', (response) => {
      if (response.url().startsWith('http')) weighing.push(weigh(response));
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    return await Promise.all(weighing);
  } finally {
    await browser.close();
    await server.close();
  }
};

const row = (gzip: number, raw: number, what: string): string =>
  `${gzip.toLocaleString('en-US').padStart(10)}${raw.toLocaleString('en-US').padStart(12)}  ${what}`;

const fetched = await firstLoad();
const sum = (of: (file: Fetched) => number): number => fetched.reduce((total, file) => total + of(file), 0);
const total = sum((file) => file.gzip);

console.log(`${'gzip'.padStart(10)}${'raw'.padStart(12)}  file`);
for (const { gzip, raw, path } of fetched.toSorted((a, b) => b.gzip - a.gzip))
  console.log(row(gzip, raw, path));
console.log(
  row(
    total,
    sum((file) => file.raw),
    `total, of a budget of ${BUDGET.toLocaleString('en-US')} bytes gzip`,
  ),
);

if (!fetched.some(({ path }) => path.endsWith('.js'))) {
  console.error('No script was fetched, so this was not the page.');
  process.exitCode = 1;
} else if (total > BUDGET) {
  console.error(`The first load is ${(total - BUDGET).toLocaleString('en-US')} bytes over its budget.`);
  process.exitCode = 1;
}
