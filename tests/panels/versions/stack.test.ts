import { describe, expect, it } from 'vitest';
import { place } from '../../../src/panels/versions/stack.ts';
import { marker, object } from './pile.ts';

const newest = object({ seq: 5, id: 'new' });
const upper = marker({ seq: 4, id: 'upp' });
const middle = object({ seq: 3, id: 'mid' });
const lower = marker({ seq: 2, id: 'low' });
const oldest = object({ seq: 1, id: 'old' });

describe('place', () => {
  it('lays over an entry as many cloths as there are newer markers', () => {
    const depths = place([newest, upper, middle, lower, oldest], []).map(({ depth }) => depth);
    expect(depths).toEqual([0, 0, 1, 1, 2]);
  });

  it('calls the first entry current and no other', () => {
    const rows = place([upper, middle, oldest], []);
    expect(rows.filter(({ current }) => current).map(({ version }) => version)).toEqual([upper]);
  });

  it('keeps a leaving entry on the row of its age, covering nothing', () => {
    const rows = place([newest, oldest], [upper]);
    expect(rows.map(({ version, row, depth, leaving }) => [version, row, depth, leaving])).toEqual([
      [newest, 1, 0, false],
      [upper, 2, 0, true],
      [oldest, 3, 0, false],
    ]);
  });

  it('lets a leaving entry go as it stood: the top one stays current beside its successor', () => {
    const rows = place([middle], [newest]);
    expect(rows.map(({ current }) => current)).toEqual([true, true]);
  });
});
