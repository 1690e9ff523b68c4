/** What history tells the editor of a draft. */
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { demand, type Actor } from "../../domain/access";
import type { AnyRecord } from "../../domain/records";
import type { Store } from "../client";
import { keeperOf } from "../records";
import { audit, drafts } from "../schema";

/** The published record a draft was begun from, and as it stands now. */
export interface DraftBase {
  /** Null where history does not reach back that far. */
  readonly base: AnyRecord | null;
  readonly current: AnyRecord | null;
  readonly version: number;
}

/** What a draft was begun from, to merge with what was published since; null where there is no such draft. */
export async function draftBase(store: Store, actor: Actor, id: string): Promise<DraftBase | null> {
  demand(actor, "read-drafts");
  const row = store.read.select().from(drafts).where(eq(drafts.id, id)).get();
  if (!row || row.slug === null) return null;
  const stands = keeperOf(row.kind).find(store.read, row.slug);
  const version = stands?.version ?? 0;
  const current = stands?.record ?? null;
  if (version === row.baseVersion) return { base: current, current, version };
  return { base: versionBefore(store, row.kind, row.slug, version - row.baseVersion), current, version };
}

/** The record as it stood some publications ago: what the first of them found. */
function versionBefore({ read }: Store, kind: string, slug: string, times: number): AnyRecord | null {
  const row = read
    .select({ before: audit.before })
    .from(audit)
    .where(and(eq(audit.kind, kind), eq(audit.slug, slug), isNotNull(audit.after)))
    .orderBy(desc(audit.sequence))
    .limit(1)
    .offset(Math.max(0, times - 1))
    .get();
  return row?.before ? (JSON.parse(row.before) as AnyRecord) : null;
}

/** The row of history by which a draft was discarded, to restore it from; null where none is. */
export async function discardedDraft(store: Store, actor: Actor, id: string): Promise<{ sequence: number } | null> {
  demand(actor, "read-drafts");
  const row = store.read
    .select({ sequence: audit.sequence })
    .from(audit)
    .where(and(eq(audit.kind, "draft"), eq(audit.slug, id), eq(audit.command, "discard-draft")))
    .orderBy(desc(audit.sequence))
    .limit(1)
    .get();
  return row ?? null;
}
