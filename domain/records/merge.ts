/**
 * Two editors changed one draft: what only one of them changed is taken, what both changed
 * differently is for a person to choose. Nothing is dropped silently.
 */
import { canonicalJson } from "../canonical-json";
import type { Companions, DraftBody, DraftOf, MeetingRecord, RecordKind } from ".";
import { FIELD_LABELS } from "./labels";

type Fields = Readonly<Record<string, unknown>>;
type Side = "mine" | "theirs";

/** A field that both sides changed, each in its own way. */
export interface Conflict {
  readonly field: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merge {
  /** Everything settled; conflicting fields stand as they were in mine. */
  readonly body: DraftBody;
  readonly conflicts: readonly Conflict[];
  /** Fields taken from the other side. */
  readonly taken: readonly string[];
}

/** Nothing, an empty text and an empty list say the same. */
const same = (a: unknown, b: unknown): boolean => canonicalJson(said(a)) === canonicalJson(said(b));
const said = (value: unknown): unknown =>
  value === undefined || value === "" || (Array.isArray(value) && value.length === 0) ? null : value;

/** Merges two bodies that both began as `base`. */
export function mergeDrafts(kind: RecordKind, base: DraftBody, mine: DraftBody, theirs: DraftBody): Merge {
  const [was, own, other] = [base.record as Fields, mine.record as Fields, theirs.record as Fields];
  const record: Record<string, unknown> = { ...own };
  const conflicts: Conflict[] = [];
  const taken: string[] = [];
  for (const field of Object.keys(FIELD_LABELS[kind])) {
    if (same(other[field], was[field]) || same(other[field], own[field])) continue;
    if (same(own[field], was[field])) {
      record[field] = other[field];
      taken.push(field);
    } else if (COLLECTED.has(field)) {
      record[field] = collected(was[field], own[field], other[field]);
      taken.push(field);
    } else conflicts.push({ field, base: was[field], mine: own[field], theirs: other[field] });
  }
  const companions = mergeCompanions(base.companions, mine.companions, theirs.companions);
  return { body: { record, companions }, conflicts, taken };
}

/** The merged body with a choice for each conflict; a field without one stays mine. */
export function settle({ body, conflicts }: Merge, choices: Readonly<Record<string, Side>>): DraftBody {
  const chosen = conflicts
    .filter(({ field }) => choices[field] === "theirs")
    .map(({ field, theirs }) => [field, theirs] as const);
  return { ...body, record: { ...body.record, ...Object.fromEntries(chosen) } };
}

/** Lists whose items stand each for themselves: what either side added is in, what either took out is not. */
const COLLECTED: ReadonlySet<string> = new Set<keyof MeetingRecord>(["documents", "evidence"]);

function collected(was: unknown, own: unknown, other: unknown): unknown[] {
  const [before, mine, theirs] = [itemsOf(was), itemsOf(own), itemsOf(other)];
  const kept = [...mine].filter(([key]) => theirs.has(key) || !before.has(key));
  const added = [...theirs].filter(([key]) => !mine.has(key) && !before.has(key));
  return [...kept, ...added].map(([, item]) => item);
}

const itemsOf = (items: unknown): ReadonlyMap<string, unknown> =>
  new Map((Array.isArray(items) ? (items as readonly unknown[]) : []).map((item) => [canonicalJson(item), item]));

type Loose = DraftOf<Companions>;
const LISTS = ["people", "organisations", "sources"] as const;

/**
 * New records that come along: all of both sides. One that a side no longer names may still be
 * named by the other, so none is dropped here; of one both changed, mine counts.
 */
function mergeCompanions(base: Loose, mine: Loose, theirs: Loose): Loose {
  return Object.fromEntries(
    LISTS.map((list) => {
      const [was, own, other] = [base, mine, theirs].map((side) => byKey(side[list] ?? []));
      const merged = new Map(other);
      for (const [key, item] of own ?? []) if (!other?.has(key) || !same(item, was?.get(key))) merged.set(key, item);
      return [list, [...merged.values()]];
    }),
  );
}

interface Keyed {
  readonly slug?: string | null | undefined;
  readonly url?: string | null | undefined;
}
const byKey = (items: readonly Keyed[]): Map<string, Keyed> =>
  new Map(items.map((item) => [item.slug ?? item.url ?? "", item]));

/** A body without the new records that nothing names any more: they would be published for nothing. */
export function pruneCompanions({ record, companions }: DraftBody): DraftBody {
  // Evidence falls away with the value it supports: it holds nothing in place.
  const named = new Set(textsIn({ ...record, evidence: null }));
  const people = (companions.people ?? []).filter(({ slug }) => named.has(slug ?? ""));
  for (const text of textsIn(people)) named.add(text);
  return {
    record,
    companions: {
      people,
      organisations: (companions.organisations ?? []).filter(({ slug }) => named.has(slug ?? "")),
      sources: (companions.sources ?? []).filter(({ url }) => named.has(url ?? "")),
    },
  };
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
