/** How dates are written in English and Russian. All patterns are for folded text. */
import type { Span } from "../reading";

const MONTHS_EN =
  "jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|jun(?:e|\\.)?|jul(?:y|\\.)?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?";
const MONTHS_RU =
  "январ[яьюе]|феврал[яьюе]|март[ауе]?|апрел[яьюе]|ма[йяюе]|июн[яьюе]|июл[яьюе]|август[ауе]?|сентябр[яьюе]|октябр[яьюе]|ноябр[яьюе]|декабр[яьюе]";
const MONTH = `${MONTHS_EN}|${MONTHS_RU}`;
const MONTH_STARTS = [
  "jan янв",
  "feb фев",
  "mar март",
  "apr апр",
  "may ма",
  "jun июн",
  "jul июл",
  "aug авг",
  "sep сен",
  "oct окт",
  "nov ноя",
  "dec дек",
].map((starts) => starts.split(" "));

/** The month of a name in any form, or of its number as printed; counted from 0, -1 where it is none. */
export function monthOf(printed: string): number {
  if (/^\d/.test(printed)) return Number(printed) - 1;
  return MONTH_STARTS.findIndex((starts) => starts.some((start) => printed.startsWith(start)));
}

const WEEKDAYS_EN = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const WEEKDAYS_RU = ["воскресенье", "понедельник", "вторник", "среду", "четверг", "пятницу", "субботу"];
const SHORT_WEEKDAYS = "sun|mon|tue|tues|wed|thu|thur|thurs|fri|sat|вс|пн|вт|ср|чт|пт|сб|среда|пятница|суббота";
/** A weekday that only stands beside its date: “Mon 7 October”, “Wednesday, 24 September”. */
const BESIDE = `(?:(?:${[...WEEKDAYS_EN, ...WEEKDAYS_RU].join("|")}|${SHORT_WEEKDAYS})\\.?,?\\s{1,2}(?:the\\s)?)?`;

/** Counted from Sunday as 0. */
export function weekdayOf(name: string): number {
  const english = WEEKDAYS_EN.indexOf(name);
  return english >= 0 ? english : WEEKDAYS_RU.indexOf(name);
}

const DAY = "(?:0?[1-9]|[12][0-9]|3[01])";
const ENDING = "(?:st|nd|rd|th|-?го|-?е|-?ое)?";
const YEAR = "(?:19[5-9][0-9]|20[0-9][0-9])";
const NUMBER_OF_MONTH = "(?:0?[1-9]|1[0-2])";
const LINK = `\\s{0,2}(?<link>-|/|&|(?:to|and|until|till|through|по|и|до)(?=\\s))\\s{0,2}(?:the\\s)?${BESIDE}` as const;
/** “between 3 and 17 June” is a stretch of time, “3 and 17 June” two days. */
const BETWEEN = "(?:(?<between>between)\\s(?:the\\s)?)?";
/** Further days of a list: “12, 13 and 14 May”. */
const MORE_DAYS = `(?<more>(?:,\\s{1,2}${DAY}${ENDING}){0,4})`;
const BEFORE = "(?<![\\p{L}\\p{N}]|\\p{N}[.,/:]|[\\p{L}\\p{N}]-)";
const AFTER = "(?![\\p{L}\\p{N}]|[.,:/]\\p{N}|-\\p{N})";

const day = (place: 1 | 2): string => `(?<d${place}>${DAY})${ENDING}`;
const ofMonth = (place: 1 | 2): string => `(?:\\sday)?\\s{1,2}(?:of\\s)?(?<m${place}>${MONTH})`;
const monthDay = (place: 1 | 2): string => `(?<m${place}>${MONTHS_EN})\\s{1,2}(?:the\\s)?(?<d${place}>${DAY})${ENDING}`;
const year = (place: 1 | 2): string =>
  `(?:,?\\s{1,2}(?:of\\s)?(?<y${place}>${YEAR}|(?:last|this|next|the current) year|с\\.\\s?г\\.?|(?:сего|этого|текущего|прошлого|минувшего|следующего|будущего)\\sгода)(?:\\s?(?:г\\.?|года?|году)(?!\\p{L}))?)?`;

/** “9 March and 17 June 2021”: the year is said once, with the last. */
const YEAR_AHEAD = `(?:(?=(?:\\s(?:and|и)\\s|,\\s)(?:on\\s|the\\s)?${DAY}${ENDING}\\s(?:of\\s)?(?:${MONTH})\\s(?<y3>${YEAR}))|)`;

const pattern = (body: string): RegExp => new RegExp(`${BEFORE}${body}${AFTER}`, "dgu");

/** Groups d1, m1, y1, more and link of a first day, d2, m2 and y2 of the last or only one. In order of preference. */
export const DAY_PATTERNS: readonly RegExp[] = [
  // 29 September – 1 October 2024 · с 29 сентября по 1 октября
  pattern(`${BETWEEN}${BESIDE}${day(1)}${ofMonth(1)}${year(1)},?${LINK}${day(2)}${ofMonth(2)}${year(2)}`),
  // September 29 – October 1, 2024
  pattern(`${BETWEEN}${BESIDE}${monthDay(1)}${year(1)},?${LINK}${monthDay(2)}${year(2)}`),
  // 25–26 February 2026 · 4 and 5 July · 12, 13 and 14 May · 3–5 июня с.г.
  pattern(`${BETWEEN}${BESIDE}${day(1)}${MORE_DAYS}${LINK}${day(2)}${ofMonth(2)}${year(2)}`),
  // February 25–26, 2026
  pattern(`${BETWEEN}${BESIDE}(?<m2>${MONTHS_EN})\\s{1,2}(?<d1>${DAY})${ENDING}${MORE_DAYS}${LINK}${day(2)}${year(2)}`),
  // 25 February · the 13th of May 2025 · 13-го мая
  pattern(`${BESIDE}${day(2)}${ofMonth(2)}${year(2)}${YEAR_AHEAD}`),
  // February 25, 2026 · Jan. 16
  pattern(`${BESIDE}${monthDay(2)}${year(2)}`),
  // 26–27.02.2026 · 30.05–01.06.2025
  pattern(
    `(?<d1>${DAY})(?:\\.(?<m1>${NUMBER_OF_MONTH})(?:\\.(?<y1>${YEAR}))?)?\\s?(?<link>-)\\s?(?<d2>${DAY})\\.(?<m2>${NUMBER_OF_MONTH})\\.(?<y2>${YEAR})(?:\\s?г\\.?)?`,
  ),
  // 26.02.2026 · 26/02/2026
  pattern(`(?<d2>${DAY})(?:\\.(?<m2>${NUMBER_OF_MONTH})\\.|/(?<m3>${NUMBER_OF_MONTH})/)(?<y2>${YEAR})(?:\\s?г\\.?)?`),
  // 2026-02-26
  pattern(`(?<y2>${YEAR})-(?<m2>0[1-9]|1[0-2])-(?<d2>0[1-9]|[12][0-9]|3[01])`),
];

/** 13.05.25, which may be the number of a version or of a clause too. */
export const SHORT_YEAR = pattern(
  "(?<!(?:version|release|section|clause|para|no|п|пункт|v)\\.?\\s?)(?<d2>0[1-9]|[12][0-9]|3[01])(?:\\.(?<m2>0[1-9]|1[0-2])\\.|/(?<m3>0[1-9]|1[0-2])/)(?<y2>[0-9]{2})(?:\\s?г\\.?)?",
);

const ORDINALS = (
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth " +
  "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth " +
  "twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split(" ");
/** “this thirteenth day of May 2025”: the group ordinal, then as in a day pattern. */
export const ORDINAL = pattern(
  `(?:the|this)\\s(?<ordinal>${ORDINALS.toReversed().join("|")})(?:\\sday)?\\sof\\s(?<m2>${MONTH})${year(2)}`,
);
export const ordinalOf = (word: string): string => String(ORDINALS.indexOf(word) + 1);

const TURNS_EN =
  "last|this|this past|this coming|next|coming|following|previous|preceding|that|every|each|good|black|cyber|ash|palm|easter";
const TURNS_RU =
  "минувш(?:ий|ую|ее)|прошл(?:ый|ую|ое)|прошедш(?:ий|ую|ее)|эт(?:от|у|о)|следующ(?:ий|ую|ее)|ближайш(?:ий|ую|ее)|будущ(?:ий|ую|ее)|предстоящ(?:ий|ую|ее)|кажд(?:ый|ую|ое)|т(?:от|у|о)";
const NAMES_EN = WEEKDAYS_EN.join("|");
const NAMES_RU = WEEKDAYS_RU.join("|");
const WEEK_EN = "(?:\\s(?:of\\s)?(?<week>last|this|next)\\sweek)?";
const WEEK_RU = "(?:\\sна\\s(?<week>прошлой|минувшей|этой|следующей|будущей)\\sнеделе)?";
const ONE_EN = `(?:(?<turn>${TURNS_EN})\\s)?(?<w1>${NAMES_EN})`;
const ONE_RU = `во?\\s(?:(?<turn>${TURNS_RU})\\s)?(?<w1>${NAMES_RU})`;

/** Groups turn (“last”), w1, link, w2 and week (“next week”). */
export const WEEKDAY_PATTERNS: readonly RegExp[] = [
  pattern(`${ONE_EN}\\s{0,2}(?<link>-|to|and|until|through)\\s{0,2}(?:on\\s)?(?<w2>${NAMES_EN})${WEEK_EN}`),
  pattern(`${ONE_RU}\\s(?<link>и)\\s(?:во?\\s)?(?<w2>${NAMES_RU})${WEEK_RU}`),
  pattern(`${ONE_EN}${WEEK_EN}`),
  pattern(`${ONE_RU}${WEEK_RU}`),
];

export type Turn = "last" | "this" | "next" | "elsewhere";

const TURN_STARTS: readonly (readonly [Turn, RegExp])[] = [
  ["last", /^(?:last|this past|минувш|прош)/],
  ["next", /^(?:next|coming|this coming|следующ|ближайш|будущ|предстоящ)/],
  ["this", /^(?:this$|эт|$)/],
];

/** Which way words such as “last” or «в следующий» point; “elsewhere” where it is not from publication. */
export const turnOf = (printed: string): Turn =>
  TURN_STARTS.find(([, starts]) => starts.test(printed))?.[0] ?? "elsewhere";

/** Years from that of publication: “last year” is -1. */
export const yearTurn = (printed: string): number =>
  /^(?:last|прошлого|минувшего)/.test(printed) ? -1 : /^(?:next|следующего|будущего)/.test(printed) ? 1 : 0;

/** Days from publication. */
const NEAR_DAYS: Readonly<Record<string, number>> = {
  "earlier today": 0,
  "this morning": 0,
  "this afternoon": 0,
  "this evening": 0,
  tonight: 0,
  today: 0,
  "last night": -1,
  "yesterday morning": -1,
  "yesterday afternoon": -1,
  "yesterday evening": -1,
  yesterday: -1,
  "a day ago": -1,
  "the day before yesterday": -2,
  "two days ago": -2,
  "three days ago": -3,
  "four days ago": -4,
  "the day after tomorrow": 2,
  tomorrow: 1,
  сегодня: 0,
  "сегодня утром": 0,
  "сегодня днем": 0,
  "сегодня вечером": 0,
  вчера: -1,
  "вчера утром": -1,
  "вчера днем": -1,
  "вчера вечером": -1,
  накануне: -1,
  "день назад": -1,
  позавчера: -2,
  "два дня назад": -2,
  "три дня назад": -3,
  "четыре дня назад": -4,
  завтра: 1,
  послезавтра: 2,
};
const NEAR_WORDS = Object.keys(NEAR_DAYS)
  .toSorted((a, b) => b.length - a.length)
  .join("|");
/** «накануне визита», «накануне нового года»: the eve of something, whenever that was. */
const EVE_OF =
  "(?<=накануне)\\s(?:\\p{L}+(?:ого|его|ых|их|ной|ской|вой)|визита|встречи|саммита|праздника|переговоров|заседания|поездки|выборов|конференции|форума|годовщины|дня|отъезда|подписания|юбилея|навруза|рождества|пасхи)(?!\\p{L})";
const GATHERINGS = "встреч|переговор|бесед|заседани|консультаци|разговор|церемони|визит";

/** The group near, or adjective. “As of today” and «на сегодня» are no day. */
export const NEAR = pattern(
  `(?:(?<!(?:as of|until|till|up to|than|на|до|по)\\s)(?<near>${NEAR_WORDS})(?!${EVE_OF})|(?<adjective>сегодняшн|вчерашн)(?:яя|ие|ей|их|им|ими|юю|ем)(?=\\s(?:${GATHERINGS})))`,
);

export const nearDays = (printed: string): number | null => NEAR_DAYS[printed] ?? null;

const PARTS_EN =
  "(?:at|in|towards?) the (?:very )?(?:end|beginning|start|middle|first half|second half|first days|last days) of|in early|in mid-?|in late|early|late|mid-?|during|in|earlier in|late in|early in";
const PARTS_RU =
  "в(?: самом)? (?:начале|конце|середине|течение|первой половине|второй половине|первых числах|последних числах)|в";
const TURNS_OF_MONTH = "last|this|this past|next|this coming";
/** No day stands before or after: “31 February” is no date at all. */
const NO_DAY_BEFORE = "(?<!\\p{N}(?:st|nd|rd|th|-?го|-?е)?\\s{1,2}(?:of\\s)?)";
const NO_DAY_AFTER = "(?!\\s{1,2}[0-9]{1,2}(?:st|nd|rd|th)?(?!\\p{N}))";
/** Months that are no other word and nobody's name. */
const ALONE = "january|february|july|september|october|november|december";

/** Groups m2 and y2, with turn (“last May”). */
export const MONTH_PATTERNS: readonly RegExp[] = [
  // in November · at the end of May 2025 · last May · в начале марта с.г.
  pattern(
    `(?:(?:${PARTS_EN}|${PARTS_RU})\\s?(?:(?<turn>${TURNS_OF_MONTH})\\s)?|(?<turn2>${TURNS_OF_MONTH})\\s)(?<m2>${MONTH})${NO_DAY_AFTER}${year(2)}`,
  ),
  // November 2023 · мая 2025 года
  pattern(`${NO_DAY_BEFORE}(?<m2>${MONTH}),?\\s{1,2}(?:of\\s)?(?<y2>${YEAR})(?:\\s?(?:г\\.?|года?|году)(?!\\p{L}))?`),
  // November
  pattern(`${NO_DAY_BEFORE}(?<m2>${ALONE})${NO_DAY_AFTER}`),
];

/** English months and weekdays have a capital: “march” and “may” are words of their own. */
export function isPrintedAsDate(raw: string, match: RegExpMatchArray): boolean {
  const places = match.indices?.groups ?? {};
  return ["m1", "m2", "w1", "w2"].every((name) => {
    const at = places[name]?.[0];
    if (at === undefined) return true;
    const first = raw.slice(at, at + 1);
    if (!/[a-z]/.test(first)) return true;
    return name.startsWith("m") && match.groups?.["y2"] !== undefined && match.groups[name] !== "may";
  });
}

const WILL =
  /\b(?:will|would|shall|is to|are to|(?:is|are|was|were) due|due to be|scheduled|planned|expected|set to|forthcoming|upcoming|next|ahead|look(?:s|ed|ing)? forward)\b|будет|будут|планиру|запланирован|состоится|состоятся|пройдет|пройдут|ожида|предсто|намечен|посетит|прибудет/;
const WILL_AFTER =
  /^[,\s]{0,2}(?:\S+\s){0,4}(?:will|is to|are to|is due|is expected|is scheduled|is planned|будет|будут|состоится|состоятся|пройдет|пройдут|планиру)/;
const SAID =
  /\b(?:said|told|announced|reported|stated|confirmed|noted)\s(?:\S+\s){0,2}(?:on|late|early|earlier)?\s?$|сообщил[аи]?\s(?:\S+\s)?$/;

/** True where the words of the same clause around a date tell of what is still to come. */
export function isToCome(folded: string, { start, end }: Span): boolean {
  const before = clauses(folded.slice(Math.max(0, start - 80), start)).at(-1) ?? "";
  if (WILL.test(before)) return true;
  const after = folded.slice(end, end + 50).split(/[.!?\n]/)[0] ?? "";
  return WILL_AFTER.test(after) && !/\bthat\b|\sчто\s/.test(after) && !SAID.test(before);
}

const clauses = (passage: string): string[] => passage.split(/[.!?\n,;:()]/);
