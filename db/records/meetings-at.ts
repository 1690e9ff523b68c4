import type Database from "better-sqlite3";
import type { MeetingRecord } from "../../domain/records";
import { groupRows } from "../group-rows";
import type { Kept } from "./keeper";

interface Row {
  readonly id: number;
  readonly slug: string;
  readonly version: number;
}

/** The lists of a meeting, each with what one row of it says. The owner's id comes first. */
const LISTS = {
  countries: "x.country from meeting_countries x",
  areas: "x.area, x.emphasis from meeting_areas x",
  participants: `p.slug as person, s.role, o.slug as organisation from participants x join posts s on s.id = x.post_id
    join people p on p.id = s.person_id left join organisations o on o.id = s.organisation_id`,
  organisations: "o.slug from meeting_organisations x join organisations o on o.id = x.organisation_id",
  outcomes: "x.text, x.area, x.kind from outcomes x",
  quotations: "x.speaker, p.slug as person, x.text from quotations x left join people p on p.id = x.person_id",
  figures: "x.label, x.value, x.unit, x.year from figures x",
  instruments: "o.slug from meeting_instruments x join instruments o on o.id = x.instrument_id",
  initiatives: "o.slug from meeting_initiatives x join initiatives o on o.id = x.initiative_id",
  sources: "o.url from meeting_sources x join sources o on o.id = x.source_id",
  documents: "x.document, o.url as source from meeting_documents x join sources o on o.id = x.source_id",
  evidence: `x.field, x.value, x.document, x.exact, x.prefix, x.suffix, x.starts_at as start, x.ends_at as "end"
    from evidence x`,
} as const;
type List = keyof typeof LISTS;

/** The lists whose items are a single word. */
const PLAIN: { readonly [K in List]?: string } = {
  countries: "country",
  organisations: "slug",
  instruments: "slug",
  initiatives: "slug",
  sources: "url",
};

/**
 * The meetings of some slugs, whole, as their keeper finds them one by one: a query a table, however
 * many there are. Slugs of none are passed over.
 */
export function meetingsAt(raw: Database.Database, slugs: Iterable<string>): Map<string, Kept<MeetingRecord>> {
  const rows = raw
    .prepare(
      `select m.id, m.slug, m.version, m.kind, t.slug as partOf, m.title, m.date, m.status, m.confidence, m.note, m.format,
        m.level, m.modality, m.city, m.host_country as hostCountry, m.summary
      from meetings m left join meetings t on t.id = m.part_of where m.slug in (select value from json_each(?))`,
    )
    .all(JSON.stringify([...slugs])) as (Row & Omit<MeetingRecord, List>)[];
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const lists = Object.entries(LISTS).map(([list, what]) => [list, listsOf(raw, list as List, what, ids)] as const);
  return new Map(
    rows.map(({ id, slug, version, ...facts }) => {
      const record = { ...facts, ...Object.fromEntries(lists.map(([list, of]) => [list, of(id)])) };
      return [slug, { id, version, record: record as MeetingRecord }];
    }),
  );
}

function listsOf(raw: Database.Database, list: List, what: string, ids: string): (owner: number) => unknown[] {
  const rows = raw
    .prepare(
      `select x.meeting_id as owner, ${what} where x.meeting_id in (select value from json_each(?)) order by x.meeting_id, x.position`,
    )
    .all(ids) as Record<string, unknown>[];
  const plain = PLAIN[list];
  const groups = groupRows(rows, ({ owner }) => owner as number);
  return (id) =>
    (groups.get(id) ?? []).map((row) => {
      const { owner: _, ...item } = row;
      return plain === undefined ? item : item[plain];
    });
}
