import { asc, eq } from "drizzle-orm";
import { only } from "../../domain/filter";
import type { Area, Level } from "../../domain/taxonomy";
import type { Store } from "../client";
import * as tables from "../schema";
import { agreements, type AgreementRow } from "./agreements";
import { initiatives, type InitiativeRow } from "./initiatives";
import { meetingRows, type MeetingRow } from "./meetings";
import { countsBy, profileMeetings, type ProfileMeetings, type ValueCount } from "./profile-meetings";

/** One of the six states, as the record shows it. */
export interface Country {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly capital: { readonly name: string; readonly lon: number; readonly lat: number };
  /** When relations with the United Kingdom were established and the meetings that tell it; null where none does. */
  readonly relations: { readonly date: string; readonly basis: readonly MeetingRow[] } | null;
  readonly meetings: ProfileMeetings;
  readonly areas: readonly ValueCount<Area>[];
  readonly levels: readonly ValueCount<Level>[];
  readonly agreements: readonly AgreementRow[];
  readonly initiatives: readonly InitiativeRow[];
  readonly url: string;
}

/** A state by its code in capitals, agreements in their state on the ISO day `asOf`; null when it has no profile. */
export async function country(store: Store, code: string, asOf: string): Promise<Country | null> {
  const [row] = await store.read.select().from(tables.countries).where(eq(tables.countries.code, code));
  if (!row) return null;
  const filter = only("country", code);
  return {
    code,
    name: row.name,
    shortName: row.shortName,
    capital: { name: row.capitalName, lon: row.capitalLon, lat: row.capitalLat },
    relations: row.relationsDate === null ? null : { date: row.relationsDate, basis: await basisOf(store, code) },
    meetings: await profileMeetings(store, "country", code),
    areas: await countsBy(store, filter, "area"),
    levels: await countsBy(store, filter, "level"),
    agreements: await agreements(store, { country: [code] }, asOf),
    initiatives: await initiatives(store, { country: [code] }),
    url: `/countries/${code}`,
  };
}

async function basisOf(store: Store, code: string): Promise<MeetingRow[]> {
  const { relationsBasis } = tables;
  const rows = await store.read
    .select({ id: relationsBasis.meetingId })
    .from(relationsBasis)
    .where(eq(relationsBasis.country, code))
    .orderBy(asc(relationsBasis.position));
  return meetingRows(
    store,
    rows.map(({ id }) => id),
  );
}
