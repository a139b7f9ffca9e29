/** Links, frames and the projector: the ways into the page and out of it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { fileOnDisk, Learner } from './learner.ts';
import { axeScan, expect, test } from './support.ts';

const linkOf = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const field = page.getByRole('textbox', { name: 'Link to this scene' });
  await expect(field).toHaveValue(/#s=v1\./);
  const link = await field.inputValue();
  await page.getByRole('button', { name: 'Close' }).click();
  return link;
};
const shelvesOf = (page: Page) => page.locator('.pile').allInnerTexts();
const codesOf = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Show the codes' }).click();
  const codes = page.locator('[data-region="codes"]');
  await expect(codes).toContainText(/\d{3}\s?\d{3}/);
  return codes.innerText();
};

test('a link opens the same scene elsewhere: the same ids, the same codes', async ({ page, browser }) => {
  const sharer = new Learner(page);
  await sharer.arrives();
  await sharer.uploads(fileOnDisk('notes.txt', 'to be shared'));
  await page.getByRole('button', { name: 'Freeze' }).click();
  const link = await linkOf(page);
  const [shelves, codes] = [await shelvesOf(page), await codesOf(page)];

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByText('This scene came by a link and is not saved here.')).toBeVisible();
  expect(await shelvesOf(other)).toEqual(shelves);
  expect(await codesOf(other)).toBe(codes);

  // Nothing is kept there yet, so nothing is asked.
  await other.getByRole('button', { name: 'Keep it as my lab' }).click();
  await expect(other.getByText('saved in this browser')).toBeVisible();
  expect(other.url()).not.toContain('#');
  await expect(new Learner(other).pile('notes.txt')).toHaveCount(1);
  await context.close();
});

test('a link writes over nothing, and asks before it takes the place of a lab', async ({ page }) => {
  const learner = new Learner(page);
  await learner.arrives();
  const link = await linkOf(page);
  await learner.uploads(fileOnDisk('mine.txt', 'my own'));
  await expect(page.getByText('saved in this browser')).toBeVisible();

  // The address changes under the open page: it is followed when that is asked for.
  await page.goto(link);
  await expect(learner.pile('mine.txt')).toHaveCount(1);
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByText('This scene came by a link')).toBeVisible();
  await expect(learner.pile('mine.txt')).toHaveCount(0);
  await page.getByRole('button', { name: 'Keep it as my lab' }).click();
  await expect(page.getByRole('heading', { name: /Replace the lab that this browser keeps/ })).toBeFocused();
  await page.getByRole('button', { name: 'Keep this lab' }).click();
  await page.getByRole('button', { name: 'Open my lab' }).click();
  await expect(learner.pile('mine.txt')).toHaveCount(1);

  await page.goto(link);
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.getByRole('button', { name: 'Keep it as my lab' }).click();
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(page.getByText('saved in this browser')).toBeVisible();
  await expect(learner.pile('mine.txt')).toHaveCount(0);
});

for (const [token, reason] of [
  ['v1.AAAA', 'cut or altered'],
  ['v9.AAAA', 'made by version v9'],
  ['nonsense', 'it is no lab of Bucket Lab'],
] as const)
  test(`the link #s=${token} opens an empty bench and says why`, async ({ page }) => {
    await page.goto(`/#s=${token}`);
    await expect(
      page.getByText(/This link is damaged or from a newer version\. Here is an empty bench\./),
    ).toContainText(reason);
    await expect(page.getByRole('button', { name: 'New bucket' }).first()).toBeVisible();
  });

test('a bad parameter is told in one line that can be put away', async ({ page }) => {
  await page.goto('/?theme=drak&font=9');
  const line = page.getByText('theme=drak is not known; using light.');
  await expect(line).toContainText('Known: auto, light, dark, contrast, projector.');
  await expect(line).toContainText('font=9 is not known; using 100.');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(line).toHaveCount(0);
});

for (const [width, height] of [
  [640, 480],
  [320, 480],
] as const)
  test(`embedded at ${width} × ${height} nothing scrolls, and no focus is taken`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/?embed=1');
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    const root = await page.evaluate(() => ({
      high: document.documentElement.scrollHeight <= window.innerHeight,
      wide: document.documentElement.scrollWidth <= window.innerWidth,
      focus: document.activeElement === document.body,
      note: document.body.innerText.includes('not affiliated with Amazon'),
    }));
    expect(root).toEqual({ high: true, wide: true, focus: true, note: true });
    await axeScan(page);
  });

test('a sandboxed frame on another origin, where storage throws, is a whole lab', async ({
  page,
  baseURL,
}) => {
  const frame = `<iframe src="${baseURL}/?embed=1&links=0" title="lab" sandbox="allow-scripts" width="640" height="480"></iframe>`;
  const host = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><title>A course</title><input aria-label="own">${frame}`);
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
  await page.getByLabel('own').focus();
  const lab = page.frameLocator('iframe');
  await expect(lab.getByText('not saved here')).toBeVisible();
  await expect(page.getByLabel('own')).toBeFocused();
  await lab.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(lab.getByRole('heading', { name: 'Done: 204' })).toBeVisible();
  await page.close();
  host.close();
});

test('a clicker steps through the scene: next, back, blank, and Esc leaves', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/?present=1');
  const verdict = page.getByRole('dialog', { name: 'Presenting' }).getByRole('heading', { level: 1 });
  await expect(verdict).toHaveText('Done: 204');
  await page.keyboard.press('PageUp');
  await expect(verdict).toHaveText('Done: 200');
  await page.keyboard.press('PageDown');
  await expect(verdict).toHaveText('Done: 204');
  await page.keyboard.press('b');
  await expect(page.getByText('The screen is blank.')).toBeAttached();
  await page.keyboard.press('PageDown');
  await expect(page.getByText('The screen is blank.')).toHaveCount(0);
  await expect(page.getByRole('img', { name: 'QR code of a link to this very scene' })).toBeVisible();
  await axeScan(page);
  const smallest = await page.evaluate(() => {
    const texts = document.createTreeWalker(document.querySelector('.present') as Node, NodeFilter.SHOW_TEXT);
    let least = 99;
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const at = node.parentElement;
      if (at === null || node.textContent?.trim() === '' || at.closest('.sr-only, [hidden]') !== null)
        continue;
      const box = at.getBoundingClientRect();
      if (box.width <= 2 || box.height <= 2) continue;
      // A drawing's text is as high as it is drawn.
      const size = at instanceof SVGElement ? box.height : Number.parseFloat(getComputedStyle(at).fontSize);
      least = Math.min(least, size);
    }
    return least;
  });
  expect(smallest).toBeGreaterThanOrEqual(16);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'projector');
});
