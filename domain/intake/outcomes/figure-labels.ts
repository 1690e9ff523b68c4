/** What a figure counts, as printed, and the year it is told for. */
import type { Context } from "../context";
import { sentenceOf } from "../text/clauses";
import type { NumberPrinted } from "../text/numbers";
import { phrasesOf } from "../text/phrases";
import type { Span } from "../reading";
import { wordFrom, wordsIn, within, type IntakeText, type Word } from "../text/text";
import type { UnitFound } from "./units";
import FIGURES from "../vocabulary/figures.json" with { type: "json" };
import UNITS from "../vocabulary/units.json" with { type: "json" };

const MEASURES = phrasesOf([...FIGURES.measures.en, ...FIGURES.measures.ru].map((phrase) => [phrase, true] as const));
const NO_ADJECTIVE: ReadonlySet<string> = new Set(UNITS.noAdjectives);

/** Farthest that the words of a label stand from their number, in code units. */
const FARTHEST_LABEL = 240;

/** What is counted, in the words of the text; null where no noun says it. */
export function labelOf(text: IntakeText, number: NumberPrinted, unit: UnitFound): string | null {
  const sentence = sentenceOf(text, number);
  if (sentence === null) return null;
  if (sentence.line.kind === "row") return firstCell(text, sentence.line);
  if (unit.noun !== null) return printed(text, unit.noun);
  const rest = { start: pastPeriod(text, unit.end), end: Math.min(sentence.end, unit.end + FARTHEST_LABEL) };
  const after = headAfter(text, rest) ?? objectAfter(text, rest);
  const before = measureBefore(text, {
    start: Math.max(sentence.start, number.start - FARTHEST_LABEL),
    end: number.start,
  });
  const isShare = unit.unit === "percent" || unit.unit === "times" || unit.kind === "duration";
  const span = isShare ? (before ?? after) : (after ?? before);
  return span === null ? null : printed(text, span);
}

const printed = ({ raw }: IntakeText, { start, end }: Span): string => raw.slice(start, end).replaceAll(/\s+/g, " ");

/** Each row of a table begins with what it tells of. */
const firstCell = ({ raw }: IntakeText, { start, end }: Span): string | null => {
  const cell =
    raw
      .slice(start, Math.min(end, start + FARTHEST_LABEL))
      .split("\t")[0]
      ?.trim() ?? "";
  return /\p{L}/u.test(cell) ? cell : null;
};

/** After “over three years” or “a year”, which stand between a sum and its purpose. */
function pastPeriod({ folded }: IntakeText, from: number): number {
  const period = PERIOD.exec(folded.slice(from, from + 48));
  return from + (period?.[0].length ?? 0);
}

const PERIOD =
  /^ (?:over|a|per|each|в|за)(?: the (?:next|coming))? (?:(?:\p{L}{3,6}|\d{1,2}) )?(?:years?|months?|год|лет|года)(?!\p{L})/u;

/** “a £5m grant programme”, «530 тыс. тонн грузов»: what is counted follows at once. */
function headAfter(text: IntakeText, rest: Span): Span | null {
  const { folded, words, language } = text;
  const from = wordFrom(text, rest.start);
  const first = words[from];
  if (first === undefined || first.end > rest.end || folded.slice(rest.start, first.start) !== " ") return null;
  if (language === "ru") return isGenitive(first.text) ? first : null;
  const ahead = words.slice(from, from + 4).filter(({ end }) => end <= rest.end);
  const stop = ahead.findIndex((word) => NO_ADJECTIVE.has(word.text));
  const noun = stop < 0 ? ahead : ahead.slice(0, stop);
  const head = MEASURES.find(noun).findLast(({ end }) => /^[\p{L} -]*$/u.test(folded.slice(rest.start, end)));
  return head ? { start: first.start, end: head.end } : null;
}

const isGenitive = (word: string): boolean =>
  word.length > 3 && /(?:ов|ей|ий|ы|и|а|я)$/.test(word) && !NO_ADJECTIVE.has(word);

/** Most words of a label that follows its number. */
const MOST_WORDS = 6;
const PREPOSITION = /^ (?:of|for|in|towards|to|на) /;
const LEADING = /^(?:the|a|an|its|their|our|each|every|all) /;
const TIME =
  /^(?:\d|january|february|march|april|may |june|july|august|september|october|november|december|year|first|last|past|previous|order|прошл|текущ|эт|год)/;

/** “of cargo”, “for science laboratories”, “for the renewal of gauging stations”. */
function objectAfter(text: IntakeText, rest: Span): Span | null {
  const { folded, words } = text;
  const preposition = PREPOSITION.exec(folded.slice(rest.start, rest.start + 9))?.[0];
  if (preposition === undefined) return null;
  const from = rest.start + preposition.length;
  const start = from + (LEADING.exec(folded.slice(from, from + 8))?.[0].length ?? 0);
  if (TIME.test(folded.slice(start, start + 12))) return null;
  // “in Kazakhstan” says where, not what.
  const isPlace = start > from || /\p{Lu}/u.test(text.raw[start] ?? "");
  if (isPlace && / (?:in|to) /.test(preposition)) return null;
  let end = start;
  const first = wordFrom(text, start);
  for (const word of words.slice(first, first + MOST_WORDS)) {
    const follows = end === start ? word.start === start : folded.slice(end, word.start) === " ";
    const goesOn = word.text === "of" || word.text === "the" || !NO_ADJECTIVE.has(word.text);
    if (word.end > rest.end || !follows || !goesOn) break;
    end = word.end;
  }
  const label = folded.slice(start, end).replace(/(?: (?:of|the))+$/, "");
  return /^\p{L}/u.test(label) ? { start, end: start + label.length } : null;
}

/** “the gross inflow of direct investment has reached”: the measure named last before the number. */
function measureBefore(text: IntakeText, span: Span): Span | null {
  const words = wordsIn(text, span);
  const all = MEASURES.find(words);
  const last = all.findLast((each, index) => !(index > 0 && within(each, all[index - 1] ?? each)));
  if (last === undefined) return null;
  let from = leftEnd(text, words, last.from);
  const head = words[from - 1]?.text === "of" ? all.find(({ to }) => to === from - 1) : undefined;
  if (head !== undefined) from = leftEnd(text, words, head.from);
  return { start: words[from]?.start ?? last.start, end: last.end };
}

/** The first of the adjectives before a noun. */
function leftEnd({ folded }: IntakeText, words: readonly Word[], at: number): number {
  let from = at;
  while (from > 0 && at - from < 3) {
    const before = words[from - 1];
    const word = words[from];
    if (!before || !word || folded.slice(before.end, word.start) !== " " || !mayDescribe(before)) break;
    from -= 1;
  }
  return from;
}

/** An adjective, as far as letters tell; Russian ones by their endings. */
const mayDescribe = ({ text }: Word): boolean =>
  /^[а-я]/.test(text)
    ? /(?:[ыиоея]й|[аяоеыи]я|[оеыи]е|[ое]го|[оеыи]м|[ыи]х|[ую]ю)$/.test(text) && text.length > 4
    : !NO_ADJECTIVE.has(text) && !/^\d/.test(text);

interface Year {
  readonly year: number | null;
  readonly because: string;
}

const SAID =
  /(?<!since |until |till |by |from |before |to |с |до |к )(?<![\d-])((?:19|20)\d\d)(?![\d-])|(last year|the previous year|the past year|in the previous year|previous year|прошлом году|прошлый год|прошлого года|предыдущем году|минувшем году)|(this year|current year|beginning of the year|start of the year|so far this|этом году|текущем году|текущего года|начала года|этого года|за [\p{L}\d]{1,12} месяц)/gu;
/** Farthest that a year stands from its figure, in code units. */
const FARTHEST = 90;

/** The year said near a figure in its sentence; “last year” is counted from the day of publication. */
export function yearOf({ text, publishedOn }: Context, span: Span): Year {
  const none = { year: null, because: "" };
  const sentence = sentenceOf(text, span);
  if (sentence === null) return none;
  const from = Math.max(sentence.start, span.start - FARTHEST);
  const near = text.folded.slice(from, Math.min(sentence.end, span.end + FARTHEST));
  let best: { distance: number; match: RegExpExecArray } | null = null;
  for (const match of near.matchAll(SAID)) {
    const place = from + match.index;
    if (BREAK.test(between(text, span, place, place + match[0].length))) continue;
    const distance = place >= span.start ? Math.max(0, place - span.end) : span.start - place + SAID_BEFORE;
    if (best === null || distance < best.distance) best = { distance, match };
  }
  if (best === null) return none;
  const [words, year, last] = best.match;
  if (year !== undefined) return { year: Number(year), because: `in ${year}` };
  if (publishedOn === null) return none;
  const published = Number(publishedOn.slice(0, 4));
  const counted = last === undefined ? published : published - 1;
  return { year: counted, because: `in ${counted}, as “${words}” is counted from ${publishedOn}` };
}

/** What parts a figure from a year that belongs to another. */
const BREAK = /;|, (?:and|while|а|и) | and (?:said|told|\p{L}+ed|will|would|the) |[$£€]|\d/u;

const between = ({ folded }: IntakeText, span: Span, start: number, end: number): string =>
  start >= span.start
    ? folded.slice(span.end, Math.max(start, span.end))
    : folded.slice(end, Math.max(end, span.start));

/** A year after the figure is nearer than one before it. */
const SAID_BEFORE = 10;
