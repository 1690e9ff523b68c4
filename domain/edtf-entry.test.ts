import { assert, constantFrom, integer, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDay, parseEdtf } from "./edtf";
import { readDateEntry, sayDate, understoodDate } from "./edtf-entry";

const TODAY = "2026-03-09";
const read = (text: string) => readDateEntry(text, TODAY);

describe("a date is read as people write it", () => {
  test.each([
    ["26 Feb 2026", "2026-02-26"],
    ["26th of February, 2026", "2026-02-26"],
    ["Feb 26, 2026", "2026-02-26"],
    ["February 26 2026", "2026-02-26"],
    ["Thursday, 26 February 2026", "2026-02-26"],
    ["26.02.2026", "2026-02-26"],
    ["26/02/2026", "2026-02-26"],
    ["6/2/2026", "2026-02-06"],
    ["2026-02-26", "2026-02-26"],
    ["26 февраля 2026 г.", "2026-02-26"],
    ["26 февраля 2026 года", "2026-02-26"],
    ["мая 2019", "2019-05"],
    ["February 2026", "2026-02"],
    ["02.2026", "2026-02"],
    ["02/2026", "2026-02"],
    ["2026-02", "2026-02"],
    ["2013", "2013"],
    ["c. 2013", "2013~"],
    ["circa March 2013", "2013-03~"],
    ["2013?", "2013?"],
    ["около 2013", "2013~"],
    ["2026-02-25/26", "2026-02-25/2026-02-26"],
    ["25–26 February 2026", "2026-02-25/2026-02-26"],
    ["25 to 26 February 2026", "2026-02-25/2026-02-26"],
    ["25/26 February 2026", "2026-02-25/2026-02-26"],
    ["Feb 25-26, 2026", "2026-02-25/2026-02-26"],
    ["28 Feb – 2 March 2026", "2026-02-28/2026-03-02"],
    ["30 December 2025 – 2 January 2026", "2025-12-30/2026-01-02"],
    ["25-26.02.2026", "2026-02-25/2026-02-26"],
    ["с 25 по 26 февраля 2026", "2026-02-25/2026-02-26"],
    ["January–February 2026", "2026-01/2026-02"],
    ["2013-2015", "2013/2015"],
    ["today", "2026-03-09"],
    ["Yesterday", "2026-03-08"],
    ["вчера", "2026-03-08"],
  ])("%s", (text, edtf) => {
    expect(read(text)).toEqual({ edtf });
  });
});

describe("what cannot be held, or was not said, is refused in words", () => {
  test.each([
    ["spring 2013", /cannot be held more exactly than “2013”/],
    ["early February 2026", /cannot be held more exactly than “February 2026”/],
    ["Q1 2024", /cannot be held more exactly than “2024”/],
    ["the 1990s", /cannot be held/],
    ["spring", /cannot be held/],
    ["26 Feb", /Say the year/],
    ["February", /Say the year/],
    ["26.02.26", /four digits/],
    ["02/26/2026", /days come first/],
    ["30 February 2026", /no such day/],
    ["32 March 2026", /no such day/],
    ["Monday 26 February 2026", /was a Thursday/],
    ["28 Dec – 2 Jan 2026", /write both/],
    ["26–25 February 2026", /does not lie after/],
    ["2024 – March 2025", /equally exact/],
    ["last week", /Not understood/],
    ["26", /Not understood/],
    ["1 2 3", /Not understood/],
    ["2026 2027", /Not understood/],
    ["-", /Not understood/],
    ["", /Not understood/],
    ["26 Feb 2026!", /Not understood/],
    ["2013-14", /no such day or month/],
  ])("%s", (text, words) => {
    const reading = read(text);
    expect("fault" in reading ? reading.fault : `read as ${reading.edtf}`).toMatch(words);
  });
});

const days = integer({ min: -300_000, max: 100_000 }).map(isoDay);
const bound = tuple(days, constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
const marked = tuple(bound, constantFrom("", "", "?", "~", "%")).map(([date, mark]) => date + mark);
const dates = tuple(marked, days, constantFrom("", "?", "~", "%"), constantFrom(true, false)).map(
  ([first, later, mark, range]) => {
    const plain = first.replace(/[?~%]$/, "");
    const both = `${first}/${later.slice(0, plain.length)}${mark}`;
    return range && parseEdtf(both) !== null ? both : first;
  },
);

test("the spoken form of every date reads back to the same date", () => {
  assert(
    property(dates, (edtf) => {
      expect(read(sayDate(edtf))).toEqual({ edtf });
      expect(read(edtf)).toEqual({ edtf });
    }),
    { numRuns: 2000 },
  );
});

test("nothing more exact than what was typed comes out", () => {
  assert(
    property(dates, (edtf) => {
      const reading = read(sayDate(edtf));
      const found = "edtf" in reading ? parseEdtf(reading.edtf) : null;
      expect([found?.earliest, found?.latest]).toEqual([parseEdtf(edtf)?.earliest, parseEdtf(edtf)?.latest]);
    }),
  );
});

test("the field says what it understood", () => {
  expect(understoodDate("2026-02-26")).toBe("Thursday, 26 February 2026, to the day");
  expect(understoodDate("2026-02-25/2026-02-26")).toBe("25 to 26 February 2026, to the day");
  expect(understoodDate("2026-02-28/2026-03-02")).toBe("28 February to 2 March 2026, to the day");
  expect(understoodDate("2026-02")).toBe("February 2026, to the month; the day is not recorded");
  expect(understoodDate("2013~")).toBe("c. 2013, to the year; month and day are not recorded, inferred, not read");
  expect(understoodDate("spring")).toBeNull();
});

test.each(["1".repeat(50_000), "- ".repeat(25_000), "spring ".repeat(14)])("text without a date is refused", (text) => {
  expect(read(text)).toHaveProperty("fault");
});
