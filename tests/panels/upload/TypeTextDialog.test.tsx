import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { currentOf } from '../../../src/engine/index.ts';
import { failureOf } from '../../../src/panels/upload/textProblems.ts';
import { TypeTextDialog } from '../../../src/panels/upload/TypeTextDialog.tsx';
import { dispatch } from '../../../src/store/dispatch.ts';
import { look } from '../../../src/store/finding.ts';
import { select, selectCurrent } from '../../../src/store/look.ts';
import type { UploadReport } from '../../../src/store/uploads.ts';
import { aLabWithBucket, benchOf, granted, onPageWithWindow } from '../../support/panelLab.tsx';
import { bytes, textOf } from '../../support/world.ts';

const opener = () => screen.getByRole('button', { name: 'open the window' });
const key = () => screen.getByRole('textbox', { name: 'Key' });
const text = () => screen.getByRole('textbox', { name: 'Text' });
const upload = () => screen.getByRole('button', { name: 'Upload' });

/** Nothing is selected, so the key is still to be chosen. */
const unselected = () => {
  const lab = aLabWithBucket();
  select(lab, undefined);
  return lab;
};

const open = async (lab = unselected()) => {
  const user = onPageWithWindow(lab, (door) => <TypeTextDialog {...door} />);
  await user.click(opener());
  return { lab, user };
};

describe('typing a text', () => {
  it('puts it as UTF-8 text under its key, picks the key and closes', async () => {
    const { lab, user } = await open();
    expect(key()).toHaveFocus();
    await user.type(key(), 'notes/größe.txt');
    await user.type(text(), 'Größe 12 €');
    await user.click(upload());
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    const stored = currentOf(benchOf(lab), 'notes/größe.txt');
    expect(stored).toMatchObject({ contentType: 'text/plain;charset=utf-8', size: 14 });
    expect(stored?.kind === 'object' && textOf(stored.body)).toBe('Größe 12 €');
    expect(lab.getState().selection).toEqual({ key: 'notes/größe.txt', id: stored?.id });
    expect(screen.getByText('notes/größe.txt is uploaded, 14 B.')).toBeVisible();
    expect(opener()).toHaveFocus();
  });

  it('offers the selected key, so that overwriting is to type and send', async () => {
    const lab = aLabWithBucket();
    selectCurrent(lab, 'report.txt');
    const { user } = await open(lab);
    expect(key()).toHaveValue('report.txt');
    expect(text()).toHaveFocus();
    await user.keyboard('second{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    const current = currentOf(benchOf(lab), 'report.txt');
    expect(current?.kind === 'object' && textOf(current.body)).toBe('second');
    expect(current?.id).not.toBe('null');
  });

  it('begins in the folder that is open, where a name is still to be typed', async () => {
    const lab = aLabWithBucket();
    selectCurrent(lab, 'report.txt');
    look(lab, { folders: true, folder: 'photos/' });
    const { user } = await open(lab);
    expect(key()).toHaveValue('photos/');
    expect(key()).toHaveFocus();
    await user.type(key(), 'cat.txt');
    await user.click(upload());
    await waitFor(() => expect(currentOf(benchOf(lab), 'photos/cat.txt')).toBeDefined());
  });

  it('counts bytes, not letters', async () => {
    const { user } = await open();
    await user.type(text(), '€1');
    expect(text()).toHaveAccessibleDescription(/^4 bytes of UTF-8/);
  });

  it('stores an empty text as an empty object', async () => {
    const { lab, user } = await open();
    await user.type(key(), 'empty.txt{Enter}');
    await waitFor(() => expect(currentOf(benchOf(lab), 'empty.txt')).toMatchObject({ size: 0 }));
  });

  it('sends nothing without a key, and goes to the field', async () => {
    const { lab, user } = await open();
    const before = lab.getState().journal.cursor;
    await user.type(text(), 'words');
    await user.click(upload());
    await waitFor(() => expect(key()).toHaveFocus());
    expect(key()).toHaveAccessibleDescription(/A key has at least one character/);
    expect(lab.getState().journal.cursor).toBe(before);
  });

  it('shows the key’s bytes near the limit, and what is wrong above it', async () => {
    const { lab } = await open();
    expect(key()).not.toHaveAccessibleDescription(/bytes/);
    fireEvent.change(key(), { target: { value: 'é'.repeat(450) } });
    expect(key()).toHaveAccessibleDescription(/900 of 1,024 bytes/);
    expect(key()).not.toBeInvalid();
    fireEvent.change(key(), { target: { value: 'é'.repeat(513) } });
    expect(key()).toBeInvalid();
    expect(key()).toHaveAccessibleDescription(
      /A key has at most 1,024 bytes, and this has 1,026\. Shorten it\./,
    );
    expect(benchOf(lab).versions).toBeDefined();
  });

  it('keeps the window and the text when the bucket is gone', async () => {
    const lab = aLabWithBucket('first-one');
    granted(lab, { type: 'CreateBucket', bucket: 'short-lived' });
    lab.setState({ bucket: 'short-lived' });
    const { user } = await open(lab);
    await user.type(key(), 'a.txt');
    await user.type(text(), 'words');
    granted(lab, { type: 'DeleteBucket', bucket: 'short-lived' });
    lab.setState({ bucket: 'short-lived' });
    await user.click(upload());
    await waitFor(() => expect(text()).toHaveFocus());
    expect(text()).toHaveAccessibleDescription(/There is no bucket yet\./);
    expect(text()).toHaveValue('words');
  });

  it('keeps a text through Esc, but not a key alone', async () => {
    const { user } = await open();
    await user.type(key(), 'alone.txt');
    await user.keyboard('{Escape}');
    await user.click(opener());
    expect(key()).toHaveValue('');
    await user.type(key(), 'both.txt');
    await user.type(text(), 'kept');
    await user.keyboard('{Escape}');
    await user.click(opener());
    expect(key()).toHaveValue('both.txt');
    expect(text()).toHaveValue('kept');
  });
});

describe('what a report tells', () => {
  const report = (rest: Partial<UploadReport>): UploadReport => ({
    path: 'a.txt',
    size: 5,
    problem: undefined,
    outcome: undefined,
    ...rest,
  });

  it('belongs to the text when S3 refuses, in S3’s words', () => {
    const lab = aLabWithBucket();
    const outcome = dispatch(lab, { type: 'PutObject', bucket: 'nowhere', key: 'a.txt', body: bytes('x') });
    expect(failureOf(report({ outcome }))).toEqual({
      at: 'text',
      text: 'S3 refused: 404 NoSuchBucket. The specified bucket does not exist.',
    });
  });

  it('names the size of a text that is too large', () => {
    expect(failureOf(report({ size: 70_000_000, problem: 'too-large' }))).toEqual({
      at: 'text',
      text: 'The text has 70.00 MB; the most is 64 MB. Shorten it.',
    });
  });
});
