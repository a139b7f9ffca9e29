/** On a phone: one part at a time, the tools under the shelf, the verdict and the way to why above the tabs. */
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aSandboxLab, answer, entry, press, showPage } from './page.tsx';

const PHONE = 390;
const tab = (name: string): HTMLElement => screen.getByRole('tab', { name });
const dock = (): HTMLElement => screen.getByRole('region', { name: 'The last answer' });

it('opens at the bucket, with the other parts behind tabs', () => {
  showPage(aSandboxLab(), PHONE);
  expect(tab('Bucket')).toHaveAttribute('aria-selected', 'true');
  expect(['Codes', 'Request', 'Time'].map((name) => tab(name).getAttribute('aria-selected'))).toEqual([
    'false',
    'false',
    'false',
  ]);
});

it('has one set of tools for an entry: under the shelf of what is selected', async () => {
  const user = showPage(aSandboxLab(), PHONE);
  await user.click(entry('logo.svg', 0));
  const shelf = entry('logo.svg', 0).closest('[data-shelf]');
  expect(shelf).toContainElement(press('Delete'));
});

it('says in the dock what the last request came to, and leads to why', async () => {
  const user = showPage(aSandboxLab(), PHONE);
  await user.click(entry('logo.svg', 0));
  await user.click(press('Delete'));
  const why = await within(dock()).findByRole('button', { name: 'Why' }, { timeout: 5000 });
  expect(dock()).toHaveTextContent('Done: 204logo.svg is covered by a marker.');
  await user.click(why);
  // The trace stands under the request there.
  expect(tab('Request')).toHaveAttribute('aria-selected', 'true');
  expect(answer()).toBeInTheDocument();
  // So does the verdict: it is not said twice.
  expect(screen.queryByRole('region', { name: 'The last answer' })).not.toBeInTheDocument();
  await user.click(tab('Time'));
  expect(dock()).toHaveTextContent('Done: 204');
});

it('shows a request that is prepared, wherever it was prepared from', async () => {
  const user = showPage(aSandboxLab(), PHONE);
  await user.click(entry('logo.svg', 1));
  await user.click(press('Delete version'));
  expect(tab('Request')).toHaveAttribute('aria-selected', 'true');
  expect(await screen.findByRole('region', { name: 'Upcoming request' }, { timeout: 5000 })).toBeVisible();
});

it('changes who asks by the menu at the top', async () => {
  const lab = aSandboxLab();
  const user = showPage(lab, PHONE);
  await user.click(press('Asking as ana'));
  await user.click(screen.getByText('dev', { selector: '[popover] *' }));
  expect(lab.getState().identity).toBe('dev');
  expect(press('Asking as dev')).toBeVisible();
});
