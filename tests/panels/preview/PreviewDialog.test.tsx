import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PreviewDialog } from '../../../src/panels/preview/PreviewDialog.tsx';
import { aLabWithBucket, aPanelLab, granted, onPageWithWindow } from '../../support/panelLab.tsx';
import { bytes } from '../../support/world.ts';

const made: { readonly blob: Blob; readonly url: string }[] = [];
const revoked: string[] = [];

beforeEach(() => {
  made.length = 0;
  revoked.length = 0;
  URL.createObjectURL = (blob) => {
    const url = `blob:lab/${made.length}`;
    made.push({ blob: blob as Blob, url });
    return url;
  };
  URL.revokeObjectURL = (url) => revoked.push(url);
});
afterEach(() => vi.restoreAllMocks());

const bucket = 'harbor-archive';
const preview = async (key: string, contentType: string, body: Uint8Array, lab = aLabWithBucket()) => {
  granted(lab, { type: 'PutObject', bucket, key, body, contentType });
  granted(lab, { type: 'GetObject', bucket, key });
  const user = onPageWithWindow(lab, (door) => <PreviewDialog {...door} />);
  await user.click(screen.getByRole('button', { name: 'open the window' }));
  return { lab, user };
};
const fact = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling;

describe('what GET brought', () => {
  it('shows key, id, size, type, ETag and time beside the text', async () => {
    const { lab } = await preview('report.txt', 'text/plain', bytes('first line\n<b>second</b>'));
    const id = Object.values(lab.getState().journal.branches[0]?.steps.at(-1)?.outcome.result ?? {}).find(
      (value): value is { versionId: string } => typeof value === 'object',
    )?.versionId;
    expect(id).toMatch(/^[A-Za-z0-9._]{32}$/);
    expect(fact('Key')).toHaveTextContent('report.txt');
    expect(fact('Version id')).toHaveTextContent(id ?? 'none');
    expect(fact('Size')).toHaveTextContent('24 bytes');
    expect(fact('Type')).toHaveTextContent('text/plain');
    expect(fact('ETag (MD5)')).toHaveTextContent('20011117f81492136071354b52875859');
    expect(fact('Last modified')).toHaveTextContent('Nov 23, 2026, 09:00:00 UTC');
    expect(screen.getByRole('region', { name: 'Content as text' })).toHaveTextContent('<b>second</b>');
  });

  it('says that there is no id while versioning was never configured', async () => {
    const lab = aPanelLab();
    granted(lab, { type: 'CreateBucket', bucket });
    await preview('plain.txt', 'text/plain', bytes('x'), lab);
    expect(fact('Version id')).toHaveTextContent('None: versioning was never configured');
    expect(fact('Size')).toHaveTextContent('1 byte');
  });

  it('shows HTML as its source and makes nothing of it', async () => {
    await preview('page.html', 'text/html', bytes('<script>window.ran = true</script><h1>Hi</h1>'));
    expect(screen.getByRole('region', { name: 'Content as text' })).toHaveTextContent(
      '<script>window.ran = true',
    );
    expect(screen.queryByRole('heading', { name: 'Hi' })).not.toBeInTheDocument();
    expect(made).toHaveLength(0);
  });

  it('draws an SVG as a picture only, and gives its address back on closing', async () => {
    const { user } = await preview('logo.svg', 'image/svg+xml', bytes('<svg xmlns="…"><script/></svg>'));
    const picture = await screen.findByRole('img', { name: 'Picture in logo.svg' });
    expect(picture).toHaveAttribute('src', made[0]?.url);
    expect(made[0]?.blob.type).toBe('image/svg+xml');
    expect(document.querySelector('dialog script')).toBeNull();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(revoked).toEqual(made.map(({ url }) => url)));
  });

  it('shows bytes when a picture is none', async () => {
    await preview('fake.png', 'image/png', bytes('not a picture'));
    fireEvent.error(await screen.findByRole('img'));
    expect(screen.getByRole('region', { name: 'Content as bytes' })).toHaveTextContent('6e 6f 74 20 61');
  });

  it('shows the first bytes of a PDF and says how many', async () => {
    await preview('paper.pdf', 'application/pdf', bytes(`%PDF-1.7\n${'x'.repeat(600)}`));
    expect(screen.getByRole('region', { name: 'Content as bytes' })).toHaveTextContent('%PDF-1.7.');
    expect(screen.getByText(/The first 512 bytes/)).toBeVisible();
  });

  it('says how much of a long text it shows', async () => {
    await preview('long.txt', 'text/plain', bytes('x'.repeat(100_000)));
    expect(screen.getByText('The first 65.5 KB of 100.0 KB. Download has all of it.')).toBeVisible();
    expect(screen.getByRole('region', { name: 'Content as text' }).textContent).toHaveLength(65_536);
  });

  it('saves all of it under the last part of the key, as something no browser runs', async () => {
    const { user } = await preview('site/page.html', 'text/html', bytes('<h1>Hi</h1>'));
    const saved: { readonly name: string; readonly url: string }[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      saved.push({ name: this.download, url: this.href });
    });
    await user.click(screen.getByRole('button', { name: 'Download' }));
    expect(saved).toEqual([{ name: 'page.html', url: made[0]?.url }]);
    expect(made[0]?.blob).toMatchObject({ size: 11, type: 'application/octet-stream' });
  });

  it('stays closed when the last request is no GET', async () => {
    const user = onPageWithWindow(aLabWithBucket(), (door) => <PreviewDialog {...door} />);
    await user.click(screen.getByRole('button', { name: 'open the window' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
