import { expect, test } from "vitest";
import { playwrightCounts, vitestCounts } from "./test-counts.mjs";

test("a unit test file that could not be loaded is a failure", () => {
  const file = (status: string, tests: number) => ({
    status,
    assertionResults: Array.from({ length: tests }, () => ({})),
  });
  const report = {
    numPassedTests: 7,
    numFailedTests: 2,
    testResults: [file("passed", 5), file("failed", 4), file("failed", 0)],
  };
  expect(vitestCounts(report)).toEqual({ passed: 7, failed: 3 });
});

test("a flaky end-to-end test and an error outside the tests are failures", () => {
  const stats = { expected: 9, unexpected: 1, flaky: 1, skipped: 0 };
  expect(playwrightCounts({ stats, errors: [{ message: "no server" }] })).toEqual({ passed: 9, failed: 3 });
});
