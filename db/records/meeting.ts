import { asc, eq, sql } from "drizzle-orm";
import { parseEdtf } from "../../domain/edtf";
import type { MeetingRecord } from "../../domain/records";
import type { Db } from "../client";
import * as tables from "../schema";
import { boundsOf } from "./instrument";
import type { Keeper, Touched } from "./keeper";
import { findMeeting } from "./meeting-read";
import { findPerson } from "./person-read";
import { passageFaults } from "./passages";
import { References, type KnownIds } from "./references";
import { insertRow, replaceRows, updateRow } from "./rows";

const {
  evidence,
  figures,
  meetingAreas,
  meetingCountries,
  meetingDocuments,
  meetingInitiatives,
  meetingInstruments,
  meetingOrganisations,
  meetingSources,
  meetings,
  outcomes,
  participants,
  posts,
  quotations,
} = tables;

export const meetingKeeper: Keeper<MeetingRecord> = {
  table: meetings,
  find: findMeeting,
  write(tx, slug, record, { version }) {
    const writer = new MeetingWriter(tx);
    writer.write(slug, record, version);
    return writer.touched();
  },
};

/** Writes meetings, one or many: what they name is looked up once, and the people they change are told at the end. */
export class MeetingWriter {
  private readonly tx: Db;
  private readonly ids: KnownIds = new Map();
  private readonly sightings: Sightings;
  private readonly idOf: ReturnType<typeof prepareId>;

  constructor(tx: Db) {
    this.tx = tx;
    this.sightings = new Sightings(tx);
    this.idOf = prepareId(tx);
  }

  /** Writes a meeting over the one of that slug, or anew. Throws `unprocessable` where it names something that is not there. */
  write(slug: string, record: MeetingRecord, version: number): void {
    const { partOf, countries, areas, participants: present, outcomes: reached, ...rest } = record;
    const { organisations: bodies, instruments: named, initiatives: under, sources: told, ...more } = rest;
    const { quotations: spoken, figures: counted, documents: texts, evidence: passages, ...facts } = more;
    const references = new References(this.tx, this.ids);
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
      speakers: spoken.map(({ person }, at) =>
        person === null ? null : references.id("person", person, `quotations.${at}.person`),
      ),
      texts: texts.map(({ document, source }, at) => ({
        document,
        sourceId: references.source(source, `documents.${at}.source`),
      })),
    };
    references.add(passageFaults(this.tx, record));
    references.settle();
    const meetingId = this.put(slug, { ...facts, ...boundsOf(record.date), partOf: ids.partOf, slug, version });
    const list = <T extends Parameters<typeof replaceRows>[1]>(
      table: T & { readonly meetingId: Parameters<typeof replaceRows>[2] },
      rows: readonly object[],
    ): void =>
      replaceRows(
        this.tx,
        table as never,
        table.meetingId,
        meetingId,
        rows.map((each) => ({ meetingId, ...each }) as never),
      );
    list(
      meetingCountries,
      countries.map((country) => ({ country })),
    );
    list(meetingAreas, areas);
    list(
      meetingOrganisations,
      ids.bodies.map((organisationId) => ({ organisationId })),
    );
    list(outcomes, reached);
    list(
      meetingInstruments,
      ids.named.map((instrumentId) => ({ instrumentId })),
    );
    list(
      meetingInitiatives,
      ids.under.map((initiativeId) => ({ initiativeId })),
    );
    list(
      meetingSources,
      ids.told.map((sourceId) => ({ sourceId })),
    );
    list(
      quotations,
      spoken.map(({ speaker, text }, at) => ({ speaker, text, personId: ids.speakers[at] })),
    );
    list(figures, counted);
    list(meetingDocuments, ids.texts);
    list(evidence, passages);
    list(
      participants,
      ids.present.map((each) => ({ postId: this.sightings.post(each, record.date) })),
    );
  }

  /** The people whose posts changed. */
  touched(): Touched[] {
    return this.sightings.touched();
  }

  private put(slug: string, row: typeof meetings.$inferInsert): number {
    const known = this.idOf.get({ slug });
    if (known) updateRow(this.tx, meetings, known.id, row);
    const id = known?.id ?? insertRow(this.tx, meetings, row);
    this.ids.set(`meeting ${slug}`, id);
    return id;
  }
}

function prepareId(tx: Db) {
  return tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(eq(meetings.slug, sql.placeholder("slug")))
    .prepare();
}

function prepareStretch(tx: Db) {
  const span = { from: sql`${sql.placeholder("from")}`, to: sql`${sql.placeholder("to")}` };
  return tx
    .update(posts)
    .set(span)
    .where(eq(posts.id, sql.placeholder("id")))
    .prepare();
}

interface Present {
  readonly slug: string;
  readonly person: number;
  readonly role: string;
  readonly organisation: number | null;
}

interface Held {
  readonly id: number;
  readonly role: string;
  readonly organisation: number | null;
  readonly from: string;
  readonly to: string;
}

/**
 * The posts in which people were seen at meetings. A post is known by its words; a meeting outside
 * the span it was seen in stretches the span, and a post never seen before is added.
 */
class Sightings {
  private readonly before = new Map<string, unknown>();
  private readonly held = new Map<number, Held[]>();
  private readonly tx: Db;
  private readonly setSpan: ReturnType<typeof prepareStretch>;

  constructor(tx: Db) {
    this.tx = tx;
    this.setSpan = prepareStretch(tx);
  }

  post(seen: Present, date: string): number {
    const held = this.postsOf(seen.person);
    const same = held.filter(({ role, organisation }) => role === seen.role && organisation === seen.organisation);
    const around = same.find(({ from, to }) => overlaps(boundsOf(date), from, to));
    if (around) return around.id;
    this.remember(seen.slug);
    const known = same.at(-1);
    if (known) return this.stretch(held, known, date);
    const [from, to = from] = date.split("/") as [string, string?];
    const post = { role: seen.role, from, to };
    const id = insertRow(this.tx, posts, {
      ...post,
      personId: seen.person,
      organisationId: seen.organisation,
      position: held.length,
    });
    held.push({ ...post, id, organisation: seen.organisation });
    return id;
  }

  /** The people whose posts changed. */
  touched(): Touched[] {
    return [...this.before].map(([slug, before]) => ({
      kind: "person",
      slug,
      before,
      after: findPerson(this.tx, slug)?.record,
    }));
  }

  private postsOf(person: number): Held[] {
    const known = this.held.get(person);
    if (known) return known;
    const held = this.tx
      .select({ id: posts.id, role: posts.role, organisation: posts.organisationId, from: posts.from, to: posts.to })
      .from(posts)
      .where(eq(posts.personId, person))
      .orderBy(asc(posts.position), asc(posts.id))
      .all();
    this.held.set(person, held);
    return held;
  }

  private stretch(held: Held[], post: Held, date: string): number {
    const [first, last = first] = date.split("/") as [string, string?];
    const later = (parseEdtf(post.to)?.latest ?? "") < boundsOf(date).earliest;
    const { from, to } = later ? { from: post.from, to: last } : { from: first, to: post.to };
    this.setSpan.run({ from, to, id: post.id });
    held[held.indexOf(post)] = { ...post, from, to };
    return post.id;
  }

  private remember(slug: string): void {
    if (!this.before.has(slug)) this.before.set(slug, findPerson(this.tx, slug)?.record);
  }
}

function overlaps(span: { earliest: string; latest: string }, from: string, to: string): boolean {
  const start = parseEdtf(from)?.earliest ?? "";
  const end = parseEdtf(to)?.latest ?? "";
  return start <= span.latest && end >= span.earliest;
}
