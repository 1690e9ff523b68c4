import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claimDatabase } from "./claim";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claim-"));
  file = join(folder, "record.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a second claim is refused and names the owner", () => {
  const claim = claimDatabase(file, { port: 3000 });
  const refusal = new RegExp(
    `record\\.db is in use by process ${process.pid} \\(port 3000, since \\d{4}-.*DATABASE_PATH`,
  );
  expect(() => claimDatabase(file)).toThrow(refusal);
  claim.release();
});

test("a released file can be claimed again, and release may be called twice", () => {
  const claim = claimDatabase(file);
  claim.release();
  claim.release();
  claimDatabase(file).release();
  expect(existsSync(`${file}.owner.json`)).toBe(false);
});

test("two names of one file make one claim", () => {
  writeFileSync(file, "");
  symlinkSync(file, join(folder, "alias.db"));
  const claim = claimDatabase(file);
  expect(() => claimDatabase(join(folder, "alias.db"))).toThrow("in use");
  claim.release();
});

test("a missing folder is made", () => {
  claimDatabase(join(folder, "new", "record.db")).release();
  expect(existsSync(join(folder, "new"))).toBe(true);
});

test("another process's claim holds while it lives and ends when it is killed", async () => {
  const script = `const { claimDatabase } = await import("./db/claim.ts");
    claimDatabase(${JSON.stringify(file)}, { port: 4321 });
    console.log("claimed");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  expect(() => claimDatabase(file)).toThrow(`process ${child.pid} (port 4321`);
  child.kill("SIGKILL");
  await once(child, "exit");
  claimDatabase(file).release();
});
