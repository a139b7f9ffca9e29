/** One request in four tabs: chosen by mouse or keys, remembered for the page, marked where S3 refused. */
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { AnsweredPanel } from '../../../src/panels/explain/Explanation.tsx';
import { LanguageTabs } from '../../../src/panels/languages/LanguageTabs.tsx';
import { selectLanguage } from '../../../src/panels/languages/selected.ts';
import type { Command } from '../../../src/engine/index.ts';
import { root } from '../../support/world.ts';
import { done, refusedAtOnce, refusedLate } from '../explain/answered.tsx';

beforeEach(() => selectLanguage('cli'));

const tab = (name: string) => screen.getByRole('tab', { name });
const shown = async (name: string) => (await screen.findByRole('group', { name })).textContent;

const draft = (command: Command, mfa?: string) =>
  render(
    <LanguageTabs exchange={{ asked: { command, by: root, ...(mfa === undefined ? {} : { mfa }) } }}>
      <p>as AWS CLI</p>
    </LanguageTabs>,
  );

describe('the tabs of a request', () => {
  it('are the same four in the same order, AWS CLI first', () => {
    render(<AnsweredPanel answered={done()} console="yes" />);
    const list = screen.getByRole('tablist', { name: 'The same request in' });
    expect(
      within(list)
        .getAllByRole('tab')
        .map((one) => one.textContent),
    ).toEqual(['AWS CLI', 'HTTP', 'SDK for JS', 'CloudTrail']);
    expect(tab('AWS CLI')).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('tabpanel', { name: 'AWS CLI' })).toHaveTextContent('aws s3api delete-object');
  });

  it('show request and answer of each language', async () => {
    render(<AnsweredPanel answered={refusedLate()} console="no" />);
    await userEvent.click(tab('HTTP'));
    expect(await shown('The request as HTTP')).toMatch(/^DELETE \/report\.txt\?versionId=/);
    expect(await shown('S3’s answer, word for word')).toMatch(
      /^HTTP\/1\.1 403 Forbidden\n[^]*<Code>AccessDenied<\/Code>/,
    );
    await userEvent.click(tab('SDK for JS'));
    expect(await shown('The request as SDK for JS')).toContain('new DeleteObjectCommand({');
    await userEvent.click(tab('CloudTrail'));
    expect(await shown('The record in CloudTrail')).toContain('"errorCode": "AccessDenied"');
    expect(
      screen.getByText(/^A data event: not logged by default\..* The code is never in it\.$/),
    ).toBeVisible();
  });

  it('go by arrows, Home and End, around the ends, and keep the focus', async () => {
    draft({ type: 'ListBuckets' });
    const user = userEvent.setup();
    tab('AWS CLI').focus();
    for (const [key, name] of [
      ['{ArrowRight}', 'HTTP'],
      ['{End}', 'CloudTrail'],
      ['{ArrowRight}', 'AWS CLI'],
      ['{ArrowLeft}', 'CloudTrail'],
      ['{Home}', 'AWS CLI'],
    ] as const) {
      await user.keyboard(key);
      expect(tab(name)).toHaveFocus();
      expect(tab(name)).toHaveAttribute('aria-selected', 'true');
    }
  });

  it('remember the choice for the next request, sent or not', async () => {
    const { unmount } = render(<AnsweredPanel answered={done()} console="yes" />);
    await userEvent.click(tab('HTTP'));
    unmount();
    draft({ type: 'DeleteBucket', bucket: 'lab' });
    expect(tab('HTTP')).toHaveAttribute('aria-selected', 'true');
    expect(await shown('The request as HTTP')).toMatch(/^DELETE \/ HTTP\/1\.1\nHost: lab\.s3\./);
    expect(screen.queryByText('S3’s answer, word for word')).not.toBeInTheDocument();
  });

  it.each(['HTTP', 'SDK for JS'])('mark what S3 refused for, and say so: %s', async (name) => {
    render(<AnsweredPanel answered={refusedAtOnce()} console="no" />);
    await userEvent.click(tab(name));
    const text = await screen.findByRole('group', { name: `The request as ${name}` });
    const [mark, ...others] = within(text).getAllByText('S3 refused for this:', { exact: false });
    expect(mark?.parentElement).toHaveTextContent(/^S3 refused for this: .*123456/);
    expect(others).toEqual([]);
  });

  it('mark who asked where that decided', async () => {
    render(<AnsweredPanel answered={refusedLate()} console="no" />);
    await userEvent.click(tab('CloudTrail'));
    const text = await screen.findByRole('group', { name: 'The record in CloudTrail' });
    const marks = [...text.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks.join(' ')).toContain('arn:aws:iam::111122223333:user/ana');
  });

  it('say of an unsent request that its record is still to come', async () => {
    draft({ type: 'DeleteObjects', bucket: 'lab', objects: [{ key: 'a' }] }, '20899872 123456');
    await userEvent.click(tab('CloudTrail'));
    expect(await shown('The record in CloudTrail')).not.toContain('123456');
    expect(
      screen.getByText(/one DeleteObject event for each entry.*Written once S3 has answered/),
    ).toBeVisible();
  });

  it('copy the text in view', async () => {
    const user = userEvent.setup();
    draft({ type: 'ListBuckets' });
    await user.click(screen.getByRole('button', { name: 'Copy AWS CLI' }));
    expect(await navigator.clipboard.readText()).toBe('aws s3api list-buckets');
    await user.click(tab('SDK for JS'));
    await shown('The request as SDK for JS');
    await user.click(screen.getByRole('button', { name: 'Copy SDK for JS' }));
    expect(await navigator.clipboard.readText()).toContain('new ListBucketsCommand({})');
  });
});
