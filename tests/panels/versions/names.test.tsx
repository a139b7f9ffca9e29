import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Shelves } from '../../../src/panels/versions/Shelves.tsx';
import type { Lens, ShelfView } from '../../../src/panels/versions/stack.ts';
import { marker, object, ref } from './pile.ts';

const nothing = () => undefined;
const draw = (shelves: readonly ShelfView[], more: { lens?: Lens } = {}) =>
  render(<Shelves shelves={shelves} lens="all" onSelect={nothing} {...more} />);
const shelf = (...entries: ShelfView['entries']): ShelfView => ({ key: 'ledger.csv', entries });

describe('the name of an entry', () => {
  it('tells kind, position, id, size and time, in that order', () => {
    draw([shelf(object({ seq: 2, id: 'Kd3m', time: '13:58', size: 48_200 }), object({ seq: 1 }))]);
    expect(screen.getAllByRole('radio', { name: /^Version/ })).toHaveLength(2);
    expect(
      screen.getByRole('radio', { name: 'Version, current, K d 3 m, 48.2 kilobytes, 13:58.' }),
    ).toBeVisible();
    expect(
      screen.getByRole('radio', { name: 'Version, noncurrent, 8 n z z, 47.9 kilobytes, 11:20.' }),
    ).toBeVisible();
  });

  it('says null for a null version, beside its position', () => {
    draw([shelf(object({ seq: 1, id: 'null' }))]);
    expect(
      screen.getByRole('radio', { name: 'Version, current, null, 47.9 kilobytes, 11:20.' }),
    ).toBeVisible();
  });

  it('counts the markers that cover it', () => {
    draw([shelf(marker({ seq: 4 }), marker({ seq: 3, id: 'Lm4c', time: '13:30' }), object({ seq: 2 }))]);
    expect(screen.getByRole('radio', { name: /^Version.*11:20, covered by 2 markers\.$/ })).toBeVisible();
    expect(
      screen.getByRole('radio', { name: /^Delete marker, noncurrent.*covered by a marker\.$/ }),
    ).toBeVisible();
  });

  it('tells of a marker what lies beneath, and never a size', () => {
    draw([shelf(marker({ seq: 3 }), object({ seq: 2 }), object({ seq: 1, id: '.1H' }))]);
    expect(
      screen.getByRole('radio', { name: 'Delete marker, current, Q x 2 z, 13:31, covers 2 versions.' }),
    ).toBeVisible();
  });

  it('tells that an expired marker covers nothing', () => {
    draw([shelf(marker({ seq: 1 }))]);
    expect(screen.getByRole('radio', { name: /nothing beneath\.$/ })).toBeVisible();
  });

  it('ends with the refusal where one stands', () => {
    const version = object({ seq: 1 });
    render(
      <Shelves
        shelves={[shelf(version)]}
        lens="all"
        onSelect={nothing}
        refusal={{ step: 3, entries: [ref(version)] }}
      />,
    );
    expect(screen.getByRole('radio', { name: /refused\.$/ })).toBeVisible();
  });

  it('tells no refusal of what is covered in plain view, and tells that of the current one', () => {
    const [current, older] = [object({ seq: 2, id: 'Kd3m' }), object({ seq: 1 })];
    render(
      <Shelves
        shelves={[shelf(current, older)]}
        lens="plain"
        onSelect={nothing}
        refusal={{ step: 3, entries: [ref(current), ref(older)] }}
      />,
    );
    expect(screen.getAllByRole('radio', { name: /refused/ })).toEqual([
      screen.getByRole('radio', { name: /^Version, current/ }),
    ]);
    expect(screen.getAllByText('refused')).toHaveLength(1);
  });
});

describe('a shelf', () => {
  it('lists its entries newest first, under its key', () => {
    draw([shelf(object({ seq: 2, id: 'Kd3m' }), object({ seq: 1 }))]);
    const pile = screen.getByRole('list', { name: 'Versions of ledger.csv, newest first' });
    const names = within(pile)
      .getAllByRole('radio')
      .map((entry) => entry.getAttribute('aria-label'));
    expect(names[0]).toMatch(/^Version, current, K d 3 m/);
    expect(names[1]).toMatch(/^Version, noncurrent, 8 n z z/);
    expect(screen.getByRole('heading', { level: 3, name: 'ledger.csv' })).toBeVisible();
  });

  it.each<[string, ShelfView['entries'], RegExp]>([
    ['finds data', [object({ seq: 1, size: 2100 })], /GET 200 · 2\.1 KB/],
    ['stops at a marker', [marker({ seq: 2 }), object({ seq: 1 })], /GET 404 · hidden by marker/],
    [
      'stops at the first of two markers',
      [marker({ seq: 3 }), marker({ seq: 2, id: 'Lm4' }), object({ seq: 1 })],
      /GET 404 · hidden by 2 markers/,
    ],
    ['finds no such key', [], /GET 404 · no such key/],
  ])('tells what a plain GET answers when it %s', (_case, entries, answer) => {
    draw([{ key: 'ledger.csv', entries }]);
    expect(screen.getByRole('list', { name: 'Keys and their versions' })).toHaveTextContent(answer);
  });
});
