import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datesNamed, type DateNamed } from "./dates";
import { LONGEST_DOCUMENT, takeApart } from "./text";

const read = (raw: string, publishedOn: string | null): DateNamed[] => datesNamed(takeApart(raw, null), publishedOn);
/** Each date as “printed: first day..last day (precision)”, a precision of days left out. */
const inWords = (raw: string, publishedOn: string | null = "2025-05-14"): string[] =>
  read(raw, publishedOn).map(({ start, end, value: { startsOn, endsOn, precision } }) => {
    const last = endsOn === null ? "" : `..${endsOn}`;
    return `${raw.slice(start, end)}: ${startsOn}${last}${precision === "day" ? "" : ` (${precision})`}`;
  });

const DAY = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const plus = (day: string, days: number): string => iso(Date.parse(day) + days * DAY);
const anyDay = fc
  .integer({ min: Date.UTC(1991, 11, 1) / DAY, max: Date.UTC(2039, 11, 31) / DAY })
  .map((days) => iso(days * DAY));

const part = (locale: string, day: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
const number = (day: string): number => Number(day.slice(8));
const month = (day: string): string => part("en-GB", day, { month: "long" });
const shortMonth = (day: string): string => part("en-US", day, { month: "short" });
/** “Jan.”; May is never shortened. */
const dotted = (day: string): string => `${shortMonth(day)}.`.replace("May.", "May");
const monthRu = (day: string): string => part("ru-RU", day, { day: "numeric", month: "long" }).split(" ")[1] ?? "";
const weekday = (day: string): string => part("en-GB", day, { weekday: "long" });
const year = (day: string): string => day.slice(0, 4);

function ordinal(day: string): string {
  const ending = { one: "st", two: "nd", few: "rd", other: "th", many: "th", zero: "th" };
  return `${number(day)}${ending[new Intl.PluralRules("en-GB", { type: "ordinal" }).select(number(day))]}`;
}

/** Accusative, as after «в». */
const WEEKDAYS_RU = ["воскресенье", "понедельник", "вторник", "среду", "четверг", "пятницу", "субботу"];
const weekdayRu = (day: string): string => WEEKDAYS_RU[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";
const after = (word: string): string => (word.startsWith("вт") ? `во ${word}` : `в ${word}`);

/** Ways to print a day with its year. */
const IN_FULL: readonly ((day: string) => string)[] = [
  (day) => `${number(day)} ${month(day)} ${year(day)}`,
  (day) => `${day.slice(8)} ${month(day).toUpperCase()} ${year(day)}`,
  (day) => `the ${ordinal(day)} of ${month(day)} ${year(day)}`,
  (day) => `${ordinal(day)} ${month(day)}, ${year(day)}`,
  (day) => `${month(day)} ${number(day)}, ${year(day)}`,
  (day) => `${month(day)} ${ordinal(day)} ${year(day)}`,
  (day) => `${shortMonth(day)} ${number(day)}, ${year(day)}`,
  (day) => `${dotted(day)} ${number(day)}, ${year(day)}`,
  (day) => `${weekday(day)}, ${number(day)} ${month(day)} ${year(day)}`,
  (day) => `${weekday(day).slice(0, 3)} ${number(day)} ${shortMonth(day)} ${year(day)}`,
  (day) => `${weekday(day)}, ${month(day)} ${number(day)}, ${year(day)}`,
  (day) => `this ${ordinal(day)} day of ${month(day)} ${year(day)}`,
  (day) => day,
  (day) => day.split("-").toReversed().join("."),
  (day) => `${number(day)}/${Number(day.slice(5, 7))}/${year(day)}`,
  (day) => `${number(day)}\u00A0${month(day)}\u00A0${year(day)}`,
  (day) => `${number(day)} ${monthRu(day)} ${year(day)} года`,
  (day) => `${number(day)} ${monthRu(day)} ${year(day)} г.`,
  (day) => `${day.slice(8)} ${monthRu(day)} ${year(day)}г.`,
  (day) => `${number(day)}-го ${monthRu(day)} ${year(day)} года`,
  (day) => `${after(weekdayRu(day))}, ${number(day)} ${monthRu(day)} ${year(day)} года`,
  (day) => `${day.split("-").toReversed().join(".")} г.`,
];

/** Ways to print it without. */
const WITHOUT_YEAR: readonly ((day: string) => string)[] = [
  (day) => `${number(day)} ${month(day)}`,
  (day) => `the ${ordinal(day)} of ${month(day)}`,
  (day) => `${month(day)} ${number(day)}`,
  (day) => `${dotted(day)} ${number(day)}`,
  (day) => `${weekday(day)}, ${number(day)} ${month(day)}`,
  (day) => `${number(day)} ${monthRu(day)}`,
  (day) => `${number(day)}-го ${monthRu(day)}`,
];

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

describe("a weekday", () => {
  /** The days a week around a day, by their names. */
  const named = (from: string, name: string, step: 1 | -1): string => {
    let day = from;
    while (weekday(day) !== name) day = plus(day, step);
    return day;
  };
  const NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
  const all = fc.tuple(fc.constantFrom(...NAMES), anyDay);
  const dayOf = (raw: string, publishedOn: string): string[] =>
    read(raw, publishedOn).map(({ value }) => value.startsOn);
  const ru = (name: string): string => weekdayRu(named("2025-05-12", name, 1));

  test("is the last one, the day of publication among them", () => {
    fc.assert(
      fc.property(all, ([name, publishedOn]) => {
        const last = [named(publishedOn, name, -1)];
        expect(dayOf(`They met on ${name} in London.`, publishedOn)).toEqual(last);
        expect(dayOf(`${name} evening's talks`, publishedOn)).toEqual(last);
        expect(dayOf(`Встреча прошла ${after(ru(name))} в Лондоне.`, publishedOn)).toEqual(last);
      }),
    );
  });

  test("that is last is before the day of publication", () => {
    fc.assert(
      fc.property(all, ([name, publishedOn]) => {
        const last = [named(plus(publishedOn, -1), name, -1)];
        expect(dayOf(`last ${name}`, publishedOn)).toEqual(last);
        const minded = ru(name).endsWith("у") ? "минувшую" : ru(name).endsWith("е") ? "минувшее" : "минувший";
        expect(dayOf(`в ${minded} ${ru(name)}`, publishedOn)).toEqual(last);
      }),
    );
  });

  test("that is to come is after it", () => {
    fc.assert(
      fc.property(all, ([name, publishedOn]) => {
        expect(dayOf(`next ${name}`, publishedOn)).toEqual([named(plus(publishedOn, 1), name, 1)]);
        expect(dayOf(`he will speak on ${name}`, publishedOn)).toEqual([named(publishedOn, name, 1)]);
      }),
    );
  });

  test("of a week is in that week, from Monday to Sunday", () => {
    fc.assert(
      fc.property(all, ([name, publishedOn]) => {
        const monday = named(publishedOn, "Monday", -1);
        expect(dayOf(`on ${name} last week`, publishedOn)).toEqual([named(plus(monday, -7), name, 1)]);
        expect(dayOf(`on ${name} of next week`, publishedOn)).toEqual([named(plus(monday, 7), name, 1)]);
        expect(dayOf(`${after(ru(name))} на этой неделе`, publishedOn)).toEqual([named(monday, name, 1)]);
      }),
    );
  });

  test.each([
    ["on Tuesday and Wednesday", ["Tuesday and Wednesday: 2025-05-13..2025-05-14"]],
    ["on Wednesday and Thursday", ["Wednesday and Thursday: 2025-05-07..2025-05-08"]],
    ["from Monday to Wednesday", ["Monday to Wednesday: 2025-05-12..2025-05-14"]],
    ["on Monday and Friday", ["Monday: 2025-05-12", "Friday: 2025-05-09"]],
    ["во вторник и среду", ["во вторник и среду: 2025-05-13..2025-05-14"]],
    ["said on Friday that the UK will pay", ["Friday: 2025-05-09"]],
    ["On Friday, the Minister will visit Osh", ["Friday: 2025-05-16"]],
    ["late on Monday", ["Monday: 2025-05-12"]],
  ])("“%s”", (raw, dates) => {
    expect(inWords(raw)).toEqual(dates);
  });

  test("needs a day of publication", () => {
    expect(inWords("on Monday, today and в среду", null)).toEqual([]);
  });
});

describe("words near the day of publication", () => {
  test.each([
    ["today", "2025-05-14"],
    ["this morning", "2025-05-14"],
    ["yesterday afternoon", "2025-05-13"],
    ["last night", "2025-05-13"],
    ["the day before yesterday", "2025-05-12"],
    ["three days ago", "2025-05-11"],
    ["tomorrow", "2025-05-15"],
    ["Сегодня утром", "2025-05-14"],
    ["Вчера", "2025-05-13"],
    ["Накануне", "2025-05-13"],
    ["позавчера", "2025-05-12"],
    ["два дня назад", "2025-05-12"],
  ])("%s", (near, day) => {
    expect(inWords(`${near} министр met the guest`)).toEqual([`${near}: ${day}`]);
  });

  test("«сегодняшняя встреча» and «вчерашние переговоры» are of a day", () => {
    expect(inWords("на сегодняшней встрече и во вчерашних переговорах")).toEqual([
      "сегодняшней: 2025-05-14",
      "вчерашних: 2025-05-13",
    ]);
  });

  test.each([
    "накануне визита",
    "накануне государственного визита",
    "as of today",
    "until today",
    "на сегодняшний день",
    "на сегодня",
  ])("“%s” is no day", (raw) => {
    expect(inWords(raw)).toEqual([]);
  });
});

describe("a month", () => {
  test.each([
    ["at the end of November", ["at the end of November: 2024-11-01 (month)"]],
    ["in the first half of June", ["in the first half of June: 2025-06-01 (month)"]],
    ["in mid-April", ["in mid-April: 2025-04-01 (month)"]],
    ["in early May", ["in early May: 2025-05-01 (month)"]],
    ["last May", ["last May: 2024-05-01 (month)"]],
    ["this May", ["this May: 2025-05-01 (month)"]],
    ["next May", ["next May: 2026-05-01 (month)"]],
    ["in March 2023", ["in March 2023: 2023-03-01 (month)"]],
    ["since November 2022", ["November 2022: 2022-11-01 (month)"]],
    ["в начале марта", ["в начале марта: 2025-03-01 (month)"]],
    ["в мае 2024 года", ["в мае 2024 года: 2024-05-01 (month)"]],
    ["A visit is planned in October", ["in October: 2025-10-01 (month)"]],
    ["A visit was made in October", ["in October: 2024-10-01 (month)"]],
  ])("“%s”", (raw, dates) => {
    expect(inWords(raw)).toEqual(dates);
  });
});

describe("what is no date", () => {
  test.each([
    "31 February 2025 and February 31, 2025",
    "30-32 May 2025",
    "31 июня и 30 февраля 2024 года",
    "32.05.2025, 31.02.2025, 13.13.2025 and 2025-02-30",
    "5–3 June",
    "It may march on, and they may not.",
    "Clause 13 may be amended; the 27 may agree.",
    "Theresa May and April Jones, Марта Ливси",
    "Tel. +44 20 7946 0000, 8 (7172) 72-05-18, 020 7946 0000",
    "No. 10, Article 12, room 5.13",
    "grew 1.4 times, 13.05 per cent, $1.18 billion",
    "version 10.12.20 and 1.10.2 and 192.10.12.20",
    "in 2024, 1992–2025 and by the year 2030",
    "600 companies, 5,000 May-bugs",
    "May 1,000 flowers bloom",
    "last week, this week, on the weekend",
    "на прошлой неделе, в этом году, весной",
    "covid-19 March",
    "every Monday, Good Friday, the following Tuesday and Sundays",
    "улучшить деловую среду; выбросы в окружающую среду; окружающая среда",
    "the same day, the previous day, в тот же день",
  ])("“%s”", (raw) => {
    expect(inWords(raw)).toEqual([]);
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
