/** The window of settings, on the page: what is chosen holds at once, and nothing of the lab is lost over it. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { speakLanguage } from '../../../src/i18n/languages.ts';
import { followPreferences } from '../../../src/panels/app/appearance.ts';
import { overridePreferences, preferences } from '../../../src/store/preferences.ts';
import { aSandboxLab, entry, press, showPage, stepsOf } from '../app/page.tsx';

const root = document.documentElement;
const initial = preferences.getInitialState();

beforeEach(followPreferences);
afterEach(async () => {
  localStorage.clear();
  await act(async () => {
    overridePreferences(initial);
    await speakLanguage('en');
  });
});

const openSettings = async (user: ReturnType<typeof showPage>): Promise<HTMLElement> => {
  await user.click(press('Settings'));
  return screen.findByRole('dialog', { name: 'Settings' }, { timeout: 15_000 });
};
const choose = async (user: ReturnType<typeof showPage>, name: string): Promise<void> =>
  user.click(await screen.findByRole('radio', { name }));

it('has a name for every control, and shows what holds', async () => {
  const user = showPage(aSandboxLab());
  const dialog = within(await openSettings(user));
  for (const group of ['Theme', 'Text size', 'Language', 'Speed of motion'])
    expect(within(dialog.getByRole('group', { name: group })).getAllByRole('radio').length).toBeGreaterThan(
      2,
    );
  expect(dialog.getByRole('radio', { name: 'As the system' })).toBeChecked();
  expect(dialog.getByRole('radio', { name: '100 %' })).toBeChecked();
  expect(dialog.getByRole('checkbox', { name: 'Reduce motion' })).not.toBeChecked();
  expect(dialog.getByRole('checkbox', { name: 'Single keys act' })).toBeChecked();
});

it('puts theme, size and motion on the page at once', async () => {
  const user = showPage(aSandboxLab());
  await openSettings(user);
  await choose(user, 'Contrast');
  await choose(user, '150 %');
  await choose(user, '2 ×');
  expect(root).toHaveAttribute('data-theme', 'contrast');
  expect(root.style.getPropertyValue('--text')).toBe('1.5');
  expect(root.style.getPropertyValue('--speed')).toBe('2');
  expect(root).not.toHaveAttribute('data-motion', 'none');
  await choose(user, 'At once');
  expect(root).toHaveAttribute('data-motion', 'none');
  await choose(user, '1 ×');
  await user.click(screen.getByRole('checkbox', { name: 'Reduce motion' }));
  expect(root).toHaveAttribute('data-motion', 'none');
});

it('speaks another language without a reload, and keeps the lab, the draft and the focus', async () => {
  const lab = aSandboxLab();
  const user = showPage(lab);
  await user.click(entry('logo.svg', 1));
  await user.click(press('Delete version'));
  const field = await screen.findByRole('textbox', { name: 'x-amz-mfa' });
  // The focus goes to Send by itself; a space typed before that would press it.
  await waitFor(() => expect(screen.getByRole('button', { name: 'Send as ana' })).toHaveFocus());
  await user.type(field, 'half a ser');
  await openSettings(user);
  const steps = stepsOf(lab);
  await choose(user, 'Español');
  expect(await screen.findByRole('dialog', { name: 'Ajustes' })).toBeInTheDocument();
  expect(root).toHaveAttribute('lang', 'es');
  expect(document.title).toContain('control de versiones');
  expect(screen.getByRole('radio', { name: 'Español' })).toHaveFocus();
  // Piles are memoised, the diagram is drawn thrice, the draft comes from a late catalogue.
  expect(screen.getByLabelText('Versiones de logo.svg, la más nueva primero')).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'Próxima solicitud' })).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'x-amz-mfa' })).toBe(field);
  expect(field).toHaveValue('half a ser');
  expect(stepsOf(lab)).toBe(steps);
  await choose(user, 'English');
  await waitFor(() => expect(root).toHaveAttribute('lang', 'en'));
  expect(entry('logo.svg', 0)).toBeInTheDocument();
});

it('writes whole pages from right to left for those who make them', async () => {
  showPage(aSandboxLab());
  act(() => overridePreferences({ language: 'pseudo-rtl' }));
  await waitFor(() => expect(root).toHaveAttribute('dir', 'rtl'));
  expect(screen.getByRole('heading', { name: /^\[Whö îš åšķ?k?îñĝ .*\]$/ })).toBeInTheDocument();
});

it('turns single keys off, and those with Ctrl not', async () => {
  const lab = aSandboxLab();
  const user = showPage(lab);
  await openSettings(user);
  await user.click(screen.getByRole('checkbox', { name: 'Single keys act' }));
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await user.keyboard('4');
  expect(lab.getState().identity).toBe('ana');
  await user.keyboard('{Control>}z{/Control}');
  const undone = lab.getState().journal.cursor;
  expect(undone).toBe(stepsOf(lab) - 1);
  act(() => overridePreferences({ letters: true }));
  await user.keyboard('4');
  expect(lab.getState().identity).toBe('attacker');
});
