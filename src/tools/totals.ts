/** How many passed and failed; a test file that could not even be read is one failure. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  /** Names of the tests that did not run. */
  readonly skipped: readonly string[];
}

/** The part of vitest's JSON report that is read here. */
interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/**
 * The totals of a vitest run.
 *
 * @param report text of vitest's JSON report; null = it wrote none
 * @param succeeded whether vitest itself ended well (it also fails on errors outside any test)
 */
export function testTotals(report: string | null, succeeded: boolean): Totals {
  if (report === null) return { passed: 0, failed: 1, skipped: [] };
  const files = (JSON.parse(report) as VitestReport).testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === "passed").length;
  const failedTests = tests.filter((test) => test.status === "failed").length;
  const failedFiles = files.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const skipped = tests
    .filter((test) => !["passed", "failed"].includes(test.status))
    .map((test) => test.fullName);
  const failed = failedTests + failedFiles;
  // Nothing passed, or an error outside any test: that is a failure, too.
  const unseen = failed === 0 && (!succeeded || passed === 0);
  return { passed, failed: unseen ? 1 : failed, skipped };
}

/**
 * The one line a machine may read.
 *
 * @example
 * totalsLine({ passed: 12, failed: 0, skipped: [] }) //=> "12 passed, 0 failed"
 */
export function totalsLine({ passed, failed }: Totals): string {
  return `${passed} passed, ${failed} failed`;
}
