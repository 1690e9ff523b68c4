/**
 * Putting a backup in the place of the database. Either way the copy that takes its place is made
 * ready beforehand (checked, of the newest schema, the restoring itself noted as its last row of
 * history), and the database that stood is kept as a backup: there is no moment at which neither is whole.
 */
import { execFile } from "node:child_process";
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { basename, dirname } from "node:path";
import { promisify } from "node:util";
import Database from "better-sqlite3";
import type { Actor } from "../domain/access";
import { AppError } from "../domain/errors";
import { backups as words } from "../domain/messages/backups";
import { appendAudit } from "./audit";
import { makeBackup, newBackupPath, stageBackup, type Staged } from "./backups";
import { makeFolderOf, openStore, type Store } from "./client";
import { closeOtherKeys, NO_KEYS, openKeys, type OpenKeys } from "./open-keys";
import { passPublications, publications } from "./publications";

export interface Restoring {
  readonly actor: Pick<Actor, "id" | "name">;
  readonly now: Date;
  readonly reason?: string | null;
}

export interface Restored {
  /** Of the backup that was restored. */
  readonly sha256: string;
  /** What stood before, a file in the folder of backups; null where there was nothing. */
  readonly kept: string | null;
}

/** Kept under a name that says why. */
const LABEL = "before-restore";

/** The command as history names it. */
export const RESTORE = "restore-backup";

/**
 * Restores a file over a database that no server has: the caller holds the claim. A database too
 * damaged to be backed up is kept as it is.
 */
export async function restoreFile(path: string, file: string, restoring: Restoring): Promise<Restored> {
  const staged = await stageBackup(file, path);
  try {
    const kept = await keepWhatStands(path, restoring.now);
    await note(staged, { file, kept, before: 0, keys: NO_KEYS }, restoring);
    takePlace(staged.path, path);
    return { sha256: staged.sha256, kept };
  } finally {
    staged.remove();
  }
}

async function keepWhatStands(path: string, now: Date): Promise<string | null> {
  if (!existsSync(path)) return null;
  try {
    return basename((await makeBackup(path, now, LABEL)).path);
  } catch (error) {
    if (!(error instanceof AppError || error instanceof Database.SqliteError)) throw error;
    return keepAsItIs(path, now);
  }
}

function keepAsItIs(path: string, now: Date): string {
  const target = `${newBackupPath(path, now, LABEL)}.damaged`;
  makeFolderOf(target);
  copyFileSync(path, target);
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${target}-wal`);
  return basename(target);
}

interface Noted {
  readonly file: string;
  readonly kept: string | null;
  /** Publications of the database that stood. */
  readonly before: number;
  /** What opens the desk now; everything else in the copy is closed. */
  readonly keys: OpenKeys;
}

/** The restoring itself, as the last row of the staged copy's history. Gives the row's hash. */
async function note(
  staged: Staged,
  { file, kept, before, keys }: Noted,
  { actor, now, reason = null }: Restoring,
): Promise<string> {
  const store = openStore(staged.path);
  const deed = { actor, command: RESTORE, at: now.toISOString(), reason, batch: null };
  const after = { restored: basename(file), sha256: staged.sha256, kept };
  try {
    return await store.write((tx, raw) => {
      appendAudit(tx, raw, deed, [{ kind: "backup", slug: basename(file), before: null, after }]);
      closeOtherKeys(raw, keys, now);
      passPublications(raw, before);
      return lastHash(raw);
    });
  } finally {
    store.close();
  }
}

const lastHash = (raw: Database.Database): string =>
  String(raw.prepare("select hash from audit order by sequence desc limit 1").pluck().get());

/** The log of what stood goes first: it would be read as the new file's. */
function takePlace(staged: string, path: string): void {
  for (const end of ["-wal", "-shm"]) rmSync(path + end, { force: true });
  renameSync(staged, path);
  const folder = openSync(dirname(path), "r");
  fsyncSync(folder);
  closeSync(folder);
}

/**
 * Restores a backup under a running server. Nothing is closed: the copy's pages are written into the
 * open database as one transaction, so that readers see the one or the other, a crash leaves the one
 * or the other, and what was acknowledged meanwhile waited its turn or is in the backup that is kept.
 */
export async function restoreRunning(store: Store, file: string, restoring: Restoring): Promise<Restored> {
  const staged = await stageBackup(file, store.path);
  try {
    return await store.alone(async () => {
      const kept = basename((await makeBackup(store.path, restoring.now, LABEL)).path);
      const now = { before: publications(store.raw), keys: openKeys(store.raw) };
      const noted = await note(staged, { file, kept, ...now }, restoring);
      await writePages(store, staged.path, noted);
      return { sha256: staged.sha256, kept };
    });
  } finally {
    staged.remove();
  }
}

/**
 * Another process writes: sessions are renewed outside the queue, and such a write waits for a lock
 * by holding up its whole process, which must not be the one that has the lock.
 */
const WRITER = `
  const Database = require("better-sqlite3");
  const [from, to] = process.argv.slice(1);
  const source = new Database(from, { readonly: true, fileMustExist: true });
  source.backup(to, { progress: () => 0x7fffffff }).then(() => source.close());
`;
const TRIES = 20;

async function writePages(store: Store, from: string, noted: string): Promise<void> {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    await promisify(execFile)(process.execPath, ["-e", WRITER, from, store.path], { cwd: process.cwd() });
    // Where the database was busy at that moment the driver reports nothing, so the outcome is read.
    if (isIn(store.path, noted)) return store.checkpoint();
    await setTimeout(50);
  }
  throw new AppError("conflict", words.faults.notCopied);
}

/** Read anew: a connection in the middle of a query sees what stood when it began. */
function isIn(path: string, noted: string): boolean {
  const connection = new Database(path, { readonly: true });
  try {
    return lastHash(connection) === noted;
  } finally {
    connection.close();
  }
}
