/** What a file would do to the record as it stands: the dry run looks at it, the import carries it out. */
import { createHash } from "node:crypto";
import type Database from "better-sqlite3";
import { z } from "zod";
import { canonicalJson } from "../../domain/canonical-json";
import type { Entry } from "../../domain/import/check-row";
import { FIELD_NAMES, guessMapping, type FieldName, type NamedKind } from "../../domain/import/fields";
import { MAX_COLUMNS } from "../../domain/import/limits";
import { NearestNames } from "../../domain/import/nearest";
import { Planner, textsIn, type PlannedRow, type Reading, type Span, type World } from "../../domain/import/plan-rows";
import { readSheet } from "../../domain/import/read-sheet";
import { refusal } from "../../domain/import/sheet";
import { imports } from "../../domain/messages/imports";
import type { SourceRecord } from "../../domain/records";
import { rulesOfToday } from "../commands/publish-draft";
import { meetingsAt } from "../records/meetings-at";

const LONGEST_NAME = 200;

/** A file as it is sent: its text, and what its columns mean. */
export const importFile = {
  text: z.string(),
  /** Name of the file, for history. */
  name: z.string().trim().max(LONGEST_NAME).nullable().default(null),
  mapping: z
    .array(z.enum(FIELD_NAMES as [FieldName, ...FieldName[]]).nullable())
    .max(MAX_COLUMNS)
    .nullable()
    .default(null),
};
const file = z.strictObject(importFile);
export type ImportFile = z.output<typeof file>;

/** A file read, with the mapping given or the one its columns' names suggest. Throws `unprocessable`. */
export function readFile({ text, mapping }: Pick<ImportFile, "text" | "mapping">): Reading {
  const sheet = readSheet(text);
  const used = mapping ?? guessMapping(sheet.headers);
  if (used.length !== sheet.headers.length) throw refusal(imports.file.noMapping);
  const named = used.filter((field) => field !== null);
  const twice = named.find((field, at) => named.indexOf(field) !== at);
  if (twice !== undefined) throw refusal(imports.file.mappedTwice(twice));
  return { sheet, mapping: used };
}

/** Stands for a file and its mapping: what was looked at must be what is imported. */
export function hashOfFile(text: string, { mapping }: Reading): string {
  return createHash("sha256")
    .update(canonicalJson([text, mapping]))
    .digest("hex");
}

/** Plans a file's import against the record as a connection sees it. */
export class ImportPlan {
  private readonly raw: Database.Database;
  private readonly at: string;
  private readonly planner: Planner;
  private readonly names: Names;

  constructor(raw: Database.Database, reading: Reading, at: string) {
    this.raw = raw;
    this.at = at;
    this.planner = new Planner(reading);
    this.names = new Names(raw);
  }

  /** The rows of a span, each with what it would do. Spans are asked for in order. */
  rows(span: Span): PlannedRow[] {
    return this.planner.plan(this.world(span), span);
  }

  private world(span: Span): World {
    const { raw, names, planner } = this;
    const rows = planner.reading.sheet.rows.slice(span.from, span.to);
    const slugs = planner.slugs.slice(span.from, span.to).filter((slug) => typeof slug === "string");
    const standing = meetingsAt(raw, slugs);
    const records = Array.from(standing.values(), ({ record }) => record);
    names.lookUpMeetings([
      ...textsIn(planner.reading, rows, "partOf"),
      ...records.flatMap(({ partOf }) => partOf ?? []),
    ]);
    const urls = textsIn(planner.reading, [...planner.before(span), ...rows], "sources");
    const sources = sourcesAt(raw, [...urls, ...records.flatMap((record) => record.sources)]);
    return {
      meetingAt: (slug) => standing.get(slug),
      fateOf: (slug) => fateOf(raw, slug),
      nearestMeeting: (slug) => names.nearestMeeting(slug),
      nameOf: (kind, slug) => names.nameOf(kind, slug),
      nearest: (kind, text) => names.nearest(kind, text),
      sourceAt: (url) => sources.get(url),
      rules: (record) => rulesOfToday("meeting", record, this.at),
    };
  }
}

const TABLES: { readonly [K in Exclude<NamedKind, "meeting">]: string } = {
  person: "select slug, name from people",
  organisation: "select slug, name from organisations",
  instrument: "select slug, title as name from instruments",
  initiative: "select slug, title as name from initiatives",
};

/** Looking for the nearest name costs much beside looking for the name itself. */
const MOST_SUGGESTIONS = 200;

function sourcesAt(raw: Database.Database, urls: Iterable<string>): Map<string, SourceRecord> {
  const rows = raw
    .prepare(
      `select url, publisher, title, published_on as publishedOn, language, kind from sources
        where url in (select value from json_each(?))`,
    )
    .all(JSON.stringify([...new Set(urls)])) as SourceRecord[];
  return new Map(rows.map((source) => [source.url, source]));
}

function fateOf(raw: Database.Database, slug: string): ReturnType<World["fateOf"]> {
  const target = raw.prepare("select target from redirects where kind = 'meeting' and slug = ?").pluck().get(slug);
  if (typeof target === "string") return { target };
  const removed = raw.prepare("select 1 from removals where kind = 'meeting' and slug = ?").get(slug);
  return removed === undefined ? undefined : { removed: true };
}

/** Names of everything that meetings name, read when first asked for. */
class Names {
  private readonly raw: Database.Database;
  private readonly names = new Map<NamedKind, ReadonlyMap<string, string>>();
  private readonly indexes = new Map<NamedKind, NearestNames>();
  private readonly suggested = new Map<string, Entry | undefined>();

  constructor(raw: Database.Database) {
    this.raw = raw;
  }

  /** Meetings are too many to know them all: those that rows name are looked up first. */
  lookUpMeetings(slugs: readonly string[]): void {
    const query = "select slug, title as name from meetings where slug in (select value from json_each(?))";
    this.names.set("meeting", new Map(this.rows(query, slugs).map(({ slug, name }) => [slug, name])));
  }

  nameOf(kind: NamedKind, slug: string): string | undefined {
    return this.of(kind).get(slug);
  }

  nearest(kind: NamedKind, text: string): Entry | undefined {
    return this.suggestion(`${kind} ${text}`, () => this.index(kind).of(text));
  }

  /** Among the meetings of the same month: slugs begin with the day. */
  nearestMeeting(slug: string): Entry | undefined {
    const month = /^\d{4}-\d{2}/.exec(slug)?.[0];
    if (month === undefined) return undefined;
    const near = () =>
      this.raw
        .prepare("select slug, title as name from meetings where slug >= ? and slug < ? limit 500")
        .all(month, `${month}~`) as Entry[];
    return this.suggestion(`slug ${slug}`, () => new NearestNames(near()).of(slug));
  }

  private suggestion(key: string, find: () => Entry | undefined): Entry | undefined {
    if (!this.suggested.has(key) && this.suggested.size < MOST_SUGGESTIONS) this.suggested.set(key, find());
    return this.suggested.get(key);
  }

  private of(kind: NamedKind): ReadonlyMap<string, string> {
    const known = this.names.get(kind);
    if (known !== undefined || kind === "meeting") return known ?? new Map<string, string>();
    const all = new Map(this.rows(TABLES[kind]).map(({ slug, name }) => [slug, name]));
    this.names.set(kind, all);
    return all;
  }

  private index(kind: NamedKind): NearestNames {
    let index = this.indexes.get(kind);
    if (index === undefined) {
      const entries = kind === "meeting" ? this.tours() : Array.from(this.of(kind), ([slug, name]) => ({ slug, name }));
      this.indexes.set(kind, (index = new NearestNames(entries)));
    }
    return index;
  }

  private tours(): Entry[] {
    return this.rows("select slug, title as name from meetings where kind = 'tour'");
  }

  private rows(query: string, values?: readonly string[]): Entry[] {
    return this.raw.prepare(query).all(...(values === undefined ? [] : [JSON.stringify(values)])) as Entry[];
  }
}
