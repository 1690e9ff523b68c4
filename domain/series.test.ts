import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  FEWEST_FOR_CHANGE,
  HEAT_LABELS,
  changeOf,
  heatStep,
  isUnfinished,
  linesOf,
  rollingMean,
  share,
  type TrendRows,
} from "./series";

const trend: TrendRows = {
  periods: ["2023", "2024", "2025", "2026"],
  rows: [
    { period: "2023", key: "energy", count: 1 },
    { period: "2025", key: "energy", count: 3 },
    { period: "2025", key: "water", count: 1 },
    { period: "2025", key: "health", count: 9 },
    { period: "1999", key: "energy", count: 50 },
  ],
  totals: [2, 0, 4, 1],
};

const counts = fc.array(fc.nat({ max: 500 }), { maxLength: 40 });

describe("lines", () => {
  test("one line for each key asked for, in that order, and a value for each period", () => {
    const lines = linesOf(trend, ["water", "energy", "finance"], "count");
    expect(lines).toEqual([
      { key: "water", counts: [0, 0, 1, 0], values: [0, 0, 1, 0], total: 1 },
      { key: "energy", counts: [1, 0, 3, 0], values: [1, 0, 3, 0], total: 4 },
      { key: "finance", counts: [0, 0, 0, 0], values: [0, 0, 0, 0], total: 0 },
    ]);
  });

  test("a share is of the period's meetings, and there is none where no meeting was", () => {
    expect(linesOf(trend, ["energy"], "share")[0]?.values).toEqual([0.5, null, 0.75, 0]);
    expect([share(0, 0), share(0, 3), share(3, 4)]).toEqual([null, 0, 0.75]);
  });

  test("a mean is of the period and the two before it, and needs all three", () => {
    expect(linesOf(trend, ["energy"], "mean")[0]?.values).toEqual([null, null, 4 / 3, 1]);
  });

  test("counts stay counts whatever is shown", () => {
    for (const show of ["share", "mean"] as const)
      expect(linesOf(trend, ["energy"], show)[0]?.counts).toEqual([1, 0, 3, 0]);
  });

  test("without periods there are lines without values", () => {
    expect(linesOf({ periods: [], rows: [], totals: [] }, ["energy"], "mean")).toEqual([
      { key: "energy", counts: [], values: [], total: 0 },
    ]);
  });
});

describe("rolling means", () => {
  test("a mean lies between the least and the greatest of its span", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 5 }), (values, span) => {
        const means = rollingMean(values, span);
        const outside = means.filter((mean, at) => {
          const window = values.slice(Math.max(0, at + 1 - span), at + 1);
          if (window.length < span) return mean !== null;
          return mean === null || mean < Math.min(...window) || mean > Math.max(...window);
        });
        expect([means.length, outside]).toEqual([values.length, []]);
      }),
    );
  });

  test("over a span of one each value is its own mean", () => {
    fc.assert(
      fc.property(counts, (values) => {
        expect(rollingMean(values, 1)).toEqual(values);
      }),
    );
  });
});

describe("the unfinished period", () => {
  test.each([
    ["2026-02", "2026-02-28", false],
    ["2026-02", "2026-02-27", true],
    ["2026-Q1", "2026-02-28", true],
    ["2026", "2026-02-28", true],
    ["2025", "2026-02-28", false],
    ["2026-03", "2026-02-28", false],
    ["2026-02", "2026-02-01", true],
  ])("%s, with coverage to %s: %s", (period, to, unfinished) => expect(isUnfinished(period, to)).toBe(unfinished));

  test("unless told otherwise it is judged by the record's own coverage", () => {
    expect(["2025", "2026", "2027"].map((year) => isUnfinished(year))).toEqual([false, true, false]);
  });
});

describe("changes", () => {
  test("a direction is told only where both periods hold five cases", () => {
    expect(FEWEST_FOR_CHANGE).toBe(5);
    expect(changeOf(5, 5).direction).toBe("level");
    expect(changeOf(6, 5).direction).toBe("up");
    expect(changeOf(5, 6).direction).toBe("down");
    expect([changeOf(100, 4), changeOf(4, 100), changeOf(0, 0)].map(({ direction }) => direction)).toEqual([
      null,
      null,
      null,
    ]);
  });

  test("both counts stay told", () => expect(changeOf(4, 7)).toEqual({ now: 4, before: 7, direction: null }));
});

describe("shades", () => {
  test("they step at 2, 5, 10, 20 and 40, and nothing has no shade", () => {
    const bounds = [0, 1, 2, 3, 5, 6, 10, 11, 20, 21, 40, 41, 100_000];
    expect(bounds.map(heatStep)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]);
  });

  test("each shade has its label, in order", () => {
    expect(HEAT_LABELS).toEqual(["1–2", "3–5", "6–10", "11–20", "21–40", "over 40"]);
  });
});
