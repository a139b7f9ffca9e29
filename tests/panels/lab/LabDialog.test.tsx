import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { LabDialog } from '../../../src/panels/lab/LabDialog.tsx';
import type { LabDoors } from '../../../src/panels/lab/useReplacing.ts';
import { startOver } from '../../../src/store/sandbox.ts';
import { aLabWithBucket, aPanelLab, onPageWithWindow } from '../../support/panelLab.tsx';
import { textOf } from '../../support/world.ts';

const aLabFile = () => new File(['lab bytes'], 'my-lab.zip');

const open = async (lab = aLabWithBucket(), doors: Partial<LabDoors> = {}) => {
  const lent = {
    onShare: vi.fn<() => void>(),
    onSave: vi.fn<LabDoors['onSave']>(() => Promise.resolve(undefined)),
    onOpen: vi.fn<LabDoors['onOpen']>(() => Promise.resolve(undefined)),
    onStartOver: vi.fn<LabDoors['onStartOver']>((opening) => startOver(lab, opening, 'again')),
  };
  const user = onPageWithWindow(lab, (door) => <LabDialog {...door} {...lent} {...doors} />);
  await user.click(screen.getByRole('button', { name: 'open the window' }));
  return { lab, user, ...lent };
};
const button = (name: string) => screen.getByRole('button', { name });
const fileInput = () => screen.getByLabelText('Choose a lab file', { selector: 'input' });
const question = (name: RegExp) => screen.findByRole('region', { name });

describe('saving', () => {
  it('writes the file and says so', async () => {
    const { user, onSave } = await open();
    expect(button('Save to a file')).toHaveFocus();
    await user.click(button('Save to a file'));
    expect(await screen.findByText('The file is written.')).toBeVisible();
    expect(onSave).toHaveBeenCalledTimes(1);
  });

  it('names a failure beside the button', async () => {
    const { user } = await open(aLabWithBucket(), { onSave: () => Promise.reject(new Error('disk full')) });
    await user.click(button('Save to a file'));
    await waitFor(() => expect(button('Save to a file')).toHaveAccessibleDescription(/could not be written/));
  });
});

describe('opening a file', () => {
  it('says what would be replaced, and replaces only when told to', async () => {
    const { user, onOpen } = await open();
    await user.upload(fileInput(), aLabFile());
    const asked = await question(/Replace this lab with my-lab\.zip\?/);
    expect(asked).toHaveTextContent('This lab holds 3 requests, 1 bucket and 1 version or marker.');
    expect(within(asked).getByRole('heading')).toHaveFocus();
    expect(onOpen).not.toHaveBeenCalled();
    await user.click(button('Replace'));
    const [given] = onOpen.mock.calls[0] ?? [];
    expect(given && textOf(given)).toBe('lab bytes');
    expect(await screen.findByText('my-lab.zip is open.')).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('offers to save first, and still asks afterwards', async () => {
    const { user, onSave, onOpen } = await open();
    await user.upload(fileInput(), aLabFile());
    const asked = await question(/Replace this lab/);
    await user.click(button('Save it first'));
    expect(await within(asked).findByText('The file is written.')).toBeVisible();
    expect(onSave).toHaveBeenCalledTimes(1);
    expect(onOpen).not.toHaveBeenCalled();
    expect(button('Replace')).toBeVisible();
  });

  it('keeps the lab when told to, and returns to the button', async () => {
    const { user, onOpen } = await open();
    await user.upload(fileInput(), aLabFile());
    await question(/Replace this lab/);
    await user.click(button('Keep this lab'));
    expect(screen.queryByText(/Replace this lab/)).not.toBeInTheDocument();
    expect(button('Choose a lab file')).toHaveFocus();
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('names what is wrong with a file beside the button, and leaves the lab', async () => {
    const lab = aLabWithBucket();
    const { user } = await open(lab, {
      onOpen: () => Promise.resolve('my-lab.zip is no lab: it has no lab.json.'),
    });
    const before = lab.getState().journal;
    await user.upload(fileInput(), aLabFile());
    await question(/Replace this lab/);
    await user.click(button('Replace'));
    await waitFor(() => expect(button('Choose a lab file')).toHaveFocus());
    expect(button('Choose a lab file')).toHaveAccessibleDescription(
      /my-lab\.zip is no lab: it has no lab\.json\./,
    );
    expect(lab.getState().journal).toBe(before);
  });

  it('says when the browser cannot read the file', async () => {
    const { user, onOpen } = await open();
    const file = aLabFile();
    file.arrayBuffer = () => Promise.reject(new Error('NotReadableError'));
    await user.upload(fileInput(), file);
    expect(await screen.findByText(/could not read my-lab\.zip/)).toBeVisible();
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('asks nothing when nothing has happened yet', async () => {
    const { user, onOpen } = await open(aPanelLab());
    await user.upload(fileInput(), aLabFile());
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    const [given] = onOpen.mock.calls[0] ?? [];
    expect(given && textOf(given)).toBe('lab bytes');
  });
});

describe('starting over', () => {
  it.each([
    ['Sandbox', /Replace this lab with the sandbox\?/, 'harbor-archive', 9],
    ['Empty lab', /Replace this lab with an empty one\?/, undefined, 0],
  ])('opens the %s after asking', async (name, asks, bucket, steps) => {
    const { lab, user } = await open(aLabWithBucket('mine'));
    await user.click(button(name));
    await question(asks);
    expect(lab.getState().bucket).toBe('mine');
    await user.click(button('Replace'));
    expect(lab.getState().bucket).toBe(bucket);
    expect(lab.getState().journal.cursor).toBe(steps);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByText('A new lab is open.')).toBeVisible();
  });

  it('forgets the question on Esc', async () => {
    const { lab, user } = await open(aLabWithBucket('mine'));
    await user.click(button('Empty lab'));
    await question(/Replace this lab/);
    await user.keyboard('{Escape}');
    expect(lab.getState().bucket).toBe('mine');
    await user.click(button('open the window'));
    expect(screen.queryByText(/Replace this lab/)).not.toBeInTheDocument();
  });
});
