import type { AnySQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { RecordKind } from "../../domain/records";
import type { Db } from "../client";

/** A published record as it stands. */
export interface Kept<R> {
  readonly id: number;
  readonly version: number;
  readonly record: R;
}

/** A record that changed along with another. */
export interface Touched {
  readonly kind: RecordKind;
  readonly slug: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** How records of one kind are read from the tables and written to them, whole. */
export interface Keeper<R> {
  readonly table: SQLiteTable & { readonly id: AnySQLiteColumn };
  /** Null where there is none. */
  find(tx: Db, slug: string): Kept<R> | null;
  /**
   * Writes a record over the one of that slug, or anew, with that version; gives the other records
   * this changed. Throws `unprocessable` where it names something that is not there.
   */
  write(tx: Db, slug: string, record: R, at: { readonly version: number }): readonly Touched[];
}
