import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NewBucketDialog } from '../../../src/panels/bucket/NewBucketDialog.tsx';
import { nameProblem } from '../../../src/panels/bucket/nameProblem.ts';
import { askAs } from '../../../src/store/look.ts';
import { aLabWithBucket, aPanelLab, benchOf, granted, onPageWithWindow } from '../../support/panelLab.tsx';

const open = async (lab = aPanelLab()) => {
  const user = onPageWithWindow(lab, (door) => <NewBucketDialog {...door} />);
  await user.click(screen.getByRole('button', { name: 'open the window' }));
  return { lab, user, name: screen.getByRole('textbox', { name: 'Bucket name' }) };
};
const create = () => screen.getByRole('button', { name: 'Create bucket' });

describe('new bucket', () => {
  it('creates the bucket, puts it on the bench, closes, and gives the focus back', async () => {
    const { lab, user, name } = await open();
    expect(name).toHaveFocus();
    await user.type(name, 'harbor-archive');
    await user.click(create());
    expect(benchOf(lab)).toMatchObject({
      name: 'harbor-archive',
      versioning: 'unversioned',
      objectLock: false,
    });
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'open the window' })).toHaveFocus();
  });

  it('is sent by Enter', async () => {
    const { lab, user, name } = await open();
    await user.type(name, 'by-enter{Enter}');
    expect(benchOf(lab).name).toBe('by-enter');
  });

  it('turns versioning on with Object Lock', async () => {
    const { lab, user, name } = await open();
    await user.type(name, 'locked-archive');
    const lock = screen.getByRole('checkbox', { name: 'Object Lock' });
    expect(lock).toHaveAccessibleDescription('Versioning is then on from the start and cannot be suspended.');
    await user.click(lock);
    await user.click(create());
    expect(benchOf(lab)).toMatchObject({ versioning: 'enabled', objectLock: true });
  });

  it('says what is wrong while typing, beside the field and tied to it', async () => {
    const { user, name } = await open();
    await user.type(name, 'my_bucket');
    expect(name).toBeInvalid();
    expect(name).toHaveAccessibleDescription(/“_” cannot be in a name/);
    await user.clear(name);
    await user.type(name, 'my-bucket');
    expect(name).not.toBeInvalid();
  });

  it('does not call a name wrong that more letters would mend', async () => {
    const { user, name } = await open();
    await user.type(name, 'a');
    expect(name).not.toBeInvalid();
    await user.type(name, 'bc-');
    expect(name).not.toBeInvalid();
  });

  it('keeps Create open, and on a wrong name sends nothing, says why and returns to the field', async () => {
    const { lab, user, name } = await open();
    await user.type(name, 'ab');
    await user.click(create());
    expect(name).toHaveFocus();
    expect(name).toHaveAccessibleDescription(/Too short: a name has at least 3 characters, and this has 2\./);
    expect(lab.getState().journal.cursor).toBe(0);
  });

  it('shows S3’s own refusal when another account has the name', async () => {
    const lab = aPanelLab();
    askAs(lab, 'other-root');
    granted(lab, { type: 'CreateBucket', bucket: 'taken-name' });
    askAs(lab, 'ana');
    const { user, name } = await open(lab);
    await user.type(name, 'taken-name{Enter}');
    expect(name).toHaveAccessibleDescription(
      /409 BucketAlreadyExists\. The requested bucket name is not available/,
    );
    expect(name).toHaveAccessibleDescription(/Another account has it: choose another name\./);
    expect(name).toHaveFocus();
    await user.type(name, '2{Enter}');
    expect(benchOf(lab).name).toBe('taken-name2');
  });

  it('says that nothing changed when the bucket was there already, and opens it', async () => {
    const lab = aLabWithBucket('first-one');
    granted(lab, { type: 'CreateBucket', bucket: 'second-one' });
    expect(benchOf(lab).name).toBe('first-one');
    const { user, name } = await open(lab);
    await user.type(name, 'second-one{Enter}');
    expect(benchOf(lab).name).toBe('second-one');
    expect(
      screen.getByText(/second-one was this account’s already\. S3 answered 200 and changed nothing\./),
    ).toBeVisible();
  });

  it('keeps what was typed when Esc closes it', async () => {
    const { user, name } = await open();
    await user.type(name, 'half-typed');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'open the window' }));
    expect(screen.getByRole('textbox', { name: 'Bucket name' })).toHaveValue('half-typed');
  });
});

describe('every problem of a name', () => {
  it.each([
    ['ab', /Too short.*this has 2/],
    ['a'.repeat(64), /Too long.*this has 64/],
    ['a_b', /“_” cannot/],
    ['Harbor', /“H” is a capital/],
    ['my bucket', /no spaces/],
    ['-harbor', /begins and ends/],
    ['harbor-', /begins and ends/],
    ['har..bor', /Two periods/],
    ['har.-bor', /period and a hyphen/],
    ['192.168.5.4', /IP address/],
    ['xn--harbor', /begin with xn--/],
    ['harbor-s3alias', /end with -s3alias/],
  ])('has its own sentence: %s', (name, sentence) => {
    expect(nameProblem(name, 'done')).toMatch(sentence);
  });
});
