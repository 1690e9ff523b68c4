import { canonicalJson } from "../canonical-json";
import { imports } from "../messages/imports";
import type { MeetingRecord, SourceRecord } from "../records";
import { withoutNothing } from "../records/loose";
import { meetingRecord } from "../records/meeting";
import { withSupportedEvidence } from "../records/supported-evidence";
import { assemble, type Assembled } from "./assemble";
import { checkNames, checkSources, checkWords, type Directory } from "./check-row";
import { FIELD_NAMES, fieldOf, type FieldName, type Mapping } from "./fields";
import { MOST_FAULTS } from "./limits";
import { RowValues, type RowFault } from "./row-values";
import type { Cell } from "./sheet";

export const OUTCOMES = ["created", "changed", "unchanged", "refused"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Judged {
  readonly outcome: Outcome;
  /** What the record would be; null where the row is refused. */
  readonly record: MeetingRecord | null;
  readonly faults: readonly RowFault[];
  /** Sources that the row brings along. */
  readonly sources: readonly SourceRecord[];
  /** The row's own words for the record, for lists. */
  readonly title: string;
  readonly date: string;
}

export interface Judging {
  readonly cells: readonly Cell[];
  readonly mapping: Mapping;
  readonly standing: MeetingRecord | null;
  readonly directory: Directory;
  /** Rules that need more than the record to be told. */
  readonly rules: (record: MeetingRecord) => readonly { readonly param: string; readonly message: string }[];
}

/** What a row would do to the record, or why it is refused. */
export function judgeRow({ cells, mapping, standing, directory, rules }: Judging): Judged {
  const values = new RowValues(cells, mapping);
  const assembled = assemble(values, standing);
  checkWords(values, assembled, standing, directory);
  checkNames(values, assembled, standing, directory);
  const sources = checkSources(values, assembled.sources as readonly string[], standing, directory);
  const same = standing !== null && canonicalJson(assembled) === canonicalJson(standing);
  // Whoever has a dozen faults to mend looks again anyway.
  const isHopeless = values.faults.length > MOST_FAULTS;
  const record = same ? standing : isHopeless ? null : validated(values, assembled, rules);
  const told = { title: shown(assembled.title), date: shown(assembled.date), sources };
  if (values.faults.length > 0 || record === null)
    return { ...told, outcome: "refused", record: null, faults: fewer(values.faults) };
  return { ...told, outcome: outcomeOf(record, standing), record, faults: [] };
}

const LONGEST_TITLE = 120;
const shown = (value: unknown): string => (typeof value === "string" ? value.slice(0, LONGEST_TITLE) : "");

function outcomeOf(record: MeetingRecord, standing: MeetingRecord | null): Outcome {
  if (standing === null) return "created";
  return canonicalJson(record) === canonicalJson(standing) ? "unchanged" : "changed";
}

/** The record by the rules of meetings, without evidence of what it said before; null, with the faults left at the values, where it breaks them. */
function validated(values: RowValues, assembled: Assembled, rules: Judging["rules"]): MeetingRecord | null {
  const read = meetingRecord.safeParse(withoutNothing(assembled));
  const issues = read.success
    ? rules(read.data).map(({ param, message }) => ({ path: param.split(".").slice(1), message }))
    : read.error.issues;
  const known = new Set(values.faults.map(({ field, item }) => `${field} ${item}`));
  for (const { path, message } of issues) {
    const [field, item] = placeOf(path.map(String));
    if (!known.has(`${field} ${item}`)) values.fault(field, message, item);
  }
  return read.success ? withSupportedEvidence(read.data) : null;
}

/** The field, and the item of its list, that a path in a record belongs to. */
function placeOf([root, item, part]: readonly string[]): [FieldName | null, number | null] {
  const fields = FIELD_NAMES.filter((name) => fieldOf(name).path?.[0] === root);
  const field = fields.find((name) => fieldOf(name).path?.[1] === part) ?? fields[0] ?? null;
  return [field, item === undefined ? null : Number(item) + 1];
}

function fewer(faults: readonly RowFault[]): RowFault[] {
  if (faults.length <= MOST_FAULTS) return [...faults];
  const rest = faults.length - MOST_FAULTS;
  return [...faults.slice(0, MOST_FAULTS), { field: null, item: null, message: imports.row.more(rest) }];
}
