/** The window that makes a link: what it holds, and what it says of a lab that is too large for one. */
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ShareDialog } from '../../../src/panels/share/ShareDialog.tsx';
import { dispatch } from '../../../src/store/dispatch.ts';
import { aLabWithBucket, granted, onPageWithWindow } from '../../support/panelLab.tsx';

const open = async (lab = aLabWithBucket()) => {
  const onSaveFile = vi.fn<() => Promise<string | undefined>>(() => Promise.resolve(undefined));
  const user = onPageWithWindow(lab, (door) => <ShareDialog {...door} onSaveFile={onSaveFile} />);
  await user.click(screen.getByRole('button', { name: 'open the window' }));
  return { lab, user, onSaveFile };
};

describe('sharing', () => {
  it('gives a link, a code to scan and a snippet, and says what the link holds', async () => {
    await open();
    expect(await screen.findByRole('textbox', { name: 'Link to this scene' })).toHaveDisplayValue(
      /#s=v1\.[\w-]+$/,
    );
    expect(screen.getByText(/It holds 3 requests, the clock and the seed/)).toBeVisible();
    expect(screen.getByText(/^[\d,]+ of at most 8,192 characters\.$/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'snippet' })).toHaveDisplayValue(
      /^<iframe src="[^"]+\?embed=1#s=v1\.[^"]+"/,
    );
    expect(screen.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  });

  it('says which bytes do not travel', async () => {
    const lab = aLabWithBucket();
    granted(lab, { type: 'PutObject', bucket: 'harbor-archive', key: 'big', body: new Uint8Array(4000) });
    await open(lab);
    expect(await screen.findByText(/The bytes of 1 upload \(4\.0 KB\) do not travel/)).toBeVisible();
  });

  it('says by how much a lab is too large, and offers a file', async () => {
    const lab = aLabWithBucket();
    for (let i = 0; i < 501; i++) dispatch(lab, { type: 'ListBuckets' });
    const { user, onSaveFile } = await open(lab);
    expect(await screen.findByText('This lab holds 504 requests. A link takes 500.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save to a file' }));
    expect(onSaveFile).toHaveBeenCalledTimes(1);
  });

  it('says what is wrong with a pasted text that is no code', async () => {
    const { user } = await open();
    await user.type(screen.getByRole('textbox', { name: 'Open a link or a progress code' }), 'hello');
    await user.click(screen.getByRole('button', { name: 'Open' }));
    const field = screen.getByRole('textbox', { name: 'Open a link or a progress code' });
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(/one begins with v1\./);
  });
});
