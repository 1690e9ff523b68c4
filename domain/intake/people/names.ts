/**
 * Names as texts print them: stretches of words with capitals, with “of”, “for” and “and” between,
 * and what is needed to compare two of them.
 */
import { phrasesOf, type Phrases } from "../text/phrases";
import type { Span } from "../reading";
import { fold, wordFrom, type IntakeText, type Sentence, type Word } from "../text/text";

/** Words of the text by their indices: `to` is the one after the last. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

const CONNECTORS = new Set(["of", "for", "and", "the", "in", "on", "de", "la", "du", "under"]);
/** Longest run of small words inside a name: “of the”. */
const MOST_CONNECTORS = 2;
/** Words of a name: longer stretches are titles set in capitals, or hostile. */
const LONGEST_NAME = 24;

export const isConnector = ({ text, capital }: Word): boolean => !capital && CONNECTORS.has(text);

/** What stands between two words next to each other. */
export function gapAfter({ folded, words }: IntakeText, index: number): string {
  const word = words[index];
  const next = words[index + 1];
  return word && next ? folded.slice(word.end, next.start) : "\n";
}

const JOINING = new Set([" ", " & ", "&", "-", "+", " + ", "'s ", "' "]);

/** True where a word and the next may belong to one name. */
export function joined(text: IntakeText, index: number): boolean {
  const gap = gapAfter(text, index);
  if (JOINING.has(gap)) return true;
  const before = text.words[index]?.text ?? "";
  // “St. Andrews”, “L. N. Gumilyov”; but not the letter of a paragraph, “D. Energy”.
  const isLabel = /^(?:|\n)$/.test(
    text.raw.slice(Math.max(0, (text.words[index]?.start ?? 0) - 1), text.words[index]?.start),
  );
  return gap === ". " && (before === "st" || (before.length === 1 && !isLabel)) && text.words[index]?.capital === true;
}

/** The words of a passage that is a sentence or a cell. */
export function rangeOf(text: IntakeText, { start, end }: Span): WordRange {
  return { from: wordFrom(text, start), to: wordFrom(text, end) };
}

/** Stretches of a sentence written like names, in its order. */
export function namesIn(text: IntakeText, sentence: Sentence): WordRange[] {
  const { from, to } = rangeOf(text, sentence);
  const names: WordRange[] = [];
  for (let at = from; at < to; at++) {
    if (!startsName(text.words[at])) continue;
    const end = endOfName(text, at, to);
    names.push({ from: at, to: end });
    at = end - 1;
  }
  return names;
}

function startsName(word: Word | undefined): boolean {
  return word !== undefined && (word.capital || /^\d+\p{Lu}/u.test(word.text));
}

function endOfName(text: IntakeText, start: number, limit: number): number {
  let end = start + 1;
  for (let at = start + 1; at < Math.min(limit, start + LONGEST_NAME); at++) {
    if (!joined(text, at - 1)) break;
    const word = text.words[at];
    if (word === undefined) break;
    if (word.capital || /^\d/.test(word.text)) end = at + 1;
    else if (!isConnector(word) || at - end >= MOST_CONNECTORS) break;
  }
  return end;
}

/** The passage of some words. */
export function spanOf({ words }: IntakeText, { from, to }: WordRange): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

/** A passage with the closing mark of a quotation that opens in it. */
export function balanced({ raw }: IntakeText, { start, end }: Span): Span {
  const inside = raw.slice(start, end);
  const open = (inside.match(/[«“„]/g)?.length ?? 0) - (inside.match(/[»”]/g)?.length ?? 0);
  return { start, end: open > 0 && /^[»”“]/.test(raw.slice(end, end + 1)) ? end + 1 : end };
}

export const printed = ({ raw }: IntakeText, { start, end }: Span): string => raw.slice(start, end);

/** True where a line is set in capitals throughout, or in a headline's: there capitals show no names. */
export function isHeadline(text: IntakeText, { line }: Sentence): boolean {
  if (line.kind !== "title" && line.kind !== "heading") return false;
  // A line such as “Marat Issenov, Rector, …” is one of a list.
  if (line.kind === "heading" && /[,:]/.test(text.raw.slice(line.start, line.end))) return false;
  const { from, to } = rangeOf(text, line);
  const long = text.words.slice(from, Math.min(to, from + 60)).filter((word) => word.end - word.start > 3);
  const capitals = long.filter(({ capital }) => capital).length;
  return long.length > 2 && capitals / long.length > 0.7;
}

/** A phrase of a vocabulary in the words of the text: signs between words fall away. */
export const inWords = (phrase: string): string =>
  phrase
    .replaceAll(/[^\p{L}\p{M}\p{N}*'‘’ʻʼ-]+/gu, " ")
    .replaceAll(/(?<=^|\s)-|-(?=\s|$)/g, " ")
    .trim();

/** An abbreviation must be printed in capitals, and a name with one. */
export function printedLike(form: string, print: string): boolean {
  const letters = form.replaceAll(/[^\p{L}]/gu, "");
  if (letters.length <= 6 && letters === letters.toUpperCase()) return print.startsWith(form.slice(0, form.length));
  return /^\p{Lu}/u.test(form) ? /^[\p{Lu}\d]/u.test(print) : true;
}

/** A name as it is compared: small plain letters, no article, no signs, nothing in brackets. */
export function keyOfName(name: string): string {
  const plain = fold(name.normalize("NFKC")).toLowerCase();
  return plain
    .replaceAll(/\([^()]{0,200}\)/g, " ")
    .replaceAll(/'s(?=\s|$)/g, "")
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:the|a|an|this) /, "");
}

const SMALL_WORDS = new Set("of for and the in on to a an и по в на о об с".split(" "));

/** First letters of the words of a name that count: “British Geological Survey” is “bgs”. */
export function initialsOf(name: string): string {
  const words = keyOfName(name)
    .split(" ")
    .filter((word) => word !== "" && !SMALL_WORDS.has(word));
  return words.length < 2 ? "" : words.map((word) => word[0]).join("");
}

interface ByLanguage {
  readonly en: readonly string[];
  readonly ru: readonly string[];
}

/** The phrases of a vocabulary's list, English and Russian, each with the same value. */
export const entriesOf = <V>({ en, ru }: ByLanguage, value: V): (readonly [string, V])[] =>
  [...en, ...ru].map((phrase) => [inWords(phrase), value] as const).filter(([phrase]) => phrase !== "");

/** A list of a vocabulary ready to be looked for. */
export const phraseSet = (list: ByLanguage): Phrases<true> => phrasesOf(entriesOf(list, true as const));

/** True where one of the phrases stands at the beginning of these words. */
export function startsWith(phrases: Phrases<true>, words: readonly Word[]): boolean {
  return phrases.find(words.slice(0, LONGEST_PHRASE)).some(({ from }) => from === 0);
}

/** True where one of the phrases is the last of these words. */
export function endsWith(phrases: Phrases<true>, words: readonly Word[]): boolean {
  const last = words.slice(-LONGEST_PHRASE);
  return phrases.find(last).some(({ to }) => to === last.length);
}

/** Most words in a phrase of a vocabulary. */
const LONGEST_PHRASE = 9;
