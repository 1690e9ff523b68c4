import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

export const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));
const TICK_MS = 15_000;

/** @param {string} sentence */
export function say(sentence) {
  console.log(sentence);
}

/** @param {number} startedAt as of performance.now() */
export function secondsSince(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

/** Ends the program with one sentence. @param {string} sentence @returns {never} */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** The command line of npm, through the npm that runs us where there is one. @param {string[]} args */
export function npm(args) {
  const script = process.env["npm_execpath"];
  if (script?.endsWith(".js")) return [process.execPath, script, ...args];
  return [process.platform === "win32" ? "npm.cmd" : "npm", ...args];
}

/** A tool's own script, run by this Node. @param {string} script @param {string[]} args */
export function tool(script, ...args) {
  return [process.execPath, `node_modules/${script}`, ...args];
}

/** A TypeScript file of ours. @param {string[]} args */
export function ours(...args) {
  return [process.execPath, "--import", "tsx", ...args];
}

/**
 * The environment of every child: no telemetry, and no colours in output that is kept.
 * @param {Record<string, string | undefined>} extra
 */
function environment(extra) {
  const { FORCE_COLOR: _, ...rest } = process.env;
  return { ...rest, NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1", ...extra };
}

/**
 * Starts a child that gets the signals we get.
 * @param {string[]} command
 * @param {import("node:child_process").SpawnOptions} options
 */
function start([program = "", ...args], options) {
  const shell = process.platform === "win32" && program.endsWith(".cmd");
  const child = spawn(program, args, { cwd: PROJECT, shell, ...options });
  const forward = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, forward);
    child.once("close", () => process.off(signal, forward));
  }
  return child;
}

/**
 * Runs a command whose output matters only when it fails, showing that time passes while it runs.
 * @param {string[]} command
 * @param {{ env?: Record<string, string | undefined>, timeoutMs?: number, waiting?: string }} [options]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, { env = {}, timeoutMs, waiting = "still working" } = {}) {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    const child = start(command, {
      env: environment(env),
      stdio: ["ignore", "pipe", "pipe"],
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    });
    let output = "";
    const keep = (/** @type {Buffer} */ piece) => void (output += piece.toString());
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    const ticking = setInterval(() => say(`  … ${waiting}, ${secondsSince(startedAt)}`), TICK_MS);
    child.once("error", (error) => void (output += error.message));
    child.once("close", (code) => {
      clearInterval(ticking);
      resolve({ ok: code === 0, output: output.trim() });
    });
  });
}

/**
 * Runs a command in the foreground and takes over its exit code. The channel lets the child notice
 * when we are gone.
 * @param {string[]} command
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<number>}
 */
export function runInForeground(command, env = {}) {
  return new Promise((resolve) => {
    const child = start(command, {
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: ["inherit", "inherit", "inherit", "ipc"],
    });
    child.once("error", () => resolve(1));
    child.once("close", (code) => resolve(code ?? 1));
  });
}
