/** How a rail uses its width: labels where they fit, glyphs where those fit, else a scroller that draws what is in sight. */
import { describe, expect, it } from 'vitest';
import { STEP_PX, formFor, scrollFor, windowOf } from '../../../src/panels/journal/scroll.ts';

describe('the form of a rail', () => {
  it.each([
    [18, 960, 'labels'],
    [21, 960, 'labels'],
    [22, 960, 'glyphs'],
    [33, 960, 'glyphs'],
    [34, 960, 'scroll'],
    [41, 4000, 'scroll'],
    [7, 358, 'labels'],
    [8, 358, 'scroll'],
    [18, 0, 'labels'],
    [41, 0, 'scroll'],
  ] as const)('of %i steps on %i px is %s', (count, width, form) => {
    expect(formFor(count, width)).toBe(form);
  });
});

describe('the scroll position', () => {
  const width = 600;
  it('stays while the current step is well in sight', () => {
    expect(scrollFor(10, 300, width)).toBe(300);
  });

  it.each([1, 2, 60, 250])('brings step %i into sight from the start', (cursor) => {
    const left = scrollFor(cursor, 0, width);
    const start = 12 + (cursor - 1) * STEP_PX;
    expect(start).toBeGreaterThanOrEqual(left);
    expect(start + STEP_PX).toBeLessThanOrEqual(left + width);
  });

  it('comes back to the start', () => {
    expect(scrollFor(0, 5000, width)).toBe(0);
  });
});

describe('the steps that are drawn', () => {
  it('hold everything in sight, and no more than a hundred of a long evening', () => {
    const [from, to] = windowOf(100_000, 50_000, 50_000 * STEP_PX, 1000);
    expect(from).toBeLessThanOrEqual(50_000);
    expect(to).toBeGreaterThanOrEqual(50_020);
    expect(to - from).toBeLessThan(100);
  });

  it('stand around the current one while nothing is measured', () => {
    const [from, to] = windowOf(252, 222, 0, 0);
    expect(from).toBeLessThan(221);
    expect(to).toBeGreaterThan(222);
  });

  it('never leave the ends', () => {
    expect(windowOf(5, 5, 0, 2000)).toEqual([0, 5]);
    expect(windowOf(50, 50, 50 * STEP_PX, 300)[1]).toBe(50);
  });
});
