import { desc, eq } from "drizzle-orm";
import { demand, type Actor } from "../../domain/access";
import { AppError, type FieldError } from "../../domain/errors";
import type { AnyRecord, RecordKind } from "../../domain/records";
import type { Store } from "../client";
import { readDraft, type Draft } from "../commands/draft-row";
import { checkDraft } from "../commands/publish-draft";
import { keeperOf } from "../records";
import { drafts as table } from "../schema";

/** An open draft in a list. */
export type DraftLine = Omit<Draft, "body">;

/** The open drafts, those changed last first. */
export async function drafts(store: Store, actor: Actor): Promise<DraftLine[]> {
  demand(actor, "read-drafts");
  const rows = store.read.select().from(table).orderBy(desc(table.updatedAt), table.id).all();
  return rows.map(({ body: _body, ...line }) => line);
}

/** A draft with what it would change. */
export interface WholeDraft {
  readonly draft: Draft;
  /** The published record as it stands; null for a new one, or one that is gone. */
  readonly published: { readonly version: number; readonly record: AnyRecord } | null;
  /** What keeps it from being published, each under its field. */
  readonly faults: readonly FieldError[];
}

/** A draft of an id; null where there is none. */
export async function draft(store: Store, actor: Actor, id: string, now = new Date()): Promise<WholeDraft | null> {
  demand(actor, "read-drafts");
  const row = store.read.select().from(table).where(eq(table.id, id)).get();
  if (!row) return null;
  const found = readDraft(row);
  return { draft: found, published: publishedOf(store, found.kind, found.slug), faults: faultsOf(found, now) };
}

function publishedOf(store: Store, kind: RecordKind, slug: string | null): WholeDraft["published"] {
  const stands = slug === null ? null : keeperOf(kind).find(store.read, slug);
  return stands && { version: stands.version, record: stands.record };
}

/** What publishing would find wrong with a draft's own words. */
function faultsOf(found: Draft, now: Date): readonly FieldError[] {
  try {
    checkDraft(found, now.toISOString());
    return [];
  } catch (error) {
    if (error instanceof AppError) return error.fields;
    throw error;
  }
}
