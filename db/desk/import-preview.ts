import { setImmediate } from "node:timers/promises";
import { demand, type Actor } from "../../domain/access";
import { aroundDifference } from "../../domain/import/around-difference";
import type { FieldName } from "../../domain/import/fields";
import type { Outcome } from "../../domain/import/judge-row";
import type { PlannedRow, Reading } from "../../domain/import/plan-rows";
import type { Cell } from "../../domain/import/sheet";
import { changesBetween, type FieldChange, type NameOf } from "../../domain/records/changes";
import type { Store } from "../client";
import { meetingsAt } from "../records/meetings-at";
import { hashOfFile, ImportPlan, readFile, type ImportFile } from "./import-plan";

/** Rows looked at in one answer, and at once: other requests are answered in between. */
const SLICE = 2_500;
const BATCH = 250;
const SAMPLES = 3;
const LONGEST_SAMPLE = 80;

/** A column of the file and what it is read as. */
export interface PreviewColumn {
  readonly header: string;
  readonly field: FieldName | null;
  /** The first values that are not empty. */
  readonly samples: readonly string[];
}

export interface PreviewFault {
  /** Header of the column; null where it is about none. */
  readonly column: string | null;
  readonly field: FieldName | null;
  readonly item: number | null;
  readonly message: string;
}

/** One row and what would become of it. */
export interface PreviewRow {
  readonly row: number;
  readonly outcome: Outcome;
  readonly slug: string | null;
  readonly title: string;
  readonly date: string;
  readonly version: number;
  /** Set where it is changed; long texts are cut down to what differs. */
  readonly changes?: readonly FieldChange[];
  /** Set where it is refused. */
  readonly faults?: readonly PreviewFault[];
  /** How many sources it brings along, where it does. */
  readonly sources?: number;
}

/** A dry run, or a part of it. */
export interface ImportPreview {
  readonly form: "csv" | "json";
  readonly separator: string | null;
  readonly columns: readonly PreviewColumn[];
  /** How many rows the file has. */
  readonly total: number;
  readonly rows: readonly PreviewRow[];
  /** Where the next part begins; null after the last. */
  readonly next: number | null;
  /** Stands for file and mapping; the import wants it with the versions of all rows. */
  readonly hash: string;
}

/** What a file would do, row by row from `from` on. Nothing is written. */
export async function importPreview(
  store: Store,
  actor: Actor,
  { from, now, ...file }: ImportFile & { readonly from: number; readonly now: Date },
): Promise<ImportPreview> {
  demand(actor, "publish");
  const reading = readFile(file);
  const { sheet } = reading;
  const end = Math.min(from + SLICE, sheet.rows.length);
  const plan = new ImportPlan(store.raw, reading, now.toISOString());
  const rows: PreviewRow[] = [];
  for (let at = from; at < end; at += BATCH) {
    rows.push(...previewRows(store, reading, plan.rows({ from: at, to: Math.min(at + BATCH, end) })));
    await setImmediate();
  }
  return {
    form: sheet.form,
    separator: sheet.separator,
    columns: columnsOf(reading),
    total: sheet.rows.length,
    rows,
    next: end < sheet.rows.length ? end : null,
    hash: hashOfFile(file.text, reading),
  };
}

function previewRows(store: Store, reading: Reading, planned: readonly PlannedRow[]): PreviewRow[] {
  const changed = planned.flatMap(({ outcome, slug }) => (outcome === "changed" && slug !== null ? [slug] : []));
  const standing = meetingsAt(store.raw, changed);
  const nameOf = namesFrom(store);
  return planned.map(({ row, outcome, slug, version, title, date, record, faults, sources }) => ({
    row,
    outcome,
    slug,
    version,
    title,
    date,
    ...(outcome === "changed" && slug !== null
      ? { changes: changesBetween("meeting", standing.get(slug)?.record ?? null, record, nameOf).map(shortened) }
      : {}),
    ...(outcome === "refused"
      ? { faults: faults.map((fault) => ({ ...fault, column: columnOf(reading, fault.field) })) }
      : {}),
    ...(sources.length > 0 ? { sources: sources.length } : {}),
  }));
}

function columnOf({ sheet, mapping }: Reading, field: FieldName | null): string | null {
  return field === null ? null : (sheet.headers[mapping.indexOf(field)] ?? null);
}

const NAMES: Readonly<Record<string, string>> = {
  meeting: "select title from meetings where slug = ?",
  instrument: "select title from instruments where slug = ?",
  initiative: "select title from initiatives where slug = ?",
  person: "select name from people where slug = ?",
  organisation: "select name from organisations where slug = ?",
};

/** Names by slug, each looked up once. */
function namesFrom({ raw }: Store): NameOf {
  const known = new Map<string, string>();
  return (kind, slug) => {
    const key = `${kind} ${slug}`;
    const query = NAMES[kind];
    if (!known.has(key) && query !== undefined) {
      const name: unknown = raw.prepare(query).pluck().get(slug);
      known.set(key, typeof name === "string" ? name : slug);
    }
    return known.get(key) ?? slug;
  };
}

/** A change whose texts are cut down to what differs: summaries of ten thousand rows would be a book. */
function shortened(change: FieldChange): FieldChange {
  if (change.type === "value") return { ...change, ...aroundDifference(change) };
  return {
    ...change,
    added: change.added.map((text) => aroundDifference({ before: null, after: text }).after ?? ""),
    removed: change.removed.map((text) => aroundDifference({ before: text, after: null }).before ?? ""),
    changed: change.changed.map((item) => {
      const { before, after } = aroundDifference(item);
      return { before: before ?? "", after: after ?? "" };
    }),
  };
}

function columnsOf({ sheet, mapping }: Reading): PreviewColumn[] {
  return sheet.headers.map((header, at) => ({
    header,
    field: mapping[at] ?? null,
    samples: samplesOf(sheet.rows.map((cells) => cells[at])),
  }));
}

function samplesOf(cells: readonly Cell[]): string[] {
  const found = new Set<string>();
  for (const cell of cells) {
    const text = (Array.isArray(cell) ? cell.join(" | ") : typeof cell === "string" ? cell : "").trim();
    if (text !== "") found.add(text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text);
    if (found.size === SAMPLES) break;
  }
  return [...found];
}
