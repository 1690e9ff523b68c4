import { dayIsSure } from "../../domain/edtf";
import type { Store } from "../client";

/** Where an agreement that a meeting names was signed, when another meeting of the signing day tells it. */
export interface SigningElsewhere {
  readonly instrument: string;
  readonly title: string;
  /** EDTF day of the signature. */
  readonly date: string;
  readonly city: string | null;
  readonly meeting: { readonly slug: string; readonly title: string; readonly date: string };
}

/**
 * Agreements named by a meeting that were signed at another one: the signing act has a sure day,
 * and another meeting of that day names the agreement and records a signature. Nothing is said of
 * a meeting that records a signature itself, nor where the cities differ.
 */
export async function signedElsewhere(store: Store, slug: string): Promise<SigningElsewhere[]> {
  const rows = store.raw.prepare(SIGNINGS).all({ slug }) as (Omit<SigningElsewhere, "meeting"> & {
    other: string;
    otherTitle: string;
    otherDate: string;
  })[];
  return rows
    .filter(({ date, otherDate }) => dayIsSure(date) && dayIsSure(otherDate))
    .map(({ other, otherTitle, otherDate, ...signing }) => ({
      ...signing,
      meeting: { slug: other, title: otherTitle, date: otherDate },
    }));
}

const SIGNINGS = `
  select i.slug as instrument, i.title, a.date, a.city,
    other.slug as other, other.title as otherTitle, other.date as otherDate
  from meetings self
  join meeting_instruments named on named.meeting_id = self.id
  join instruments i on i.id = named.instrument_id
  join acts a on a.instrument_id = i.id and a.type = 'signed'
  join meeting_instruments also on also.instrument_id = i.id and also.meeting_id <> self.id
  join meetings other on other.id = also.meeting_id and other.kind = 'meeting' and other.status = 'held'
    and a.earliest >= other.earliest and a.latest <= other.latest
  where self.slug = @slug
    and not exists (select 1 from outcomes o where o.meeting_id = self.id and o.kind = 'signed')
    and exists (select 1 from outcomes o where o.meeting_id = other.id and o.kind = 'signed')
    and (a.city is null or other.city is null or a.city = other.city)
  order by named.position, other.earliest, other.slug`;
