import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { after, anyDay, inWords, plus, read, weekday, weekdayRu } from "../testing/printed-days";

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
