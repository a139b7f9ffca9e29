/** The list of all actions: found by typing, run by Enter, and nothing hidden because it is closed. */
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useMemo, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { ALL_ACTIONS } from '../../../src/actions/all.ts';
import { wordOf } from '../../../src/actions/words.ts';
import { Palette } from '../../../src/panels/palette/Palette.tsx';
import { LabProvider } from '../../../src/panels/shared/useLab.ts';
import type { Lab } from '../../../src/store/lab.ts';
import { select } from '../../../src/store/look.ts';
import { aDesk } from '../../actions/desks.ts';
import type { SeenDesk } from '../../actions/desks.ts';
import { aLabWithBucket, granted } from '../../support/panelLab.tsx';

const open = async (lab: Lab = aLabWithBucket()) => {
  const seen: { desk?: SeenDesk } = {};
  const Page = () => {
    const [shown, setShown] = useState(false);
    const desk = useMemo(() => aDesk(lab), []);
    seen.desk = desk;
    return (
      <LabProvider value={lab}>
        <button type="button" onClick={() => setShown(true)}>
          find
        </button>
        <Palette open={shown} onClose={() => setShown(false)} desk={desk} />
      </LabProvider>
    );
  };
  render(<Page />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'find' }));
  await user.click(field());
  return { user, lab, asked: seen.desk?.asked ?? [] };
};
const field = () => screen.getByRole('combobox', { name: 'What do you want to do?' });
const options = () => screen.getAllByRole('option');
const active = () => screen.getByRole('option', { selected: true });

describe('the list of all actions', () => {
  it('holds every action, the closed ones last and with their reason', async () => {
    const lab = aLabWithBucket();
    select(lab, undefined);
    await open(lab);
    const labels = options().map(({ textContent }) => textContent);
    for (const { label } of ALL_ACTIONS.filter(({ shortcut }) => shortcut !== 'Mod+k'))
      expect(labels.some((text) => text.startsWith(wordOf(label)))).toBe(true);
    const closed = options().map((option) => option.getAttribute('aria-disabled') === 'true');
    expect(closed.lastIndexOf(false)).toBeLessThan(closed.indexOf(true));
    expect(
      within(screen.getByRole('group', { name: 'Not now' })).getByRole('option', {
        name: /^Copy to top Nothing is selected\./,
      }),
    ).toBeInTheDocument();
  });

  it('is a combobox that keeps the focus, and tells its active line and how many there are', async () => {
    const { user } = await open();
    await user.type(field(), 'delete');
    expect(field()).toHaveFocus();
    expect(field()).toHaveAttribute('aria-controls', screen.getByRole('listbox').id);
    expect(field()).toHaveAttribute('aria-activedescendant', active().id);
    expect(screen.getByRole('status')).toHaveTextContent(`${options().length} found`);
    const first = active().id;
    await user.keyboard('{ArrowDown}');
    expect(active().id).not.toBe(first);
    expect(field()).toHaveAttribute('aria-activedescendant', active().id);
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(active()).toBe(options().at(-1));
  });

  it('runs with Enter what is active, and closes first', async () => {
    const { user, asked } = await open();
    await user.type(field(), 'help and{Enter}');
    expect(asked).toEqual(['open help']);
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('does not run what is closed', async () => {
    const { user, asked } = await open();
    await user.type(field(), 'redo{Enter}');
    expect(asked).toEqual([]);
    expect(active()).toHaveTextContent('Nothing to redo.');
    await user.click(active());
    expect(field()).toBeInTheDocument();
  });

  it('finds by initials, asks as somebody, opens a bucket and goes to a key', async () => {
    const lab = aLabWithBucket();
    granted(lab, { type: 'CreateBucket', bucket: 'other-bucket' });
    const first = await open(lab);
    await first.user.type(field(), 'aaa');
    expect(options().map(({ textContent }) => textContent)).toContainEqual(
      expect.stringMatching(/^Ask as ana/),
    );
    await first.user.clear(field());
    await first.user.type(field(), 'ask as dev{Enter}');
    expect(lab.getState().identity).toBe('dev');
    await first.user.click(screen.getByRole('button', { name: 'find' }));
    const elsewhere = lab.getState().bucket === 'other-bucket' ? 'harbor-archive' : 'other-bucket';
    await first.user.type(field(), `${elsewhere}{Enter}`);
    expect(lab.getState().bucket).toBe(elsewhere);
    lab.setState({ bucket: 'harbor-archive', selection: undefined });
    await first.user.click(screen.getByRole('button', { name: 'find' }));
    await first.user.type(field(), 'rep');
    await first.user.click(
      within(screen.getByRole('group', { name: 'Go to a key' })).getByRole('option', { name: 'report.txt' }),
    );
    expect(lab.getState().selection?.key).toBe('report.txt');
  });

  it('says that nothing is called that', async () => {
    const { user } = await open();
    await user.type(field(), 'zzz{Enter}');
    expect(screen.getByRole('status')).toHaveTextContent('Nothing is called “zzz”.');
    expect(screen.queryByRole('option')).not.toBeInTheDocument();
    expect(field()).not.toHaveAttribute('aria-activedescendant');
  });
});
