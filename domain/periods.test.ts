import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDay, parseEdtf } from "./edtf";
import {
  GRANULARITIES,
  binOf,
  granularityFor,
  periodBounds,
  periodLabel,
  periodOf,
  periodRange,
  periodsBetween,
  vagueKey,
} from "./periods";

const granularities = fc.constantFrom(...GRANULARITIES);
const days = fc.integer({ min: 0, max: 30_000 }).map(isoDay);
const spans = fc.tuple(days, days).map((pair) => pair.sort());

/** EDTF texts of every kind the record uses. */
const dates = fc
  .tuple(spans, fc.constantFrom(4, 7, 10), fc.boolean(), fc.constantFrom("", "?"))
  .map(([[first, second], length, interval, mark]) => {
    const [start, end] = [first.slice(0, length), second.slice(0, length)];
    return parseEdtf(interval && start < end ? `${start}/${end}${mark}` : start + mark)!;
  });

describe("keys", () => {
  test("a day has one month, one quarter and one year", () => {
    expect(GRANULARITIES.map((by) => periodOf("2026-02-26", by))).toEqual(["2026-02", "2026-Q1", "2026"]);
    expect(["2026-03-31", "2026-04-01", "2026-12-31"].map((day) => periodOf(day, "quarter"))).toEqual([
      "2026-Q1",
      "2026-Q2",
      "2026-Q4",
    ]);
  });

  test("keys of one width sort as text in order of time", () => {
    fc.assert(
      fc.property(spans, granularities, ([start, end], by) => {
        expect(periodOf(start, by) <= periodOf(end, by)).toBe(true);
      }),
    );
  });

  test("a period holds exactly the days that have its key", () => {
    fc.assert(
      fc.property(days, days, granularities, (day, other, by) => {
        const key = periodOf(day, by);
        const { earliest, latest } = periodBounds(key);
        expect(earliest <= other && other <= latest).toBe(periodOf(other, by) === key);
      }),
    );
  });

  test("a quarter is asked for by its first and last month, others by themselves", () => {
    expect(periodRange("2026-Q1")).toEqual({ from: "2026-01", to: "2026-03" });
    expect(periodRange("2025-Q4")).toEqual({ from: "2025-10", to: "2025-12" });
    expect(periodRange("2026-02")).toEqual({ from: "2026-02", to: "2026-02" });
    expect(periodRange("2026")).toEqual({ from: "2026", to: "2026" });
  });

  test.each(["2026-Q5", "2026-13", "Q1", ""])("“%s” is no period", (key) => {
    expect(() => periodBounds(key)).toThrow(RangeError);
  });

  test("labels read as people write them", () => {
    expect(["2026-Q1", "2026-02", "2025-09", "2026"].map(periodLabel)).toEqual([
      "Q1 2026",
      "Feb 2026",
      "Sep 2025",
      "2026",
    ]);
  });
});

describe("periods between two days", () => {
  test("they run from the one of the first day to the one of the last, each once and with no gap", () => {
    fc.assert(
      fc.property(spans, granularities, ([start, end], by) => {
        const keys = periodsBetween(start, end, by);
        expect([keys[0], keys.at(-1)]).toEqual([periodOf(start, by), periodOf(end, by)]);
        for (const [at, key] of keys.slice(1).entries()) {
          const gap = Date.parse(periodBounds(key).earliest) - Date.parse(periodBounds(keys[at]!).latest);
          expect(gap).toBe(86_400_000);
        }
      }),
    );
  });

  test("they cross the end of a year", () => {
    expect(periodsBetween("2025-11-30", "2026-02-01", "month")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
    expect(periodsBetween("2025-11-30", "2026-02-01", "quarter")).toEqual(["2025-Q4", "2026-Q1"]);
    expect(periodsBetween("2025-12-31", "2026-01-01", "year")).toEqual(["2025", "2026"]);
  });

  test("bins are months to two years, quarters to six, then years", () => {
    expect(granularityFor("2024-01-01", "2025-12-31")).toBe("month");
    expect(granularityFor("2024-01-31", "2026-01-01")).toBe("quarter");
    expect(granularityFor("2020-01-01", "2025-12-31")).toBe("quarter");
    expect(granularityFor("2020-01-31", "2026-01-01")).toBe("year");
  });
});

describe("the bin of a date", () => {
  test.each([
    ["2026-02-26", ["2026-02", "2026-Q1", "2026"]],
    ["2026-02-26?", ["2026-02", "2026-Q1", "2026"]],
    // Days that cross a bound count once, where they begin.
    ["2025-12-30/2026-01-02", ["2025-12", "2025-Q4", "2025"]],
    ["2026-02", ["2026-02", "2026-Q1", "2026"]],
    ["2012-02/2012-03", [null, "2012-Q1", "2012"]],
    ["2023-09/2023-10", [null, null, "2023"]],
    ["2018-11/2019-01", [null, null, null]],
    ["2013", [null, null, "2013"]],
    ["2018/2019", [null, null, null]],
  ])("%s lies in %j", (text, bins) => {
    expect(GRANULARITIES.map((by) => binOf(parseEdtf(text)!, by))).toEqual(bins);
  });

  test("a date known to the year never counts in a quarter or a month", () => {
    fc.assert(
      fc.property(dates, (date) => {
        fc.pre(date.precision === "year");
        expect([binOf(date, "month"), binOf(date, "quarter")]).toEqual([null, null]);
      }),
    );
  });

  test("a date known to the day is in the bin of its first day, any other only in one that wholly holds it", () => {
    fc.assert(
      fc.property(dates, granularities, (date, by) => {
        const first = periodOf(date.earliest, by);
        const { earliest, latest } = periodBounds(first);
        const holds = earliest <= date.earliest && date.latest <= latest;
        expect(binOf(date, by)).toBe(date.precision === "day" || holds ? first : null);
      }),
    );
  });

  test("a date in a bin is in every wider bin too", () => {
    fc.assert(
      fc.property(dates, (date) => {
        const [month, quarter, year] = GRANULARITIES.map((by) => binOf(date, by) !== null);
        expect([!month || quarter, !quarter || year]).toEqual([true, true]);
      }),
    );
  });
});

describe("where a date without a bin is listed", () => {
  test.each([
    ["2012-02/2012-03", "2012-Q1"],
    ["2023-07/2023-09", "2023-Q3"],
    ["2023-09/2023-10", "2023"],
    ["2013", "2013"],
    ["2013?", "2013"],
    ["2018-11/2019-01", "2018-11/2019-01"],
    ["2018/2019?", "2018/2019?"],
  ])("%s is listed under %s", (text, key) => expect(vagueKey(parseEdtf(text)!)).toBe(key));

  const allYears = Array.from({ length: 90 }, (_, at) => String(1970 + at));
  const allQuarters = allYears.flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`));

  test("the key holds the date, and no smaller of quarter and year does", () => {
    fc.assert(
      fc.property(dates, (date) => {
        fc.pre(date.precision !== "day");
        const holding = [...allQuarters, ...allYears].find((key) => {
          const { earliest, latest } = periodBounds(key);
          return earliest <= date.earliest && date.latest <= latest;
        });
        expect(vagueKey(date)).toBe(holding ?? date.text);
      }),
    );
  });
});
