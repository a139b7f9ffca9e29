import { Learner } from './learner.ts';
import { axeScan, expect, test } from './support.ts';

const SIZES = [
  [390, 844],
  [640, 480],
  [768, 1024],
  [1280, 800],
  [1440, 900],
] as const;
const THEMES = ['light', 'dark', 'contrast', 'projector'] as const;

/** The browser's own clock would make every scan another one, and motion would be scanned half way. */
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [width, height] of SIZES)
  for (const theme of THEMES)
    test(`has no accessibility violation at ${width} by ${height} in ${theme}`, async ({ page }) => {
      test.setTimeout(60_000);
      await page.setViewportSize({ width, height });
      await page.addInitScript((name) => localStorage.setItem('bucket-lab.theme', name), theme);
      const learner = new Learner(page);
      await page.goto('./');
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expect(learner.pile('report.csv')).toHaveCount(3);
      await axeScan(page);

      await page.keyboard.press('Shift+D');
      await expect(page.getByRole('button', { name: 'Send as ana' })).toBeVisible();
      await axeScan(page);
      await page.getByRole('button', { name: 'Put away' }).click();

      await page.keyboard.press('3');
      await page.locator('body').press('Shift+D');
      await page.getByRole('button', { name: 'Send as dev' }).click();
      await expect(page.getByText('Refused: 403 AccessDenied').first()).toBeVisible();
      await page.keyboard.press('w');
      await expect(page.getByText('What would make it succeed').first()).toBeVisible();
      await axeScan(page);
    });

for (const theme of THEMES)
  test(`has no accessibility violation in its windows in ${theme}`, async ({ page }) => {
    test.setTimeout(60_000);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.addInitScript((name) => localStorage.setItem('bucket-lab.theme', name), theme);
    const learner = new Learner(page);
    await learner.arrives();
    const windows = [
      ['n', 'New bucket'],
      ['x', 'Type text'],
      ['?', 'Help'],
      [',', 'Settings'],
    ] as const;
    for (const [key] of windows) {
      await page.locator('body').press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      await axeScan(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await page.getByRole('button', { name: 'Save or open' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await axeScan(page);
  });

for (const [width, theme] of [
  [390, 'light'],
  [1280, 'dark'],
] as const)
  test(`has no accessibility violation in two futures at ${width} in ${theme}`, async ({ page }) => {
    test.setTimeout(60_000);
    await page.setViewportSize({ width, height: 844 });
    await page.addInitScript((name) => localStorage.setItem('bucket-lab.theme', name), theme);
    const learner = new Learner(page);
    await learner.arrives();
    // Branches come with the first touch.
    await page
      .getByRole(width === 390 ? 'tab' : 'heading', { name: width === 390 ? 'Time' : 'Every request' })
      .click();
    await page.getByRole('button', { name: 'More about branches' }).click();
    await page.getByRole('button', { name: /^Try the attack in both/ }).click();
    await expect(page.getByRole('heading', { name: /^Two futures/ })).toBeFocused();
    await expect(page.getByText('2 versions gone for good')).toBeVisible();
    await axeScan(page);
  });
