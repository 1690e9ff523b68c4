/**
 * Numbers printed in a text, in digits or in words, with their value in full: “17.3 billion”,
 * “£5bn”, “two and a half million”, «530 тыс.», «полтора миллиона».
 */
import type { Span } from "../reading";
import type { IntakeText, Word } from "./text";
import UNITS from "../vocabulary/units.json" with { type: "json" };

/** A number where it is printed, without what is counted. */
export interface NumberPrinted extends Span {
  readonly value: number;
  /** ISO 4217 code, where a sign or code stands before the number. */
  readonly currency: string | null;
  /** False where it is spelled out. */
  readonly digits: boolean;
  /** True where a magnitude such as “million” belongs to it. */
  readonly magnitude: boolean;
  /** True for four digits that may be a year. */
  readonly yearLike: boolean;
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...Object.entries(UNITS.en.numbers),
  ...Object.entries(UNITS.ru.numbers),
]);
const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ...Object.entries(UNITS.en.magnitudes),
  ...Object.entries(UNITS.ru.magnitudes),
]);
/** Letters too short to be read apart from the number: “£4m”, “310k”. */
const ATTACHED_ONLY = new Set(["m", "b", "k"]);

/** Longest first, so that “US$” is not read as “$”. */
const SYMBOLS = Object.entries(UNITS.symbols)
  .map(([sign, code]) => [sign.toLowerCase(), code] as const)
  .toSorted(([a], [b]) => b.length - a.length);
const CODES = /(?:^|[^a-z])(usd|gbp|eur|kzt|uzs|kgs|tjs|tmt|azn|rub|cny|chf|jpy|cad|aud|aed) ?$/;

const DIGITS = /(?<![\d])(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d{1,15})(?:[.,]\d{1,6})?(?![\d])/g;

/** Numbers from here on are not told in communiqués, nor kept in full by a record. */
const MOST = 1e17;

/** Every number of the text in its order; numbers of dates and times are among them. */
export function numbersIn(text: IntakeText): NumberPrinted[] {
  const numbers = [...inDigits(text), ...inWords(text)];
  return numbers.filter(({ value }) => value < MOST).sort((a, b) => a.start - b.start);
}

function inDigits({ folded, language }: IntakeText): NumberPrinted[] {
  const found: NumberPrinted[] = [];
  for (const match of folded.matchAll(DIGITS)) {
    const printed = match[0];
    const end = match.index + printed.length;
    const before = folded.slice(Math.max(0, match.index - 5), match.index);
    const after = folded.slice(end, end + 24);
    if (isPartOfCode(before, after)) continue;
    const currency = currencyBefore(before);
    const magnitude = magnitudeAfter(after);
    found.push({
      start: match.index - (currency?.length ?? 0),
      end: end + (magnitude?.length ?? 0),
      value: scaled(plainDigits(printed, language === "ru"), magnitude?.power ?? 0),
      currency: currency?.code ?? null,
      digits: true,
      magnitude: magnitude !== null,
      yearLike: /^(?:19|20)\d\d$/.test(printed) && magnitude === null && currency === null,
    });
  }
  return summed(found);
}

/** «1 миллиард 200 миллионов»: a number in two parts is one. */
function summed(numbers: readonly NumberPrinted[]): NumberPrinted[] {
  const whole: NumberPrinted[] = [];
  for (const number of numbers) {
    const before = whole.at(-1);
    const goesOn = before?.magnitude && number.magnitude && number.start - before.end === 1 && !number.currency;
    if (before && goesOn && number.value * 1000 <= before.value * 999)
      whole[whole.length - 1] = { ...before, end: number.end, value: before.value + number.value };
    else whole.push(number);
  }
  return whole;
}

/** “CASA-1000”, “29.05.2025”, “10:30”, “5–7”, “A380”: no number that stands by itself. */
const isPartOfCode = (before: string, after: string): boolean =>
  /(?:[\p{L}\p{N}]-|\d ?- |\d[.,:/]|[#№/_])$/u.test(before.replace(/(?:us|c|a)?[$£€₸₽¥₺₼]$/, "")) ||
  (/[a-zа-я]$/.test(before) && !CODES.test(before)) ||
  /^(?:[:/]\d|\.\d|-\d| ?- ?\d)/.test(after);

function currencyBefore(before: string): { code: string; length: number } | null {
  for (const [sign, code] of SYMBOLS) {
    if (before.endsWith(sign)) return { code, length: sign.length };
    if (before.endsWith(`${sign} `)) return { code, length: sign.length + 1 };
  }
  const code = CODES.exec(before)?.[1];
  return code === undefined ? null : { code: code.toUpperCase(), length: before.length - before.lastIndexOf(code) };
}

/** The magnitude written after a number, and how far it reaches. */
function magnitudeAfter(after: string): { power: number; length: number } | null {
  const match = /^([ -]?)(\p{L}{1,12})(?![\p{L}\p{N}])/u.exec(after);
  const factor = MAGNITUDES.get(match?.[2] ?? "");
  if (match === null || factor === undefined) return null;
  if (match[1] !== "" && ATTACHED_ONLY.has(match[2] ?? "")) return null;
  return { power: Math.log10(factor), length: (match[1] ?? "").length + (match[2] ?? "").length };
}

/** Digits with a point, without what groups them: a comma is decimal in Russian, and in English unless three digits follow. */
function plainDigits(printed: string, commaIsDecimal: boolean): string {
  const compact = printed.replaceAll(" ", "");
  const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(compact);
  const isThousands = grouped && (!commaIsDecimal || compact.split(",").length > 2);
  return isThousands ? compact.replaceAll(",", "") : compact.replace(",", ".");
}

/** Read from digits at once, so that 17.3 billion is no fraction more. */
const scaled = (digits: string, power: number): number => {
  const whole = Math.round(power);
  return whole === power ? Number(`${digits}e${whole}`) : Number(digits) * 10 ** power;
};

function inWords({ words, folded }: IntakeText): NumberPrinted[] {
  const found: NumberPrinted[] = [];
  for (let at = 0; at < words.length;) {
    const read = spelledFrom(words, at, folded);
    const first = words[at];
    const last = words[(read?.to ?? 0) - 1];
    if (read === null || first === undefined || last === undefined) {
      at += 1;
      continue;
    }
    const { value, magnitude } = read;
    found.push({
      start: first.start,
      end: last.end,
      value,
      magnitude,
      currency: null,
      digits: false,
      yearLike: false,
    });
    at = read.to;
  }
  return found;
}

interface Spelled {
  readonly value: number;
  readonly to: number;
  readonly magnitude: boolean;
}

/** The number spelled from a word on: “ninety-eight”, “two hundred and ten thousand”, “half a million”. */
function spelledFrom(words: readonly Word[], from: number, folded: string): Spelled | null {
  let whole = 0;
  let current = 0;
  let magnitude = false;
  let to = from;
  for (let at = from; at < words.length && at - from < 12 && adjoin(words, at, from, folded); at++) {
    const word = words[at]?.text ?? "";
    const half = at === from ? halfFrom(words, at) : null;
    if (half !== null) return half;
    const plain = simpleNumber(word);
    const factor = word.length > 2 ? MAGNITUDES.get(word) : undefined;
    if (plain !== null) {
      current += plain;
    } else if (factor !== undefined && at > from) {
      magnitude ||= factor >= 100;
      if (factor >= 1000) [whole, current] = [whole + Math.max(current, 1) * factor, 0];
      else current = Math.max(current, 1) * factor;
    } else if (startsMagnitude(word, words[at + 1]?.text ?? "", at === from)) {
      continue;
    } else if (word === "and" && at > from && opensHalf(words, at)) {
      current += 0.5;
      at += 2;
    } else if (!(word === "and" && magnitude && simpleNumber(words[at + 1]?.text ?? "") !== null)) {
      break;
    }
    to = at + 1;
  }
  return to > from && whole + current > 0 ? { value: whole + current, to, magnitude } : null;
}

/** True where only a space stands between a word and the one before it, or at the first. */
function adjoin(words: readonly Word[], at: number, from: number, folded: string): boolean {
  if (at === from) return true;
  return folded.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0) === " ";
}

function simpleNumber(word: string): number | null {
  const whole = NUMBERS.get(word);
  if (whole !== undefined) return whole;
  const parts = word.split("-").map((part) => NUMBERS.get(part));
  const [tens, units] = parts;
  return parts.length === 2 && tens && units && tens >= 20 && units < 10 ? tens + units : null;
}

/** “a million”, “a hundred”: the article stands for one. */
const startsMagnitude = (word: string, next: string, first: boolean): boolean =>
  first && (word === "a" || word === "an") && next.length > 2 && MAGNITUDES.has(next);

const opensHalf = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.text === "a" && words[at + 2]?.text === "half";

function halfFrom(words: readonly Word[], at: number): Spelled | null {
  const factor = MAGNITUDES.get(words[at + 2]?.text ?? "");
  if (words[at]?.text === "half" && words[at + 1]?.text === "a" && factor !== undefined)
    return { value: factor / 2, to: at + 3, magnitude: true };
  const joined = words[at]?.text.startsWith("пол") ? MAGNITUDES.get(words[at].text.slice(3)) : undefined;
  return joined === undefined ? null : { value: joined / 2, to: at + 1, magnitude: true };
}
