/** One record through time: every version of it, and what each of its fields has said. */
import { demand, type Actor } from "../../domain/access";
import type { RecordKind } from "../../domain/records";
import { canonicalJson } from "../../domain/canonical-json";
import { fieldInWords } from "../../domain/records/history";
import { FIELD_LABELS } from "../../domain/records/labels";
import type { Store } from "../client";
import { openDraftOf } from "../commands/draft-row";
import { keeperOf } from "../records";
import { whereabouts, type Whereabouts } from "../views/whereabouts";
import { history, type HistoryRow } from "./history";
import { recordNames } from "./names";

/** A row about the record, with the version it made. */
export interface RecordVersion extends HistoryRow {
  /** Null where the row took the record out. */
  readonly version: number | null;
  /** True for the version that is published now. */
  readonly stands: boolean;
}

export interface RecordHistory {
  readonly kind: RecordKind;
  readonly slug: string;
  readonly name: string;
  /** The published version; null where there is none now. */
  readonly version: number | null;
  /** What became of it, where it is not published. */
  readonly gone: Whereabouts | null;
  /** The draft that changes it, if one is open. */
  readonly draft: string | null;
  readonly rows: readonly RecordVersion[];
  readonly next: number | null;
}

interface Wanted {
  readonly kind: RecordKind;
  readonly slug: string;
  readonly before?: number | null;
}

/** The versions of a record, the latest first; null where there never was one. */
export async function recordHistory(store: Store, actor: Actor, wanted: Wanted): Promise<RecordHistory | null> {
  demand(actor, "read-drafts");
  const { kind, slug } = wanted;
  const { rows, next } = await history(store, actor, wanted);
  if (rows.length === 0) return null;
  const version = keeperOf(kind).find(store.read, slug)?.version ?? null;
  const last = lastSequence(store, kind, slug);
  const versionAt = versionCounter(store, kind, slug);
  return {
    kind,
    slug,
    name: recordNames(store.raw)(kind, slug),
    version,
    gone: version === null ? await whereabouts(store, kind, slug) : null,
    draft: openDraftOf(store.read, kind, slug)?.id ?? null,
    rows: rows.map((row) => ({
      ...row,
      version: row.after === null ? null : versionAt(row.sequence),
      stands: version !== null && row.sequence === last,
    })),
    next,
  };
}

function lastSequence(store: Store, kind: RecordKind, slug: string): number {
  return store.raw
    .prepare("select max(sequence) from audit where kind = ? and slug = ?")
    .pluck()
    .get(kind, slug) as number;
}

/** A version is made by each row that leaves the record published. */
function versionCounter(store: Store, kind: RecordKind, slug: string): (sequence: number) => number {
  const count = store.raw
    .prepare("select count(*) from audit where kind = ? and slug = ? and after_json is not null and sequence <= ?")
    .pluck();
  return (sequence) => count.get(kind, slug, sequence) as number;
}

/** What a field said from some change on. */
export interface FieldVersion {
  readonly sequence: number;
  readonly at: string;
  readonly actorName: string;
  /** Null while the record was taken out. */
  readonly value: readonly string[] | null;
}

/** How far back a field is followed. */
const MOST_CHANGES = 500;

/** The values of one field over time, the latest first; changes that left it alone are passed over. */
export async function fieldHistory(
  store: Store,
  actor: Actor,
  { kind, slug, field }: { readonly kind: RecordKind; readonly slug: string; readonly field: string },
): Promise<FieldVersion[]> {
  demand(actor, "read-drafts");
  if (!Object.hasOwn(FIELD_LABELS[kind], field)) return [];
  const path = `$.${field}`;
  const rows = store.raw
    .prepare(
      `select sequence, at, actor_name as actorName, after_json is null as gone, json_extract(after_json, @path) as text,
        json_type(after_json, @path) as type
       from audit where kind = @kind and slug = @slug order by sequence desc limit ${MOST_CHANGES}`,
    )
    .all({ kind, slug, path }) as FieldRow[];
  const nameOf = recordNames(store.raw);
  const told = rows.map(({ sequence, at, actorName, gone, text, type }) => ({
    sequence,
    at,
    actorName,
    value: gone === 1 ? null : fieldInWords(kind, field, type === "array" ? JSON.parse(text ?? "[]") : text, nameOf),
  }));
  return told.filter(
    ({ value }, at) => at === told.length - 1 || canonicalJson(value) !== canonicalJson(told[at + 1]?.value),
  );
}

interface FieldRow {
  readonly sequence: number;
  readonly at: string;
  readonly actorName: string;
  readonly gone: 0 | 1;
  readonly text: string | null;
  readonly type: string | null;
}
