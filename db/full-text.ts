/**
 * The full-text tables: written from the record, read as sets of meeting ids. Both sides pass
 * through the same fold (domain/search-text), so scripts and spellings meet.
 */
import type Database from "better-sqlite3";
import { foldText, type Query } from "../domain/search-text";

interface TextRow {
  readonly id: number;
  readonly title: string;
  readonly summary: string;
  readonly outcomes: string | null;
  readonly names: string | null;
}

const MEETING_TEXT = `
  select m.id, m.title, m.summary,
    concat_ws(' ', (select group_concat(o.text, ' ') from outcomes o where o.meeting_id = m.id),
      (select group_concat(q.text, ' ') from quotations q where q.meeting_id = m.id)) as outcomes,
    concat_ws(' ', m.city,
      (select group_concat(p.name || ' ' || s.role || ' ' || coalesce((select group_concat(a.alias, ' ') from person_aliases a where a.person_id = p.id), ''), ' ')
        from participants x join posts s on s.id = x.post_id join people p on p.id = s.person_id where x.meeting_id = m.id),
      (select group_concat(g.name || ' ' || coalesce((select group_concat(a.alias, ' ') from organisation_aliases a where a.organisation_id = g.id), ''), ' ')
        from organisations g where g.id in (
          select organisation_id from meeting_organisations where meeting_id = m.id
          union select s.organisation_id from participants x join posts s on s.id = x.post_id where x.meeting_id = m.id)),
      (select group_concat(i.title, ' ') from meeting_instruments x join instruments i on i.id = x.instrument_id where x.meeting_id = m.id),
      (select group_concat(i.title, ' ') from meeting_initiatives x join initiatives i on i.id = x.initiative_id where x.meeting_id = m.id),
      (select group_concat(coalesce(c.short_name, x.country), ' ') from meeting_countries x left join countries c on c.code = x.country where x.meeting_id = m.id)
    ) as names
  from meetings m`;

/** Writes the search keys of every meeting anew, or of those named. */
export function writeMeetingText(raw: Database.Database, slugs: readonly string[] | null = null): void {
  const rows = raw
    .prepare(slugs === null ? MEETING_TEXT : `${MEETING_TEXT} where m.slug in (select value from json_each(?))`)
    .all(...(slugs === null ? [] : [JSON.stringify(slugs)])) as TextRow[];
  if (slugs === null) raw.exec("delete from meeting_text");
  const remove = raw.prepare("delete from meeting_text where rowid = ?");
  const insert = raw.prepare(
    "insert into meeting_text (rowid, title, summary, outcomes, names) values (?, ?, ?, ?, ?)",
  );
  for (const row of rows) {
    if (slugs !== null) remove.run(row.id);
    insert.run(
      row.id,
      foldText(row.title),
      foldText(row.summary),
      foldText(row.outcomes ?? ""),
      foldText(row.names ?? ""),
    );
  }
}

interface SubjectRow {
  readonly kind: string;
  readonly slug: string;
  readonly label: string;
  readonly detail: string | null;
  readonly names: string | null;
}

const SUBJECT_TEXT = `
  select 'person' as kind, p.slug, p.name as label,
    (select s.role from posts s where s.person_id = p.id order by s.to_date desc, s.position desc limit 1) as detail,
    (select group_concat(a.alias, ' ') from person_aliases a where a.person_id = p.id) as names from people p
  union all
  select 'organisation', o.slug, o.name, o.kind,
    (select group_concat(a.alias, ' ') from organisation_aliases a where a.organisation_id = o.id) from organisations o
  union all select 'instrument', slug, title, type, null from instruments
  union all select 'initiative', slug, title, kind, null from initiatives
  union all select 'country', code, short_name, name, capital_name from countries
  union all select 'area', slug, label, group_label, null from areas
  union all select 'meeting', slug, title, date, city from meetings`;

/** Writes the search keys of everything that has a page anew, or of one subject. */
export function writeSubjectText(raw: Database.Database, only: { kind: string; slug: string } | null = null): void {
  const which = only === null ? "" : " where kind = @kind and slug = @slug";
  raw.prepare(`delete from subject_text${which}`).run(only ?? {});
  const insert = raw.prepare("insert into subject_text (kind, slug, label, detail, keys) values (?, ?, ?, ?, ?)");
  const rows = raw.prepare(`select * from (${SUBJECT_TEXT})${which}`).all(only ?? {}) as SubjectRow[];
  for (const { kind, slug, label, detail, names } of rows) {
    insert.run(kind, slug, label, detail, foldText(`${label} ${names ?? ""}`));
  }
}

/** What jumping shows that is not what the record says, as `kind slug`. */
export function staleSubjects(raw: Database.Database): string[] {
  const shown = "select kind, slug, label, detail from subject_text";
  const told = `select kind, slug, label, detail from (${SUBJECT_TEXT})`;
  return raw
    .prepare(
      `select distinct kind || ' ' || slug from
        (select * from (${shown} except ${told}) union all select * from (${told} except ${shown}))`,
    )
    .pluck()
    .all() as string[];
}

/** Meetings whose search keys hold the names of another record. */
const NAMED_IN: Record<string, string> = {
  person: `select m.slug from meetings m join participants x on x.meeting_id = m.id join posts s on s.id = x.post_id
    join people r on r.id = s.person_id where r.slug = @slug`,
  organisation: `select m.slug from meetings m join participants x on x.meeting_id = m.id join posts s on s.id = x.post_id
    join organisations r on r.id = s.organisation_id where r.slug = @slug
    union select m.slug from meetings m join meeting_organisations x on x.meeting_id = m.id
    join organisations r on r.id = x.organisation_id where r.slug = @slug`,
  instrument: `select m.slug from meetings m join meeting_instruments x on x.meeting_id = m.id
    join instruments r on r.id = x.instrument_id where r.slug = @slug`,
  initiative: `select m.slug from meetings m join meeting_initiatives x on x.meeting_id = m.id
    join initiatives r on r.id = x.initiative_id where r.slug = @slug`,
};

/** Past this many changes everything is written anew, which is quicker then. */
const MANY = 200;

/** Brings the search keys up to date with records that changed. */
export function refreshText(
  raw: Database.Database,
  changes: readonly { readonly kind: string; readonly slug: string }[],
): void {
  if (changes.length > MANY) {
    writeMeetingText(raw);
    writeSubjectText(raw);
    return;
  }
  raw.exec("delete from meeting_text where rowid not in (select id from meetings)");
  const meetings = changes.flatMap(({ kind, slug }) => {
    if (kind === "meeting") return [slug];
    const naming = NAMED_IN[kind];
    return naming === undefined ? [] : (raw.prepare(naming).pluck().all({ slug }) as string[]);
  });
  writeMeetingText(raw, meetings);
  for (const { kind, slug } of changes) if (kind !== "source") writeSubjectText(raw, { kind, slug });
}

type Leaf = Extract<Query, { kind: "leaf" }>;

/** A leaf as an FTS5 expression. Keys hold letters and digits only, so nothing can break out of the quotes. */
export function matchExpression({ runs, prefix }: Leaf): string {
  return runs.map((run) => `"${run.join(" ").replaceAll('"', "")}"${prefix ? "*" : ""}`).join(" OR ");
}
