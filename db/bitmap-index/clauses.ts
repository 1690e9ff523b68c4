/** What each key of the filter selects, as a set of rows. A key without a clause does not compile. */
import { dayNumber } from "../../domain/edtf";
import { DEFAULT_STATUS, periodOfFilter, type Choice, type Filter, type FilterKey } from "../../domain/filter";
import { AREAS, NOT_RECORDED, areasOf, isKeyOf, keysOf, GROUPS } from "../../domain/taxonomy";
import { addBit, emptyBits, fullBits, merge, remove, type Bits } from "./bits";
import type { Columns, DenseKey, SparseKey } from "./columns";

/** Rows a key lets through, or null when it lets all through. `text` are the hits of the query. */
export type Clause = (columns: Columns, filter: Filter, text: Bits | null) => Bits | null;

const chosen = (columns: Columns, choice: Choice, rowsOf: (value: string, into: Bits) => void): Bits | null => {
  if (choice.any.length === 0 && choice.not.length === 0) return null;
  const union = (values: readonly string[]) => {
    const bits = emptyBits(columns.size);
    for (const value of values) rowsOf(value, bits);
    return bits;
  };
  const asked = choice.any.length === 0 ? fullBits(columns.size) : union(choice.any);
  return remove(asked, union(choice.not));
};

const dense =
  (key: DenseKey): Clause =>
  (columns, filter) =>
    chosen(columns, filter[key], (value, into) => addDense(columns, key, value, into));

function addDense(columns: Columns, key: DenseKey, value: string, into: Bits): void {
  const bits = columns.dense[key].get(value);
  if (bits) merge(into, bits);
}

const sparse =
  (key: SparseKey): Clause =>
  (columns, filter) =>
    chosen(columns, filter[key], (value, into) => addSparse(columns, key, value, into));

function addSparse(columns: Columns, key: SparseKey, value: string, into: Bits): void {
  const { numberOf, rowsOf, valuesOf } = columns.sparse[key];
  if (value === NOT_RECORDED) {
    for (const [row, values] of valuesOf.entries()) if (values.length === 0) addBit(into, row);
    return;
  }
  for (const row of rowsOf[numberOf.get(value) ?? -1] ?? []) addBit(into, row);
}

const status: Clause = (columns, filter, text) =>
  filter.status.any.length > 0
    ? dense("status")(columns, filter, text)
    : chosen(columns, { any: [DEFAULT_STATUS], not: filter.status.not }, (value, into) =>
        addDense(columns, "status", value, into),
      );

/** The areas the filter asks for, by area or by group; empty when it asks for none. */
function askedAreas(filter: Filter): string[] {
  const groups = filter.group.any.filter((group) => isKeyOf(GROUPS, group));
  const asked = new Set<string>([...filter.area.any, ...groups.flatMap((group) => areasOf(group))]);
  return keysOf(AREAS).filter((area) => asked.has(area));
}

/** Emphasis is a property of an area at a meeting: of a selected one where areas are selected. */
const emphasis: Clause = (columns, filter) => {
  const areas = askedAreas(filter);
  if (areas.length === 0 || filter.emphasis.any.length === 0) return dense("emphasis")(columns, filter, null);
  const bits = emptyBits(columns.size);
  for (const area of areas) {
    for (const value of filter.emphasis.any) {
      const rows = columns.areaEmphasis.get(`${area}/${value}`);
      if (rows) merge(bits, rows);
    }
  }
  for (const value of filter.emphasis.not) {
    const rows = columns.dense.emphasis.get(value);
    if (rows) remove(bits, rows);
  }
  return bits;
};

const from: Clause = (columns, filter) => {
  const { earliest } = periodOfFilter(filter);
  if (earliest === null) return null;
  const start = dayNumber(earliest);
  const bits = emptyBits(columns.size);
  for (let row = 0; row < columns.size; row += 1) if (columns.latest[row]! >= start) addBit(bits, row);
  return bits;
};

const to: Clause = (columns, filter) => {
  const { latest } = periodOfFilter(filter);
  if (latest === null) return null;
  const bits = emptyBits(columns.size);
  const end = firstRowAfter(columns.earliest, dayNumber(latest));
  for (let row = 0; row < end; row += 1) addBit(bits, row);
  return bits;
};

/** The first row whose first day lies after `day`; rows are ordered by first day. */
export function firstRowAfter(earliest: Int32Array, day: number): number {
  let low = 0;
  let high = earliest.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (earliest[middle]! > day) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const CLAUSES: { readonly [K in FilterKey]: Clause } = {
  country: dense("country"),
  area: dense("area"),
  group: dense("group"),
  level: dense("level"),
  format: dense("format"),
  modality: dense("modality"),
  status,
  confidence: dense("confidence"),
  host: dense("host"),
  person: sparse("person"),
  organisation: sparse("organisation"),
  instrument: sparse("instrument"),
  initiative: sparse("initiative"),
  emphasis,
  from,
  to,
  q: (_columns, filter, text) => (filter.q === null ? null : text),
};
