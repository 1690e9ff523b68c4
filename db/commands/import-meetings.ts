import { randomUUID } from "node:crypto";
import { z } from "zod";
import { AppError } from "../../domain/errors";
import { OUTCOMES } from "../../domain/import/judge-row";
import { MAX_ROWS } from "../../domain/import/limits";
import type { PlannedRow, Reading } from "../../domain/import/plan-rows";
import { imports } from "../../domain/messages/imports";
import { recordOf } from "../../domain/taxonomy";
import { hashOfFile, importFile, ImportPlan, readFile } from "../desk/import-plan";
import { changed, defineCommand, unchanged } from "./define";
import { publishMeetings, publishSources, slugGiver, type MeetingToPublish } from "./publish-meetings";

/** What an import did, as history keeps it. */
export interface ImportSummary {
  /** Name of the file; null for text that was pasted. */
  readonly name: string | null;
  readonly form: "csv" | "json";
  readonly created: number;
  /** Not “changed”: every answer of a command says by that whether anything was. */
  readonly updated: number;
  readonly unchanged: number;
  readonly sources: number;
  readonly people: number;
}

export interface Imported extends ImportSummary {
  /** Null where nothing was changed. */
  readonly id: string | null;
}

/** Publishes the rows of a file, all or none, as the dry run showed them. */
export const importMeetings = defineCommand({
  name: "import-meetings",
  summary: "Publishes a file of meetings, all rows or none, as the dry run showed them",
  needs: "publish",
  versioned: false,
  input: z.strictObject({
    ...importFile,
    /** What the dry run saw. */
    seen: z.strictObject({
      hash: z.string(),
      /** Of the record each row was laid over; 0 for a new one. */
      versions: z.array(z.int().min(0)).max(MAX_ROWS),
    }),
  }),
  // Reading the file needs no transaction, so no other writer waits for it.
  prepare: async (_store, input): Promise<Reading> => {
    const reading = readFile(input);
    if (hashOfFile(input.text, reading) !== input.seen.hash) throw stale(imports.apply.otherFile, []);
    return reading;
  },
  run(tx, { name, seen }, { raw, at }, reading: Reading) {
    const rows = planUpToFault(new ImportPlan(raw, reading, at), reading.sheet.rows.length);
    refuseUnseen(rows, seen.versions);
    refuseFaulty(rows);
    if (rows.length !== seen.versions.length) throw stale(imports.apply.stale, []);
    const counts = recordOf(OUTCOMES, (outcome) => rows.filter((row) => row.outcome === outcome).length);
    const sources = publishSources(
      tx,
      rows.flatMap((row) => row.sources),
    );
    const published = publishMeetings(tx, raw, meetingsOf(rows, slugGiver(raw)));
    const people = published.filter(({ kind }) => kind === "person").length;
    const summary: ImportSummary = {
      name,
      form: reading.sheet.form,
      created: counts.created,
      updated: counts.changed,
      unchanged: counts.unchanged,
      sources: sources.length,
      people,
    };
    if (published.length === 0) return unchanged<Imported>({ id: null, ...summary });
    const id = randomUUID();
    return changed<Imported>({ id, ...summary }, [
      ...sources,
      ...published,
      { kind: "import", slug: id, before: null, after: summary },
    ]);
  },
});

/** Rows planned at once; after a refused one no more are, because the writer is held meanwhile. */
const BATCH = 500;

function planUpToFault(plan: ImportPlan, total: number): PlannedRow[] {
  const rows: PlannedRow[] = [];
  for (let from = 0; from < total; from += BATCH) {
    const batch = plan.rows({ from, to: Math.min(from + BATCH, total) });
    rows.push(...batch);
    if (batch.some(({ outcome }) => outcome === "refused")) break;
  }
  return rows;
}

/** The text is not sent back: it is the sender's own, and may be five megabytes. */
const stale = (message: string, differs: readonly unknown[]): AppError =>
  new AppError("stale-version", message, [], { also: { sent: undefined, differs } });

/** Refuses rows laid over another version of a record than the dry run saw, naming them. */
function refuseUnseen(rows: readonly PlannedRow[], seen: readonly number[]): void {
  const differs = rows.flatMap(({ row, slug, title, version }, at) =>
    version === seen[at] ? [] : [{ row, slug, title, seen: seen[at] ?? null, stands: version }],
  );
  if (differs.length > 0) throw stale(imports.apply.stale, differs);
}

/** As many faults as a person reads; the dry run has them all. */
const MOST_FAULTS = 50;

function refuseFaulty(rows: readonly PlannedRow[]): void {
  const refused = rows.filter(({ outcome }) => outcome === "refused");
  if (refused.length === 0) return;
  const faults = refused.flatMap(({ row, faults: found }) =>
    found.map(({ field, message }) => ({ param: `rows.${row}${field === null ? "" : `.${field}`}`, message })),
  );
  throw new AppError("unprocessable", imports.apply.refused, faults.slice(0, MOST_FAULTS));
}

function meetingsOf(rows: readonly PlannedRow[], newSlug: ReturnType<typeof slugGiver>): MeetingToPublish[] {
  return rows.flatMap(({ slug, record, outcome }) =>
    record === null || outcome === "unchanged" ? [] : [{ slug: slug ?? newSlug(record), record }],
  );
}
