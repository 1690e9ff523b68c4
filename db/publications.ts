/**
 * How often something was published. Whatever is computed from the record is current as long as this
 * number stands; it tells nothing of drafts.
 */
import type Database from "better-sqlite3";

const KEY = "publications";

/** The number of publications so far. */
export function publications(raw: Database.Database): number {
  return Number(raw.prepare("select value from meta where key = ?").pluck().get(KEY) ?? 0);
}

/** Counts one more. Must run inside the transaction that publishes. */
export function notePublication(raw: Database.Database): void {
  raw
    .prepare(
      "insert into meta (key, value) values (?, '1') on conflict (key) do update set value = cast(value as integer) + 1",
    )
    .run(KEY);
}

/** Counts on from another database's number as well: what was computed from that one is not current here. */
export function passPublications(raw: Database.Database, other: number): void {
  raw
    .prepare("insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value")
    .run(KEY, String(Math.max(publications(raw), other) + 1));
}
