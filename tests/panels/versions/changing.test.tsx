import { fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
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
  // Loading is no part of what is tested here.
  beforeAll(() => import('../../../src/panels/versions/OlderList.tsx'));

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

  it('opens in place as a list that draws what is in view, and closes again', async () => {
    render(shelves(many));
    const bundle = screen.getByRole('button', { name: /Show 116 older/, expanded: false });
    fireEvent.click(bundle);
    const list = await screen.findByRole('list', { name: /^Older entries of ledger\.csv/ });
    const [first] = within(list).getAllByRole('listitem');
    expect(first).toHaveAttribute('aria-setsize', '116');
    expect(within(list).getAllByRole('radio').length).toBeLessThan(60);
    fireEvent.click(bundle);
    expect(screen.queryByRole('list', { name: /^Older entries/ })).not.toBeInTheDocument();
  });

  it('opens by itself for a selected entry far down, and draws that one wherever it is', async () => {
    const far = many[100];
    if (far === undefined) throw new Error('the pile is too low');
    render(shelves(many, { selected: ref(far) }));
    const list = await screen.findByRole('list', { name: /^Older entries of ledger\.csv/ });
    expect(within(list).getByRole('radio', { checked: true }).closest('li')).toHaveAttribute(
      'aria-posinset',
      '97',
    );
  });

  it('goes by key to entries that were not drawn', async () => {
    const chosen: Version[] = [];
    render(
      <Shelves
        shelves={[{ key: 'ledger.csv', entries: many }]}
        lens="all"
        onSelect={(version) => chosen.push(version)}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: /Show 116 older/ }));
    const list = await screen.findByRole('list', { name: /^Older entries/ });
    const [first] = within(list).getAllByRole('radio');
    if (first === undefined) throw new Error('the list is empty');
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    expect(chosen.at(-1)).toBe(many[5]);
  });

  it('shows down to an entry that was refused, wherever it stands', () => {
    const tenth = many[9];
    if (tenth === undefined) throw new Error('the pile is too low');
    render(shelves(many, { refusal: { step: 1, entries: [ref(tenth)] } }));
    expect(drawn()[9]).toContain('refused');
    expect(drawn()[10]).toBe('+ 110 older');
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
