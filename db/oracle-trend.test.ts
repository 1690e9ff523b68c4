import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readFilter } from "../domain/filter";
import { SERIES, UNITS } from "../domain/options";
import { GRANULARITIES } from "../domain/periods";
import type { FacetKey, TrendCounts } from "./bitmap-index";
import { filterOf, randomFilters } from "./testing/random-filters";
import { openSubjects } from "./testing/subjects";
import { LONG_FACETS, SHORT_FACETS } from "./views/facets";
import { trend } from "./views/trend";

const subjects = await openSubjects();
const [{ store: seed }] = subjects as [(typeof subjects)[0]];
const read = (query: string) => readFilter(new URLSearchParams(query)).filter;

const lines = (rows: TrendCounts["rows"]) => rows.map(({ period, key, count }) => `${period} ${key} ${count}`).sort();
const requests = fc.record({
  by: fc.constantFrom(...GRANULARITIES),
  series: fc.constantFrom(...SERIES),
  unit: fc.constantFrom(...UNITS),
  except: fc.option(fc.constantFrom<FacetKey>(...SHORT_FACETS, ...LONG_FACETS)),
});

test.each(subjects)(
  "over $name, the trend of 500 random filters counts as the rules say, one key left out or none",
  async ({ store, rules }) => {
    await fc.assert(
      fc.asyncProperty(randomFilters(rules), requests, async (asked, { by, series, unit, except }) => {
        const { periods, rows, vague, totals } = await trend(store, filterOf(asked), { by, series, unit }, except);
        expect({ periods, rows: lines(rows), vague: lines(vague), totals }).toEqual(
          rules.trend(asked, by, series, unit, except),
        );
      }),
      { numRuns: 500 },
    );
  },
);

test("whatever the bins, every meeting is in one of them or apart as vague", async () => {
  const [{ store, rules }] = subjects as [(typeof subjects)[0]];
  await fc.assert(
    fc.asyncProperty(randomFilters(rules), requests, async (asked, { by, unit }) => {
      const { rows, vague } = await trend(store, filterOf(asked), { by, series: "none", unit });
      const sum = [...rows, ...vague].reduce((total, { count }) => total + count, 0);
      expect(sum).toBe(rules.total(asked, unit));
    }),
  );
});

test("a meeting of 2013 with no month is in the year 2013 and in no quarter", async () => {
  const only = read("from=2013&to=2013");
  const options = { series: "none", unit: "meetings" } as const;
  const quarters = await trend(seed, only, { ...options, by: "quarter" });
  const years = await trend(seed, only, { ...options, by: "year" });
  const inQuarters = quarters.rows.reduce((total, { count }) => total + count, 0);
  const apart = quarters.vague.find(({ period }) => period === "2013")?.count ?? 0;
  expect(apart).toBeGreaterThan(0);
  expect(years.rows).toEqual([{ period: "2013", key: "all", count: inQuarters + apart }]);
});

test("left to itself the width follows the span: months to two years, quarters to six, then years", async () => {
  const widthOf = async (query: string) =>
    (await trend(seed, read(query), { by: "auto", series: "none", unit: "meetings" })).by;
  expect(await widthOf("from=2026-02&to=2026-02&country=UZ&level=minister")).toBe("month");
  expect(await widthOf("")).toBe("year");
  expect(await widthOf("person=nobody")).toBe("year");
});
