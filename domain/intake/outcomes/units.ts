/** What a number counts: a currency, a measure such as tonnes, a stretch of time, or things by their noun. */
import type { NumberPrinted } from "../text/numbers";
import { phrasesOf, type Found } from "../text/phrases";
import type { Span } from "../reading";
import { wordFrom, wordsIn, type IntakeText, type Word } from "../text/text";
import FIGURES from "../vocabulary/figures.json" with { type: "json" };
import UNITS from "../vocabulary/units.json" with { type: "json" };

export type UnitKind = "currency" | "measure" | "duration" | "counted";

export interface UnitFound {
  readonly kind: UnitKind;
  /** ISO 4217 code, or an English noun in the plural. */
  readonly unit: string;
  /** Where the number with its unit ends. */
  readonly end: number;
  /** The noun phrase of things counted, such as “rural schools”; null for other units. */
  readonly noun: Span | null;
}

interface Unit {
  readonly kind: UnitKind;
  readonly unit: string;
}

type Forms = Readonly<Record<string, readonly string[]>>;

const entries = (kind: UnitKind, forms: Forms): (readonly [string, Unit])[] =>
  Object.entries(forms).flatMap(([unit, phrases]) => phrases.map((phrase) => [phrase, { kind, unit }] as const));

/** Things counted keep the plural they are printed in. */
const COUNTED_EN: Forms = Object.fromEntries(UNITS.en.counted.map((noun) => [noun, [noun]]));

const PHRASES = phrasesOf<Unit>([
  ...entries("currency", UNITS.en.currencies),
  ...entries("currency", UNITS.ru.currencies),
  ...entries("measure", UNITS.en.measures),
  ...entries("measure", UNITS.ru.measures),
  ...entries("duration", UNITS.en.durations),
  ...entries("duration", UNITS.ru.durations),
  ...entries("counted", COUNTED_EN),
  ...entries("counted", UNITS.ru.counted),
]);

/** Most adjectives between a number and its noun: “40 small rural schools”. */
const MOST_ADJECTIVES = 3;
/** Most words of “of the country's 14,000” between a number and its noun. */
const MOST_OF_WORDS = 6;

/** The unit of a number; null where none is printed. `next` is the number after it, which may stand between. */
export function unitAfter(text: IntakeText, number: NumberPrinted, next: NumberPrinted | null): UnitFound | null {
  const { folded, words } = text;
  if (number.currency !== null) return { kind: "currency", unit: number.currency, end: number.end, noun: null };
  const sign = /^ ?%/.exec(folded.slice(number.end, number.end + 2));
  if (sign) return { kind: "measure", unit: "percent", end: number.end + sign[0].length, noun: null };
  const from = wordFrom(text, number.end);
  const ahead = words.slice(from, from + MOST_ADJECTIVES + 4).filter(({ start }) => start >= number.end);
  const near = runOf(text, number, ahead);
  const found = PHRASES.find(near);
  const first = found.find(({ from: at }) => at === 0);
  if (first) return asUnit(text, number, ...headOf(first, found), near[0]);
  const noun = found.find(({ value, from: at }) => value.kind === "counted" && at > 0 && at <= MOST_ADJECTIVES);
  if (noun && near.slice(0, noun.from).every(isPlainAdjective)) return asUnit(text, number, noun.value, noun, near[0]);
  return partOf(text, number, next) ?? fromTo(text, number, next) ?? unknownNoun(text, number, near);
}

const NOT_COUNTED: ReadonlySet<string> = new Set([...FIGURES.notCounted.en, ...FIGURES.notCounted.ru]);
/** Least number whose noun is taken from the text alone. */
const LEAST_OF_UNKNOWN = 10;
/** A plural, as far as letters tell. */
const PLURAL = /^(?:[a-z-]{2,}[^aeious\W]s|[a-z-]{3,}[aeo]s|[а-я]{3,}(?:ов|ев|ей|ств|аций|ений|ниц|ок))$/;

/** “176 gabions”: a noun that no vocabulary has, in the plural and small letters. */
function unknownNoun(text: IntakeText, number: NumberPrinted, near: readonly Word[]): UnitFound | null {
  const { value, digits, yearLike, start } = number;
  if (!digits || yearLike || value < LEAST_OF_UNKNOWN || !Number.isInteger(value)) return null;
  // “Resolution 1540 obliges”: a number that names.
  const before = text.words[wordFrom(text, start) - 1];
  if (before?.capital && text.folded.slice(before.end, start) === " " && !/^(?:in|of|the|some|over)$/.test(before.text))
    return null;
  const at = near.slice(0, MOST_ADJECTIVES).findIndex((word) => PLURAL.test(word.text));
  const noun = near[at];
  const run = near.slice(0, at + 1);
  if (noun === undefined || run.some((word) => word.text !== noun.text && !isPlainAdjective(word))) return null;
  if (noun.capital || NOT_COUNTED.has(noun.text) || NO_ADJECTIVE.has(noun.text)) return null;
  return asUnit(text, number, { kind: "counted", unit: noun.text }, noun, near[0]);
}

/** Farthest that “the number of” stands before a bare number, in code units. */
const FARTHEST = 200;

/** “50 women entrepreneurs”: the last of nouns that follow one another. */
function headOf(first: Found<Unit>, found: readonly Found<Unit>[]): [Unit, Span] {
  const next = found.find(({ from, value }) => from === first.to && value.kind === "counted");
  return first.value.kind === "counted" && next ? [next.value, next] : [first.value, first];
}

/** The first things counted that a passage names. */
export function countedIn(text: IntakeText, span: Span): UnitFound | null {
  const found = PHRASES.find(wordsIn(text, span)).find(({ value }) => value.kind === "counted");
  return found ? { kind: "counted", unit: found.value.unit, end: found.end, noun: found } : null;
}

/** “The number of awards will rise from 55 to 80”: what a bare number counts was said before it in the sentence. */
export function unitBefore(
  text: IntakeText,
  { start, end, yearLike }: NumberPrinted,
  sentence: Span,
): UnitFound | null {
  if (yearLike || !STANDS_ALONE.test(text.folded.slice(end, end + 12))) return null;
  const words = wordsIn(text, { start: Math.max(sentence.start, start - FARTHEST), end: start });
  const head = NUMBER_OF.find(words).at(-1);
  if (head === undefined) return null;
  const counted = PHRASES.find(words.slice(head.to, head.to + MOST_OF_WORDS)).find(
    ({ value }) => value.kind === "counted",
  );
  return counted ? { kind: "counted", unit: counted.value.unit, end, noun: counted } : null;
}

const NUMBER_OF = phrasesOf([...FIGURES.numberOf.en, ...FIGURES.numberOf.ru].map((phrase) => [phrase, true] as const));
const STANDS_ALONE = /^(?:[.,;)]|$| (?:to|до) \d| (?:and|while|и|а) (?!\d)| (?:a|per|each|this|last|in|by|в) )/;

/** “from 55 to 80 awards”: both numbers count the same. */
function fromTo(text: IntakeText, number: NumberPrinted, next: NumberPrinted | null): UnitFound | null {
  if (next === null || !/^ (?:to|до) $/.test(text.folded.slice(number.end, next.start))) return null;
  if (!/(?:from|с|со) $/.test(text.folded.slice(Math.max(0, number.start - 5), number.start))) return null;
  const unit = unitAfter(text, next, null);
  return unit && { ...unit, end: number.end };
}

/** “of the country's 14,000 glaciers”: the noun stands after the number of all. */
function partOf(text: IntakeText, number: NumberPrinted, next: NumberPrinted | null): UnitFound | null {
  if (next === null || next.start <= number.end) return null;
  const between = text.folded.slice(number.end, Math.min(next.start, number.end + 60));
  if (!/^ (?:of|out of|из) [\p{L}' -]{0,50}$/u.test(between) || between.split(" ").length > MOST_OF_WORDS + 2)
    return null;
  const unit = unitAfter(text, next, null);
  return unit?.kind === "counted" ? unit : null;
}

/** The words that follow one another with only a space or the full stop of a short form («млн. долл. США») between them. */
function runOf({ folded }: IntakeText, { end: from, magnitude }: NumberPrinted, words: readonly Word[]): Word[] {
  const run: Word[] = [];
  let end = from;
  for (const word of words) {
    const gap = folded.slice(end, word.start);
    const mayStop = run.length === 0 ? magnitude : (run.at(-1)?.text.length ?? 0) <= LONGEST_SHORT_FORM;
    if (!/^(?:| |-)$/.test(gap) && !(mayStop && /^\. ?$/.test(gap))) break;
    run.push(word);
    end = word.end;
  }
  return run;
}

const LONGEST_SHORT_FORM = 4;

/** “rural” in “rural schools”: never a preposition, a verb or a number. */
const isPlainAdjective = ({ text }: Word): boolean => !NO_ADJECTIVE.has(text) && !/^\p{N}/u.test(text);

const NO_ADJECTIVE: ReadonlySet<string> = new Set(UNITS.noAdjectives);

function asUnit(
  text: IntakeText,
  number: NumberPrinted,
  value: Unit,
  { end }: Span,
  first: Word | undefined,
): UnitFound {
  if (value.kind !== "counted") {
    const substance = OF_SUBSTANCES.has(value.unit) ? SUBSTANCE.exec(text.folded.slice(end, end + 60)) : null;
    if (substance === null) return { ...value, end, noun: null };
    return { ...value, end: end + substance[0].length, noun: { start: end + OF, end: end + substance[0].length } };
  }
  const after = text.folded.slice(end, end + 60);
  const isOpen = OPEN_NOUNS.has(
    text.folded
      .slice(0, end)
      .slice(-20)
      .split(/[^a-z]/)
      .at(-1) ?? "",
  );
  const qualified = ((isOpen ? OF_WHAT : null)?.exec(after) ?? QUALIFIER.exec(after))?.[0].length ?? 0;
  return { ...value, end: end + qualified, noun: { start: first?.start ?? number.end, end: end + qualified } };
}

/** Measures of which what is measured is a part: “12 tonnes of antimony”, not “300 kilometres of road”. */
const OF_SUBSTANCES: ReadonlySet<string> = new Set(["tonnes", "tons", "barrels", "kilograms", "ounces", "litres"]);
const OF = " of ".length;
/** “tonnes of tungsten trioxide”; “of cargo” names no substance. */
const SUBSTANCE =
  /^ of (?!cargo|freight|goods|the |a |it |its |their |this )\p{L}{3,20}(?: (?!and |in |on |from |to |a |by |per |at |for |with |over |through |were |was |is |are |has |have |had )\p{L}{3,20})?(?!\p{L})/u;

const OPEN_NOUNS: ReadonlySet<string> = new Set(FIGURES.openNouns.en);
/** “cases of breast cancer”, “sites for small hydropower stations”: without it the noun says little. */
const OF_WHAT =
  /^ (?:of|for) (?!which|the |a |an |it |its |their |this |each |every |all )\p{L}{3,20}(?: (?!and |in |on |from |to |a |by |per |at |for |with |over |through |along |across |under |during |were |was |is |are |has |have |had |will |would )\p{L}{3,20}){0,2}(?!\p{L})/u;

const QUALIFIER =
  /^(?:(?:,? and |, | и )\p{L}{2,20}(?: \p{L}{2,20})?){0,3} (?:with|с) (?:\p{L}{2,14} ){0,2}(?:participation|capital|involvement|investment|shareholding|участием|капиталом|инвестициями)(?: (?:involvement|participation|\p{L}{3,14}(?:ого|его) (?:капитала|бизнеса)))?(?!\p{L})/u;
