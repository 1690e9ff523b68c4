/** The last meeting of the same states whose text is kept: what a communiqué is held against. */
import { demand, type Actor } from "../../domain/access";
import { parseEdtf } from "../../domain/edtf";
import { NO_COMPANIONS, type MeetingRecord } from "../../domain/records";
import type { Store } from "../client";
import { keeperOf } from "../records";
import { readTexts, type IntakeDocument } from "./intake";

export interface FormerText {
  readonly slug: string;
  readonly title: string;
  /** EDTF. */
  readonly date: string;
  readonly text: IntakeDocument;
}

interface Asked {
  /** The published record of the meeting itself, which is no former one. */
  readonly slug: string | null;
  /** EDTF; without a day nothing is known to be former. */
  readonly date: string | null;
  /** ISO 3166-1 codes of all states that took part. */
  readonly countries: readonly string[];
}

const FORMER = `
  select m.slug from meetings m
  where m.kind = 'meeting' and m.slug is not ? and m.latest < ?
    and exists (select 1 from meeting_documents d where d.meeting_id = m.id)
    and (select group_concat(country) from (
      select country from meeting_countries where meeting_id = m.id order by country
    )) = ?
  order by m.latest desc, m.id desc limit 1`;

/** The first text of the last earlier meeting of just these states; null where none is kept. */
export async function formerText(
  store: Store,
  actor: Actor,
  { slug, date, countries }: Asked,
): Promise<FormerText | null> {
  demand(actor, "read-drafts");
  const earliest = parseEdtf(date ?? "")?.earliest;
  if (earliest === undefined) return null;
  const states = [...new Set(countries)].toSorted().join(",");
  const found = store.raw.prepare(FORMER).pluck().get(slug, earliest, states) as string | undefined;
  const record =
    found === undefined ? undefined : (keeperOf("meeting").find(store.read, found)?.record as MeetingRecord);
  if (found === undefined || record === undefined) return null;
  const [text] = readTexts(store, { record, companions: NO_COMPANIONS });
  return text === undefined ? null : { slug: found, title: record.title, date: record.date, text };
}
