/** What is wrong with a bucket name, as a sentence. */
import { bucketNameProblem } from '../../engine/index.ts';
import type { BucketNameProblem } from '../../engine/index.ts';
import { say } from '../../i18n/windows.ts';

const charactersProblem = (name: string): string => {
  const found = [...name].find((character) => !/[a-z0-9.-]/.test(character)) ?? '';
  if (found.trim() === '') return say('bucket.problem.space');
  return say(/\p{Lu}/u.test(found) ? 'bucket.problem.capital' : 'bucket.problem.characters', { found });
};

/** Names that more typing would mend: not wrong yet. */
const isUnfinished = (name: string, problem: BucketNameProblem): boolean =>
  problem === 'too-short' || (problem === 'ends' && /^[a-z0-9]/.test(name));

/**
 * The first problem of a name, in one sentence, or `undefined` (N-01, N-02, N-04). While somebody is still typing,
 * what the next letters may mend is not said.
 */
export const nameProblem = (name: string, when: 'typing' | 'done'): string | undefined => {
  const problem = bucketNameProblem(name);
  if (problem === undefined || (when === 'typing' && isUnfinished(name, problem))) return undefined;
  return problem === 'characters'
    ? charactersProblem(name)
    : say(`bucket.problem.${problem}`, { length: name.length });
};
