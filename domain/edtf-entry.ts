/**
 * Dates as editors type them, read as EDTF. Forgiving about form, strict about content: what was not
 * said is never added, and what EDTF cannot hold is refused in words.
 */
import { formatEdtf, isoDay, dayNumber, parseEdtf, weekday } from "./edtf";
import { dateEntry } from "./messages/date-entry";

/** What was understood, or why nothing was. */
export type DateReading = { readonly edtf: string } | { readonly fault: string };

/** A day, month or year as far as said. */
interface Parts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly mark: "" | "?" | "~" | "%";
  /** 0 is Sunday; where the text names it. */
  readonly weekday?: number;
}

/** Thrown within this file alone: the sentence of the first thing that cannot be read. */
class Refusal extends Error {}

const MONTHS: readonly RegExp[] = [
  /^(?:jan|january|янв|январ[ьея])$/,
  /^(?:feb|febr|february|фев|февр|феврал[ьея])$/,
  /^(?:mar|march|мар|март|марта|марте)$/,
  /^(?:apr|april|апр|апрел[ьея])$/,
  /^(?:may|май|мая|мае)$/,
  /^(?:jun|june|июн[ьея]?)$/,
  /^(?:jul|july|июл[ьея]?)$/,
  /^(?:aug|august|авг|август[ае]?)$/,
  /^(?:sep|sept|september|сен|сент|сентябр[ьея])$/,
  /^(?:oct|october|окт|октябр[ьея])$/,
  /^(?:nov|november|ноя|нояб|ноябр[ьея])$/,
  /^(?:dec|december|дек|декабр[ьея])$/,
];

const WEEKDAYS: readonly RegExp[] = [
  /^(?:sun|sunday|воскресенье)$/,
  /^(?:mon|monday|понедельник)$/,
  /^(?:tue|tues|tuesday|вторник)$/,
  /^(?:wed|weds|wednesday|среда|среду)$/,
  /^(?:thu|thur|thurs|thursday|четверг)$/,
  /^(?:fri|friday|пятница|пятницу)$/,
  /^(?:sat|saturday|суббота|субботу)$/,
];

const RELATIVE: Readonly<Record<string, number>> = {
  today: 0,
  yesterday: -1,
  tomorrow: 1,
  сегодня: 0,
  вчера: -1,
  завтра: 1,
};

/** Words that say less than a month and more than a year, or nothing that can be bounded. */
const VAGUE =
  /(?:^|[^\p{L}])(spring|summer|autumn|fall|winter|early|mid|late|beginning|middle|end of|first half|second half|before|after|since|q[1-4]|весн\p{L}*|лет(?:о|ом)|осен\p{L}*|зим\p{L}*|начал\p{L}*|середин\p{L}*|кон(?:ец|це))(?!\p{L})/u;
const DECADE = /(?:^|\s)((?:the )?\d{3}0['’]?s)(?!\p{L})/u;

/** Words that change nothing. */
const FILLER = /^(?:of|the|on|in|year|from|between|г|гг|год|года|году|с|в|от)$/;
const RANGE_WORD = /^(?:to|until|till|and|по|до|и)$/;
const AROUND = /^(?:c|ca|circa|around|about|approximately|approx|около|ок|примерно)$/;

const TOKEN =
  /(?<iso>\d{4}-\d{2}(?:-\d{2})?(?!\d))|(?<dotted>\d{1,2}[./]\d{1,2}[./]\d{4}(?!\d))|(?<monthYear>(?<![\d.])\d{1,2}[./]\d{4}(?!\d))|(?<short>\d{1,2}\.\d{1,2}\.\d{2}(?!\d))|(?<number>\d{1,4}(?!\d))(?:st|nd|rd|th|-?го|-?е)?(?!\p{L})|(?<word>\p{L}+)|(?<range>[-/])|(?<mark>[?~%])|(?<space>[\s.,()'’]+)/uy;

/** No date is longer, however it is written. */
const LONGEST = 100;

/** Reads what was typed; `today` is an ISO day. */
export function readDateEntry(typed: string, today: string): DateReading {
  if (typed.length > LONGEST) return { fault: dateEntry.notADate };
  const text = plain(typed);
  if (parseEdtf(text) !== null) return { edtf: text };
  try {
    return { edtf: readWords(text, today) };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.message };
    throw error;
  }
}

/** One kind of dash, one kind of space, small letters. */
const plain = (typed: string): string =>
  typed
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replaceAll(/[‐-―−]/gu, "-")
    .replaceAll(/\s+/gu, " ");

function readWords(text: string, today: string): string {
  const days = RELATIVE[text];
  if (days !== undefined) return isoDay(dayNumber(today) + days);
  refuseVague(text, today);
  const sides = sidesOf(text);
  const [first, second, ...more] = sides.map(partsOf);
  if (first === undefined || more.length > 0) throw new Refusal(dateEntry.notADate);
  if (second === undefined) return written(first);
  return interval(first, second);
}

function refuseVague(text: string, today: string): void {
  const word = (VAGUE.exec(text) ?? DECADE.exec(text))?.[1]?.trim();
  if (word === undefined) return;
  const rest = text.replace(word, " ").trim();
  const held = DECADE.test(text) ? { fault: "" } : readDateEntry(rest, today);
  throw new Refusal("edtf" in held ? dateEntry.vague(word, sayDate(held.edtf)) : dateEntry.vagueAlone(text));
}

type Token = readonly [kind: string, text: string];

/** The tokens of each end of a range; one end where there is no range. */
function sidesOf(text: string): Token[][] {
  const sides: Token[][] = [[]];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) throw new Refusal(dateEntry.notADate);
    const [kind, value] = Object.entries(match.groups ?? {}).find(([, each]) => each !== undefined) ?? ["", ""];
    if (kind === "range" || (kind === "word" && RANGE_WORD.test(value))) sides.push([]);
    else if (kind !== "space" && !(kind === "word" && FILLER.test(value))) sides.at(-1)?.push([kind, value]);
  }
  if (sides.some((side) => side.length === 0)) throw new Refusal(dateEntry.notADate);
  return sides;
}

function partsOf(tokens: readonly Token[]): Parts {
  let parts: Parts = { mark: "" };
  for (const token of tokens) parts = joined(parts, partOf(token));
  return parts;
}

/** Two parts as one; nothing may be said twice. */
function joined(parts: Parts, part: Partial<Parts>): Parts {
  for (const key of ["year", "month", "day", "weekday"] as const)
    if (parts[key] !== undefined && part[key] !== undefined) throw new Refusal(dateEntry.notADate);
  const mark =
    parts.mark !== "" && part.mark !== undefined && part.mark !== parts.mark ? "%" : (part.mark ?? parts.mark);
  return { ...parts, ...part, mark };
}

function partOf([kind, text]: Token): Partial<Parts> {
  const numbers = text.split(/[./-]/).map(Number);
  switch (kind) {
    case "iso": {
      const [year = 0, month = 0, day] = numbers;
      return { year, month, ...(day === undefined ? {} : { day }) };
    }
    case "dotted": {
      const [day = 0, month = 0, year = 0] = numbers;
      return { day, month, year };
    }
    case "monthYear": {
      const [month = 0, year = 0] = numbers;
      return { month, year };
    }
    case "short":
      throw new Refusal(dateEntry.fullYear);
    case "number":
      return numberPart(text);
    case "mark":
      return { mark: text as Parts["mark"] };
    default:
      return wordPart(text);
  }
}

function numberPart(text: string): Partial<Parts> {
  const number = Number(text);
  if (text.length === 4) return { year: number };
  if (text.length === 3) throw new Refusal(dateEntry.notADate);
  if (number < 1 || number > 31) throw new Refusal(dateEntry.noSuchDay);
  return { day: number };
}

function wordPart(word: string): Partial<Parts> {
  const month = MONTHS.findIndex((names) => names.test(word)) + 1;
  if (month > 0) return { month };
  const day = WEEKDAYS.findIndex((names) => names.test(word));
  if (day >= 0) return { weekday: day };
  if (AROUND.test(word)) return { mark: "~" };
  throw new Refusal(dateEntry.notADate);
}

/** Both ends of a range, each completed by what the other says. */
function interval(first: Parts, second: Parts): string {
  const end = { ...second, ...missing(second, first) };
  const start = { ...first, ...missing(first, end) };
  const [from, to] = [written(start), written(end)];
  const dates = [parseEdtf(from), parseEdtf(to)];
  if (dates[0]?.precision !== dates[1]?.precision) throw new Refusal(dateEntry.unequal);
  const both = `${from}/${to}`;
  if (parseEdtf(both) === null) throw new Refusal(dateEntry.backwards);
  return both;
}

/** What one end leaves unsaid and the other says: a year, and a month where a day stands alone. */
function missing(parts: Parts, other: Parts): Partial<Parts> {
  const month = parts.month === undefined && parts.day !== undefined ? other.month : undefined;
  return {
    ...(parts.year === undefined && other.year !== undefined ? { year: other.year } : {}),
    ...(month === undefined ? {} : { month }),
  };
}

const two = (value: number): string => String(value).padStart(2, "0");

/** Parts as EDTF. */
function written({ year, month, day, mark, weekday: said }: Parts): string {
  if (year === undefined) throw new Refusal(month === undefined ? dateEntry.notADate : dateEntry.noYear);
  if (day !== undefined && month === undefined) throw new Refusal(dateEntry.notADate);
  const plainText = [String(year), ...[month, day].filter((each) => each !== undefined).map(two)].join("-");
  if (parseEdtf(plainText) === null) throw new Refusal(dateEntry.noSuchDay);
  const real = weekday(plainText);
  if (said !== undefined && real !== null && !WEEKDAYS[said]?.test(real.toLowerCase()))
    throw new Refusal(dateEntry.wrongWeekday(formatEdtf(plainText), real));
  return plainText + mark;
}

/** A date as the field writes it: what is read back as the same date, marks and all. */
export function sayDate(edtf: string): string {
  const date = parseEdtf(edtf);
  if (date === null) return edtf;
  const ends = edtf.split("/");
  return date.inferred ? ends.map(sayBound).join(" – ") : formatEdtf(edtf);
}

function sayBound(bound: string): string {
  const mark = /[?~%]$/.exec(bound)?.[0] ?? "";
  const words = formatEdtf(bound.replace(/[?~%]$/, ""));
  return `${mark === "~" || mark === "%" ? "c. " : ""}${words}${mark === "?" || mark === "%" ? "?" : ""}`;
}

/** What was understood, for people: "Thursday, 26 February 2026, to the day". */
export function understoodDate(edtf: string): string | null {
  const date = parseEdtf(edtf);
  if (date === null) return null;
  const [start = "", end] = sayDate(edtf).split(/\s?–\s?/u);
  return dateEntry.understood({
    words: end === undefined ? start : dateEntry.to(start, end),
    precision: date.precision,
    interval: date.interval,
    inferred: date.inferred,
    weekday: weekday(edtf.replace(/[?~%]$/, "")),
  });
}
