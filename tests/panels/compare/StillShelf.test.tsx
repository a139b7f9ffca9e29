import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { StillShelf } from '../../../src/panels/compare/StillShelf.tsx';
import { marker, object } from '../versions/pile.ts';

const draw = (entries: Parameters<typeof StillShelf>[0]['held']['entries'], lost = [object({ seq: 1 })]) =>
  render(<StillShelf held={{ key: 'ledger.csv', entries, lost }} />);

describe('a shelf of a world', () => {
  it('draws what the world lost, with the word', () => {
    draw([]);
    expect(screen.getByText('8nzz…hYd').closest('p')).toHaveTextContent('8nzz…hYdgone');
  });

  it('has a cloth for each marker, and nothing to press', () => {
    const { container } = draw([marker({ seq: 4 }), marker({ seq: 3, id: 'Lm4c' }), object({ seq: 2 })], []);
    expect(container.querySelectorAll('.veil')).toHaveLength(2);
    expect(container.querySelectorAll('.pile__hem')).toHaveLength(1);
    expect(container.querySelectorAll('input, .pile button')).toHaveLength(0);
  });
});
