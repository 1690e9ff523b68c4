import * as fc from "fast-check";
import { expect, test } from "vitest";
import { DIMENSIONS, UNITS } from "../domain/options";
import type { FacetKey } from "./bitmap-index";
import { filterOf, randomFilters } from "./testing/random-filters";
import { openSubjects } from "./testing/subjects";
import { SHORT_FACETS } from "./views/facets";
import { matrix } from "./views/matrix";

const subjects = await openSubjects();

const requests = fc.record({
  rows: fc.constantFrom(...DIMENSIONS),
  columns: fc.constantFrom(...DIMENSIONS),
  unit: fc.constantFrom(...UNITS),
  except: fc.option(fc.constantFrom<FacetKey>(...SHORT_FACETS)),
});

test.each(subjects)(
  "over $name, the matrix of 500 random filters counts as the rules say, totals distinct",
  async ({ store, rules }) => {
    await fc.assert(
      fc.asyncProperty(randomFilters(rules), requests, async (asked, { rows, columns, unit, except }) => {
        const given = await matrix(store, filterOf(asked), { rows, columns, unit }, except);
        const counted = rules.counted(asked, unit, except);
        const row = (value: string): [string, string] => [rows, value];
        const column = (value: string): [string, string] => [columns, value];
        expect({ ...given, rows: null, columns: null }).toEqual({
          rowDimension: rows,
          columnDimension: columns,
          unit,
          rows: null,
          columns: null,
          cells: given.rows.map((r) => given.columns.map((c) => rules.crossing(counted, row(r), column(c)))),
          rowTotals: given.rows.map((r) => rules.crossing(counted, row(r), null)),
          columnTotals: given.columns.map((c) => rules.crossing(counted, null, column(c))),
          total: counted.length,
        });
        expect([given.rows, given.columns].map((values) => new Set(values).size)).toEqual([
          given.rows.length,
          given.columns.length,
        ]);
        expect(given.rows).toEqual(expect.arrayContaining(rules.present(asked, rows, unit, except)));
        expect(given.columns).toEqual(expect.arrayContaining(rules.present(asked, columns, unit, except)));
        const years = rules.years(asked, unit, except);
        expect([rows === "year" ? given.rows : years, columns === "year" ? given.columns : years]).toEqual([
          years,
          years,
        ]);
      }),
      { numRuns: 500 },
    );
  },
);

test("with the period left out, years begin with the first meeting, not with the period", async () => {
  const [{ store, rules }] = subjects as [(typeof subjects)[0]];
  const asked = { any: { country: ["TJ"] }, not: {}, from: "1993", to: null };
  const { rows } = await matrix(store, filterOf(asked), { rows: "year", columns: "level", unit: "meetings" }, "year");
  expect(rows).toEqual(rules.years(asked, "meetings", "year"));
  expect(Number(rows[0])).toBeGreaterThan(1993);
});
