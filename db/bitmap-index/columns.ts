/**
 * The columns of the index: one row per meeting (never a tour), ordered by first day, last day and
 * slug. Because of that order every period is one run of rows, which is what makes trends cheap.
 */
import type Database from "better-sqlite3";
import { dayNumber, parseEdtf } from "../../domain/edtf";
import { GRANULARITIES, binOf, vagueKey, type Granularity } from "../../domain/periods";
import { AREAS, NOT_RECORDED, isKeyOf } from "../../domain/taxonomy";
import { addBit, emptyBits, type Bits } from "./bits";

/** Keys with few values: one set of rows for each value. */
export const DENSE_KEYS = [
  "country",
  "area",
  "group",
  "level",
  "format",
  "modality",
  "status",
  "confidence",
  "host",
  "emphasis",
] as const;
export type DenseKey = (typeof DENSE_KEYS)[number];

/** Keys with many values: lists of rows, and for each row its values. */
export const SPARSE_KEYS = ["person", "organisation", "instrument", "initiative"] as const;
export type SparseKey = (typeof SPARSE_KEYS)[number];

export interface SparseColumn {
  /** Values by number. */
  readonly values: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Rows that carry a value, by its number. */
  readonly rowsOf: readonly (readonly number[])[];
  /** Value numbers of a row. */
  readonly valuesOf: readonly (readonly number[])[];
}

export interface Columns {
  readonly size: number;
  readonly ids: Uint32Array;
  readonly rowOf: ReadonlyMap<number, number>;
  readonly slugs: readonly string[];
  readonly dates: readonly string[];
  /** Day numbers. */
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  /** Rows in list order: latest day first, then earliest, then slug. */
  readonly latestFirst: Uint32Array;
  readonly dense: { readonly [K in DenseKey]: ReadonlyMap<string, Bits> };
  /** Rows by `area/emphasis`. */
  readonly areaEmphasis: ReadonlyMap<string, Bits>;
  readonly sparse: { readonly [K in SparseKey]: SparseColumn };
  /** Rows that fall into a bin of this width. */
  readonly binned: { readonly [G in Granularity]: Bits };
  /** Rows whose dates allow a day of the year. */
  readonly yearOverlap: ReadonlyMap<string, Bits>;
  /** Where each row is listed when no bin holds it: a number into `vagueKeys`. */
  readonly vague: Uint32Array;
  readonly vagueKeys: readonly string[];
}

interface MeetingRow {
  readonly id: number;
  readonly slug: string;
  readonly date: string;
  readonly earliest: string;
  readonly latest: string;
  readonly status: string;
  readonly confidence: string;
  readonly format: string;
  readonly level: string;
  readonly modality: string | null;
  readonly host: string | null;
}

const MEETINGS = `select id, slug, date, earliest, latest, status, confidence, format, level, modality,
  host_country as host from meetings where kind = 'meeting' order by earliest, latest, slug`;

const LINKS: { readonly [K in SparseKey]: string } = {
  person: `select x.meeting_id as id, p.slug as value from participants x join posts s on s.id = x.post_id
    join people p on p.id = s.person_id`,
  organisation: `select x.meeting_id as id, o.slug as value from meeting_organisations x
    join organisations o on o.id = x.organisation_id
    union select x.meeting_id, o.slug from participants x join posts s on s.id = x.post_id
    join organisations o on o.id = s.organisation_id`,
  instrument: `select x.meeting_id as id, i.slug as value from meeting_instruments x
    join instruments i on i.id = x.instrument_id`,
  initiative: `select x.meeting_id as id, i.slug as value from meeting_initiatives x
    join initiatives i on i.id = x.initiative_id`,
};

class DenseBuilder {
  readonly #size: number;
  readonly #map = new Map<string, Bits>();

  constructor(size: number) {
    this.#size = size;
  }

  add(value: string, row: number): void {
    let bits = this.#map.get(value);
    if (bits === undefined) this.#map.set(value, (bits = emptyBits(this.#size)));
    addBit(bits, row);
  }

  get map(): ReadonlyMap<string, Bits> {
    return this.#map;
  }
}

/** Reads the whole record into columns. */
export function readColumns(raw: Database.Database): Columns {
  const meetings = raw.prepare(MEETINGS).all() as MeetingRow[];
  const size = meetings.length;
  const rowOf = new Map(meetings.map(({ id }, row) => [id, row]));
  const earliest = Int32Array.from(meetings, (meeting) => dayNumber(meeting.earliest));
  const latest = Int32Array.from(meetings, (meeting) => dayNumber(meeting.latest));
  const { dense, areaEmphasis } = readDense(raw, meetings, rowOf);
  const sparse = Object.fromEntries(
    SPARSE_KEYS.map((key) => [key, readSparse(raw, LINKS[key], size, rowOf)]),
  ) as Columns["sparse"];
  return {
    size,
    ids: Uint32Array.from(meetings, ({ id }) => id),
    rowOf,
    slugs: meetings.map(({ slug }) => slug),
    dates: meetings.map(({ date }) => date),
    earliest,
    latest,
    latestFirst: orderLatestFirst(earliest, latest),
    dense,
    areaEmphasis,
    sparse,
    ...readDates(meetings),
  };
}

function orderLatestFirst(earliest: Int32Array, latest: Int32Array): Uint32Array {
  // Rows stand by slug within equal dates already, and the sort is stable.
  return Uint32Array.from(earliest, (_, row) => row).sort(
    (a, b) => latest[b]! - latest[a]! || earliest[b]! - earliest[a]! || a - b,
  );
}

function readDense(raw: Database.Database, meetings: readonly MeetingRow[], rowOf: ReadonlyMap<number, number>) {
  const size = meetings.length;
  const builders = Object.fromEntries(DENSE_KEYS.map((key) => [key, new DenseBuilder(size)])) as {
    [K in DenseKey]: DenseBuilder;
  };
  const areaEmphasis = new DenseBuilder(size);
  for (const [row, meeting] of meetings.entries()) {
    for (const key of ["level", "format", "status", "confidence"] as const) builders[key].add(meeting[key], row);
    builders.modality.add(meeting.modality ?? NOT_RECORDED, row);
    builders.host.add(meeting.host ?? NOT_RECORDED, row);
  }
  for (const { id, country } of raw
    .prepare("select meeting_id as id, country from meeting_countries")
    .iterate() as Iterable<{ id: number; country: string }>) {
    const row = rowOf.get(id);
    if (row !== undefined) builders.country.add(country, row);
  }
  for (const { id, area, emphasis } of raw
    .prepare("select meeting_id as id, area, emphasis from meeting_areas")
    .iterate() as Iterable<{ id: number; area: string; emphasis: string }>) {
    const row = rowOf.get(id);
    if (row === undefined || !isKeyOf(AREAS, area)) continue;
    builders.area.add(area, row);
    builders.group.add(AREAS[area].group, row);
    builders.emphasis.add(emphasis, row);
    areaEmphasis.add(`${area}/${emphasis}`, row);
  }
  const dense = Object.fromEntries(DENSE_KEYS.map((key) => [key, builders[key].map])) as Columns["dense"];
  return { dense, areaEmphasis: areaEmphasis.map };
}

function readSparse(
  raw: Database.Database,
  query: string,
  size: number,
  rowOf: ReadonlyMap<number, number>,
): SparseColumn {
  const numberOf = new Map<string, number>();
  const rowsOf: number[][] = [];
  const valuesOf: number[][] = Array.from({ length: size }, () => []);
  for (const { id, value } of raw.prepare(query).iterate() as Iterable<{ id: number; value: string }>) {
    const row = rowOf.get(id);
    if (row === undefined) continue;
    let number = numberOf.get(value);
    if (number === undefined) {
      number = numberOf.size;
      numberOf.set(value, number);
      rowsOf.push([]);
    }
    const values = valuesOf[row];
    // One person may have come in two posts: still one person at one meeting.
    if (values === undefined || values.includes(number)) continue;
    values.push(number);
    rowsOf[number]?.push(row);
  }
  return { values: [...numberOf.keys()], numberOf, rowsOf, valuesOf };
}

function readDates(meetings: readonly MeetingRow[]): Pick<Columns, "binned" | "yearOverlap" | "vague" | "vagueKeys"> {
  const size = meetings.length;
  const binned = { month: emptyBits(size), quarter: emptyBits(size), year: emptyBits(size) };
  const yearOverlap = new DenseBuilder(size);
  const numbers = new Map<string, number>();
  const vague = new Uint32Array(size);
  for (const [row, meeting] of meetings.entries()) {
    const date = parseEdtf(meeting.date);
    if (date === null) throw new RangeError(`${meeting.slug} has the date ${meeting.date}`);
    for (const by of GRANULARITIES) if (binOf(date, by) !== null) addBit(binned[by], row);
    for (let year = Number(date.earliest.slice(0, 4)); year <= Number(date.latest.slice(0, 4)); year += 1) {
      yearOverlap.add(String(year), row);
    }
    const key = vagueKey(date);
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    vague[row] = numbers.get(key) ?? 0;
  }
  return { binned, yearOverlap: yearOverlap.map, vague, vagueKeys: [...numbers.keys()] };
}
