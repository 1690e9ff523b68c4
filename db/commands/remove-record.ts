import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { AppError } from "../../domain/errors";
import { recordKind, RECORDS, type AnyRecord, type RecordKind } from "../../domain/records";
import type { Db } from "../client";
import { keeperOf, type Kept } from "../records";
import { relationsResting, usesOf } from "../records/uses";
import { audit, removals } from "../schema";
import { changed, defineCommand, expectVersion, type Context } from "./define";
import { openDraftOf } from "./draft-row";
import { publishRecord, withdrawRecord } from "./publication";

const target = { kind: recordKind, slug: z.string() };

/** The published record at the version the sender saw. Throws `not-found`, `stale-version`. */
export function recordAsSeen(tx: Db, kind: RecordKind, slug: string, context: Context): Kept<AnyRecord> {
  const stands = keeperOf(kind).find(tx, slug);
  if (stands === null) throw new AppError("not-found", "There is no such published record.");
  expectVersion(context, stands.version, stands.record);
  return stands;
}

/** Throws `conflict` where a draft of the record is open: it would be left without the record. */
export function refuseOpenDraft(tx: Db, kind: RecordKind, slug: string): void {
  const open = openDraftOf(tx, kind, slug);
  if (open)
    throw new AppError("conflict", "A draft of this record is open: publish or discard it first.", [], {
      also: { draft: open.id },
    });
}

/** Takes a published record out. What others name cannot go; it can be merged into another instead. */
export const removeRecord = defineCommand({
  name: "remove-record",
  summary: "Takes a published record out; it can be put back",
  needs: "publish",
  versioned: true,
  input: z.strictObject(target),
  run(tx, { kind, slug }, context) {
    const { id } = recordAsSeen(tx, kind, slug, context);
    refuseOpenDraft(tx, kind, slug);
    const uses = usesOf(context.raw, kind, id);
    const resting = kind === "meeting" ? relationsResting(context.raw, id) : [];
    if (uses.length + resting.length > 0)
      throw new AppError("conflict", `Others name this ${RECORDS[kind].label.toLowerCase()}: it cannot go.`, [], {
        also: { uses: uses.slice(0, 20), useCount: uses.length, countries: resting },
      });
    return changed({ kind, slug }, [withdrawRecord(tx, kind, slug, context.at)]);
  },
});

/** Puts a removed record back as it was. */
export const putBackRecord = defineCommand({
  name: "put-back-record",
  summary: "Puts a removed record back as it was",
  needs: "publish",
  versioned: false,
  input: z.strictObject(target),
  run(tx, { kind, slug }, _context) {
    const removed = tx
      .select()
      .from(removals)
      .where(and(eq(removals.kind, kind), eq(removals.slug, slug)))
      .get();
    const last = tx
      .select({ before: audit.before, after: audit.after })
      .from(audit)
      .where(and(eq(audit.kind, kind), eq(audit.slug, slug)))
      .orderBy(desc(audit.sequence))
      .limit(1)
      .get();
    if (!removed || !last?.before || last.after !== null) throw new AppError("not-found", "Nothing was removed there.");
    const record = RECORDS[kind].schema.parse(JSON.parse(last.before));
    return changed({ kind, slug }, publishRecord(tx, kind, slug, record));
  },
});
