/** Makes the pictures of the README and the docs: `npm run screenshots`, after a build. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { preview } from 'vite';
import { CHROMIUM_ARGS, chromiumPath } from './support/chromium.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const PORT = 4193;

type Shot = readonly [
  name: string,
  width: number,
  height: number,
  theme: string,
  scene: (page: Page) => Promise<void>,
  /** What the address asks. */
  query?: string,
];

const asItOpens = async (): Promise<void> => {};

const refused = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^MFA Delete off/ }).click();
  await page.getByRole('button', { name: /^Insert code of/ }).click();
  await page.getByRole('button', { name: /^Send as/ }).click();
  await page.getByText('What would make it succeed').first().waitFor();
};

const compared = async (page: Page): Promise<void> => {
  await page.mouse.move(700, 400);
  await page.getByRole('button', { name: 'More about branches' }).click();
  await page.getByRole('button', { name: 'Try the attack in both' }).click();
  await page.getByRole('button', { name: 'Back to the bench' }).waitFor();
};

const inTheGlassBox = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Show the codes' }).click();
  await page.getByRole('region', { name: 'Glass box' }).waitFor();
};

const asHttp = async (page: Page): Promise<void> => {
  await refused(page);
  await page.getByRole('tab', { name: 'HTTP' }).click();
  await page.getByText('HTTP/1.1 403').first().waitFor();
};

const SHOTS: readonly Shot[] = [
  ['bench-light', 1440, 900, 'light', asItOpens],
  ['bench-dark', 1440, 900, 'dark', asItOpens],
  ['refused-light', 1440, 900, 'light', refused],
  ['refused-dark', 1280, 800, 'dark', refused],
  ['tablet-light', 768, 1024, 'light', asItOpens],
  ['phone-light', 390, 844, 'light', asItOpens],
  ['phone-dark', 390, 844, 'dark', asItOpens],
  ['projector', 1280, 720, 'projector', asItOpens],
  ['contrast', 1280, 800, 'contrast', refused],
  ['four-languages', 1440, 900, 'light', asHttp],
  ['two-futures', 1440, 900, 'light', compared],
  ['glass-box', 1440, 1080, 'dark', inTheGlassBox],
  ['spanish', 1280, 800, 'light', asItOpens, '?lang=es'],
  ['present', 1280, 720, 'light', asItOpens, '?present=1'],
  ['embed', 640, 480, 'light', asItOpens, '?embed=1'],
];

mkdirSync(OUT, { recursive: true });
const server = await preview({ root: ROOT, preview: { port: PORT, strictPort: true }, logLevel: 'error' });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
try {
  for (const [name, width, height, theme, scene, query = ''] of SHOTS) {
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.addInitScript((chosen) => localStorage.setItem('bucket-lab.theme', chosen), theme);
    await page.goto(`http://localhost:${PORT}/${query}`);
    await page
      .getByRole('list', { name: /report\.csv/ })
      .first()
      .waitFor();
    await scene(page);
    await page.waitForTimeout(700);
    await page.screenshot({ path: `${OUT}${name}.png` });
    console.log(`docs/screenshots/${name}.png`);
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
