import { tally } from "../../domain/list-query";
import { asks } from "./profile-meetings";

/** What each row carries under each key a list can be narrowed by. */
export type Carried<K extends string, R> = { readonly [key in K]: (row: R) => readonly string[] };

/** What is asked for: OR inside a key, AND across. */
type Asked<K extends string> = { readonly [key in K]?: readonly string[] };

/** How many rows each value of a key would leave, and how many there are at all. */
export interface Choices<K extends string> {
  readonly total: number;
  readonly counts: { readonly [key in K]: ReadonlyMap<string, number> };
}

const keysOf = <K extends string, R>(carried: Carried<K, R>): K[] => Object.keys(carried) as K[];

/** The rows that carry what is asked for. */
export function narrowed<K extends string, R>(rows: readonly R[], carried: Carried<K, R>, asked: Asked<K>): R[] {
  return rows.filter((row) => keysOf(carried).every((key) => asks(asked[key], carried[key](row))));
}

/** A key's counts leave out the key itself and obey the others. */
export function choicesAmong<K extends string, R>(
  rows: readonly R[],
  carried: Carried<K, R>,
  asked: Asked<K>,
): Choices<K> {
  const counts = keysOf(carried).map((key) => [
    key,
    tally(narrowed(rows, carried, { ...asked, [key]: [] }), carried[key]),
  ]);
  return { total: rows.length, counts: Object.fromEntries(counts) as Choices<K>["counts"] };
}
