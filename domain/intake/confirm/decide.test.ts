import { array, assert, constantFrom, integer, property, record as recordOf } from "fast-check";
import { expect, test } from "vitest";
import { supportedEvidence } from "../../records/supported-evidence";
import { accept, correct, reject, type MeetingBody, type Passage } from "./decide";
import { factsIn, type Fact } from "./facts";
import type { Row } from "./rows";
import { rowsOf } from "./rows";
import { labelledDocument } from "../testing/labelled-reading";

const wire = labelledDocument("02-wire-tungsten");
const statement = labelledDocument("13-joint-statement-dushanbe", "b");
const documents = [wire, statement];
const around = { slugFor: (_list: string, name: string) => name.toLowerCase().replaceAll(/\W+/g, "-"), speakers: [] };
const EMPTY: MeetingBody = {
  record: {
    kind: "meeting",
    countries: ["GB"],
    sources: ["https://example.org/a", "https://example.org/b"],
    documents: [
      { document: wire.document, source: "https://example.org/a" },
      { document: statement.document, source: "https://example.org/b" },
    ],
  },
  companions: { people: [], organisations: [], sources: [] },
};

const rowsFor = (body: MeetingBody): Row[] => rowsOf(documents, body, new Set(), around);
const suggestions = rowsFor(EMPTY).filter(({ fact }) => fact !== null);
const take = (body: MeetingBody, { fact, passages, along }: Row): MeetingBody =>
  accept(body, fact as Fact, passages, along);
const leave = (body: MeetingBody, { fact, passages }: Row): MeetingBody => reject(body, fact as Fact, passages);

const anyRow = integer({ min: 0, max: suggestions.length - 1 }).map((at) => suggestions[at] as Row);
const anyRows = array(anyRow, { maxLength: 30 });
const said = (value: unknown) => (Array.isArray(value) && value.length === 0 ? undefined : (value ?? undefined));
const told = ({ record, companions }: MeetingBody) => ({
  record: Object.fromEntries(Object.entries(record).filter(([, value]) => said(value) !== undefined)),
  companions,
});

test("every claim of two texts can be taken, and stands with the words it came from", () => {
  const all = suggestions.reduce(take, EMPTY);
  expect(all.record).toMatchObject({ level: expect.any(String), city: expect.any(String) });
  expect(all.record.areas).toContainEqual({ area: "critical-minerals", emphasis: "priority" });
  const cited = (all.record.evidence ?? []).find(({ value }) => value === "finance" && true);
  expect(cited).toMatchObject({ field: "areas", exact: "credit guarantees", start: 688, end: 705 });
  for (const { document, exact, start, end } of all.record.evidence ?? []) {
    const { text } = documents.find((each) => each.document === document)!;
    expect(text.slice(start!, end!)).toBe(exact);
  }
  expect(all.companions.people?.map(({ record }) => record?.name)).toContain("Qanat Berdighaliyev");
});

test("taking twice is taking once", () => {
  assert(
    property(anyRows, anyRow, (before, row) => {
      const once = take(before.reduce(take, EMPTY), row);
      expect(take(once, row)).toEqual(once);
    }),
  );
});

test("whatever is taken, put right and taken out, every evidence supports a value and every new record is named", () => {
  const step = recordOf({ row: anyRow, does: constantFrom("take", "leave", "correct") });
  assert(
    property(array(step, { maxLength: 40 }), (steps) => {
      const body = steps.reduce((now, { row, does }) => {
        if (does === "take") return take(now, row);
        if (does === "leave") return leave(now, row);
        return row.fact?.field === "areas"
          ? correct(now, row.fact, { field: "areas", value: { area: "health", emphasis: "mentioned" } })
          : now;
      }, EMPTY);
      expect(supportedEvidence(body.record)).toEqual(body.record.evidence ?? []);
      const named = JSON.stringify(body.record);
      for (const { slug } of [...(body.companions.people ?? []), ...(body.companions.organisations ?? [])])
        expect(named).toContain(`"${slug}"`);
    }),
  );
});

test("taking a value out removes all of it, and nothing of any other", () => {
  assert(
    property(anyRows, anyRow, (before, row) => {
      const others = before.filter(({ id, field }) => id !== row.id && (field !== row.field || !isOne(row)));
      const without = others.reduce(take, EMPTY);
      expect(told(leave(take(without, row), row))).toEqual(told(withoutPrefilled(without, row)));
    }),
  );
});

/** Fields of one value: there another value taken before is gone. */
const isOne = ({ field }: Row) => ["date", "format", "level", "modality", "place"].includes(field);
/** What stood without any passage goes as well when its claim is refused. */
const withoutPrefilled = (body: MeetingBody, { fact }: Row): MeetingBody =>
  fact?.field === "countries" && !(body.record.evidence ?? []).some(({ value }) => value === fact.value)
    ? { ...body, record: { ...body.record, countries: (body.record.countries ?? []).filter((x) => x !== fact.value) } }
    : body;

test("a value two texts support stays while one of them does", () => {
  const twice = accept(accept(EMPTY, AREA, [passage(0, 5)]), AREA, [{ ...passage(7, 12), document: "b".repeat(64) }]);
  const once = reject(twice, AREA, [passage(0, 5)]);
  expect(factsIn(once.record, "areas")).toEqual([AREA]);
  expect(once.record.evidence).toHaveLength(1);
  expect(reject(once, AREA, [{ ...passage(7, 12), document: "b".repeat(64) }]).record.areas).toEqual([]);
});

const AREA: Fact = { field: "areas", value: { area: "energy", emphasis: "discussed" } };
const passage = (start: number, end: number): Passage => ({
  document: wire.document,
  text: wire.text,
  span: { start, end },
});

test("a value put right keeps its passage and its place", () => {
  const taken = suggestions.filter(({ field }) => field === "areas").reduce(take, EMPTY);
  const finance: Fact = { field: "areas", value: { area: "finance", emphasis: "discussed" } };
  const right: Fact = { field: "areas", value: { area: "trade-investment", emphasis: "priority" } };
  const at = taken.record.areas!.findIndex(({ area }) => area === "finance");
  const after = correct(taken, finance, right);
  expect(after.record.areas![at]).toEqual(right.value);
  expect(after.record.evidence).toContainEqual(
    expect.objectContaining({ value: "trade-investment", exact: "credit guarantees" }),
  );
  expect(after.record.evidence?.some(({ value }) => value === "finance")).toBe(false);
});

test("a value entered without a passage stands without evidence", () => {
  const body = accept(EMPTY, { field: "level", value: "minister" }, []);
  expect(body.record).toEqual({ ...EMPTY.record, level: "minister" });
});

test("another day in the place of the first leaves no evidence of the first", () => {
  const one = accept(EMPTY, { field: "date", value: "2024-10-10" }, [passage(0, 5)]);
  const other = accept(one, { field: "date", value: "2024-10-11" }, [passage(7, 12)]);
  expect(other.record.date).toBe("2024-10-11");
  expect(other.record.evidence?.map(({ value }) => value)).toEqual(["2024-10-11"]);
});
