/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {{ status: string, assertionResults: unknown[] }} VitestFile */
/** @typedef {{ numPassedTests: number, numFailedTests: number, testResults: VitestFile[] }} VitestReport */
/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} PlaywrightReport */

/** @param {unknown} report of Vitest's JSON reporter @returns {Counts} */
export function vitestCounts(report) {
  const { numPassedTests, numFailedTests, testResults } = /** @type {VitestReport} */ (report);
  // A file that could not be loaded has no tests to fail.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/** @param {unknown} report of Playwright's JSON reporter @returns {Counts} */
export function playwrightCounts(report) {
  const { stats, errors } = /** @type {PlaywrightReport} */ (report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
