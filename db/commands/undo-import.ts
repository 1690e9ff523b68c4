import type Database from "better-sqlite3";
import { z } from "zod";
import { AppError } from "../../domain/errors";
import { imports } from "../../domain/messages/imports";
import { canonicalJson } from "../../domain/canonical-json";
import type { RecordKind } from "../../domain/records";
import { recordInHistory } from "../../domain/records/history";
import type { Change } from "../audit";
import type { Db } from "../client";
import { refuseDrafted, refuseUsed, withdrawMany } from "./withdraw-many";
import { changed, defineCommand } from "./define";
import { publishRecord } from "./publication";
import { publishMeetings } from "./publish-meetings";

interface Row {
  readonly kind: RecordKind | "import";
  readonly slug: string;
  readonly before: string | null;
}

/** Takes a whole import back: what it created goes, what it changed reads as before. Refused where anything of it reads otherwise by now. */
export const undoImport = defineCommand({
  name: "undo-import",
  summary: "Takes a whole import back",
  needs: "publish",
  versioned: false,
  input: z.strictObject({ id: z.string() }),
  run(tx, { id }, { raw, at }) {
    const { summary, rows } = importOf(raw, id);
    const of = (kind: RecordKind) => rows.filter((row) => row.kind === kind);
    const created = (kind: RecordKind) => of(kind).flatMap(({ slug, before }) => (before === null ? [slug] : []));
    const meetings = created("meeting");
    refuseDrafted(raw, "meeting", meetings);
    refuseUsed(raw, "meeting", meetings);
    const taken = withdrawMany(raw, "meeting", meetings, at);
    const restored = publishMeetings(tx, raw, of("meeting").flatMap(asMeeting));
    const people = of("person").flatMap((row) => restorePerson(tx, row));
    const sources = created("source");
    refuseUsed(raw, "source", sources);
    const changes = [...taken, ...restored, ...people, ...withdrawMany(raw, "source", sources, at)];
    return changed({ id, withdrawn: meetings.length, restored: restored.length, people: people.length }, [
      ...changes,
      { kind: "import", slug: id, before: summary, after: null },
    ]);
  },
});

function asMeeting({ slug, before }: Row) {
  return before === null ? [] : [{ slug, record: recordInHistory("meeting", before) }];
}

function restorePerson(tx: Db, { slug, before }: Row): Change[] {
  return before === null ? [] : publishRecord(tx, "person", slug, recordInHistory("person", before));
}

/** What history holds of an import. Throws `not-found`, or `conflict` where it cannot be taken back. */
function importOf(raw: Database.Database, id: string): { summary: unknown; rows: readonly Row[] } {
  const last = raw
    .prepare(
      "select batch, before_json as before, after_json as after from audit where kind = 'import' and slug = ? order by sequence desc limit 1",
    )
    .get(id) as { batch: string; before: string | null; after: string | null } | undefined;
  if (last === undefined) throw new AppError("not-found", imports.undo.noSuchImport);
  if (last.after === null) throw new AppError("conflict", imports.undo.undone);
  refuseChangedSince(raw, last.batch);
  const rows = raw
    .prepare("select kind, slug, before_json as before from audit where batch = ? order by sequence")
    .all(last.batch) as Row[];
  return { summary: JSON.parse(last.after), rows };
}

/** As many names as a person reads. */
const MOST_NAMED = 20;

/** What was changed and changed back since, by undoing a later import, reads as the import left it. */
function refuseChangedSince(raw: Database.Database, batch: string): void {
  const rows = raw
    .prepare(
      `select kind, slug, written, stands from (
          select kind, slug, sequence, after_json as written, (
            select after_json from audit last where last.kind = mine.kind and last.slug = mine.slug
              order by sequence desc limit 1) as stands
          from audit mine where batch = ? and kind <> 'import')
        where written is not stands order by sequence`,
    )
    .all(batch) as Differing[];
  const later = rows.filter(isOtherNow).map(({ kind, slug }) => ({ kind, slug }));
  if (later.length > 0)
    throw new AppError("conflict", imports.undo.changedSince(later.length), [], {
      also: { records: later.slice(0, MOST_NAMED), count: later.length },
    });
}

interface Differing {
  readonly kind: RecordKind;
  readonly slug: string;
  readonly written: string | null;
  readonly stands: string | null;
}

/** A row of an older version may differ only in lists that records did not have then. */
function isOtherNow({ kind, written, stands }: Differing): boolean {
  if (written === null || stands === null) return true;
  const [then, now] = [written, stands].map((json) => canonicalJson(recordInHistory(kind, json)));
  return then !== now;
}
