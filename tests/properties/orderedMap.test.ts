import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byUtf8 } from '../../src/engine/order.ts';
import {
  ceiling,
  get,
  put,
  remove,
  sizeOf,
  values,
  valuesFrom,
  visitFrom,
} from '../../src/engine/orderedMap.ts';
import type { Tree } from '../../src/engine/orderedMap.ts';
import { runs } from './settings.ts';
import { expectSame } from '../support/verdict.ts';

/** The parameter under which Hirai and Yamamoto (2011) proved insertion and deletion sound, with a ratio of 2. */
const DELTA = 3;
const byNumber = (a: number, b: number): number => a - b;

type Write = { readonly op: 'put' | 'remove'; readonly key: number; readonly value: number };
const write: fc.Arbitrary<Write> = fc.record({
  op: fc.constantFrom('put' as const, 'put' as const, 'remove' as const),
  key: fc.integer({ min: 0, max: 60 }),
  value: fc.nat(),
});
type Entry = readonly [key: number, value: number];

/** The same write on a sorted array. */
const written = (array: readonly Entry[], { op, key, value }: Write): readonly Entry[] => {
  const others = array.filter(([k]) => k !== key);
  return op === 'remove' ? others : [...others, [key, value] as const].sort(([a], [b]) => a - b);
};
const apply = (tree: Tree<number, Entry>, { op, key, value }: Write): Tree<number, Entry> =>
  op === 'remove' ? remove(tree, byNumber, key) : put(tree, byNumber, key, [key, value] as const);

/** Sizes are true and no side is more than DELTA times as heavy as the other, everywhere. */
const expectBalanced = <V>(tree: Tree<number, V>): number => {
  if (tree === undefined) return 0;
  const [left, right] = [expectBalanced(tree.left), expectBalanced(tree.right)];
  expect(tree.size).toBe(left + right + 1);
  if (left + right > 1) {
    expect(left + 1).toBeLessThanOrEqual(DELTA * (right + 1));
    expect(right + 1).toBeLessThanOrEqual(DELTA * (left + 1));
  }
  return tree.size;
};

describe('the ordered map', () => {
  it('is a sorted array to anyone who reads it', () => {
    fc.assert(
      fc.property(
        fc.array(write, { maxLength: 120, size: 'max' }),
        fc.integer({ min: -1, max: 61 }),
        (writes, probe) => {
          const tree = writes.reduce<Tree<number, Entry>>(apply, undefined);
          const array = writes.reduce<readonly Entry[]>(written, []);
          expect([...values(tree)]).toEqual(array);
          expect(sizeOf(tree)).toBe(array.length);
          expect(get(tree, byNumber, probe)).toEqual(array.find(([key]) => key === probe));
          expect(ceiling(tree, byNumber, probe)).toEqual(array.find(([key]) => key >= probe));
          expect([...valuesFrom(tree, byNumber, probe)]).toEqual(array.filter(([key]) => key >= probe));
          expect([...valuesFrom(tree, byNumber)]).toEqual(array);
          const visited: unknown[] = [];
          const enough = Math.max(1, Math.floor(array.length / 2));
          visitFrom(tree, byNumber, probe, (value) => visited.push(value) < enough);
          expect(visited).toEqual(array.filter(([key]) => key >= probe).slice(0, enough));
        },
      ),
      runs(400),
    );
  });

  it('stays balanced after every write', () => {
    fc.assert(
      fc.property(fc.array(write, { maxLength: 150, size: 'max' }), (writes) => {
        writes.reduce<Tree<number, Entry>>((tree, one) => {
          const next = apply(tree, one);
          expectBalanced(next);
          return next;
        }, undefined);
      }),
      runs(60),
    );
  });

  it.each([
    ['ascending', (i: number) => i],
    ['descending', (i: number) => -i],
    ['from both ends', (i: number) => (i % 2 === 0 ? i : -i)],
    ['scattered', (i: number) => (i * 7919) % 2003],
  ])('stays balanced and shallow when 2,000 keys come %s and most go again', (_how, key) => {
    const count = 2000;
    const keys = Array.from({ length: count }, (_, i) => key(i));
    let tree = keys.reduce<Tree<number, number>>((t, k) => put(t, byNumber, k, k), undefined);
    expectBalanced(tree);
    const depth = <V>(t: Tree<number, V>): number =>
      t === undefined ? 0 : 1 + Math.max(depth(t.left), depth(t.right));
    // Weight balance with 3 keeps the depth under log(n + 1) / log(4 / 3).
    expect(depth(tree)).toBeLessThanOrEqual(Math.log(count + 1) / Math.log(4 / 3));
    for (const gone of keys.slice(0, 1900)) tree = remove(tree, byNumber, gone);
    expectBalanced(tree);
    expect([...values(tree)]).toEqual([...new Set(keys.slice(1900))].sort(byNumber));
  });

  it('leaves every older tree as it was', () => {
    fc.assert(
      fc.property(fc.array(write, { maxLength: 60, size: 'max' }), (writes) => {
        const trees: Tree<number, Entry>[] = [undefined];
        const arrays: (readonly Entry[])[] = [[]];
        for (const one of writes) {
          trees.push(apply(trees.at(-1), one));
          arrays.push(written(arrays.at(-1) ?? [], one));
        }
        expect(trees.map((tree) => [...values(tree)])).toEqual(arrays);
      }),
      runs(100),
    );
  });

  it('is the very same tree when a key that is not in it is removed', () => {
    fc.assert(
      fc.property(fc.array(write, { maxLength: 60 }), fc.integer({ min: 61, max: 90 }), (writes, absent) => {
        const tree = writes.reduce<Tree<number, Entry>>(apply, undefined);
        expectSame(remove(tree, byNumber, absent), tree);
        expectSame(remove(tree, byNumber, absent - 100), tree);
      }),
      runs(100),
    );
  });

  it('keeps keys in UTF-8 order', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 4 })), (keys) => {
        const tree = keys.reduce<Tree<string, string>>((t, k) => put(t, byUtf8, k, k), undefined);
        const sorted = [...new Set(keys)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        expect([...values(tree)]).toEqual(sorted);
      }),
      runs(200),
    );
  });
});
