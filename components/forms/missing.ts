/** What keeps a draft from being published, as a list that leads to the fields. */
import { editor } from "@/domain/messages/editor";
import type { DraftBody, RecordKind, RecordOf } from "@/domain/records";
import type { DraftFaults } from "@/domain/records/draft-faults";
import { FIELD_LABELS, labelOfField } from "@/domain/records/labels";
import { fieldId, partId } from "./draft-form";

export interface Missing {
  readonly key: string;
  readonly label: string;
  readonly words: string;
  /** Of the element to go to. */
  readonly target: string;
}

/** Where the facts of a new record that comes along are asked, by kind of record. */
const COMPANION_FIELDS = {
  people: ["participants"],
  organisations: ["organisations", "participants", "posts"],
  sources: ["sources"],
} as const;
type CompanionList = keyof typeof COMPANION_FIELDS;

/** The fields that can bring along new records of a list of them. */
export const fieldsOfCompanion = (path: string): readonly string[] =>
  COMPANION_FIELDS[(path.split(".")[0] ?? "") as CompanionList] ?? [];

/** A report is read in another order than a record is stored. */
const READING_ORDER: { readonly [K in RecordKind]?: readonly (keyof RecordOf<K>)[] } = {
  meeting: [
    "sources",
    "date",
    "countries",
    "title",
    "level",
    "format",
    "modality",
    "city",
    "hostCountry",
    "participants",
    "organisations",
    "areas",
    "outcomes",
    "quotations",
    "figures",
    "summary",
    "status",
    "confidence",
    "kind",
  ],
};

/** The fields of a kind as its form has them. */
function orderOf(kind: RecordKind): readonly string[] {
  const first: readonly string[] = READING_ORDER[kind] ?? [];
  return [...first, ...Object.keys(FIELD_LABELS[kind]).filter((field) => !first.includes(field))];
}

/** Everything missing in the order of the fields, then of the new records that come along. */
export function missingOf(kind: RecordKind, { companions }: DraftBody, faults: DraftFaults): Missing[] {
  const fields = orderOf(kind);
  const own = [...faults.record]
    .map(([path, words]) => {
      const [field = "", item] = path.split(".");
      const label = labelOfField(kind, field);
      const named = item === undefined ? label : `${label} ${Number(item) + 1}`;
      return { key: path, label: named, words, target: partId(path), at: fields.indexOf(field) };
    })
    .sort((a, b) => a.at - b.at);
  const along = [...faults.companions].map(([path, words]) => {
    const target = fieldsOfCompanion(path).find((field) => fields.includes(field)) ?? "sources";
    return { key: `with ${path}`, label: nameOfCompanion(path, companions), words, target: fieldId(target) };
  });
  return [...own, ...along];
}

function nameOfCompanion(path: string, companions: DraftBody["companions"]): string {
  const [list = "", at = ""] = path.split(".");
  const item = companions[list as CompanionList]?.[Number(at)] as
    | { readonly record?: { readonly name?: string | null } | null; readonly title?: string | null }
    | undefined;
  const name = item?.record?.name ?? item?.title ?? "";
  const what = editor.missing.companion[list as CompanionList];
  return name === "" ? what : `${what} “${name}”`;
}
