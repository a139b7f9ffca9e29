/** Counts of tests, read from the reports of the runners, so that the closing line says what really ran. */

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };
export const ONE_PASSED: Counts = { ...NONE, passed: 1 };
export const ONE_FAILED: Counts = { ...NONE, failed: 1 };
export const ONE_SKIPPED: Counts = { ...NONE, skipped: 1 };

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly {
      readonly status: string;
      /** Of the suites around it, the outermost first. */
      readonly ancestorTitles: readonly string[];
    }[];
  }[];
}

/** A file that could not be loaded has no tests to fail, so it counts as one failure itself. */
export const fromVitest = ({ testResults }: VitestReport): Counts => {
  const statuses = testResults.flatMap(({ status, assertionResults }) => {
    const inside = assertionResults.map((result) => result.status);
    return status === 'failed' && !inside.includes('failed') ? [...inside, 'failed'] : inside;
  });
  const passed = statuses.filter((status) => status === 'passed').length;
  const failed = statuses.filter((status) => status === 'failed').length;
  return { passed, failed, skipped: statuses.length - passed - failed };
};

/** The suites with tests that did not run. A suite that can be skipped says why in its title. */
export const skippedSuites = ({ testResults }: VitestReport): readonly string[] => {
  const skipped = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed');
  return [...new Set(skipped.map(({ ancestorTitles: [suite = ''] }) => suite))];
};

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
}

/** Errors outside a test (a file that does not load, a page that does not start) count as failures. */
export const fromPlaywright = ({ stats, errors }: PlaywrightReport): Counts => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
});

export const closingLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
