import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber } from "./edtf";
import { startLabel, ticksOf } from "./timeline-axis";

const view = (from: string, to: string) => ({ start: dayNumber(from), end: dayNumber(to) });
const labels = (from: string, to: string, pixels: number) =>
  ticksOf(view(from, to), pixels)
    .map(({ label, strong }) => (strong ? `*${label}` : label))
    .join(" ");

test("decades show years, and only some of their names where there is no room", () => {
  expect(labels("2016-01-01", "2020-01-01", 200)).toBe("*2016 *2017 *2018 *2019");
  expect(labels("2009-01-01", "2016-01-01", 200)).toBe("* *2010 * *2012 * *2014 *");
  expect(labels("1992-01-01", "2026-01-01", 320).replaceAll("* ", "")).toBe(
    "*1995 *2000 *2005 *2010 *2015 *2020 *2025",
  );
});

test("years show their quarters, then their months, as they get room", () => {
  expect(labels("2023-01-01", "2024-02-01", 300)).toBe("*2023 Apr Jul Oct *2024");
  expect(labels("2023-11-15", "2024-03-15", 400)).toBe("Dec *2024 Feb Mar");
});

test("months show weeks counted from the first, then days", () => {
  expect(labels("2026-01-20", "2026-03-05", 400)).toBe("22 *Feb 2026 8 15 22 *Mar 2026");
  expect(labels("2026-02-26", "2026-03-03", 960)).toBe("26 27 28 *Mar 2026 2");
  expect(labels("2026-02-26", "2026-03-08", 400).trim()).toBe("26 27 28 *Mar 2026  3 4 5 6 7");
});

test("an edge says the year or month it lies in", () => {
  expect(startLabel(view("2023-11-15", "2024-03-15"), 400)).toBe("2023");
  expect(startLabel(view("2026-02-26", "2026-03-20"), 960)).toBe("Feb 2026");
});

test("labels never stand closer than a name is wide, and ticks lie within the view in order", () => {
  const spans = fc.tuple(fc.integer({ min: 8000, max: 20_000 }), fc.integer({ min: 21, max: 13_000 }));
  fc.assert(
    fc.property(spans, fc.integer({ min: 280, max: 1010 }), ([start, length], pixels) => {
      const span = { start, end: start + length };
      const ticks = ticksOf(span, pixels);
      const at = (day: number) => ((day - start) / length) * pixels;
      const named = ticks.filter(({ label }) => label !== "").map(({ day }) => at(day));
      expect(named.every((x) => x >= 0 && x < pixels)).toBe(true);
      expect(named.slice(1).every((x, index) => x - named[index]! > 24)).toBe(true);
    }),
  );
});
