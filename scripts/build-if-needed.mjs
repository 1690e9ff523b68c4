import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT, run, say, secondsSince, tool } from "./steps.mjs";

/** What a build is made from; folders are taken whole, tests left out. */
const SOURCES = [
  "app",
  "components",
  "db",
  "domain",
  "public",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
const STAMP = ".next/built-from.json";

/** @typedef {Record<string, string>} Hashes content hash by path */

/** @param {string} root @param {string} path @returns {string[]} */
function filesUnder(root, path) {
  const entries = readdirSync(join(root, path), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

/** @param {string} root @returns {Hashes} */
export function hashSources(root) {
  const paths = SOURCES.filter((path) => existsSync(join(root, path)))
    .flatMap((path) => (/\.\w+$/.test(path) ? [path] : filesUnder(root, path)))
    .filter((path) => !/\.test\.tsx?$/.test(path));
  const hash = (/** @type {string} */ path) =>
    createHash("sha256")
      .update(readFileSync(join(root, path)))
      .digest("hex");
  return Object.fromEntries(paths.toSorted().map((path) => [path, hash(path)]));
}

/** Paths that were added, removed or changed. @param {Hashes} before @param {Hashes} after */
export function changedFiles(before, after) {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].filter((path) => before[path] !== after[path]).toSorted();
}

/** @param {string} root @returns {Hashes | null} */
function lastBuild(root) {
  if (!existsSync(join(root, ".next/BUILD_ID")) || !existsSync(join(root, STAMP))) return null;
  return /** @type {Hashes} */ (JSON.parse(readFileSync(join(root, STAMP), "utf8")));
}

/** Why a build is due, or null. @param {Hashes | null} before @param {Hashes} after */
export function reasonToBuild(before, after) {
  if (before === null) return "there is no build yet";
  const [first, ...others] = changedFiles(before, after);
  if (first === undefined) return null;
  return others.length === 0 ? `${first} changed` : `${first} and ${others.length} more changed`;
}

/** Builds the pages when their sources are not those of the last build. @returns {Promise<{ ok: boolean, output: string }>} */
export async function buildIfNeeded() {
  const sources = hashSources(PROJECT);
  const reason = reasonToBuild(lastBuild(PROJECT), sources);
  if (reason === null) {
    say("The build is current.");
    return { ok: true, output: "" };
  }
  say(`Building the pages, because ${reason} (about half a minute) …`);
  const startedAt = performance.now();
  const built = await run(tool("next/dist/bin/next", "build"), {
    env: { NODE_ENV: "production" },
    waiting: "still building",
  });
  if (!built.ok) return built;
  writeFileSync(join(PROJECT, STAMP), `${JSON.stringify(sources, null, 1)}\n`);
  say(`The pages are built (${secondsSince(startedAt)}).`);
  return built;
}
