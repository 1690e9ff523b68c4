/**
 * Backups: the folder beside the database that holds them, and the copy of one that is found sound
 * before anything is restored from it. A name a client sends is only ever compared with what lies there.
 */
import { constants, copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { AppError } from "../domain/errors";
import { backups as words } from "../domain/messages/backups";
import { makeFolderOf, openStore } from "./client";
import { backup, hashFile, verify, type Backup } from "./maintenance";
import { migrate, readMigrations } from "./migrate";
import { inspectFile } from "./open-file";
import { beginHistory } from "./seed/load";

/** A file in the folder of backups. */
export interface BackupFile {
  readonly name: string;
  readonly path: string;
  /** ISO 8601 instant. */
  readonly madeAt: string;
  readonly bytes: number;
  /** As written beside it; null where that is missing. */
  readonly sha256: string | null;
}

/** Where the backups of a database are. */
export const backupFolder = (databasePath: string): string => join(dirname(databasePath), "backups");

/** The backups there are, the newest first. */
export function backupFiles(databasePath: string): BackupFile[] {
  const folder = backupFolder(databasePath);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".db"))
    .map(({ name }) => describeFile(join(folder, name)))
    .sort((one, other) => (one.madeAt === other.madeAt ? 0 : one.madeAt < other.madeAt ? 1 : -1));
}

function describeFile(path: string): BackupFile {
  const { size, mtime } = statSync(path);
  return { name: basename(path), path, madeAt: mtime.toISOString(), bytes: size, sha256: writtenSum(path) };
}

/** The backup of a name. Throws `not-found` for anything that is not in the folder. */
export function backupNamed(databasePath: string, name: string): BackupFile {
  const found = backupFiles(databasePath).find((file) => file.name === name);
  if (!found) throw new AppError("not-found", words.faults.noSuchBackup);
  return found;
}

/** A path in the folder of backups that nothing has yet; `label` says what the backup was made for. */
export function newBackupPath(databasePath: string, now: Date, label = ""): string {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const stem = join(backupFolder(databasePath), `communique-${stamp}${label === "" ? "" : `-${label}`}`);
  for (let number = 1; ; number += 1) {
    const path = `${stem}${number === 1 ? "" : `-${number}`}.db`;
    if (!existsSync(path)) return path;
  }
}

/** Makes a backup in the folder of a database that may be in use. */
export async function makeBackup(databasePath: string, now: Date, label = ""): Promise<Backup> {
  const target = newBackupPath(databasePath, now, label);
  makeFolderOf(target);
  return backup(databasePath, target);
}

/** The sum written beside a file, as sha256sum writes it; null where there is none. */
function writtenSum(path: string): string | null {
  if (!existsSync(`${path}.sha256`)) return null;
  return /^[0-9a-f]{64}(?=\s)/.exec(readFileSync(`${path}.sha256`, "utf8"))?.[0] ?? null;
}

const refuse = (message: string): AppError => new AppError("unprocessable", message);

/** The sum of a backup, once it is sure that it is the one written beside it. */
async function checkSum(path: string): Promise<string> {
  const name = basename(path);
  const written = writtenSum(path);
  if (written === null && existsSync(`${path}.sha256`)) throw refuse(words.faults.sumUnreadable(name));
  const sha256 = await hashFile(path);
  if (written !== null && written !== sha256) throw refuse(words.faults.sumDiffers(name));
  return sha256;
}

/** A copy of a backup, ready to take the place of the database. */
export interface Staged {
  readonly path: string;
  /** Of the backup. */
  readonly sha256: string;
  remove(): void;
}

/**
 * Copies a backup into a folder beside the database, brings the copy to the newest schema and looks
 * for damage. The backup itself is only read. Throws `unprocessable`, in one sentence, for a file that
 * is damaged, foreign, of a newer version, or not the one whose SHA-256 stands beside it.
 */
export async function stageBackup(file: string, databasePath: string): Promise<Staged> {
  const name = basename(file);
  if (!existsSync(file)) throw refuse(words.faults.noSuchFile(file));
  if (!statSync(file).isFile()) throw refuse(words.faults.notAFile(file));
  if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0) throw refuse(words.faults.hasLog(name));
  const sha256 = await checkSum(file);
  makeFolderOf(databasePath);
  const folder = mkdtempSync(join(dirname(databasePath), ".restore-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const path = join(folder, name);
    copyFileSync(file, path, constants.COPYFILE_FICLONE);
    await makeSound(path, name);
    return { path, sha256, remove };
  } catch (error) {
    remove();
    if (!(error instanceof AppError)) throw error;
    // The copy has the backup's name: without the folder, what is told is told of the backup.
    throw new AppError("unprocessable", error.message.replaceAll(`${folder}/`, ""), [], { cause: error });
  }
}

async function makeSound(path: string, name: string): Promise<void> {
  if (inspectFile(path, readMigrations().at(-1)?.version ?? 0) === 0) throw refuse(words.faults.empty(name));
  migrate(path);
  const store = openStore(path);
  await beginHistory(store).finally(() => store.close());
  const [first, ...more] = verify(path);
  if (first !== undefined) throw refuse(words.faults.unsound(name, more.length + 1, first));
}
