/** What else must hold of a row: what it names is there, and words beside codes say the same as the codes. */
import { imports } from "../messages/imports";
import type { MeetingRecord, SourceRecord } from "../records";
import { withoutNothing } from "../records/loose";
import { sourceRecord } from "../records/source";
import type { Assembled } from "./assemble";
import { shortened, wordsOf } from "./codes";
import { FIELD_NAMES, fieldOf, type FieldName, type NamedKind } from "./fields";
import { inStep, type RowValues } from "./row-values";

/** A record as others name it. */
export interface Entry {
  readonly slug: string;
  readonly name: string;
}

/** What the record holds, for rows to name. */
export interface Directory {
  nameOf(kind: NamedKind, slug: string): string | undefined;
  /** The record whose slug or name is most like a text; undefined where none is like it. */
  nearest(kind: NamedKind, text: string): Entry | undefined;
  sourceAt(url: string): SourceRecord | undefined;
}

/** The values of a field in a record, one for each item of its list. */
function codesIn(record: Assembled, name: FieldName): (string | null)[] {
  const [root, part] = fieldOf(name).path ?? ["title"];
  const value = record[root];
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.map((item) => textOf(part === undefined ? item : (item as Record<string, unknown>)[part]));
}

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Faults for what the record names and is not there. */
export function checkNames(
  values: RowValues,
  record: Assembled,
  standing: MeetingRecord | null,
  directory: Directory,
): void {
  for (const name of FIELD_NAMES) {
    const { names, many } = fieldOf(name);
    if (names === undefined) continue;
    const before = new Set(standing === null ? [] : codesIn(standing, name));
    codesIn(record, name).forEach((slug, at) => {
      if (slug === null || before.has(slug) || directory.nameOf(names, slug) !== undefined) return;
      const nearest = directory.nearest(names, slug);
      const message = imports.row.unknown(imports.kinds[names], shortened(slug), nearest);
      values.fault(name, message, many === true ? at + 1 : null);
    });
  }
}

/**
 * Faults for words that contradict the codes beside them. Words of the code that stands are let pass:
 * whoever changes a code in a table leaves its words behind, and the code is what counts.
 */
export function checkWords(
  values: RowValues,
  record: Assembled,
  standing: MeetingRecord | null,
  directory: Directory,
): void {
  for (const name of FIELD_NAMES) {
    const { words, many } = fieldOf(name) as { words?: FieldName; many?: true };
    const said = many === true ? values.list(name) : [values.text(name) ?? ""];
    if (words === undefined || said === undefined || said.every((each) => each === "")) continue;
    const inWords = (of: Assembled) =>
      codesIn(of, words).map((code) => (code === null ? "" : nameOf(words, code, directory)));
    const wanted = inWords(record);
    if (agree(said, wanted) || (standing !== null && agree(said, inWords(standing)))) continue;
    contradiction(values, name, words, said, wanted);
  }
}

/** A code in words; null where the code is not known, which is a fault of its own. */
function nameOf(name: FieldName, code: string, directory: Directory): string | null {
  const { codes, names } = fieldOf(name);
  return (names === undefined ? wordsOf(codes, code) : directory.nameOf(names, code)) ?? null;
}

function agree(said: readonly string[], wanted: readonly (string | null)[]): boolean {
  const steps = inStep(said, wanted.length);
  return steps !== null && steps.every((each, at) => each === "" || wanted[at] === null || each === wanted[at]);
}

function contradiction(
  values: RowValues,
  name: FieldName,
  of: FieldName,
  said: readonly string[],
  wanted: readonly (string | null)[],
): void {
  const { label, many } = fieldOf(of);
  if (said.length !== wanted.length)
    return values.fault(name, imports.row.outOfStep(said.length, label, wanted.length));
  said.forEach((each, at) => {
    const named = wanted[at];
    if (each === "" || named === null || named === undefined || each === named) return;
    const message =
      named === ""
        ? imports.row.wordsOfNothing(shortened(each), label)
        : imports.row.words(shortened(each), label, named);
    values.fault(name, message, many === true ? at + 1 : null);
  });
}

const FACTS = FIELD_NAMES.filter((name) => fieldOf(name).source !== undefined);

/** The sources of a row that are new, from the columns beside their addresses. Known ones must be as they are recorded. */
export function checkSources(
  values: RowValues,
  urls: readonly string[],
  standing: MeetingRecord | null,
  directory: Pick<Directory, "sourceAt">,
): SourceRecord[] {
  const steps = new Map(FACTS.map((name) => [name, factsOf(values, name, urls, standing, directory)]));
  return urls.flatMap((url, at) => {
    const facts = FACTS.map((name) => [name, steps.get(name)?.[at] ?? ""] as const);
    const known = directory.sourceAt(url);
    if (known !== undefined) {
      checkKnown(values, known, facts, at + 1);
      return [];
    }
    return newSource(values, url, facts, at + 1) ?? [];
  });
}

type Facts = readonly (readonly [FieldName, string])[];

/** The facts of one column, in step with the addresses; those of the sources that stand are let pass. */
function factsOf(
  values: RowValues,
  name: FieldName,
  urls: readonly string[],
  standing: MeetingRecord | null,
  directory: Pick<Directory, "sourceAt">,
): readonly string[] | null {
  const list = values.list(name);
  if (list === undefined) return null;
  const fact = fieldOf(name).source ?? "title";
  const stands = (standing?.sources ?? []).map((url) => directory.sourceAt(url)?.[fact] ?? "");
  if (list.length === stands.length && list.every((each, at) => each === stands[at])) {
    const byUrl = new Map((standing?.sources ?? []).map((url, at) => [url, list[at] ?? ""]));
    return urls.map((url) => byUrl.get(url) ?? "");
  }
  const steps = inStep(list, urls.length);
  if (steps === null) values.fault(name, imports.row.outOfStep(list.length, fieldOf("sources").label, urls.length));
  return steps;
}

function checkKnown(values: RowValues, known: SourceRecord, facts: Facts, item: number): void {
  for (const [name, said] of facts) {
    const stands = known[fieldOf(name).source ?? "title"] ?? "";
    if (said !== "" && said !== stands) values.fault(name, imports.row.sourceDiffers(shortened(said), stands), item);
  }
}

function newSource(values: RowValues, url: string, facts: Facts, item: number): SourceRecord | null {
  if (facts.every(([, said]) => said === "")) {
    values.fault("sources", imports.row.newSource(shortened(url)), item);
    return null;
  }
  const said = facts.map(([name, value]): [string, string] => [fieldOf(name).source ?? name, value]);
  const read = sourceRecord.safeParse(withoutNothing(Object.fromEntries<string>([...said, ["url", url]])));
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues) {
    const name = FACTS.find((each) => fieldOf(each).source === path[0]) ?? "sources";
    values.fault(name, message, item);
  }
  return null;
}
