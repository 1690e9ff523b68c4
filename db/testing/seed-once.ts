/** Loads the seed once for a whole run of tests; each test copies the file. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openStore } from "../client";
import { migrate } from "../migrate";
import { loadDataSet } from "../seed/load";

declare module "vitest" {
  export interface ProvidedContext {
    /** Path of a database that holds the seed. */
    seedFile: string;
  }
}

// Vitest calls the default export.
// oxlint-disable-next-line import/no-default-export
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "communique-seed-"));
  const path = join(folder, "seed.db");
  migrate(path);
  const store = openStore(path);
  await loadDataSet(store);
  store.close();
  project.provide("seedFile", path);
  return () => rmSync(folder, { recursive: true, force: true });
}
