/** Publishing and taking out meetings by the thousand: the same as one by one, with a query a table. */
import type Database from "better-sqlite3";
import { AppError } from "../../domain/errors";
import { imports } from "../../domain/messages/imports";
import type { MeetingRecord, PersonRecord, SourceRecord } from "../../domain/records";
import { canonicalJson } from "../../domain/canonical-json";
import { LONGEST_LIST } from "../../domain/records/fields";
import { freeSlug, slugOfMeeting } from "../../domain/records/new-slug";
import type { Change } from "../audit";
import type { Db } from "../client";
import { keeperOf } from "../records";
import { MeetingWriter } from "../records/meeting";
import { meetingsAt } from "../records/meetings-at";
import { countOn, newSlug } from "./publication";

export interface MeetingToPublish {
  readonly slug: string;
  readonly record: MeetingRecord;
}

/** Writes meetings over those of their slugs, or anew under slugs never used. Gives what changed, people's posts among it. */
export function publishMeetings(tx: Db, raw: Database.Database, meetings: readonly MeetingToPublish[]): Change[] {
  const slugs = meetings.map(({ slug }) => slug);
  const before = meetingsAt(raw, slugs);
  const writer = new MeetingWriter(tx);
  for (const { slug, record } of meetings) writer.write(slug, record, (before.get(slug)?.version ?? 0) + 1);
  const after = meetingsAt(raw, slugs);
  const people = writer.touched().filter((each) => canonicalJson(each.before) !== canonicalJson(each.after));
  for (const { slug, after: person } of people) {
    refuseTooManyPosts(person as PersonRecord);
    countOn(tx, "person", slug);
  }
  const changes = slugs.map((slug) => ({
    kind: "meeting",
    slug,
    before: before.get(slug)?.record ?? null,
    after: after.get(slug)?.record,
  }));
  return [...changes, ...people];
}

/** Each new meeting alone is within the rules; together they could give one person more posts than a record holds. */
function refuseTooManyPosts({ name, posts }: PersonRecord): void {
  if (posts.length > LONGEST_LIST) throw new AppError("unprocessable", imports.apply.tooManyPosts(name, LONGEST_LIST));
}

/** Publishes sources that are not in the record yet. */
export function publishSources(tx: Db, sources: readonly SourceRecord[]): Change[] {
  const [first] = sources;
  if (first === undefined) return [];
  const start = Number(newSlug(tx, "source", first));
  return sources.map((record, at) => {
    const slug = String(start + at);
    keeperOf("source").write(tx, slug, record, { version: 1 });
    return { kind: "source", slug, before: null, after: record };
  });
}

/** Gives out slugs for new meetings that nothing has, had, or leads elsewhere; each once. */
export function slugGiver(raw: Database.Database): (record: MeetingRecord) => string {
  const taken = raw
    .prepare(
      `select exists (select 1 from meetings where slug = @slug)
        or exists (select 1 from removals where kind = 'meeting' and slug = @slug)
        or exists (select 1 from redirects where kind = 'meeting' and slug = @slug)`,
    )
    .pluck();
  const given = new Set<string>();
  const series = new Map<string, Generator<string, never>>();
  const isTaken = (slug: string): boolean => given.has(slug) || taken.get({ slug }) === 1;
  return (record) => {
    const wish = freeSlug(slugOfMeeting(record), () => false);
    // A series goes on where it stopped: a thousand meetings of one name must not each begin at the first.
    const names = series.get(wish) ?? numbered(wish);
    series.set(wish, names);
    let slug = names.next().value;
    while (isTaken(slug)) slug = names.next().value;
    given.add(slug);
    return slug;
  };
}

/** `slug`, `slug-2`, `slug-3` … */
function* numbered(slug: string): Generator<string, never> {
  yield slug;
  for (let number = 2; ; number += 1) yield `${slug}-${number}`;
}
