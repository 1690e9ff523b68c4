/** Rows of the record's tables: lists read in their order, and all written by statements prepared once a connection. */
import { asc, eq, getTableColumns, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "../client";

interface Prepared {
  run(values: Record<string, unknown>): { lastInsertRowid: number | bigint };
}

const inserts = new WeakMap<Db, Map<SQLiteTable, Prepared>>();
const deletes = new WeakMap<Db, Map<SQLiteColumn, Prepared>>();

function once<K, V>(cache: WeakMap<Db, Map<K, V>>, tx: Db, key: K, make: () => V): V {
  let held = cache.get(tx);
  if (!held) cache.set(tx, (held = new Map<K, V>()));
  let value = held.get(key);
  if (!value) held.set(key, (value = make()));
  return value;
}

/** Inserts a row, columns left out being null; gives the row's id. */
export function insertRow<T extends SQLiteTable>(tx: Db, table: T, row: T["$inferInsert"]): number {
  const columns = Object.keys(getTableColumns(table));
  const statement = once(inserts, tx, table, () => {
    const values = Object.fromEntries(columns.map((name) => [name, sql.placeholder(name)]));
    return tx
      .insert(table)
      .values(values as never)
      .prepare();
  });
  const given = row as Record<string, unknown>;
  return Number(statement.run(Object.fromEntries(columns.map((name) => [name, given[name] ?? null]))).lastInsertRowid);
}

const updates = new WeakMap<Db, Map<SQLiteTable, Prepared>>();

/** Writes a row over the one of its id, columns left out being null. */
export function updateRow<T extends SQLiteTable & { readonly id: SQLiteColumn }>(
  tx: Db,
  table: T,
  id: number,
  row: T["$inferInsert"],
): void {
  const columns = Object.keys(getTableColumns(table)).filter((name) => name !== "id");
  const statement = once(updates, tx, table, () => {
    const values = Object.fromEntries(columns.map((name) => [name, sql.placeholder(name)]));
    return tx
      .update(table)
      .set(values as never)
      .where(eq(table.id, sql.placeholder("id")))
      .prepare();
  });
  const given = row as Record<string, unknown>;
  statement.run({ ...Object.fromEntries(columns.map((name) => [name, given[name] ?? null])), id });
}

/** The rows of a list that `owner` holds for `id`, in their order. */
export function rowsOf<T extends SQLiteTable & { readonly position: SQLiteColumn }>(
  tx: Db,
  table: T,
  owner: SQLiteColumn,
  id: number,
) {
  return tx.select().from(table).where(eq(owner, id)).orderBy(asc(table.position)).all();
}

/** Puts rows in place of those whose `owner` column holds `id`; `position` keeps their order. */
export function replaceRows<T extends SQLiteTable>(
  tx: Db,
  table: T,
  owner: SQLiteColumn,
  id: number,
  rows: readonly Omit<T["$inferInsert"], "position">[],
): void {
  const remove = once(deletes, tx, owner, () =>
    tx
      .delete(table)
      .where(eq(owner, sql.placeholder("id")))
      .prepare(),
  );
  remove.run({ id });
  rows.forEach((row, position) => insertRow(tx, table, { ...row, position }));
}
