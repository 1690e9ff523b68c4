import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { axisOf, pushApart } from "./trend-scale";

describe("the value axis", () => {
  test.each([
    [0, 1],
    [1, 1],
    [6, 6],
    [23, 25],
    [101, 125],
  ])("for a largest value of %d ends at %d", (largest, top) => {
    expect(axisOf(largest, false).top).toBe(top);
  });

  test("holds every value, begins at nought and has at most six steps of one size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), (largest) => {
        const { top, ticks } = axisOf(largest, false);
        expect(top).toBeGreaterThanOrEqual(largest);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBe(top);
        expect(ticks.length).toBeLessThanOrEqual(7);
        const steps = new Set(ticks.slice(1).map((tick, at) => tick - (ticks[at] ?? 0)));
        expect(steps.size).toBe(1);
      }),
    );
  });

  test("of shares is in whole per cents and holds the largest share", () => {
    const { top, ticks } = axisOf(0.37, true);
    expect(top).toBeGreaterThanOrEqual(0.37);
    expect(top).toBeLessThanOrEqual(0.5);
    expect(ticks.every((tick) => Math.abs(tick * 100 - Math.round(tick * 100)) < 1e-9)).toBe(true);
  });
});

describe("labels at the ends of lines", () => {
  const labels = fc.array(fc.record({ y: fc.integer({ min: 0, max: 300 }), name: fc.string() }), { maxLength: 12 });

  test("stand at least a line apart, in the order of their values, and above the axis", () => {
    fc.assert(
      fc.property(labels, (given) => {
        const placed = pushApart(given, 15, 340);
        expect(placed).toHaveLength(given.length);
        const gaps = placed.slice(1).map(({ y }, at) => y - (placed[at]?.y ?? 0));
        expect(placed.every(({ y }) => y <= 340)).toBe(true);
        expect(gaps.every((gap) => gap >= 15)).toBe(true);
        const order = [...given].sort((a, b) => a.y - b.y).map(({ name }) => name);
        expect(placed.map(({ name }) => name)).toEqual(order);
      }),
    );
  });

  test("that are far apart stay where they are", () => {
    expect(pushApart([{ y: 10 }, { y: 100 }], 15, 340)).toEqual([{ y: 10 }, { y: 100 }]);
  });
});
