/**
 * Sums over an ordered map that stay with its nodes. A tree shares all but one path with the tree before it, so what a
 * step asks again is the sums of that path: O(log n), exact, and as right after an undo as before it.
 */
import type { Order, Tree } from './orderedMap.ts';

/** How values are summed: `join` is associative, and `none` changes nothing. Order counts. */
export interface Summing<V, S> {
  readonly none: S;
  readonly of: (value: V) => S;
  readonly join: (first: S, then: S) => S;
}

/** The sums of one kind of map. */
export interface Sums<K, V, S> {
  /** Of all entries. */
  readonly total: (tree: Tree<K, V>) => S;
  /** Of the entries before `key`. */
  readonly before: (tree: Tree<K, V>, order: Order<K>, key: K) => S;
  /** The first entry up to which, itself included, the sum `reaches`; what reaches once must go on to. */
  readonly first: (tree: Tree<K, V>, reaches: (sum: S) => boolean) => V | undefined;
}

/** The sums of smaller trees are not kept: to sum them up again costs less than to look them up. */
const SMALL = 16;

export const sumsOf = <K, V, S>({ none, of, join }: Summing<V, S>): Sums<K, V, S> => {
  const kept = new WeakMap<object, S>();

  const total = (tree: Tree<K, V>): S => {
    if (tree === undefined) return none;
    const held = tree.size < SMALL ? undefined : kept.get(tree);
    if (held !== undefined) return held;
    const sum = join(join(total(tree.left), of(tree.value)), total(tree.right));
    if (tree.size >= SMALL) kept.set(tree, sum);
    return sum;
  };

  return {
    total,
    before: (tree, order, key) => {
      let sum = none;
      let at = tree;
      while (at !== undefined)
        if (order(key, at.key) <= 0) at = at.left;
        else {
          sum = join(join(sum, total(at.left)), of(at.value));
          at = at.right;
        }
      return sum;
    },
    first: (tree, reaches) => {
      let sum = none;
      let at = tree;
      while (at !== undefined) {
        const left = join(sum, total(at.left));
        const here = join(left, of(at.value));
        if (reaches(left)) at = at.left;
        else if (reaches(here)) return at.value;
        else {
          sum = here;
          at = at.right;
        }
      }
      return undefined;
    },
  };
};
