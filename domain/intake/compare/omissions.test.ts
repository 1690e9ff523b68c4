import { describe, expect, test } from "vitest";
import { contentWords } from "./likeness";
import { omissionsOf, type OmissionRow } from "./omissions";
import type { ReadDocument } from "../confirm/proposals";
import { readByHand } from "../testing/hand-reading";

/** The words of each cell. */
const words = (documents: readonly ReadDocument[], rows: readonly OmissionRow<unknown>[]) =>
  rows.map(({ cells }) =>
    cells.map((cell, column) =>
      cell === null ? null : documents[column]?.text.slice(cell.spans[0].start, cell.spans[0].end),
    ),
  );

const KAZAKH = readByHand(
  "Minister Qanat Berdighaliyev received Lord Harcastle of Brede. They discussed tungsten and gave particular " +
    "attention to training. The sides agreed to set up a working group on tungsten that meets in November. " +
    "A memorandum on the export of tungsten concentrate was signed. A joint statement was adopted.",
  {
    areas: [
      ["training", "education-science", "priority"],
      ["tungsten", "critical-minerals"],
    ],
    participants: [
      ["Qanat Berdighaliyev", { country: "KZ" }],
      ["Lord Harcastle of Brede", { country: "GB" }],
    ],
    instruments: [
      ["memorandum on the export of tungsten concentrate", "memorandum"],
      ["joint statement", "joint-statement"],
    ],
    outcomes: [["agreed to set up a working group on tungsten that meets in November", "agreed"]],
  },
);
const BRITISH = readByHand(
  "Lord Harcastle met Minister Berdighaliyev, and Sir Henry Ashcroft joined them. They talked about human rights and " +
    "tungsten. It was agreed that a tungsten working group will meet in November. They agreed on scholarships for miners. " +
    "The Joint Statement was published, and a tungsten concentrate export memorandum signed.",
  {
    areas: [
      ["tungsten", "critical-minerals", "mentioned"],
      ["human rights", "human-rights"],
    ],
    participants: [
      ["Lord Harcastle", { country: "GB" }],
      ["Berdighaliyev", { country: "KZ" }],
      ["Henry Ashcroft", { country: "GB" }],
    ],
    instruments: [
      ["Joint Statement", "joint-statement", "announced"],
      ["tungsten concentrate export memorandum", "memorandum"],
    ],
    outcomes: [
      ["agreed on scholarships for miners", "agreed"],
      ["a tungsten working group will meet in November", "agreed"],
    ],
  },
);

describe("two texts about one meeting", () => {
  const both = [KAZAKH, BRITISH];
  const { areas, participants, instruments, outcomes } = omissionsOf(both);

  test("each area in the order of the classification, with what either says of it", () => {
    expect(areas.map(({ area, cells }) => [area, ...cells.map((cell) => cell?.value.emphasis ?? null)])).toEqual([
      ["critical-minerals", "discussed", "mentioned"],
      ["education-science", "priority", null],
      ["human-rights", null, "discussed"],
    ]);
    expect(words(both, areas)[0]).toEqual(["tungsten", "tungsten"]);
  });

  test("results that share their words are one, each at most once; others stand behind", () => {
    expect(words(both, outcomes)).toEqual([
      [
        "agreed to set up a working group on tungsten that meets in November",
        "a tungsten working group will meet in November",
      ],
      [null, "agreed on scholarships for miners"],
    ]);
  });

  test("documents match by type and words, and by type alone where neither text has more to say", () => {
    expect(words(both, instruments)).toEqual([
      ["memorandum on the export of tungsten concentrate", "tungsten concentrate export memorandum"],
      ["joint statement", "Joint Statement"],
    ]);
    expect(instruments[1]?.cells.map((cell) => cell?.value.event)).toEqual(["signed", "announced"]);
  });

  test("people match where one name holds the other", () => {
    expect(words(both, participants)).toEqual([
      ["Qanat Berdighaliyev", "Berdighaliyev"],
      ["Lord Harcastle of Brede", "Lord Harcastle"],
      [null, "Henry Ashcroft"],
    ]);
  });

  test("every claim stands in exactly one row, and every row has its own key", () => {
    for (const [column, { reading }] of both.entries()) {
      const inRows = (rows: readonly OmissionRow<unknown>[]) => rows.flatMap(({ cells }) => cells[column] ?? []);
      expect(new Set(inRows(outcomes))).toEqual(new Set(reading.outcomes));
      expect(new Set(inRows(instruments))).toEqual(new Set(reading.instruments));
      expect(new Set(inRows(participants))).toEqual(new Set(reading.participants));
    }
    const keys = [areas, participants, instruments, outcomes].map((rows) => rows.map(({ key }) => key));
    for (const each of keys) expect(new Set(each).size).toBe(each.length);
  });

  test("a text beside itself leaves nothing out", () => {
    const { areas: a, participants: p, instruments: i, outcomes: o } = omissionsOf([BRITISH, BRITISH]);
    for (const rows of [a, p, i, o]) for (const { cells } of rows) expect(cells[0]).toBe(cells[1]);
  });
});

describe("an area named more than once", () => {
  test("stands with the passage of the highest emphasis", () => {
    const text = readByHand("Water was mentioned. Rivers had priority.", {
      areas: [
        ["Water", "water", "mentioned"],
        ["Rivers", "water", "priority"],
      ],
    });
    expect(words([text], omissionsOf([text]).areas)).toEqual([["Rivers"]]);
  });
});

describe("what is never one", () => {
  const rowsOf = (...documents: ReadDocument[]) => {
    const { instruments, outcomes, participants } = omissionsOf(documents);
    return [instruments, outcomes, participants].map((rows) => rows.length).find((count) => count > 0);
  };
  const instrument = (title: string, known?: string, type: "memorandum" | "agreement" = "memorandum") =>
    readByHand(title, { instruments: [[title, type, "signed", known]] });
  const person = (name: string, rest = {}) => readByHand(name, { participants: [[name, rest]] });

  test.each([
    [
      "documents of two slugs, however alike",
      instrument("Memorandum on water resources", "water-2019"),
      instrument("Memorandum on water resources", "water-2024"),
      2,
    ],
    [
      "documents of two types",
      instrument("on water resources"),
      instrument("on water resources", undefined, "agreement"),
      2,
    ],
    [
      "documents that share only what all of them have",
      instrument("Memorandum of Understanding on the export of gold"),
      instrument("Memorandum of Understanding on the training of nurses"),
      2,
    ],
    [
      "documents of other years",
      instrument("Programme of water 2020–2021"),
      instrument("Programme of water 2022–2023"),
      2,
    ],
    ["one slug is one document, whatever it is called", instrument("Gold", "mou"), instrument("Nurses", "mou"), 1],
    ["people of two states", person("Aidar Khan", { country: "KZ" }), person("Aidar Khan", { country: "GB" }), 2],
    ["people of two slugs", person("Aidar Khan", { known: "a-khan" }), person("Aidar Khan", { known: "a-khan-2" }), 2],
    ["a first name in common", person("Aidar Khan"), person("Aidar Seitov"), 2],
    ["an initial alone", person("A."), person("Aidar Seitov"), 2],
    ["an initial and a surname are one with the whole name", person("A. Seitov"), person("Aidar Seitov"), 1],
    ["a man and his namesake with another ending", person("Aidar Seitov"), person("Aida Seitovamurat"), 2],
  ])("%s", (_, one, other, rows) => {
    expect(rowsOf(one, other)).toBe(rows);
  });

  const agreed = (text: string) => readByHand(text, { outcomes: [[text, "agreed"]] });

  test("results that share two words of many", () => {
    const one = agreed("more visas for seasonal farm workers picking berries every summer");
    const other = agreed("scholarships for seasonal workers studying chemistry, physics and geology");
    expect(rowsOf(one, other)).toBe(2);
  });

  test("two results of one text: only the likest is joined with that of the other", () => {
    const one = agreed("a training centre for nurses in Bishkek");
    const other = readByHand("training for nurses and doctors; a training centre for nurses in Osh", {
      outcomes: [
        ["training for nurses and doctors", "agreed"],
        ["a training centre for nurses in Osh", "agreed"],
      ],
    });
    expect(words([one, other], omissionsOf([one, other]).outcomes)).toEqual([
      ["a training centre for nurses in Bishkek", "a training centre for nurses in Osh"],
      [null, "training for nurses and doctors"],
    ]);
  });

  test("results of two kinds, and results that share one word of many", () => {
    const signed = readByHand("a programme for miners and geologists", {
      outcomes: [["a programme for miners and geologists", "signed"]],
    });
    const same = agreed("a programme for miners and geologists");
    expect(rowsOf(signed, same)).toBe(2);
    expect(rowsOf(same, agreed("more visas for miners and farmers every spring"))).toBe(2);
  });
});

describe("texts in English and Russian", () => {
  const english = readByHand(
    "They agreed to carry 530,000 tonnes by rail. They agreed on visas. Roadmap for 2022–2024.",
    {
      areas: [
        ["carry 530,000 tonnes by rail", "transport-logistics"],
        ["visas", "migration-mobility"],
      ],
      outcomes: [
        ["agreed on visas", "agreed"],
        ["agreed to carry 530,000 tonnes by rail", "agreed"],
      ],
      figures: [["530,000 tonnes", 530_000, "tonnes"]],
      instruments: [["Roadmap for 2022–2024", "roadmap"]],
    },
  );
  const russian = readByHand(
    "А. Касенов и Канатом Бердигалиевым договорились перевезти 530 тыс. тонн. Договорились о визах. Договорились о школах. " +
      "Дорожная карта на 2022–2024 годы. Меморандум о воде.",
    {
      language: "ru",
      areas: [
        ["перевезти 530 тыс. тонн", "transport-logistics"],
        ["визах", "migration-mobility"],
      ],
      outcomes: [
        ["договорились перевезти 530 тыс. тонн", "agreed"],
        ["Договорились о визах", "agreed"],
        ["Договорились о школах", "agreed"],
      ],
      figures: [["530 тыс. тонн", 530_000, "tonnes"]],
      instruments: [
        ["Дорожная карта на 2022–2024 годы", "roadmap", "to-be-signed"],
        ["Меморандум о воде", "memorandum", "signed", "water-mou"],
      ],
      participants: [["А. Касенов"], ["Канатом Бердигалиевым"]],
    },
  );

  test("results match by area and figure together; an area alone is not enough among several", () => {
    const both = [english, russian];
    expect(words(both, omissionsOf(both).outcomes)).toEqual([
      ["agreed on visas", null],
      ["agreed to carry 530,000 tonnes by rail", "договорились перевезти 530 тыс. тонн"],
      [null, "Договорились о визах"],
      [null, "Договорились о школах"],
    ]);
  });

  test("documents match by type and slug, or by the years in their titles where each text has one of the type", () => {
    const known = readByHand("Water Memorandum", {
      instruments: [["Water Memorandum", "memorandum", "signed", "water-mou"]],
    });
    expect(omissionsOf([english, russian]).instruments.map(({ cells }) => cells.map((cell) => cell !== null))).toEqual([
      [true, true],
      [false, true],
    ]);
    expect(omissionsOf([known, russian]).instruments.map(({ cells }) => cells.map((cell) => cell !== null))).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  test("people match across scripts, initials and endings", () => {
    const names = readByHand("Arman Kasenov, Qanat Berdigaliev", {
      participants: [["Qanat Berdigaliev"], ["Arman Kasenov"]],
    });
    expect(words([names, russian], omissionsOf([names, russian]).participants)).toEqual([
      ["Qanat Berdigaliev", "Канатом Бердигалиевым"],
      ["Arman Kasenov", "А. Касенов"],
    ]);
  });
});

describe("more than two texts", () => {
  test("a text that matches any of a row's stands in it; an empty one is silent throughout", () => {
    const empty = readByHand("Nothing.", {});
    const third = readByHand("working group of miners on tungsten", {
      outcomes: [["working group of miners on tungsten", "agreed"]],
    });
    const { outcomes } = omissionsOf([KAZAKH, empty, BRITISH, third]);
    expect(outcomes.map(({ cells }) => cells.map((cell) => cell !== null))).toEqual([
      [true, false, true, true],
      [false, false, true, false],
    ]);
    expect(omissionsOf([])).toEqual({ areas: [], participants: [], instruments: [], outcomes: [] });
  });
});

test("content words are stems of what is said, without what every document says", () => {
  expect([
    ...contentWords("Memorandum of Understanding between Kazakhstan and the UK on training Trainers, 2024"),
  ]).toEqual(["train", "2024"]);
  expect([...contentWords("Соглашение между Правительством Республики Узбекистан о поставках урана")]).toEqual([
    "поста",
    "урана",
  ]);
});
