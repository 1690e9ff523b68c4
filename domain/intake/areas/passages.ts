/**
 * The passages that name subjects: a sentence is parted at its verbs and strong stops into
 * stretches, a stretch at commas and “and” into items; neighbouring items of one area are one
 * passage, such as “scholarships, the teaching of English and school exchanges”.
 */
import type { Area } from "../../taxonomy";
import { plainPhrase, WEIGHTS, type Term, type Weight } from "./area-terms";
import { phrasesOf, type Phrases } from "../text/phrases";
import type { Span } from "../reading";
import { firstEndingAfter, type IntakeText, type Sentence, type Word } from "../text/text";
import PASSAGES from "../vocabulary/passages.json" with { type: "json" };

/** A passage that names an area, with the strongest weight among its terms. */
export interface Passage extends Span {
  readonly area: Area;
  readonly weight: Weight;
  readonly sentence: Sentence;
  /** True in a clause that only adds something: “, which has become a centre of peacekeeping”. */
  readonly isAside: boolean;
  /** Where its first term begins; what stands before it may still be words that lead to it. */
  readonly subjectAt: number;
}

/** Most parts of words of a passage on either side of its terms. */
const REACH = 12;
/** Most parts of words of an item without a subject that belongs to the next: “the extraction and …”. */
const LONGEST_PRELUDE = 6;
/** Most parts of words between “from” and “to”. */
const LONGEST_RANGE = 8;
/** Most parts of words of an item without a subject that belongs to the one before: “the high and highest levels”. */
const LONGEST_TAIL = 5;

const both = ({ en, ru }: { en: readonly string[]; ru: readonly string[] }): Phrases<true> =>
  phrasesOf([...en, ...ru].map((phrase) => [plainPhrase(phrase), true] as const));
const BREAKS = both(PASSAGES.breaks);
const JOINS = both(PASSAGES.joins);
const LEADS = both(PASSAGES.leads);
const UP_TO = both(PASSAGES.upTo);
const SUBJECTS = phrasesOf(PASSAGES.subjects.en.map((phrase) => [plainPhrase(phrase), true] as const));

type Join = "stop" | "comma" | "and";

/** A stretch of parts of words between separators. */
interface Item {
  from: number;
  to: number;
  /** What stands before it. */
  readonly join: Join;
  /** True after “, which” up to the next comma. */
  readonly isAside: boolean;
  readonly terms: Term[];
}

/** Passages in the order of the text. `terms` are those that may count, in order. */
export function passagesIn(text: IntakeText, parts: readonly Word[], terms: readonly Term[]): Passage[] {
  const marks = marksOf(parts, terms);
  const passages: Passage[] = [];
  let term = 0;
  for (const sentence of text.sentences) {
    const own: Term[] = [];
    while (term < terms.length && (terms[term]?.start ?? 0) < sentence.end) {
      const each = terms[term++];
      if (each && each.start >= sentence.start) own.push(each);
    }
    if (own.length === 0) continue;
    const from = firstEndingAfter(parts, sentence.start);
    const to = firstEndingAfter(parts, sentence.end);
    const items = itemsOf(text.folded, parts, { from, to }, marks, own);
    passages.push(...grouped(text.folded, items, parts, sentence));
  }
  return passages;
}

const BREAK = 1;
const JOIN = 2;
const INSIDE = 3;

/** For each part of a word, 1 where it is a verb or another word no passage goes beyond. */
export function isBreak(parts: readonly Word[]): Uint8Array {
  const breaks = new Uint8Array(parts.length);
  for (const { from, to } of BREAKS.find(parts)) breaks.fill(1, from, to);
  return breaks;
}

/** What may follow “the sides” and is no verb: “the sides of the border”. */
const NO_VERB =
  /^(?:of|and|or|from|in|for|to|at|on|with|by|as|who|which|that|also|then|will|mp|himself|herself|themselves|\d.*)$/;

/** Those who speak with the verb after them, which may be any: “the Participants regard”. */
function predicatesIn(parts: readonly Word[]): { readonly from: number; readonly to: number }[] {
  return SUBJECTS.find(parts).map(({ from, to }) => {
    const next = parts[to];
    return { from, to: next === undefined || next.capital || NO_VERB.test(next.text) ? to : to + 1 };
  });
}

/** For each part of a word, whether it parts: a verb, an “and”; within a term nothing does. */
function marksOf(parts: readonly Word[], terms: readonly Term[]): Uint8Array {
  const marks = new Uint8Array(parts.length);
  for (const { from, to } of BREAKS.find(parts)) marks.fill(BREAK, from, to);
  for (const { from, to } of predicatesIn(parts)) marks.fill(BREAK, from, to);
  for (const { from, to } of JOINS.find(parts)) marks.fill(JOIN, from, to);
  for (const index of rangesIn(parts)) marks[index] = JOIN;
  for (const { from, to } of terms) {
    if (marks[from] !== 0) marks[from] = 0;
    marks.fill(INSIDE, from + 1, to);
  }
  return marks;
}

/** Indexes of the second word of “from energy to education”. */
function rangesIn(parts: readonly Word[]): number[] {
  let opened = -LONGEST_RANGE;
  return parts.flatMap(({ text }, index) => {
    if (/^(?:from|от)$/.test(text)) opened = index;
    if (!/^(?:to|до)$/.test(text) || index - opened > LONGEST_RANGE) return [];
    opened = -LONGEST_RANGE;
    return [index];
  });
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function itemsOf(folded: string, parts: readonly Word[], range: Range, marks: Uint8Array, terms: readonly Term[]) {
  const items: Item[] = [];
  let join: Join | null = "stop";
  let open: Item | null = null;
  let isAside = false;
  let next = 0;
  for (let index = range.from; index < range.to; index++) {
    const mark = marks[index];
    const separated = mark === INSIDE || index === range.from ? null : separatorAt(folded, parts, index);
    if (separated !== null) {
      join = firmer(join, separated === "relative" ? "stop" : separated);
      isAside = separated === "relative";
      open = null;
    }
    if (mark === BREAK || mark === JOIN) {
      join = firmer(join, mark === BREAK ? "stop" : "and");
      open = null;
      continue;
    }
    if (open === null) {
      open = { from: index, to: index, join: join ?? "stop", isAside, terms: [] };
      items.push(open);
      join = null;
    }
    open.to = index + 1;
    for (let term = terms[next]; term !== undefined && term.from <= index; term = terms[++next]) open.terms.push(term);
  }
  return items;
}

const FIRMNESS: readonly (Join | null)[] = [null, "and", "comma", "stop"];
const firmer = (a: Join | null, b: Join): Join => (FIRMNESS.indexOf(a) > FIRMNESS.indexOf(b) ? (a ?? b) : b);

const RELATIVE = /^(?:which|who|whose|whom|where|whereupon|котор[а-я]+)$/;

/** What the signs before a part of a word part: nothing, items, or stretches. */
function separatorAt(folded: string, parts: readonly Word[], index: number): Join | "relative" | null {
  const gap = folded.slice(parts[index - 1]?.end, parts[index]?.start);
  if (/[;:()[\]]| - /.test(gap)) return "stop";
  // A comma may stand within a number: “1,300 glaciers”.
  if (!gap.includes(",") || (gap === "," && /^\d/.test(parts[index]?.text ?? ""))) return null;
  const [word = "", after = ""] = [parts[index]?.text, parts[index + 1]?.text];
  return RELATIVE.test(word) || RELATIVE.test(after) ? "relative" : "comma";
}

/** Neighbouring items of one area joined to passages. */
function grouped(folded: string, items: readonly Item[], parts: readonly Word[], sentence: Sentence): Passage[] {
  const groups: Group[] = [];
  let prelude: Item | null = null;
  let last: Item | null = null;
  for (const item of items) {
    const { terms, weight } = subjectsOf(item.terms);
    const group = groups.at(-1);
    const isTail =
      item.join === "and" && group !== undefined && group.to === last?.to && item.to - item.from <= LONGEST_TAIL;
    if (isTail && weight === "hints") {
      group.to = item.to;
      last = item;
      continue;
    }
    if (terms.length === 0) {
      if (item.join === "stop" || prelude === null) prelude = item.to - item.from <= LONGEST_PRELUDE ? item : null;
      else prelude = null;
      last = item;
      continue;
    }
    const from = prelude !== null && item.join === "and" && prelude === last ? prelude.from : item.from;
    prelude = null;
    for (const area of new Set(terms.map(({ area }) => area))) {
      const own = terms.filter((term) => term.area === area);
      const group =
        item.join === "stop" || ANEW.test(parts[item.from]?.text ?? "")
          ? undefined
          : groups.slice(-MOST_AT_ONCE).find((each) => each.to === last?.to && each.area === area);
      if (group !== undefined) {
        group.to = item.to;
        group.terms.push(...own);
        group.weight = heavier(group.weight, weight);
      } else groups.push({ area, weight, from, to: item.to, isAside: item.isAside, terms: own });
    }
    last = item;
  }
  return groups.map((group) => ({
    area: group.area,
    weight: group.weight,
    terms: group.terms,
    isAside: group.isAside,
    sentence,
    subjectAt: group.terms[0]?.start ?? 0,
    ...withQuotationMark(folded, spanOf(group, parts)),
  }));
}

/** “… paid to exploration and to smelting”: a preposition that is said again begins another passage. */
const ANEW = /^(?:to|on|about|upon|о|об|к)$/;
/** Most areas one item names. */
const MOST_AT_ONCE = 4;

interface Group {
  readonly area: Area;
  readonly isAside: boolean;
  weight: Weight;
  readonly from: number;
  to: number;
  readonly terms: Term[];
}

const heavier = (a: Weight, b: Weight): Weight => (WEIGHTS.indexOf(a) < WEIGHTS.indexOf(b) ? a : b);

/**
 * The terms that tell what an item is about: the first of the heaviest, and with it all of its area.
 * What an item is about stands at its head: “export credit for wind turbines” is of finance.
 */
function subjectsOf(terms: readonly Term[]): { readonly terms: readonly Term[]; readonly weight: Weight } {
  const weight = WEIGHTS.find((each) => terms.some((term) => term.weight === each)) ?? "hints";
  const first = terms.find((term) => term.weight === weight);
  const areas = new Set(first ? areasAt(terms, first) : []);
  const isOfWeight = (term: Term): boolean => weight === "hints" || term.weight !== "hints";
  return { terms: terms.filter((term) => areas.has(term.area) && isOfWeight(term)), weight };
}

/** One phrase may name two areas. */
const areasAt = (terms: readonly Term[], { from, weight }: Term): Area[] =>
  terms.filter((term) => term.from === from && term.weight === weight).map(({ area }) => area);

/** The passage without the words that only lead to it. */
function spanOf({ from, to, terms }: Group, parts: readonly Word[]): Span {
  const first = terms[0]?.from ?? from;
  const last = terms.at(-1)?.to ?? to;
  let start = Math.max(from, first - REACH);
  start += UP_TO.find(parts.slice(start, first)).at(-1)?.to ?? 0;
  for (let lead = leadAt(parts, start, first); lead > start; lead = leadAt(parts, start, first)) start = lead;
  let end = last;
  while (end < Math.min(to, last + REACH) && !isDate(parts, end)) end++;
  while (end > last && DANGLING.has(parts[end - 1]?.text ?? "")) end--;
  return { start: parts[start]?.start ?? 0, end: parts[end - 1]?.end ?? 0 };
}

const DANGLING = new Set(
  "and or but what how why to of in on at for with by from the a an is и или а в на по о с".split(" "),
);

/** “… by 1 September”, “… in August”: when, and not what. */
const isDate = (parts: readonly Word[], index: number): boolean =>
  /^(?:by|in|on|until|before|from|since|до|к|в|с)$/.test(parts[index]?.text ?? "") &&
  /^(?:\d|january|february|march|april|may|june|july|august|september|october|november|december|early|late|spring|autumn|summer|winter)/.test(
    parts[index + 1]?.text ?? "",
  );

/** “green” finance: a word in quotation marks at the head keeps both. */
function withQuotationMark(folded: string, { start, end }: Span): Span {
  const marks = folded.slice(start, end).split('"').length - 1;
  return { start: marks % 2 === 1 && folded[start - 1] === '"' ? start - 1 : start, end };
}

/** Index after the leading words that begin at an index, none beyond the first term. */
function leadAt(parts: readonly Word[], start: number, first: number): number {
  const lead = LEADS.find(parts.slice(start, start + 8)).find(({ from }) => from === 0);
  return lead === undefined || start + lead.to > first ? start : start + lead.to;
}
