import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../../domain/errors";
import { SYSTEM } from "../../domain/access";
import { COVERAGE } from "../../domain/coverage";
import type { RecordKind, RecordOf, SourceRecord } from "../../domain/records";
import { appendBeginnings } from "../audit";
import type { Db, Store } from "../client";
import { writeMeetingText, writeSubjectText } from "../full-text";
import { notePublication } from "../publications";
import { keeperOf } from "../records";
import { References } from "../records/references";
import { insertRow } from "../records/rows";
import * as tables from "../schema";
import { dataSetSchema, type DataSet } from "./data-set";

/** When history begins: the data set's last day, so that the same file always gives the same database. */
const BEGINNING = `${COVERAGE.to}T00:00:00.000Z`;

/**
 * Gives a database that is older than history its beginnings: one row for each record as it stands.
 * Returns true when they were written.
 */
export async function beginHistory(store: Store, now = new Date()): Promise<boolean> {
  return store.write((tx, raw) => {
    const kept = raw.prepare("select exists (select 1 from audit)").pluck().get();
    const held = raw.prepare("select exists (select 1 from meetings)").pluck().get();
    if (kept === 1 || held === 0) return false;
    const deed = { actor: SYSTEM, command: "begin-history", at: now.toISOString(), reason: null, batch: randomUUID() };
    appendBeginnings(tx, raw, deed);
    return true;
  });
}

/** Where the data set is kept. */
export const SEED_FILE = join(process.cwd(), "db", "seed", "cooperation.json");

/** Reads and validates a data set. Throws AppError naming the first faults. */
export function readDataSet(path = SEED_FILE): { data: DataSet; sha256: string } {
  const text = readFileSync(/* turbopackIgnore: true */ path, "utf8");
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

/** Records in an order in which each finds what it names. Ids follow the file, so the same file always gives the same database. */
function loadAll(tx: Db, data: DataSet): void {
  loadAreas(tx, data);
  put(tx, "organisation", data.organisations);
  put(tx, "person", data.people);
  put(tx, "source", sourcesOf(data));
  put(tx, "instrument", data.instruments.map(asInstrument));
  put(tx, "initiative", data.initiatives.map(named));
  // A stop refers to its tour, which may come later in the file.
  const toursFirst = [...data.meetings].sort((a, b) => Number(a.partOf !== null) - Number(b.partOf !== null));
  put(
    tx,
    "meeting",
    toursFirst.map((meeting) => named(withoutBounds(meeting))),
  );
  loadCountries(tx, data);
}

type Slugged<R> = R & { readonly slug: string };

/** Writes the records of a kind. What is there twice, names nothing, or shows a post nobody held is refused. */
function put<K extends RecordKind>(tx: Db, kind: K, list: readonly Slugged<RecordOf<K>>[]): void {
  const keeper = keeperOf(kind);
  const seen = new Set<string>();
  for (const { slug, ...record } of list) {
    if (seen.has(slug)) throw refused(`it holds the slug “${slug}” twice`);
    seen.add(slug);
    const touched = naming(slug, () => keeper.write(tx, slug, record as unknown as RecordOf<K>, { version: 1 }));
    const [other] = touched;
    if (other) throw refused(`${slug} shows ${other.slug} in a post that ${other.slug} does not list for that time`);
  }
}

const refused = (why: string, cause?: unknown): AppError =>
  new AppError("bad-request", `The data set cannot be loaded: ${why}.`, [], { cause });

/** Says in which record something named was not found. */
function naming<T>(slug: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw refused(`${slug}: ${error.fields.map(({ message }) => message).join(" ")}`, error);
  }
}

/** A record that names its sources by address alone. */
const named = <R extends { readonly sources: readonly { readonly url: string }[] }>({ sources, ...record }: R) => ({
  ...record,
  sources: sources.map(({ url }) => url),
});

const asInstrument = ({ events, ...instrument }: DataSet["instruments"][number]) => ({
  ...named(instrument),
  acts: events.map(withoutBounds),
});

/** The first and last day follow from the date. */
function withoutBounds<T extends { readonly earliest: string; readonly latest: string }>(dated: T) {
  const { earliest: _, latest: _last, ...rest } = dated;
  return rest;
}

function sourcesOf(data: DataSet): Slugged<SourceRecord>[] {
  const all = [...data.instruments, ...data.initiatives, ...data.meetings].flatMap((record) => record.sources);
  const byUrl = new Map(all.map((source) => [source.url, source]));
  return [...byUrl.values()].map((source, at) => ({ slug: String(at + 1), ...source }));
}

function loadAreas(tx: Db, data: DataSet): void {
  data.areas.forEach(({ dac, ...area }, position) =>
    insertRow(tx, tables.areas, { ...area, dacCode: dac?.code ?? null, dacName: dac?.name ?? null, position }),
  );
}

function loadCountries(tx: Db, data: DataSet): void {
  data.countries.forEach(({ capital, relationsWithUk, ...country }, position) => {
    insertRow(tx, tables.countries, {
      ...country,
      capitalName: capital.name,
      capitalLon: capital.lon,
      capitalLat: capital.lat,
      relationsDate: relationsWithUk?.date ?? null,
      position,
    });
    const references = new References(tx);
    const basis = (relationsWithUk?.basis ?? []).map((slug, at) => references.id("meeting", slug, `basis.${at}`));
    naming(country.code, () => references.settle());
    basis.forEach((meetingId, at) =>
      insertRow(tx, tables.relationsBasis, { country: country.code, meetingId, position: at }),
    );
  });
}
