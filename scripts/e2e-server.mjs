// The built product on a database of its own, made for one run of the end-to-end tests and removed after it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ours, runInForeground } from "./steps.mjs";

const folder = mkdtempSync(join(tmpdir(), "communique-e2e-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const env = { DATABASE_PATH: join(folder, "communique.db"), PORT: process.env["E2E_PORT"] ?? "3917", TZ: "UTC" };
for (const args of [["scripts/db.ts", "migrate"], ["scripts/db.ts", "seed"], ["scripts/serve.ts"]]) {
  const code = await runInForeground(ours(...args), env);
  if (code !== 0) process.exit(code);
}
