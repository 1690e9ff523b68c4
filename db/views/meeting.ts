import { asc, eq } from "drizzle-orm";
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
import * as tables from "../schema";
import { sourcesOf, type Source } from "./sources";

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
  readonly instruments: readonly NamedInstrument[];
  readonly initiatives: readonly NamedInitiative[];
  readonly sources: readonly Source[];
  readonly version: number;
  readonly url: string;
}

/** A meeting or tour by slug; null when there is none. */
export async function meeting(store: Store, slug: string): Promise<Meeting | null> {
  const [row] = await store.read.select().from(tables.meetings).where(eq(tables.meetings.slug, slug)).limit(1);
  if (!row) return null;
  const { id, partOf, hostCountry, ...facts } = row;
  return {
    ...facts,
    host: hostCountry,
    partOf: partOf === null ? null : await slugOf(store, partOf),
    stops: await stopsOf(store, id),
    countries: await countriesOf(store, id),
    areas: await areasOf(store, id),
    participants: await participantsOf(store, id),
    organisations: await organisationsOf(store, id),
    outcomes: await outcomesOf(store, id),
    instruments: await instrumentsOf(store, id),
    initiatives: await initiativesOf(store, id),
    sources: await sourcesOf(store, "meeting", id),
    url: `/meetings/${slug}`,
  };
}

async function slugOf(store: Store, id: number): Promise<string | null> {
  const [row] = await store.read
    .select({ slug: tables.meetings.slug })
    .from(tables.meetings)
    .where(eq(tables.meetings.id, id));
  return row?.slug ?? null;
}

async function stopsOf(store: Store, id: number): Promise<string[]> {
  const rows = await store.read
    .select({ slug: tables.meetings.slug })
    .from(tables.meetings)
    .where(eq(tables.meetings.partOf, id))
    .orderBy(asc(tables.meetings.earliest), asc(tables.meetings.latest), asc(tables.meetings.slug));
  return rows.map(({ slug }) => slug);
}

async function countriesOf(store: Store, id: number): Promise<string[]> {
  const { meetingCountries } = tables;
  const rows = await store.read
    .select({ country: meetingCountries.country })
    .from(meetingCountries)
    .where(eq(meetingCountries.meetingId, id))
    .orderBy(asc(meetingCountries.position));
  return rows.map(({ country }) => country);
}

async function areasOf(store: Store, id: number): Promise<{ area: Area; emphasis: Emphasis }[]> {
  const { meetingAreas } = tables;
  return store.read
    .select({ area: meetingAreas.area, emphasis: meetingAreas.emphasis })
    .from(meetingAreas)
    .where(eq(meetingAreas.meetingId, id))
    .orderBy(asc(meetingAreas.position));
}

async function participantsOf(store: Store, id: number): Promise<Participant[]> {
  const { participants, posts, people, organisations } = tables;
  return store.read
    .select({
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
    .where(eq(participants.meetingId, id))
    .orderBy(asc(participants.position));
}

async function organisationsOf(store: Store, id: number): Promise<{ slug: string; name: string }[]> {
  const { meetingOrganisations, organisations } = tables;
  return store.read
    .select({ slug: organisations.slug, name: organisations.name })
    .from(meetingOrganisations)
    .innerJoin(organisations, eq(organisations.id, meetingOrganisations.organisationId))
    .where(eq(meetingOrganisations.meetingId, id))
    .orderBy(asc(meetingOrganisations.position));
}

async function outcomesOf(store: Store, id: number): Promise<{ text: string; area: Area | null; kind: OutcomeKind }[]> {
  const { outcomes } = tables;
  return store.read
    .select({ text: outcomes.text, area: outcomes.area, kind: outcomes.kind })
    .from(outcomes)
    .where(eq(outcomes.meetingId, id))
    .orderBy(asc(outcomes.position));
}

async function instrumentsOf(store: Store, id: number): Promise<NamedInstrument[]> {
  const { acts, instrumentCountries, instruments, meetingInstruments } = tables;
  const rows = await store.read
    .select({
      id: instruments.id,
      slug: instruments.slug,
      title: instruments.title,
      type: instruments.type,
      summary: instruments.summary,
    })
    .from(meetingInstruments)
    .innerJoin(instruments, eq(instruments.id, meetingInstruments.instrumentId))
    .where(eq(meetingInstruments.meetingId, id))
    .orderBy(asc(meetingInstruments.position));
  return Promise.all(
    rows.map(async ({ id: instrumentId, ...instrument }) => ({
      ...instrument,
      countries: (
        await store.read
          .select({ country: instrumentCountries.country })
          .from(instrumentCountries)
          .where(eq(instrumentCountries.instrumentId, instrumentId))
          .orderBy(asc(instrumentCountries.position))
      ).map(({ country }) => country),
      acts: await store.read
        .select({ type: acts.type, date: acts.date, city: acts.city, by: acts.by, party: acts.party })
        .from(acts)
        .where(eq(acts.instrumentId, instrumentId))
        .orderBy(asc(acts.position)),
    })),
  );
}

async function initiativesOf(store: Store, id: number): Promise<NamedInitiative[]> {
  const { initiativeAreas, initiatives, meetingInitiatives } = tables;
  const rows = await store.read
    .select({
      id: initiatives.id,
      slug: initiatives.slug,
      title: initiatives.title,
      kind: initiatives.kind,
      status: initiatives.status,
      startedOn: initiatives.startedOn,
    })
    .from(meetingInitiatives)
    .innerJoin(initiatives, eq(initiatives.id, meetingInitiatives.initiativeId))
    .where(eq(meetingInitiatives.meetingId, id))
    .orderBy(asc(meetingInitiatives.position));
  return Promise.all(
    rows.map(async ({ id: initiativeId, ...initiative }) => ({
      ...initiative,
      areas: (
        await store.read
          .select({ area: initiativeAreas.area })
          .from(initiativeAreas)
          .where(eq(initiativeAreas.initiativeId, initiativeId))
          .orderBy(asc(initiativeAreas.position))
      ).map(({ area }) => area),
    })),
  );
}
