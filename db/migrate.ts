import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { z } from "zod";
import { AppError } from "../domain/errors";
import { inspectFile } from "./open-file";
import { APPLICATION_ID, setPragmas } from "./pragmas";

const journalSchema = z.object({ entries: z.array(z.object({ idx: z.number().int(), tag: z.string() })) });

export interface Migration {
  /** Schema version after it has run: 1, 2, 3 … */
  readonly version: number;
  readonly name: string;
  readonly statements: readonly string[];
  /** Tables whose number of rows it may change, named in a comment `-- changes rows of: a, b`. */
  readonly changesRowsOf: readonly string[];
}

/** The migrations of a folder written by drizzle-kit, in order. */
export function readMigrations(folder = join(process.cwd(), "drizzle")): Migration[] {
  const journal = journalSchema.parse(JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8")));
  return journal.entries.map(({ idx, tag }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), "utf8");
    return {
      version: idx + 1,
      name: tag,
      statements: text
        .split("--> statement-breakpoint")
        .map((each) => each.trim())
        .filter((each) => each !== ""),
      changesRowsOf: /^-- changes rows of: (.+)$/m.exec(text)?.[1]?.split(/,\s*/) ?? [],
    };
  });
}

export interface MigrateOptions {
  readonly migrations?: readonly Migration[];
  readonly report?: (line: string) => void;
}

/**
 * Brings a database file to the newest schema; creates it where there is none. Each migration runs
 * in one transaction with foreign keys off, because rebuilding a table drops it and would cascade
 * into its children; row counts and foreign keys are checked before the commit. A populated file is
 * copied first to `<path>.before-<version>`. Returns the schema version.
 */
export function migrate(path: string, options: MigrateOptions = {}): number {
  const { migrations = readMigrations(), report = () => {} } = options;
  const newest = migrations.at(-1)?.version ?? 0;
  const current = inspectFile(path, newest);
  if (current === newest) return newest;
  const connection = new Database(path);
  try {
    setPragmas(connection, "writer");
    if (current > 0) backupBefore(connection, freeName(`${path}.before-${newest}`), report);
    for (const migration of migrations.filter(({ version }) => version > current)) {
      report(`migration ${migration.name}`);
      apply(connection, migration);
    }
    return newest;
  } finally {
    connection.close();
  }
}

/** The name itself, or numbered from 2 where a try before this one left its copy. */
function freeName(name: string): string {
  for (let number = 2, free = name; ; number += 1, free = `${name}-${number - 1}`)
    if (!existsSync(/* turbopackIgnore: true */ free)) return free;
}

function backupBefore(connection: Database.Database, target: string, report: (line: string) => void): void {
  report(`copy of the old database: ${target}`);
  connection.prepare("VACUUM INTO ?").run(target);
}

function apply(connection: Database.Database, migration: Migration): void {
  connection.pragma("foreign_keys = OFF");
  try {
    connection.exec("BEGIN IMMEDIATE");
    const before = countRows(connection);
    for (const statement of migration.statements) connection.exec(statement);
    checkRows(before, countRows(connection), migration);
    const broken = connection.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0) throw fault(migration, `${broken.length} references would point nowhere`);
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    connection.pragma(`user_version = ${migration.version}`);
    connection.exec("COMMIT");
  } catch (error) {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    throw error instanceof AppError ? error : fault(migration, String(error), error);
  } finally {
    connection.pragma("foreign_keys = ON");
  }
}

const fault = (migration: Migration, message: string, cause?: unknown): AppError =>
  new AppError("database-refused", `Migration ${migration.name} was undone: ${message}.`, [], { cause });

function countRows(connection: Database.Database): Map<string, number> {
  const tables = connection
    .prepare("select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite%'")
    .pluck()
    .all() as string[];
  return new Map(
    tables.map((name) => [name, Number(connection.prepare(`select count(*) from "${name}"`).pluck().get())]),
  );
}

function checkRows(before: Map<string, number>, after: Map<string, number>, migration: Migration): void {
  for (const [table, count] of before) {
    const now = after.get(table);
    if (migration.changesRowsOf.includes(table) || now === count) continue;
    throw fault(migration, `table ${table} would go from ${count} rows to ${now ?? "none, being dropped"}`);
  }
}
