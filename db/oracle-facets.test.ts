import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readFilter } from "../domain/filter";
import type { FacetKey } from "./bitmap-index";
import { filterOf, randomFilters } from "./testing/random-filters";
import { openSubjects } from "./testing/subjects";
import { LONG_FACETS, SHORT_FACETS, facets, type FacetValue } from "./views/facets";

const subjects = await openSubjects();
const KEYS: readonly FacetKey[] = [...SHORT_FACETS, ...LONG_FACETS];
const [{ store: seed }] = subjects as [(typeof subjects)[0]];
const read = (query: string) => readFilter(new URLSearchParams(query)).filter;

const nonZero = (values: readonly FacetValue[]) =>
  new Map(values.filter(({ count }) => count > 0).map(({ value, count }) => [value, count]));

test.each(subjects)(
  "over $name, every facet of 500 random filters counts as the rules say",
  async ({ store, rules }) => {
    const cases = fc.tuple(randomFilters(rules), fc.constantFrom("meetings" as const, "participations" as const));
    await fc.assert(
      fc.asyncProperty(cases, async ([asked, unit]) => {
        const answer = await facets(store, filterOf(asked), unit, KEYS);
        const given = KEYS.map((key) => [key, nonZero(answer.facets[key] ?? [])]);
        expect(given).toEqual(KEYS.map((key) => [key, rules.facet(asked, key, unit)]));
        expect(answer.total).toBe(rules.total(asked, unit));
      }),
      { numRuns: 500 },
    );
  },
);

test("a facet lists each value once, most counted first, those of a classification also at nought", async () => {
  const { facets: given } = await facets(seed, read("country=TJ&level=head-of-state"), "meetings", KEYS);
  for (const key of KEYS.filter((each) => each !== "year")) {
    const counts = given[key]?.map(({ count }) => count) ?? [];
    expect([key, counts]).toEqual([key, counts.toSorted((a, b) => b - a)]);
    expect(new Set(given[key]?.map(({ value }) => value)).size).toBe(counts.length);
  }
  expect(given.area).toHaveLength(19);
  expect(given.person?.every(({ count }) => count > 0)).toBe(true);
  expect(given.year?.map(({ value }) => value)).toEqual(given.year?.map(({ value }) => value).toSorted());
});

test("a value asked for is marked, and listed even where nobody carries it", async () => {
  const { facets: given } = await facets(
    seed,
    read("person=nobody&not.area=water&area=energy&from=2020-05"),
    "meetings",
    KEYS,
  );
  const selected = (key: FacetKey) => given[key]?.filter((each) => each.selected).map(({ value }) => value);
  expect(given.person?.find(({ value }) => value === "nobody")).toMatchObject({ count: 0, selected: true });
  expect([selected("area"), selected("country")]).toEqual([["energy"], []]);
  expect(selected("year")).toEqual(["2020", "2021", "2022", "2023", "2024", "2025", "2026"]);
});

test("people, bodies and papers are listed by name", async () => {
  const { facets: given } = await facets(seed, read(""), "meetings", ["person"]);
  expect(given.person?.find(({ value }) => value === "david-cameron")?.label).toBe("David Cameron");
});
