/** Registering: a name, a QR code with the secret kept back, and two codes; refusals stand beside their fields. */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { RegisterFlap } from '../../../src/panels/authenticator/flaps.tsx';
import type { Registration } from '../../../src/panels/authenticator/RegisterDevice.tsx';
import { aDevice } from './devices.ts';

const open = async (more: Partial<Registration> = {}) => {
  const doors = { onMake: vi.fn(), onRegister: vi.fn(), onCancel: vi.fn() };
  render(
    <RegisterFlap
      owner="root"
      suggested="root-account-mfa-device"
      account="111122223333"
      consoleOnly
      realTime
      {...more}
      {...doors}
    />,
  );
  await screen.findByRole('region', { name: 'Register a virtual device' });
  return doors;
};
const waiting = { device: aDevice({ waiting: true }) };
const first = () => screen.getByRole('textbox', { name: 'First code' });
const second = () => screen.getByRole('textbox', { name: 'Second code' });
const submit = async () => userEvent.click(screen.getByRole('button', { name: 'Register the device' }));

describe('naming the device', () => {
  it('opens with the suggested name and shows the serial it will make', async () => {
    await open();
    expect(screen.getByRole('textbox', { name: 'Device name' })).toHaveValue('root-account-mfa-device');
    expect(screen.getByText('arn:aws:iam::111122223333:mfa/root-account-mfa-device')).toBeInTheDocument();
  });

  it('says that for root only the real console does this', async () => {
    await open();
    expect(screen.getByText('In the real world only the console does this for root.')).toBeInTheDocument();
  });

  it('makes a device of the name as typed, also by Enter', async () => {
    const { onMake } = await open();
    const name = screen.getByRole('textbox', { name: 'Device name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'my device{Enter}');
    expect(onMake).toHaveBeenCalledExactlyOnceWith('my device');
  });

  it('shows a refusal beside the name and reads it with the field', async () => {
    await open({ error: { field: 'name', text: 'EntityAlreadyExists: there is one.' } });
    const name = screen.getByRole('textbox', { name: 'Device name' });
    expect(name).toBeInvalid();
    expect(name).toHaveAccessibleDescription(/EntityAlreadyExists: there is one\./);
  });

  it('can be left', async () => {
    const { onCancel } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

describe('scanning the device', () => {
  it('draws a QR code with a text alternative and a link to the same address', async () => {
    await open(waiting);
    expect(
      await screen.findByRole('img', { name: /QR code with the address of the device ana-phone/ }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open in an authenticator app' })).toHaveAttribute(
      'href',
      waiting.device.uri,
    );
  });

  it('gives the secret to be copied, and does not draw it', async () => {
    await open(waiting);
    expect(screen.getByRole('button', { name: /the secret in base32/ })).toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/JBSW/);
  });

  it.each([
    [true, /the lab clock must be at real time/],
    [false, /will show other digits/],
  ])('says what the lab clock must be, real time being %s', async (realTime, words) => {
    await open({ ...waiting, realTime });
    expect(screen.getByText(words)).toBeInTheDocument();
  });
});

describe('the two codes', () => {
  it('are filled in from the phone, present one first', async () => {
    const { onRegister } = await open(waiting);
    await userEvent.click(screen.getByRole('button', { name: 'Fill in from the phone' }));
    expect(first()).toHaveValue('193007');
    expect(second()).toHaveValue('008219');
    await submit();
    expect(onRegister).toHaveBeenCalledExactlyOnceWith('193007', '008219');
  });

  it('are taken as typed or pasted, without their space', async () => {
    const { onRegister } = await open(waiting);
    await userEvent.click(first());
    await userEvent.paste('193 007');
    await userEvent.type(second(), '193007{Enter}');
    expect(onRegister).toHaveBeenCalledExactlyOnceWith('193007', '193007');
  });

  it('stay here while one is too short, and the field says so', async () => {
    const { onRegister } = await open(waiting);
    await userEvent.type(first(), '193007');
    await userEvent.type(second(), '0082');
    await submit();
    expect(onRegister).not.toHaveBeenCalled();
    expect(first()).toBeValid();
    expect(second()).toBeInvalid();
    expect(second()).toHaveAccessibleDescription('A code has six digits.');
  });

  it('show a refusal at once', async () => {
    await open({ ...waiting, error: { field: 'codes', text: 'InvalidAuthenticationCode: no pair.' } });
    expect(screen.getByText('InvalidAuthenticationCode: no pair.')).toHaveRole('alert');
  });
});
