import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Version } from '../../../src/engine/index.ts';
import { Shelves } from '../../../src/panels/versions/Shelves.tsx';
import type { EntryRef } from '../../../src/panels/versions/stack.ts';
import { marker, object, ref } from './pile.ts';

const top = object({ seq: 9, id: 'Kd3m', time: '13:58' });
const under = object({ seq: 8 });
const cover = marker({ key: 'report.pdf', seq: 7 });
const covered = object({ key: 'report.pdf', seq: 6, id: 'vT9b' });
const SHELVES = [
  { key: 'ledger.csv', entries: [top, under] },
  { key: 'report.pdf', entries: [cover, covered] },
];
const nothing = () => undefined;

/** Shelves that remember what is selected, as the bench does. */
const Bench = ({
  onSelect = nothing,
  onEnter = nothing,
}: {
  onSelect?: (v: Version) => void;
  onEnter?: (v: Version) => void;
}) => {
  const [selected, setSelected] = useState<EntryRef | undefined>();
  const select = (version: Version) => {
    setSelected(ref(version));
    onSelect(version);
  };
  return <Shelves shelves={SHELVES} lens="all" selected={selected} onSelect={select} onEnter={onEnter} />;
};
const focused = () => {
  const at = document.activeElement;
  return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
};

describe('selecting', () => {
  it('takes a press on a sheet, and on one that lies under a cloth', async () => {
    const onSelect = vi.fn();
    render(<Bench onSelect={onSelect} />);
    await userEvent.click(screen.getByRole('radio', { name: /8 n z z/ }));
    await userEvent.click(screen.getByRole('radio', { name: /v T 9 b/ }));
    expect(new Set(onSelect.mock.calls.map(([version]) => version))).toEqual(new Set([under, covered]));
    expect(screen.getByRole('radio', { checked: true })).toHaveAccessibleName(/v T 9 b/);
  });

  it('keeps exactly one entry selected', async () => {
    render(<Bench />);
    await userEvent.click(screen.getByRole('radio', { name: /8 n z z/ }));
    await userEvent.click(screen.getByRole('radio', { name: /Delete marker/ }));
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(1);
  });

  it('follows the keyboard: down and up go from entry to entry, across shelves', async () => {
    const onSelect = vi.fn();
    render(<Bench onSelect={onSelect} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toMatch(/^Delete marker, current/);
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toMatch(/8 n z z/);
    expect(onSelect.mock.calls.map(([version]) => version)).toEqual([top, under, cover, under]);
  });

  it('goes from shelf to shelf with right and left', async () => {
    render(<Bench />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(focused()).toMatch(/^Delete marker, current/);
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowLeft}');
    expect(focused()).toMatch(/^Version, current, K d 3 m/);
  });

  it('is one tab stop, entered again where it was left', async () => {
    render(
      <>
        <Bench />
        <button type="button">after</button>
      </>,
    );
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.tab();
    expect(focused()).toBe('after');
    await userEvent.tab({ shift: true });
    expect(focused()).toMatch(/8 n z z/);
  });

  it('asks for a GET on Enter, and only for that', async () => {
    const onEnter = vi.fn();
    const onSelect = vi.fn();
    render(<Bench onEnter={onEnter} onSelect={onSelect} />);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(onEnter).toHaveBeenCalledExactlyOnceWith(top);
    expect(onSelect).toHaveBeenCalledTimes(1);
  });

  it('copies the whole id of the entry that has the keyboard', async () => {
    render(<Bench />);
    await userEvent.tab();
    const setData = vi.fn();
    const entry = document.activeElement;
    if (entry === null) throw new Error('nothing has the keyboard');
    const left = fireEvent.copy(entry, { clipboardData: { setData } });
    expect(setData).toHaveBeenCalledExactlyOnceWith('text/plain', top.id);
    expect(left, 'the browser must not copy its own selection over it').toBe(false);
  });
});

describe('choosing several', () => {
  it('makes every entry a checkbox, named as before', async () => {
    const onToggle = vi.fn();
    const onSelect = vi.fn();
    render(
      <Shelves shelves={SHELVES} lens="all" onSelect={onSelect} batch={{ chosen: [ref(under)], onToggle }} />,
    );
    expect(screen.getAllByRole('checkbox')).toHaveLength(4);
    expect(screen.getByRole('checkbox', { name: /8 n z z/ })).toBeChecked();
    await userEvent.click(screen.getByRole('checkbox', { name: /8 n z z/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: /Delete marker/ }));
    expect(onToggle.mock.calls).toEqual([
      [under, false],
      [cover, true],
    ]);
    expect(onSelect).not.toHaveBeenCalled();
  });

  it('ticks with Space and with Enter', async () => {
    const onToggle = vi.fn();
    render(<Shelves shelves={SHELVES} lens="all" onSelect={nothing} batch={{ chosen: [], onToggle }} />);
    await userEvent.tab();
    await userEvent.keyboard(' {Enter}');
    expect(onToggle.mock.calls).toEqual([
      [top, true],
      [top, true],
    ]);
  });
});

describe('plain view', () => {
  it('leaves only current entries to be chosen', () => {
    render(<Shelves shelves={SHELVES} lens="plain" onSelect={nothing} />);
    const open = screen.getAllByRole('radio').filter((entry) => !entry.hasAttribute('disabled'));
    expect(open.map((entry) => entry.getAttribute('aria-label')?.split(',')[1])).toEqual([
      ' current',
      ' current',
    ]);
  });

  it('says so when everything is covered, and leads to all versions', async () => {
    const onShowAll = vi.fn();
    const shelves = [{ key: 'report.pdf', entries: [cover, covered] }];
    render(<Shelves shelves={shelves} lens="plain" onSelect={nothing} onShowAll={onShowAll} />);
    expect(screen.getByText(/The list is empty\. 1 entry is covered\./)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show all versions' }));
    expect(onShowAll).toHaveBeenCalledOnce();
  });

  it('says nothing of the kind while one key can be read', () => {
    render(<Shelves shelves={SHELVES} lens="plain" onSelect={nothing} />);
    expect(screen.queryByText(/The list is empty/)).not.toBeInTheDocument();
  });
});
