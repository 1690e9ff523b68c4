/** What publishing means: a record is written whole, its version counts on, and what changed is told. */
import { and, eq, sql } from "drizzle-orm";
import { canonicalJson } from "../../domain/canonical-json";
import type { MeetingRecord, RecordKind, RecordOf } from "../../domain/records";
import { freeSlug, slugOfMeeting, slugOfText } from "../../domain/records/new-slug";
import { withSupportedEvidence } from "../../domain/records/supported-evidence";
import type { Change } from "../audit";
import type { Db } from "../client";
import { isRecord, keeperOf } from "../records";
import { redirects, removals } from "../schema";

/** Writes a record over the published one, or anew. No changes when it reads the same already. */
export function publishRecord<K extends RecordKind>(tx: Db, kind: K, slug: string, given: RecordOf<K>): Change[] {
  const record = kind === "meeting" ? (withSupportedEvidence(given as MeetingRecord) as RecordOf<K>) : given;
  const keeper = keeperOf(kind);
  const stands = keeper.find(tx, slug);
  const before = stands?.record ?? null;
  if (before !== null && canonicalJson(before) === canonicalJson(record)) return [];
  const version = (stands?.version ?? lastVersion(tx, kind, slug)) + 1;
  const touched = keeper.write(tx, slug, record, { version });
  for (const table of [removals, redirects]) {
    tx.delete(table)
      .where(isAt(table, kind, slug))
      .run();
  }
  const others = touched.filter((each) => canonicalJson(each.before) !== canonicalJson(each.after));
  for (const each of others) countOn(tx, each.kind, each.slug);
  return [{ kind, slug, before, after: keeper.find(tx, slug)?.record }, ...others];
}

/** Takes a published record out of the tables. Its links go with it; what others say of it must be gone already. */
export function withdrawRecord(tx: Db, kind: RecordKind, slug: string, at: string): Change {
  const keeper = keeperOf(kind);
  const stands = keeper.find(tx, slug);
  if (stands === null) throw new RangeError(`no ${kind} ${slug} to withdraw`);
  tx.delete(keeper.table).where(eq(keeper.table.id, stands.id)).run();
  tx.insert(removals).values({ kind, slug, version: stands.version, removedAt: at }).run();
  return { kind, slug, before: stands.record, after: null };
}

const isAt = (table: typeof removals | typeof redirects, kind: RecordKind, slug: string) =>
  and(eq(table.kind, kind), eq(table.slug, slug));

/** The version at which a record was taken out; 0 where there never was one. */
function lastVersion(tx: Db, kind: RecordKind, slug: string): number {
  return (
    tx
      .select({ version: removals.version })
      .from(removals)
      .where(isAt(removals, kind, slug))
      .get()?.version ?? 0
  );
}

/** Counts a record's version on that changed along with another. */
export function countOn(tx: Db, kind: RecordKind, slug: string): void {
  tx.update(keeperOf(kind).table)
    .set({ version: sql`version + 1` })
    .where(isRecord(kind, slug))
    .run();
}

/** A slug for a new record that nothing has, had, or leads elsewhere. */
export function newSlug<K extends RecordKind>(tx: Db, kind: K, record: RecordOf<K>): string {
  if (kind === "source") return newSourceId(tx);
  const wish =
    kind === "meeting"
      ? slugOfMeeting(record as RecordOf<"meeting">)
      : slugOfText("title" in record ? record.title : record.name);
  return freeSlug(wish, (slug) => isTaken(tx, kind, slug));
}

/** Whether a slug belongs, or once belonged, to a record of the kind. */
export function isTaken(tx: Db, kind: RecordKind, slug: string): boolean {
  const gone = tx
    .select()
    .from(removals)
    .where(isAt(removals, kind, slug))
    .get();
  const moved = tx
    .select()
    .from(redirects)
    .where(isAt(redirects, kind, slug))
    .get();
  return keeperOf(kind).find(tx, slug) !== null || gone !== undefined || moved !== undefined;
}

/** Ids of sources are never used again, not even of those that are gone. */
function newSourceId(tx: Db): string {
  const highest = tx.get<{ id: number }>(sql`select max(id) as id from (
    select max(id) as id from sources union all
    select max(cast(slug as integer)) from removals where kind = 'source' union all
    select max(cast(slug as integer)) from redirects where kind = 'source')`);
  return String((highest?.id ?? 0) + 1);
}
