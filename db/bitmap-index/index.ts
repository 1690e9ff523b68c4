/**
 * Counts: facets, trend, matrix, timeline. Built from the tables, held in memory as sets of rows,
 * and the same code at four hundred meetings as at a million. Records themselves come from SQL.
 */
import type Database from "better-sqlite3";
import type { Filter } from "../../domain/filter";
import { and, addBit, emptyBits, fullBits, merge, remove, type Bits } from "./bits";
import { readColumns, type Columns } from "./columns";
import { Scope } from "./scope";

export type { FacetKey, MatrixCounts, TrendCounts } from "./scope";
export type { Scope } from "./scope";
export type { Bits } from "./bits";

/** What the rest of the product sees of the index. */
export interface BitmapIndex {
  /** Number of meetings, of every status. */
  readonly size: number;
  readonly columns: Columns;
  /** A filter, ready to be counted; `text` holds the hits of its query. */
  scope(filter: Filter, text: Bits | null): Scope;
  /** Meeting ids as a set of rows; ids that are no meetings are passed over. */
  rows(ids: Iterable<number>): Bits;
  readonly sets: {
    readonly and: (a: Bits, b: Bits) => Bits;
    readonly or: (a: Bits, b: Bits) => Bits;
    readonly not: (a: Bits) => Bits;
  };
}

/** Reads the tables into an index. */
export function buildIndex(raw: Database.Database): BitmapIndex {
  const columns = readColumns(raw);
  const { size, rowOf } = columns;
  return {
    size,
    columns,
    scope: (filter, text) => new Scope(columns, filter, text),
    rows(ids) {
      const bits = emptyBits(size);
      for (const id of ids) {
        const row = rowOf.get(id);
        if (row !== undefined) addBit(bits, row);
      }
      return bits;
    },
    sets: {
      and,
      or: (a, b) => merge(a.slice(), b),
      not: (a) => remove(fullBits(size), a),
    },
  };
}
