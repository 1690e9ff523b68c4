/** Days as they are printed, and the dates read in a text, for tests. */
import * as fc from "fast-check";
import { datesNamed, type DateNamed } from "../occasion/dates";
import { takeApart } from "../text/text";

/** The dates of a text. */
export const read = (raw: string, publishedOn: string | null): DateNamed[] =>
  datesNamed(takeApart(raw, null), publishedOn);
/** Each date as “printed: first day..last day (precision)”, a precision of days left out. */
export const inWords = (raw: string, publishedOn: string | null = "2025-05-14"): string[] =>
  read(raw, publishedOn).map(({ start, end, value: { startsOn, endsOn, precision } }) => {
    const last = endsOn === null ? "" : `..${endsOn}`;
    return `${raw.slice(start, end)}: ${startsOn}${last}${precision === "day" ? "" : ` (${precision})`}`;
  });

const DAY = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
export const plus = (day: string, days: number): string => iso(Date.parse(day) + days * DAY);
export const anyDay = fc
  .integer({ min: Date.UTC(1991, 11, 1) / DAY, max: Date.UTC(2039, 11, 31) / DAY })
  .map((days) => iso(days * DAY));

const part = (locale: string, day: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
export const number = (day: string): number => Number(day.slice(8));
export const month = (day: string): string => part("en-GB", day, { month: "long" });
const shortMonth = (day: string): string => part("en-US", day, { month: "short" });
/** “Jan.”; May is never shortened. */
const dotted = (day: string): string => `${shortMonth(day)}.`.replace("May.", "May");
export const monthRu = (day: string): string =>
  part("ru-RU", day, { day: "numeric", month: "long" }).split(" ")[1] ?? "";
export const weekday = (day: string): string => part("en-GB", day, { weekday: "long" });
export const year = (day: string): string => day.slice(0, 4);

export function ordinal(day: string): string {
  const ending = { one: "st", two: "nd", few: "rd", other: "th", many: "th", zero: "th" };
  return `${number(day)}${ending[new Intl.PluralRules("en-GB", { type: "ordinal" }).select(number(day))]}`;
}

/** Accusative, as after «в». */
const WEEKDAYS_RU = ["воскресенье", "понедельник", "вторник", "среду", "четверг", "пятницу", "субботу"];
export const weekdayRu = (day: string): string => WEEKDAYS_RU[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";
export const after = (word: string): string => (word.startsWith("вт") ? `во ${word}` : `в ${word}`);

/** Ways to print a day with its year. */
export const IN_FULL: readonly ((day: string) => string)[] = [
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
export const WITHOUT_YEAR: readonly ((day: string) => string)[] = [
  (day) => `${number(day)} ${month(day)}`,
  (day) => `the ${ordinal(day)} of ${month(day)}`,
  (day) => `${month(day)} ${number(day)}`,
  (day) => `${dotted(day)} ${number(day)}`,
  (day) => `${weekday(day)}, ${number(day)} ${month(day)}`,
  (day) => `${number(day)} ${monthRu(day)}`,
  (day) => `${number(day)}-го ${monthRu(day)}`,
];
