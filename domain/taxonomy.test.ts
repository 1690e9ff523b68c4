import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  AREAS,
  CENTRAL_ASIA,
  EMPHASES,
  GROUPS,
  LEVELS,
  MINISTERIAL_LEVELS,
  PARTNERS,
  areasOf,
  countryName,
  isCentralAsian,
  isCountryCode,
  isKeyOf,
  keysOf,
  leadingGroup,
  recordOf,
} from "./taxonomy";

const areaEmphases = fc.uniqueArray(
  fc.record({ area: fc.constantFrom(...keysOf(AREAS)), emphasis: fc.constantFrom(...keysOf(EMPHASES)) }),
  { selector: ({ area }) => area, maxLength: 8 },
);

describe("areas and groups", () => {
  test("19 areas stand in five groups, each in exactly one", () => {
    expect([keysOf(AREAS).length, keysOf(GROUPS).length]).toEqual([19, 5]);
    expect(keysOf(GROUPS).flatMap(areasOf).sort()).toEqual([...keysOf(AREAS)].sort());
  });

  test("a short name is never longer than the full one", () => {
    expect(keysOf(AREAS).filter((area) => AREAS[area].short.length > AREAS[area].label.length)).toEqual([]);
  });
});

describe("ranks", () => {
  test("levels stand in order of rank, and ministers and above are the first four", () => {
    expect(keysOf(LEVELS)).toEqual([
      "head-of-state",
      "head-of-government",
      "foreign-minister",
      "minister",
      "deputy-minister",
      "parliamentary",
      "ambassador",
      "official",
      "business",
    ]);
    expect(MINISTERIAL_LEVELS).toEqual(keysOf(LEVELS).slice(0, 4));
  });
});

describe("the group that leads a meeting", () => {
  test("it is that of the area with most emphasis", () => {
    const areas = [
      { area: "energy", emphasis: "mentioned" },
      { area: "water", emphasis: "discussed" },
      { area: "finance", emphasis: "priority" },
    ];
    expect(leadingGroup(areas)).toBe("economy");
  });

  test("among equals the group with most areas wins, then the order of groups", () => {
    const discussed = (...areas: string[]) => leadingGroup(areas.map((area) => ({ area, emphasis: "discussed" })));
    expect(discussed("finance", "energy", "water")).toBe("resources-environment");
    expect(discussed("human-rights", "finance")).toBe("economy");
    expect(discussed("finance", "human-rights")).toBe("economy");
  });

  test("weaker areas do not count, however many", () => {
    const areas = [
      ...areasOf("politics-security").map((area) => ({ area, emphasis: "discussed" })),
      { area: "health", emphasis: "priority" },
    ];
    expect(leadingGroup(areas)).toBe("people-knowledge");
  });

  test("without areas there is none", () => expect(leadingGroup([])).toBeNull());

  test("it is the group of one of the areas, whatever their order", () => {
    const shuffled = areaEmphases.chain((areas) =>
      fc.tuple(fc.constant(areas), fc.shuffledSubarray(areas, { minLength: areas.length })),
    );
    fc.assert(
      fc.property(shuffled, ([areas, other]) => {
        const group = leadingGroup(areas);
        expect(leadingGroup(other)).toBe(group);
        expect(group === null ? areas.length === 0 : areas.some(({ area }) => AREAS[area].group === group)).toBe(true);
      }),
    );
  });
});

describe("states", () => {
  test.each(["KZ", "GB", "US", "MK", "AZ"])("%s is a code in use", (code) => expect(isCountryCode(code)).toBe(true));
  test.each(["UK", "EU", "UN", "SU", "YU", "ZZ", "kz", "KAZ", "", "K", "__", "Қ1"])("“%s” is not", (code) =>
    expect(isCountryCode(code)).toBe(false),
  );

  test("a state is called by its short name, an unknown code by itself", () => {
    expect(["GB", "KZ", "HU", "ZZ", "nowhere"].map(countryName)).toEqual([
      "United Kingdom",
      "Kazakhstan",
      "Hungary",
      "ZZ",
      "nowhere",
    ]);
  });

  test("the five states and the United Kingdom are the partners; only the five are Central Asian", () => {
    expect(keysOf(PARTNERS).filter((code) => !isCentralAsian(code))).toEqual(["GB"]);
    expect(CENTRAL_ASIA.every(isCentralAsian)).toBe(true);
    expect(isCentralAsian("AF")).toBe(false);
  });
});

describe("keys", () => {
  test("only a key of its own is a key of a classification", () => {
    expect(isKeyOf(AREAS, "water")).toBe(true);
    expect(["toString", "__proto__", "constructor", ""].some((key) => isKeyOf(AREAS, key))).toBe(false);
  });

  test("a record holds one value for each key, in order", () => {
    expect(Object.entries(recordOf(["b", "a"], (key) => key.length))).toEqual([
      ["b", 1],
      ["a", 1],
    ]);
  });
});
