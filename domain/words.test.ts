import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FILTER, MANY_KEYS, readFilter } from "./filter";
import {
  andList,
  chipsOf,
  countOf,
  describe as describeFilter,
  describePeriod,
  formatCount,
  heldOnly,
  labelOf,
  orList,
  phraseOf,
  sentenceOf,
} from "./words";

const NAMES = { "person/david-cameron": "David Cameron", "instrument/mou": "Memorandum on minerals" };
const read = (query: string) => readFilter(new URLSearchParams(query)).filter;
const say = (query: string, unit?: "meetings" | "participations", count?: number) =>
  sentenceOf(describeFilter(read(query), NAMES, unit, count));

const FIVE = "of the five Central Asian states with the United Kingdom";

describe("the filter as a sentence", () => {
  test.each([
    ["", `meetings ${FIVE}`],
    ["country=KZ", "meetings of Kazakhstan with the United Kingdom"],
    ["country=KZ&country=UZ&country=TM", "meetings of Kazakhstan, Turkmenistan or Uzbekistan with the United Kingdom"],
    ["country=GB", `meetings ${FIVE}`],
    [
      "country=KZ&area=education-science&from=2016",
      "meetings of Kazakhstan with the United Kingdom that touched education and science, since 2016",
    ],
    ["not.country=UZ", `meetings ${FIVE} without Uzbekistan`],
    ["area=water&area=energy", `meetings ${FIVE} that touched energy or water`],
    ["area=water&emphasis=priority", `meetings ${FIVE} that touched water as a priority`],
    ["emphasis=priority", `meetings ${FIVE} with an area that was a priority`],
    ["not.emphasis=mentioned", `meetings ${FIVE} with no area that was mentioned`],
    ["group=economy", `meetings ${FIVE} that touched the economy`],
    ["level=minister", `meetings ${FIVE} at the level of minister`],
    ["format=regional", `regional meetings ${FIVE}`],
    ["status=announced&format=bilateral", `announced bilateral meetings ${FIVE}`],
    ["modality=virtual", `meetings ${FIVE} held by video link`],
    ["modality=not-recorded", `meetings ${FIVE} of unrecorded modality`],
    ["host=GB", `meetings ${FIVE} hosted by the United Kingdom`],
    ["host=not-recorded", `meetings ${FIVE} with no host recorded`],
    ["host=HU", `meetings ${FIVE} hosted by Hungary`],
    ["person=david-cameron", `meetings ${FIVE} with David Cameron`],
    ["person=nobody-known", `meetings ${FIVE} with nobody-known`],
    ["person=not-recorded", `meetings ${FIVE} naming no participant`],
    ["instrument=mou", `meetings ${FIVE} naming Memorandum on minerals`],
    ["not.instrument=mou", `meetings ${FIVE} not naming Memorandum on minerals`],
    ["confidence=high", `meetings ${FIVE} recorded with high confidence`],
    ["q=visa+regime", `meetings ${FIVE} matching “visa regime”`],
    ["to=2024-06", `meetings ${FIVE}, until June 2024`],
    ["from=2026-02-26&to=2026-02-26", `meetings ${FIVE}, on 26 February 2026`],
  ])("%s reads: %s", (query, sentence) => expect(say(query)).toBe(sentence));

  test("counts agree with their noun, and participations say what they count", () => {
    expect(say("", "meetings", 1)).toBe(`1 meeting ${FIVE}`);
    expect(say("", "meetings", 0)).toBe(`0 meetings ${FIVE}`);
    expect(say("", "meetings", 1204)).toBe(`1,204 meetings ${FIVE}`);
    expect(say("", "participations", 2)).toBe(`2 participations in meetings ${FIVE}`);
    expect(say("", "participations", 1)).toBe(`1 participation in meetings ${FIVE}`);
  });

  test("every key that filters has a phrase of its own, asked for or excluded", () => {
    const oneKey = fc.constantFrom(...MANY_KEYS).chain((key) => {
      const values = FILTER[key].values ?? (key === "country" || key === "host" ? ["KZ", "UZ"] : ["a-slug", "b"]);
      const other = values.filter((value) => value !== "held");
      return fc.tuple(fc.constant(key), fc.constantFrom(...other), fc.boolean());
    });
    fc.assert(
      fc.property(oneKey, ([key, value, excluded]) => {
        const phrases = describeFilter(read(`${excluded ? "not." : ""}${key}=${value}`), NAMES);
        const own = phrases.filter((phrase) => phrase.key === key).map(({ text }) => text);
        const word = phraseOf(key, value, NAMES);
        const lacks = own.every((text) => !text.includes(word)) && value !== "not-recorded";
        expect([own.length > 0, lacks]).toEqual([true, false]);
      }),
    );
  });
});

describe("the period in words", () => {
  test.each([
    [null, null, null],
    ["2016", null, "since 2016"],
    [null, "2024-06", "until June 2024"],
    ["2024", "2024", "in 2024"],
    ["2024-06", "2024-06", "in June 2024"],
    ["2016", "2024-06", "from 2016 to June 2024"],
  ])("from %s to %s: %s", (from, to, words) => expect(describePeriod({ from, to })).toBe(words));
});

describe("chips", () => {
  test("one for each active value, excluded ones said so, the period as one", () => {
    const chips = chipsOf(read("country=KZ&not.country=UZ&area=critical-minerals&q=visa&from=2020&to=2021"), NAMES);
    expect(chips).toEqual([
      { key: "country", side: "any", value: "KZ", label: "Kazakhstan" },
      { key: "country", side: "not", value: "UZ", label: "not Uzbekistan" },
      { key: "area", side: "any", value: "critical-minerals", label: "Critical minerals" },
      { key: "q", side: "any", value: "visa", label: "“visa”" },
      { key: "from", side: "any", value: "from 2020 to 2021", label: "from 2020 to 2021" },
    ]);
  });

  test("no key is without a chip", () => {
    for (const key of MANY_KEYS) {
      const value = FILTER[key].values?.find((each) => each !== "held") ?? (/country|host/.test(key) ? "KZ" : "a-slug");
      expect(chipsOf(read(`${key}=${value}&not.${key}=${value}`)).map((chip) => [chip.key, chip.side])).toEqual([
        [key, "any"],
        [key, "not"],
      ]);
    }
  });

  test("an unfiltered record has none", () => expect(chipsOf(read(""))).toEqual([]));
});

describe("labels", () => {
  test("a value is shown by its short label, a slug by the name it is known under, else by itself", () => {
    expect(labelOf("area", "critical-minerals")).toBe("Critical minerals");
    expect(labelOf("country", "GB")).toBe("United Kingdom");
    expect(labelOf("host", "HU")).toBe("Hungary");
    expect(labelOf("modality", "not-recorded")).toBe("Not recorded");
    expect(labelOf("person", "david-cameron", NAMES)).toBe("David Cameron");
    expect(labelOf("person", "unknown-one", NAMES)).toBe("unknown-one");
  });
});

describe("numbers and lists", () => {
  test("thousands are grouped, and only one is singular", () => {
    expect([0, 999, 1204, 1_000_000].map(formatCount)).toEqual(["0", "999", "1,204", "1,000,000"]);
    expect([0, 1, 2].map((count) => countOf(count, "area", "areas"))).toEqual(["0 areas", "1 area", "2 areas"]);
  });

  test("lists read as English does", () => {
    expect([orList([]), orList(["a"]), orList(["a", "b"]), orList(["a", "b", "c"])]).toEqual([
      "",
      "a",
      "a or b",
      "a, b or c",
    ]);
    expect(andList(["a", "b", "c"])).toBe("a, b and c");
  });
});

describe("held meetings only", () => {
  test.each([
    ["", true],
    ["status=held", true],
    ["status=announced", false],
    ["status=announced&status=held", false],
  ])("%s: %s", (query, only) => expect(heldOnly(read(query))).toBe(only));
});
