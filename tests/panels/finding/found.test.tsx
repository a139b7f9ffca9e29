import { fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { withEntry } from '../../../src/engine/entries.ts';
import type { Bucket, Version } from '../../../src/engine/index.ts';
import { Found } from '../../../src/panels/finding/Found.tsx';
import type { FoundProps } from '../../../src/panels/finding/Found.tsx';
import { LabProvider } from '../../../src/panels/shared/useLab.ts';
import { UploadDesk } from '../../../src/panels/upload/UploadDesk.tsx';
import { aPanelLab } from '../../support/panelLab.tsx';
import { marker, object, ref } from '../versions/pile.ts';

const KEYS = Array.from({ length: 300 }, (_, i) => `photos/${String(i).padStart(3, '0')}.jpg`);
const put = (bucket: Bucket, key: string, i: number) =>
  withEntry(bucket, object({ key, seq: i + 1, id: `v${i}_` }));
const full = KEYS.reduce(put, { name: 'harbor', versions: undefined, nulls: undefined } as unknown as Bucket);
const bucket = withEntry(full, marker({ key: KEYS[0] ?? '', seq: 900, id: 'mark_' }));

const show = (given: Partial<FoundProps> = {}) => {
  const onFind = vi.fn();
  const onSelect = vi.fn<(version: Version) => void>();
  const props: FoundProps = {
    ...{
      bucket,
      lost: undefined,
      finding: undefined,
      table: false,
      lens: 'all',
      onFind,
      onType: vi.fn(),
      onSelect,
    },
    ...given,
  };
  render(
    <LabProvider value={aPanelLab()}>
      <UploadDesk>
        <Found {...props} />
      </UploadDesk>
    </LabProvider>,
  );
  return { onFind, onSelect };
};
const query = { bucket: 'harbor', text: '', folder: '', folders: false };
const shelves = () => [...document.querySelectorAll('[data-shelf]')];

describe('many shelves', () => {
  it('draws those in view, and tells how many there are', () => {
    show();
    expect(shelves().length).toBeGreaterThan(5);
    expect(shelves().length).toBeLessThan(60);
    expect(shelves()[2]).toHaveAttribute('aria-posinset', '3');
    expect(shelves()[2]).toHaveAttribute('aria-setsize', '300');
  });

  it('goes to the last by End, though it was not drawn, and draws the selected one wherever it is', () => {
    const far = object({ key: KEYS[250] ?? '', seq: 251, id: 'v250_' });
    const { onSelect } = show({ selected: ref(far) });
    expect(screen.getByRole('heading', { name: 'photos/250.jpg' })).toBeInTheDocument();
    const [first] = screen.getAllByRole('radio');
    if (first === undefined) throw new Error('nothing is drawn');
    fireEvent.keyDown(first, { key: 'ArrowRight' });
    expect(onSelect.mock.lastCall?.[0].key).toBe('photos/001.jpg');
  });
});

describe('what is looked for', () => {
  it('is counted and drawn', () => {
    show({ finding: { ...query, text: '29' } });
    expect(screen.getByRole('status')).toHaveTextContent('13 of 300 keys');
    expect(screen.getByRole('heading', { name: 'photos/029.jpg' })).toBeInTheDocument();
  });

  it('is offered to be forgotten where nothing is found', () => {
    const { onFind } = show({ finding: { ...query, text: 'ledger' } });
    expect(screen.getByText(/No key contains “ledger”/)).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Clear the filter' }));
    expect(onFind).toHaveBeenCalledExactlyOnceWith({ text: '' });
  });

  it('may be a folder, which says what a plain List shows of it; uploads into one are announced', () => {
    const { onFind } = show({ finding: { ...query, folders: true } });
    expect(screen.getByText('a plain List shows 299 of them')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Open folder photos/' }));
    expect(onFind).toHaveBeenCalledExactlyOnceWith({ folder: 'photos/', text: '' });
  });

  it('says into which folder an upload goes', () => {
    show({ finding: { ...query, folders: true, folder: 'none/' } });
    expect(screen.getByText('goes into none/')).toBeVisible();
  });
});

describe('the table', () => {
  it('tells the same facts as text, for rows in view, of as many as there are', () => {
    show({ table: true });
    const table = screen.getByRole('table');
    expect(table).toHaveAttribute('aria-rowcount', '302');
    const cells = (at: number) =>
      within(within(table).getAllByRole('row')[at] ?? table)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent)
        .join(' | ');
    expect(cells(1)).toBe(' | mark…hYd | delete marker | current | no |  | 13:31 | 404, hidden');
    expect(cells(2)).toBe(' | v0_z…hYd | version | noncurrent | no | 47.9 KB | 11:20 | by id: 200');
    expect(cells(3)).toBe(' | v1_z…hYd | version | current | no | 47.9 KB | 11:20 | 200');
    expect(within(table).getAllByRole('row').length).toBeLessThan(80);
  });

  it('selects as the shelves do', () => {
    const { onSelect } = show({ table: true });
    const [, second] = screen.getAllByRole('radio');
    if (second === undefined) throw new Error('no rows');
    fireEvent.click(second);
    expect(onSelect.mock.lastCall?.[0].id).toMatch(/^v0_/);
  });
});
