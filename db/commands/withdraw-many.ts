/** Taking out many records at once: the same as one by one, with a query a table. */
import type Database from "better-sqlite3";
import { AppError } from "../../domain/errors";
import { imports } from "../../domain/messages/imports";
import type { SourceRecord } from "../../domain/records";
import type { Change } from "../audit";
import { meetingsAt } from "../records/meetings-at";

type Kind = "meeting" | "source";

const NAME: { readonly [K in Kind]: string } = { meeting: "slug", source: "cast(id as text)" };
const TABLE: { readonly [K in Kind]: string } = { meeting: "meetings", source: "sources" };

/** Takes records out, and says what they were. */
export function withdrawMany(raw: Database.Database, kind: Kind, slugs: readonly string[], at: string): Change[] {
  const list = JSON.stringify(slugs);
  const which = `${NAME[kind]} in (select value from json_each(@list))`;
  const before = kind === "meeting" ? meetingsBefore(raw, slugs) : sourcesBefore(raw, list);
  raw
    .prepare(
      `insert into removals (kind, slug, version, removed_at)
        select @kind, ${NAME[kind]}, version, @at from ${TABLE[kind]} where ${which}`,
    )
    .run({ kind, at, list });
  raw.prepare(`delete from ${TABLE[kind]} where ${which}`).run({ list });
  return slugs.map((slug) => ({ kind, slug, before: before.get(slug), after: null }));
}

function meetingsBefore(raw: Database.Database, slugs: readonly string[]): Map<string, unknown> {
  return new Map(Array.from(meetingsAt(raw, slugs), ([slug, { record }]) => [slug, record]));
}

function sourcesBefore(raw: Database.Database, list: string): Map<string, SourceRecord> {
  const rows = raw
    .prepare(
      `select cast(id as text) as slug, url, publisher, title, published_on as publishedOn, language, kind from sources
        where cast(id as text) in (select value from json_each(?))`,
    )
    .all(list) as ({ slug: string } & SourceRecord)[];
  return new Map(rows.map(({ slug, ...record }) => [slug, record]));
}

/** Who else names the records: not those that go with them. */
const USES: { readonly [K in Kind]: string } = {
  meeting: `select 'meeting' as kind, slug from meetings
      where part_of in (select id from going) and id not in (select id from going)
    union select 'country', country from relations_basis where meeting_id in (select id from going)`,
  source: `select 'meeting' as kind, slug from meetings
      where id in (select meeting_id from meeting_sources where source_id in (select id from going))
    union select 'instrument', slug from instruments where id in
      (select instrument_id from instrument_sources where source_id in (select id from going)
        union select instrument_id from acts where source_id in (select id from going))
    union select 'initiative', slug from initiatives where id in
      (select initiative_id from initiative_sources where source_id in (select id from going))`,
};

/** Throws `conflict` where others name what is to go. */
export function refuseUsed(raw: Database.Database, kind: Kind, slugs: readonly string[]): void {
  const uses = raw
    .prepare(
      `with going as (select id from ${TABLE[kind]} where ${NAME[kind]} in (select value from json_each(?)))
        ${USES[kind]} limit 20`,
    )
    .all(JSON.stringify(slugs));
  if (uses.length > 0) throw new AppError("conflict", imports.undo.usedSince, [], { also: { records: uses } });
}

/** Throws `conflict` where a draft of what is to go is open: it would be left without its record. */
export function refuseDrafted(raw: Database.Database, kind: Kind, slugs: readonly string[]): void {
  const open = raw
    .prepare("select kind, slug from drafts where kind = ? and slug in (select value from json_each(?)) limit 20")
    .all(kind, JSON.stringify(slugs));
  if (open.length > 0) throw new AppError("conflict", imports.undo.drafted, [], { also: { records: open } });
}
