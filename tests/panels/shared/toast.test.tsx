import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Toast } from '../../../src/panels/shared/Toast.tsx';

const undo = vi.fn();
const done = vi.fn();
const message = { id: 1, text: 'A marker now covers 2 versions.', action: { label: 'Undo', onPress: undo } };
const pass = (ms: number): void =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
});
afterEach(() => vi.useRealTimers());

describe('Toast', () => {
  it('speaks from a region that was there before it had anything to say', () => {
    const { rerender } = render(<Toast message={undefined} onDone={done} />);
    const region = screen.getByRole('status');
    rerender(<Toast message={message} onDone={done} />);
    expect(region).toHaveTextContent('A marker now covers 2 versions.');
  });

  it('is done after six seconds and not before', () => {
    render(<Toast message={message} onDone={done} />);
    pass(5999);
    expect(done).not.toHaveBeenCalled();
    pass(1);
    expect(done).toHaveBeenCalledOnce();
  });

  it('waits while it has the keyboard', () => {
    render(<Toast message={message} onDone={done} />);
    act(() => screen.getByRole('button', { name: 'Undo' }).focus());
    pass(20_000);
    expect(done).not.toHaveBeenCalled();
    act(() => screen.getByRole('button', { name: 'Undo' }).blur());
    pass(6000);
    expect(done).toHaveBeenCalledOnce();
  });

  it('waits while the pointer is over it', () => {
    render(<Toast message={message} onDone={done} />);
    fireEvent.mouseEnter(screen.getByText(/A marker/));
    pass(20_000);
    expect(done).not.toHaveBeenCalled();
  });

  it('does what its button says, once, and is done', () => {
    render(<Toast message={message} onDone={done} />);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
    expect(done).toHaveBeenCalledOnce();
  });
});
