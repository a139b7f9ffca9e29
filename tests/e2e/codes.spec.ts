import type { Page } from '@playwright/test';
import { Learner } from './learner.ts';
import { axeScan, expect, test } from './support.ts';

/** Sets the machine's clock so that a code gives way to the next so many seconds after the page is opened. */
const rollsOverAfter = (page: Page, seconds: number): Promise<unknown> =>
  page.addInitScript((ms) => {
    const real = Date.now.bind(Date);
    const shift = 30_000 - ((real() + ms) % 30_000);
    Date.now = () => real() + shift;
  }, seconds * 1000);

/** Everything that moved since the last call, by what moved. Layout may not wait for a person's hand to be excused. */
const moved = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const seen = window as unknown as { readonly shifts: string[] };
    return seen.shifts.splice(0);
  });

const watchesLayout = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    interface Shift extends PerformanceEntry {
      readonly value: number;
      readonly sources: readonly { readonly node: Node | null }[];
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[])
        for (const { node } of entry.sources)
          shifts.push(`${entry.value} ${node instanceof Element ? node.outerHTML : node?.textContent}`);
    }).observe({ type: 'layout-shift' });
  });

test('a code gives way to the next, and nothing moves', async ({ page }) => {
  await rollsOverAfter(page, 12);
  const learner = new Learner(page);
  await learner.arrives();
  await page.getByRole('button', { name: 'Show the codes' }).click();
  const code = page.getByText(/^Code of ana-phone: /);
  await expect(code).toBeAttached();
  await page.locator('body').press('g');
  await expect(page.getByRole('region', { name: 'Glass box' })).toBeVisible();
  const first = (await code.textContent()) ?? '';
  await watchesLayout(page);
  // What the glass box brings along has to be there: it comes late, and later on a busy machine.
  await expect.poll(() => moved(page), { intervals: [1000] }).toEqual([]);

  await test.step('by itself', async () => {
    await expect(code).not.toHaveText(first, { timeout: 15_000 });
    expect(await moved(page)).toEqual([]);
  });
  await test.step('as the clock is stepped', async () => {
    const before = (await code.textContent()) ?? '';
    await learner.stepsClock();
    await expect(code).not.toHaveText(before);
    expect(await moved(page)).toEqual([]);
  });
});

test('finds an action by typing, from anywhere, and gives the focus back', async ({ page }) => {
  const learner = new Learner(page);
  await learner.arrives();
  const { keyboard } = page;
  const help = page.getByRole('button', { name: 'Help and keys' });
  await help.focus();
  await keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'What do you want to do?' });
  await expect(field).toBeFocused();
  await keyboard.press('Escape');
  await expect(help).toBeFocused();

  await keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await axeScan(page);
  await keyboard.type('readme');
  await keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: /^Version, current/, checked: true })).toBeFocused();
  await expect(page.getByRole('paragraph').filter({ hasText: /^readme\.txt/ })).toBeVisible();

  await keyboard.press('Control+k');
  await keyboard.type('turn on');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Upcoming request' })).toBeVisible();
  const mfa = page.getByRole('textbox', { name: /mfa/i });
  await expect(mfa).toBeFocused();
  await mfa.blur();
  await keyboard.press('m');
  await expect(mfa).toHaveValue(/ana-phone \d{6}$/);

  await mfa.blur();
  await keyboard.press('g');
  await expect(page.getByRole('region', { name: 'Glass box' })).toBeFocused();
  await page.getByText('Earlier codes').click();
  await axeScan(page);
});
