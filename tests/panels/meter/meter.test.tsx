/** The meter: said in words, drawn in squares while they fit, and what the bucket costs. */
import { cleanup, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Meter } from '../../../src/panels/meter/Meter.tsx';
import type { Holdings } from '../../../src/store/views.ts';

const NONE: Holdings = { plain: 0, byId: 0, lost: 0, currentBytes: 0, noncurrentBytes: 0 };
const show = (holdings: Partial<Holdings>) => {
  cleanup();
  const { container } = render(<Meter {...NONE} {...holdings} />);
  const count = (selector: string) => container.querySelectorAll(selector).length;
  return {
    panel: screen.getByRole('region', { name: 'Can you get it back?' }),
    squares: ['plain', 'hatched', 'lost'].map((texture) => count(`.meter__sq.meter__${texture}`)),
    bars: [...container.querySelectorAll('.meter__bar')].map((bar) =>
      [...bar.querySelectorAll('i')].map((part) => Number(part.style.flexGrow)),
    ),
  };
};

describe('what can be got back', () => {
  it('counts every version, and says in words which way each comes back', () => {
    const { panel, squares } = show({ plain: 2, byId: 3, lost: 1 });
    expect(panel).toHaveTextContent('5 of 6 versions');
    expect(panel).toHaveTextContent('2 by a plain GET, 3 only by version id, 1 lost for good.');
    expect(squares).toEqual([2, 3, 1]);
  });

  it('speaks of one version as one', () => {
    expect(show({ lost: 1 }).panel).toHaveTextContent('0 of 1 version0 by');
  });

  it('says that nothing was stored yet', () => {
    const { panel, squares } = show({});
    expect(panel).toHaveTextContent('Nothing was stored yet.');
    expect(panel).toHaveTextContent('0 B billed');
    expect(squares).toEqual([0, 0, 0]);
  });

  it('shows no way that nothing goes', () => {
    const { panel } = show({ plain: 1 });
    expect(panel).toHaveTextContent('plain GET');
    expect(screen.queryByText('by version id')).not.toBeInTheDocument();
    expect(screen.queryByText('lost')).not.toBeInTheDocument();
  });

  it('draws 24 squares, and from 25 on a bar in the same proportion', () => {
    expect(show({ plain: 20, byId: 4 }).squares).toEqual([20, 4, 0]);
    const { squares, bars } = show({ plain: 20, byId: 4, lost: 1 });
    expect(squares).toEqual([0, 0, 0]);
    expect(bars).toEqual([[20, 4, 1]]);
  });
});

describe('what is billed', () => {
  it.each([
    [{ currentBytes: 512, noncurrentBytes: 512 }, '1.0 KB billed, 50% of it noncurrent'],
    [{ currentBytes: 2, noncurrentBytes: 1 }, '3 B billed, 33% of it noncurrent'],
    [{ currentBytes: 0, noncurrentBytes: 10 }, '10 B billed, 100% of it noncurrent'],
    [{ currentBytes: 10, noncurrentBytes: 0 }, '10 B billed, 0% of it noncurrent'],
  ])('is everything stored, %j', (holdings, words) => {
    const { panel, bars } = show({ plain: 1, ...holdings });
    expect(panel).toHaveTextContent(words);
    expect(bars).toEqual([[holdings.currentBytes, holdings.noncurrentBytes]]);
  });
});
