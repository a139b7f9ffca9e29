/** The phone says in words everything it draws: the code, how long it shows, what came of it, and whose it is. */
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { asSerial } from '../../../src/engine/index.ts';
import type { DeviceView } from '../../../src/panels/authenticator/device.ts';
import { NoPhone, Phone } from '../../../src/panels/authenticator/Phone.tsx';
import { aDevice, NOW } from './devices.ts';

interface Shown {
  readonly frozen?: boolean;
  readonly drift?: number;
  readonly onUse?: (device: DeviceView) => void;
  readonly onAdd?: () => void;
}
const show = (devices: readonly DeviceView[], { frozen = false, drift = 0, ...rest }: Shown = {}) =>
  render(<Phone owner="ana" now={NOW} devices={devices} frozen={frozen} drift={drift} {...rest} />);

describe('a code on the phone', () => {
  it('is read digit by digit, and its next one stands under it', () => {
    show([aDevice()]);
    expect(screen.getByText('Code of ana-phone: 1 9 3 0 0 7')).toBeInTheDocument();
    expect(screen.getByText('008 219')).toBeInTheDocument();
  });

  it('says how many seconds are left only when asked: the ring is an image with a name', () => {
    show([aDevice({ secondsLeft: 12 })]);
    expect(screen.getByRole('img', { name: '12 seconds left' })).toBeInTheDocument();
  });

  it.each([
    ['fresh', {}, undefined],
    ['in its last five seconds', { secondsLeft: 5 }, 'soon new'],
    ['used', { usedAt: NOW - 12_000 }, 'used 14:03:06'],
    ['overtaken by a newer one', { superseded: true }, 'newer one used'],
    ['of a device not registered yet', { waiting: true }, 'waits for two codes'],
    ['used, in its last seconds', { usedAt: NOW - 12_000, secondsLeft: 3 }, 'used 14:03:06'],
  ] as const)('that is %s says so', (_, state, words) => {
    show([aDevice(state)]);
    const said = ['soon new', 'used 14:03:06', 'newer one used', 'waits for two codes'];
    expect(said.filter((one) => screen.queryByText(one) !== null)).toEqual(
      words === undefined ? [] : [words],
    );
  });

  it('stands still when the clock is frozen, and the ring says so', () => {
    show([aDevice()], { frozen: true });
    expect(screen.getByText('frozen')).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: 'The clock is frozen: the code stays, 12 seconds left' }),
    ).toBeInTheDocument();
  });

  it('goes into the upcoming request by its button', async () => {
    const onUse = vi.fn();
    const device = aDevice();
    show([device], { onUse });
    await userEvent.click(screen.getByRole('button', { name: 'Use code of ana-phone' }));
    expect(onUse).toHaveBeenCalledExactlyOnceWith(device);
  });

  it('can only be copied while no request waits for it', () => {
    show([aDevice()]);
    expect(screen.queryByRole('button', { name: /^Use/ })).not.toBeInTheDocument();
    expect(screen.getByText('No request waits for it.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /the code of ana-phone/ })).toBeInTheDocument();
  });
});

describe('the phone', () => {
  it('names its owner and shows its own time', () => {
    show([aDevice()]);
    const phone = screen.getByRole('region', { name: 'ana’s phone' });
    expect(within(phone).getByText('14:03')).toBeInTheDocument();
  });

  it('says that a device is another’s', () => {
    show([aDevice({ owner: 'root', mine: false })]);
    expect(screen.getByText('This is root’s device')).toBeInTheDocument();
  });

  it.each([
    [90, 'phone is 90 s ahead'],
    [-45, 'phone is 45 s behind'],
  ])('that is %i s off says so', (drift, words) => {
    show([aDevice()], { drift });
    expect(screen.getByText(words)).toBeInTheDocument();
  });

  it('lists one card an account', () => {
    show([aDevice(), aDevice({ serial: asSerial('arn:aws:iam::111122223333:mfa/second'), name: 'second' })]);
    expect(screen.getAllByRole('listitem').map((card) => within(card).getAllByRole('img').length)).toEqual([
      1, 1,
    ]);
  });

  it('without an account offers to add one', async () => {
    const onAdd = vi.fn();
    show([], { onAdd });
    expect(screen.getByText('Scan a code to add one.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Add an account' }));
    expect(onAdd).toHaveBeenCalledOnce();
  });

  it('is an outline and a sentence for whoever has none', () => {
    render(<NoPhone who="dev" />);
    expect(screen.getByText('dev has no MFA device.')).toBeInTheDocument();
  });
});
