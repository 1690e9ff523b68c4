import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  anyDay,
  IN_FULL,
  inWords,
  month,
  monthRu,
  number,
  ordinal,
  plus,
  read,
  weekday,
  WITHOUT_YEAR,
  year,
} from "../testing/printed-days";
import { LONGEST_DOCUMENT } from "../text/text";

const SENTENCES: readonly ((date: string) => string)[] = [
  (date) => `On ${date} the ministers met in Astana, and 600 companies came.`,
  (date) => date,
  (date) => `Встреча состоялась в Ташкенте (${date}), её посетили 12 гостей.`,
  (date) => `The minister said: “It was on ${date}”, and left. It was fine.`,
  (date) => `They met again on ${date}. It was agreed.`,
  (date) => `In London,\n${date}\n– where 1.4 times as many came –`,
  (date) => `«${date}» – так начинался отчёт № 10.`,
];

describe("a day", () => {
  test.each(IN_FULL.map((print) => [print("2025-05-13"), print] as const))("is read back from “%s”", (_, print) => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...SENTENCES), fc.option(anyDay), (day, sentence, publishedOn) => {
        const raw = sentence(print(day));
        const dates = read(raw, publishedOn);
        expect(dates.map(({ value }) => value)).toEqual([{ startsOn: day, endsOn: null, precision: "day" }]);
        expect(print(day).replace(/^(?:the|this|во?) /, "")).toBe(raw.slice(dates[0]?.start, dates[0]?.end));
        expect(dates[0]).toMatchObject({ relative: false, because: "" });
      }),
      { numRuns: 60 },
    );
  });

  test.each(WITHOUT_YEAR.map((print) => [print("2025-05-13"), print] as const))(
    "is read back from “%s” by the day of publication",
    (_, print) => {
      fc.assert(
        fc.property(
          anyDay,
          fc.integer({ min: -20, max: 340 }),
          fc.constantFrom(...SENTENCES),
          (day, later, sentence) => {
            const raw = sentence(print(day));
            expect(read(raw, plus(day, later)).map(({ value }) => value.startsOn)).toEqual([day]);
            expect(read(raw, null)).toEqual([]);
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  test.each([
    ["13.05.25", ["13.05.25: 2025-05-13"]],
    ["13/05/98", ["13/05/98: 1998-05-13"]],
    ["on this thirteenth day of May 2025", ["this thirteenth day of May 2025: 2025-05-13"]],
    ["the twenty-first of June 2024", ["the twenty-first of June 2024: 2024-06-21"]],
    ["on Wednesday (18 September)", ["18 September: 2024-09-18"]],
    ["24 сентября (среда)", ["24 сентября: 2024-09-24"]],
    ["13 MAY", ["13 MAY: 2025-05-13"]],
    ["16 Sept. 2024", ["16 Sept. 2024: 2024-09-16"]],
    ["on 9 March and 17 June 2021", ["9 March: 2021-03-09", "17 June 2021: 2021-06-17"]],
  ])("is read from “%s”", (raw, dates) => {
    expect(inWords(raw)).toEqual(dates);
  });
});

describe("several days", () => {
  const run = fc
    .tuple(anyDay, fc.integer({ min: 1, max: 20 }))
    .map(([first, days]) => [first, plus(first, days)] as const);
  const sameMonth = run.filter(([first, last]) => first.slice(0, 7) === last.slice(0, 7));
  const twoMonths = run.filter(([first, last]) => first.slice(0, 7) !== last.slice(0, 7));
  const sameYear = twoMonths.filter(([first, last]) => year(first) === year(last));

  const valueOf = (raw: string) => read(raw, "2039-12-31").map(({ value }) => value);

  test.each([
    ["3–5 June 2024", (a: string, b: string) => `on ${number(a)}–${number(b)} ${month(b)} ${year(b)}`],
    ["3 - 5 June 2024", (a: string, b: string) => `${number(a)} - ${number(b)} ${month(b)} ${year(b)}`],
    ["from 3 to 5 June 2024", (a: string, b: string) => `from ${number(a)} to ${number(b)} ${month(b)} ${year(b)}`],
    ["3rd to 5th of June", (a: string, b: string) => `${ordinal(a)} to ${ordinal(b)} of ${month(b)}, ${year(b)}`],
    ["June 3–5, 2024", (a: string, b: string) => `${month(b)} ${number(a)}–${number(b)}, ${year(b)}`],
    [
      "Monday 3 to Wednesday 5 June",
      (a: string, b: string) => `${weekday(a)} ${number(a)} to ${weekday(b)} ${number(b)} ${month(b)} ${year(b)}`,
    ],
    ["03–05.06.2024", (a: string, b: string) => `${number(a)}–${b.split("-").toReversed().join(".")}`],
    ["с 3 по 5 июня", (a: string, b: string) => `с ${number(a)} по ${number(b)} ${monthRu(b)} ${year(b)} года`],
    ["3-5 июня 2024 г.", (a: string, b: string) => `${number(a)}-${number(b)} ${monthRu(b)} ${year(b)} г.`],
  ])("of one month, as in “%s”", (_, print) => {
    fc.assert(
      fc.property(sameMonth, ([startsOn, endsOn]) => {
        expect(valueOf(print(startsOn, endsOn))).toEqual([{ startsOn, endsOn, precision: "day" }]);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ["29 May – 1 June", (a: string, b: string) => `${number(a)} ${month(a)} – ${number(b)} ${month(b)} ${year(b)}`],
    ["May 29 to June 1", (a: string, b: string) => `${month(a)} ${number(a)} to ${month(b)} ${number(b)}, ${year(b)}`],
    [
      "с 29 мая по 1 июня",
      (a: string, b: string) => `с ${number(a)} ${monthRu(a)} по ${number(b)} ${monthRu(b)} ${year(b)} года`,
    ],
  ])("across months, as in “%s”, the first in the year before where it must", (_, print) => {
    fc.assert(
      fc.property(twoMonths, ([startsOn, endsOn]) => {
        expect(valueOf(print(startsOn, endsOn))).toEqual([{ startsOn, endsOn, precision: "day" }]);
      }),
      { numRuns: 60 },
    );
  });

  test("with a year each, or in figures", () => {
    fc.assert(
      fc.property(twoMonths, sameYear, ([startsOn, endsOn], [first, last]) => {
        const each = (day: string): string => `${month(day)} ${number(day)}, ${year(day)}`;
        expect(valueOf(`${each(startsOn)} – ${each(endsOn)}`)).toEqual([{ startsOn, endsOn, precision: "day" }]);
        const figures = `${first.slice(8)}.${first.slice(5, 7)}–${last.split("-").toReversed().join(".")}`;
        expect(valueOf(figures)).toEqual([{ startsOn: first, endsOn: last, precision: "day" }]);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ["on 13/14 May", ["13/14 May: 2025-05-13..2025-05-14"]],
    ["on 13 and 14 May", ["13 and 14 May: 2025-05-13..2025-05-14"]],
    ["on 12, 13 and 14 May", ["12, 13 and 14 May: 2025-05-12..2025-05-14"]],
    ["over two days, 3–4 June", ["3–4 June: 2025-06-03..2025-06-04"]],
    ["3–5 июня с.г. в Лондоне", ["3–5 июня с.г.: 2025-06-03..2025-06-05"]],
    ["29 December – 2 January", ["29 December – 2 January: 2024-12-29..2025-01-02"]],
    ["on 3 and 17 April", ["17 April: 2025-04-17"]],
    ["9 March 2020 and 17 June 2021", ["9 March 2020: 2020-03-09", "17 June 2021: 2021-06-17"]],
    ["9 March 2020 to 17 June 2021", ["9 March 2020: 2020-03-09", "17 June 2021: 2021-06-17"]],
  ])("“%s”", (raw, dates) => {
    expect(inWords(raw)).toEqual(dates);
  });
});

describe("a year that is not printed", () => {
  test.each([
    ["20 December", "2025-01-05", "2024-12-20"],
    ["31 December", "2025-01-01", "2024-12-31"],
    ["1 January", "2025-01-01", "2025-01-01"],
    ["1 January", "2024-12-31", "2025-01-01"],
    ["10 January", "2024-12-28", "2025-01-10"],
    ["5 February", "2024-12-28", "2024-02-05"],
    ["20 November", "2025-01-05", "2024-11-20"],
    ["29 February", "2025-05-14", "2024-02-29"],
    ["29 February", "2024-02-20", "2024-02-29"],
    ["23 февраля", "2025-01-10", "2024-02-23"],
  ])("of %s, published on %s, makes it %s", (raw, publishedOn, startsOn) => {
    expect(read(raw, publishedOn).map(({ value }) => value.startsOn)).toEqual([startsOn]);
  });

  test.each([
    ["23 February of this year", ["23 February of this year: 2025-02-23"]],
    ["23 ноября прошлого года", ["23 ноября прошлого года: 2024-11-23"]],
    ["on 2 October next year", ["2 October next year: 2026-10-02"]],
    ["in May last year", ["in May last year: 2024-05-01 (month)"]],
    ["в марте текущего года", ["в марте текущего года: 2025-03-01 (month)"]],
  ])("is told by “%s”", (raw, dates) => {
    expect(inWords(raw)).toEqual(dates);
    expect(inWords(raw, null)).toEqual([]);
  });

  test("is the next where the words tell of what is to come, unless that is just past", () => {
    expect(inWords("The opening is scheduled for 2 October.")).toEqual(["2 October: 2025-10-02"]);
    expect(inWords("The opening took place on 2 October.")).toEqual(["2 October: 2024-10-02"]);
    expect(inWords("Визит планируется на 2 октября.")).toEqual(["2 октября: 2025-10-02"]);
    expect(inWords("The talks, scheduled for 12 May, were held.")).toEqual(["12 May: 2025-05-12"]);
    expect(inWords("The envoy will return; they met on 2 April.")).toEqual(["2 April: 2025-04-02"]);
  });
});

describe("all dates", () => {
  const piece = fc.oneof(
    fc.tuple(anyDay, fc.constantFrom(...IN_FULL, ...WITHOUT_YEAR)).map(([day, print]) => print(day)),
    fc.constantFrom(
      "on Monday",
      "yesterday (",
      ")",
      "–",
      "to",
      "and",
      ",",
      " и ",
      "по",
      "May",
      "2024",
      "31",
      "в среду",
      "/",
      ".",
    ),
  );
  const anyText = fc
    .array(fc.tuple(piece, fc.constantFrom("", " ", " ")), { maxLength: 12 })
    .map((all) => all.flat().join(""));

  test("stand in order in the text and none overlaps another", () => {
    fc.assert(
      fc.property(anyText, fc.option(anyDay), (raw, publishedOn) => {
        let from = 0;
        for (const { start, end, value } of read(raw, publishedOn)) {
          expect(from <= start && start < end && end <= raw.length).toBe(true);
          expect(plus(value.startsOn, 0)).toBe(value.startsOn);
          expect(value.endsOn === null || value.endsOn > value.startsOn).toBe(true);
          from = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  test("are read whatever is given for the day of publication", () => {
    for (const publishedOn of ["", "soon", "2025-02-31", "2025-13-01", "14.05.2025"])
      expect(inWords("on 13 May, yesterday and 13 May 2025", publishedOn)).toEqual(["13 May 2025: 2025-05-13"]);
  });

  test.each(["12 May ", "12-12-", "in May ", "12, 13, ", "Monday ", "1/", "с 3 по ", "the "])(
    "are found in a long text of nothing but “%s”",
    (each) => {
      const raw = each.repeat(LONGEST_DOCUMENT / each.length);
      expect(read(raw, "2025-05-14").every(({ start, end }) => start < end && end <= raw.length)).toBe(true);
    },
  );
});
