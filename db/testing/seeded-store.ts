/** Databases for tests: each test has its own file, copied from one seed that is loaded once a run (`seed-once`). */
import { mkdtempSync, rmSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { openStore, type Store } from "../client";
import { migrate } from "../migrate";
import type { DataSet } from "../seed/data-set";
import { loadDataSet, readDataSet } from "../seed/load";

/** Takes the work to do when the test is over; `afterAll` where a whole file shares one database. */
export type WhenDone = (work: () => void) => void;

/** An empty folder, removed when the test is over. */
export function temporaryFolder(whenDone: WhenDone = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), "communique-"));
  whenDone(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A migrated database without records. */
export function emptyStore(whenDone: WhenDone = onTestFinished): Store {
  return openAt(emptyFile(whenDone), whenDone);
}

/** The path of a migrated database without records. */
export function emptyFile(whenDone: WhenDone = onTestFinished): string {
  const path = join(temporaryFolder(whenDone), "record.db");
  migrate(path);
  return path;
}

/** The path of a database that holds the whole seed. */
export async function seededFile(whenDone: WhenDone = onTestFinished): Promise<string> {
  const path = join(temporaryFolder(whenDone), "record.db");
  await copyFile(inject("seedFile"), path);
  return path;
}

/** An open database that holds the whole seed. */
export async function seededStore(whenDone: WhenDone = onTestFinished): Promise<Store> {
  return openAt(await seededFile(whenDone), whenDone);
}

/** An open database that holds the seed as `change` leaves it. */
export async function changedStore(
  change: (data: DataSet) => void,
  whenDone: WhenDone = onTestFinished,
): Promise<Store> {
  const { data } = readDataSet();
  change(data);
  const store = emptyStore(whenDone);
  await loadDataSet(store, { data, sha256: "changed" });
  return store;
}

function openAt(path: string, whenDone: WhenDone): Store {
  const store = openStore(path);
  whenDone(() => store.close());
  return store;
}
