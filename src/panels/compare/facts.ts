/** Three facts of a world, in the same order for both: what is billed, what a plain GET answers, what can come back. */
import { word } from '../../i18n/branches.ts';
import { plainGet } from '../../store/compare.ts';
import type { Comparison, World } from '../../store/compare.ts';
import { formatBytes } from '../shared/format.ts';

const billed = ({ before }: Comparison, world: World): string =>
  word(world.billed === before.billed ? 'compare.billed.same' : 'compare.billed', {
    size: formatBytes(world.billed),
  });

/** The two 404s are told apart by their headers (V-40). */
const getOf = (world: World, key: string): string => {
  const entries = world.keys.get(key)?.entries ?? [];
  const answer = plainGet(entries);
  const size = entries[0]?.kind === 'object' ? formatBytes(entries[0].size) : '';
  return word(`compare.get.${answer}`, { key, size });
};

/** Keys beyond which answers are counted, not listed. */
const LISTED = 3;

const gets = (world: World, keys: readonly string[]): readonly string[] => {
  if (keys.length === 0) return [word('compare.gets.nothing')];
  if (keys.length <= LISTED) return keys.map((key) => getOf(world, key));
  const answers = keys.map((key) => plainGet(world.keys.get(key)?.entries ?? []));
  const parts = (['found', 'hidden', 'none'] as const).flatMap((kind) => {
    const count = answers.filter((one) => one === kind).length;
    return count === 0 ? [] : [word(`compare.gets.${kind}`, { count })];
  });
  return [word('compare.gets', { count: keys.length, parts: parts.join(', ') })];
};

/** Of the data that these keys hold or have lost since the fork. */
const wayBack = (world: World, keys: readonly string[]): string => {
  const held = keys.flatMap((key) => world.keys.get(key) ?? []);
  const standing = held.flatMap(({ entries }) => entries).filter(({ kind }) => kind === 'object').length;
  const lost = held.reduce((sum, one) => sum + one.lost.length, 0);
  const all = standing + lost;
  if (all === 0) return word('compare.back.nothing');
  if (lost === 0) return all === 2 ? word('compare.back.both') : word('compare.back.all', { count: all });
  return standing === 0
    ? word('compare.back.none', { count: lost })
    : word('compare.back.some', { count: standing, all, lost });
};

export interface WorldFacts {
  readonly billed: string;
  /** A line a key, while they are few. */
  readonly gets: readonly string[];
  readonly wayBack: string;
}

export const factsOf = (found: Comparison, world: World, keys: readonly string[]): WorldFacts => ({
  billed: billed(found, world),
  gets: gets(world, keys),
  wayBack: wayBack(world, keys),
});

const lossOf = ({ lost }: World): string =>
  lost === 0 ? word('compare.lost.none') : word('compare.lost', { count: lost });

const guardOf = (world: World): string =>
  word(world.bucket?.mfaDelete === 'enabled' ? 'compare.on' : 'compare.off');

/** "Since step 3: A lost 2 versions for good, B lost none. MFA Delete is off in A and on in B." */
export const summaryOf = (found: Comparison): string => {
  const { a, b, fork, differing } = found;
  if (a.branch === b.branch && a.step === b.step) return word('compare.sameWorld', { id: a.branch });
  const guards = { a: guardOf(a), b: guardOf(b), idA: a.branch, idB: b.branch };
  return [
    word(fork === 0 ? 'compare.summary.start' : 'compare.summary', {
      step: fork,
      a: a.branch,
      b: b.branch,
      lostA: lossOf(a),
      lostB: lossOf(b),
    }),
    ...(guards.a === guards.b ? [] : [word('compare.guard', guards)]),
    ...(differing.length === 0 ? [word('compare.noDifference')] : []),
  ].join(' ');
};
