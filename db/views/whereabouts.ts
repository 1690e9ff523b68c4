import { and, eq } from "drizzle-orm";
import type { RecordKind } from "../../domain/records";
import type { Store } from "../client";
import { redirects, removals } from "../schema";

/** What became of a record that has no page any more. */
export interface Whereabouts {
  /** The slug of the record it was merged into. */
  readonly movedTo: string | null;
  /** ISO day on which it was taken out. */
  readonly removedOn: string | null;
}

/** What became of a record that is not there; null where there never was one. */
export async function whereabouts(store: Store, kind: RecordKind, slug: string): Promise<Whereabouts | null> {
  const moved = await store.read
    .select({ target: redirects.target })
    .from(redirects)
    .where(and(eq(redirects.kind, kind), eq(redirects.slug, slug)));
  const removed = await store.read
    .select({ at: removals.removedAt })
    .from(removals)
    .where(and(eq(removals.kind, kind), eq(removals.slug, slug)));
  if (moved.length + removed.length === 0) return null;
  return { movedTo: moved[0]?.target ?? null, removedOn: removed[0]?.at.slice(0, 10) ?? null };
}
