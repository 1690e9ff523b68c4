import { expect, test } from "vitest";
import { accept, correct, type MeetingBody } from "./decide";
import type { Fact } from "./facts";
import { rowsOf, type Row } from "./rows";
import { labelledDocument } from "../testing/labelled-reading";

const wire = labelledDocument("02-wire-tungsten");
const around = { slugFor: (_list: string, name: string) => name.toLowerCase().replaceAll(/\W+/g, "-"), speakers: [] };
const EMPTY: MeetingBody = {
  record: { documents: [{ document: wire.document, source: "https://example.org" }] },
  companions: { people: [], organisations: [], sources: [] },
};
const rows = (body: MeetingBody, rejected: readonly string[] = []) => rowsOf([wire], body, new Set(rejected), around);
const rowOf = (body: MeetingBody, id: string): Row => {
  const found = rows(body).find((row) => row.id === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found;
};
const take = (body: MeetingBody, { fact, passages, along }: Row) => accept(body, fact as Fact, passages, along);

test("before anything is decided every claim is a suggestion, in the order of the page", () => {
  const fields = [...new Set(rows(EMPTY).map(({ field }) => field))];
  const meeting = ["date", "format", "level", "modality", "place", "countries", "participants", "areas"];
  expect(fields).toEqual([...meeting, "outcomes", "instruments", "figures", "quotations", "organisations"]);
  expect(new Set(rows(EMPTY).map(({ state }) => state))).toEqual(new Set(["suggested"]));
});

test("what stands in the draft with the claim's own words is taken, on any device", () => {
  const id = "read:areas:finance";
  const body = take(EMPTY, rowOf(EMPTY, id));
  expect(rowOf(body, id).state).toBe("taken");
  expect(rows(body).filter(({ state }) => state === "taken")).toHaveLength(1);
});

test("a value put right stays the row of its words", () => {
  const id = "read:areas:finance";
  const row = rowOf(EMPTY, id);
  const right: Fact = { field: "areas", value: { area: "trade-investment", emphasis: "discussed" } };
  const body = correct(take(EMPTY, row), row.fact as Fact, right);
  expect(rowOf(body, id)).toMatchObject({ state: "taken", fact: right, read: row.fact });
  expect(rows(body).filter(({ field }) => field === "areas")).toHaveLength(4);
});

test("a value without words is the editor's own; one that no text says is asked for", () => {
  const silent = { ...wire, reading: { ...wire.reading, level: null } };
  const before = rowsOf([silent], EMPTY, new Set(), around);
  expect(before.find(({ field }) => field === "level")).toMatchObject({ state: "empty", fact: null });
  const body = accept(EMPTY, { field: "level", value: "minister" }, []);
  const after = rowsOf([silent], body, new Set(), around).filter(({ field }) => field === "level");
  expect(after).toMatchObject([{ state: "yours", passages: [] }]);
  expect(after[0]?.id).toBe(before.find(({ field }) => field === "level")?.id);
});

test("an agreement the record does not know is no fact; its words may stand as an outcome", () => {
  const id = "read:instruments:a memorandum between the ministry and wessex tungsten plc";
  const row = rowOf(EMPTY, id);
  expect(row).toMatchObject({ state: "suggested", fact: null, unknown: { kind: "instrument" } });
  const outcome: Fact = { field: "outcomes", value: { text: "A memorandum", kind: "announced", area: null } };
  const body = accept(EMPTY, outcome, row.passages);
  expect(rowOf(body, id)).toMatchObject({ state: "taken", fact: outcome });
  expect(rows(body).filter(({ fact }) => fact?.field === "outcomes")).toHaveLength(2);
});

test("two texts that say the same make one row with the words of both", () => {
  const other = { ...wire, document: "b".repeat(64) };
  const both = rowsOf([wire, other], EMPTY, new Set(), around);
  expect(both).toHaveLength(rows(EMPTY).length);
  expect(both.find(({ id }) => id === "read:areas:finance")?.passages).toHaveLength(2);
});

test("what was refused is set aside until it stands in the draft", () => {
  const id = "read:areas:finance";
  const refused = rows(EMPTY, [id]).find((row) => row.id === id);
  expect(refused?.state).toBe("rejected");
  const body = take(EMPTY, rowOf(EMPTY, id));
  expect(rows(body, [id]).find((row) => row.id === id)?.state).toBe("taken");
});
