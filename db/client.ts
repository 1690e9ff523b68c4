import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import Database from "better-sqlite3";
import { drizzle, type BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { AppError } from "../domain/errors";
import { buildIndex, type BitmapIndex } from "./bitmap-index";
import { readMigrations } from "./migrate";
import { inspectFile } from "./open-file";
import { setPragmas } from "./pragmas";
import { publications } from "./publications";
import * as schema from "./schema";

export type Db = BetterSQLite3Database<typeof schema>;

/** An open database: what views read from and commands write through. */
export interface Store {
  readonly path: string;
  readonly schemaVersion: number;
  /** For views. Refuses to write. */
  readonly read: Db;
  /** The same connection without Drizzle, for statements Drizzle cannot say (full text, plans). */
  readonly raw: Database.Database;
  /** The counts, current with the tables. */
  index(): BitmapIndex;
  /**
   * Runs `work` alone and in one transaction: committed when it returns, undone when it throws.
   * `work` is synchronous on purpose: a write after an await would land outside the transaction.
   */
  write<T>(work: (tx: Db, raw: Database.Database) => T): Promise<T>;
  /** Runs `work` while no transaction runs; those asked for meanwhile wait until it is over. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /**
   * The writing connection for sessions and tokens, which are no part of the record: single
   * statements only, each its own transaction. Work in the queue is synchronous, so none can fall
   * between its BEGIN and COMMIT; a transaction begun here could.
   */
  readonly accounts: Db;
  /** Writes the log to the disk, whoever wrote it, and into the file as far as no reader needs what stood. */
  checkpoint(): void;
  close(): void;
}

/** Where the database is: DATABASE_PATH, else data/communique.db in the working folder. */
export function databasePath(): string {
  return resolve(/* turbopackIgnore: true */ process.env["DATABASE_PATH"] ?? join("data", "communique.db"));
}

/** Opens a migrated database. Throws AppError `database-refused` for a file that is not ours or not current. */
export function openStore(path: string): Store {
  const known = readMigrations().at(-1)?.version ?? 0;
  const schemaVersion = inspectFile(path, known);
  if (schemaVersion !== known) {
    throw new AppError(
      "database-refused",
      `${path} has schema ${schemaVersion}, not ${known}. Run npm run db:migrate.`,
    );
  }
  // The writer comes first: it turns WAL on, which a read-only connection cannot.
  const writer = connect(path, "writer");
  const raw = connect(path, "reader");
  const read = drizzle(raw, { schema });
  const { write, alone } = queue(writer);
  let index: { seen: number; readonly of: number; readonly value: BitmapIndex } | null = null;

  const dataVersion = () => Number(raw.pragma("data_version", { simple: true }));
  return {
    path,
    schemaVersion,
    read,
    raw,
    write,
    alone,
    accounts: drizzle(writer, { schema }),
    index() {
      const seen = dataVersion();
      if (index?.seen === seen) return index.value;
      // Something was written; the counts change only with what is published.
      const of = publications(raw);
      if (index?.of === of) index.seen = seen;
      else index = { seen, of, value: buildIndex(raw) };
      return index.value;
    },
    checkpoint: () => void writer.pragma("wal_checkpoint(PASSIVE)"),
    close() {
      raw.close();
      writer.pragma("wal_checkpoint(TRUNCATE)");
      writer.close();
    },
  };
}

function connect(path: string, role: "reader" | "writer"): Database.Database {
  const connection = new Database(path, { fileMustExist: true });
  setPragmas(connection, role);
  return connection;
}

/** One writer: each piece of work waits for the one before it. */
function queue(connection: Database.Database): Pick<Store, "write" | "alone"> {
  const tx = drizzle(connection, { schema });
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
  const write: Store["write"] = (work) =>
    inTurn(() => {
      connection.exec("BEGIN IMMEDIATE");
      try {
        const result = work(tx, connection);
        // A query that was not run is thenable too: awaited here, it would run after the commit.
        if (isThenable(result)) throw new TypeError("work in a transaction must be synchronous");
        connection.exec("COMMIT");
        return result;
      } catch (error) {
        if (connection.inTransaction) connection.exec("ROLLBACK");
        throw error;
      }
    });
  return { write, alone: inTurn };
}

function isThenable(value: unknown): boolean {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

/** Makes the folder of a database file. */
export function makeFolderOf(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
}

// The server and the code it bundles are two module graphs in one process; both must see one store.
const SHARED = Symbol.for("communique.store");
type Holder = { [SHARED]?: Store };

/** The process's store, opened at first use. */
export function getStore(): Store {
  const holder = globalThis as Holder;
  holder[SHARED] ??= openStore(databasePath());
  return holder[SHARED];
}

/** Closes the process's store, if it was opened, and folds its log into the file. */
export async function closeStore(): Promise<void> {
  const holder = globalThis as Holder;
  const store = holder[SHARED];
  delete holder[SHARED];
  store?.close();
}
