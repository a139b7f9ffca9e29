import type { Locator } from '@playwright/test';
import { Learner } from './learner.ts';
import { expect, test } from './support.ts';

/** Walks the page with Tab, one whole round at most. */
const tabTo = async (place: Locator): Promise<void> => {
  for (let i = 0; i < 80 && !(await place.evaluate((one) => one === document.activeElement)); i++)
    await place.page().keyboard.press('Tab');
  await expect(place).toBeFocused();
};

test('stores, hides, brings back and destroys by keyboard alone', async ({ page }) => {
  const learner = new Learner(page);
  await learner.arrives();
  const { keyboard } = page;

  await test.step('makes a bucket and enables versioning', async () => {
    await keyboard.press('n');
    await expect(page.getByLabel('Bucket name')).toBeFocused();
    await keyboard.type('keys-only');
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'keys-only', level: 2 })).toBeVisible();
    await tabTo(page.getByRole('button', { name: 'Enable versioning', exact: true }));
    await keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Send as ana' })).toBeFocused();
    await keyboard.press('Enter');
    await learner.sees('Done: 200');
  });

  await test.step('types a text, twice', async () => {
    for (const text of ['first', 'second']) {
      await page.locator('body').press('x');
      await expect(page.getByRole('dialog')).toBeVisible();
      if (text === 'first') {
        await expect(page.getByRole('textbox', { name: 'Key' })).toBeFocused();
        await keyboard.type('notes.txt');
        await keyboard.press('Tab');
      }
      await keyboard.type(text);
      await keyboard.press('Control+Enter');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await expect(learner.pile('notes.txt')).toHaveCount(2);
  });

  await test.step('covers it, finds the marker with the arrows and removes it', async () => {
    await keyboard.press('d');
    await learner.sees('Done: 204');
    await tabTo(page.getByRole('button', { name: 'To the shelves' }));
    await keyboard.press('Enter');
    await expect(page.getByRole('radio', { name: /^Version, noncurrent/ }).first()).toBeFocused();
    await keyboard.press('ArrowUp');
    await expect(page.getByRole('radio', { name: /^Delete marker, current/ })).toBeFocused();
    await keyboard.press('Enter');
    await learner.sees('Refused: 404 NoSuchKey');
    await keyboard.press('Shift+D');
    await expect(page.getByRole('button', { name: 'Send as ana' })).toBeFocused();
    await keyboard.press('Enter');
    await learner.sees('Done: 204', 'can be read again');
  });

  await test.step('goes back and forth in time', async () => {
    await page.locator('body').press('Control+z');
    await expect(learner.pile('notes.txt')).toHaveCount(3);
    await page.locator('body').press('Control+Shift+Z');
    await expect(learner.pile('notes.txt')).toHaveCount(2);
  });
});

test('needs no sideways scrolling at 320 px, and scrolls as one page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const learner = new Learner(page);
  await learner.arrives();
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBe(0);
});
