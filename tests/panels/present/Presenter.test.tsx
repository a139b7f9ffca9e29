/** Presenting: what a room sees, and what the keys of a clicker do. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Presenter } from '../../../src/panels/present/Presenter.tsx';
import { dispatch } from '../../../src/store/dispatch.ts';
import { aLabWithBucket, onPage } from '../../support/panelLab.tsx';

const aRefusal = () => {
  const lab = aLabWithBucket();
  dispatch(lab, {
    type: 'PutBucketVersioning',
    bucket: 'harbor-archive',
    status: 'Enabled',
    mfaDelete: 'Enabled',
  });
  return lab;
};
const present = (lab = aRefusal()) => {
  const onClose = vi.fn<() => void>();
  onPage(lab, <Presenter onClose={onClose} />);
  const dialog = screen.getByRole('dialog', { name: 'Presenting' });
  return { lab, onClose, dialog, press: (key: string) => fireEvent.keyDown(dialog, { key }) };
};
const verdict = () => screen.getByRole('heading', { level: 1 });

describe('presenting', () => {
  it('says the verdict, the request, the deciding check, S3’s words and the way on', () => {
    present();
    expect(verdict()).toHaveTextContent('Refused: 403 AccessDenied');
    expect(screen.getByText(/^ana: put-bucket-versioning/)).toBeVisible();
    expect(screen.getByRole('heading', { name: /^Check \d+: Code needed\?/ })).toBeVisible();
    expect(screen.getByText(/^“.*”$/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'What would succeed' })).toBeVisible();
    expect(screen.getByRole('img', { name: /checks?: \d+ passed/ })).toBeVisible();
  });

  it('shows at most six requests, and marks the last', () => {
    const lab = aRefusal();
    for (let i = 0; i < 5; i++)
      dispatch(lab, { type: 'DeleteObject', bucket: 'harbor-archive', key: 'report.txt' });
    present(lab);
    const cards = within(screen.getByRole('list', { name: 'The last requests' })).getAllByRole('listitem');
    expect(cards).toHaveLength(6);
    expect(cards.at(-1)).toHaveAttribute('aria-current', 'step');
  });

  it.each([
    ['PageUp', 'PageDown'],
    ['ArrowLeft', 'ArrowRight'],
    ['ArrowLeft', ' '],
    ['PageUp', '.'],
  ])('goes back by %s and on by %s', (back, next) => {
    const { press } = present();
    press(back);
    expect(verdict()).toHaveTextContent('Done: 200');
    press(next);
    expect(verdict()).toHaveTextContent('Refused: 403 AccessDenied');
  });

  it('goes back to the start, and stays there', () => {
    const { press } = present();
    for (let i = 0; i < 9; i++) press('PageUp');
    expect(verdict()).toHaveTextContent('The start');
  });

  it('starts a branch by F, and leaves the other future where it is', () => {
    const { lab, press } = present();
    press('PageUp');
    press('f');
    const { branches, active, cursor } = lab.getState().journal;
    expect(branches.map(({ id, steps }) => [id, steps.length])).toEqual([
      ['A', 4],
      ['B', 3],
    ]);
    expect([active, cursor]).toEqual(['B', 3]);
  });

  it('blanks the screen until any key, which does nothing else', () => {
    const { press } = present();
    press('b');
    expect(screen.getByText(/The screen is blank/)).toBeInTheDocument();
    press('PageUp');
    expect(screen.queryByText(/The screen is blank/)).not.toBeInTheDocument();
    expect(verdict()).toHaveTextContent('Refused: 403 AccessDenied');
  });

  it('lists its keys by ?', () => {
    const { press } = present();
    press('?');
    expect(screen.getByRole('status', { name: 'Keys' })).toHaveTextContent('PageDown');
  });

  it('stops the clock, and wears the projector’s theme, for as long as it lasts', async () => {
    const lab = aRefusal();
    document.documentElement.dataset['theme'] = 'dark';
    const { dialog } = present(lab);
    expect(lab.getState().clock.mode).toBe('frozen');
    expect(document.documentElement).toHaveAttribute('data-theme', 'projector');
    await waitFor(() => expect(dialog).toBeInTheDocument());
  });

  it('is left by its button', () => {
    const { onClose } = present();
    fireEvent.click(screen.getByRole('button', { name: 'Leave' }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('has the scene as a code to scan', async () => {
    present();
    expect(await screen.findByRole('img', { name: 'QR code of a link to this very scene' })).toBeVisible();
  });
});
