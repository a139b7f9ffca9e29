import AxeBuilder from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';

export { expect };

/** Every test watches the page: an error in the console, or one nobody caught, fails it whatever else it checks. */
export const test = base.extend<{ quietPage: void }>({
  quietPage: [
    async ({ page }, use) => {
      const heard: string[] = [];
      page.on('console', (message) => {
        if (message.type() !== 'error') return;
        const { url, lineNumber } = message.location();
        heard.push(`console.error: ${message.text()} (${url}:${lineNumber})`);
      });
      page.on('pageerror', (error) => heard.push(`uncaught: ${error.stack ?? error.message}`));
      await use();
      expect(heard, 'the page reported errors').toEqual([]);
    },
    { auto: true },
  ],
});

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Expects no violation on the page as it stands. A failure lists what is wrong, where, and how to mend it. */
export const axeScan = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const told = violations.map(({ id, impact, help, helpUrl, nodes }) =>
    [
      `${id} (${impact ?? 'no impact given'}): ${help}`,
      `  ${helpUrl}`,
      ...nodes.map(({ target, html, failureSummary }) =>
        [
          `  at ${target.join(' ')}`,
          `     ${html}`,
          `     ${(failureSummary ?? '').replaceAll('\n', '\n     ')}`,
        ].join('\n'),
      ),
    ].join('\n'),
  );
  expect(violations.length, `accessibility violations:\n\n${told.join('\n\n')}\n`).toBe(0);
};
