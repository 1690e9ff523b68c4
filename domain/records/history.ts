/** What a row of history says changed, in words: of a record, of a draft, of anything else. */
import { canonicalJson } from "../canonical-json";
import { RECORDS, type RecordKind, type RecordOf } from ".";
import { changesBetween, inWords, type FieldChange, type NameOf } from "./changes";
import { NOTHING_SAID } from "./evidence";
import { FIELD_LABELS, labelOfField } from "./labels";
import { withoutNothing } from "./loose";

type Facts = Readonly<Record<string, unknown>>;

export const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(RECORDS, kind);

/** Fields a kind of record has gained since history began: rows from before say nothing of them, which is this. */
const GAINED: { readonly [K in RecordKind]?: Partial<RecordOf<K>> } = { meeting: NOTHING_SAID };

/** A record as a row of history has it, in the form records have now. */
export function recordInHistory<K extends RecordKind>(kind: K, json: string): RecordOf<K> {
  return { ...GAINED[kind], ...(JSON.parse(json) as RecordOf<K>) };
}

const factsOf = (value: unknown): Facts => (typeof value === "object" && value !== null ? (value as Facts) : {});

/** What makes a new record in a draft the same one, and which kind it is of. */
const ALONG: readonly { readonly list: string; readonly kind: RecordKind; readonly label: string }[] = [
  { list: "people", kind: "person", label: "New people" },
  { list: "organisations", kind: "organisation", label: "New organisations" },
  { list: "sources", kind: "source", label: "New sources" },
];

/** A new record that a draft brings along. */
export interface Companion {
  readonly kind: RecordKind;
  /** The slug the draft uses; of a source, its address. */
  readonly name: string;
  readonly record: Facts;
}

/** The new records in a draft's companions, in the order they are published. */
export function companionsIn(companions: unknown): Companion[] {
  const lists = factsOf(companions);
  return ALONG.flatMap(({ list, kind }) => {
    const items = lists[list];
    return (Array.isArray(items) ? items.map(factsOf) : []).map((item) => {
      const record = kind === "source" ? item : factsOf(item["record"]);
      return { kind, name: textOf(kind === "source" ? item["url"] : item["slug"]), record };
    });
  });
}

/** Names of records where a draft's own new ones may be meant. */
export function withCompanions(companions: unknown, nameOf: NameOf): NameOf {
  const names = new Map(
    companionsIn(companions).map(({ kind, name, record }) => [`${kind} ${name}`, textOf(record["name"])]),
  );
  return (kind, slug) => names.get(`${kind} ${slug}`) || nameOf(kind, slug);
}

/** A record on one line: every field that says something. */
export function recordInLine(kind: RecordKind, record: Facts, nameOf: NameOf): string {
  return Object.keys(FIELD_LABELS[kind])
    .flatMap((field) => {
      const said = fieldInWords(kind, field, record[field], nameOf);
      return said.length === 0 ? [] : [`${labelOfField(kind, field)}: ${said.join("; ")}`];
    })
    .join(". ");
}

/** A field's value as people read it, an item of a list each; nothing where it says nothing. */
export function fieldInWords(kind: RecordKind, field: string, value: unknown, nameOf: NameOf): string[] {
  if (value === undefined || value === null || value === "") return [];
  return (Array.isArray(value) ? value : [value]).map((each) => inWords(kind, field, each, nameOf));
}

/** What a row about a draft of some kind of record changed. A row holds a whole draft, what was saved, or its state. */
export function changesOfDraft(kind: RecordKind, before: unknown, after: unknown, nameOf: NameOf): FieldChange[] {
  const [was, is] = [factsOf(before), factsOf(after)];
  const named = withCompanions(is["companions"], withCompanions(was["companions"], nameOf));
  return [
    ...changesOfRecord(kind, was["record"], is["record"], named),
    ...changesAlong(was["companions"], is["companions"], named),
    ...changesOfFacts(pick(was, DRAFT_FACTS), pick(is, DRAFT_FACTS)),
  ];
}

const DRAFT_FACTS = ["state", "remark", "baseVersion"];

const pick = (facts: Facts, keys: readonly string[]): Facts =>
  Object.fromEntries(keys.flatMap((key) => (facts[key] === undefined ? [] : [[key, facts[key]]])));

/** What differs between two records, either of which may be on the way. */
export function changesOfRecord(kind: RecordKind, before: unknown, after: unknown, nameOf: NameOf): FieldChange[] {
  return changesBetween(kind, factsOf(withoutNothing(before)), factsOf(withoutNothing(after)), nameOf);
}

/** The new records that a draft gained, lost, or has otherwise. */
export function changesAlong(before: unknown, after: unknown, nameOf: NameOf): FieldChange[] {
  const [was, is] = [companionsIn(before), companionsIn(after)];
  return ALONG.flatMap(({ list, kind, label }): FieldChange[] => {
    const of = (all: readonly Companion[]) =>
      new Map(all.flatMap((each) => (each.kind === kind ? [[each.name, each.record] as const] : [])));
    const [a, b] = [of(was), of(is)];
    const words = (record: Facts): string => recordInLine(kind, record, nameOf);
    const added = [...b].flatMap(([name, record]) => (a.has(name) ? [] : [words(record)]));
    const removed = [...a].flatMap(([name, record]) => (b.has(name) ? [] : [words(record)]));
    const changed = [...b].flatMap(([name, record]) => {
      const old = a.get(name);
      if (old === undefined || canonicalJson(withoutNothing(old)) === canonicalJson(withoutNothing(record))) return [];
      return [{ before: words(old), after: words(record) }];
    });
    if (added.length + removed.length + changed.length === 0) return [];
    return [{ field: `companions.${list}`, label, type: "list", added, removed, changed, reordered: false }];
  });
}

/** Facts that differ, each under its name: what history keeps of accounts, imports and copies. */
export function changesOfFacts(before: unknown, after: unknown): FieldChange[] {
  const [was, is] = [factsOf(before), factsOf(after)];
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return fields.flatMap((field): FieldChange[] => {
    const [a, b] = [textOf(was[field]), textOf(is[field])];
    // A new record is begun from no version.
    if (a === b || (field === "baseVersion" && `${a}${b}` === "0")) return [];
    return [{ field, label: labelOfFact(field), type: "value", before: a || null, after: b || null }];
  });
}

const FACTS: Readonly<Record<string, string>> = { baseVersion: "Begun from version" };

/** "expiresAt" as "Expires at". */
function labelOfFact(field: string): string {
  const words = field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return FACTS[field] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(textOf).join(", ");
  return canonicalJson(value);
}
