import { asc, eq } from "drizzle-orm";
import type { MeetingRecord } from "../../domain/records";
import type { Db } from "../client";
import * as tables from "../schema";
import type { Kept } from "./keeper";
import { rowsOf } from "./rows";

const {
  evidence,
  figures,
  instruments,
  initiatives,
  meetingAreas,
  meetingCountries,
  meetingDocuments,
  meetingInitiatives,
  meetingInstruments,
  meetingOrganisations,
  meetingSources,
  meetings,
  organisations,
  outcomes,
  participants,
  people,
  posts,
  quotations,
  sources,
} = tables;

/** A published meeting, whole; null where there is none. */
export function findMeeting(tx: Db, slug: string): Kept<MeetingRecord> | null {
  const row = tx.select().from(meetings).where(eq(meetings.slug, slug)).get();
  if (!row) return null;
  const { id, version, slug: _, earliest: _earliest, latest: _latest, partOf, ...facts } = row;
  return { id, version, record: { ...facts, partOf: slugOf(tx, partOf), ...listsOf(tx, id) } };
}

function slugOf(tx: Db, id: number | null): string | null {
  if (id === null) return null;
  return tx.select({ slug: meetings.slug }).from(meetings).where(eq(meetings.id, id)).get()?.slug ?? null;
}

function listsOf(tx: Db, id: number) {
  const countries = rowsOf(tx, meetingCountries, meetingCountries.meetingId, id);
  const present = tx
    .select({ person: people.slug, role: posts.role, organisation: organisations.slug })
    .from(participants)
    .innerJoin(posts, eq(posts.id, participants.postId))
    .innerJoin(people, eq(people.id, posts.personId))
    .leftJoin(organisations, eq(organisations.id, posts.organisationId))
    .where(eq(participants.meetingId, id))
    .orderBy(asc(participants.position))
    .all();
  const bodies = tx
    .select({ slug: organisations.slug })
    .from(meetingOrganisations)
    .innerJoin(organisations, eq(organisations.id, meetingOrganisations.organisationId))
    .where(eq(meetingOrganisations.meetingId, id))
    .orderBy(asc(meetingOrganisations.position))
    .all();
  const named = tx
    .select({ slug: instruments.slug })
    .from(meetingInstruments)
    .innerJoin(instruments, eq(instruments.id, meetingInstruments.instrumentId))
    .where(eq(meetingInstruments.meetingId, id))
    .orderBy(asc(meetingInstruments.position))
    .all();
  const under = tx
    .select({ slug: initiatives.slug })
    .from(meetingInitiatives)
    .innerJoin(initiatives, eq(initiatives.id, meetingInitiatives.initiativeId))
    .where(eq(meetingInitiatives.meetingId, id))
    .orderBy(asc(meetingInitiatives.position))
    .all();
  const told = tx
    .select({ url: sources.url })
    .from(meetingSources)
    .innerJoin(sources, eq(sources.id, meetingSources.sourceId))
    .where(eq(meetingSources.meetingId, id))
    .orderBy(asc(meetingSources.position))
    .all();
  return {
    countries: countries.map((each) => each.country),
    areas: tx
      .select({ area: meetingAreas.area, emphasis: meetingAreas.emphasis })
      .from(meetingAreas)
      .where(eq(meetingAreas.meetingId, id))
      .orderBy(asc(meetingAreas.position))
      .all(),
    participants: present,
    organisations: bodies.map((each) => each.slug),
    outcomes: tx
      .select({ text: outcomes.text, area: outcomes.area, kind: outcomes.kind })
      .from(outcomes)
      .where(eq(outcomes.meetingId, id))
      .orderBy(asc(outcomes.position))
      .all(),
    instruments: named.map((each) => each.slug),
    initiatives: under.map((each) => each.slug),
    sources: told.map((each) => each.url),
    ...saidIn(tx, id),
  };
}

/** What was said, and where the texts it was read from say so. */
function saidIn(tx: Db, id: number) {
  return {
    quotations: tx
      .select({ speaker: quotations.speaker, person: people.slug, text: quotations.text })
      .from(quotations)
      .leftJoin(people, eq(people.id, quotations.personId))
      .where(eq(quotations.meetingId, id))
      .orderBy(asc(quotations.position))
      .all(),
    figures: tx
      .select({ label: figures.label, value: figures.value, unit: figures.unit, year: figures.year })
      .from(figures)
      .where(eq(figures.meetingId, id))
      .orderBy(asc(figures.position))
      .all(),
    documents: tx
      .select({ document: meetingDocuments.document, source: sources.url })
      .from(meetingDocuments)
      .innerJoin(sources, eq(sources.id, meetingDocuments.sourceId))
      .where(eq(meetingDocuments.meetingId, id))
      .orderBy(asc(meetingDocuments.position))
      .all(),
    evidence: rowsOf(tx, evidence, evidence.meetingId, id).map(
      ({ id: _id, meetingId: _meetingId, position: _position, ...passage }) => passage,
    ),
  };
}
