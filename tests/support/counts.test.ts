import { describe, expect, it } from 'vitest';
import { add, closingLine, fromPlaywright, fromVitest, skippedSuites } from './counts.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test, ancestorTitles: [`suite of ${test}`, 'inner'] })),
});

describe('counting tests', () => {
  it('counts each test of a vitest report', () => {
    const testResults = [
      file('passed', 'passed', 'passed', 'skipped'),
      file('failed', 'failed', 'passed', 'todo'),
    ];
    expect(fromVitest({ testResults })).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  it('names the suites of skipped tests, each once', () => {
    const testResults = [file('passed', 'passed', 'skipped', 'skipped'), file('passed', 'todo')];
    expect(skippedSuites({ testResults })).toEqual(['suite of skipped', 'suite of todo']);
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(fromVitest({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a file whose hook failed after its tests passed as a failure', () => {
    expect(fromVitest({ testResults: [file('failed', 'passed')] })).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  it('counts a flaky browser test and an error outside any test as failures', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(fromPlaywright({ stats, errors: ['no page'] })).toEqual({ passed: 4, failed: 3, skipped: 2 });
  });

  it('closes with the sum, and names skipped tests only if there are some', () => {
    const sum = add({ passed: 2, failed: 0, skipped: 0 }, { passed: 3, failed: 1, skipped: 0 });
    expect(closingLine(sum)).toBe('5 passed, 1 failed');
    expect(closingLine({ ...sum, skipped: 2 })).toBe('5 passed, 1 failed, 2 skipped');
  });
});
