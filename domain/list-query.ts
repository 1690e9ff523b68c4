/** The address of a plain list: one value a key, a sort, nothing else; what is not understood is named. */
import type { FieldError } from "./errors";
import { LONGEST_QUERY, byKeyThenValue, writeEntries } from "./filter";
import { fold, wordsOf } from "./search-text";

/** The values each key may take; null where any text may stand. */
export type ListKeys<K extends string> = { readonly [key in K]: readonly string[] | null };

export interface ListQuery<K extends string, S extends string> {
  readonly values: { readonly [key in K]?: string };
  readonly sort: S;
}

export interface ListReading<K extends string, S extends string> extends ListQuery<K, S> {
  readonly problems: readonly FieldError[];
}

/** Reads a list's address leniently. The first of `sorts` is the one an address need not name. */
export function readList<K extends string, S extends string>(
  params: URLSearchParams,
  keys: ListKeys<K>,
  sorts: readonly [S, ...S[]],
): ListReading<K, S> {
  const problems: FieldError[] = [];
  const all: Readonly<Record<string, readonly string[] | null>> = { ...keys, sort: sorts };
  const values: Record<string, string> = {};
  for (const param of new Set(params.keys())) {
    const given = params
      .getAll(param)
      .map((value) => value.trim())
      .filter((value) => value !== "");
    const [value] = given;
    const allowed = Object.hasOwn(all, param) ? all[param] : undefined;
    const fault = allowed === undefined ? "is not a parameter here" : faultOf(given, allowed);
    if (fault !== null) problems.push({ param, message: fault });
    else if (value !== undefined) values[param] = value;
  }
  const { sort = sorts[0], ...rest } = values;
  return { values: rest as ListReading<K, S>["values"], sort: sort as S, problems };
}

function faultOf(given: readonly string[], allowed: readonly string[] | null): string | null {
  const [value] = given;
  if (value === undefined) return null;
  if (given.length > 1) return "is given more than once";
  if (allowed === null) return value.length <= LONGEST_QUERY ? null : `is longer than ${LONGEST_QUERY} characters`;
  return allowed.includes(value) ? null : `“${value}” is not one of ${allowed.join(", ")}`;
}

/** The canonical address of a list. */
export function listHref<K extends string, S extends string>(
  path: string,
  { values, sort }: ListQuery<K, S>,
  usual: S,
): string {
  const entries = Object.entries<string | undefined>(values).flatMap(([key, value]): [string, string][] =>
    value === undefined || value === "" ? [] : [[key, value]],
  );
  if (sort !== usual) entries.push(["sort", sort]);
  const query = writeEntries(entries.sort(byKeyThenValue));
  return query === "" ? path : `${path}?${query}`;
}

/** True when each word asked for begins a word of one of the names, in any script. */
export function nameMatches(asked: string, names: readonly string[]): boolean {
  const keys = names.map((name) => wordsOf(name).flatMap(({ word }) => fold(word)));
  return keys.some((own) =>
    wordsOf(asked).every(({ word }) => fold(word).some((key) => own.some((each) => each.startsWith(key)))),
  );
}

/** How many rows carry each value. */
export function tally<R>(rows: readonly R[], valuesOf: (row: R) => readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of new Set(valuesOf(row))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
