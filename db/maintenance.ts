import { createHash } from "node:crypto";
import { createReadStream, existsSync, renameSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { AppError } from "../domain/errors";
import { chainFault, recordFaults } from "./audit";
import { readMigrations } from "./migrate";
import { staleSubjects } from "./full-text";
import { inspectFile } from "./open-file";
import * as schema from "./schema";

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

export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/**
 * Looks for damage: pages, indexes, references, full-text tables, kept texts, the chain of history, and
 * every record against what history says of it. Returns the faults in words, none when all is well.
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
    return [
      ...pages,
      ...references,
      ...textFaults(connection),
      ...documentFaults(connection),
      ...historyFaults(connection),
    ];
  } finally {
    connection.close();
  }
}

/** The most records named one by one. */
const NAMED_RECORDS = 20;

/** What SQLite cannot see: a change that leaves its pages in order, such as a flipped bit within a text. */
function historyFaults(connection: Database.Database): string[] {
  try {
    const chain = chainFault(connection);
    const records = recordFaults(drizzle(connection, { schema }), connection);
    const more = records.length - NAMED_RECORDS;
    return [
      ...(chain === null ? [] : [chain]),
      ...records.slice(0, NAMED_RECORDS),
      ...(more > 0 ? [`${more} more records do not read as history left them.`] : []),
    ];
  } catch (error) {
    return [`History cannot be read to its end: ${String(error)}`];
  }
}

/** Kept texts that are not what their names say: passages are cited from them. */
function documentFaults(connection: Database.Database): string[] {
  const faults: string[] = [];
  const rows = connection.prepare("select sha256, text from documents").iterate();
  for (const { sha256, text } of rows as IterableIterator<{ sha256: string; text: string }>) {
    if (createHash("sha256").update(text, "utf8").digest("hex") !== sha256)
      faults.push(`The document ${sha256} does not read as it did when it was kept.`);
  }
  return faults;
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
  const [stale] = staleSubjects(connection);
  if (stale !== undefined) faults.push(`subject_text does not read as the record does, first at ${stale}`);
  return faults;
}
