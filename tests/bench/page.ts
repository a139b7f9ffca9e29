/**
 * How long a person waits: from a key press to the frame that shows what it did, in a real browser, on buckets of several
 * shapes. Frames are drawn as soon as they are ready, so that waiting for the screen's next refresh is no part of it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { build, preview } from 'vite';
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts';
import type { Figure } from './figure.ts';

const ROOT = fileURLToPath(new URL('page', import.meta.url));
const CONFIG = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));

interface Shape {
  readonly name: string;
  readonly keys: number;
  readonly versions: number;
  readonly budget: string;
}
const SHAPES: readonly Shape[] = [
  { name: '200x5', keys: 200, versions: 5, budget: '<= 16' },
  { name: '20000x5', keys: 20_000, versions: 5, budget: '<= 50' },
  { name: '100000x1', keys: 100_000, versions: 1, budget: '<= 50' },
  { name: '2x50000', keys: 2, versions: 50_000, budget: '<= 50' },
];
/** A copy puts a version on top, a delete puts a marker on it: each adds to the bucket. */
const PRESSES = 20;

const median = (of: readonly number[]): number => of.toSorted((a, b) => a - b)[of.length >> 1] ?? Number.NaN;

/** Milliseconds from the press to after the frame that follows it, for each press of `key`. */
const waits = async (page: Page, keys: readonly string[], times: number): Promise<readonly number[]> => {
  const all: number[] = [];
  for (let i = 0; i < times; i++) {
    const waiting = await page.evaluateHandle(() => ({
      wait: new Promise<number>((resolve) => {
        document.addEventListener(
          'keydown',
          (event) =>
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.now() - event.timeStamp);
              port2.postMessage(0);
            }),
          { capture: true, once: true },
        );
      }),
    }));
    await page.keyboard.press(keys[i % keys.length] ?? 'd');
    all.push(await waiting.evaluate(({ wait }) => wait));
    await page.waitForTimeout(30); // what comes after the paint is no part of the next
  }
  return all;
};

const inShape = async (
  browser: Browser,
  url: string,
  { keys, versions }: Shape,
): Promise<{ readonly action: number; readonly undo: number }> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(`${url}?keys=${keys}&versions=${versions}`);
  const entry = page.locator('[data-entry] > input').first();
  await entry.waitFor({ timeout: 120_000 });
  await entry.focus();
  await page.waitForTimeout(500);
  await waits(page, ['c', 'd'], 6); // warm, as after a minute's work
  const action = median(await waits(page, ['c', 'd'], PRESSES));
  const undo = median(await waits(page, ['Control+z'], PRESSES));
  await page.close();
  return { action, undo };
};

/** Milliseconds depend on the machine; the ratio to the smallest bucket does not. One page is built for all shapes, apart from the product's. */
export async function* pageFigures(): AsyncGenerator<Figure> {
  const outDir = mkdtempSync(join(tmpdir(), 'bucket-lab-bench-'));
  await build({
    root: ROOT,
    configFile: CONFIG,
    logLevel: 'error',
    publicDir: false,
    build: { outDir, emptyOutDir: true },
  });
  const server = await preview({
    root: ROOT,
    configFile: CONFIG,
    logLevel: 'error',
    build: { outDir },
    preview: { port: Number(process.env['BENCH_PORT'] ?? 4192), host: '127.0.0.1' },
  });
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...CHROMIUM_ARGS, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  });
  try {
    const url = server.resolvedUrls?.local[0] ?? '';
    let least: number | undefined;
    for (const shape of SHAPES) {
      const { action, undo } = await inShape(browser, url, shape);
      yield { name: `page.action.${shape.name}`, value: action, unit: 'ms', budget: shape.budget };
      least ??= action;
      yield {
        name: `page.action.${shape.name}.toSmall`,
        value: action / least,
        unit: 'ratio',
        budget: 'about 1',
      };
      yield { name: `page.undo.${shape.name}`, value: undo, unit: 'ms', budget: shape.budget };
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true });
  }
}
