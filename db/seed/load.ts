import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { parseEdtf } from "../../domain/edtf";
import { AppError } from "../../domain/errors";
import { SYSTEM } from "../../domain/access";
import { COVERAGE } from "../../domain/coverage";
import { appendBeginnings } from "../audit";
import type { Db, Store } from "../client";
import { writeMeetingText, writeSubjectText } from "../full-text";
import { notePublication } from "../publications";
import { partyOf } from "../records/instrument";
import * as tables from "../schema";
import { dataSetSchema, type DataSet } from "./data-set";

/** When history begins: the data set's last day, so that the same file always gives the same database. */
const BEGINNING = `${COVERAGE.to}T00:00:00.000Z`;

/** Ids are positions in the file, so that the same file always gives the same database. */
type Ids = ReadonlyMap<string, number>;
const idsOf = (list: readonly { slug: string }[]): Ids => new Map(list.map(({ slug }, at) => [slug, at + 1]));

/** Where the data set is kept. */
export const SEED_FILE = join(process.cwd(), "db", "seed", "cooperation.json");

/** Reads and validates a data set. Throws AppError naming the first faults. */
export function readDataSet(path = SEED_FILE): { data: DataSet; sha256: string } {
  const text = readFileSync(path, "utf8");
  const result = dataSetSchema.safeParse(parseJson(text, path));
  if (!result.success) {
    const faults = result.error.issues.slice(0, 5).map(({ path: at, message }) => `${at.join(".")}: ${message}`);
    throw new AppError("bad-request", `${path} is not a valid data set. ${faults.join("; ")}`);
  }
  return { data: result.data, sha256: createHash("sha256").update(text).digest("hex") };
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError("bad-request", `${path} is not a valid data set. It is no JSON: ${String(error)}`);
  }
}

/**
 * Loads a data set into an empty database in one transaction. Loading the same file again changes
 * nothing; a database that holds other records is refused. Returns true when records were written.
 */
export async function loadDataSet(store: Store, { data, sha256 } = readDataSet()): Promise<boolean> {
  return store.write((tx, raw) => {
    const seeded: unknown = raw.prepare("select value from meta where key = 'seed'").pluck().get();
    if (seeded === sha256) return false;
    const held = Number(raw.prepare("select count(*) from meetings").pluck().get());
    if (held > 0)
      throw new AppError("conflict", "The database already holds records; the seed goes into an empty one.");
    loadAll(tx, data);
    writeMeetingText(raw);
    writeSubjectText(raw);
    appendBeginnings(tx, raw, { actor: SYSTEM, command: "load-data-set", at: BEGINNING, reason: null, batch: sha256 });
    tx.insert(tables.meta).values({ key: "seed", value: sha256 }).run();
    notePublication(raw);
    return true;
  });
}

function loadAll(tx: Db, data: DataSet): void {
  const organisationIds = idsOf(data.organisations);
  const people = idsOf(data.people);
  const instrumentIds = idsOf(data.instruments);
  const initiativeIds = idsOf(data.initiatives);
  loadAreas(tx, data);
  loadOrganisations(tx, data, organisationIds);
  const postOf = loadPeople(tx, data, people, organisationIds);
  const sourceIds = loadSources(tx, data);
  loadInstruments(tx, data, instrumentIds, sourceIds);
  loadInitiatives(tx, data, initiativeIds, organisationIds, sourceIds);
  loadMeetings(tx, data, { organisationIds, instrumentIds, initiativeIds, sourceIds, postOf });
  loadCountries(tx, data);
}

/** SQLite takes at most 32,766 bound values a statement. */
const ROWS_AT_ONCE = 500;

function insert<T extends SQLiteTable>(tx: Db, table: T, rows: readonly T["$inferInsert"][]): void {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    tx.insert(table)
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .run();
  }
}

function idOf(ids: Ids, slug: string): number {
  const id = ids.get(slug);
  if (id === undefined) throw new AppError("bad-request", `The data set refers to “${slug}”, which it does not hold.`);
  return id;
}

function loadAreas(tx: Db, data: DataSet): void {
  insert(
    tx,
    tables.areas,
    data.areas.map(({ dac, ...area }, position) => ({
      ...area,
      dacCode: dac?.code ?? null,
      dacName: dac?.name ?? null,
      position,
    })),
  );
}

function loadCountries(tx: Db, data: DataSet): void {
  const meetings = idsOf(data.meetings);
  insert(
    tx,
    tables.countries,
    data.countries.map(({ capital, relationsWithUk, ...country }, position) => ({
      ...country,
      capitalName: capital.name,
      capitalLon: capital.lon,
      capitalLat: capital.lat,
      relationsDate: relationsWithUk?.date ?? null,
      position,
    })),
  );
  insert(
    tx,
    tables.relationsBasis,
    data.countries.flatMap(({ code, relationsWithUk }) =>
      (relationsWithUk?.basis ?? []).map((slug, position) => ({
        country: code,
        meetingId: idOf(meetings, slug),
        position,
      })),
    ),
  );
}

function loadOrganisations(tx: Db, data: DataSet, ids: Ids): void {
  insert(
    tx,
    tables.organisations,
    data.organisations.map(({ slug, name, kind, country }) => ({ id: idOf(ids, slug), slug, name, kind, country })),
  );
  insert(
    tx,
    tables.organisationAliases,
    data.organisations.flatMap(({ slug, aliases }) =>
      aliases.map((alias, position) => ({ organisationId: idOf(ids, slug), alias, position })),
    ),
  );
}

/** Finds the id of the post a participant held: same person, role and body, and sighted around the day. */
type PostOf = (
  person: string,
  role: string,
  organisation: string | null,
  at: { earliest: string; latest: string },
) => number;

function loadPeople(tx: Db, data: DataSet, ids: Ids, organisations: Ids): PostOf {
  insert(
    tx,
    tables.people,
    data.people.map(({ slug, name, country, note }) => ({
      id: idOf(ids, slug),
      slug,
      name,
      country,
      note: note ?? null,
    })),
  );
  insert(
    tx,
    tables.personAliases,
    data.people.flatMap(({ slug, aliases }) =>
      aliases.map((alias, position) => ({ personId: idOf(ids, slug), alias, position })),
    ),
  );
  const posts = data.people.flatMap((person) =>
    person.posts.map((post, position) => ({ person: person.slug, post, position })),
  );
  insert(
    tx,
    tables.posts,
    posts.map(({ person, post, position }, at) => ({
      id: at + 1,
      personId: idOf(ids, person),
      role: post.role,
      organisationId: post.organisation === null ? null : idOf(organisations, post.organisation),
      from: post.from,
      to: post.to,
      position,
    })),
  );
  return (person, role, organisation, at) => {
    const found = posts.findIndex(
      (each) =>
        each.person === person &&
        each.post.role === role &&
        each.post.organisation === organisation &&
        overlaps(each.post.from, each.post.to, at),
    );
    if (found === -1) throw new AppError("bad-request", `${person} holds no post “${role}” around ${at.earliest}.`);
    return found + 1;
  };
}

function overlaps(from: string, to: string, at: { earliest: string; latest: string }): boolean {
  const start = parseEdtf(from)?.earliest ?? "";
  const end = parseEdtf(to)?.latest ?? "";
  return start <= at.latest && end >= at.earliest;
}

function loadSources(tx: Db, data: DataSet): Ids {
  const all = [...data.instruments, ...data.initiatives, ...data.meetings].flatMap((record) => record.sources);
  const byUrl = new Map(all.map((source) => [source.url, source]));
  insert(
    tx,
    tables.sources,
    [...byUrl.values()].map((source, at) => ({ id: at + 1, ...source })),
  );
  return new Map([...byUrl.keys()].map((url, at) => [url, at + 1]));
}

function loadInstruments(tx: Db, data: DataSet, ids: Ids, sourceIds: Ids): void {
  const rows = data.instruments.map((record) => ({ id: idOf(ids, record.slug), record }));
  insert(
    tx,
    tables.instruments,
    rows.map(({ id, record: { slug, title, type, summary, confidence, note } }) => ({
      id,
      slug,
      title,
      type,
      summary,
      confidence,
      note,
    })),
  );
  insert(
    tx,
    tables.instrumentCountries,
    rows.flatMap(({ id, record }) =>
      record.countries.map((country, position) => ({ instrumentId: id, country, position })),
    ),
  );
  insert(
    tx,
    tables.instrumentAreas,
    rows.flatMap(({ id, record }) => record.areas.map((area, position) => ({ instrumentId: id, area, position }))),
  );
  insert(
    tx,
    tables.instrumentSources,
    rows.flatMap(({ id, record }) =>
      record.sources.map(({ url }, position) => ({ instrumentId: id, sourceId: idOf(sourceIds, url), position })),
    ),
  );
  insert(
    tx,
    tables.acts,
    rows.flatMap(({ id, record }) =>
      record.events.map(({ source, ...act }, position) => ({
        ...act,
        instrumentId: id,
        party: partyOf(act.by),
        sourceId: idOf(sourceIds, source),
        position,
      })),
    ),
  );
}

function loadInitiatives(tx: Db, data: DataSet, ids: Ids, organisations: Ids, sourceIds: Ids): void {
  const rows = data.initiatives.map((record) => ({ id: idOf(ids, record.slug), record }));
  insert(
    tx,
    tables.initiatives,
    rows.map(({ id, record: { slug, title, kind, status, startedOn, summary } }) => ({
      id,
      slug,
      title,
      kind,
      status,
      startedOn,
      summary,
    })),
  );
  insert(
    tx,
    tables.initiativeCountries,
    rows.flatMap(({ id, record }) =>
      record.countries.map((country, position) => ({ initiativeId: id, country, position })),
    ),
  );
  insert(
    tx,
    tables.initiativeAreas,
    rows.flatMap(({ id, record }) => record.areas.map((area, position) => ({ initiativeId: id, area, position }))),
  );
  insert(
    tx,
    tables.initiativeOrganisations,
    rows.flatMap(({ id, record }) =>
      record.organisations.map((slug, position) => ({
        initiativeId: id,
        organisationId: idOf(organisations, slug),
        position,
      })),
    ),
  );
  insert(
    tx,
    tables.initiativeSources,
    rows.flatMap(({ id, record }) =>
      record.sources.map(({ url }, position) => ({ initiativeId: id, sourceId: idOf(sourceIds, url), position })),
    ),
  );
}

interface MeetingLinks {
  readonly organisationIds: Ids;
  readonly instrumentIds: Ids;
  readonly initiativeIds: Ids;
  readonly sourceIds: Ids;
  readonly postOf: PostOf;
}

function loadMeetings(tx: Db, data: DataSet, links: MeetingLinks): void {
  const ids = idsOf(data.meetings);
  const rows = data.meetings.map((record) => ({ meetingId: idOf(ids, record.slug), record }));
  // A stop refers to its tour, which may come later in the file.
  const toursFirst = [...rows].sort((a, b) => Number(a.record.partOf !== null) - Number(b.record.partOf !== null));
  insert(
    tx,
    tables.meetings,
    toursFirst.map(({ meetingId, record }) => ({
      id: meetingId,
      slug: record.slug,
      kind: record.kind,
      partOf: record.partOf === null ? null : idOf(ids, record.partOf),
      title: record.title,
      summary: record.summary,
      date: record.date,
      earliest: record.earliest,
      latest: record.latest,
      status: record.status,
      confidence: record.confidence,
      note: record.note,
      format: record.format,
      level: record.level,
      modality: record.modality,
      city: record.city,
      hostCountry: record.hostCountry,
    })),
  );
  const each = <T>(list: (record: DataSet["meetings"][number]) => readonly T[]) =>
    rows.flatMap(({ meetingId, record }) =>
      list(record).map((item, position) => ({ meetingId, item, position, record })),
    );
  insert(
    tx,
    tables.meetingCountries,
    each((record) => record.countries).map(({ meetingId, item, position }) => ({ meetingId, country: item, position })),
  );
  insert(
    tx,
    tables.meetingAreas,
    each((record) => record.areas).map(({ meetingId, item, position }) => ({ meetingId, ...item, position })),
  );
  insert(
    tx,
    tables.participants,
    each((record) => record.participants).map(({ meetingId, item, position, record }) => ({
      meetingId,
      postId: links.postOf(item.person, item.role, item.organisation, record),
      position,
    })),
  );
  insert(
    tx,
    tables.meetingOrganisations,
    each((record) => record.organisations).map(({ meetingId, item, position }) => ({
      meetingId,
      organisationId: idOf(links.organisationIds, item),
      position,
    })),
  );
  insert(
    tx,
    tables.outcomes,
    each((record) => record.outcomes).map(({ meetingId, item, position }) => ({ meetingId, ...item, position })),
  );
  insert(
    tx,
    tables.meetingInstruments,
    each((record) => record.instruments).map(({ meetingId, item, position }) => ({
      meetingId,
      instrumentId: idOf(links.instrumentIds, item),
      position,
    })),
  );
  insert(
    tx,
    tables.meetingInitiatives,
    each((record) => record.initiatives).map(({ meetingId, item, position }) => ({
      meetingId,
      initiativeId: idOf(links.initiativeIds, item),
      position,
    })),
  );
  insert(
    tx,
    tables.meetingSources,
    each((record) => record.sources).map(({ meetingId, item, position }) => ({
      meetingId,
      sourceId: idOf(links.sourceIds, item.url),
      position,
    })),
  );
}
