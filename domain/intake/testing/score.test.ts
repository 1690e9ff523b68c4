import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { asJson, type DraftJson } from "../as-json";
import type { Reading, Span } from "../reading";
import { labelledDocument } from "./labelled-reading";
import { comparable, f1, macro, MACRO, precision, recall, scoreText, total, type Labelled } from "./score";

const TEXT = "On 13 May Sir Alan Reed met Dame Ruth Poe. They signed a memorandum on wind power. He said: “Good.”";

/** The first place of some words in the text. */
function spanOf(words: string, text = TEXT): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(words);
  return { start, end: start + words.length };
}

const label = (kind: string, attrs: readonly string[], words: string) => ({ kind, attrs, ...spanOf(words) });

const GOLD: Labelled = {
  text: TEXT,
  publishedOn: "2025-05-14",
  language: "en",
  startsOn: "2025-05-13",
  endsOn: null,
  datePrecision: "day",
  format: "bilateral",
  level: "minister",
  modality: "in-person",
  city: null,
  hostCountry: null,
  countries: ["KZ", "GB"],
  spans: [
    label("person", ["GB", "Minister"], "Alan Reed"),
    label("person", ["KZ", "Minister"], "Ruth Poe"),
    label("area", ["energy", "discussed"], "wind power"),
    label("outcome", ["signed"], "signed a memorandum on wind power"),
    label("instrument", ["memorandum", "signed"], "a memorandum on wind power"),
    label("quote", ["Ruth Poe"], "“Good.”"),
  ],
};

const day = { date: [spanOf("13 May")] };
const RIGHT: DraftJson = {
  startsOn: "2025-05-13",
  endsOn: null,
  datePrecision: "day",
  format: "bilateral",
  level: "minister",
  modality: "in-person",
  city: null,
  hostCountry: null,
  countries: ["KZ", "GB"],
  areas: [{ area: "energy", emphasis: "discussed", spans: [spanOf("wind power")] }],
  participants: [
    { name: "Alan Reed", role: "Minister", country: "GB", spans: [spanOf("Alan Reed")] },
    { name: "Ruth Poe", role: "Minister", country: "KZ", spans: [spanOf("Ruth Poe")] },
  ],
  instruments: [
    {
      title: "memorandum on wind power",
      type: "memorandum",
      event: "signed",
      spans: [spanOf("a memorandum on wind power")],
    },
  ],
  initiatives: [],
  organisations: [],
  quotes: [{ speaker: "Ruth Poe", spans: [spanOf("“Good.”")] }],
  outcomes: [{ kind: "signed", spans: [spanOf("signed a memorandum on wind power")] }],
  figures: [],
  support: {
    ...day,
    format: [spanOf("met")],
    level: [spanOf("Sir")],
    modality: [spanOf("met")],
    "countries.KZ": [spanOf("Ruth Poe")],
    "countries.GB": [spanOf("Alan Reed")],
  },
};

const counts = (draft: Partial<DraftJson>, gold: Partial<Labelled> = {}) =>
  scoreText({ ...GOLD, ...gold }, { ...RIGHT, ...draft }).counts;

describe("names", () => {
  test.each([
    ["Sir Alan Reed", "Alan Reed"],
    ["the Rt Hon Dame RUTH  Poe MP", "ruth poe"],
    ["H.E. Mr. Parviz S.", "parviz s."],
    ["Lord Harcastle of Brede", "lord harcastle"],
    ["Viscount Rushbury", "viscount rushbury"],
    ["G‘ulomov", "g'ulomov"],
    ["Gʻulomov", "G'ulomov"],
    ["The London Stock\u00A0Exchange", "London Stock Exchange"],
    ["an Eﬃcient Fund", "Efficient Fund"],
    ["г-н Арман Касенов", "арман касенов"],
  ])("%s is %s", (a, b) => {
    expect(comparable(a)).toBe(comparable(b));
  });

  test.each([
    ["Alan Reed", "Alan Read"],
    ["Lord Reed", "Reed"],
    ["Bank of England", "Bank"],
    ["Drake", "ake"],
    ["Артём", "Артем"],
  ])("%s is not %s", (a, b) => {
    expect(comparable(a)).not.toBe(comparable(b));
  });
});

describe("a draft", () => {
  test("that is right has everything right and no fault", () => {
    const { counts: all, faults } = scoreText(GOLD, RIGHT);
    expect(faults).toEqual([]);
    for (const count of Object.values(all)) expect([precision(count), recall(count), f1(count)]).toEqual([1, 1, 1]);
    expect(macro(all)).toBe(1);
    expect(all["participants"]).toEqual({ right: 2, read: 2, gold: 2 });
    expect(all["support"]).toEqual({ right: 12, read: 12, gold: 12 });
  });

  test("misses and invents by hand-counted numbers", () => {
    const draft = {
      startsOn: "2025-05-12",
      countries: ["KZ", "UZ"],
      participants: [
        { name: "Sir Alan REED", role: null, country: "KZ", spans: [spanOf("Alan Reed")] },
        { name: "Good", role: null, country: null, spans: [spanOf("Good")] },
        { name: "Alan Reed", role: null, country: "GB", spans: [spanOf("Alan Reed")] },
      ],
      areas: [],
    };
    const all = counts(draft);
    expect(all["startsOn"]).toEqual({ right: 0, read: 1, gold: 1 });
    expect(all["countries"]).toEqual({ right: 1, read: 2, gold: 2 });
    expect(all["participants"]).toEqual({ right: 1, read: 3, gold: 2 });
    expect(all["participants country"]).toEqual({ right: 0, read: 1, gold: 1 });
    expect(all["areas"]).toEqual({ right: 0, read: 0, gold: 1 });
    const { faults } = scoreText(GOLD, { ...RIGHT, ...draft });
    expect(faults.find(({ field }) => field === "startsOn")).toEqual({
      field: "startsOn",
      missed: ["2025-05-13"],
      invented: ["2025-05-12"],
    });
    expect(faults.find(({ field }) => field === "participants")?.missed).toEqual(['ruth poe · KZ · "Ruth Poe"']);
    expect(faults.find(({ field }) => field === "participants")?.invented).toHaveLength(2);
  });

  test("of a scalar the text does not tell is right only when it is empty", () => {
    expect(counts({ city: "Osh" })["city"]?.right).toBe(0);
    expect(counts({ city: null })["city"]?.right).toBe(1);
  });
});

describe("areas", () => {
  test("count once, with the highest emphasis labelled", () => {
    const gold = {
      spans: [label("area", ["energy", "mentioned"], "wind"), label("area", ["energy", "priority"], "power")],
    };
    const read = (emphasis: "mentioned" | "priority") =>
      counts({ areas: [{ area: "energy", emphasis, spans: [] }] }, gold);
    expect(read("priority")["areas"]).toEqual({ right: 1, read: 1, gold: 1 });
    expect(read("priority")["areas emphasis"]?.right).toBe(1);
    expect(read("mentioned")["areas emphasis"]?.right).toBe(0);
  });

  test("read twice are right once", () => {
    const area = { area: "energy", emphasis: "discussed", spans: [spanOf("wind power")] } as const;
    expect(counts({ areas: [area, area] })["areas"]).toEqual({ right: 1, read: 2, gold: 1 });
  });
});

describe("passages", () => {
  /** An outcome labelled on ten characters, read on others. */
  const outcomes = (...read: readonly (readonly [start: number, end: number])[]) =>
    counts(
      { outcomes: read.map(([start, end]) => ({ kind: "agreed", spans: [{ start, end }] })) },
      { spans: [{ kind: "outcome", attrs: ["signed"], start: 10, end: 20 }] },
    );

  test("are the same from half of what they cover together", () => {
    // 5 of 10, 10 of 20 and 6 of 12 characters: exactly half.
    for (const half of [
      [15, 20],
      [10, 30],
      [14, 22],
    ] as const)
      expect(outcomes(half)["outcomes"]?.right).toBe(1);
    for (const less of [
      [16, 20],
      [10, 31],
      [15, 22],
      [20, 30],
    ] as const)
      expect(outcomes(less)["outcomes"]?.right).toBe(0);
  });

  test("are matched one to one", () => {
    expect(outcomes([10, 20], [11, 20])["outcomes"]).toEqual({ right: 1, read: 2, gold: 1 });
  });

  test("are matched the best first", () => {
    const gold = {
      spans: [
        { kind: "outcome", attrs: ["signed"], start: 0, end: 10 },
        { kind: "outcome", attrs: ["agreed"], start: 4, end: 14 },
      ],
    };
    // The first lies between both, the second only on the first label: taken in order, one would be lost.
    const all = counts(
      {
        outcomes: [
          { kind: "agreed", spans: [{ start: 3, end: 13 }] },
          { kind: "signed", spans: [{ start: 0, end: 10 }] },
        ],
      },
      gold,
    );
    expect(all["outcomes"]).toEqual({ right: 2, read: 2, gold: 2 });
    expect(all["outcomes kind"]?.right).toBe(2);
  });

  test("of a value with several count by the best", () => {
    const draft = {
      outcomes: [{ kind: "signed" as const, spans: [spanOf("On"), spanOf("signed a memorandum on wind power")] }],
    };
    expect(counts(draft)["outcomes"]?.right).toBe(1);
  });

  test("of a document must be of its type, of a quotation of its speaker, of a figure of its value", () => {
    const [instrument] = RIGHT.instruments;
    const wrongType = { instruments: instrument ? [{ ...instrument, type: "agreement" as const }] : [] };
    expect(counts(wrongType)["instruments"]).toEqual({ right: 0, read: 1, gold: 1 });
    expect(counts({ quotes: [{ speaker: "Alan Reed", spans: [spanOf("“Good.”")] }] })["quotes"]?.right).toBe(0);
    expect(counts({ quotes: [{ speaker: "Dame Ruth Poe", spans: [spanOf("“Good.”")] }] })["quotes"]?.right).toBe(1);
    const figure = (value: number) =>
      counts(
        { figures: [{ label: null, value, unit: "May", year: null, spans: [spanOf("13")] }] },
        { spans: [label("figure", ["day", "13", "May"], "13")] },
      );
    expect(figure(13)["figures"]?.right).toBe(1);
    expect(figure(13)["figures unit"]?.right).toBe(1);
    expect(figure(14)["figures"]?.right).toBe(0);
  });

  test("of bodies and initiatives overlap, or have one name", () => {
    const bodies = (name: string, words: string) =>
      counts(
        { organisations: [{ name, spans: [spanOf(words)] }] },
        { spans: [label("organisation", [], "wind power")] },
      );
    expect(bodies("Another", "wind power")["organisations"]?.right).toBe(1);
    expect(bodies("The Wind Power", "13 May")["organisations"]?.right).toBe(1);
    expect(bodies("Another", "13 May")["organisations"]?.right).toBe(0);
  });
});

describe("support", () => {
  const support = (draft: Partial<DraftJson>): number => {
    const { right = 0, read = 0 } = counts(draft)["support"] ?? {};
    return read - right;
  };
  const person = (name: string, spans: readonly Span[]) => ({
    participants: [{ name, role: null, country: null, spans }],
  });

  test("fails for a passage outside the text, backwards or empty", () => {
    for (const span of [
      { start: -1, end: 3 },
      { start: 5, end: TEXT.length + 1 },
      { start: 9, end: 4 },
      { start: 4, end: 4 },
    ])
      expect(support({ outcomes: [{ kind: "signed", spans: [span] }] })).toBe(1);
  });

  test("fails for a value without a passage", () => {
    expect(support({ outcomes: [{ kind: "signed", spans: [] }] })).toBe(1);
    expect(support({ countries: ["KZ", "GB", "UZ"] })).toBe(1);
    expect(support({ city: "London" })).toBe(1);
    expect(support({ support: day })).toBe(5);
  });

  test("fails for a name that is not what its passages print", () => {
    expect(support(person("Alan Reed", [spanOf("Sir Alan Reed")]))).toBe(0);
    expect(support(person("Alan Reed", [spanOf("Ruth Poe")]))).toBe(1);
    expect(support(person("Alan Reed", [spanOf("Ruth Poe"), spanOf("Alan Reed")]))).toBe(0);
    const [instrument] = RIGHT.instruments;
    expect(support({ instruments: instrument ? [{ ...instrument, title: "memorandum on gas" }] : [] })).toBe(1);
  });
});

test("a value on a passage labelled as a distraction has gone astray", () => {
  const spans = [...GOLD.spans, label("distractor", [], "Ruth Poe")];
  expect(counts({}, { spans })["astray"]).toEqual({ right: 3, read: 4, gold: 4 });
});

describe("totals", () => {
  test("are sums over texts, a text that is empty on both sides adding nothing", () => {
    const empty = scoreText({ ...GOLD, spans: [] }, { ...RIGHT, quotes: [] });
    const sums = total([scoreText(GOLD, RIGHT), scoreText(GOLD, { ...RIGHT, quotes: [] }), empty]);
    expect(sums["quotes"]).toEqual({ right: 1, read: 1, gold: 2 });
    expect(sums["modality"]).toEqual({ right: 3, read: 3, gold: 3 });
  });

  test("are the mean of the fields, each counting the same", () => {
    expect(macro(counts({ city: "Osh", quotes: [] }))).toBeCloseTo((MACRO.length - 2) / MACRO.length);
  });

  test.each([
    [{ right: 3, read: 4, gold: 6 }, 0.75, 0.5, 0.6],
    [{ right: 0, read: 0, gold: 0 }, 1, 1, 1],
    [{ right: 0, read: 0, gold: 2 }, 1, 0, 0],
    [{ right: 0, read: 2, gold: 0 }, 0, 1, 0],
  ])("%o", (count, p, r, f) => {
    expect([precision(count), recall(count), f1(count)]).toEqual([p, r, f]);
  });
});

/** The draft of a reading that has a claim for each passage of an area: one for each area, as a reader gives. */
function asDraft(reading: Reading): DraftJson {
  const ranks = ["mentioned", "discussed", "priority"];
  const highestFirst = reading.areas.toSorted(
    (a, b) => ranks.indexOf(b.value.emphasis) - ranks.indexOf(a.value.emphasis),
  );
  const areas = new Map(highestFirst.toReversed().map((claim) => [claim.value.area, claim]));
  return asJson({ ...reading, areas: [...areas.values()] });
}

describe("a reading made of the labels themselves", () => {
  const folder = join(import.meta.dirname, "communiques");
  const names = readdirSync(folder).map((file) => file.replace(".json", ""));

  test.each(names)("scores 1 everywhere: %s", (name) => {
    const gold = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as Labelled;
    const { counts: all, faults } = scoreText(gold, asDraft(labelledDocument(name).reading));
    expect(faults).toEqual([]);
    expect(macro(all)).toBe(1);
    expect(f1(all["support"] ?? { right: 0, read: 1, gold: 1 })).toBe(1);
  });
});
