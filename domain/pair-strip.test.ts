import { describe, expect, it } from "vitest";
import { parseEdtf } from "./edtf";
import { layOutStrip, type StripMark } from "./pair-strip";

const mark = (slug: string, date: string): StripMark => {
  const parsed = parseEdtf(date);
  return { slug, date, earliest: parsed?.earliest ?? "", latest: parsed?.latest ?? "" };
};

describe("the strip of a pair's meetings", () => {
  it("stacks meetings of one quarter, a month inside it included", () => {
    const strip = layOutStrip([mark("a", "2024-01-10"), mark("b", "2024-02"), mark("c", "2024-05-01")], 1992);
    expect(strip.squares.map(({ mark: { slug }, column, row }) => [slug, column, row])).toEqual([
      ["a", 128, 0],
      ["b", 128, 1],
      ["c", 129, 0],
    ]);
    expect(strip.tallest).toBe(2);
  });

  it("never puts a date known to the year, or to two quarters, into a quarter", () => {
    const strip = layOutStrip([mark("a", "2013"), mark("b", "2013"), mark("c", "2023-09/2023-10")], 1992);
    expect(strip.squares).toEqual([]);
    expect(strip.spans.map(({ key, marks }) => [key, marks.length])).toEqual([
      ["2013", 2],
      ["2023", 1],
    ]);
  });

  it("gives overlapping spans rows of their own and lets neighbouring years share one", () => {
    const strip = layOutStrip([mark("a", "2013"), mark("b", "2013/2014"), mark("c", "2015")], 1992);
    expect(strip.spans.map(({ key, row }) => [key, row])).toEqual([
      ["2013/2014", 0],
      ["2013", 1],
      ["2015", 0],
    ]);
  });

  it("counts what lies before its first year instead of drawing it there", () => {
    const strip = layOutStrip([mark("a", "1994-05-01"), mark("b", "2020-05-01")], 2016);
    expect(strip.earlier).toBe(1);
    expect(strip.squares).toHaveLength(1);
    expect(strip.thinUntil).toBe(0);
  });

  it("places the years and the end of thin coverage where their first days are", () => {
    const strip = layOutStrip([mark("a", "2020-05-01")], 1992);
    expect(strip.columns).toBe(34 * 4 + 1);
    expect(strip.years[0]).toEqual({ year: "1992", at: 0 });
    expect(strip.thinUntil).toBeCloseTo((17 * 4) / 137, 2);
  });
});
