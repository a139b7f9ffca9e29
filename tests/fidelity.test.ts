import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FACTS, PAGE, testsOfRules, withTable } from './support/fidelity.ts';

describe('docs/fidelity.md', () => {
  it('has the table that catalogue and tests make (else: npm run fidelity)', () => {
    const page = readFileSync(PAGE, 'utf8');
    // Lines, so that a failure shows the one that differs.
    expect(page.split('\n')).toEqual(withTable(page).split('\n'));
  });

  it('names a test for every rule that is not only for people to know', () => {
    const untested = [...testsOfRules()].filter(([, files]) => files.length === 0).map(([id]) => id);
    expect(untested.toSorted()).toEqual(Object.keys(FACTS).toSorted());
  });
});
