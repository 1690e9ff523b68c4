/**
 * Dates as communiqués write them, each resolved against the day of publication: “25–26 February”,
 * “on Thursday”, “yesterday (Wednesday 18 September)”, «23 января», “at the end of November”.
 */
import {
  dayOf,
  daysBetween,
  isDay,
  lastWeekday,
  lastYearWith,
  nextWeekday,
  nextYearWith,
  shifted,
  weekdayInWeek,
} from "../text/calendar";
import * as say from "./date-words";
import type { DateValue, Span } from "../reading";
import type { IntakeText } from "../text/text";

export interface DateNamed extends Span {
  readonly value: DateValue;
  /** True for “today”, “on Thursday” and the like, which point near the day of publication. */
  readonly relative: boolean;
  /** True where the year stands in the text, in figures. */
  readonly yearSaid: boolean;
  /** In words, how it was resolved; empty where the text says it in full. */
  readonly because: string;
}

/** What the words around a date and the document tell of it. */
interface Setting {
  /** ISO 8601 day; null where it is not known. */
  readonly publishedOn: string | null;
  /** True where the words around tell of what is still to come. */
  readonly toCome: () => boolean;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Resolved = Omit<DateNamed, keyof Span>;

interface Rule {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, setting: Setting) => Resolved | null;
  /** True where a day of it may stand beside a fuller date, and then is none of its own. */
  readonly besides?: boolean;
}

const number = (printed: string | undefined): number => Number.parseInt(printed ?? "", 10);

/** The year a text says, in figures or as “last year”; undefined where it says none or it cannot be told. */
function yearSaid(printed: string | undefined, publishedOn: string | null): number | undefined {
  if (printed === undefined) return undefined;
  if (/^\d{4}$/.test(printed)) return Number(printed);
  if (/^\d{2}$/.test(printed)) return Number(printed) + (Number(printed) < 50 ? 2000 : 1900);
  return publishedOn === null ? undefined : Number(publishedOn.slice(0, 4)) + say.yearTurn(printed);
}

/** Days within which a day before publication is not taken for next year's, whatever stands around it. */
const LATELY = 10;

/** The year of a day: the one said, or else by the day of publication. */
function yearOf(month: number, day: number, said: number | undefined, setting: Setting): number | null {
  if (said !== undefined) return said;
  const { publishedOn, toCome } = setting;
  if (publishedOn === null) return null;
  const last = lastYearWith({ month, day }, publishedOn);
  const found = last === null ? null : dayOf(last, month, day);
  // What was to come when it was written may be past when it is published.
  const isPast = found === null || daysBetween(found, publishedOn) > LATELY;
  return isPast && toCome() ? nextYearWith({ month, day }, publishedOn) : last;
}

const absolute = (value: DateValue, yearPrinted: string | undefined): Resolved => ({
  value,
  relative: false,
  yearSaid: /^\d+$/.test(yearPrinted ?? ""),
  because: /^\d+$/.test(yearPrinted ?? "") ? "" : "the year is taken from the day of publication",
});

/** A day or a run of days, from the groups of a day pattern. */
function readDays(
  { d1, m1, more, link = "", between, d2, m2, m3, ...years }: Groups,
  setting: Setting,
): Resolved | null {
  const month = say.monthOf(m2 ?? m3 ?? "");
  const y2 = years["y2"] ?? years["y3"];
  const year = yearOf(month, number(d2), yearSaid(y2, setting.publishedOn), setting);
  const last = year === null ? null : dayOf(year, month, number(d2));
  if (year === null || last === null) return null;
  if (d1 === undefined) return absolute({ startsOn: last, endsOn: null, precision: "day" }, y2);
  const firstMonth = m1 === undefined ? month : say.monthOf(m1);
  const inSameYear = dayOf(year, firstMonth, number(d1));
  const firstYear =
    yearSaid(years["y1"], setting.publishedOn) ?? (inSameYear !== null && inSameYear > last ? year - 1 : year);
  const first = dayOf(firstYear, firstMonth, number(d1));
  if (first === null || (m1 === undefined && first >= last)) return null;
  const further = more?.split(",").length ?? 1;
  return isRun(first, last, between ?? link, further)
    ? absolute({ startsOn: first, endsOn: last, precision: "day" }, y2)
    : null;
}

/** Longest run of days that a range means; more are two dates, or a mistake. */
const LONGEST_RUN = 62;

/** True where two days are the ends of one occasion: “3 and 4 June”, but not “3 and 17 June”. */
function isRun(first: string, last: string, link: string, apart: number): boolean {
  const days = daysBetween(first, last);
  return days > 0 && days <= LONGEST_RUN && (days === apart || !/^(?:and|и|&)$/.test(link));
}

/** A weekday, or two of them. */
function readWeekdays({ turn, w1, link = "", w2, week }: Groups, setting: Setting): Resolved | null {
  const { publishedOn } = setting;
  if (publishedOn === null || w1 === undefined) return null;
  const way = say.turnOf(week ?? turn ?? "");
  if (way === "elsewhere") return null;
  const resolve = (name: string): string => {
    const weekday = say.weekdayOf(name);
    if (week !== undefined) return weekdayInWeek(weekday, publishedOn, WEEKS[way]);
    return way === "next" || (way !== "last" && setting.toCome())
      ? nextWeekday(weekday, publishedOn, way === "next")
      : lastWeekday(weekday, publishedOn, way === "last");
  };
  let first = resolve(w1);
  let last = w2 === undefined ? null : resolve(w2);
  // “Tuesday and Wednesday”, published on a Tuesday: both were last week.
  if (last !== null && last < first) {
    if (first > publishedOn) last = shifted(last, 7);
    else first = shifted(first, -7);
  }
  if (last !== null && !isRun(first, last, link, 1)) return null;
  const because =
    first > publishedOn
      ? `the next such day after publication on ${publishedOn}`
      : `the last such day before publication on ${publishedOn}`;
  return { value: { startsOn: first, endsOn: last, precision: "day" }, relative: true, yearSaid: false, because };
}

const WEEKS = { last: -1, this: 0, next: 1 } as const;

/** “today”, «вчера», “two days ago”, «на сегодняшней встрече». */
function readNear({ near, adjective }: Groups, { publishedOn }: Setting): Resolved | null {
  const days = say.nearDays(near ?? (adjective === "вчерашн" ? "вчера" : "сегодня"));
  if (publishedOn === null || days === null) return null;
  return {
    value: { startsOn: shifted(publishedOn, days), endsOn: null, precision: "day" },
    relative: true,
    yearSaid: false,
    because: `published on ${publishedOn}`,
  };
}

/** “in November”, “at the end of last May”: by the first day of the month. */
function readMonth({ turn, turn2, m2, y2 }: Groups, setting: Setting): Resolved | null {
  const month = say.monthOf(m2 ?? "");
  const said = yearSaid(y2, setting.publishedOn) ?? yearOfTurn(month, turn ?? turn2, setting.publishedOn);
  const year = yearOf(month, 1, said, setting);
  const startsOn = year === null ? null : dayOf(year, month, 1);
  return startsOn === null ? null : absolute({ startsOn, endsOn: null, precision: "month" }, y2);
}

/** The year of “last May”, “this May” or “next May”. */
function yearOfTurn(month: number, turn: string | undefined, publishedOn: string | null): number | undefined {
  if (turn === undefined || publishedOn === null) return undefined;
  const year = Number(publishedOn.slice(0, 4));
  const published = Number(publishedOn.slice(5, 7)) - 1;
  const way = say.turnOf(turn);
  if (way === "last") return month < published ? year : year - 1;
  return way === "next" && month <= published ? year + 1 : year;
}

/** Two figures for the year are a date only where it is a likely one. */
function readShort(groups: Groups, setting: Setting): Resolved | null {
  const read = readDays(groups, setting);
  const { publishedOn } = setting;
  return read === null || publishedOn === null || read.value.startsOn <= shifted(publishedOn, 365) ? read : null;
}

/** In order of preference: what an earlier rule has read no later one reads again. */
const RULES: readonly Rule[] = [
  ...say.DAY_PATTERNS.map((pattern) => ({ pattern, read: readDays })),
  { pattern: say.SHORT_YEAR, read: readShort },
  {
    pattern: say.ORDINAL,
    read: ({ ordinal = "", ...rest }, setting) => readDays({ ...rest, d2: say.ordinalOf(ordinal) }, setting),
  },
  ...say.WEEKDAY_PATTERNS.map((pattern) => ({ pattern, read: readWeekdays, besides: true })),
  { pattern: say.NEAR, read: readNear },
  ...say.MONTH_PATTERNS.map((pattern) => ({ pattern, read: readMonth })),
];

/** Every date in a text that can be resolved, in the order of the text; none overlaps another. */
export function datesNamed({ folded, raw }: IntakeText, published: string | null): DateNamed[] {
  const publishedOn = published !== null && isDay(published) ? published : null;
  const found: DateNamed[] = [];
  const taken = new Uint8Array(folded.length);
  for (const { pattern, read, besides } of RULES) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (taken[start] || taken[end - 1] || !say.isPrintedAsDate(raw, match)) continue;
      const date = read(match.groups ?? {}, { publishedOn, toCome: () => say.isToCome(folded, { start, end }) });
      if (date === null || (besides && isBeside(folded, taken, { start, end }))) continue;
      taken.fill(1, start, end);
      found.push({ ...date, start, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** “on Wednesday (18 September)”: the weekday only repeats the date beside it. */
function isBeside(folded: string, taken: Uint8Array, { start, end }: Span): boolean {
  const after = /^[\s,(]{1,3}/.exec(folded.slice(end, end + 3))?.[0].length ?? 0;
  const before = /[\s,(]{1,3}$/.exec(folded.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
  return (after > 0 && taken[end + after] === 1) || (before > 0 && taken[start - before - 1] === 1);
}
