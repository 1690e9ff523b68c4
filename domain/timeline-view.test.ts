import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber } from "./edtf";
import {
  SHORTEST_VIEW,
  clampView,
  daysOfView,
  defaultView,
  panView,
  spanAsEdtf,
  viewAsPeriod,
  viewLabel,
  viewParam,
  wholeView,
  zoomView,
} from "./timeline-view";

const initial = (from: string | null, to: string | null) => viewParam(defaultView({ from, to }));
const bounds = { start: dayNumber("1992-01-01"), end: dayNumber("2026-05-01") };
const views = fc
  .tuple(fc.integer({ min: bounds.start, max: bounds.end - 1 }), fc.integer({ min: SHORTEST_VIEW, max: 9000 }))
  .map(([start, length]) => clampView({ start, end: start + length }, bounds));

describe("the first view", () => {
  test("is the last ten calendar years up to two months past coverage when no period is asked for", () => {
    expect(initial(null, null)).toBe("2016-01-01/2026-04-30");
  });

  test("is the filter's period when that is twelve years or less", () => {
    expect(initial("2020", null)).toBe("2020-01-01/2026-04-30");
    expect(initial("2005-03", "2016-02")).toBe("2005-03-01/2016-02-29");
    expect(initial("2024-02-26", "2024-02-26")).toBe("2024-02-26/2024-02-26");
  });

  test("is the last ten years of a longer period", () => {
    expect(initial("1992", "2005")).toBe("1996-01-01/2005-12-31");
    expect(initial(null, "2005")).toBe("1996-01-01/2005-12-31");
  });

  test("is never empty, even when the period begins after coverage", () => {
    expect(initial("2030", null)).toBe("2030-01-01/2030-12-31");
  });
});

describe("the whole of a timeline", () => {
  const param = (filter: { from: string | null; to: string | null }) =>
    viewParam(wholeView(filter, { earliest: "1994-06-02" }, "2026-11-22"));

  test("runs from the year of the first record to past today", () => {
    expect(param({ from: null, to: null })).toBe("1994-01-01/2026-12-31");
  });

  test("keeps to the filter's period", () => {
    expect(param({ from: "2016", to: "2020-06" })).toBe("2016-01-01/2020-06-30");
  });
});

describe("zoom and pan", () => {
  test("keep within the bounds and above the shortest view", () => {
    fc.assert(
      fc.property(
        views,
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (view, factor, share) => {
          const at = view.start + (view.end - view.start) * share;
          for (const next of [zoomView(view, factor, at, bounds), panView(view, (factor - 5) * 1000, bounds)]) {
            expect(next.start).toBeGreaterThanOrEqual(bounds.start - 1e-6);
            expect(next.end).toBeLessThanOrEqual(bounds.end + 1e-6);
            expect(next.end - next.start).toBeGreaterThanOrEqual(SHORTEST_VIEW - 1e-6);
          }
        },
      ),
    );
  });

  test("zoom keeps the day under the pointer where it is", () => {
    const view = { start: dayNumber("2010-01-01"), end: dayNumber("2014-01-01") };
    const at = dayNumber("2011-01-01");
    const next = zoomView(view, 0.5, at, bounds);
    expect((at - next.start) / (next.end - next.start)).toBeCloseTo((at - view.start) / (view.end - view.start));
    expect(next.end - next.start).toBeCloseTo((view.end - view.start) / 2);
  });

  test("pan keeps the length of the view, also at the edge", () => {
    fc.assert(
      fc.property(views, fc.integer({ min: -9000, max: 9000 }), (view, days) => {
        const next = panView(view, days, bounds);
        expect(next.end - next.start).toBeCloseTo(view.end - view.start);
      }),
    );
  });
});

describe("a view in writing", () => {
  test("counts a day that is shown in part", () => {
    expect(daysOfView({ start: 0.5, end: 30.2 })).toEqual({ earliest: "1970-01-01", latest: "1970-01-31" });
  });

  test("names months when it is long and days when it is short", () => {
    const long = { start: dayNumber("2016-01-01"), end: dayNumber("2026-05-01") };
    const short = { start: dayNumber("2026-02-03"), end: dayNumber("2026-03-01") };
    expect(viewAsPeriod(long)).toEqual({ from: "2016-01", to: "2026-04" });
    expect(viewLabel(long)).toBe("Jan 2016 – Apr 2026");
    expect(viewAsPeriod(short)).toEqual({ from: "2026-02-03", to: "2026-02-28" });
    expect(viewLabel(short)).toBe("3–28 Feb 2026");
  });

  test("says the days of a crowd as briefly as they allow, and no more briefly", () => {
    expect(spanAsEdtf("2016-09-01", "2016-10-31")).toBe("2016-09/2016-10");
    expect(spanAsEdtf("2017-01-01", "2017-12-31")).toBe("2017");
    expect(spanAsEdtf("2024-02-01", "2024-02-29")).toBe("2024-02");
    expect(spanAsEdtf("2024-02-01", "2024-02-28")).toBe("2024-02-01/2024-02-28");
    expect(spanAsEdtf("2026-02-26", "2026-02-26")).toBe("2026-02-26");
  });
});
