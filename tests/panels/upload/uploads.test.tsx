import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { currentOf, values } from '../../../src/engine/index.ts';
import { UploadCell } from '../../../src/panels/upload/UploadCell.tsx';
import { UploadDesk } from '../../../src/panels/upload/UploadDesk.tsx';
import { UploadNews } from '../../../src/panels/upload/UploadNews.tsx';
import type { UploadHandle } from '../../../src/panels/upload/UploadDesk.tsx';
import type { Lab } from '../../../src/store/lab.ts';
import { aFolder, aHugeFile, anEntryOf, aSlowFile, aTransfer } from '../../support/files.ts';
import { aLabWithBucket, aPanelLab, benchOf, granted, onPage } from '../../support/panelLab.tsx';
import { textOf } from '../../support/world.ts';

const page = (lab: Lab) => {
  const ref = createRef<UploadHandle>();
  const user = onPage(
    lab,
    <UploadDesk ref={ref}>
      <UploadNews />
      <UploadCell />
    </UploadDesk>,
  );
  return { lab, user, ref, input: screen.getByLabelText('Files to upload') };
};
const aFile = (name: string, text = name, type = 'text/plain') => new File([text], name, { type });
const keysOf = (lab: Lab) => [...values(benchOf(lab).versions)].map(({ key }) => key);
const troubles = () => within(screen.getByRole('list', { name: /not uploaded/ })).getAllByRole('listitem');

describe('choosing files', () => {
  it('uploads several files at once under their names, with their types and bytes', async () => {
    const { lab, user, input } = page(aLabWithBucket());
    await user.upload(input, [aFile('a.txt', 'alpha'), aFile('b.csv', 'beta', 'text/csv')]);
    expect(await screen.findByText('2 files are uploaded.')).toBeVisible();
    const [a, b] = [...values(benchOf(lab).versions)];
    expect(a).toMatchObject({ key: 'a.txt', contentType: 'text/plain', size: 5 });
    expect(b).toMatchObject({ key: 'b.csv', contentType: 'text/csv' });
    expect(a?.kind === 'object' && textOf(a.body)).toBe('alpha');
  });

  it('says what one upload stored, offers to undo it, and picks its key', async () => {
    const { lab, user, input } = page(aLabWithBucket());
    await user.upload(input, aFile('a.txt', 'alpha'));
    expect(await screen.findByText('a.txt is uploaded, 5 B.')).toBeVisible();
    expect(lab.getState().notice?.undo).toBe(true);
    expect(lab.getState().selection).toEqual({ key: 'a.txt', id: currentOf(benchOf(lab), 'a.txt')?.id });
  });

  it('takes the same file twice in a row: two versions of one key', async () => {
    const { lab, user, input } = page(aLabWithBucket());
    const file = aFile('a.txt');
    await user.upload(input, file);
    await waitFor(() => expect(keysOf(lab)).toEqual(['a.txt', 'report.txt']));
    await user.upload(input, file);
    await waitFor(() => expect(keysOf(lab)).toEqual(['a.txt', 'a.txt', 'report.txt']));
  });

  it('opens the chooser from the button and from the handle', async () => {
    const { user, ref, input } = page(aLabWithBucket());
    const opened = vi.spyOn(input, 'click');
    await user.click(screen.getByRole('button', { name: /^Upload/ }));
    ref.current?.chooseFiles();
    expect(opened).toHaveBeenCalledTimes(2);
  });
});

describe('dropping and pasting', () => {
  it('shows where a drop will land, and takes it anywhere on the page', async () => {
    const { lab } = page(aLabWithBucket());
    const transfer = aTransfer([anEntryOf(aFile('dropped.txt'))]);
    fireEvent.dragEnter(document.body, { dataTransfer: transfer });
    expect(await screen.findByText('Let go to upload to harbor-archive')).toBeVisible();
    fireEvent.drop(document.body, { dataTransfer: transfer });
    expect(screen.queryByText(/Let go to upload to/)).not.toBeInTheDocument();
    expect(await screen.findByText(/dropped\.txt is uploaded/)).toBeVisible();
    expect(keysOf(lab)).toEqual(['dropped.txt', 'report.txt']);
  });

  it('uploads a drop on the cell once', async () => {
    const { lab } = page(aLabWithBucket());
    fireEvent.drop(screen.getByText('or drop a file here'), {
      dataTransfer: aTransfer([anEntryOf(aFile('once.txt'))]),
    });
    expect(await screen.findByText(/once\.txt is uploaded/)).toBeVisible();
    expect(keysOf(lab)).toEqual(['once.txt', 'report.txt']);
  });

  it('keeps the path below a dropped folder, however many entries it holds', async () => {
    const { lab } = page(aLabWithBucket());
    const many = Array.from({ length: 120 }, (_, i) => anEntryOf(aFile(`${String(i).padStart(3, '0')}.txt`)));
    const photos = aFolder('photos', [aFolder('2026', [anEntryOf(aFile('sea.txt'))]), ...many]);
    fireEvent.drop(document.body, { dataTransfer: aTransfer([photos, anEntryOf(aFile('loose.txt'))]) });
    expect(await screen.findByText('122 files are uploaded.', {}, { timeout: 10_000 })).toBeVisible();
    expect(keysOf(lab)).toEqual(
      expect.arrayContaining(['photos/2026/sea.txt', 'photos/119.txt', 'loose.txt']),
    );
  }, 15_000);

  it('reports what a folder would not open, and uploads the rest', async () => {
    const { lab } = page(aLabWithBucket());
    const folder = aFolder('mixed', [anEntryOf(aFile('good.txt')), anEntryOf(aFile('bad.txt'), 'locked')]);
    fireEvent.drop(document.body, { dataTransfer: aTransfer([folder]) });
    expect(await screen.findByText(/1 of 2 files are uploaded/)).toBeVisible();
    expect(troubles()[0]).toHaveTextContent(/^mixed\/bad\.txt The browser could not read it/);
    expect(keysOf(lab)).toContain('mixed/good.txt');
  });

  it('ignores a dragged text', () => {
    page(aLabWithBucket());
    fireEvent.dragEnter(document.body, { dataTransfer: { types: ['text/plain'], items: [], files: [] } });
    expect(screen.queryByText(/Let go to upload to/)).not.toBeInTheDocument();
  });

  it('says that there is no bucket, while dragging and after the drop', async () => {
    const { lab } = page(aPanelLab());
    const transfer = aTransfer([anEntryOf(aFile('a.txt'))]);
    fireEvent.dragEnter(document.body, { dataTransfer: transfer });
    expect(screen.getByText('Nothing can be uploaded now')).toBeVisible();
    expect(screen.getByText('There is no bucket yet.')).toBeVisible();
    fireEvent.drop(document.body, { dataTransfer: transfer });
    await waitFor(() => expect(lab.getState().notice?.text).toBe('There is no bucket yet.'));
    expect(lab.getState().journal.cursor).toBe(0);
  });

  it('uploads pasted files, but leaves a paste into a field to the field', async () => {
    const lab = aLabWithBucket();
    onPage(
      lab,
      <UploadDesk>
        <input aria-label="a field" />
        <UploadCell />
      </UploadDesk>,
    );
    const clipboardData = { files: [aFile('image.png', 'png', 'image/png')] };
    fireEvent.paste(screen.getByRole('textbox', { name: 'a field' }), { clipboardData });
    fireEvent.paste(document.body, { clipboardData });
    expect(await screen.findByText(/image\.png is uploaded/)).toBeVisible();
    expect(keysOf(lab)).toEqual(['image.png', 'report.txt']);
  });
});

describe('what cannot be taken', () => {
  it('refuses a huge file by its size without reading it, and uploads the others', async () => {
    const { lab, user, input } = page(aLabWithBucket());
    const huge = aHugeFile('disk.img', 5_000_000_000);
    await user.upload(input, [huge, aFile('small.txt')]);
    expect(await screen.findByText(/1 of 2 files are uploaded/)).toBeVisible();
    expect(troubles()[0]).toHaveTextContent(
      'disk.img It has 5.00 GB; the most is 64 MB. Choose a smaller file.',
    );
    expect(huge.arrayBuffer).not.toHaveBeenCalled();
    expect(keysOf(lab)).toEqual(['report.txt', 'small.txt']);
  });

  it('names a key that is too long, with its length and the limit', async () => {
    const { user, input } = page(aLabWithBucket());
    await user.upload(input, aFile('é'.repeat(600)));
    expect(await screen.findByText(/Its key would have 1,200 bytes; the most is 1,024\./)).toBeVisible();
  });

  it('keeps the list until it is dismissed', async () => {
    const { user, input } = page(aLabWithBucket());
    await user.upload(input, aHugeFile('disk.img', 5_000_000_000));
    await screen.findByRole('list', { name: '1 file is not uploaded' });
    await user.upload(input, aFile('fine.txt'));
    await screen.findByText(/fine\.txt is uploaded/);
    expect(troubles()).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Dismiss the list' }));
    expect(screen.queryByRole('list', { name: /not uploaded/ })).not.toBeInTheDocument();
  });

  it('gives S3’s refusal for a file it refused', async () => {
    const lab = aPanelLab();
    granted(lab, { type: 'CreateBucket', bucket: 'short-lived' });
    const { user, input } = page(lab);
    const { file, letRead } = aSlowFile('late.txt');
    await user.upload(input, file);
    granted(lab, { type: 'DeleteBucket', bucket: 'short-lived' });
    await act(async () => letRead());
    expect(await screen.findByRole('list', { name: '1 file is not uploaded' })).toHaveTextContent(
      'late.txt S3 refused: 404 NoSuchBucket. The specified bucket does not exist.',
    );
  });
});

describe('progress', () => {
  it('shows each file with how far it is, and stops after the current one when asked', async () => {
    const { lab, user, input } = page(aLabWithBucket());
    const { file, letRead } = aSlowFile('slow.txt');
    await user.upload(input, [file, aFile('next.txt'), aFile('last.txt')]);
    expect(await screen.findByText('Uploading 1 of 3')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'slow.txt' })).toBeInTheDocument();
    expect(screen.getByRole('progressbar', { name: 'last.txt' })).toHaveAttribute('value', '0');
    await user.click(screen.getByRole('button', { name: 'Stop after this file' }));
    await act(async () => letRead());
    expect(await screen.findByText('Stopped: 1 of 3 files are uploaded.')).toBeVisible();
    expect(keysOf(lab)).toEqual(['report.txt', 'slow.txt']);
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  });
});
