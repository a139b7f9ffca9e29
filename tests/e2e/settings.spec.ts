/** What a person prefers about the page: by keyboard, remembered, and as the system asks. */
import { Learner } from './learner.ts';
import { axeScan, expect, test } from './support.ts';

test('speaks Spanish when asked by keyboard, and from the first paint on the next visit', async ({
  page,
}) => {
  await new Learner(page).arrives();
  await page.locator('body').press(',');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await expect(settings).toBeVisible();
  await settings.getByRole('radio', { name: 'As the browser' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog', { name: 'Ajustes' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await axeScan(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  const seen: string[] = [];
  await page.exposeFunction('see', (text: string) => seen.push(text));
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const title = document.querySelector('h2')?.textContent;
      if (title) void Reflect.apply(Reflect.get(window, 'see'), window, [title]);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Quién pide' })).toBeVisible();
  expect(seen).not.toContain('Who is asking');
});

test('is Spanish where the browser asks for it', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'es-MX', ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Quién pide' })).toBeVisible();
  await expect(page).toHaveTitle(/control de versiones/);
  await context.close();
});

test('has the colours of contrast where the system asks for more', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more', colorScheme: 'dark' });
  await new Learner(page).arrives();
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await ground()).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ contrast: 'no-preference', colorScheme: 'dark' });
  expect(await ground()).toBe('rgb(12, 17, 22)');
});

test('has two columns on a projector of 1280 by 720, with shelves in view', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.addInitScript(() => localStorage.setItem('bucket-lab.theme', 'projector'));
  await page.goto('./');
  await expect(page.locator('.bench')).toHaveAttribute('data-form', 'tablet');
  await expect(new Learner(page).pile('logo.svg').first()).toBeInViewport();
});
