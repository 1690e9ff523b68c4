/** Which records the rows of a file are about, and what each would do to its record. */
import { imports } from "../messages/imports";
import type { MeetingRecord, SourceRecord } from "../records";
import { checkSources, type Directory, type Entry } from "./check-row";
import { shortened } from "./codes";
import { fieldOf, type Mapping } from "./fields";
import { judgeRow, type Judged, type Judging } from "./judge-row";
import { RowValues } from "./row-values";
import { rowNumber, type Cell, type Sheet } from "./sheet";

/** A file and what its columns mean. */
export interface Reading {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
}

export interface PlannedRow extends Judged {
  /** As people count rows in the file. */
  readonly row: number;
  /** Null for a new record, whose slug is made when it is published. */
  readonly slug: string | null;
  /** The version of the record that the row was laid over; 0 for a new one. */
  readonly version: number;
}

/** A published meeting. */
export interface Standing {
  readonly version: number;
  readonly record: MeetingRecord;
}

/** What the record holds, as far as the rows ask for it. */
export interface World extends Directory {
  meetingAt(slug: string): Standing | undefined;
  /** What became of a slug that is no meeting's: taken out, merged into another, or never there. */
  fateOf(slug: string): { readonly removed: true } | { readonly target: string } | undefined;
  nearestMeeting(slug: string): Entry | undefined;
  readonly rules: Judging["rules"];
}

/** The slug a row gives; null for a new record, undefined for one that cannot be a slug. */
function slugOf(cell: Cell): string | null | undefined {
  if (cell === undefined || cell === null) return null;
  if (typeof cell !== "string") return undefined;
  return cell.trim() === "" ? null : cell.trim();
}

/** The slugs of a file's rows, in their order. */
function slugsOfRows({ sheet, mapping }: Reading): (string | null | undefined)[] {
  const column = mapping.indexOf("slug");
  return sheet.rows.map((cells) => (column === -1 ? null : slugOf(cells[column])));
}

/** The values of some fields in rows, for looking them up at once. */
export function textsIn({ mapping }: Reading, rows: readonly (readonly Cell[])[], field: Mapping[number]): Set<string> {
  const only = mapping.map((each) => (each === field ? each : null));
  if (field === null || !only.includes(field)) return new Set();
  return new Set(
    rows.flatMap((cells) => {
      const values = new RowValues(cells, only);
      return values.list(field) ?? values.text(field) ?? [];
    }),
  );
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Judges the rows of a file, some at a time. Sources that earlier rows bring along are known to later ones. */
export class Planner {
  readonly reading: Reading;
  readonly slugs: readonly (string | null | undefined)[];
  private readonly first = new Map<unknown, number>();
  private readonly brought = new Map<string, SourceRecord>();
  private reached = 0;

  constructor(reading: Reading) {
    this.reading = reading;
    this.slugs = slugsOfRows(reading);
    this.slugs.forEach((slug, at) => void (this.first.has(slug) || this.first.set(slug, at)));
  }

  /** The rows that must be known before those of a span can be judged: sources of theirs may be named again. */
  before({ from }: Span): readonly (readonly Cell[])[] {
    return this.reading.sheet.rows.slice(this.reached, from);
  }

  /** The rows of a span, each judged. */
  plan(world: World, span: Span): PlannedRow[] {
    const directory: Directory = {
      nameOf: (kind, slug) => world.nameOf(kind, slug),
      nearest: (kind, text) => world.nearest(kind, text),
      sourceAt: (url) => this.brought.get(url) ?? world.sourceAt(url),
    };
    this.bring(this.before(span), directory);
    this.reached = span.to;
    return this.reading.sheet.rows
      .slice(span.from, span.to)
      .map((cells, offset) => this.judge(world, directory, cells, span.from + offset));
  }

  private judge(world: World, directory: Directory, cells: readonly Cell[], at: number): PlannedRow {
    const { sheet, mapping } = this.reading;
    const slug = this.slugs[at];
    const stands = typeof slug === "string" ? world.meetingAt(slug) : undefined;
    const judged = judgeRow({ cells, mapping, standing: stands?.record ?? null, directory, rules: world.rules });
    for (const source of judged.sources) this.brought.set(source.url, source);
    const earlier = typeof slug === "string" ? (this.first.get(slug) ?? at) : at;
    const fault = slugFault(world, slug, stands, earlier < at ? rowNumber(sheet, earlier) : null);
    const row = { ...judged, row: rowNumber(sheet, at), slug: slug ?? null, version: stands?.version ?? 0 };
    return fault === null ? row : { ...row, outcome: "refused", record: null, faults: onlySlug(fault) };
  }

  private bring(rows: readonly (readonly Cell[])[], directory: Directory): void {
    const told = this.reading.mapping.map((each) =>
      each === "sources" || (each !== null && fieldOf(each).source !== undefined) ? each : null,
    );
    if (!told.includes("sources")) return;
    for (const cells of rows) {
      const values = new RowValues(cells, told);
      const urls = values.list("sources") ?? [];
      for (const source of checkSources(values, urls, null, directory)) this.brought.set(source.url, source);
    }
  }
}

const onlySlug = (message: string) => [{ field: "slug" as const, item: null, message }];

function slugFault(
  world: World,
  slug: string | null | undefined,
  stands: Standing | undefined,
  earlier: number | null,
): string | null {
  if (slug === undefined) return imports.row.oneOnly;
  if (slug === null) return null;
  if (earlier !== null) return imports.row.twice(shortened(slug), earlier);
  if (stands !== undefined) return null;
  const fate = world.fateOf(slug);
  if (fate === undefined) return imports.row.noSuchSlug(shortened(slug), world.nearestMeeting(slug));
  return "target" in fate ? imports.row.moved(slug, fate.target) : imports.row.removed(slug);
}
