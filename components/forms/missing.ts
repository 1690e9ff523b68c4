/** What keeps a draft from being published, as a list that leads to the fields. */
import { editor } from "@/domain/messages/editor";
import type { RecordKind } from "@/domain/records";
import type { DraftFaults } from "@/domain/records/draft-faults";
import { FIELD_LABELS, labelOfField } from "@/domain/records/labels";
import { fieldId } from "./draft-form";

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

/** Everything missing in the order of the fields, then of the new records that come along. */
export function missingOf(kind: RecordKind, faults: DraftFaults): Missing[] {
  const fields = Object.keys(FIELD_LABELS[kind]);
  const own = [...faults.record]
    .map(([path, words]) => {
      const field = path.split(".")[0] ?? "";
      return { key: path, label: labelOfField(kind, field), words, target: fieldId(field), at: fields.indexOf(field) };
    })
    .sort((a, b) => a.at - b.at);
  const along = [...faults.companions].map(([path, words]) => {
    const list = (path.split(".")[0] ?? "sources") as CompanionList;
    const target = COMPANION_FIELDS[list].find((field) => fields.includes(field)) ?? "sources";
    return { key: `with ${path}`, label: editor.missing.companion[list], words, target: fieldId(target) };
  });
  return [...own, ...along];
}
