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
    (select group_concat(o.text, ' ') from outcomes o where o.meeting_id = m.id) as outcomes,
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

/** Writes the search keys of every meeting anew, or of one. */
export function writeMeetingText(raw: Database.Database, slug: string | null = null): void {
  const only = slug === null ? "" : " where m.slug = @slug";
  const rows = raw.prepare(MEETING_TEXT + only).all(slug === null ? {} : { slug }) as TextRow[];
  if (slug === null) raw.exec("delete from meeting_text");
  const remove = raw.prepare("delete from meeting_text where rowid = ?");
  const insert = raw.prepare(
    "insert into meeting_text (rowid, title, summary, outcomes, names) values (?, ?, ?, ?, ?)",
  );
  for (const row of rows) {
    if (slug !== null) remove.run(row.id);
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

/** Writes the search keys of everything that has a page anew. */
export function writeSubjectText(raw: Database.Database): void {
  raw.exec("delete from subject_text");
  const insert = raw.prepare("insert into subject_text (kind, slug, label, detail, keys) values (?, ?, ?, ?, ?)");
  for (const { kind, slug, label, detail, names } of raw.prepare(SUBJECT_TEXT).all() as SubjectRow[]) {
    insert.run(kind, slug, label, detail, foldText(`${label} ${names ?? ""}`));
  }
}

/** Brings the search keys up to date with records that changed. */
export function refreshText(
  raw: Database.Database,
  changes: readonly { readonly kind: string; readonly slug: string; readonly after: unknown }[],
): void {
  const few = changes.every(({ kind, after }) => kind === "source" || (kind === "meeting" && after !== null));
  // A name may stand in any meeting's keys, and a meeting that is gone leaves its keys behind.
  if (!few || changes.length > 100) writeMeetingText(raw);
  else for (const { kind, slug } of changes) if (kind === "meeting") writeMeetingText(raw, slug);
  if (changes.some(({ kind }) => kind !== "source")) writeSubjectText(raw);
}

type Leaf = Extract<Query, { kind: "leaf" }>;

/** A leaf as an FTS5 expression. Keys hold letters and digits only, so nothing can break out of the quotes. */
export function matchExpression({ runs, prefix }: Leaf): string {
  return runs.map((run) => `"${run.join(" ").replaceAll('"', "")}"${prefix ? "*" : ""}`).join(" OR ");
}
