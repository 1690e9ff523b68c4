/**
 * Names of documents: where a text speaks of a treaty, a memorandum or a contract, and how far its
 * title goes, from the article to the last word of what it is about.
 */
import type { InstrumentType } from "../../taxonomy";
import { entriesOf, gapAfter, phraseSet, startsWith } from "../people/names";
import { phrasesOf, type Phrases } from "../text/phrases";
import type { Span } from "../reading";
import { isWordOf, narrowedEnd, titleEnd } from "./title-ends";
import { sentenceAt, wordFrom, type IntakeText, type Sentence, type Word } from "../text/text";
import WORDS from "../vocabulary/instruments.json" with { type: "json" };

/** A document as a text names it once. */
export interface TitleFound extends Span {
  readonly type: InstrumentType;
  readonly sentence: Sentence;
  /**
   * Indices of its first word, the first of its head (“memorandum”), the one after its head, and the
   * one after its title; the passage may go on with what narrows it down: “signed in 2019”.
   */
  readonly from: number;
  readonly headFrom: number;
  readonly headTo: number;
  readonly to: number;
  /** `none` for “no contract”, `any` for “several agreements”. */
  readonly determiner: "a" | "the" | "none" | "any" | null;
  /** True where it says neither what it is about nor between whom: “the Agreement”. */
  readonly isBare: boolean;
  /** True for “memoranda on customs and on sport”. */
  readonly isPlural: boolean;
}

interface Kind {
  readonly type: InstrumentType;
  readonly isPlural: boolean;
}

const kindsOf = (
  types: Readonly<Record<string, { readonly en: readonly string[]; readonly ru: readonly string[] }>>,
  isPlural: boolean,
) =>
  Object.entries(types).flatMap(([type, names]) => entriesOf<Kind>(names, { type: type as InstrumentType, isPlural }));
const HEADS: Phrases<Kind> = phrasesOf([...kindsOf(WORDS.types, false), ...kindsOf(WORDS.plurals, true)]);
const NEED_A_TITLE = phraseSet(WORDS.generic);
const MULTILATERAL = phraseSet(WORDS.multilateral);

const DETERMINERS = new Set(WORDS.determiners.en);
const INDEFINITE = new Set(["a", "an", "one", "another"]);
const isGeneric = isWordOf(WORDS.genericDeterminers);
const isStop = isWordOf(WORDS.stops);
const PREPOSITIONS = new Set(WORDS.titlePrepositions.en);
const ADJECTIVE =
  /^[а-я-]+(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ую|юю|ое|ее|ые|ие|ых|их|ыми|ими|ей)(?:-[а-я]+)?$/;

/** Most words between an article and the head of a name. */
const MOST_BEFORE = 10;

/** Every document named, in the order of the text; none within another's title. */
export function titlesIn(text: IntakeText): TitleFound[] {
  const titles: TitleFound[] = [];
  let after = 0;
  for (const { from, to, value } of HEADS.find(text.words)) {
    if (from < after) continue;
    const title = titleAt(text, from, to, value, after);
    if (title === null) continue;
    titles.push(title);
    after = title.to;
  }
  return titles;
}

function titleAt(text: IntakeText, headFrom: number, headTo: number, { type, isPlural }: Kind, after: number) {
  const head = text.words[headFrom];
  const sentence = head ? sentenceAt(text, head.start) : null;
  if (!head || !sentence || !endsPhrase(text, headTo, head)) return null;
  const isRussian = /[а-я]/.test(head.text);
  const first = Math.max(after, wordFrom(text, sentence.start));
  const left = isRussian ? russianStart(text, headFrom, first) : englishStart(text, headFrom, first);
  const to = titleEnd(text, headTo, wordFrom(text, sentence.end));
  const hasTitle = to > headTo || isNamed(text, left.from, headTo);
  const needs = headTo === headFrom + 1 && startsWith(NEED_A_TITLE, text.words.slice(headFrom, headTo));
  if (needs && !hasTitle && !head.capital) return null;
  if (left.determiner === null && !isPlural && !standsAlone(text, left.from, headFrom, type, hasTitle, first))
    return null;
  const start = quoteBefore(text, text.words[left.from]?.start ?? head.start, sentence.start);
  const last = narrowedEnd(text, to, wordFrom(text, sentence.end));
  const end = quoteAfter(text, text.words[last - 1]?.end ?? head.end, start, sentence.end);
  const isBare = last === headTo && !isModified(text, left.from, headFrom);
  return { start, end, type, sentence, headFrom, headTo, to, isBare, isPlural, ...left } satisfies TitleFound;
}

/** Why a document is none of the sides': known to be of many states; null elsewhere. */
export function isMultilateral({ words }: IntakeText, { from, to }: TitleFound): boolean {
  return MULTILATERAL.find(words.slice(from, Math.min(to, from + 24))).length > 0;
}

/** “The contract price” names no contract: a word in small letters that goes on is the head itself. */
function endsPhrase(text: IntakeText, headTo: number, head: Word): boolean {
  const next = text.words[headTo];
  const gap = gapAfter(text, headTo - 1);
  if (next === undefined || gap !== " ") return !gap.startsWith("-") || gap.length > 1;
  if (/[а-я]/.test(head.text)) return true;
  if (/^(?:was |is )?reached$/.test(next.text) || (next.text === "was" && text.words[headTo + 1]?.text === "reached"))
    return false;
  if (next.capital) return !head.capital || !/[a-z]/.test(next.text) || isStop(next.text);
  if (isStop(next.text) || PREPOSITIONS.has(next.text)) return true;
  return head.capital || /^(?:and|or|to|amending)$|(?:ed|es)$/.test(next.text);
}

interface Left {
  readonly from: number;
  readonly determiner: TitleFound["determiner"];
}

function englishStart(text: IntakeText, head: number, first: number): Left {
  let at = head;
  while (at > first && head - at < MOST_BEFORE && belongsBefore(text, at - 1)) {
    const word = text.words[at - 1]?.text ?? "";
    if (word === "no") return { from: at, determiner: "none" };
    if (isGeneric(word) && !isDefinite(text, at - 2)) return { from: at, determiner: "any" };
    if (DETERMINERS.has(word)) {
      if (text.words[at - 2]?.text === "such") return { from: at, determiner: "any" };
      return { from: at - 1, determiner: INDEFINITE.has(word) ? "a" : "the" };
    }
    const isVerb = word.endsWith("ed") && text.words[at - 1]?.capital === false;
    if (isVerb || isStop(word) || PREPOSITIONS.has(word) || /^(?:or|to)$/.test(word)) {
      if (isAdjective(text, at - 1)) at--;
      else break;
    } else if (word === "and" && !articleBefore(text, at - 1, first)) break;
    else at--;
  }
  return { from: withoutArticle(text, at, head), determiner: null };
}

/** “the signed memorandum”, “a newly agreed text” */
function isAdjective({ words }: IntakeText, at: number): boolean {
  const before = words[at - 1]?.text ?? "";
  return /(?:ed|ing)$/.test(words[at]?.text ?? "") && (DETERMINERS.has(before) || before.endsWith("ly"));
}

const isDefinite = (text: IntakeText, index: number): boolean => DETERMINERS.has(text.words[index]?.text ?? "");

function belongsBefore(text: IntakeText, index: number): boolean {
  const gap = gapAfter(text, index);
  // “Partnership, Trade and Cooperation Agreement”
  const [word, next, after] = [text.words[index], text.words[index + 1], text.words[index + 2]];
  if (gap === ", " && word?.capital && next?.capital && after?.text === "and") return true;
  return /^(?: ?["'-] ?| )$/.test(gap) && !(text.words[index]?.text ?? "'s").endsWith("'s");
}

/** “the partnership and cooperation agreement”: an article stands before both. */
function articleBefore(text: IntakeText, and: number, first: number): boolean {
  if (text.words[and - 1]?.capital && text.words[and + 1]?.capital) return true;
  for (let at = and - 1; at >= Math.max(first, and - 4); at--) {
    const word = text.words[at]?.text ?? "";
    if (!belongsBefore(text, at) || isStop(word) || PREPOSITIONS.has(word)) return false;
    if (DETERMINERS.has(word)) return !INDEFINITE.has(word) || at < and - 2;
  }
  return false;
}

/** Without an article a name begins with its first capital, or with the words right before its head. */
function withoutArticle(text: IntakeText, at: number, head: number): number {
  let from = head;
  while (from > at && (text.words[from - 1]?.capital || isJoiner(text, from - 1))) from--;
  while (from < head && !text.words[from]?.capital) from++;
  return from < head || text.words[head]?.capital ? from : Math.max(at, head - 2);
}

const isJoiner = (text: IntakeText, index: number): boolean =>
  text.words[index]?.text === "and" && text.words[index - 1]?.capital === true;

function russianStart(text: IntakeText, head: number, first: number): Left {
  let from = head;
  while (from > first && head - from < MOST_BEFORE / 2 && /^ ["']?$/.test(gapAfter(text, from - 1))) {
    const word = text.words[from - 1]?.text ?? "";
    if (isGeneric(word)) return { from, determiner: "any" };
    if (/^(?:данн|эт|подписанн|ни$)/.test(word)) return { from, determiner: word === "ни" ? "none" : "the" };
    if (!ADJECTIVE.test(word) || isStop(word)) break;
    from--;
  }
  const plural = /(?:ов|ами|ям|ях|соглашений|конвенций|деклараций)$/.test(text.words[head]?.text ?? "");
  return { from, determiner: plural ? "any" : "a" };
}

/** “They reached agreement on …” names no document; “signed memorandum on …” does, and so does a line of a list. */
function standsAlone(
  { words }: IntakeText,
  from: number,
  head: number,
  type: InstrumentType,
  hasTitle: boolean,
  first: number,
): boolean {
  const before = words[from - 1]?.text ?? "";
  if (from <= first || /^\d+$/.test(before)) return true;
  if (!hasTitle || /^(?:reach\w*|found|in|by|under|general|broad|full|no)$/.test(before)) return false;
  const isAbstract = type === "agreement" || type === "contract" || type === "treaty";
  return words[head]?.capital === true || from < head || !isAbstract;
}

/** True where capitals before a head, or in it, make a title of it. */
function isNamed({ words }: IntakeText, from: number, headTo: number): boolean {
  return words.slice(from, headTo).some(({ capital }) => capital) && headTo - from > 1;
}

const SAYS_NOTHING = new Set("a an the this that new said joint draft signed respective relevant same".split(" "));

function isModified({ words }: IntakeText, from: number, head: number): boolean {
  return words.slice(from, head).some(({ text }) => !SAYS_NOTHING.has(text));
}

/** A quotation mark right before or behind belongs to a title whose other mark it holds. */
function quoteBefore({ folded }: IntakeText, start: number, limit: number): number {
  return start > limit && folded[start - 1] === '"' ? start - 1 : start;
}

function quoteAfter({ folded }: IntakeText, end: number, start: number, limit: number): number {
  const marks = folded.slice(start, end).split('"').length - 1;
  return marks % 2 === 1 && end < limit && folded[end] === '"' ? end + 1 : end;
}
