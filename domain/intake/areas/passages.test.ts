import { describe, expect, test } from "vitest";
import { partsOf, termsIn } from "./area-terms";
import { passagesIn } from "./passages";
import { takeApart } from "../text/text";

/** Passages of one sentence as “area: words”. */
function read(raw: string): string[] {
  const text = takeApart(`Headline\n\n${raw}`, null);
  const parts = partsOf(text.words);
  return passagesIn(text, parts, termsIn(text, parts)).map(
    ({ area, start, end }) => `${area}: ${text.raw.slice(start, end)}`,
  );
}

describe("a passage is the words that name a subject", () => {
  test("without the verb before it and the words that only lead to it", () => {
    expect(read("The ministers considered the state and prospects of rail freight.")).toEqual([
      "transport-logistics: rail freight",
    ]);
    expect(read("The guest spoke in favour of closer cooperation in the treatment of tuberculosis.")).toEqual([
      "health: the treatment of tuberculosis",
    ]);
    expect(read("Стороны рассмотрели вопросы расширения сотрудничества в области виноградарства.")).toEqual([
      "agriculture: виноградарства",
    ]);
  });

  test("with what belongs to it, up to the next verb or date", () => {
    expect(read("The early laying of a railway through the mountains was welcomed.")).toEqual([
      "transport-logistics: The early laying of a railway through the mountains",
    ]);
    expect(read("They asked for vaccines for children by 1 June.")).toEqual(["health: vaccines for children"]);
  });

  test("with both quotation marks of its first word", () => {
    expect(read("They discussed “green” bonds of the railway.")).toEqual(["finance: “green” bonds of the railway"]);
  });
});

describe("an enumeration is parted where the subject changes", () => {
  test("at commas and conjunctions", () => {
    expect(read("They discussed tungsten, tantalum and niobium, visas as well as judicial reform.")).toEqual([
      "critical-minerals: tungsten, tantalum and niobium",
      "migration-mobility: visas",
      "governance-rule-of-law: judicial reform",
    ]);
    expect(read("Обсуждены торговля и инвестиции, водоснабжение, а также подготовка врачей.")).toEqual([
      "trade-investment: торговля и инвестиции",
      "water: водоснабжение",
      "health: подготовка врачей",
    ]);
  });

  test("at “from … to …”, but not within a number", () => {
    expect(read("They spoke of everything from judges to cotton.")).toEqual([
      "governance-rule-of-law: everything from judges",
      "agriculture: cotton",
    ]);
    expect(read("Some 1,300 glaciers were counted.")).toEqual(["climate-environment: Some 1,300 glaciers"]);
  });

  test("and a preposition said again begins anew", () => {
    expect(read("Attention was paid to copper smelting and to copper exploration.")).toEqual([
      "critical-minerals: copper smelting",
      "critical-minerals: copper exploration",
    ]);
  });

  test("an item without a subject belongs to the next or to the one before", () => {
    expect(read("They discussed the extraction and smelting of copper.")).toEqual([
      "critical-minerals: the extraction and smelting of copper",
    ]);
    expect(read("They discussed flights between Almaty and London.")).toEqual([
      "transport-logistics: flights between Almaty and London",
    ]);
  });
});

test("a clause that only adds something is told apart", () => {
  const text = takeApart("Headline\n\nThey discussed visas, which concern students, and cotton.", null);
  const parts = partsOf(text.words);
  expect(passagesIn(text, parts, termsIn(text, parts)).map(({ area, isAside }) => [area, isAside])).toEqual([
    ["migration-mobility", false],
    ["education-science", true],
    ["agriculture", false],
  ]);
});

describe("words of the vocabulary", () => {
  const areas = (raw: string): string[] => {
    const text = takeApart(raw, null);
    return termsIn(text, partsOf(text.words)).map(({ area, start, end }) => `${area}: ${text.raw.slice(start, end)}`);
  };

  test("are found with and without hyphens and possessive endings", () => {
    expect(areas("anti-corruption and anti corruption")).toEqual([
      "governance-rule-of-law: anti-corruption",
      "governance-rule-of-law: anti corruption",
    ]);
    expect(areas("women’s rights")).toEqual(["human-rights: women’s rights"]);
    expect(areas("торгово-экономический")).toEqual(["trade-investment: торгово-экономический"]);
  });

  test("the longer of two that overlap stands", () => {
    expect(areas("the nuclear power plant")).toEqual(["energy: nuclear power plant"]);
    expect(areas("nuclear weapons")).toEqual(["security-defence: nuclear weapons"]);
    expect(areas("the food bank of the bank")).toEqual(["finance: bank"]);
  });
});
