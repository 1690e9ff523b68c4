/** Every kind of record with its keeper, and what holds for all of them. */
import { eq, sql, type SQL } from "drizzle-orm";
import type { RecordKind, RecordOf } from "../../domain/records";
import type { Db } from "../client";
import { initiativeKeeper } from "./initiative";
import { instrumentKeeper } from "./instrument";
import type { Keeper } from "./keeper";
import { meetingKeeper } from "./meeting";
import { organisationKeeper } from "./organisation";
import { personKeeper } from "./person";
import { sourceKeeper } from "./source";

export type { Kept } from "./keeper";

const KEEPERS: { readonly [K in RecordKind]: Keeper<RecordOf<K>> } = {
  meeting: meetingKeeper,
  instrument: instrumentKeeper,
  initiative: initiativeKeeper,
  person: personKeeper,
  organisation: organisationKeeper,
  source: sourceKeeper,
};

/** The keeper of a kind. The kind is data here, so its record is any of them. */
export function keeperOf<K extends RecordKind>(kind: K): Keeper<RecordOf<K>> {
  return KEEPERS[kind];
}

/** The condition that finds one record: sources go by id, all others by slug. */
export function isRecord(kind: RecordKind, slug: string): SQL {
  const { table } = keeperOf(kind);
  return kind === "source" ? eq(table.id, Number(slug)) : sql`slug = ${slug}`;
}

/** The slug of every published record of a kind, in the order of their ids. */
export function slugsOf(tx: Db, kind: RecordKind): string[] {
  const { table } = keeperOf(kind);
  const rows = tx
    .select({ slug: kind === "source" ? sql<string>`cast(id as text)` : sql<string>`slug` })
    .from(table)
    .orderBy(table.id)
    .all();
  return rows.map(({ slug }) => slug);
}
