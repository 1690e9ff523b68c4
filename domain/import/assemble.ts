/** A row laid over the record that stands, or over nothing: what it would make of the record. */
import { imports } from "../messages/imports";
import type { MeetingRecord } from "../records";
import { codeOf } from "./codes";
import { FIELD_NAMES, fieldOf, type FieldName, type MeetingField } from "./fields";
import { inStep, type RowValues } from "./row-values";

/** A meeting on the way: the shape of one, whatever its values are. */
export type Assembled = { [K in MeetingField]: unknown };

const NEW: Assembled = {
  kind: "meeting",
  partOf: null,
  title: null,
  date: null,
  status: null,
  confidence: null,
  note: null,
  format: null,
  level: null,
  modality: null,
  city: null,
  hostCountry: null,
  countries: [],
  areas: [],
  participants: [],
  organisations: [],
  outcomes: [],
  quotations: [],
  figures: [],
  instruments: [],
  initiatives: [],
  summary: null,
  sources: [],
  documents: [],
  evidence: [],
};

/** What the row says over what stands. Faults are left with the values. */
export function assemble(values: RowValues, standing: MeetingRecord | null): Assembled {
  const record: Assembled = { ...(standing ?? NEW) };
  for (const name of FIELD_NAMES) {
    const { path, many, leader } = fieldOf(name);
    if (path === undefined || leader !== undefined) continue;
    const [root, part] = path;
    if (part !== undefined) record[root] = itemsOf(values, name, record[root] as readonly Item[]);
    else if (many === true) record[root] = listOf(values, name) ?? record[root];
    else if (values.text(name) !== undefined) record[root] = coded(values, name, values.text(name) ?? "", null);
  }
  return record;
}

function listOf(values: RowValues, name: FieldName): unknown[] | undefined {
  return values
    .list(name)
    ?.map((value, at) => coded(values, name, value, at + 1))
    .filter((value) => value !== null);
}

/** A value by its code; null where it is empty. */
function coded(values: RowValues, name: FieldName, value: string, item: number | null): string | null {
  const read = codeOf(fieldOf(name).codes, value);
  if ("fault" in read) values.fault(name, read.fault, item);
  return "code" in read ? read.code || null : value;
}

type Item = Readonly<Record<string, unknown>>;

/** Items of a list of objects, from the column that leads and those in step with it. */
function itemsOf(values: RowValues, leader: FieldName, standing: readonly Item[]): readonly Item[] {
  const parts = FIELD_NAMES.filter((name) => fieldOf(name).leader === leader);
  if ([leader, ...parts].every((name) => values.list(name) === undefined)) return standing;
  const key = fieldOf(leader).path?.[1] ?? "";
  const led = listOf(values, leader) ?? standing.map((item) => item[key]);
  const before = new Standing(standing, key);
  const columns = parts.map(
    (name) => [fieldOf(name).path?.[1] ?? "", stepsOf(values, name, leader, led.length)] as const,
  );
  return led.map((value, at) => {
    const known = before.next(value);
    const said = columns.map(([part, steps]): [string, unknown] => [
      part,
      steps === null ? (known?.[part] ?? null) : steps[at],
    ]);
    return Object.fromEntries<unknown>([[key, value], ...said]);
  });
}

/** The values of a column that runs in step; null where the row does not speak of it, or is out of step. */
function stepsOf(values: RowValues, name: FieldName, leader: FieldName, length: number): (string | null)[] | null {
  const list = values.list(name);
  if (list === undefined) return null;
  const steps = inStep(list, length);
  if (steps === null) values.fault(name, imports.row.outOfStep(list.length, fieldOf(leader).label, length));
  return steps?.map((value, at) => coded(values, name, value, at + 1)) ?? null;
}

/** Items as they stand, by their key, each given once. */
class Standing {
  private readonly items: Item[];
  private readonly key: string;

  constructor(items: readonly Item[], key: string) {
    this.items = [...items];
    this.key = key;
  }

  next(value: unknown): Item | undefined {
    const at = this.items.findIndex((item) => item[this.key] === value);
    return at === -1 ? undefined : this.items.splice(at, 1)[0];
  }
}
