/** The whole page, by roles and names: what is asked is answered, explained, and mended without being sent. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { startOver } from '../../../src/store/sandbox.ts';
import { lastStep, stateNow } from '../../../src/store/views.ts';
import { holdElsewhere } from '../../store/labs.ts';
import { aLockedLab, answer, aSandboxLab, entry, press, showPage, stepsOf } from './page.tsx';

const SOON = { timeout: 5000 };

/** The answer of a title, once what explains it is loaded. */
const sees = async (title: string, text: string | RegExp = /./): Promise<void> => {
  expect(
    await within(await screen.findByRole('region', { name: 'Request and answer' }, SOON)).findByText(title),
  ).toBeVisible();
  expect(answer()).toHaveTextContent(text);
};

describe('a fresh lab', () => {
  it('says what there is to try in the sandbox, and only where to begin in an empty lab', () => {
    const lab = aSandboxLab();
    showPage(lab);
    expect(screen.getByText(/report\.csv lies under a delete marker/)).toBeVisible();
    act(() => startOver(lab, 'empty', 'new'));
    expect(screen.queryByText(/delete marker/)).not.toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Nothing here yet' })).toBeVisible();
  });

  it('stands still when another lab takes its place: nothing was destroyed', () => {
    const lab = aSandboxLab();
    showPage(lab);
    act(() => startOver(lab, 'sandbox', 'another'));
    expect(document.querySelectorAll('[data-leaving], [data-arrived]')).toHaveLength(0);
    expect(document.querySelectorAll('[data-entry]')).toHaveLength(7);
  });
});

describe('a plain delete', () => {
  it('is answered with a verdict, announced, and covers the key with a marker', async () => {
    const lab = aSandboxLab();
    const user = showPage(lab);
    await user.click(entry('logo.svg', 0));
    await user.click(press('Delete'));
    await sees('Done: 204', 'logo.svg is covered by a marker. Both versions are still there.');
    expect(answer()).toHaveTextContent('aws s3api delete-object');
    expect(await screen.findByText(/^Done: 204\. logo\.svg is covered/)).toBeInTheDocument();
    expect(entry('logo.svg', 0)).toHaveAccessibleName(/^Delete marker, current/);
    expect(screen.getByText(/3 keys, 1 readable by a plain GET, 2 hidden by a marker/)).toBeInTheDocument();
  });

  it('is taken back by Ctrl+Z, and done again by Ctrl+Y', async () => {
    const lab = aSandboxLab();
    const user = showPage(lab);
    await user.click(entry('logo.svg', 0));
    await user.keyboard('d');
    expect(entry('logo.svg', 0)).toHaveAccessibleName(/^Delete marker/);
    await user.keyboard('{Control>}z{/Control}');
    expect(entry('logo.svg', 0)).toHaveAccessibleName(/^Version, current/);
    await user.keyboard('{Control>}y{/Control}');
    expect(entry('logo.svg', 0)).toHaveAccessibleName(/^Delete marker/);
  });
});

describe('a refusal', () => {
  it('interrupts, says why in full, and leaves the bucket as it was', async () => {
    const lab = aSandboxLab();
    const user = showPage(lab);
    await user.click(screen.getByRole('radio', { name: /^dev/ }));
    await user.click(entry('logo.svg', 1));
    await user.click(press('Delete version'));
    const before = stateNow(lab.getState()).buckets;
    await user.click(await screen.findByRole('button', { name: 'Send as dev' }, SOON));
    await sees('Refused: 403 AccessDenied');
    const why = await screen.findByRole('region', { name: 'Why S3 said no' }, SOON);
    expect(await within(why).findByText('What would make it succeed', {}, SOON)).toBeVisible();
    await waitFor(() =>
      expect(screen.getAllByRole('alert')[0]).toHaveTextContent(
        /^Refused: 403 AccessDenied\. dev tried to delete one version of logo\.svg for good\..*Ask as somebody/,
      ),
    );
    expect(stateNow(lab.getState()).buckets).toBe(before);
    expect(lab.getState().draft?.stage).toBe('refused');
  });

  it('is mended from its remedy: prepared for another identity, not sent', async () => {
    const lab = aLockedLab();
    const user = showPage(lab);
    await user.click(entry('logo.svg', 1));
    await user.click(press('Delete version'));
    await user.click(await screen.findByRole('button', { name: 'Send as ana' }, SOON));
    await sees('Refused: 403 AccessDenied', 'Mfa Authentication must be used for this request');
    const before = stepsOf(lab);
    await user.click(await screen.findByRole('button', { name: 'Prepare a plain delete' }, SOON));
    const upcoming = await screen.findByRole('region', { name: 'Upcoming request' }, SOON);
    expect(upcoming).toHaveTextContent('aws s3api delete-object');
    expect(upcoming).not.toHaveTextContent('--version-id');
    expect(stepsOf(lab)).toBe(before);
    await user.click(press('Send as ana'));
    await sees('Done: 204');
  });

  it('is mended with a fresh code by root, which S3 then takes', async () => {
    const lab = aLockedLab();
    const user = showPage(lab);
    await user.click(press(/step the clock on/i));
    await user.click(screen.getByRole('radio', { name: /^root user/ }));
    await user.click(entry('logo.svg', 1));
    await user.click(press('Delete version'));
    await user.click(await screen.findByRole('button', { name: 'Send as root user' }, SOON));
    const before = stepsOf(lab);
    await user.click(await screen.findByRole('button', { name: 'Prepare with a fresh code' }, SOON));
    const field = await screen.findByRole('textbox', { name: 'x-amz-mfa' }, SOON);
    expect(field).toHaveValue(lab.getState().draft?.mfa);
    expect(field).toHaveDisplayValue(/^20899872 \d{6}$/);
    expect(stepsOf(lab)).toBe(before);
    await user.click(press('Send as root user'));
    await sees('Done: 204', /One version of logo\.svg.* is gone for good/);
    expect(lastStep(lab.getState())?.outcome.result.ok).toBe(true);
    expect(screen.getByRole('region', { name: 'Can you get it back?' })).toHaveTextContent('1 lost for good');
  });
});

describe('why', () => {
  it('is one key away from anywhere on the bench', async () => {
    const lab = aSandboxLab();
    const user = showPage(lab, 800);
    await user.click(entry('logo.svg', 0));
    expect(screen.getByRole('tab', { name: 'Why' })).toHaveAttribute('aria-selected', 'false');
    await user.keyboard('dw');
    expect(screen.getByRole('tab', { name: 'Why' })).toHaveAttribute('aria-selected', 'true');
    expect(await screen.findByRole('region', { name: 'Why S3 answered so' }, SOON)).toBeVisible();
  });
});

describe('another tab', () => {
  it('closes what would change the lab, and says why', async () => {
    const lab = aSandboxLab();
    holdElsewhere(lab);
    const user = showPage(lab);
    expect(await screen.findByRole('button', { name: 'Use it in this tab' }, SOON)).toBeVisible();
    const before = stepsOf(lab);
    expect(press('Delete')).toHaveAttribute('aria-disabled', 'true');
    expect(press('Delete')).toHaveAttribute('title', 'Another tab holds this lab.');
    await user.click(press('Delete'));
    await user.keyboard('d');
    expect(stepsOf(lab)).toBe(before);
  });
});
