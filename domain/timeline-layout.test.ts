import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber } from "./edtf";
import { LEVELS, keysOf } from "./taxonomy";
import {
  isSpanCluster,
  layoutLane,
  mergeUnits,
  packRows,
  radiusOf,
  ringRadiusOf,
  xOf,
  type Unit,
} from "./timeline-layout";

type Names = readonly string[];
const scale = { start: dayNumber("2020-01-01"), end: dayNumber("2024-01-01"), pixels: 960 };
const join = (names: readonly Names[]): Names => names.flat();

function unit(name: string, earliest: string, latest = earliest, more: Partial<Unit<Names>> = {}): Unit<Names> {
  return {
    key: name,
    start: dayNumber(earliest),
    end: dayNumber(latest),
    sure: earliest === latest,
    span: true,
    level: "minister",
    groups: [{ group: "economy", count: 1 }],
    count: 1,
    of: [name],
    ...more,
  };
}

const units = fc
  .array(
    fc.record({
      start: fc.integer({ min: scale.start - 200, max: scale.end }),
      length: fc.constantFrom(0, 0, 0, 2, 27, 30, 364),
      level: fc.constantFrom(...keysOf(LEVELS)),
    }),
    { maxLength: 60 },
  )
  .map((all) =>
    all.map(({ start, length, level }, index): Unit<Names> => ({
      ...unit(String(index), "2020-01-01"),
      start,
      end: start + length,
      sure: length < 5,
      level,
    })),
  );

describe("packing", () => {
  const intervals = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 120 }))
      .map(([x0, width]) => ({ x0, x1: x0 + width })),
  );

  test("puts nothing over anything else in its row", () => {
    fc.assert(
      fc.property(intervals, (all) => {
        const rows = packRows(all, 3);
        const clear = all.every((a, i) =>
          all.every((b, j) => i >= j || rows[i] !== rows[j] || a.x1 + 3 <= b.x0 || b.x1 + 3 <= a.x0),
        );
        expect(clear).toBe(true);
      }),
    );
  });

  test("uses the first row with room, so that no row is empty and a lone mark is in the first", () => {
    expect(
      packRows(
        [
          { x0: 0, x1: 10 },
          { x0: 5, x1: 20 },
          { x0: 14, x1: 30 },
        ],
        3,
      ),
    ).toEqual([0, 1, 0]);
  });
});

describe("a lane", () => {
  test("draws a known day as large as its level and an event as long as it lasted", () => {
    const { items } = layoutLane(
      [unit("day", "2022-01-01"), unit("days", "2023-01-01", "2023-02-28", { sure: true })],
      [],
      scale,
      0,
    );
    expect(items.map(({ shape, height }) => [shape, height])).toEqual([
      ["point", 11.2],
      ["point", 11.2],
    ]);
    expect(items[0]!.width).toBeCloseTo(11.2);
    expect(items[1]!.width).toBeCloseTo((59 / 1461) * 960);
  });

  test("draws a vague date over exactly the days it allows, thin when it is long", () => {
    const { items } = layoutLane(
      [unit("month", "2022-03-01", "2022-03-31"), unit("year", "2021-01-01", "2021-12-31")],
      [],
      scale,
      0,
    );
    for (const item of items) {
      expect(item.shape).toBe("span");
      expect(item.x).toBeCloseTo(xOf(item.unit.start, scale));
      expect(item.x + item.width).toBeCloseTo(xOf(item.unit.end + 1, scale));
    }
    expect(items.map(({ height }) => height)).toEqual([6, 1.7 * radiusOf("minister")]);
  });

  test("lets nothing overlap, and gives each its own area for the pointer that holds it", () => {
    fc.assert(
      fc.property(units, (all) => {
        const { items, height } = layoutLane(all, [], scale, 56);
        for (const [i, a] of items.entries()) {
          expect(a.reach[0]).toBeLessThanOrEqual(a.x + 1e-6);
          expect(a.reach[1]).toBeGreaterThanOrEqual(a.x + a.width - 1e-6);
          expect(a.y + a.height / 2).toBeLessThanOrEqual(height);
          for (const b of items.slice(i + 1)) {
            if (a.y !== b.y) continue;
            expect(a.x + a.width <= b.x || b.x + b.width <= a.x).toBe(true);
            expect(a.reach[1] <= b.reach[0] + 1e-6 || b.reach[1] <= a.reach[0] + 1e-6).toBe(true);
          }
        }
      }),
    );
  });

  test("puts acts below meetings and draws a bracket only for a vague one", () => {
    const acts = [unit("act", "2022-01-01", "2022-01-01", { span: false }), unit("month", "2022-06-01", "2022-06-30")];
    const { items } = layoutLane([unit("day", "2022-01-01")], acts, scale, 0);
    const [meeting, act, month] = ["day", "act", "month"].map((key) => items.find((item) => item.unit.key === key)!);
    expect(act!.y).toBeGreaterThan(meeting!.y + meeting!.height / 2);
    expect(act!.width).toBe(10);
    expect(month!.width).toBeCloseTo((30 / 1461) * 960);
  });

  test("is at least as high as its label", () => {
    expect(layoutLane([], [], scale, 56).height).toBe(56);
  });
});

describe("merging", () => {
  const close = [
    unit("a", "2022-03-01"),
    unit("b", "2022-03-03"),
    unit("c", "2022-03-05", "2022-03-05", { level: "head-of-state" }),
  ];

  test("joins three within eight pixels and hints at the highest level", () => {
    const [merged, ...rest] = mergeUnits(close, scale, join);
    expect(rest).toEqual([]);
    expect(merged).toMatchObject({
      count: 3,
      level: "head-of-state",
      of: ["a", "b", "c"],
      groups: [{ group: "economy", count: 3 }],
    });
    expect(layoutLane([merged!], [], scale, 0).items[0]).toMatchObject({
      shape: "ring",
      height: 2 * ringRadiusOf("head-of-state"),
    });
  });

  test("leaves two alone, and three that a closer view takes apart", () => {
    expect(mergeUnits(close.slice(0, 2), scale, join)).toHaveLength(2);
    const closer = { start: dayNumber("2022-02-01"), end: dayNumber("2022-04-01"), pixels: 960 };
    expect(mergeUnits(close, closer, join)).toHaveLength(3);
  });

  test("never takes a long vague date for a day: equal ones are one span with a count", () => {
    const years = ["a", "b", "c"].map((name) => unit(name, "2022-01-01", "2022-12-31"));
    const [year, ...rest] = mergeUnits([...years, unit("day", "2022-01-02")], scale, join);
    expect(rest.map(({ key }) => key)).toEqual(["day"]);
    expect(year).toMatchObject({ count: 3, span: true });
    expect(layoutLane([year!], [], scale, 0).items[0]).toMatchObject({ shape: "span", height: 6 });
  });

  test("loses no meeting", () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 200, max: 1000 }), (all, pixels) => {
        const merged = mergeUnits(all, { ...scale, pixels }, join);
        expect(merged.flatMap(({ of }) => of).sort()).toEqual(all.flatMap(({ of }) => of).sort());
        expect(merged.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      }),
    );
  });

  test("tells a crowd of days from several dates that are one vague span", () => {
    const year = { start: dayNumber("2022-01-01"), end: dayNumber("2022-12-31") };
    expect(isSpanCluster({ ...year, sure: false }, scale)).toBe(true);
    expect(isSpanCluster({ start: year.start, end: year.start + 10, sure: false }, scale)).toBe(false);
    expect(isSpanCluster({ ...year, sure: true }, scale)).toBe(false);
  });
});
