import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findBrowser, onPath } from "./find-browser.mjs";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "browser-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, body: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
}

test("CHROMIUM_PATH comes first, and one that does not start is an error rather than a reason to look on", async () => {
  const chosen = program("mine", "echo Chromium 1");
  vi.stubEnv("CHROMIUM_PATH", chosen);
  expect(await findBrowser()).toBe(chosen);
  vi.stubEnv("CHROMIUM_PATH", program("broken", "exit 127"));
  await expect(findBrowser()).rejects.toThrow(/CHROMIUM_PATH names .*broken, which does not start/);
});

test("then the PATH, past a stub that does not start", async () => {
  program("stub/chromium", "echo please install me; exit 1");
  const chrome = program("real/google-chrome", "echo Chrome 1");
  vi.stubEnv("CHROMIUM_PATH", "");
  vi.stubEnv("PATH", [join(folder, "stub"), join(folder, "real")].join(delimiter));
  expect(onPath(join(folder, "stub"))).toHaveLength(1);
  expect(await findBrowser()).toBe(chrome);
});

test("a file that is no program is not found on the PATH", () => {
  writeFileSync(join(folder, "chromium"), "");
  expect(onPath(`${folder}${delimiter}`)).toEqual([]);
});
