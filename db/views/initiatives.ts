import { asc } from "drizzle-orm";
import { EVERYTHING } from "../../domain/filter";
import type { Area, InitiativeKind, InitiativeStatus } from "../../domain/taxonomy";
import type { Store } from "../client";
import { groupRows } from "../group-rows";
import * as tables from "../schema";
import { choicesAmong, narrowed, type Carried, type Choices } from "./choices";
import { countMap } from "./profile-meetings";

/** An initiative as lists show it. */
export interface InitiativeRow {
  readonly slug: string;
  readonly title: string;
  readonly kind: InitiativeKind;
  /** As last read. */
  readonly status: InitiativeStatus;
  /** EDTF. */
  readonly startedOn: string | null;
  readonly summary: string;
  readonly countries: readonly string[];
  readonly areas: readonly Area[];
  /** Held meetings that name it. */
  readonly meetings: number;
  readonly url: string;
}

/** What narrows the list: OR inside a key, AND across. */
export interface InitiativeQuery {
  readonly country?: readonly string[];
  readonly area?: readonly string[];
  readonly kind?: readonly string[];
  readonly status?: readonly string[];
}

const CARRIED: Carried<keyof InitiativeQuery, InitiativeRow> = {
  country: ({ countries }) => countries,
  area: ({ areas }) => areas,
  kind: ({ kind }) => [kind],
  status: ({ status }) => [status],
};

/** Initiatives, by title. */
export async function initiatives(store: Store, query: InitiativeQuery = {}): Promise<InitiativeRow[]> {
  return narrowed(await allInitiatives(store), CARRIED, query);
}

/** How many initiatives each value would leave beside the rest of the query. */
export async function initiativeChoices(store: Store, query: InitiativeQuery): Promise<Choices<keyof InitiativeQuery>> {
  return choicesAmong(await allInitiatives(store), CARRIED, query);
}

async function allInitiatives(store: Store): Promise<InitiativeRow[]> {
  const { initiativeAreas, initiativeCountries } = tables;
  const [rows, countries, areas, meetings] = await Promise.all([
    store.read.select().from(tables.initiatives).orderBy(asc(tables.initiatives.title), asc(tables.initiatives.slug)),
    store.read.select().from(initiativeCountries).orderBy(asc(initiativeCountries.position)),
    store.read.select().from(initiativeAreas).orderBy(asc(initiativeAreas.position)),
    countMap(store, EVERYTHING, "initiative"),
  ]);
  const countriesOf = groupRows(countries, ({ initiativeId }) => initiativeId);
  const areasOf = groupRows(areas, ({ initiativeId }) => initiativeId);
  return rows.map(({ id, slug, title, kind, status, startedOn, summary }): InitiativeRow => ({
    slug,
    title,
    kind,
    status,
    startedOn,
    summary,
    countries: (countriesOf.get(id) ?? []).map(({ country }) => country),
    areas: (areasOf.get(id) ?? []).map(({ area }) => area),
    meetings: meetings.get(slug) ?? 0,
    url: `/initiatives/${slug}`,
  }));
}
