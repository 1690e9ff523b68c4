/** Published records as the desk lists them, and what taking one out or merging it would mean. */
import { demand, type Actor } from "../../domain/access";
import { nameOf, type AnyRecord, type RecordKind } from "../../domain/records";
import { canonicalJson } from "../../domain/canonical-json";
import type { FieldChange, NameOf } from "../../domain/records/changes";
import { changesOfRecord, fieldInWords, isRecordKind } from "../../domain/records/history";
import { FIELD_LABELS, labelOfField } from "../../domain/records/labels";
import type { Store } from "../client";
import { openDraftOf } from "../commands/draft-row";
import { mergeRecords } from "../commands/merge-records";
import { rehearse } from "../commands/rehearse";
import { keeperOf } from "../records";
import { relationsResting, usesOf } from "../records/uses";
import { slugsMatching } from "../views/jump";
import { recordNames } from "./names";
import { alsoChanged, type AlsoChanged } from "./reviews";

/** A published record in a list. */
export interface PublishedLine {
  readonly slug: string;
  readonly name: string;
  /** What tells it from others of its name: date, type, publisher. */
  readonly detail: string | null;
  readonly version: number;
  /** The draft that changes it, if one is open. */
  readonly draft: string | null;
}

export interface PublishedPage {
  readonly rows: readonly PublishedLine[];
  readonly total: number;
}

interface Listed {
  readonly kind: RecordKind;
  readonly q?: string | null;
  /** From 1. */
  readonly page?: number;
}

export const RECORDS_A_PAGE = 50;

interface Columns {
  readonly table: string;
  readonly slug: string;
  readonly name: string;
  readonly detail: string;
  readonly order: string;
}

const COLUMNS: { readonly [K in RecordKind]: Columns } = {
  meeting: { table: "meetings", slug: "t.slug", name: "t.title", detail: "t.date", order: "t.latest desc, t.slug" },
  instrument: { table: "instruments", slug: "t.slug", name: "t.title", detail: "t.type", order: "t.title, t.slug" },
  initiative: { table: "initiatives", slug: "t.slug", name: "t.title", detail: "t.kind", order: "t.title, t.slug" },
  person: { table: "people", slug: "t.slug", name: "t.name", detail: "t.country", order: "t.name, t.slug" },
  organisation: { table: "organisations", slug: "t.slug", name: "t.name", detail: "t.kind", order: "t.name, t.slug" },
  source: {
    table: "sources",
    slug: "cast(t.id as text)",
    name: "t.title",
    detail: "t.publisher || ', ' || t.url",
    order: "t.id desc",
  },
};

/** A page of the published records of a kind; with words, those whose names have words beginning so. */
export async function published(store: Store, actor: Actor, { kind, q, page = 1 }: Listed): Promise<PublishedPage> {
  demand(actor, "read-drafts");
  const { table, slug, name, detail, order } = COLUMNS[kind];
  const { where, values } = matching(store, kind, (q ?? "").trim());
  const total = store.raw.prepare(`select count(*) from ${table} t where ${where}`).pluck().get(values) as number;
  const rows = store.raw
    .prepare(
      `select ${slug} as slug, ${name} as name, ${detail} as detail, t.version, d.id as draft
       from ${table} t left join drafts d on d.kind = @kind and d.slug = ${slug}
       where ${where} order by ${order} limit @limit offset @offset`,
    )
    .all({ ...values, kind, limit: RECORDS_A_PAGE, offset: (page - 1) * RECORDS_A_PAGE }) as PublishedLine[];
  return { rows, total };
}

function matching(store: Store, kind: RecordKind, q: string): { where: string; values: Record<string, string> } {
  if (q === "") return { where: "true", values: {} };
  // Sources have no page, so they are not among what can be jumped to.
  if (kind === "source") {
    const within = "instr(lower(t.url || ' ' || t.title || ' ' || t.publisher), lower(@q)) > 0";
    return { where: within, values: { q } };
  }
  const slugs = JSON.stringify(slugsMatching(store, kind, q));
  return { where: "t.slug in (select value from json_each(@slugs))", values: { slugs } };
}

/** A record that names another. */
export interface NamedUse {
  readonly kind: RecordKind;
  readonly slug: string;
  readonly name: string;
}

/** A published record with all that stands in the way of taking it out. */
export interface PublishedRecord {
  readonly kind: RecordKind;
  readonly slug: string;
  readonly name: string;
  readonly version: number;
  readonly record: AnyRecord;
  readonly draft: string | null;
  readonly uses: readonly NamedUse[];
  readonly useCount: number;
  /** States whose page rests on this meeting. */
  readonly countries: readonly string[];
}

const USES_SHOWN = 50;

/** A published record; null where there is none. */
export async function publishedRecord(
  store: Store,
  actor: Actor,
  { kind, slug }: { readonly kind: RecordKind; readonly slug: string },
): Promise<PublishedRecord | null> {
  demand(actor, "read-drafts");
  const stands = keeperOf(kind).find(store.read, slug);
  if (stands === null) return null;
  const uses = usesOf(store.raw, kind, stands.id);
  const nameIn = recordNames(store.raw);
  return {
    kind,
    slug,
    name: nameOf(stands.record),
    version: stands.version,
    record: stands.record,
    draft: openDraftOf(store.read, kind, slug)?.id ?? null,
    uses: uses.slice(0, USES_SHOWN).map((use) => ({ ...use, name: nameIn(use.kind, use.slug) })),
    useCount: uses.length,
    countries: kind === "meeting" ? relationsResting(store.raw, stands.id) : [],
  };
}

/** What a merge would do. */
export interface MergePreview {
  readonly from: PublishedRecord;
  readonly into: PublishedRecord;
  /** The fields in which the two say different things; those of `into` stay. */
  readonly sides: readonly FieldSides[];
  /** What the one that stays gains. */
  readonly gained: readonly FieldChange[];
  /** Records that will name the other. */
  readonly also: readonly AlsoChanged[];
  /** Why it cannot be done, if it cannot. */
  readonly refused: string | null;
}

/** One field of two records, an item of a list each. */
export interface FieldSides {
  readonly label: string;
  readonly from: readonly string[];
  readonly into: readonly string[];
}

function sidesOf(kind: RecordKind, from: AnyRecord, into: AnyRecord, nameIn: NameOf): FieldSides[] {
  const said = (record: AnyRecord, field: string) =>
    fieldInWords(kind, field, (record as Readonly<Record<string, unknown>>)[field], nameIn);
  return Object.keys(FIELD_LABELS[kind]).flatMap((field) => {
    const sides = { label: labelOfField(kind, field), from: said(from, field), into: said(into, field) };
    return canonicalJson(sides.from) === canonicalJson(sides.into) ? [] : [sides];
  });
}

/** What merging one record into another would change; null where one of them is not there. */
export async function mergePreview(
  store: Store,
  actor: Actor,
  { kind, slug, into }: { readonly kind: RecordKind; readonly slug: string; readonly into: string },
  now = new Date(),
): Promise<MergePreview | null> {
  demand(actor, "publish");
  const from = await publishedRecord(store, actor, { kind, slug });
  const target = await publishedRecord(store, actor, { kind, slug: into });
  if (from === null || target === null) return null;
  const nameIn = recordNames(store.raw);
  const tried = await rehearse(store, mergeRecords, { kind, slug, into }, { actor, now, expected: from.version });
  const changes = tried.changes ?? [];
  const ofTarget = changes.filter((each) => each.kind === kind && each.slug === into);
  const after = ofTarget.at(-1)?.after ?? target.record;
  const others = changes.filter(
    (each) => isRecordKind(each.kind) && !(each.kind === kind && [slug, into].includes(each.slug)),
  );
  return {
    from,
    into: target,
    sides: sidesOf(kind, from.record, target.record, nameIn),
    gained: changesOfRecord(kind, target.record, after, nameIn),
    also: alsoChanged(others, nameIn),
    refused: tried.refused?.message ?? null,
  };
}
