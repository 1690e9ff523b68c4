import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { AppError } from "../../domain/errors";
import {
  recordKind,
  RECORDS,
  type AnyRecord,
  type MeetingRecord,
  type PersonRecord,
  type RecordKind,
  type SourceRecord,
} from "../../domain/records";
import { canonicalJson } from "../../domain/canonical-json";
import {
  keyOfEvidence,
  keyOfFigure,
  type EvidenceField,
  type OwnDocument,
  type Quotation,
} from "../../domain/records/evidence";
import type { Change } from "../audit";
import type { Db } from "../client";
import { keeperOf } from "../records";
import { relationsResting, usesOf } from "../records/uses";
import { redirects } from "../schema";
import { changed, defineCommand } from "./define";
import { publishRecord, withdrawRecord } from "./publication";
import { recordAsSeen, refuseOpenDraft } from "./remove-record";

/**
 * Makes two records one. Everything that named the first names the second; the second keeps its own
 * facts and gains what only the first had in its lists; the address of the first leads to the second.
 */
export const mergeRecords = defineCommand({
  name: "merge-records",
  summary: "Merges a record into another of its kind, leaving a redirect",
  needs: "publish",
  versioned: true,
  input: z.strictObject({ kind: recordKind, slug: z.string(), into: z.string() }),
  run(tx, { kind, slug, into }, context) {
    const from = recordAsSeen(tx, kind, slug, context);
    if (slug === into) throw new AppError("unprocessable", "A record cannot be merged into itself.");
    const target = keeperOf(kind).find(tx, into);
    if (target === null) throw new AppError("not-found", "There is no such record to merge into.");
    for (const each of [slug, into]) refuseOpenDraft(tx, kind, each);
    if (kind === "meeting" && relationsResting(context.raw, from.id).length > 0)
      throw new AppError(
        "conflict",
        "The page of a state names this meeting as the source of its relations: merge the other way.",
      );
    const names = { kind, from: nameIn(kind, slug, from.record), into: nameIn(kind, into, target.record) };
    const changes: Change[] = [];
    for (const use of usesOf(context.raw, kind, from.id)) {
      if (use.kind === kind && use.slug === into) continue;
      changes.push(...rewrite(tx, use.kind, use.slug, names));
    }
    const stands = keeperOf(kind).find(tx, into);
    const joined = join(kind, renamed(from.record, names), renamed(stands?.record ?? target.record, names));
    changes.push(...publishRecord(tx, kind, into, parsed(kind, joined)));
    // What still names the old record through the target's own posts is gone now.
    for (const use of usesOf(context.raw, kind, from.id)) changes.push(...rewrite(tx, use.kind, use.slug, names));
    changes.push(withdrawRecord(tx, kind, slug, context.at));
    tx.update(redirects)
      .set({ target: into })
      .where(and(eq(redirects.kind, kind), eq(redirects.target, slug)))
      .run();
    tx.insert(redirects).values({ kind, slug, target: into }).run();
    return changed({ kind, slug: into }, changes);
  },
});

interface Names {
  readonly kind: RecordKind;
  readonly from: string;
  readonly into: string;
}

/** What other records call it: a source by its address, all else by slug. */
const nameIn = (kind: RecordKind, slug: string, record: AnyRecord): string =>
  kind === "source" ? (record as SourceRecord).url : slug;

function rewrite(tx: Db, kind: RecordKind, slug: string, names: Names): Change[] {
  const stands = keeperOf(kind).find(tx, slug);
  return stands === null ? [] : publishRecord(tx, kind, slug, parsed(kind, renamed(stands.record, names)));
}

function parsed(kind: RecordKind, record: unknown): AnyRecord {
  return RECORDS[kind].schema.parse(record);
}

/** The keys under which records name others of a kind. */
const NAMING: { readonly [K in RecordKind]: readonly string[] } = {
  meeting: ["partOf"],
  person: ["person"],
  organisation: ["organisation", "organisations"],
  instrument: ["instruments"],
  initiative: ["initiatives"],
  source: ["source", "sources"],
};

/** The field of a meeting whose values name records of a kind: evidence names such a value by the same slug. */
const SUPPORTED: { readonly [K in RecordKind]?: EvidenceField } = {
  person: "participants",
  organisation: "organisations",
  instrument: "instruments",
  initiative: "initiatives",
};

/** A record with one name in place of another; what is there twice then is there once. */
function renamed(record: AnyRecord, names: Names): Record<string, unknown> {
  const swapped = renamedIn(record, names);
  if (!("evidence" in record)) return swapped;
  const moved = record.evidence.map((passage) =>
    passage.field === SUPPORTED[names.kind] && passage.value === names.from
      ? { ...passage, value: names.into }
      : passage,
  );
  return { ...swapped, evidence: once(moved) };
}

function renamedIn(record: AnyRecord, { kind, from, into }: Names): Record<string, unknown> {
  const swap = (value: unknown, naming: boolean): unknown => {
    if (Array.isArray(value)) return once(value.map((each) => swap(each, naming)));
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, swap(each, NAMING[kind].includes(key))]),
      );
    }
    return naming && value === from ? into : value;
  };
  return swap(record, false) as Record<string, unknown>;
}

function once(values: readonly unknown[]): unknown[] {
  return [...new Map(values.map((value) => [canonicalJson(value), value])).values()];
}

/** By what an item of a meeting's list is known; the whole of it where nothing is said here. */
const KNOWN_BY: { readonly [F in keyof MeetingRecord]?: (item: never) => unknown } = {
  areas: ({ area }: MeetingRecord["areas"][number]) => area,
  outcomes: ({ text }: MeetingRecord["outcomes"][number]) => text,
  quotations: ({ text }: Quotation) => text,
  figures: keyOfFigure,
  documents: ({ document }: OwnDocument) => document,
  evidence: keyOfEvidence,
};

/** The facts of `into`, its lists with what only `from` had. A name that goes stays as an alias. */
function join(kind: RecordKind, from: Record<string, unknown>, into: Record<string, unknown>): unknown {
  const lists = Object.entries(into).map(([key, value]) => {
    if (!Array.isArray(value)) return [key, value] as const;
    const known = kind === "meeting" ? KNOWN_BY[key as keyof MeetingRecord] : undefined;
    const keyOf = (item: unknown): string => canonicalJson(known === undefined ? item : known(item as never));
    const held = new Set(value.map(keyOf));
    const more = (from[key] as unknown[] | undefined) ?? [];
    return [key, [...(value as unknown[]), ...more.filter((item) => !held.has(keyOf(item)))]] as const;
  });
  const joined = Object.fromEntries(lists);
  if (kind === "person" || kind === "organisation") return { ...joined, ...namesOf(kind, from, into, joined) };
  return joined;
}

type Post = PersonRecord["posts"][number];

function namesOf(kind: RecordKind, from: Record<string, unknown>, into: Record<string, unknown>, joined: object) {
  const { aliases, posts } = joined as Pick<PersonRecord, "aliases" | "posts">;
  const all = once([...aliases, from["name"]]).filter((name) => name !== into["name"]);
  if (kind === "organisation") return { aliases: all };
  // A post seen under both names is one: rewriting the meetings has stretched the one that stays.
  const own = into["posts"] as PersonRecord["posts"];
  const same = (a: Post, b: Post): boolean => a.role === b.role && a.organisation === b.organisation;
  const kept = [...own, ...posts.slice(own.length).filter((post) => !own.some((each) => same(each, post)))];
  return { aliases: all, posts: kept };
}
