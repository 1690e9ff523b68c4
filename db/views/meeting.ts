import { asc, eq, inArray } from "drizzle-orm";
import type {
  Act,
  Area,
  Confidence,
  Emphasis,
  Format,
  InitiativeKind,
  InitiativeStatus,
  InstrumentType,
  Level,
  Modality,
  OutcomeKind,
  Status,
} from "../../domain/taxonomy";
import type { Store } from "../client";
import { listsOf } from "../group-rows";
import * as tables from "../schema";
import { evidenceOf, figuresOf, quotationsOf, type Figure, type Passage, type Quotation } from "./meeting-said";
import type { Source } from "./sources";

export interface Participant {
  readonly person: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string | null;
  readonly organisationName: string | null;
  readonly country: string;
}

export interface NamedInstrument {
  readonly slug: string;
  readonly title: string;
  readonly type: InstrumentType;
  readonly summary: string;
  readonly countries: readonly string[];
  readonly acts: readonly {
    readonly type: Act;
    readonly date: string;
    readonly city: string | null;
    readonly by: string | null;
    readonly party: string | null;
  }[];
}

export interface NamedInitiative {
  readonly slug: string;
  readonly title: string;
  readonly kind: InitiativeKind;
  readonly status: InitiativeStatus;
  readonly startedOn: string | null;
  readonly areas: readonly Area[];
}

/** The whole record of a meeting or of a tour. */
export interface Meeting {
  readonly slug: string;
  readonly kind: "meeting" | "tour";
  readonly partOf: string | null;
  /** Stops of a tour, in order of time. */
  readonly stops: readonly string[];
  readonly title: string;
  readonly summary: string;
  readonly date: string;
  readonly earliest: string;
  readonly latest: string;
  readonly status: Status;
  readonly format: Format;
  readonly level: Level;
  readonly modality: Modality | null;
  readonly city: string | null;
  readonly host: string | null;
  readonly confidence: Confidence;
  readonly note: string | null;
  readonly countries: readonly string[];
  readonly areas: readonly { readonly area: Area; readonly emphasis: Emphasis }[];
  readonly participants: readonly Participant[];
  readonly organisations: readonly { readonly slug: string; readonly name: string }[];
  readonly outcomes: readonly { readonly text: string; readonly area: Area | null; readonly kind: OutcomeKind }[];
  readonly quotations: readonly Quotation[];
  readonly figures: readonly Figure[];
  readonly instruments: readonly NamedInstrument[];
  readonly initiatives: readonly NamedInitiative[];
  readonly sources: readonly Source[];
  readonly evidence: readonly Passage[];
  readonly version: number;
  readonly url: string;
}

/** A meeting or tour by slug; null when there is none. */
export async function meeting(store: Store, slug: string): Promise<Meeting | null> {
  const [row] = await store.read
    .select({ id: tables.meetings.id })
    .from(tables.meetings)
    .where(eq(tables.meetings.slug, slug))
    .limit(1);
  const [found] = row ? await wholeMeetings(store, [row.id]) : [];
  return found ?? null;
}

/**
 * The whole records of some meetings, in the order given; ids that are none are passed over.
 * One query a table, however many records: exports read them by the hundred.
 */
export async function wholeMeetings(store: Store, ids: readonly number[]): Promise<Meeting[]> {
  const [
    rows,
    partOf,
    stops,
    countries,
    areas,
    participants,
    organisations,
    outcomes,
    quotations,
    figures,
    instruments,
    initiatives,
    sources,
    evidence,
  ] = await Promise.all([
    store.read
      .select()
      .from(tables.meetings)
      .where(inArray(tables.meetings.id, [...ids])),
    toursOf(store, ids),
    stopsOf(store, ids),
    countriesOf(store, ids),
    areasOf(store, ids),
    participantsOf(store, ids),
    organisationsOf(store, ids),
    outcomesOf(store, ids),
    quotationsOf(store, ids),
    figuresOf(store, ids),
    instrumentsOf(store, ids),
    initiativesOf(store, ids),
    sourcesOfMeetings(store, ids),
    evidenceOf(store, ids),
  ]);
  const byId = new Map(
    rows.map(({ id, partOf: tour, hostCountry, ...facts }) => [
      id,
      {
        ...facts,
        host: hostCountry,
        partOf: tour === null ? null : (partOf.get(tour) ?? null),
        stops: stops(id),
        countries: countries(id),
        areas: areas(id),
        participants: participants(id),
        organisations: organisations(id),
        outcomes: outcomes(id),
        quotations: quotations(id),
        figures: figures(id),
        instruments: instruments(id),
        initiatives: initiatives(id),
        sources: sources(id),
        evidence: evidence(id),
        url: `/meetings/${facts.slug}`,
      } satisfies Meeting,
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Slugs of the tours that some meetings are stops of, by the id of the tour. */
async function toursOf(store: Store, ids: readonly number[]): Promise<Map<number, string>> {
  const { meetings } = tables;
  const tours = store.read
    .select({ id: meetings.partOf })
    .from(meetings)
    .where(inArray(meetings.id, [...ids]));
  const rows = await store.read
    .select({ id: meetings.id, slug: meetings.slug })
    .from(meetings)
    .where(inArray(meetings.id, tours));
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

async function stopsOf(store: Store, ids: readonly number[]): Promise<(id: number) => string[]> {
  const { meetings } = tables;
  const rows = await store.read
    .select({ owner: meetings.partOf, slug: meetings.slug })
    .from(meetings)
    .where(inArray(meetings.partOf, [...ids]))
    .orderBy(asc(meetings.earliest), asc(meetings.latest), asc(meetings.slug));
  return (id) => rows.filter(({ owner }) => owner === id).map(({ slug }) => slug);
}

async function countriesOf(store: Store, ids: readonly number[]): Promise<(id: number) => string[]> {
  const { meetingCountries } = tables;
  const lists = listsOf(
    await store.read
      .select({ owner: meetingCountries.meetingId, country: meetingCountries.country })
      .from(meetingCountries)
      .where(inArray(meetingCountries.meetingId, [...ids]))
      .orderBy(asc(meetingCountries.position)),
  );
  return (id) => lists(id).map(({ country }) => country);
}

async function areasOf(store: Store, ids: readonly number[]) {
  const { meetingAreas } = tables;
  return listsOf(
    await store.read
      .select({ owner: meetingAreas.meetingId, area: meetingAreas.area, emphasis: meetingAreas.emphasis })
      .from(meetingAreas)
      .where(inArray(meetingAreas.meetingId, [...ids]))
      .orderBy(asc(meetingAreas.position)),
  );
}

async function participantsOf(store: Store, ids: readonly number[]) {
  const { participants, posts, people, organisations } = tables;
  return listsOf(
    await store.read
      .select({
        owner: participants.meetingId,
        person: people.slug,
        name: people.name,
        role: posts.role,
        organisation: organisations.slug,
        organisationName: organisations.name,
        country: people.country,
      })
      .from(participants)
      .innerJoin(posts, eq(posts.id, participants.postId))
      .innerJoin(people, eq(people.id, posts.personId))
      .leftJoin(organisations, eq(organisations.id, posts.organisationId))
      .where(inArray(participants.meetingId, [...ids]))
      .orderBy(asc(participants.position)),
  );
}

async function organisationsOf(store: Store, ids: readonly number[]) {
  const { meetingOrganisations, organisations } = tables;
  return listsOf(
    await store.read
      .select({ owner: meetingOrganisations.meetingId, slug: organisations.slug, name: organisations.name })
      .from(meetingOrganisations)
      .innerJoin(organisations, eq(organisations.id, meetingOrganisations.organisationId))
      .where(inArray(meetingOrganisations.meetingId, [...ids]))
      .orderBy(asc(meetingOrganisations.position)),
  );
}

async function outcomesOf(store: Store, ids: readonly number[]) {
  const { outcomes } = tables;
  return listsOf(
    await store.read
      .select({ owner: outcomes.meetingId, text: outcomes.text, area: outcomes.area, kind: outcomes.kind })
      .from(outcomes)
      .where(inArray(outcomes.meetingId, [...ids]))
      .orderBy(asc(outcomes.position)),
  );
}

async function instrumentsOf(store: Store, ids: readonly number[]): Promise<(id: number) => NamedInstrument[]> {
  const { acts, instrumentCountries, instruments, meetingInstruments } = tables;
  const rows = await store.read
    .select({
      owner: meetingInstruments.meetingId,
      id: instruments.id,
      slug: instruments.slug,
      title: instruments.title,
      type: instruments.type,
      summary: instruments.summary,
    })
    .from(meetingInstruments)
    .innerJoin(instruments, eq(instruments.id, meetingInstruments.instrumentId))
    .where(inArray(meetingInstruments.meetingId, [...ids]))
    .orderBy(asc(meetingInstruments.position));
  const named = [...new Set(rows.map(({ id }) => id))];
  const countries = listsOf(
    await store.read
      .select({ owner: instrumentCountries.instrumentId, country: instrumentCountries.country })
      .from(instrumentCountries)
      .where(inArray(instrumentCountries.instrumentId, named))
      .orderBy(asc(instrumentCountries.position)),
  );
  const dated = listsOf(
    await store.read
      .select({
        owner: acts.instrumentId,
        type: acts.type,
        date: acts.date,
        city: acts.city,
        by: acts.by,
        party: acts.party,
      })
      .from(acts)
      .where(inArray(acts.instrumentId, named))
      .orderBy(asc(acts.position)),
  );
  const lists = listsOf(rows);
  return (meetingId) =>
    lists(meetingId).map(({ id, ...instrument }) => ({
      ...instrument,
      countries: countries(id).map(({ country }) => country),
      acts: dated(id),
    }));
}

async function initiativesOf(store: Store, ids: readonly number[]): Promise<(id: number) => NamedInitiative[]> {
  const { initiativeAreas, initiatives, meetingInitiatives } = tables;
  const rows = await store.read
    .select({
      owner: meetingInitiatives.meetingId,
      id: initiatives.id,
      slug: initiatives.slug,
      title: initiatives.title,
      kind: initiatives.kind,
      status: initiatives.status,
      startedOn: initiatives.startedOn,
    })
    .from(meetingInitiatives)
    .innerJoin(initiatives, eq(initiatives.id, meetingInitiatives.initiativeId))
    .where(inArray(meetingInitiatives.meetingId, [...ids]))
    .orderBy(asc(meetingInitiatives.position));
  const areas = listsOf(
    await store.read
      .select({ owner: initiativeAreas.initiativeId, area: initiativeAreas.area })
      .from(initiativeAreas)
      .where(inArray(initiativeAreas.initiativeId, [...new Set(rows.map(({ id }) => id))]))
      .orderBy(asc(initiativeAreas.position)),
  );
  const lists = listsOf(rows);
  return (meetingId) =>
    lists(meetingId).map(({ id, ...initiative }) => ({ ...initiative, areas: areas(id).map(({ area }) => area) }));
}

async function sourcesOfMeetings(store: Store, ids: readonly number[]): Promise<(id: number) => Source[]> {
  const { meetingSources, sources } = tables;
  const { url, publisher, title, publishedOn, language, kind } = sources;
  return listsOf(
    await store.read
      .select({ owner: meetingSources.meetingId, url, publisher, title, publishedOn, language, kind })
      .from(meetingSources)
      .innerJoin(sources, eq(sources.id, meetingSources.sourceId))
      .where(inArray(meetingSources.meetingId, [...ids]))
      .orderBy(asc(meetingSources.position)),
  );
}
