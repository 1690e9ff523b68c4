import { asc, eq } from "drizzle-orm";
import { parseEdtf } from "../../domain/edtf";
import type { MeetingRecord } from "../../domain/records";
import type { Db } from "../client";
import * as tables from "../schema";
import { boundsOf } from "./instrument";
import type { Keeper, Touched } from "./keeper";
import { personKeeper } from "./person";
import { References } from "./references";
import { insertRow, replaceRows } from "./rows";

const {
  instruments,
  initiatives,
  meetingAreas,
  meetingCountries,
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
  sources,
} = tables;

export const meetingKeeper: Keeper<MeetingRecord> = {
  table: meetings,
  find(tx, slug) {
    const row = tx.select().from(meetings).where(eq(meetings.slug, slug)).get();
    if (!row) return null;
    const { id, version, slug: _, earliest: _earliest, latest: _latest, partOf, ...facts } = row;
    return { id, version, record: { ...facts, partOf: slugOf(tx, partOf), ...listsOf(tx, id) } };
  },
  write(tx, slug, record, { version }) {
    const { partOf, countries, areas, participants: present, outcomes: reached, ...rest } = record;
    const { organisations: bodies, instruments: named, initiatives: under, sources: told, ...facts } = rest;
    const references = new References(tx);
    const ids = {
      partOf: partOf === null ? null : references.id("meeting", partOf, "partOf"),
      bodies: bodies.map((each, at) => references.id("organisation", each, `organisations.${at}`)),
      named: named.map((each, at) => references.id("instrument", each, `instruments.${at}`)),
      under: under.map((each, at) => references.id("initiative", each, `initiatives.${at}`)),
      told: told.map((url, at) => references.source(url, `sources.${at}`)),
      present: present.map(({ person, organisation, role }, at) => ({
        slug: person,
        role,
        person: references.id("person", person, `participants.${at}.person`),
        organisation:
          organisation === null ? null : references.id("organisation", organisation, `participants.${at}.organisation`),
      })),
    };
    references.settle();
    const row = { ...facts, ...boundsOf(record.date), partOf: ids.partOf, slug, version };
    const known = tx.select({ id: meetings.id }).from(meetings).where(eq(meetings.slug, slug)).get();
    if (known) tx.update(meetings).set(row).where(eq(meetings.id, known.id)).run();
    const meetingId = known?.id ?? insertRow(tx, meetings, row);
    const put = <T extends Parameters<typeof replaceRows>[1]>(
      table: T & { readonly meetingId: Parameters<typeof replaceRows>[2] },
      rows: readonly object[],
    ): void =>
      replaceRows(
        tx,
        table as never,
        table.meetingId,
        meetingId,
        rows.map((each) => ({ meetingId, ...each }) as never),
      );
    put(
      meetingCountries,
      countries.map((country) => ({ country })),
    );
    put(meetingAreas, areas);
    put(
      meetingOrganisations,
      ids.bodies.map((organisationId) => ({ organisationId })),
    );
    put(outcomes, reached);
    put(
      meetingInstruments,
      ids.named.map((instrumentId) => ({ instrumentId })),
    );
    put(
      meetingInitiatives,
      ids.under.map((initiativeId) => ({ initiativeId })),
    );
    put(
      meetingSources,
      ids.told.map((sourceId) => ({ sourceId })),
    );
    const sighted = new Sightings(tx, record.date);
    put(
      participants,
      ids.present.map((each) => ({ postId: sighted.post(each) })),
    );
    return sighted.touched();
  },
};

function slugOf(tx: Db, id: number | null): string | null {
  if (id === null) return null;
  return tx.select({ slug: meetings.slug }).from(meetings).where(eq(meetings.id, id)).get()?.slug ?? null;
}

function listsOf(tx: Db, id: number) {
  const countries = tx
    .select({ country: meetingCountries.country })
    .from(meetingCountries)
    .where(eq(meetingCountries.meetingId, id))
    .orderBy(asc(meetingCountries.position))
    .all();
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
  };
}

interface Present {
  readonly slug: string;
  readonly person: number;
  readonly role: string;
  readonly organisation: number | null;
}

/**
 * The posts in which people were seen at a meeting. A post is known by its words; a meeting outside
 * the span it was seen in stretches the span, and a post never seen before is added.
 */
class Sightings {
  private readonly before = new Map<string, unknown>();
  private readonly tx: Db;
  private readonly first: string;
  private readonly last: string;
  private readonly span: { earliest: string; latest: string };

  constructor(tx: Db, date: string) {
    this.tx = tx;
    this.first = date.split("/")[0] ?? date;
    this.last = date.split("/")[1] ?? date;
    this.span = boundsOf(date);
  }

  post(seen: Present): number {
    const held = this.tx
      .select({ id: posts.id, role: posts.role, organisation: posts.organisationId, from: posts.from, to: posts.to })
      .from(posts)
      .where(eq(posts.personId, seen.person))
      .orderBy(asc(posts.position), asc(posts.id))
      .all();
    const same = held.filter(({ role, organisation }) => role === seen.role && organisation === seen.organisation);
    const around = same.find(({ from, to }) => this.overlaps(from, to));
    if (around) return around.id;
    this.remember(seen.slug);
    const known = same.at(-1);
    if (known) return this.stretch(known);
    return insertRow(this.tx, posts, {
      personId: seen.person,
      role: seen.role,
      organisationId: seen.organisation,
      from: this.first,
      to: this.last,
      position: held.length,
    });
  }

  /** The people whose posts changed. */
  touched(): Touched[] {
    return [...this.before].map(([slug, before]) => ({
      kind: "person",
      slug,
      before,
      after: personKeeper.find(this.tx, slug)?.record,
    }));
  }

  private overlaps(from: string, to: string): boolean {
    const start = parseEdtf(from)?.earliest ?? "";
    const end = parseEdtf(to)?.latest ?? "";
    return start <= this.span.latest && end >= this.span.earliest;
  }

  private stretch({ id, from, to }: { id: number; from: string; to: string }): number {
    const later = (parseEdtf(to)?.latest ?? "") < this.span.earliest;
    this.tx
      .update(posts)
      .set(later ? { from, to: this.last } : { from: this.first, to })
      .where(eq(posts.id, id))
      .run();
    return id;
  }

  private remember(slug: string): void {
    if (!this.before.has(slug)) this.before.set(slug, personKeeper.find(this.tx, slug)?.record);
  }
}
