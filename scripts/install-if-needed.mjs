import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { giveUp, npm, PROJECT, run, say, secondsSince } from "./steps.mjs";

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */
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
 * it belongs to another platform.
 * @param {Lock} wanted @param {Lock} installed
 */
export function outdatedPackages(wanted, installed) {
  return Object.entries(wanted.packages ?? {})
    .filter(([path, { version, optional, devOptional }]) => {
      const found = installed.packages?.[path]?.version;
      if (path === "" || version === found) return false;
      return !((optional || devOptional) && found === undefined);
    })
    .map(([path]) => path.replace(/^.*node_modules\//, ""));
}

/** Why an install is due, or null. */
function reasonToInstall() {
  const [lockFile, installedFile] = ["package-lock.json", "node_modules/.package-lock.json"].map((path) =>
    join(PROJECT, path),
  );
  if (!installedFile || !existsSync(installedFile)) return "nothing is installed yet";
  if (!lockFile || !existsSync(lockFile)) return null;
  const outdated = outdatedPackages(
    /** @type {Lock} */ (readJson(lockFile)),
    /** @type {Lock} */ (readJson(installedFile)),
  );
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
    const verb = existsSync(join(PROJECT, "package-lock.json")) ? "ci" : "install";
    say(
      `Installing the packages with npm ${verb}, because ${reason} (a minute or two; SQLite's driver may be compiled) …`,
    );
    const { ok, output } = await run(npm([verb, "--no-audit", "--no-fund"]), { waiting: "still installing" });
    if (!ok) giveUp(`${output}\nThe packages could not be installed; npm's own words are above.`);
    say(`The packages are installed (${secondsSince(startedAt)}).`);
  }
  await mendDriver();
}
