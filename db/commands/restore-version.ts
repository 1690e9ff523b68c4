import { eq } from "drizzle-orm";
import { z } from "zod";
import { AppError } from "../../domain/errors";
import { draftBody, NO_COMPANIONS, RECORDS, type DraftBody, type RecordKind } from "../../domain/records";
import type { Db } from "../client";
import { keeperOf } from "../records";
import { audit } from "../schema";
import { beginDraft } from "./create-draft";
import { defineCommand } from "./define";
import { openDraftOf } from "./draft-row";

/** Makes a draft of what a row of history holds: the record as that change left it. Never publishes. */
export const restoreVersion = defineCommand({
  name: "restore-version",
  summary: "Makes a draft of an earlier version",
  needs: "write-drafts",
  versioned: false,
  input: z.strictObject({ sequence: z.int().min(1) }),
  run(tx, { sequence }, context) {
    const { kind, slug, body } = versionAt(tx, sequence);
    const open = slug === null ? null : openDraftOf(tx, kind, slug);
    if (open)
      throw new AppError("conflict", "A draft of this record is open: publish or discard it first.", [], {
        also: { draft: open.id },
      });
    const baseVersion = slug === null ? 0 : (keeperOf(kind).find(tx, slug)?.version ?? 0);
    return beginDraft(tx, { kind, slug, baseVersion, body, origin: "restore" }, context);
  },
});

interface Version {
  readonly kind: RecordKind;
  readonly slug: string | null;
  readonly body: DraftBody;
}

/** What a row of history says a record, or a discarded draft, was. A removal gives what was removed. */
function versionAt(tx: Db, sequence: number): Version {
  const row = tx.select().from(audit).where(eq(audit.sequence, sequence)).get();
  const text = row?.after ?? row?.before;
  if (!row || !text) throw new AppError("not-found", "History has no such row.");
  const value: unknown = JSON.parse(text);
  if (row.kind in RECORDS) {
    const kind = row.kind as RecordKind;
    return { kind, slug: row.slug, body: draftBody(kind).parse({ record: value, companions: NO_COMPANIONS }) };
  }
  if (row.kind !== "draft" || row.command !== "discard-draft")
    throw new AppError("unprocessable", "This row of history holds no version of a record.");
  const { kind, slug, record, companions } = value as { kind: RecordKind; slug: string | null } & DraftBody;
  return { kind, slug, body: draftBody(kind).parse({ record, companions }) };
}
