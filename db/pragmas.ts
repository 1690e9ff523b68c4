import type Database from "better-sqlite3";
import { AppError } from "../domain/errors";

/** "COMQ": marks a SQLite file as ours, so that a foreign file is refused untouched. */
export const APPLICATION_ID = 0x434f4d51;

interface Expected {
  readonly [pragma: string]: string | number;
}

/** SQLite answers numbers where words were set: synchronous FULL is 2. */
const SHARED: Expected = { foreign_keys: 1, busy_timeout: 5000, trusted_schema: 0 };
const WRITER: Expected = { ...SHARED, journal_mode: "wal", synchronous: 2 };
const READER: Expected = { ...SHARED, query_only: 1 };

/**
 * Sets what durability and safety ask of a connection and reads it back: a pragma that is
 * misspelt or refused is silent in SQLite.
 */
export function setPragmas(connection: Database.Database, role: "reader" | "writer"): void {
  const expected = role === "writer" ? WRITER : READER;
  for (const [name, value] of Object.entries(expected)) connection.pragma(`${name} = ${value}`);
  for (const [name, value] of Object.entries(expected)) {
    const actual: unknown = connection.pragma(name, { simple: true });
    if (actual !== value) {
      throw new AppError("database-refused", `SQLite did not take ${name} = ${value}; it says ${String(actual)}.`);
    }
  }
}
