import { createHash } from "node:crypto";
import { createReadStream, existsSync, renameSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import Database from "better-sqlite3";
import { AppError } from "../domain/errors";
import { readMigrations } from "./migrate";
import { inspectFile } from "./open-file";

export interface Backup {
  readonly path: string;
  readonly sha256: string;
}

/**
 * Copies a database that may be in use to `target`, checks the copy, and writes its SHA-256 beside it.
 * Never overwrites. Throws AppError `conflict` where the target exists.
 */
export async function backup(path: string, target: string): Promise<Backup> {
  if (existsSync(target)) throw new AppError("conflict", `${target} exists already.`);
  const partial = `${target}.partial`;
  const connection = new Database(path, { readonly: true, fileMustExist: true });
  try {
    await connection.backup(partial);
  } finally {
    connection.close();
  }
  try {
    inspectFile(partial, readMigrations().at(-1)?.version ?? 0);
    renameSync(partial, target);
  } finally {
    for (const end of ["", "-wal", "-shm"]) rmSync(partial + end, { force: true });
  }
  const sha256 = await hashFile(target);
  await writeFile(`${target}.sha256`, `${sha256}  ${target.split("/").at(-1)}\n`);
  return { path: target, sha256 };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/**
 * Looks for damage: pages, indexes, references, full-text tables. Returns the faults in words,
 * none when all is well.
 */
export function verify(path: string): string[] {
  inspectFile(path, readMigrations().at(-1)?.version ?? 0);
  // Full-text tables are checked by a special insert, which a read-only connection would refuse.
  const connection = new Database(path, { fileMustExist: true });
  try {
    const pages = (connection.pragma("integrity_check(20)") as { integrity_check: string }[])
      .map((row) => row.integrity_check)
      .filter((answer) => answer !== "ok");
    const references = (connection.pragma("foreign_key_check") as { table: string; parent: string }[]).map(
      ({ table, parent }) => `${table} refers to a row that ${parent} does not hold`,
    );
    return [...pages, ...references, ...textFaults(connection)];
  } finally {
    connection.close();
  }
}

function textFaults(connection: Database.Database): string[] {
  const meetings = Number(connection.prepare("select count(*) from meetings").pluck().get());
  const texts = Number(connection.prepare("select count(*) from meeting_text").pluck().get());
  const faults = meetings === texts ? [] : [`${meetings} meetings, but ${texts} in the full-text table`];
  for (const table of ["meeting_text", "subject_text"]) {
    try {
      connection.prepare(`insert into ${table} (${table}) values ('integrity-check')`).run();
    } catch (error) {
      faults.push(`${table}: ${String(error)}`);
    }
  }
  return faults;
}
