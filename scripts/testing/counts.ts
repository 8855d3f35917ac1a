/** How many tests passed and failed. */
export type Counts = { passed: number; failed: number };

/** What Vitest's JSON report counts. A run that failed without a failed test (a file that does not load) counts as one. */
export function vitestCounts(report: unknown): Counts {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    success = false,
  } = report as Record<string, number | boolean>;
  return settled(Number(numPassedTests), Number(numFailedTests), success === true);
}

/** What Playwright's JSON report counts; a test that passed only when tried again has failed. */
export function playwrightCounts(report: unknown): Counts {
  const { stats = {}, errors = [] } = report as { stats?: Record<string, number>; errors?: unknown[] };
  const { expected = 0, unexpected = 0, flaky = 0 } = stats;
  return settled(expected, unexpected + flaky, errors.length === 0 && expected + unexpected + flaky > 0);
}

/** The sum of counts. */
export function sumCounts(all: Counts[]): Counts {
  return all.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), {
    passed: 0,
    failed: 0,
  });
}

function settled(passed: number, failed: number, succeeded: boolean): Counts {
  return { passed, failed: failed === 0 && !succeeded ? 1 : failed };
}
