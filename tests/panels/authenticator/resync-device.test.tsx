/** Resynchronising takes two codes from the device it names. */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ResyncFlap } from '../../../src/panels/authenticator/flaps.tsx';
import { aFob } from './devices.ts';

it('sends the two codes of the fob it names', async () => {
  const onResync = vi.fn();
  render(<ResyncFlap device={aFob()} onResync={onResync} onCancel={vi.fn()} />);
  const form = await screen.findByRole('region', { name: 'Resynchronise root-key-fob' });
  expect(form).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Fill in from the fob' }));
  await userEvent.click(screen.getByRole('button', { name: 'Resynchronise' }));
  expect(onResync).toHaveBeenCalledExactlyOnceWith('780293', '431188');
});
