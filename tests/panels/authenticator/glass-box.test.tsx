/** The glass box says in words what it draws: the secret in fours, both counters, and what S3 says to five codes. */
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ANA_PHONE, asInstant, expectedStep, STEP_MS } from '../../../src/engine/index.ts';
import type { MfaDevice } from '../../../src/engine/index.ts';
import { CodeShelf } from '../../../src/panels/authenticator/CodeShelf.tsx';
import { GlassBox } from '../../../src/panels/authenticator/GlassBox.tsx';
import type { EarlierCode } from '../../../src/store/codeShelf.ts';
import { windowOf } from '../../../src/store/codeWindow.ts';
import { totp } from '../../support/ports.ts';
import { aWorld, deviceOf } from '../../support/world.ts';
import { NOW } from './devices.ts';

const STEP = Math.floor(NOW / STEP_MS);

interface Case {
  readonly drift?: number;
  readonly spent?: number;
  readonly offset?: number;
  readonly kind?: MfaDevice['kind'];
}
const look = ({ drift = 0, spent, offset = 0, kind = 'virtual' }: Case = {}) => {
  const device: MfaDevice = {
    ...deviceOf(aWorld(), ANA_PHONE),
    offset,
    kind,
    spent: spent === undefined ? undefined : { step: STEP + offset + spent, at: asInstant(NOW) },
  };
  const step = Math.floor((NOW + drift * 1000) / STEP_MS);
  const onClose = vi.fn();
  render(
    <GlassBox
      view={{
        kind,
        secret: 'JBSWY3DPEHPK3PXP',
        deviceNow: NOW + drift * 1000,
        now: NOW,
        step,
        expected: expectedStep(device, asInstant(NOW)),
        code: totp(device.secret, step),
        cells: windowOf(device, NOW, totp),
      }}
      asked
      onClose={onClose}
    />,
  );
  return { onClose };
};
const box = () => screen.getByRole('region', { name: 'Glass box' });
/** `−30 s: 0 6 3 9 0 3, taken` as `−30 taken`. */
const cells = () =>
  within(screen.getByRole('list', { name: 'What S3 accepts' }))
    .getAllByRole('listitem')
    .map((cell) => cell.textContent.replace(/^(\S+) s: (?:\d ){5}\d, (\D+?)(?:\d{6}.*)?$/, '$1 $2'));

describe('the glass box', () => {
  it('draws the secret in fours, the counter, and the code', () => {
    look();
    expect(box()).toHaveTextContent('JBSW Y3DP EHPK 3PXP');
    expect(box()).toHaveTextContent(`phone ${NOW / 1000} ÷ 30 → ${STEP}`);
    expect(box()).toHaveTextContent('no network between them');
  });

  it('says of five codes whether S3 takes them', () => {
    look({ spent: 0 });
    expect(cells()).toEqual([
      '−60 too old',
      '−30 older than a used one',
      '0 used. The device shows this one',
      '+30 taken',
      '+60 too early',
    ]);
  });

  it('says how far a phone is off, and counts for both', () => {
    look({ drift: 90 });
    expect(box()).toHaveTextContent('The device is 3 steps ahead of what S3 counts.');
    expect(box()).toHaveTextContent(`→ ${STEP + 3}`);
    expect(box()).toHaveTextContent(`S3 ${NOW / 1000} ÷ 30 → ${STEP}`);
    expect(cells().join()).not.toContain('shows this one');
  });

  it('says what S3 has learnt of a clock, and that both then agree', () => {
    look({ drift: 90, offset: 3 });
    expect(box()).toHaveTextContent(`S3 adds +3: what it learnt of this clock: ${STEP + 3}`);
    expect(box()).not.toHaveTextContent('ahead of');
    expect(cells()[2]).toBe('0 taken. The device shows this one');
  });

  it('leaves the secret of a token sealed', () => {
    look({ kind: 'hardware' });
    expect(box()).not.toHaveTextContent('JBSW');
    expect(box()).toHaveTextContent('sealed in the token');
  });

  it('says that the window is a model, and by which rule', async () => {
    look();
    const chip = screen.getByRole('button', { name: /modelled.*D-06|D-06.*modelled/i });
    await userEvent.click(chip);
    expect(chip).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText(/D-06/, { selector: 'p' })).toBeVisible();
  });

  it('closes with Esc', async () => {
    const { onClose } = look();
    box().focus();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('earlier codes', () => {
  const used: EarlierCode = {
    step: STEP,
    code: '193007',
    shownAt: NOW,
    sentAt: NOW - 12_000,
    takenAt: NOW - 12_000,
    verdict: 'used',
  };
  const older: EarlierCode = {
    ...used,
    step: STEP - 1,
    code: '063903',
    sentAt: undefined,
    takenAt: undefined,
    verdict: 'superseded',
  };

  it('are put into the request, and say before that what S3 will do', async () => {
    const onInsert = vi.fn();
    render(<CodeShelf codes={[used, older]} onInsert={onInsert} />);
    await userEvent.click(screen.getByText('Earlier codes'));
    expect(screen.getByText('used at 14:03:06')).toBeVisible();
    expect(screen.getByText('S3 refuses it: a newer one was used')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Insert the code 1 9 3 0 0 7: S3 refuses it: a code works once',
      }),
    );
    expect(onInsert).toHaveBeenCalledExactlyOnceWith('193007');
  });

  it('cannot be put anywhere while no request is being written, and say so', async () => {
    render(<CodeShelf codes={[used]} />);
    await userEvent.click(screen.getByText('Earlier codes'));
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.getByText('No request waits for a code now.')).toBeVisible();
  });
});
