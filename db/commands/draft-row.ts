import { and, eq } from "drizzle-orm";
import { AppError } from "../../domain/errors";
import { draftBody, nameOf, type DraftBody } from "../../domain/records";
import type { Db } from "../client";
import { drafts } from "../schema";
import { expectVersion, type Context } from "./define";

export type DraftRow = typeof drafts.$inferSelect;

/** A draft as editors see it. */
export interface Draft extends Omit<DraftRow, "body"> {
  readonly body: DraftBody;
}

/** A row with its body read. */
export function readDraft(row: DraftRow): Draft {
  return { ...row, body: draftBody(row.kind).parse(JSON.parse(row.body)) };
}

/** The draft of an id. Throws `not-found`. */
export function draftOf(tx: Db, id: string): Draft {
  const row = tx.select().from(drafts).where(eq(drafts.id, id)).get();
  if (!row) throw new AppError("not-found", "There is no such draft; it may have been published or discarded.");
  return readDraft(row);
}

/** The draft of an id, at the version the sender saw. */
export function draftAsSeen(tx: Db, id: string, context: Context): Draft {
  const draft = draftOf(tx, id);
  expectVersion(context, draft.version, draft);
  return draft;
}

/** The draft that changes a published record, if one is open. */
export function openDraftOf(tx: Db, kind: Draft["kind"], slug: string): Draft | null {
  const row = tx
    .select()
    .from(drafts)
    .where(and(eq(drafts.kind, kind), eq(drafts.slug, slug)))
    .get();
  return row ? readDraft(row) : null;
}

/** What a draft is called in lists. */
export const nameOfDraft = (body: DraftBody): string => nameOf(body.record) || "Untitled";

/** What history keeps of a draft when it begins and when it ends: enough to bring it back. */
export const wholeDraft = ({
  kind,
  slug,
  baseVersion,
  body,
}: Pick<Draft, "kind" | "slug" | "baseVersion" | "body">) => ({
  kind,
  slug,
  baseVersion,
  ...body,
});
