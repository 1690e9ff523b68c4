import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayIsSure, dayNumber, formatEdtf, isoDay, parseEdtf, parsePrefix, weekday } from "./edtf";

const DAY = 86_400_000;
const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

const years = fc.integer({ min: 1000, max: 9999 });
const months = fc.integer({ min: 1, max: 12 });
const days = fc.integer({ min: 0, max: 40_000 }).map((offset) => new Date(offset * DAY).toISOString().slice(0, 10));
const marks = fc.constantFrom("", "?", "~", "%");

describe("reading", () => {
  test.each([
    ["2013", "year", "2013-01-01", "2013-12-31"],
    ["2024-03", "month", "2024-03-01", "2024-03-31"],
    ["2024-02", "month", "2024-02-01", "2024-02-29"],
    ["2023-02", "month", "2023-02-01", "2023-02-28"],
    ["1900-02", "month", "1900-02-01", "1900-02-28"],
    ["2000-02", "month", "2000-02-01", "2000-02-29"],
    ["2026-02-26", "day", "2026-02-26", "2026-02-26"],
    ["2026-02-25/2026-02-26", "day", "2026-02-25", "2026-02-26"],
    ["2023-09/2023-10", "month", "2023-09-01", "2023-10-31"],
    ["2018/2019", "year", "2018-01-01", "2019-12-31"],
  ])("%s is known to the %s and lies from %s to %s", (text, precision, earliest, latest) => {
    expect(parseEdtf(text)).toMatchObject({ text, precision, earliest, latest, inferred: false });
  });

  test.each(["2013?", "2013-06~", "2013-06-13%", "2017-09-20?/2017-09-22", "2017-09-20/2017-09-22?"])(
    "%s was inferred, and its mark does not move its bounds",
    (text) => {
      const plain = parseEdtf(text.replaceAll(/[?~%]/g, ""));
      expect(parseEdtf(text)).toEqual({ ...plain, text, inferred: true });
    },
  );

  test.each([
    ["an empty text", ""],
    ["a short year", "13"],
    ["a year before 1000", "0999"],
    ["a month 13", "2023-13"],
    ["a month 0", "2023-00"],
    ["a day 0", "2023-01-00"],
    ["30 February", "2023-02-30"],
    ["29 February of a common year", "2023-02-29"],
    ["29 February 1900", "1900-02-29"],
    ["31 April", "2023-04-31"],
    ["one digit for a month", "2023-2"],
    ["a moment", "2026-02-26T00:00:00Z"],
    ["blanks around it", " 2023 "],
    ["a line end after it", "2023\n"],
    ["a mark inside", "2023?-01"],
    ["two marks", "2023?~"],
    ["an open interval", "2023/"],
    ["an interval without start", "/2023"],
    ["an interval that runs backwards", "2024/2023"],
    ["an interval of one day", "2023-01-01/2023-01-01"],
    ["an interval of two precisions", "2023/2024-01"],
    ["three bounds", "2021/2022/2023"],
    ["digits of another script", "２０２３"],
  ])("%s is no date", (_what, text) => expect(parseEdtf(text)).toBeNull());

  test("every month runs from its first day to the day before the next month", () => {
    fc.assert(
      fc.property(years, months, marks, (year, month, mark) => {
        const text = `${year}-${String(month).padStart(2, "0")}${mark}`;
        const last = new Date(Date.UTC(year, month, 1) - DAY).toISOString().slice(0, 10);
        expect(parseEdtf(text)).toMatchObject({ earliest: iso(year, month, 1), latest: last });
      }),
    );
  });

  test("a day lies within its month, and its month within its year", () => {
    fc.assert(
      fc.property(days, (day) => {
        const [whole, part] = [parseEdtf(day.slice(0, 4))!, parseEdtf(day.slice(0, 7))!];
        expect(parseEdtf(day)).toMatchObject({ earliest: day, latest: day });
        expect(part.earliest <= day && day <= part.latest).toBe(true);
        expect(whole.earliest <= part.earliest && part.latest <= whole.latest).toBe(true);
      }),
    );
  });

  test("a day exists exactly when the calendar has it", () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (year, month, day) => {
        const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        const exists = month >= 1 && month <= 12 && iso(year, month, day) === text;
        expect(parseEdtf(text) !== null).toBe(exists);
      }),
    );
  });

  test("an interval of days is read exactly when it runs forwards", () => {
    fc.assert(
      fc.property(days, days, marks, (start, end, mark) => {
        const date = parseEdtf(`${start}/${end}${mark}`);
        const read = date && [date.earliest, date.latest, date.interval];
        expect(read).toEqual(start < end ? [start, end, true] : null);
      }),
    );
  });

  test("no text makes it throw, and what is read has its bounds in order", () => {
    const almost = fc.string({ unit: fc.constantFrom(...Array.from("0123456789-/?~% T")), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), almost), (text) => {
        const date = parseEdtf(text);
        expect(date === null || date.earliest <= date.latest).toBe(true);
        expect(formatEdtf(text)).toBeTypeOf("string");
      }),
    );
  });
});

describe("filter prefixes", () => {
  test.each(["2016", "2024-06", "2026-02-26"])("%s is one", (text) => expect(parsePrefix(text)?.text).toBe(text));
  test.each(["2016?", "2016/2017", "2016-1", "2016-Q1", "today"])("%s is none", (text) =>
    expect(parsePrefix(text)).toBeNull(),
  );
});

describe("day numbers", () => {
  test("they count from 1970-01-01", () => {
    expect([dayNumber("1970-01-01"), dayNumber("1969-12-31"), dayNumber("1971-01-01")]).toEqual([0, -1, 365]);
  });

  test("a day number gives its day back, and the next number the next day", () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 2_900_000 }), (number) => {
        expect(dayNumber(isoDay(number))).toBe(number);
        expect(Date.parse(isoDay(number + 1)) - Date.parse(isoDay(number))).toBe(DAY);
      }),
    );
  });
});

describe("words", () => {
  test.each([
    ["2013", "2013", "2013"],
    ["2013?", "2013", "2013"],
    ["2026-02", "February 2026", "Feb 2026"],
    ["2025-09", "September 2025", "Sep 2025"],
    ["2026-02-26", "26 February 2026", "26 Feb 2026"],
    ["2026-02-25/2026-02-26", "25–26 February 2026", "25–26 Feb 2026"],
    ["2026-01-30/2026-02-02", "30 January – 2 February 2026", "30 Jan – 2 Feb 2026"],
    ["2025-12-30/2026-01-02", "30 December 2025 – 2 January 2026", "30 Dec 2025 – 2 Jan 2026"],
    ["2023-09/2023-10", "September–October 2023", "Sep–Oct 2023"],
    ["2018-11/2019-01", "November 2018 – January 2019", "Nov 2018 – Jan 2019"],
    ["sometime", "sometime", "sometime"],
  ])("%s reads “%s”, in short “%s”", (text, long, short) => {
    expect([formatEdtf(text), formatEdtf(text, "short")]).toEqual([long, short]);
  });

  test("words are never more exact than the date", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(4, 7, 10), marks, (day, length, mark) => {
        const words = formatEdtf(day.slice(0, length) + mark).split(" ");
        expect(words).toHaveLength({ 4: 1, 7: 2, 10: 3 }[length] ?? 0);
        expect(words.at(-1)).toBe(day.slice(0, 4));
        expect(length < 10 || Number(words[0]) === Number(day.slice(8))).toBe(true);
      }),
    );
  });

  test("only one known day has a weekday", () => {
    expect(["2026-02-26", "2026-02", "2026-02-25/2026-02-26", "x"].map(weekday)).toEqual([
      "Thursday",
      null,
      null,
      null,
    ]);
  });

  test("a day is sure when it is told, also as an interval, and not when it was inferred", () => {
    const sure = ["2026-02-26", "2026-02-25/2026-02-26"];
    const unsure = ["2026-02-26?", "2017-09-20?/2017-09-22", "2026-02", "2013", "", "2026-02-30"];
    expect(sure.map(dayIsSure)).toEqual(sure.map(() => true));
    expect(unsure.map(dayIsSure)).toEqual(unsure.map(() => false));
  });
});
