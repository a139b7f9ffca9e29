/**
 * Seed and length of the property tests. `PROPS_SEED` repeats a run, `PROPS_RUNS` makes every property that long.
 * Each file prints its seed when it starts; fast-check prints it again, with the path, when it finds something.
 */
import fc from 'fast-check';

const fromEnvironment = (name: string): number | undefined => {
  const text = process.env[name];
  if (text === undefined || text === '') return undefined;
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${name} is not an integer: ${text}`);
  return value;
};

/** Drawn from the clock unless it is given: every run looks somewhere else. */
export const SEED = fromEnvironment('PROPS_SEED') ?? Date.now() % 0x7fffffff;

/** How often a property is tried, unless `PROPS_RUNS` says otherwise. */
export const runs = (usual: number): { readonly numRuns: number } => ({
  numRuns: fromEnvironment('PROPS_RUNS') ?? usual,
});

fc.configureGlobal({ seed: SEED });
console.log(`property seed: PROPS_SEED=${SEED}`);
