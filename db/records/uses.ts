/** Where a record is named by others. */
import type Database from "better-sqlite3";
import type { RecordKind } from "../../domain/records";

export interface Use {
  readonly kind: RecordKind;
  readonly slug: string;
}

/** People come before meetings: a person's posts show in the meetings, and are put right first. */
const USES: { readonly [K in RecordKind]: string } = {
  meeting: `select 'meeting' as kind, slug from meetings where part_of = @id`,
  instrument: `select 'meeting' as kind, slug from meetings where id in (select meeting_id from meeting_instruments where instrument_id = @id)`,
  initiative: `select 'meeting' as kind, slug from meetings where id in (select meeting_id from meeting_initiatives where initiative_id = @id)`,
  person: `select 'meeting' as kind, slug from meetings where id in
    (select x.meeting_id from participants x join posts p on p.id = x.post_id where p.person_id = @id
      union select meeting_id from quotations where person_id = @id)`,
  organisation: `
    select 'person' as kind, slug, 1 as turn from people where id in (select person_id from posts where organisation_id = @id)
    union all select 'initiative', slug, 2 from initiatives where id in
      (select initiative_id from initiative_organisations where organisation_id = @id)
    union all select 'meeting', slug, 3 from meetings where id in
      (select meeting_id from meeting_organisations where organisation_id = @id)`,
  source: `
    select 'instrument' as kind, slug, 1 as turn from instruments where id in
      (select instrument_id from instrument_sources where source_id = @id union select instrument_id from acts where source_id = @id)
    union all select 'initiative', slug, 2 from initiatives where id in
      (select initiative_id from initiative_sources where source_id = @id)
    union all select 'meeting', slug, 3 from meetings where id in
      (select meeting_id from meeting_sources where source_id = @id)`,
};

/** The records that name one, in the order in which they can be rewritten. */
export function usesOf(raw: Database.Database, kind: RecordKind, id: number): Use[] {
  const order = kind === "organisation" || kind === "source" ? "turn, slug" : "slug";
  return raw.prepare(`select kind, slug from (${USES[kind]}) order by ${order}`).all({ id }) as Use[];
}

/** States whose page tells since when they have relations by naming this meeting. */
export function relationsResting(raw: Database.Database, meetingId: number): string[] {
  return raw
    .prepare("select country from relations_basis where meeting_id = ? order by country")
    .pluck()
    .all(meetingId) as string[];
}
