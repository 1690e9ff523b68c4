import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import { AppError } from "../domain/errors";
import { APPLICATION_ID } from "./pragmas";

const HEADER = "SQLite format 3\0";

const refuse = (message: string, cause?: unknown): AppError => new AppError("database-refused", message, [], { cause });

/**
 * Looks at a database file before anything is written to it. A file that is not SQLite, is damaged,
 * is another program's, or was written by a newer version is refused with one sentence and stays
 * as it is. Returns the schema version, 0 for a new or empty file.
 */
export function inspectFile(path: string, known: number): number {
  if (!existsSync(path) || statSync(path).size === 0) return 0;
  if (statSync(path).isDirectory()) throw refuse(`${path} is a folder, not a database.`);
  if (readHeader(path) !== HEADER) throw refuse(`${path} is not a SQLite database.`);
  const connection = openReadonly(path);
  try {
    const id: unknown = connection.pragma("application_id", { simple: true });
    if (id !== APPLICATION_ID) throw refuse(`${path} is another program's database.`);
    const check: unknown = connection.pragma("quick_check(1)", { simple: true });
    // The answer names the database in a line of its own before the fault.
    if (check !== "ok") throw refuse(`${path} is damaged (${String(check).split("\n").at(-1)}). Restore a backup.`);
    const version = Number(connection.pragma("user_version", { simple: true }));
    if (version > known) {
      throw refuse(`${path} was written by a newer version (schema ${version}, this one knows ${known}).`);
    }
    return version;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refuse(`${path} is damaged and cannot be read. Restore a backup.`, error);
  } finally {
    connection.close();
  }
}

function readHeader(path: string): string {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(HEADER.length);
    const length = readSync(file, buffer, 0, HEADER.length, 0);
    return buffer.toString("latin1", 0, length);
  } finally {
    closeSync(file);
  }
}

function openReadonly(path: string): Database.Database {
  try {
    return new Database(path, { readonly: true, fileMustExist: true });
  } catch (error) {
    throw refuse(`${path} cannot be opened.`, error);
  }
}
