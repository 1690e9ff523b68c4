/** What differs between two versions of a record, in words a person can check. */
import { canonicalJson } from "../canonical-json";
import {
  ACTS,
  AREAS,
  CONFIDENCES,
  countryName,
  EMPHASES,
  FORMATS,
  INITIATIVE_KINDS,
  INITIATIVE_STATUSES,
  INSTRUMENT_TYPES,
  LEVELS,
  MODALITIES,
  ORGANISATION_KINDS,
  OUTCOME_KINDS,
  SOURCE_KINDS,
  STATUSES,
} from "../taxonomy";
import type { RecordKind } from ".";
import { FIELD_LABELS, labelOfField } from "./labels";

/** One item of a list that stayed but reads differently. */
export interface ItemChange {
  readonly before: string;
  readonly after: string;
}

/** How one field differs. Texts are as people read them; null is nothing. */
export type FieldChange =
  | {
      readonly field: string;
      readonly label: string;
      readonly type: "value";
      readonly before: string | null;
      readonly after: string | null;
    }
  | {
      readonly field: string;
      readonly label: string;
      readonly type: "list";
      readonly added: readonly string[];
      readonly removed: readonly string[];
      readonly changed: readonly ItemChange[];
      /** True where the same items stand in another order. */
      readonly reordered: boolean;
    };

/** Gives the name of a record that another names by its slug; the slug itself where it is not known. */
export type NameOf = (kind: RecordKind, slug: string) => string;
const SLUG: NameOf = (_kind, slug) => slug;

type Terms = Readonly<Record<string, { readonly label: string }>>;

/** The classification whose keys a field holds. `kind` and `status` mean something else in each kind of record. */
const TERMS: Readonly<Record<string, Terms>> = {
  confidence: CONFIDENCES,
  format: FORMATS,
  level: LEVELS,
  modality: MODALITIES,
  areas: AREAS,
  type: INSTRUMENT_TYPES,
  "meeting.status": STATUSES,
  "initiative.status": INITIATIVE_STATUSES,
  "initiative.kind": INITIATIVE_KINDS,
  "organisation.kind": ORGANISATION_KINDS,
  "source.kind": SOURCE_KINDS,
};

/** The kind of record that a field names by slug. */
const NAMES: Readonly<Record<string, RecordKind>> = {
  partOf: "meeting",
  organisations: "organisation",
  instruments: "instrument",
  initiatives: "initiative",
};

const termOf = (terms: Terms | undefined, key: string): string => terms?.[key]?.label ?? key;

/** A value of a field, or an item of its list, as a person reads it. */
export function inWords(kind: RecordKind, field: string, value: unknown, nameOf: NameOf = SLUG): string {
  if (typeof value === "object" && value !== null) return itemInWords(field, value as Item, nameOf);
  const text = typeof value === "string" ? value : "";
  if (field === "countries" || field === "country" || field === "hostCountry") return countryName(text);
  const named = NAMES[field];
  if (named !== undefined) return nameOf(named, text);
  return termOf(TERMS[`${kind}.${field}`] ?? TERMS[field], text);
}

type Item = Readonly<Record<string, unknown>>;
const said = (value: unknown): string => (typeof value === "string" ? value : "");
const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(", ");

function itemInWords(field: string, item: Item, nameOf: NameOf): string {
  const organisation = said(item["organisation"]);
  const body = organisation === "" ? "" : nameOf("organisation", organisation);
  switch (field) {
    case "areas":
      return `${termOf(AREAS, said(item["area"]))} (${termOf(EMPHASES, said(item["emphasis"])).toLowerCase()})`;
    case "participants":
      return joined(nameOf("person", said(item["person"])), said(item["role"]), body);
    case "outcomes": {
      const area = said(item["area"]);
      return joined(
        `${termOf(OUTCOME_KINDS, said(item["kind"]))}: ${said(item["text"])}`,
        area === "" ? "" : termOf(AREAS, area),
      );
    }
    case "quotations":
      return `${said(item["speaker"])}: ${said(item["text"])}`;
    case "figures":
      return joined(`${said(item["label"])}: ${said(item["value"])} ${said(item["unit"])}`, said(item["year"]));
    case "documents":
      return `${said(item["source"])}, text ${said(item["document"]).slice(0, 8)}…`;
    case "evidence":
      return `${valueInWords(said(item["field"]), said(item["value"]), nameOf)}: “${said(item["exact"])}”`;
    case "acts":
      return joined(
        termOf(ACTS, said(item["type"])),
        said(item["date"]),
        said(item["city"]),
        said(item["by"]),
        said(item["source"]),
      );
    case "posts":
      return joined(said(item["role"]), body, `${said(item["from"])} to ${said(item["to"])}`);
    default:
      return canonicalJson(item);
  }
}

/** The value a passage supports; of texts the field alone, because the passage says the same. */
function valueInWords(field: string, value: string, nameOf: NameOf): string {
  const label = labelOfField("meeting", field);
  if (field === "outcomes" || field === "quotations" || field === "figures") return label;
  return `${label}, ${field === "participants" ? nameOf("person", value) : inWords("meeting", field, value, nameOf)}`;
}

/** What makes an item of a list the same item, though it may read differently. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  areas: ["area"],
  participants: ["person"],
  outcomes: ["text"],
  quotations: ["text"],
  figures: ["label", "unit", "year"],
  documents: ["document"],
  evidence: ["field", "value", "document", "start", "end"],
  acts: ["type", "date"],
  posts: ["role", "organisation"],
};

function keyOf(field: string, item: unknown): string {
  const keys = KEYS[field];
  if (keys === undefined || typeof item !== "object" || item === null) return canonicalJson(item);
  return canonicalJson(keys.map((key) => (item as Item)[key] ?? null));
}

/** The fields that differ, in the order of the record. Nothing, an empty text and an empty list are alike. */
export function changesBetween(
  kind: RecordKind,
  before: object | null,
  after: object | null,
  nameOf: NameOf = SLUG,
): FieldChange[] {
  const was = (before ?? {}) as Item;
  const is = (after ?? {}) as Item;
  return Object.keys(FIELD_LABELS[kind]).flatMap((field) => {
    const [a, b] = [was[field], is[field]];
    if (Array.isArray(a) || Array.isArray(b)) return listChange(kind, field, listOf(a), listOf(b), nameOf);
    return valueChange(kind, field, valueOf(a), valueOf(b), nameOf);
  });
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const valueOf = (value: unknown): unknown => (value === undefined || value === "" ? null : value);

function valueChange(kind: RecordKind, field: string, before: unknown, after: unknown, nameOf: NameOf): FieldChange[] {
  if (before === after) return [];
  const words = (value: unknown): string | null => (value === null ? null : inWords(kind, field, value, nameOf));
  return [{ field, label: labelOfField(kind, field), type: "value", before: words(before), after: words(after) }];
}

function listChange(
  kind: RecordKind,
  field: string,
  before: readonly unknown[],
  after: readonly unknown[],
  nameOf: NameOf,
): FieldChange[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  const words = (item: unknown): string => inWords(kind, field, item, nameOf);
  const was = keyed(field, before);
  const is = keyed(field, after);
  const stayed = [...is].filter(([key]) => was.has(key));
  const changed = stayed.filter(([key, item]) => canonicalJson(was.get(key)) !== canonicalJson(item));
  const order = (keys: Iterable<string>, others: ReadonlyMap<string, unknown>) =>
    [...keys].filter((key) => others.has(key));
  return [
    {
      field,
      label: labelOfField(kind, field),
      type: "list",
      added: [...is].filter(([key]) => !was.has(key)).map(([, item]) => words(item)),
      removed: [...was].filter(([key]) => !is.has(key)).map(([, item]) => words(item)),
      changed: changed.map(([key, item]) => ({ before: words(was.get(key)), after: words(item) })),
      reordered: canonicalJson(order(was.keys(), is)) !== canonicalJson(order(is.keys(), was)),
    },
  ];
}

/** Items by what makes them the same; a second one of a key is told apart by its number. */
function keyed(field: string, items: readonly unknown[]): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const item of items) {
    const key = keyOf(field, item);
    let free = key;
    for (let number = 2; found.has(free); number += 1) free = `${key} ${number}`;
    found.set(free, item);
  }
  return found;
}
