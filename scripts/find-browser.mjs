import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { npm, PROJECT, run, say, tool } from "./steps.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLAYWRIGHT = "@playwright/test/cli.js";
const DOWNLOAD_LIMIT_MS = 20_000;
const PACKED = "@sparticuz/chromium@147.0.0";
const CACHE = join(PROJECT, ".cache", "browser");
const NOT_FOUND =
  "No Chromium was found and none could be fetched. Install one (on Debian: apt-get install -y chromium) or set CHROMIUM_PATH.";

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A stub that asks to be installed, or a program without its libraries, does not tell its version. @param {string} path */
async function starts(path) {
  return isProgram(path) && (await run([path, "--version"], { timeoutMs: 10_000 })).ok;
}

/** Every place on a PATH where one of the names is a program, in order of the names. @param {string} path */
export function onPath(path) {
  const folders = path.split(delimiter).filter((folder) => folder !== "");
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isProgram);
}

/** Playwright's own headless shell, where Playwright says it belongs. */
async function playwrightsOwn() {
  const { output } = await run(tool(PLAYWRIGHT, "install", "--dry-run", "--only-shell", "chromium"));
  const folder = /Install location:\s*(\S.*)/.exec(output)?.[1]?.trim();
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /(?:^|[\\/])(?:chrome-)?headless[_-]shell(?:\.exe)?$/.test(path))
    .map((path) => join(folder, path));
}

async function downloaded() {
  say("No browser is installed; asking Playwright for one (at most 20 s) …");
  await run(tool(PLAYWRIGHT, "install", "--only-shell", "chromium"), { timeoutMs: DOWNLOAD_LIMIT_MS });
  return playwrightsOwn();
}

/** Beside the unpacked program: starts it with the libraries and fonts that came in the same package. */
const WRAPPER = `#!/bin/sh
here="$(cd "$(dirname "$0")" && pwd)"
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`;

const UNPACKED = join(CACHE, "unpacked");
const WRAPPED = join(UNPACKED, "chromium-with-libraries");

/** What an earlier run unpacked. Without the system's fonts only the package's own will do. */
function unpacked() {
  if (!existsSync(WRAPPED)) return [];
  return existsSync("/etc/fonts") ? [join(UNPACKED, "chromium"), WRAPPED] : [WRAPPED];
}

/** Chromium from the npm registry, for a machine that reaches no other. Unpacked once into our own cache. */
async function packed() {
  if (process.platform !== "linux" || process.arch !== "x64") return [];
  say(`Fetching ${PACKED} from the npm registry …`);
  mkdirSync(UNPACKED, { recursive: true });
  await run(npm(["install", "--prefix", CACHE, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", PACKED]));
  const entry = join(CACHE, "node_modules", "@sparticuz", "chromium", "build", "esm", "index.js");
  const unpack = `await (await import(${JSON.stringify(entry)})).default.executablePath()`;
  // It unpacks into the temporary folder, and its libraries only where it believes to be on Amazon Linux.
  const env = { TMPDIR: UNPACKED, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  const { ok } = await run([process.execPath, "--input-type=module", "--eval", unpack], { env });
  if (!ok) return [];
  writeFileSync(WRAPPED, WRAPPER);
  chmodSync(WRAPPED, 0o755);
  return unpacked();
}

/**
 * The browser for the end-to-end tests, or a sentence thrown: they are never skipped.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
  const chosen = process.env["CHROMIUM_PATH"];
  if (chosen) {
    if (await starts(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names ${chosen}, which does not start.`);
  }
  for (const places of [() => onPath(process.env["PATH"] ?? ""), playwrightsOwn, unpacked, downloaded, packed]) {
    for (const path of await places()) if (await starts(path)) return path;
  }
  throw new Error(NOT_FOUND);
}
