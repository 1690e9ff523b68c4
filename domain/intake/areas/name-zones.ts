/**
 * Where words belong to a name: a post, a ministry, a body, a title of a document. “Minister of
 * Energy” says who was there and not that energy was spoken of.
 */
import { plainPhrase } from "./area-terms";
import { phrasesOf, type Phrases } from "../text/phrases";
import type { Span } from "../reading";
import { firstEndingAfter, wordsIn, type IntakeText, type Line, type Word } from "../text/text";
import NAMES from "../vocabulary/name-zones.json" with { type: "json" };

export interface NameZone extends Span {
  /** The word for the post or office itself; “foreign ministries” that take counsel are a subject. */
  readonly head?: Span;
}

const both = ({ en, ru }: { en: readonly string[]; ru: readonly string[] }): Phrases<true> =>
  phrasesOf([...en, ...ru].map((phrase) => [plainPhrase(phrase), true] as const));
const POSTS = both(NAMES.posts);
const OFFICES = both(NAMES.offices);
const BODIES = both(NAMES.bodies);
const DOCUMENTS = both(NAMES.documents);
const UNDER_WAY = both(NAMES.underWay);

/** Most parts of words in a name. */
const LONGEST_NAME = 16;
/** Most small words before a post or office that belong to it: “foreign trade minister”. */
const LONGEST_FOREWORD = 2;
/** Most parts of words between “reviewed” and the document. */
const LONGEST_LEAD = 8;

/** A run of parts of words that are one name. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly head?: Span;
}

/** A text as its names are read. */
export interface Parted {
  readonly text: IntakeText;
  readonly parts: readonly Word[];
  /** True for a part that is a verb: no name goes beyond it. */
  isVerb(index: number): boolean;
}

/** Names in a text, in order; they may overlap. */
export function nameZones(parted: Parted): NameZone[] {
  const { parts } = parted;
  return [...posts(parted), ...bodies(parted), ...documents(parted)]
    .map(({ from, to, ...zone }) => ({ ...zone, start: parts[from]?.start ?? 0, end: parts[to - 1]?.end ?? 0 }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start);
}

/** Posts and offices with what they are for: “Minister of Energy and Water Resources”, “energy ministry”. */
const posts = (parted: Parted): Run[] =>
  [...POSTS.find(parted.parts), ...OFFICES.find(parted.parts)].map(({ from, to, start, end }) => ({
    head: { start, end },
    from: beginning(parted, from, LONGEST_FOREWORD),
    to: endOfPost(parted, to),
  }));

/** Capitalised runs that hold a word for a body: “National Centre for Earth Observation”. */
function bodies(parted: Parted): Run[] {
  const { parts, text } = parted;
  const heads = new Set(BODIES.find(parts).flatMap(({ from, to }) => [from, to - 1]));
  const isTitleCase = titleCases(text);
  const runs: Run[] = [];
  for (let from = 0; from < parts.length; from++) {
    if (!isName(parted, from) || isTitleCase(parts[from]?.start ?? 0)) continue;
    const to = capitalRun(parted, from, heads);
    let headed = false;
    for (let index = from; index < to; index++) headed ||= heads.has(index) && isName(parted, index);
    if (headed && to - from > 1) runs.push({ from, to });
    from = to - 1;
  }
  return runs;
}

/**
 * Titles of documents up to the next comma or verb: “a memorandum on school exchanges”. Of one that
 * is spoken about, and not signed, the subject is on the table: “reviewed the roadmap on minerals”.
 */
function documents(parted: Parted): Run[] {
  const { parts } = parted;
  const spokenOf = new Set(UNDER_WAY.find(parts).map(({ to }) => to));
  return DOCUMENTS.find(parts).flatMap((found) => {
    const from = beginning(parted, found.from, LONGEST_FOREWORD + 2);
    for (let index = from; index > from - LONGEST_LEAD && !isParted(parted, index); index--) {
      if (spokenOf.has(index)) return [];
      if (parted.isVerb(index - 1)) break;
    }
    let to = found.to;
    const goesOn = (index: number): boolean => !parted.isVerb(index) || SIGNED.has(wordAt(parted, index));
    while (to < parts.length && to - found.to < LONGEST_NAME && !isParted(parted, to) && goesOn(to)) to++;
    return [{ from, to }];
  });
}

/** Verbs that part a document from its title: “agreements were signed on air services”. */
const SIGNED = new Set(
  "was were is are has have been be signed concluded adopted initialled подписан подписано подписаны был была было были".split(
    " ",
  ),
);

/** True for a word with a capital; an article that has one only begins a sentence. */
const isName = ({ parts }: Parted, index: number): boolean =>
  (parts[index]?.capital ?? false) && !/^(?:the|an?)$/.test(parts[index]?.text ?? "");
const wordAt = ({ parts }: Parted, index: number): string => parts[index]?.text ?? "";
const gapBefore = ({ text, parts }: Parted, index: number): string =>
  text.folded.slice(parts[index - 1]?.end ?? 0, parts[index]?.start);

/** True where signs stand between a part and the one before. */
const isParted = (parted: Parted, index: number): boolean => !/^[ "]*$|^[-.]$/.test(gapBefore(parted, index));

const LINKS = new Set(["of", "for", "and", "the", "on", "in", "to", "with"]);
/** Links after which a name goes on with “and”. */
const FIELD_LINKS = new Set(["of", "for", "on", "to", "in"]);
/** Small words that never belong to the field of a post. */
const NO_FIELD = new Set(
  "a an the his her its their our this that to with in on at by from of for and or as british kazakh uzbek kyrgyz tajik turkmen uk first new".split(
    " ",
  ),
);

/** `heads` holds the indexes of words for bodies: only these take “on”, as in “Conference on Glaciers”. */
function capitalRun(parted: Parted, from: number, heads: ReadonlySet<number>): number {
  let to = from + 1;
  let linked = false;
  for (let index = to; index < parted.parts.length && index - from < LONGEST_NAME; index++) {
    if (isParted(parted, index)) break;
    const word = wordAt(parted, index);
    if (/^(?:on|in|to)$/.test(word) && !heads.has(index - 1)) break;
    linked ||= FIELD_LINKS.has(word);
    if (isName(parted, index)) to = index + 1;
    else if (word === "and" && !linked && !endsInHead(parted, index)) break;
    else if (!FIELD_LINKS.has(word) && word !== "the" && word !== "and") break;
  }
  return to;
}

/** “Oil and Gas University”: what follows an “and” closes the name with a word for a body. */
function endsInHead(parted: Parted, and: number): boolean {
  const next = parted.parts.slice(and + 1, and + 3);
  return next.length === 2 && next.every(({ capital }) => capital) && BODIES.find(next).some(({ from }) => from === 1);
}

/** The first part after the field of a post. */
function endOfPost(parted: Parted, to: number): number {
  const russian = parted.text.language === "ru";
  const isLinked = russian || FIELD_LINKS.has(wordAt(parted, to)) || FIELD_LINKS.has(wordAt(parted, to - 1));
  if (isParted(parted, to) || !isLinked) return to;
  let end = to;
  for (let index = to; index < parted.parts.length && index - to < LONGEST_NAME; index++) {
    const comma = !russian && isName(parted, index) && gapBefore(parted, index) === ", ";
    if ((isParted(parted, index) && !comma) || parted.isVerb(index)) break;
    const named = isName(parted, index);
    const link = LINKS.has(wordAt(parted, index));
    // A field in small letters is short: “minister of energy”, “head of the trade section”.
    if (!russian && !named && !link && index - to > 2) break;
    if (russian || named || !link) end = index + 1;
    // A state may stand between: «министр Великобритании по вопросам экспорта».
    if (russian && named && wordAt(parted, index + 1) !== "по") break;
  }
  return end;
}

/** The first of the words before a post or document that belong to it, at most so many small ones. */
function beginning(parted: Parted, from: number, most: number): number {
  let start = from;
  let small = 0;
  for (let index = from - 1; index >= 0 && from - index < LONGEST_NAME; index--) {
    if (isParted(parted, index + 1) || parted.isVerb(index)) break;
    const word = wordAt(parted, index);
    if (isName(parted, index)) start = index;
    else if (word === "and" && isName(parted, index - 1) && isName(parted, index + 1)) continue;
    else if (NO_FIELD.has(word) || parted.text.language === "ru" || small++ >= most) break;
    else start = index;
  }
  return start;
}

/** Headlines whose words all have capitals, where a capital tells nothing. */
function titleCases(text: IntakeText): (place: number) => boolean {
  const known = new Map<Line, boolean>();
  const isTitleCase = (line: Line): boolean => {
    const words = wordsIn(text, line).filter(({ start, end }) => end - start > 3);
    return words.filter(({ capital }) => capital).length > 0.7 * words.length;
  };
  return (place) => {
    const line = text.lines[firstEndingAfter(text.lines, place)];
    if (line === undefined || (line.kind !== "title" && line.kind !== "heading")) return false;
    const so = known.get(line) ?? isTitleCase(line);
    known.set(line, so);
    return so;
  };
}
