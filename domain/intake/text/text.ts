/**
 * The text of a communiqué taken apart: lines, sentences and words, each with its place. All
 * places are UTF-16 code units of the text as it was pasted, which is never changed.
 */
import type { ReadingLanguage, Span } from "../reading";

export interface Word extends Span {
  /** Folded: small letters, one sign for each kind of apostrophe, quotation mark, dash and space. */
  readonly text: string;
  /** True where it is written with a capital. */
  readonly capital: boolean;
}

export const LINE_KINDS = ["title", "heading", "prose", "bullet", "row"] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** A line of the text without the space around it. Prose is a paragraph; a row has cells between tabs. */
export interface Line extends Span {
  readonly kind: LineKind;
  readonly index: number;
}

/** A sentence, or a line that is none; never across lines. */
export interface Sentence extends Span {
  readonly line: Line;
  readonly index: number;
  /** How many sentences of running text stand before it. */
  readonly depth: number;
}

export interface IntakeText {
  readonly raw: string;
  /** The same length as `raw`, each code unit in its plain small form: matching is done here. */
  readonly folded: string;
  readonly language: ReadingLanguage;
  readonly lines: readonly Line[];
  readonly sentences: readonly Sentence[];
  readonly words: readonly Word[];
}

/** Longest text that is read, in UTF-16 code units; more is cut off before reading. */
export const LONGEST_DOCUMENT = 200_000;

/** Each plain sign with those that are folded into it. */
const PLAIN: Readonly<Record<string, string>> = {
  "'": "‘’ʻʼ‛`´′＇",
  '"': "“”„‟«»″",
  "-": "‐‑‒–—―−",
  " ": "\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000",
  е: "ёЁ",
};
const SIGNS = new Map(Object.entries(PLAIN).flatMap(([plain, signs]) => signs.split("").map((sign) => [sign, plain])));

const TO_FOLD = /[^\u0020-\u0040\u005B-\u005F\u0061-\u007E\n\t]/g;

/** The text in its plain small form, code unit by code unit, so that every place stays where it is. */
export function fold(raw: string): string {
  return raw.replaceAll(TO_FOLD, (unit) => {
    const sign = SIGNS.get(unit);
    if (sign !== undefined) return sign;
    const small = unit.toLowerCase();
    return small.length === unit.length ? small : unit;
  });
}

/** Takes a text apart; linear in its length. */
export function takeApart(pasted: string, language: ReadingLanguage | null): IntakeText {
  const raw = pasted.slice(0, LONGEST_DOCUMENT);
  const folded = fold(raw);
  const lines = linesOf(raw);
  const sentences: Sentence[] = [];
  let depth = 0;
  for (const line of lines) {
    for (const span of line.kind === "row" ? cellsOf(raw, line) : sentencesOf(raw, line))
      sentences.push({ ...span, line, index: sentences.length, depth: line.kind === "prose" ? depth++ : depth });
  }
  return { raw, folded, language: language ?? languageOf(folded), lines, sentences, words: wordsOf(raw, folded) };
}

/** Russian where most letters are Cyrillic. */
export function languageOf(folded: string): ReadingLanguage {
  const cyrillic = folded.match(/[а-я]/g)?.length ?? 0;
  const latin = folded.match(/[a-z]/g)?.length ?? 0;
  return cyrillic > latin ? "ru" : "en";
}

/** Letters and digits, joined by apostrophes and hyphens; the longer dashes stand between words. */
export const WORD = /[\p{L}\p{M}\p{N}]+(?:['‘’ʻʼ‛`´′＇\-‐‑][\p{L}\p{M}\p{N}]+)*/gu;

function wordsOf(raw: string, folded: string): Word[] {
  return Array.from(raw.matchAll(WORD), (match) => {
    const start = match.index;
    const end = start + match[0].length;
    return { start, end, text: folded.slice(start, end), capital: /^\p{Lu}/u.test(match[0]) };
  });
}

const BULLET = /^(?:[-–—•·*▪◦●‣⁃∙■□►➢✓✔❖\uF0A7\uF0B7]\s|o\t|\(?[a-zа-я0-9]{1,2}\)\s)/u;
/** What a word processor puts before an item of a list: its tab makes no cells. */
const LIST_MARK = /^(?:\P{L}|o|\(?[\p{L}\p{N}]{1,3}[.)])\t\s*/u;
/** Longest line without a full stop that is taken for a heading, in code units. */
const LONGEST_HEADING = 160;

function linesOf(raw: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const part of raw.split("\n")) {
    const trimmed = part.trim();
    if (trimmed !== "") {
      const start = from + part.indexOf(trimmed);
      lines.push({ start, end: start + trimmed.length, index: lines.length, kind: kindOf(trimmed, lines.length) });
    }
    from += part.length + 1;
  }
  return lines;
}

function kindOf(line: string, index: number): LineKind {
  if (line.replace(LIST_MARK, "").includes("\t")) return "row";
  if (BULLET.test(line)) return "bullet";
  if (line.length > LONGEST_HEADING || /[.!?…;:,]["”»’)]*$/u.test(line)) return "prose";
  return index === 0 ? "title" : "heading";
}

function cellsOf(raw: string, line: Line): Span[] {
  const cells: Span[] = [];
  let from = line.start;
  for (const cell of raw.slice(line.start, line.end).split("\t")) {
    const trimmed = cell.trim();
    const start = from + cell.indexOf(trimmed);
    if (trimmed !== "") cells.push({ start, end: start + trimmed.length });
    from += cell.length + 1;
  }
  return cells;
}

/** Short forms whose full stop does not end a sentence. */
const SHORT_FORMS = new Set(
  (
    "mr mrs ms messrs dr prof st rt hon rev gen lt maj col capt cmdr amb sen gov e.g i.e h.e h.h h.m u.k u.s u.s.a u.n cf vs " +
    "т.е т.ч им долл ул пр пл просп проф акад ген г-н г-жа гн св"
  ).split(" "),
);
/** Short forms whose full stop does not end a sentence where a number follows. */
const BEFORE_NUMBERS = new Set(
  (
    "no nos vol art arts para paras p pp sec ch fig approx ca c tel jan feb mar apr jun jul aug sep sept oct nov dec " +
    "п пп ст ч с см стр рис табл гл д кв оф тел прим янв февр фев апр авг сент окт нояб дек"
  ).split(" "),
);
/** «г.» is a year after a number, a town elsewhere. */
const YEAR_OR_TOWN = new Set(["г", "гг"]);
/** Longest beginning of a sentence that ends in a year, in code units: «15 мая 2024 г. Министр …» goes on. */
const LONGEST_DATED_OPENING = 40;
const STOPS = /[.!?…]+["'”’»)\]]*/gu;

function sentencesOf(raw: string, line: Line): Span[] {
  const text = raw.slice(line.start, line.end);
  const spans: Span[] = [];
  let from = 0;
  // A number at the head of a paragraph belongs to its first sentence.
  const head = /^\(?\d{1,3}[.)]\s+/.exec(text)?.[0].length ?? 0;
  for (const stop of text.matchAll(STOPS)) {
    const end = stop.index + stop[0].length;
    if (end <= head || !endsSentence(text, from, stop.index, end)) continue;
    spans.push(trimmedSpan(text, from, end, line.start));
    from = end;
  }
  if (from < text.length && text.slice(from).trim() !== "")
    spans.push(trimmedSpan(text, from, text.length, line.start));
  return spans;
}

function endsSentence(text: string, from: number, stop: number, end: number): boolean {
  const next = /^\s+["'“‘«„(–—-]*\s?([\p{Lu}\p{N}])/u.exec(text.slice(end, end + 12))?.[1];
  if (next === undefined) return false;
  if (text[stop] !== "." || end > stop + 1) return true;
  const before = /[\p{L}\p{M}.-]{1,12}$/u.exec(text.slice(Math.max(0, stop - 12), stop))?.[0] ?? "";
  // An initial, as in “A. Kasenov”.
  if (/^\p{Lu}$/u.test(before) || /\.\p{Lu}$/u.test(before)) return false;
  const short = before.toLowerCase();
  if (YEAR_OR_TOWN.has(short))
    return (
      stop - from > LONGEST_DATED_OPENING && /\d\s?$/.test(text.slice(stop - before.length - 2, stop - before.length))
    );
  return !SHORT_FORMS.has(short) && !(/\p{N}/u.test(next) && BEFORE_NUMBERS.has(short));
}

function trimmedSpan(text: string, from: number, to: number, offset: number): Span {
  const part = text.slice(from, to);
  const start = from + (part.length - part.trimStart().length);
  return { start: offset + start, end: offset + from + part.trimEnd().length };
}

/** The sentence a place stands in; null between lines. */
export function sentenceAt(text: IntakeText, place: number): Sentence | null {
  return itemAt(text.sentences, place);
}

/** Index of the first word that ends after a place. */
export function wordFrom(text: IntakeText, place: number): number {
  return firstEndingAfter(text.words, place);
}

/** The words that lie inside a passage. */
export function wordsIn(text: IntakeText, { start, end }: Span): readonly Word[] {
  const from = wordFrom(text, start);
  const to = firstEndingAfter(text.words, end);
  return text.words.slice(from, to).filter((word) => word.start >= start);
}

function itemAt<T extends Span>(items: readonly T[], place: number): T | null {
  const item = items[firstEndingAfter(items, place)];
  return item !== undefined && item.start <= place ? item : null;
}

/** Index of the first of some passages, in order, that ends after a place. */
export function firstEndingAfter(items: readonly Span[], place: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.end ?? Infinity) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Code units two passages share. */
export function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

export const overlaps = (a: Span, b: Span): boolean => sharedLength(a, b) > 0;

/** True where `inner` lies within `outer`. */
export const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
