import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Version } from '../../../src/engine/index.ts';
import { DropCell } from '../../../src/panels/versions/DropCell.tsx';
import { Shelves } from '../../../src/panels/versions/Shelves.tsx';
import type { Batch, EntryRef, Refusal } from '../../../src/panels/versions/stack.ts';
import { marker, object, ref } from './pile.ts';

const nothing = () => undefined;
const first = object({ seq: 1 });
const second = object({ seq: 2, id: 'Kd3m' });

interface Given {
  readonly still?: boolean;
  readonly selected?: EntryRef;
  readonly refusal?: Refusal;
  readonly batch?: Batch;
}
const shelves = (entries: readonly Version[], more: Given = {}) => (
  <Shelves shelves={[{ key: 'ledger.csv', entries }]} lens="all" onSelect={nothing} {...more} />
);
const drawn = () =>
  [...document.querySelectorAll('[data-entry]')].map(({ textContent }) => textContent ?? '');

describe('a pile that changes', () => {
  it('keeps the keyboard on an entry when a marker comes to lie over it', () => {
    const { rerender } = render(shelves([second, first]));
    screen.getByRole('radio', { name: /K d 3 m/ }).focus();
    rerender(shelves([marker({ seq: 3 }), second, first]));
    expect(document.activeElement).toHaveAccessibleName(
      /^Version, noncurrent, K d 3 m.*covered by a marker\./,
    );
  });

  it.each([true, false])('gives the keyboard of what goes to what is selected then (still: %s)', (still) => {
    const { rerender } = render(shelves([second, first], { still, selected: ref(second) }));
    const entry = screen.getByRole('radio', { name: /K d 3 m/ });
    entry.focus();
    rerender(shelves([first], { still, selected: ref(first) }));
    expect(entry).not.toHaveFocus();
    expect(screen.getByRole('radio', { name: /8 n z z/, checked: true })).toHaveFocus();
  });

  it('takes the keyboard from nobody else when an entry goes', () => {
    const page = (entries: readonly Version[]) => (
      <>
        {shelves(entries)}
        <button type="button">elsewhere</button>
      </>
    );
    const { rerender } = render(page([second, first]));
    screen.getByRole('radio', { name: /K d 3 m/ }).focus();
    screen.getByRole('button', { name: 'elsewhere' }).focus();
    rerender(page([first]));
    expect(screen.getByRole('button', { name: 'elsewhere' })).toHaveFocus();
  });

  it('keeps the very input when its entry is selected, covered, or one of several to choose', () => {
    const { rerender } = render(shelves([first]));
    const input = screen.getByRole('radio');
    rerender(shelves([first], { selected: ref(first) }));
    rerender(shelves([marker({ seq: 3 }), first], { selected: ref(first) }));
    rerender(shelves([marker({ seq: 3 }), first], { batch: { chosen: [], onToggle: nothing } }));
    expect(screen.getByRole('checkbox', { name: /8 n z z/ })).toBe(input);
    rerender(shelves([first], { selected: ref(first) }));
    expect(screen.getByRole('radio', { checked: true })).toBe(input);
  });

  it('draws what has gone until its farewell ends, for the eye only', () => {
    const { rerender } = render(shelves([second, first]));
    rerender(shelves([second]));
    expect(drawn()).toHaveLength(2);
    expect(screen.queryByRole('radio', { name: /8 n z z/ })).not.toBeInTheDocument();
    const leaving = document.querySelector('[data-leaving]');
    if (leaving === null) throw new Error('nothing is leaving');
    fireEvent.animationEnd(leaving);
    expect(drawn()).toHaveLength(1);
  });

  it('does not end a farewell with the animation of something inside it', () => {
    const { rerender } = render(shelves([second, first]));
    rerender(shelves([second]));
    const inside = document.querySelector('[data-leaving] .sheet');
    if (inside === null) throw new Error('nothing is leaving');
    fireEvent.animationEnd(inside);
    expect(drawn()).toHaveLength(2);
  });

  it('shows a jump in time at once', () => {
    const { rerender } = render(shelves([second, first], { still: true }));
    rerender(shelves([second], { still: true }));
    expect(drawn()).toHaveLength(1);
  });

  it('sees a null version written over as one that goes and one that comes', () => {
    const { rerender } = render(shelves([object({ seq: 1, id: 'null', size: 3000 })]));
    rerender(shelves([object({ seq: 2, id: 'null', size: 5000 })]));
    expect(drawn()).toHaveLength(2);
    expect(screen.getByRole('radio', { name: /5\.0 kilobytes/ })).toBeVisible();
    expect(screen.queryByRole('radio', { name: /3\.0 kilobytes/ })).not.toBeInTheDocument();
  });

  it('ends no farewell when the same entries are read again', () => {
    const { rerender } = render(shelves([second, first]));
    rerender(shelves([second]));
    rerender(shelves([{ ...second }]));
    expect(drawn()).toHaveLength(2);
  });
});

describe('a tall pile', () => {
  const many = Array.from({ length: 120 }, (_, index) =>
    object({ seq: 200 - index, id: `v${index}x`.padStart(4, '0') }),
  );

  it('shows the newest four and bundles the rest', () => {
    render(shelves(many));
    expect(screen.getAllByRole('radio', { name: /^Version/ })).toHaveLength(4);
    expect(screen.getByRole('button', { name: 'Show 116 older entries of ledger.csv' })).toBeVisible();
  });

  it('shows all of five: a bundle of one would hide what it could show', () => {
    render(shelves(many.slice(0, 5)));
    expect(screen.getAllByRole('radio', { name: /^Version/ })).toHaveLength(5);
  });

  it('opens in place and moves the keyboard to what it showed first', async () => {
    render(shelves(many));
    fireEvent.click(screen.getByRole('button', { name: /Show 116 older/ }));
    await vi.waitFor(() => expect(document.activeElement).toHaveAccessibleName(/0 v 4 x/));
    expect(drawn()).toHaveLength(55);
    expect(drawn().at(-1)).toBe('+ 66 older');
  });

  it('shows down to an entry that was refused, wherever it stands', () => {
    const tenth = many[9];
    if (tenth === undefined) throw new Error('the pile is too low');
    render(shelves(many, { refusal: { step: 1, entries: [ref(tenth)] } }));
    expect(drawn()[9]).toContain('refused');
    expect(drawn()[10]).toBe('+ 110 older');
  });
});

describe('a bucket of many keys', () => {
  it('draws a page of shelves and the way to the next', () => {
    const all = Array.from({ length: 60 }, (_, n) => ({
      key: `k${n}`,
      entries: [object({ key: `k${n}`, seq: n + 1 })],
    }));
    render(<Shelves shelves={all} lens="all" onSelect={nothing} drop={<p>drop here</p>} />);
    expect(drawn()).toHaveLength(48);
    expect(screen.queryByText('drop here')).not.toBeInTheDocument();
    fireEvent.click(screen.getByText('12 more keys'));
    expect(drawn()).toHaveLength(60);
    expect(screen.getByText('drop here')).toBeVisible();
  });
});

describe('the lost chip', () => {
  it('leads to the step that lost the data', async () => {
    const onVisit = vi.fn();
    const lost = { key: 'ledger.csv', entries: [second], lost: { count: 2, step: 10 } };
    render(<Shelves shelves={[lost]} lens="all" onSelect={nothing} onVisit={onVisit} />);
    await userEvent.click(screen.getByRole('button', { name: '2 lost, step 10' }));
    expect(onVisit).toHaveBeenCalledExactlyOnceWith(10);
  });
});

describe('the drop cell', () => {
  it('takes files that are let go over it', () => {
    const onFiles = vi.fn();
    render(<DropCell onUpload={nothing} onFiles={onFiles} />);
    const cell = screen.getByText('or drop a file here').parentElement;
    if (cell === null) throw new Error('no cell');
    fireEvent.dragEnter(cell, { dataTransfer: { files: [] } });
    expect(screen.getByText('Let go to upload')).toBeVisible();
    const file = new File(['x'], 'x.txt');
    fireEvent.drop(cell, { dataTransfer: { files: [file] } });
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([file]);
    expect(screen.getByText('or drop a file here')).toBeVisible();
  });
});
