/** The fob is dark until it is pressed, and shows for 30 seconds of simulated time. */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { KeyFob } from '../../../src/panels/authenticator/KeyFob.tsx';
import { aFob, NOW } from './devices.ts';

const CODE = 'Code of root-key-fob: 7 8 0 2 9 3';
const press = async () => userEvent.click(screen.getByRole('button', { name: 'Press for a code' }));

describe('the key fob', () => {
  it('carries its serial and its owner in its name', () => {
    render(<KeyFob device={aFob()} now={NOW} />);
    expect(screen.getByRole('region', { name: 'Key fob of root, serial 20899872' })).toBeInTheDocument();
  });

  it('shows nothing until its button is pressed', async () => {
    render(<KeyFob device={aFob()} now={NOW} onUse={vi.fn()} />);
    expect(screen.queryByText('780293')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Use code/ })).not.toBeInTheDocument();
    await press();
    expect(screen.getByText('780293')).toBeInTheDocument();
    expect(screen.getByText(CODE)).toHaveAttribute('role', 'status');
  });

  it('goes dark after 30 seconds, and not before', async () => {
    const { rerender } = render(<KeyFob device={aFob()} now={NOW} />);
    await press();
    rerender(<KeyFob device={aFob()} now={NOW + 29_999} />);
    expect(screen.getByText(CODE)).toBeInTheDocument();
    rerender(<KeyFob device={aFob()} now={NOW + 30_000} />);
    expect(screen.queryByText(CODE)).not.toBeInTheDocument();
    expect(screen.getByText('Display off')).toBeInTheDocument();
  });

  it('shows the next code when the time comes while it is lit', async () => {
    const { rerender } = render(<KeyFob device={aFob()} now={NOW} />);
    await press();
    rerender(<KeyFob device={aFob({ code: '431188' })} now={NOW + 12_000} />);
    expect(screen.getByText('431188')).toBeInTheDocument();
  });

  it('goes dark when it is pressed again', async () => {
    render(<KeyFob device={aFob()} now={NOW} />);
    await press();
    await userEvent.click(screen.getByRole('button', { name: 'Switch the display off' }));
    expect(screen.queryByText(CODE)).not.toBeInTheDocument();
  });

  it('gives its code to the upcoming request while it is lit', async () => {
    const onUse = vi.fn();
    render(<KeyFob device={aFob()} now={NOW} onUse={onUse} />);
    await press();
    await userEvent.click(screen.getByRole('button', { name: 'Use code of root-key-fob' }));
    expect(onUse).toHaveBeenCalledExactlyOnceWith(aFob());
  });

  it('lights when its code is put into a request, for 30 seconds', () => {
    const { rerender } = render(<KeyFob device={aFob()} now={NOW} inserted={false} />);
    expect(screen.queryByText(CODE)).not.toBeInTheDocument();
    rerender(<KeyFob device={aFob()} now={NOW} inserted />);
    expect(screen.getByText(CODE)).toBeInTheDocument();
    rerender(<KeyFob device={aFob({ code: '431188' })} now={NOW + 29_999} inserted={false} />);
    expect(screen.getByText('431188')).toBeInTheDocument();
    rerender(<KeyFob device={aFob({ code: '431188' })} now={NOW + 30_000} inserted={false} />);
    expect(screen.getByText('Display off')).toBeInTheDocument();
  });

  it('stays dark when it is switched off while a request holds its code', async () => {
    render(<KeyFob device={aFob()} now={NOW} inserted />);
    await userEvent.click(screen.getByRole('button', { name: 'Switch the display off' }));
    expect(screen.queryByText(CODE)).not.toBeInTheDocument();
  });

  it('says when the code it shows was used', async () => {
    render(<KeyFob device={aFob({ usedAt: NOW - 12_000 })} now={NOW} />);
    await press();
    expect(screen.getByText('used 14:03:06')).toBeInTheDocument();
  });
});
