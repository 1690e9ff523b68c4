// `npm test`: one command that tells whether all is well. Built-ins only, because nothing may be installed yet.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildIfNeeded } from "./build-if-needed.mjs";
import { findBrowser } from "./find-browser.mjs";
import { checkNode, installIfNeeded } from "./install-if-needed.mjs";
import { giveUp, PROJECT, run, say, secondsSince, tool } from "./steps.mjs";
import { playwrightCounts, vitestCounts } from "./test-counts.mjs";

/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {{ counts: Counts, output: string }} Outcome */

const UNIT_REPORT = ".cache/unit.json";
const E2E_REPORT = ".cache/e2e.json";

/** A step that is one check. @param {{ ok: boolean, output: string }} result @returns {Outcome} */
function check({ ok, output }) {
  return { counts: { passed: Number(ok), failed: Number(!ok) }, output };
}

/**
 * A step that is many tests. A runner that fails without a failed test (or without a report) counts as one failure.
 * @param {{ ok: boolean, output: string }} result
 * @param {string} report
 * @param {(report: unknown) => Counts} count
 * @returns {Outcome}
 */
function tests({ ok, output }, report, count) {
  /** @type {Counts} */
  let counts = { passed: 0, failed: 0 };
  try {
    counts = count(JSON.parse(readFileSync(join(PROJECT, report), "utf8")));
  } catch {
    ok = false;
  }
  return { counts: { ...counts, failed: counts.failed || Number(!ok) }, output };
}

/** Types of the routes, which lint and types both read; Next writes them once per change of the tree. */
function routeTypes() {
  return run(tool("next/dist/bin/next", "typegen"));
}

/** A port that is free now, so that two runs on one machine do not meet. @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 3917));
    });
  });
}

async function lint() {
  await routeTypes();
  return check(
    await run(tool("oxlint/bin/oxlint", "--type-aware", "--deny-warnings", "--report-unused-disable-directives")),
  );
}

async function types() {
  const generated = await routeTypes();
  return check(generated.ok ? await run(tool("typescript/bin/tsc", "--noEmit")) : generated);
}

async function unit() {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`];
  return tests(await run(tool("vitest/vitest.mjs", "run", ...reporters)), UNIT_REPORT, vitestCounts);
}

let built = true;
async function build() {
  const result = await buildIfNeeded();
  built = result.ok;
  return check(result);
}

async function e2e() {
  if (!built) return check({ ok: false, output: "Not run, because the build failed." });
  const browser = await findBrowser().catch((/** @type {Error} */ error) => error);
  if (browser instanceof Error) return check({ ok: false, output: browser.message });
  say(`  with ${browser}`);
  const env = { CHROMIUM_PATH: browser, E2E_PORT: String(await freePort()), PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT };
  return tests(
    await run(tool("@playwright/test/cli.js", "test", "--reporter=list,json"), { env }),
    E2E_REPORT,
    playwrightCounts,
  );
}

/** @type {Record<string, () => Promise<Outcome>>} */
const STEPS = {
  format: async () => check(await run(tool("oxfmt/bin/oxfmt", "--check"))),
  lint,
  types,
  "dead-code": async () => check(await run(tool("knip/bin/knip.js", "--no-progress"))),
  unit,
  build,
  e2e,
};

/** @returns {string[]} */
function chosenSteps() {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  const chosen = values.only?.split(",") ?? Object.keys(STEPS);
  const unknown = chosen.find((name) => !(name in STEPS));
  if (unknown !== undefined) giveUp(`There is no step ${unknown}; the steps are ${Object.keys(STEPS).join(", ")}.`);
  return Object.keys(STEPS).filter((name) => chosen.includes(name));
}

/** @param {string} name @param {() => Promise<Outcome>} step @returns {Promise<Counts>} */
async function runStep(name, step) {
  say(`${name} …`);
  const startedAt = performance.now();
  const { counts, output } = await step();
  if (counts.failed > 0) say(output);
  const how = counts.failed > 0 ? "FAILED" : "passed";
  const many = counts.passed + counts.failed > 1 ? `, ${counts.passed} passed, ${counts.failed} failed` : "";
  say(`${name} ${how} (${secondsSince(startedAt)}${many})`);
  return counts;
}

checkNode();
const chosen = chosenSteps();
await installIfNeeded();
mkdirSync(join(PROJECT, ".cache"), { recursive: true });
for (const report of [UNIT_REPORT, E2E_REPORT]) rmSync(join(PROJECT, report), { force: true });
const total = { passed: 0, failed: 0 };
for (const name of chosen) {
  const { passed, failed } = await runStep(name, STEPS[name] ?? build);
  total.passed += passed;
  total.failed += failed;
}
say(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
