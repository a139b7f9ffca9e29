/** Heights of many rows of which few were seen: the rest have the expected height. Every question costs O(log n). */

export interface Heights {
  readonly count: number;
  /** Where row `index` begins; at `count`, the height of all. */
  readonly offset: (index: number) => number;
  /** The row at `y`, held within the rows there are. */
  readonly at: (y: number) => number;
  /** Notes the true height of a row; by how much it changed. */
  readonly note: (index: number, height: number) => number;
}

/** A Fenwick tree over what rows differ from the expected height. `seen` is kept, so that it outlives the count. */
export const heightsOf = (count: number, expected: number, seen: Map<number, number>): Heights => {
  const sums = new Float64Array(count + 1);
  const add = (index: number, by: number): void => {
    for (let i = index + 1; i <= count; i += i & -i) sums[i] = (sums[i] ?? 0) + by;
  };
  for (const [index, height] of seen) if (index < count) add(index, height - expected);

  const offset = (index: number): number => {
    let sum = Math.min(index, count) * expected;
    for (let i = Math.min(index, count); i > 0; i -= i & -i) sum += sums[i] ?? 0;
    return sum;
  };
  let top = 1;
  while (top * 2 <= count) top *= 2;
  return {
    count,
    offset,
    at: (y) => {
      let index = 0;
      let left = y;
      for (let step = top; step > 0; step >>= 1) {
        const width = step * expected + (sums[index + step] ?? 0);
        if (index + step > count || width > left) continue;
        index += step;
        left -= width;
      }
      return Math.max(0, Math.min(index, count - 1));
    },
    note: (index, height) => {
      const by = height - (seen.get(index) ?? expected);
      if (by !== 0) add(index, by);
      seen.set(index, height);
      return by;
    },
  };
};
