/** The phone's clock as a native slider that says in words how far off it is and what that means. */
import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { DriftSlider } from '../../../src/panels/authenticator/DriftSlider.tsx';

const show = (drift: number, offset = 0) => {
  const onDrift = vi.fn();
  const onResync = vi.fn();
  render(<DriftSlider owner="ana" drift={drift} offset={offset} onDrift={onDrift} onResync={onResync} />);
  return { onDrift, onResync, slider: screen.getByRole('slider', { name: 'ana’s phone clock' }) };
};

describe('the drift slider', () => {
  it.each([
    [0, 'Right', '+0 s', /one step either side/],
    [45, '45 seconds ahead of S3', '+45 s', /only in a part/],
    [-90, '90 seconds behind S3', '−90 s', /refuses these codes/],
  ])('at %i s says its value and what S3 does', (drift, words, figure, meaning) => {
    const { slider } = show(drift);
    expect(slider).toHaveAttribute('aria-valuetext', words);
    expect(slider).toHaveAccessibleDescription(meaning);
    expect(screen.getByText(figure)).toBeInTheDocument();
  });

  it('reaches from three minutes behind to three minutes ahead', () => {
    const { slider } = show(0);
    expect(slider).toHaveAttribute('min', '-180');
    expect(slider).toHaveAttribute('max', '180');
  });

  it('tells the drift it is moved to', () => {
    const { slider, onDrift } = show(0);
    fireEvent.change(slider, { target: { value: '90' } });
    expect(onDrift).toHaveBeenCalledExactlyOnceWith(90);
  });

  it('offers a way back only when the clock is off', async () => {
    const { onDrift, onResync } = show(90);
    await userEvent.click(screen.getByRole('button', { name: 'Set right' }));
    expect(onDrift).toHaveBeenCalledExactlyOnceWith(0);
    await userEvent.click(screen.getByRole('button', { name: 'Resynchronise' }));
    expect(onResync).toHaveBeenCalledOnce();
  });

  it('has no buttons at zero', () => {
    show(0);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
