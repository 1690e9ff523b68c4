import { describe, expect, test } from "vitest";
import { draftBody } from ".";
import { changesBetween } from "./changes";
import { documentText, keyOfFigure } from "./evidence";
import { withoutNothing } from "./loose";
import { meetingRecord, type MeetingRecord } from "./meeting";
import { supportedEvidence, withSupportedEvidence } from "./supported-evidence";

const TEXT = "a".repeat(64);
const SOURCE = "https://example.org/1";

const passage = (field: string, value: string, more: object = {}) => ({
  field,
  value,
  document: TEXT,
  exact: "words",
  prefix: "",
  suffix: "",
  start: 0,
  end: 5,
  ...more,
});

const record = (more: object = {}) => ({
  kind: "meeting",
  title: "Talks",
  date: "2026-02-27",
  status: "held",
  confidence: "high",
  format: "bilateral",
  level: "minister",
  city: "Astana",
  hostCountry: "KZ",
  countries: ["KZ", "GB"],
  areas: [{ area: "energy", emphasis: "priority" }],
  participants: [{ person: "ann-lee", role: "Minister" }],
  outcomes: [{ text: "A plan was agreed.", kind: "agreed" }],
  quotations: [{ speaker: "Ann Lee", text: "We agree." }],
  figures: [{ label: "Trade", value: "1.4", unit: "GBP", year: "2025" }],
  summary: "They talked.",
  sources: [SOURCE],
  documents: [{ document: TEXT, source: SOURCE }],
  ...more,
});

const faultsOf = (more: object): string[] =>
  (meetingRecord.safeParse(record(more)).error?.issues ?? []).map(({ path }) => path.join("."));
const read = (more: object): MeetingRecord => meetingRecord.parse(record(more));

describe("what a meeting takes", () => {
  test("a record that says nothing of it has four empty lists", () => {
    const { quotations: _q, figures: _f, documents: _d, ...older } = record();
    expect(meetingRecord.parse(older)).toMatchObject({ quotations: [], figures: [], documents: [], evidence: [] });
  });

  test("a citation as it stands, untrimmed and over lines; its place is as long as its words", () => {
    const exact = " said\r\nthe\tminister ";
    const at = { exact, start: 7, end: 7 + exact.length };
    expect(read({ evidence: [passage("date", "2026-02-27", at)] }).evidence[0]).toMatchObject(at);
    expect(faultsOf({ evidence: [passage("date", "2026-02-27", { end: 6 })] })).toEqual(["evidence.0.end"]);
  });

  test.each([
    ["a field without evidence", passage("summary", "They talked."), "field"],
    ["another name of a document", passage("date", "x", { document: TEXT.toUpperCase() }), "document"],
    ["no words", passage("date", "x", { exact: "", end: 0 }), "exact"],
    ["too many words", passage("date", "x", { exact: "w".repeat(4001), end: 4001 }), "exact"],
    ["half a character", passage("date", "x", { exact: "abcd\ud83d" }), "exact"],
    ["a long prefix", passage("date", "x", { prefix: "p".repeat(33) }), "prefix"],
    ["half a place", passage("date", "x", { start: 0.5, end: 5.5 }), "start"],
    ["a place before the text", passage("date", "x", { start: -1, end: 4 }), "start"],
  ])("not %s", (_what, evidence, field) => {
    expect(faultsOf({ evidence: [evidence] })).toContain(`evidence.0.${field}`);
  });

  test.each(["0", "17300000000", "1.4", "-0.25", "999999999999999999"])("the number %s", (value) => {
    expect(faultsOf({ figures: [{ label: "Trade", value, unit: "GBP" }] })).toEqual([]);
  });

  test.each(["", "1e9", "1,4", "01", "+1", ".5", "1.", "17 300", "NaN", "١٢"])("not the number “%s”", (value) => {
    expect(faultsOf({ figures: [{ label: "Trade", value, unit: "GBP" }] })).toEqual(["figures.0.value"]);
  });

  test("a text of a source that is not named is refused at the sources, by its address", () => {
    const other = "https://example.org/2";
    const { error } = meetingRecord.safeParse(record({ documents: [{ document: TEXT, source: other }] }));
    expect(error?.issues.map(({ path, message }) => [path.join("."), message.includes(other)])).toEqual([
      ["sources", true],
    ]);
  });

  test("the same twice is refused, and as many passages as a long text gives are taken", () => {
    const figure = { label: "Trade", value: "1", unit: "GBP" };
    expect(faultsOf({ figures: [figure, { ...figure, label: " Trade " }] })).toEqual(["figures.1"]);
    const many = Array.from({ length: 1000 }, (_, start) => passage("date", "2026-02-27", { start, end: start + 5 }));
    expect(faultsOf({ evidence: many })).toEqual([]);
    expect(faultsOf({ evidence: [...many, passage("city", "Astana")] })).toEqual(["evidence"]);
    expect(draftBody("meeting").safeParse({ record: { evidence: many }, companions: {} }).success).toBe(true);
  });
});

test("a draft keeps half-entered evidence, numbers as numbers, and an empty prefix comes through", () => {
  const body = { record: { evidence: [{ field: "date", start: 0, end: null }] }, companions: {} };
  expect(draftBody("meeting").parse(body)).toEqual(body);
  expect(draftBody("meeting").safeParse({ record: { evidence: [{ start: "0" }] }, companions: {} }).success).toBe(
    false,
  );
  const whole = { ...record(), evidence: [passage("date", "2026-02-27")] };
  expect(meetingRecord.parse(withoutNothing(whole)).evidence).toEqual(whole.evidence);
});

describe("evidence stands as long as its value", () => {
  const ALL = [
    passage("date", "2026-02-27"),
    passage("format", "bilateral"),
    passage("level", "minister"),
    passage("city", "Astana"),
    passage("hostCountry", "KZ"),
    passage("countries", "GB"),
    passage("areas", "energy"),
    passage("participants", "ann-lee"),
    passage("outcomes", "A plan was agreed."),
    passage("quotations", "We agree."),
    passage("figures", "Trade|1.4|GBP|2025"),
  ];

  test("every field's value is known by its key", () => {
    expect(supportedEvidence(read({ evidence: ALL }))).toEqual(ALL);
  });

  test.each([
    ["date", { date: "2026-02-28" }],
    ["format", { format: "regional" }],
    ["level", { level: "official" }],
    ["city", { city: "Almaty" }],
    ["hostCountry", { hostCountry: null }],
    ["countries", { countries: ["KZ", "UZ", "GB"].slice(0, 2) }],
    ["areas", { areas: [{ area: "water", emphasis: "priority" }] }],
    ["participants", { participants: [] }],
    ["outcomes", { outcomes: [] }],
    ["quotations", { quotations: [{ speaker: "Ann Lee", text: "We do not agree." }] }],
    ["figures", { figures: [{ label: "Trade", value: "1.5", unit: "GBP", year: "2025" }] }],
  ])("a changed %s loses its own and no other", (field, change) => {
    const left = supportedEvidence({ ...read({ evidence: ALL }), ...change });
    expect(left).toEqual(ALL.filter((each) => each.field !== field));
  });

  test("all of a document goes with it", () => {
    expect(withSupportedEvidence(read({ evidence: ALL, documents: [] })).evidence).toEqual([]);
  });

  test("a draft's texts are compared as they will be published", () => {
    const draft = { ...record(), outcomes: [{ text: "  A plan\n was agreed. ", kind: "agreed" }] };
    expect(supportedEvidence({ ...draft, evidence: [passage("outcomes", "A plan was agreed.")] })).toHaveLength(1);
    expect(supportedEvidence({ evidence: [passage("city", "")], documents: draft.documents, city: "" })).toEqual([]);
    expect(supportedEvidence({})).toEqual([]);
  });

  test("a figure without a year has its key", () => {
    expect(keyOfFigure({ label: "Trade", value: "1", unit: "GBP", year: null })).toBe("Trade|1|GBP|");
  });
});

describe("a text to keep", () => {
  test.each([
    ["an empty one", "", /nothing in it/],
    ["one of spaces", " \n\t", /nothing in it/],
    ["one that is too long", "a".repeat(200_001), /200,000/],
    ["one with NUL", "a\0b", /cannot be kept/],
    ["one with half a character", "a\udc00", /cannot be kept/],
  ])("is not %s", (_what, text, message) => {
    expect(documentText.safeParse(text).error?.issues[0]?.message).toMatch(message);
  });

  test("is kept as it is, every line and space", () => {
    const text = ` One\r\n\tдва 🇰🇿\u00a0${"b".repeat(199_000)}`;
    expect(documentText.parse(text)).toBe(text);
  });
});

test("history tells of it in words", () => {
  const before = read({});
  const after = read({
    figures: [{ label: "Trade", value: "1.5", unit: "GBP", year: "2025" }],
    evidence: [
      passage("areas", "energy"),
      passage("participants", "ann-lee"),
      passage("outcomes", "A plan was agreed."),
    ],
  });
  const nameOf = (kind: string, slug: string) => (kind === "person" ? "Ann Lee" : slug);
  expect(changesBetween("meeting", before, after, nameOf)).toMatchObject([
    {
      field: "figures",
      changed: [{ before: "Trade: 1.4 GBP, 2025", after: "Trade: 1.5 GBP, 2025" }],
    },
    { field: "evidence", added: ["Areas, Energy: “words”", "Participants, Ann Lee: “words”", "Outcomes: “words”"] },
  ]);
  expect(changesBetween("meeting", read({ quotations: [], documents: [] }), before)).toMatchObject([
    { field: "quotations", added: ["Ann Lee: We agree."] },
    { field: "documents", added: [`${SOURCE}, text aaaaaaaa…`] },
  ]);
});
