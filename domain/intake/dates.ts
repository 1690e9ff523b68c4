/**
 * Dates as communiqués write them, each resolved against the day of publication: “25–26 February”,
 * “on Thursday”, “yesterday (Wednesday 18 September)”, «23 января», “at the end of November”.
 */
import type { DateValue, Span } from "./reading";
import type { IntakeText } from "./text";

export interface DateNamed extends Span {
  readonly value: DateValue;
  /** True for “today”, “on Thursday” and the like, which point near the day of publication. */
  readonly relative: boolean;
  /** True where the year stands in the text. */
  readonly yearSaid: boolean;
  /** In words, how it was resolved; empty where the text says it in full. */
  readonly because: string;
}

const MONTHS_EN =
  "jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?";
const MONTHS_RU =
  "январ[яьюе]|феврал[яьюе]|март[ауе]?|апрел[яьюе]|ма[йяюе]|июн[яьюе]|июл[яьюе]|август[ауе]?|сентябр[яьюе]|октябр[яьюе]|ноябр[яьюе]|декабр[яьюе]";
const MONTH = `(?:${MONTHS_EN}|${MONTHS_RU})`;
const STARTS = [
  "jan янв",
  "feb фев",
  "mar мар",
  "apr апр",
  "may мая май мае",
  "jun июн",
  "jul июл",
  "aug авг",
  "sep сен",
  "oct окт",
  "nov ноя",
  "dec дек",
];

const DAY = "(?:0?[1-9]|[12][0-9]|3[01])";
const DAY_OF = `${DAY}(?:st|nd|rd|th)?(?:-?(?:го|е))?`;
const YEAR = "(?:19[5-9][0-9]|20[0-9][0-9])";
const UP_TO = "\\s{0,2}(?:-|to|and|until|по|и|до)\\s{0,2}";
const THE_YEAR = `(?:,?\\s{1,2}(${YEAR})(?:\\s?(?:г\\.|года?|году))?)?`;
const BEFORE = "(?<![\\p{L}\\p{N}.,/])";
const AFTER = "(?![\\p{L}\\p{N}])";

const pattern = (body: string): RegExp => new RegExp(`${BEFORE}${body}${AFTER}`, "gu");

const WEEKDAYS_EN = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const WEEKDAYS_RU = ["воскресенье", "понедельник", "вторник", "среду", "четверг", "пятницу", "субботу"];
const WEEKDAY = `(?:${[...WEEKDAYS_EN, ...WEEKDAYS_RU, "воскресенья", "среда", "пятница", "суббота"].join("|")})`;
/** 25–26 February 2026 · 4 and 5 July · 25 февраля */
const DAY_MONTH = pattern(
  `(?:the\\s)?(${DAY_OF})(?:${UP_TO}(?:${WEEKDAY}\\s)?(${DAY_OF}))?\\s{1,2}(?:of\\s)?(${MONTH})${THE_YEAR}`,
);
/** 29 September – 1 October 2024 */
const TWO_MONTHS = pattern(`(${DAY_OF})\\s{1,2}(${MONTH})${THE_YEAR}${UP_TO}(${DAY_OF})\\s{1,2}(${MONTH})${THE_YEAR}`);
/** February 25–26, 2026 · Jan. 16 */
const MONTH_DAY = pattern(`(${MONTHS_EN})\\s{1,2}(${DAY_OF})(?:${UP_TO}(${DAY_OF}))?${THE_YEAR}`);
/** 26.02.2026 · 26/02/2026 · 2026-02-26 */
const NUMBERS = pattern(
  `(?:(${DAY})[./](0?[1-9]|1[0-2])[./](${YEAR})|(${YEAR})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))`,
);
/** in November 2023 · at the end of November · в ноябре */
const MONTH_ALONE = pattern(
  `(?:(?:at the end of|at the beginning of|in the middle of|at the start of|in early|in mid-?|in late|early|late|mid-?|during|last|this|в начале|в конце|в середине|в|in)\\s?)?(${MONTH})${THE_YEAR}`,
);

const WEEKDAYS = pattern(
  `(?:(?:earlier\\s)?(?:on|last|this|в|во|в минувш(?:ий|ую)|в прошл(?:ый|ую))\\s)?(?:last\\s)?(${WEEKDAY})(?:\\s(?:and|и)\\s(?:on\\s|в\\s)?(${WEEKDAY}))?`,
);
const NEAR_DAYS: Readonly<Record<string, number>> = {
  today: 0,
  "earlier today": 0,
  "this morning": 0,
  "this afternoon": 0,
  "this evening": 0,
  tonight: 0,
  yesterday: -1,
  "last night": -1,
  "the day before yesterday": -2,
  сегодня: 0,
  "сегодня утром": 0,
  вчера: -1,
  накануне: -1,
  позавчера: -2,
};
const NEAR = pattern(
  `(${Object.keys(NEAR_DAYS)
    .toSorted((a, b) => b.length - a.length)
    .join("|")})`,
);

const DAY_LENGTH = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

function monthOf(name: string): number {
  return STARTS.findIndex((starts) => starts.split(" ").some((start) => name.startsWith(start)));
}

/** The day, or null where the calendar has none such. */
function dayOf(year: number, month: number, day: number): string | null {
  const time = Date.UTC(year, month, day);
  const found = new Date(time);
  return found.getUTCMonth() === month && found.getUTCDate() === day ? iso(time) : null;
}

/** Days after publication within which a date without its year is still taken for one to come. */
const SOON = 21;

/** The year of a date without one: the last such day before publication, or one soon after. */
function yearFor(month: number, day: number, publishedOn: string | null): number | null {
  if (publishedOn === null) return null;
  const year = Number(publishedOn.slice(0, 4));
  const thisYear = Date.UTC(year, month, day);
  return thisYear > timeOf(publishedOn) + SOON * DAY_LENGTH ? year - 1 : year;
}

const number = (printed: string | undefined): number => Number.parseInt(printed ?? "", 10);

interface Calendar {
  readonly month: number;
  readonly first: number;
  readonly last: number | null;
  readonly year: string | undefined;
}

function onDays({ month, first, last, year: said }: Calendar, publishedOn: string | null): DateValue | null {
  const year = said === undefined ? yearFor(month, last ?? first, publishedOn) : Number(said);
  if (year === null) return null;
  const startsOn = dayOf(year, month, first);
  const endsOn = last === null ? null : dayOf(year, month, last);
  if (startsOn === null || (last !== null && (endsOn === null || endsOn <= startsOn))) return null;
  return { startsOn, endsOn, precision: "day" };
}

interface Rule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray, publishedOn: string | null) => Omit<DateNamed, keyof Span> | null;
}

const absolute = (value: DateValue | null, year: string | undefined): Omit<DateNamed, keyof Span> | null =>
  value && {
    value,
    relative: false,
    yearSaid: year !== undefined,
    because: year === undefined ? `the year is that before publication: ${value.startsOn.slice(0, 4)}` : "",
  };

function weekday(name: string): number {
  const english = WEEKDAYS_EN.indexOf(name);
  return english >= 0 ? english : WEEKDAYS_RU.findIndex((each) => each.slice(0, 4) === name.slice(0, 4));
}

/** The last such weekday on or before a day. */
function lastWeekday(name: string, publishedOn: string, strictly: boolean): string {
  const published = timeOf(publishedOn);
  const back = (new Date(published).getUTCDay() - weekday(name) + 7) % 7;
  return iso(published - (back === 0 && strictly ? 7 : back) * DAY_LENGTH);
}

/** In order of preference: what an earlier rule has read no later one reads again. */
const RULES: readonly Rule[] = [
  {
    pattern: TWO_MONTHS,
    read: ([, day, month, year, lastDay, lastMonth, lastYear], publishedOn) => {
      const ends = onDays(
        { month: monthOf(lastMonth ?? ""), first: number(lastDay), last: null, year: lastYear },
        publishedOn,
      );
      const starts = onDays(
        { month: monthOf(month ?? ""), first: number(day), last: null, year: year ?? ends?.startsOn.slice(0, 4) },
        publishedOn,
      );
      if (!starts || !ends || ends.startsOn <= starts.startsOn) return null;
      return absolute({ startsOn: starts.startsOn, endsOn: ends.startsOn, precision: "day" }, lastYear);
    },
  },
  {
    pattern: DAY_MONTH,
    read: ([, first, last, month, year], publishedOn) =>
      absolute(
        onDays(
          { month: monthOf(month ?? ""), first: number(first), last: last ? number(last) : null, year },
          publishedOn,
        ),
        year,
      ),
  },
  {
    pattern: MONTH_DAY,
    read: ([, month, first, last, year], publishedOn) =>
      absolute(
        onDays(
          { month: monthOf(month ?? ""), first: number(first), last: last ? number(last) : null, year },
          publishedOn,
        ),
        year,
      ),
  },
  {
    pattern: NUMBERS,
    read: ([, day, month, year, isoYear, isoMonth, isoDay]) =>
      absolute(
        onDays(
          { month: number(month ?? isoMonth) - 1, first: number(day ?? isoDay), last: null, year: year ?? isoYear },
          null,
        ),
        year ?? isoYear,
      ),
  },
  {
    pattern: WEEKDAYS,
    read: ([printed, first, last], publishedOn) => {
      if (publishedOn === null || first === undefined) return null;
      const endsOn = last === undefined ? null : lastWeekday(last, publishedOn, false);
      const startsOn = lastWeekday(first, endsOn ?? publishedOn, printed.includes("last ") || endsOn !== null);
      return {
        value: { startsOn, endsOn, precision: "day" },
        relative: true,
        yearSaid: false,
        because: `the last such day before publication on ${publishedOn}`,
      };
    },
  },
  {
    pattern: NEAR,
    read: ([, near], publishedOn) =>
      publishedOn === null
        ? null
        : {
            value: {
              startsOn: iso(timeOf(publishedOn) + (NEAR_DAYS[near ?? ""] ?? 0) * DAY_LENGTH),
              endsOn: null,
              precision: "day",
            },
            relative: true,
            yearSaid: false,
            because: `published on ${publishedOn}`,
          },
  },
  {
    pattern: MONTH_ALONE,
    read: ([printed, month = "", said], publishedOn) => {
      // “may” is a verb and «мая» is nobody's month alone.
      if (said === undefined && /^(?:may|мая?)$/.test(printed)) return null;
      const index = monthOf(month);
      const year = said === undefined ? yearFor(index, 1, publishedOn) : Number(said);
      if (year === null) return null;
      const startsOn = dayOf(year, index, 1);
      return startsOn === null ? null : absolute({ startsOn, endsOn: null, precision: "month" }, said);
    },
  },
];

/** Every date in a text that can be resolved, in the order of the text; none overlaps another. */
export function datesNamed({ folded, raw }: IntakeText, publishedOn: string | null): DateNamed[] {
  const found: DateNamed[] = [];
  const taken = new Uint8Array(folded.length);
  for (const { pattern: rule, read } of RULES) {
    for (const match of folded.matchAll(rule)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (taken[start] || taken[end - 1] || (rule === MONTH_ALONE && !isMonth(raw, match))) continue;
      const date = read(match, publishedOn);
      if (date === null) continue;
      taken.fill(1, start, end);
      found.push({ ...date, start, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** English months have a capital: “march” and “may” are words of their own. */
function isMonth(raw: string, match: RegExpMatchArray): boolean {
  const month = match[1] ?? "";
  const at = (match.index ?? 0) + match[0].indexOf(month);
  return /^[А-Яа-я]/.test(month) || /^\p{Lu}/u.test(raw.slice(at, at + 1));
}
