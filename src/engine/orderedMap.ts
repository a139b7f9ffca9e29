/**
 * A persistent ordered map: a weight-balanced tree. Writing returns a new tree that shares all but one path with the
 * old one, which is what makes undo, seek and listing cheap. This file and summary.ts know how it works, so that it can be
 * exchanged.
 * Balance parameters (3, 2) are those proved sound for insertion and deletion by Hirai and Yamamoto (2011).
 */

/** Negative when `a` comes first, zero when equal, positive when `b` comes first. */
export type Order<K> = (a: K, b: K) => number;

interface Node<K, V> {
  readonly key: K;
  readonly value: V;
  readonly size: number;
  readonly left: Tree<K, V>;
  readonly right: Tree<K, V>;
}
/** `undefined` is the empty tree. */
export type Tree<K, V> = Node<K, V> | undefined;

const DELTA = 3;
const GAMMA = 2;

/** Number of entries. */
export const sizeOf = <K, V>(tree: Tree<K, V>): number => tree?.size ?? 0;

const node = <K, V>(
  key: K,
  value: V,
  left: Tree<K, V>,
  right: Tree<K, V>,
  size = sizeOf(left) + sizeOf(right) + 1,
): Node<K, V> => ({ key, value, size, left, right });

const rotateLeft = <K, V>(key: K, value: V, left: Tree<K, V>, r: Node<K, V>): Node<K, V> => {
  const inner = r.left;
  if (inner === undefined || sizeOf(inner) + 1 < GAMMA * (sizeOf(r.right) + 1))
    return node(r.key, r.value, node(key, value, left, inner), r.right);
  return node(
    inner.key,
    inner.value,
    node(key, value, left, inner.left),
    node(r.key, r.value, inner.right, r.right),
  );
};

const rotateRight = <K, V>(key: K, value: V, l: Node<K, V>, right: Tree<K, V>): Node<K, V> => {
  const inner = l.right;
  if (inner === undefined || sizeOf(inner) + 1 < GAMMA * (sizeOf(l.left) + 1))
    return node(l.key, l.value, l.left, node(key, value, inner, right));
  return node(
    inner.key,
    inner.value,
    node(l.key, l.value, l.left, inner.left),
    node(key, value, inner.right, right),
  );
};

/** The sizes may be known without a look at the trees, which may be far away in memory. */
const balance = <K, V>(
  key: K,
  value: V,
  left: Tree<K, V>,
  right: Tree<K, V>,
  l = sizeOf(left),
  r = sizeOf(right),
): Node<K, V> => {
  if (right !== undefined && r + 1 > DELTA * (l + 1)) return rotateLeft(key, value, left, right);
  if (left !== undefined && l + 1 > DELTA * (r + 1)) return rotateRight(key, value, left, right);
  return node(key, value, left, right, l + r + 1);
};

/** The value at `key`, or `undefined`. */
export const get = <K, V>(tree: Tree<K, V>, order: Order<K>, key: K): V | undefined => {
  let at = tree;
  while (at !== undefined) {
    const c = order(key, at.key);
    if (c === 0) return at.value;
    at = c < 0 ? at.left : at.right;
  }
  return undefined;
};

/** The tree with `value` at `key`, replacing what stood there. */
export const put = <K, V>(tree: Tree<K, V>, order: Order<K>, key: K, value: V): Node<K, V> => {
  if (tree === undefined) return node(key, value, undefined, undefined);
  const { left, right } = tree;
  const c = order(key, tree.key);
  if (c === 0) return node(key, value, left, right);
  const old = c < 0 ? left : right;
  const low = put(old, order, key, value);
  const other = tree.size - 1 - sizeOf(old);
  return c < 0
    ? balance(tree.key, tree.value, low, right, low.size, other)
    : balance(tree.key, tree.value, left, low, other, low.size);
};

const withoutFirst = <K, V>(tree: Node<K, V>): Tree<K, V> =>
  tree.left === undefined ? tree.right : balance(tree.key, tree.value, withoutFirst(tree.left), tree.right);

const firstOf = <K, V>(tree: Node<K, V>): Node<K, V> => {
  let at = tree;
  while (at.left !== undefined) at = at.left;
  return at;
};

/** The tree without `key`; the very same tree when `key` is not in it. */
export const remove = <K, V>(tree: Tree<K, V>, order: Order<K>, key: K): Tree<K, V> => {
  if (tree === undefined) return undefined;
  const c = order(key, tree.key);
  if (c === 0) {
    if (tree.left === undefined) return tree.right;
    if (tree.right === undefined) return tree.left;
    const next = firstOf(tree.right);
    return balance(next.key, next.value, tree.left, withoutFirst(tree.right));
  }
  const left = c < 0 ? remove(tree.left, order, key) : tree.left;
  const right = c > 0 ? remove(tree.right, order, key) : tree.right;
  return left === tree.left && right === tree.right ? tree : balance(tree.key, tree.value, left, right);
};

/** The first entry at or after `key`, or `undefined`. */
export const ceiling = <K, V>(tree: Tree<K, V>, order: Order<K>, key: K): V | undefined => {
  let at = tree;
  let best: Tree<K, V>;
  while (at !== undefined) {
    if (order(key, at.key) <= 0) {
      best = at;
      at = at.left;
    } else at = at.right;
  }
  return best?.value;
};

const visitAll = <K, V>(tree: Tree<K, V>, visit: (value: V) => boolean): boolean =>
  tree === undefined || (visitAll(tree.left, visit) && visit(tree.value) && visitAll(tree.right, visit));

/**
 * Shows `visit` the values in order, from the first entry at or after `key`, until it answers `false`. What `valuesFrom`
 * does, several times as fast: for the walks whose cost is in a budget.
 */
export const visitFrom = <K, V>(
  tree: Tree<K, V>,
  order: Order<K>,
  key: K,
  visit: (value: V) => boolean,
): boolean => {
  if (tree === undefined) return true;
  if (order(key, tree.key) > 0) return visitFrom(tree.right, order, key, visit);
  return visitFrom(tree.left, order, key, visit) && visit(tree.value) && visitAll(tree.right, visit);
};

/** Values in order, from the first entry at or after `key`, or from the start. Costs O(log n) and then O(1) a value. */
export function* valuesFrom<K, V>(tree: Tree<K, V>, order: Order<K>, key?: K): Generator<V> {
  const path: Node<K, V>[] = [];
  let at = tree;
  while (at !== undefined) {
    if (key === undefined || order(key, at.key) <= 0) {
      path.push(at);
      at = at.left;
    } else at = at.right;
  }
  for (let top = path.pop(); top !== undefined; top = path.pop()) {
    yield top.value;
    for (let down = top.right; down !== undefined; down = down.left) path.push(down);
  }
}

/** All values in order. */
export function* values<K, V>(tree: Tree<K, V>): Generator<V> {
  yield* valuesFrom<K, V>(tree, () => 0);
}
