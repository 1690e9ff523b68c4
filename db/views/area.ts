import { eq } from "drizzle-orm";
import { only, type Filter } from "../../domain/filter";
import { CENTRAL_ASIA, keysOf, EMPHASES, type Area, type Emphasis, type Group } from "../../domain/taxonomy";
import type { Store } from "../client";
import * as tables from "../schema";
import { scopeOf } from "../selection";
import { agreements, type AgreementRow } from "./agreements";
import { initiatives, type InitiativeRow } from "./initiatives";
import { meeting, type Participant } from "./meeting";
import { meetingRows, type MeetingRow } from "./meetings";
import { countsBy, profileMeetings, type ProfileMeetings, type ValueCount } from "./profile-meetings";

/** The first held meeting of some selection, in the order of the list sorted by date. */
export interface FirstMeeting {
  readonly meeting: MeetingRow;
  readonly participants: readonly Participant[];
  /** Other meetings of the selection whose dates allow a day as early. */
  readonly maybeEarlier: number;
}

/** A cooperation area, as the record shows it. */
export interface AreaProfile {
  readonly slug: Area;
  readonly group: Group;
  readonly label: string;
  readonly definition: string;
  /** The nearest OECD DAC sector; null where none fits. */
  readonly dac: { readonly code: string; readonly name: string } | null;
  readonly meetings: ProfileMeetings;
  readonly countries: readonly ValueCount[];
  readonly emphases: readonly ValueCount<Emphasis>[];
  readonly first: FirstMeeting | null;
  /** The first meeting at which the area was a priority. */
  readonly firstPriority: FirstMeeting | null;
  readonly firsts: readonly { readonly country: string; readonly first: FirstMeeting | null }[];
  readonly agreements: readonly AgreementRow[];
  readonly initiatives: readonly InitiativeRow[];
  readonly url: string;
}

/** An area by slug, agreements in their state on the ISO day `asOf`; null when there is none. */
export async function area(store: Store, slug: string, asOf: string): Promise<AreaProfile | null> {
  const [row] = await store.read
    .select()
    .from(tables.areas)
    .where(eq(tables.areas.slug, slug as Area));
  if (!row) return null;
  const filter = only("area", slug);
  return {
    slug: row.slug,
    group: row.group,
    label: row.label,
    definition: row.definition,
    dac: row.dacCode === null || row.dacName === null ? null : { code: row.dacCode, name: row.dacName },
    meetings: await profileMeetings(store, "area", slug),
    countries: await countsBy(store, filter, "country"),
    emphases: await emphasesOf(store, filter),
    first: await firstOf(store, filter),
    firstPriority: await firstOf(store, { ...filter, emphasis: { any: ["priority"], not: [] } }),
    firsts: await Promise.all(
      CENTRAL_ASIA.map(async (code) => ({
        country: code,
        first: await firstOf(store, { ...filter, country: { any: [code], not: [] } }),
      })),
    ),
    agreements: await agreements(store, { area: [slug] }, asOf),
    initiatives: await initiatives(store, { area: [slug] }),
    url: `/areas/${slug}`,
  };
}

/** The facet of emphasis leaves its own key out, but must speak of this area: so each is asked for. */
async function emphasesOf(store: Store, filter: Filter): Promise<ValueCount<Emphasis>[]> {
  return Promise.all(
    keysOf(EMPHASES).map(async (value) => ({
      value,
      count: (await scopeOf(store, { ...filter, emphasis: { any: [value], not: [] } })).total(),
    })),
  );
}

async function firstOf(store: Store, filter: Filter): Promise<FirstMeeting | null> {
  const scope = await scopeOf(store, filter);
  const [row] = await meetingRows(store, scope.page("date", 1, null));
  if (!row) return null;
  const record = await meeting(store, row.slug);
  const asEarly = await scopeOf(store, { ...filter, to: row.latest });
  return { meeting: row, participants: record?.participants ?? [], maybeEarlier: asEarly.total() - 1 };
}
