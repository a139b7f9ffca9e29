/** The upcoming request: what it would destroy, the second key typed by hand or read off a device, and who sends it. */
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Command } from '../../../src/engine/index.ts';
import { DraftPanel } from '../../../src/panels/request/DraftPanel.tsx';
import type { Insertable } from '../../../src/panels/request/MfaField.tsx';
import type { Draft } from '../../../src/store/lab.ts';
import { root } from '../../support/world.ts';
import type { Consequence } from '../../../src/store/consequence.ts';

const NOTHING: Consequence = { destroyed: [], bytes: 0, markers: 0, left: 0 };
const TOKEN: Insertable = { name: 'root-token', value: '20899872 123456', used: false };
const remove: Command = { type: 'DeleteObject', bucket: 'lab', key: 'a b.txt', versionId: 'v1' };
const enable: Command = { type: 'PutBucketVersioning', bucket: 'lab', status: 'Enabled' };

interface Shown {
  readonly command: Command;
  readonly codes?: readonly Insertable[];
  readonly takesCode?: boolean;
}

/** The panel as the lab holds it: what is amended and typed comes back into it. */
const show = ({ command, codes = [TOKEN], takesCode = false }: Shown) => {
  const heard = { onSend: vi.fn(), onDiscard: vi.fn(), onAmend: vi.fn(), onMfa: vi.fn() };
  const Held = () => {
    const [draft, setDraft] = useState<Draft>({ command, mfa: '', stage: 'writing' });
    return (
      <DraftPanel
        draft={draft}
        consequence={NOTHING}
        asker="root user"
        by={root}
        takesCode={takesCode}
        codes={codes}
        onAmend={(to) => {
          heard.onAmend(to);
          setDraft({ ...draft, command: to });
        }}
        onMfa={(mfa) => {
          heard.onMfa(mfa);
          setDraft({ ...draft, mfa });
        }}
        onSend={heard.onSend}
        onDiscard={heard.onDiscard}
      />
    );
  };
  render(<Held />);
  return { user: userEvent.setup(), ...heard };
};
const line = () => screen.getByRole('group', { name: 'The request as AWS CLI' }).textContent;

describe('the prepared request', () => {
  it('says whether S3 will want a code, and whether one was used already', () => {
    show({ command: remove, takesCode: true, codes: [{ ...TOKEN, used: true }] });
    expect(screen.getByLabelText('x-amz-mfa')).toHaveAccessibleDescription(/^S3 will want a code\./);
    expect(screen.getByRole('button', { name: /^Insert used code of/ })).toBeVisible();
  });

  it('is named, says that it is not sent, and reads as AWS CLI', () => {
    show({ command: remove });
    const panel = screen.getByRole('region', { name: 'Upcoming request' });
    expect(within(panel).getByText('not sent')).toBeVisible();
    expect(line()).toBe("aws s3api delete-object --bucket lab \\\n  --key 'a b.txt' \\\n  --version-id v1");
  });

  it('is sent by the button that names who asks, or by Enter in its field', async () => {
    const { user, onSend } = show({ command: remove });
    await user.click(screen.getByRole('button', { name: 'Send as root user' }));
    await user.type(screen.getByRole('textbox', { name: 'x-amz-mfa' }), '{Enter}');
    expect(onSend).toHaveBeenCalledTimes(2);
  });

  it('is put away unsent', async () => {
    const { user, onSend, onDiscard } = show({ command: remove });
    await user.click(screen.getByRole('button', { name: 'Put away' }));
    expect([onSend, onDiscard].map((heard) => heard.mock.calls.length)).toEqual([0, 1]);
  });
});

describe('the second key', () => {
  it('is typed as it comes, mistakes too, and joins the command line', async () => {
    const { user, onMfa } = show({ command: remove });
    await user.type(screen.getByRole('textbox', { name: 'x-amz-mfa' }), '20899872  1x');
    expect(onMfa).toHaveBeenLastCalledWith('20899872  1x');
    expect(line()).toContain('--mfa "20899872  1x"');
  });

  it('is put in from a device, in place of what was typed', async () => {
    const { user, onSend } = show({ command: remove });
    await user.type(screen.getByRole('textbox'), 'wrong');
    await user.click(screen.getByRole('button', { name: 'Insert code of root-token' }));
    expect(screen.getByRole('textbox', { name: 'x-amz-mfa' })).toHaveValue('20899872 123456');
    expect(onSend).not.toHaveBeenCalled();
  });

  it('says so when whoever asks has no device to read one from', () => {
    show({ command: remove, codes: [] });
    expect(screen.getByText('root user has no MFA device to read a code from.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Insert/ })).not.toBeInTheDocument();
  });

  it.each([
    [enable, true],
    [remove, true],
    [{ type: 'DeleteObjects', bucket: 'lab', objects: [] }, true],
    [{ type: 'DeleteBucket', bucket: 'lab' }, false],
    [{ type: 'GetObject', bucket: 'lab', key: 'a' }, false],
  ] as const)('is asked for only where S3 reads it: %j', (command, asked) => {
    show({ command });
    expect(screen.queryByRole('textbox', { name: 'x-amz-mfa' }) !== null).toBe(asked);
  });
});

describe('the words of a versioning configuration', () => {
  const choice = (group: string, name: string) =>
    within(screen.getByRole('group', { name: group })).getByRole('radio', { name });

  it('are chosen, each by itself', async () => {
    const { user, onAmend } = show({ command: enable });
    expect(choice('Status', 'Enabled')).toBeChecked();
    expect(choice('MFA Delete', 'as it is')).toBeChecked();
    await user.click(choice('Status', 'Suspended'));
    expect(onAmend).toHaveBeenLastCalledWith({ ...enable, status: 'Suspended' });
    await user.click(choice('MFA Delete', 'Disabled'));
    expect(onAmend).toHaveBeenLastCalledWith({ ...enable, status: 'Suspended', mfaDelete: 'Disabled' });
    expect(line()).toContain('Status=Suspended,MFADelete=Disabled');
  });

  it('leave MfaDelete out again when it is to stay as it is (M-24)', async () => {
    const { user, onAmend } = show({ command: { ...enable, mfaDelete: 'Enabled' } });
    await user.click(choice('MFA Delete', 'as it is'));
    expect(onAmend).toHaveBeenLastCalledWith(enable);
    expect(line()).not.toContain('MFADelete');
  });

  it('are not there for any other request', () => {
    show({ command: remove });
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  });
});
