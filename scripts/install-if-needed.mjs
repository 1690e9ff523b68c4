import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { giveUp, npm, PROJECT, run, say, secondsSince } from "./steps.mjs";

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, extraneous?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lock */

/** @param {string} path @returns {unknown} */
function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Whether a version is at least that of a range like ">=20.19". @param {string} version @param {string} range */
export function satisfies(version, range) {
  const numbers = (/** @type {string} */ text) => text.replace(/^\D+/, "").split(".").map(Number);
  const [major = 0, minor = 0] = numbers(version);
  const [leastMajor = 0, leastMinor = 0] = numbers(range);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/** Ends the program with a sentence when this Node is too old for the project. */
export function checkNode() {
  const { engines } = /** @type {{ engines: { node: string } }} */ (readJson(join(PROJECT, "package.json")));
  if (satisfies(process.versions.node, engines.node)) return;
  giveUp(
    `This project needs Node ${engines.node}; this is ${process.versions.node}. Install a newer Node and try again.`,
  );
}

/**
 * Packages of the lock file that are not installed in its version. One that is optional may be missing:
 * it belongs to another platform. One that is extraneous nobody needs.
 * @param {Lock} wanted @param {Lock} installed
 */
export function outdatedPackages(wanted, installed) {
  return Object.entries(wanted.packages ?? {})
    .filter(([path, { version, optional, devOptional, extraneous }]) => {
      const found = installed.packages?.[path]?.version;
      if (path === "" || version === found) return false;
      return found !== undefined || !(optional || devOptional || extraneous);
    })
    .map(([path]) => path.replace(/^.*node_modules\//, ""));
}

const LOCK = join(PROJECT, "package-lock.json");
const INSTALLED = join(PROJECT, "node_modules", ".package-lock.json");
/** Which lock file our last install was from: npm's own list of what it installed is not always to be matched. */
const STAMP = join(PROJECT, "node_modules", ".installed-from");

function lockHash() {
  return createHash("sha256").update(readFileSync(LOCK)).digest("hex");
}

/** Why an install is due, or null. */
function reasonToInstall() {
  if (!existsSync(INSTALLED)) return "nothing is installed yet";
  if (!existsSync(LOCK)) return null;
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lockHash()) return null;
  const outdated = outdatedPackages(/** @type {Lock} */ (readJson(LOCK)), /** @type {Lock} */ (readJson(INSTALLED)));
  if (outdated.length === 0) return null;
  return `${outdated.length} of the installed packages differ from package-lock.json, ${outdated[0]} among them`;
}

/** The driver is compiled code: one built for another Node, or not built at all, does not load. */
async function driverLoads() {
  const { ok } = await run([process.execPath, "--eval", 'new (require("better-sqlite3"))(":memory:").close()']);
  return ok;
}

async function mendDriver() {
  if (await driverLoads()) return;
  say("SQLite's driver does not fit this Node; building it again (a minute or two) …");
  const { output } = await run(npm(["rebuild", "better-sqlite3"]), { waiting: "still compiling" });
  if (await driverLoads()) return;
  giveUp(
    `${output}\nSQLite's driver could not be built. It needs Python 3, make and a C++ compiler (on Debian: apt-get install -y python3 make g++).`,
  );
}

/** Makes node_modules what package-lock.json says. */
export async function installIfNeeded() {
  const reason = reasonToInstall();
  if (reason === null) {
    say("The packages are installed.");
  } else {
    const startedAt = performance.now();
    const verb = existsSync(LOCK) ? "ci" : "install";
    say(
      `Installing the packages with npm ${verb}, because ${reason} (a minute or two; SQLite's driver may be compiled) …`,
    );
    const { ok, output } = await run(npm([verb, "--no-audit", "--no-fund"]), { waiting: "still installing" });
    if (!ok) giveUp(`${output}\nThe packages could not be installed; npm's own words are above.`);
    if (existsSync(LOCK)) writeFileSync(STAMP, lockHash());
    say(`The packages are installed (${secondsSince(startedAt)}).`);
  }
  await mendDriver();
}
