import { asc, eq } from "drizzle-orm";
import { EVERYTHING } from "../../domain/filter";
import { actsNotRecorded, agreementState, inOrder, isRatifiable, type AgreementState } from "../../domain/lifecycle";
import type { Act, Area, Confidence, InstrumentType } from "../../domain/taxonomy";
import type { Store } from "../client";
import { groupRows } from "../group-rows";
import * as tables from "../schema";
import { choicesAmong, narrowed, type Carried, type Choices } from "./choices";
import { countMap } from "./profile-meetings";
import type { Source } from "./sources";

/** A dated act with the page it was read from. */
export interface AgreementAct {
  readonly type: Act;
  /** EDTF. */
  readonly date: string;
  readonly earliest: string;
  readonly latest: string;
  readonly city: string | null;
  /** Who acted, as read. */
  readonly by: string | null;
  /** The one party whose act this was; null for a joint act or where it is not told. */
  readonly party: string | null;
  readonly source: Source;
}

/** An agreement as lists show it. */
export interface AgreementRow {
  readonly slug: string;
  readonly title: string;
  readonly type: InstrumentType;
  readonly summary: string;
  readonly countries: readonly string[];
  readonly areas: readonly Area[];
  readonly acts: readonly AgreementAct[];
  /** Derived from the acts that begin by `asOf`; null where none is recorded by then. */
  readonly state: AgreementState | null;
  readonly asOf: string;
  /** True where ratification and entry into force apply. */
  readonly ratifiable: boolean;
  /** Acts that would come next and that no source in the record tells. */
  readonly notRecorded: readonly Act[];
  /** EDTF date of the first signature; null where none is recorded. */
  readonly signedOn: string | null;
  readonly confidence: Confidence;
  /** Held meetings that name it. */
  readonly meetings: number;
  readonly url: string;
}

/** What narrows the list: OR inside a key, AND across. */
export interface AgreementQuery {
  readonly country?: readonly string[];
  readonly area?: readonly string[];
  readonly type?: readonly string[];
  readonly state?: readonly string[];
}

const CARRIED: Carried<keyof AgreementQuery, AgreementRow> = {
  country: ({ countries }) => countries,
  area: ({ areas }) => areas,
  type: ({ type }) => [type],
  state: ({ state }) => (state === null ? [] : [state]),
};

/** Agreements with their dated acts and the state derived on the ISO day `asOf`; the latest act first. */
export async function agreements(store: Store, query: AgreementQuery, asOf: string): Promise<AgreementRow[]> {
  return narrowed(await allAgreements(store, asOf), CARRIED, query);
}

/** How many agreements each value would leave beside the rest of the query. */
export async function agreementChoices(
  store: Store,
  query: AgreementQuery,
  asOf: string,
): Promise<Choices<keyof AgreementQuery>> {
  return choicesAmong(await allAgreements(store, asOf), CARRIED, query);
}

async function allAgreements(store: Store, asOf: string): Promise<AgreementRow[]> {
  const { instrumentAreas, instrumentCountries, instruments } = tables;
  const [rows, countries, areas, acts, meetings] = await Promise.all([
    store.read.select().from(instruments),
    store.read.select().from(instrumentCountries).orderBy(asc(instrumentCountries.position)),
    store.read.select().from(instrumentAreas).orderBy(asc(instrumentAreas.position)),
    actRows(store),
    countMap(store, EVERYTHING, "instrument"),
  ]);
  const countriesOf = groupRows(countries, ({ instrumentId }) => instrumentId);
  const areasOf = groupRows(areas, ({ instrumentId }) => instrumentId);
  const actsOf = groupRows(acts, ({ instrumentId }) => instrumentId);
  return rows
    .map(({ id, slug, title, type, summary, confidence }): AgreementRow => {
      const own = inOrder((actsOf.get(id) ?? []).map(({ act }) => act));
      return {
        slug,
        title,
        type,
        summary,
        countries: (countriesOf.get(id) ?? []).map(({ country }) => country),
        areas: (areasOf.get(id) ?? []).map(({ area }) => area),
        acts: own,
        state: agreementState(type, own, asOf),
        asOf,
        ratifiable: isRatifiable(type),
        notRecorded: actsNotRecorded(type, own),
        signedOn: own.find((act) => act.type === "signed")?.date ?? null,
        confidence,
        meetings: meetings.get(slug) ?? 0,
        url: `/agreements/${slug}`,
      };
    })
    .sort((a, b) => compare(lastDay(b), lastDay(a)) || compare(a.slug, b.slug));
}

const lastDay = ({ acts }: AgreementRow): string =>
  acts.reduce((last, { latest }) => (latest > last ? latest : last), "");
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

async function actRows(store: Store): Promise<{ instrumentId: number; act: AgreementAct }[]> {
  const { acts, sources } = tables;
  const rows = await store.read
    .select({ act: acts, source: sources })
    .from(acts)
    .innerJoin(sources, eq(sources.id, acts.sourceId))
    .orderBy(asc(acts.instrumentId), asc(acts.position));
  return rows.map(({ act, source }) => ({
    instrumentId: act.instrumentId,
    act: {
      type: act.type,
      date: act.date,
      earliest: act.earliest,
      latest: act.latest,
      city: act.city,
      by: act.by,
      party: act.party,
      source: {
        url: source.url,
        publisher: source.publisher,
        title: source.title,
        publishedOn: source.publishedOn,
        language: source.language,
        kind: source.kind,
      },
    },
  }));
}
