/** One filter over the index: what it selects, and every count taken of the selection. */
import { dayNumber, isoDay } from "../../domain/edtf";
import { periodOfFilter, type Filter, type FilterKey, type ManyKey } from "../../domain/filter";
import type { Dimension, Series, Sort, Unit } from "../../domain/options";
import { periodBounds, periodsBetween, type Granularity } from "../../domain/periods";

import {
  AREAS,
  CENTRAL_ASIA,
  CONFIDENCES,
  EMPHASES,
  FORMATS,
  GROUPS,
  LEVELS,
  MODALITIES,
  NOT_RECORDED,
  PARTNERS,
  STATUSES,
  isCentralAsian,
  keysOf,
} from "../../domain/taxonomy";
import {
  and,
  count,
  countBoth,
  countRange,
  eachBit,
  emptyBits,
  fullBits,
  hasBit,
  narrow,
  remove,
  addBit,
  type Bits,
} from "./bits";
import { CLAUSES, firstRowAfter } from "./clauses";
import { SPARSE_KEYS, type Columns, type DenseKey, type SparseKey } from "./columns";

/** The keys a facet can be asked for; `year` stands for the period. */
export type FacetKey = ManyKey | "year";

/** A set of rows to count, of one state in participations, of all in meetings. */
interface Base {
  readonly state: string | null;
  readonly bits: Bits;
}

export interface TrendCounts {
  readonly by: Granularity;
  readonly periods: string[];
  readonly rows: { period: string; key: string; count: number }[];
  readonly vague: { period: string; key: string; count: number }[];
  /** Distinct meetings (or participations) of each period. */
  readonly totals: number[];
}

export interface MatrixCounts {
  readonly rows: string[];
  readonly columns: string[];
  readonly cells: number[][];
  readonly rowTotals: number[];
  readonly columnTotals: number[];
  readonly total: number;
}

const ALL_SERIES = "all";

export class Scope {
  readonly #columns: Columns;
  readonly #filter: Filter;
  readonly #text: Bits | null;
  readonly #selections = new Map<string, Bits>();

  constructor(columns: Columns, filter: Filter, text: Bits | null) {
    this.#columns = columns;
    this.#filter = filter;
    this.#text = text;
  }

  /** Rows the filter selects, one key left out where `except` names it. */
  select(except: FacetKey | null = null): Bits {
    const known = this.#selections.get(except ?? "");
    if (known) return known;
    const filter =
      except === null || except === "year" ? this.#filter : { ...this.#filter, [except]: { any: [], not: [] } };
    const bits = fullBits(this.#columns.size);
    for (const key of keysOf(CLAUSES)) {
      if (key === except || (except === "year" && isPeriodKey(key))) continue;
      const rows = CLAUSES[key](this.#columns, filter, this.#text);
      if (rows) narrow(bits, rows);
    }
    this.#selections.set(except ?? "", bits);
    return bits;
  }

  /** Number of meetings or participations. */
  total(unit: Unit = "meetings", except: FacetKey | null = null): number {
    return this.#bases(unit, except).reduce((sum, { bits }) => sum + count(bits), 0);
  }

  /** Number of meetings the selection shares with the rows of some values of one key. */
  totalWith(key: DenseKey, values: readonly string[]): number {
    const { dense } = this.#columns;
    const union = emptyBits(this.#columns.size);
    for (const value of values) dense[key].get(value)?.forEach((word, at) => (union[at]! |= word));
    return countBoth(this.select(), union);
  }

  /** Counts of every value of one key, the key itself left out of the filter. */
  facet(key: FacetKey, unit: Unit): Map<string, number> {
    const bases = this.#bases(unit, key);
    if (isSparse(key)) return this.#sparseFacet(key, bases);
    const sets = key === "year" ? this.#columns.yearOverlap : this.#columns.dense[key];
    return new Map(
      this.#valuesOf(key).map((value) => {
        const rows = sets.get(value);
        return [value, rows ? sum(ofValue(bases, key, value), ({ bits }) => countBoth(bits, rows)) : 0];
      }),
    );
  }

  /** Counts by period and series value; dates vaguer than the period apart, in `vague`. */
  trend(by: Granularity, series: Series, unit: Unit, except: FacetKey | null = null): TrendCounts {
    const { binned } = this.#columns;
    const bases = this.#bases(unit, except);
    const inBins = bases.map(({ state, bits }) => ({ state, bits: and(bits, binned[by]) }));
    const periods = this.#periods(by, inBins, except);
    const runs = periods.map((period) => this.#runOf(period));
    const result: TrendCounts = { by, periods, rows: [], vague: [], totals: runs.map((run) => sumRun(inBins, run)) };
    for (const key of series === "none" ? [ALL_SERIES] : this.#valuesOf(series)) {
      const rows = series === "none" ? null : this.#columns.dense[series].get(key);
      if (rows === undefined) continue;
      const of = (all: readonly Base[]): Base[] =>
        ofValue(all, series, key).map(({ state, bits }) => ({ state, bits: rows === null ? bits : and(bits, rows) }));
      const within = of(inBins);
      for (const [at, period] of periods.entries()) {
        const found = sumRun(within, runs[at]!);
        if (found > 0) result.rows.push({ period, key, count: found });
      }
      result.vague.push(...this.#vagueCounts(of(bases), by, key));
    }
    return result;
  }

  /** Counts where two dimensions cross, with the distinct totals of rows, columns and all. */
  matrix(rowKey: Dimension, columnKey: Dimension, unit: Unit, except: FacetKey | null = null): MatrixCounts {
    const bases = this.#bases(unit, except);
    const rows = this.#dimensionValues(rowKey, bases, except);
    const columns = this.#dimensionValues(columnKey, bases, except);
    const within = (all: readonly Base[], key: Dimension, value: string): Base[] => {
      const set = this.#dimensionRows(key, value);
      return ofValue(all, key, value).map(({ state, bits }) => ({ state, bits: and(bits, set) }));
    };
    const size = (all: readonly Base[]) => sum(all, ({ bits }) => count(bits));
    const rowBases = rows.map((row) => within(bases, rowKey, row));
    return {
      rows,
      columns,
      cells: rowBases.map((inRow) => columns.map((column) => size(within(inRow, columnKey, column)))),
      rowTotals: rowBases.map(size),
      columnTotals: columns.map((column) => size(within(bases, columnKey, column))),
      total: size(bases),
    };
  }

  /** Ids of meetings in the order asked for, from just after `after` (an id), at most `limit`. */
  page(sort: Sort, limit: number, after: number | null, ranked: readonly number[] = []): number[] {
    const { ids } = this.#columns;
    const selection = this.select();
    const found: number[] = [];
    let open = after === null;
    for (const row of sort === "relevance" ? this.#byRank(ranked) : this.#order(sort)) {
      const id = ids[row]!;
      if (open && hasBit(selection, row)) found.push(id);
      if (id === after) open = true;
      if (found.length >= limit) break;
    }
    return found;
  }

  /** Ranked rows, then all others latest first: a query may hit by what it excludes, which has no rank. */
  *#byRank(ranked: readonly number[]): Iterable<number> {
    const { rowOf, latestFirst, size } = this.#columns;
    const seen = emptyBits(size);
    for (const id of ranked) {
      const row = rowOf.get(id);
      if (row === undefined) continue;
      addBit(seen, row);
      yield row;
    }
    for (const row of latestFirst) if (!hasBit(seen, row)) yield row;
  }

  #order(sort: Exclude<Sort, "relevance">): Iterable<number> {
    return sort === "date" ? this.#columns.ids.keys() : this.#columns.latestFirst;
  }

  /** Ids of all selected meetings in order of time. */
  ids(): number[] {
    const found: number[] = [];
    eachBit(this.select(), (row) => found.push(this.#columns.ids[row]!));
    return found;
  }

  /** First and last ISO day any selected meeting allows; null when nothing is selected. */
  span(except: FacetKey | null = null): { earliest: string; latest: string } | null {
    let first = Infinity;
    let last = -Infinity;
    eachBit(this.select(except), (row) => {
      first = Math.min(first, this.#columns.earliest[row]!);
      last = Math.max(last, this.#columns.latest[row]!);
    });
    return last === -Infinity ? null : { earliest: isoDay(first), latest: isoDay(last) };
  }

  /** The Central Asian states participations are counted of: the selected ones, all five if none is. */
  #states(except: FacetKey | null): readonly string[] {
    if (except === "country") return CENTRAL_ASIA;
    const asked = this.#filter.country.any.filter(isCentralAsian);
    return asked.length > 0 ? asked : CENTRAL_ASIA;
  }

  #bases(unit: Unit, except: FacetKey | null): Base[] {
    const selection = this.select(except);
    if (unit === "meetings") return [{ state: null, bits: selection }];
    return this.#states(except).map((state) => {
      const rows = this.#columns.dense.country.get(state);
      return { state, bits: rows ? and(selection, rows) : emptyBits(this.#columns.size) };
    });
  }

  /** Values of a key: those of the classification in order, then others the record holds. */
  #valuesOf(key: FacetKey): string[] {
    if (key === "year") return [...this.#columns.yearOverlap.keys()].sort();
    const known = CLASSIFIED[key] ?? [];
    const present = isSparse(key) ? this.#columns.sparse[key].values : [...this.#columns.dense[key].keys()];
    return [...known, ...present.filter((value) => !known.includes(value)).sort()];
  }

  #dimensionValues(key: Dimension, bases: readonly Base[], except: FacetKey | null): string[] {
    if (key !== "year") return this.#valuesOf(key);
    return this.#periods(
      "year",
      bases.map(({ state, bits }) => ({ state, bits: and(bits, this.#columns.binned.year) })),
      except,
    );
  }

  #dimensionRows(key: Dimension, value: string): Bits {
    if (key !== "year") return this.#columns.dense[key].get(value) ?? emptyBits(this.#columns.size);
    const bits = emptyBits(this.#columns.size);
    const { start, end } = this.#runOf(value);
    for (let row = start; row < end; row += 1) if (hasBit(this.#columns.binned.year, row)) addBit(bits, row);
    return bits;
  }

  #sparseFacet(key: SparseKey, bases: readonly Base[]): Map<string, number> {
    const { values, valuesOf } = this.#columns.sparse[key];
    const counts = new Uint32Array(values.length);
    let none = 0;
    for (const { bits } of bases) {
      eachBit(bits, (row) => {
        const carried = valuesOf[row] ?? [];
        if (carried.length === 0) none += 1;
        for (const value of carried) counts[value]! += 1;
      });
    }
    const result = new Map(values.map((value, number) => [value, counts[number] ?? 0]));
    return result.set(NOT_RECORDED, none);
  }

  /** The run of rows whose first day lies in a period. */
  #runOf(period: string): { start: number; end: number } {
    const { earliest, latest } = periodBounds(period);
    return {
      start: firstRowAfter(this.#columns.earliest, dayNumber(earliest) - 1),
      end: firstRowAfter(this.#columns.earliest, dayNumber(latest)),
    };
  }

  /** All periods from the first to the last that holds a meeting, and no gap between. */
  #periods(by: Granularity, inBins: readonly Base[], except: FacetKey | null): string[] {
    let first: string | null = null;
    let last: string | null = null;
    const { earliest } = this.#columns;
    for (const { bits } of inBins) {
      const ends = endsOf(bits);
      if (ends === null) continue;
      const [start, end] = [isoDay(earliest[ends.first]!), isoDay(earliest[ends.last]!)];
      if (first === null || start < first) first = start;
      if (last === null || end > last) last = end;
    }
    if (first === null || last === null) return [];
    const asked = except === "year" ? { earliest: null, latest: null } : periodOfFilter(this.#filter);
    const begin = this.#columns.size > 0 ? isoDay(earliest[0]!) : first;
    // A period asked for is shown from its start, but not before the record itself begins.
    if (asked.earliest !== null && asked.earliest < first) first = asked.earliest > begin ? asked.earliest : begin;
    return periodsBetween(first, last, by);
  }

  #vagueCounts(bases: readonly Base[], by: Granularity, key: string): { period: string; key: string; count: number }[] {
    const { vague, vagueKeys, binned } = this.#columns;
    const counts = new Map<number, number>();
    for (const { bits } of bases) {
      eachBit(remove(bits.slice(), binned[by]), (row) => {
        const at = vague[row]!;
        counts.set(at, (counts.get(at) ?? 0) + 1);
      });
    }
    return [...counts]
      .map(([at, found]) => ({ period: vagueKeys[at] ?? "", key, count: found }))
      .sort((a, b) => (a.period < b.period ? -1 : 1));
  }
}

const CLASSIFIED: { readonly [K in FacetKey]?: readonly string[] } = {
  country: keysOf(PARTNERS),
  area: keysOf(AREAS),
  group: keysOf(GROUPS),
  level: keysOf(LEVELS),
  format: keysOf(FORMATS),
  modality: keysOf(MODALITIES),
  status: keysOf(STATUSES),
  confidence: keysOf(CONFIDENCES),
  emphasis: keysOf(EMPHASES),
};

const isPeriodKey = (key: FilterKey): boolean => key === "from" || key === "to";

function isSparse(key: FacetKey): key is SparseKey {
  return (SPARSE_KEYS as readonly string[]).includes(key);
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

const sumRun = (bases: readonly Base[], { start, end }: { start: number; end: number }): number =>
  sum(bases, ({ bits }) => countRange(bits, start, end));

/** A participation belongs to its own state: under a state's value only that state's are counted. */
function ofValue(bases: readonly Base[], key: string, value: string): readonly Base[] {
  if (key !== "country" || !isCentralAsian(value)) return bases;
  return bases.filter(({ state }) => state === null || state === value);
}

function endsOf(bits: Bits): { first: number; last: number } | null {
  let low = 0;
  while (low < bits.length && bits[low] === 0) low += 1;
  if (low === bits.length) return null;
  let high = bits.length - 1;
  while (bits[high] === 0) high -= 1;
  const first = bits[low]!;
  return {
    first: (low << 5) + (31 - Math.clz32(first & -first)),
    last: (high << 5) + (31 - Math.clz32(bits[high]!)),
  };
}
