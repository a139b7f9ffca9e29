import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ALL_KEYED } from '../../../src/actions/all.ts';
import { wordOf } from '../../../src/actions/words.ts';
import { say } from '../../../src/i18n/windows.ts';
import { HelpDialog } from '../../../src/panels/help/HelpDialog.tsx';
import { aPanelLab, onPageWithWindow } from '../../support/panelLab.tsx';

const open = async () => {
  const user = onPageWithWindow(aPanelLab(), (door) => <HelpDialog {...door} />);
  await user.click(screen.getByRole('button', { name: 'open the window' }));
  return user;
};

describe('help', () => {
  it('says what this is, the one idea, and that Amazon is not in it', async () => {
    await open();
    const dialog = screen.getByRole('dialog', { name: 'Help and keys' });
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringContaining('A plain delete hides'),
      expect.stringContaining('Only a delete that names a version destroys'),
      expect.stringContaining('a second key'),
    ]);
    expect(dialog).toHaveTextContent('not affiliated with Amazon');
    expect(within(dialog).queryByRole('link')).not.toBeInTheDocument();
  });

  it('explains each word in one sentence', async () => {
    await open();
    const words = screen.getAllByRole('term').map(({ textContent }) => textContent);
    expect(words).toEqual([
      'GET',
      'version',
      'current',
      'noncurrent',
      'delete marker',
      'null',
      'version id',
      'MFA',
      'IAM user',
      'root user',
      'session credentials',
      'documented, observed, modelled',
    ]);
    for (const sentence of screen.getAllByRole('definition'))
      expect(sentence).toHaveTextContent(/^[A-Z][^.]+\.$/);
  });

  it('lists every key that does something, with what it does', async () => {
    await open();
    const rows = screen.getAllByRole('row').slice(1);
    // After them those that only move the focus.
    expect(rows).toHaveLength(ALL_KEYED.length + 4);
    expect(rows.at(-4)).toHaveTextContent('F6To the next part of the page');
    for (const [i, { label, help }] of ALL_KEYED.entries()) {
      expect(rows[i]).toHaveTextContent(wordOf(label));
      if (ALL_KEYED[i - 1]?.help === help) expect(rows[i]).not.toHaveTextContent(say(help));
      else expect(rows[i]).toHaveTextContent(say(help));
    }
    const redo = screen.getByRole('rowheader', { name: /^Redo/ }).closest('tr');
    expect(redo).toHaveTextContent(/^CtrlShiftZ/);
  });

  it('gives the focus back on Esc', async () => {
    const user = await open();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'open the window' })).toHaveFocus();
  });
});
