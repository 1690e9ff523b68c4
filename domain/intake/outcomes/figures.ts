/**
 * Figures of the relation: trade, investment, companies, students, grants, cargo. A number is a
 * figure where a currency, a measure or a noun of the vocabulary tells what it counts.
 */
import { clauseAround, quotedPassages, sentenceOf, thirdPartyIn } from "../text/clauses";
import type { Context, Readings } from "../context";
import { labelOf, yearOf } from "./figure-labels";
import { numbersIn, type NumberPrinted } from "../text/numbers";
import { phrasesOf, type Phrases } from "../text/phrases";
import type { Claim, FigureValue, SetAside, Span } from "../reading";
import { firstEndingAfter, overlaps, within, wordsIn, type IntakeText, type Sentence, type Word } from "../text/text";
import { countedIn, unitAfter, unitBefore, type UnitFound } from "./units";
import FIGURES from "../vocabulary/figures.json" with { type: "json" };

/** Numbers below this that are spelled out count small things in passing: “two of her staff”. */
const LEAST_SPELLED = 10;
/** Direct speech is longer than a quoted name, in code units. */
const LEAST_SPEECH = 40;
/** More than any communiqué tells. */
const MOST_FIGURES = 1000;
/** Passages of one figure beyond which no more are shown. */
const MOST_PASSAGES = 20;

const both = ({ en, ru }: { en: readonly string[]; ru: readonly string[] }): Phrases<true> =>
  phrasesOf([...en, ...ru].map((phrase) => [phrase, true] as const));

const LEFT_OUT = Object.entries(FIGURES.leftOut).map(([reason, forms]) => ({ reason, phrases: both(forms) }));
const THRESHOLDS = both(FIGURES.thresholds);
const PROJECTS = both(FIGURES.projects);
const DELIVERIES = both(FIGURES.deliveries);
const EXPENSES = both(FIGURES.expenses);
const RELATIONS = both(FIGURES.relations);
const GROWTH = both(FIGURES.growth);
const IN_TRANSIT = both(FIGURES.durations);
const MULTIPLES = phrasesOf(
  Object.entries(FIGURES.multiples).flatMap(([times, { en, ru }]) =>
    [...en, ...ru].map((phrase) => [phrase, Number(times)] as const),
  ),
);
const APPROXIMATIONS = both(FIGURES.approximations);

/** A number with what it counts, and where it stands. */
interface Seen {
  readonly number: NumberPrinted;
  readonly unit: UnitFound;
  readonly sentence: Sentence;
  /** Words of its clause, and those of them before it. */
  readonly clause: readonly Word[];
  readonly before: readonly Word[];
}

/**
 * Figures with the passages they stand in, each once; what was seen and is none is set aside with
 * the reason. `parties` are the ISO codes of the states that take part.
 */
export function readFigures(context: Context, parties: readonly string[]): Readings<Claim<FigureValue>> {
  const claims = new Map<string, Claim<FigureValue>>();
  const setAside: SetAside[] = [];
  const spoken = quotedPassages(context.text, LEAST_SPEECH);
  for (const seen of figuresSeen(context)) {
    const span = spanOf(context.text, seen);
    const because = reasonToLeave(context, seen, parties, spoken);
    const claim = claimOf(context, seen, span);
    if (because !== null || (claim.value.label === null && isShare(seen.unit))) {
      setAside.push({ span, because: because ?? "a share of something that is not said" });
      continue;
    }
    const key = `${seen.number.value} ${seen.unit.unit}`;
    claims.set(key, together(claims.get(key), claim));
  }
  return { claims: [...claims.values()], setAside };
}

const isShare = ({ unit }: UnitFound): boolean =>
  unit === "percent" || unit === "percentage points" || unit === "times";

/** A figure said twice is one, with what either passage tells. */
function together(first: Claim<FigureValue> | undefined, second: Claim<FigureValue>): Claim<FigureValue> {
  if (first === undefined) return second;
  const { value, sure, because } = first.value.label === null ? second : first;
  return {
    ...first,
    value: { ...value, year: value.year ?? second.value.year ?? first.value.year },
    because,
    sure,
    spans: first.spans.length < MOST_PASSAGES ? [...first.spans, ...second.spans] : first.spans,
  };
}

function figuresSeen(context: Context): Seen[] {
  const { text } = context;
  const numbers = numbersIn(text);
  const seen: Seen[] = [];
  let taken = 0;
  numbers.forEach((number, index) => {
    const sentence = sentenceOf(text, number);
    if (sentence === null || number.start < taken || seen.length >= MOST_FIGURES) return;
    const next = numbers[index + 1] ?? null;
    const unit = unitAfter(text, number, next) ?? unitElsewhere(context, number, next, seen.at(-1), sentence);
    if (unit === null) return;
    const around = clauseAround(text, sentence, number);
    const clause = wordsIn(text, around);
    const before = clause.filter(({ end }) => end <= number.start);
    const each = { number, unit, sentence, clause, before };
    if (!isCounted(each)) return;
    taken = unit.end;
    seen.push(each);
  });
  return [...seen, ...multiplesIn(text)].sort((a, b) => a.number.start - b.number.start);
}

/** “160 of them”: things counted before in the sentence, or those it goes on to name. */
function ofThem(
  text: IntakeText,
  { end }: NumberPrinted,
  before: UnitFound | null,
  sentence: Sentence,
): UnitFound | null {
  if (!/^ (?:of (?:them|whom)|из них)(?!\p{L})/u.test(text.folded.slice(end, end + 9))) return null;
  const named = countedIn(text, { start: end, end: Math.min(sentence.end, end + 90) });
  const unit = before?.kind === "counted" ? before : named;
  return unit && { kind: "counted", unit: unit.unit, end, noun: unit.noun };
}

/** “Trade has doubled”: a multiple in one word. */
function multiplesIn(text: IntakeText): Seen[] {
  return MULTIPLES.find(text.words)
    .slice(0, MOST_FIGURES / 4)
    .flatMap(({ start, end, value, from }) => {
      const sentence = sentenceOf(text, { start, end });
      if (sentence === null || WISHED.test(text.words[from - 1]?.text ?? "")) return [];
      const clause = wordsIn(text, clauseAround(text, sentence, { start, end }));
      const before = clause.filter((word) => word.end <= start);
      const number = { start, end, value, currency: null, digits: false, magnitude: false, yearLike: false };
      const unit = { kind: "measure", unit: "times", end, noun: null } as const;
      return has(RELATIONS, before) ? [{ number, unit, sentence, clause, before }] : [];
    });
}

const WISHED = /^(?:be|to|would|will|could|should|быть)$/;

/** The unit of a number that is told with another number, or before it in its sentence. */
function unitElsewhere(
  { text, dates }: Context,
  number: NumberPrinted,
  next: NumberPrinted | null,
  last: Seen | undefined,
  sentence: Sentence,
): UnitFound | null {
  const date = dates[firstEndingAfter(dates, number.start)];
  if ((!number.digits && number.value < LEAST_SPELLED) || (date !== undefined && overlaps(date, number))) return null;
  const before = last?.sentence === sentence ? last.unit : null;
  return (
    sameCurrency(text, number, next, before) ??
    ofThem(text, number, before, sentence) ??
    unitBefore(text, number, sentence)
  );
}

/** “USD 2.1 billion (export 1.5 billion)”, «экспорт 12 млн, импорт 79 млн долларов»: one currency for both. */
function sameCurrency(
  text: IntakeText,
  { magnitude, end }: NumberPrinted,
  next: NumberPrinted | null,
  before: UnitFound | null,
): UnitFound | null {
  if (!magnitude || !/^\.?(?:[,;)]|$| (?:and|in|и|в|-) )/.test(text.folded.slice(end, end + 6))) return null;
  const after = next !== null && next.start - end < NEAR_NUMBER ? unitAfter(text, next, null) : null;
  const unit = before?.kind === "currency" ? before : after;
  return unit?.kind === "currency" ? { kind: "currency", unit: unit.unit, end, noun: null } : null;
}

/** Farthest that a number stands from the next of the same currency, in code units. */
const NEAR_NUMBER = 40;

/** Years, small numbers in words and stretches of time are told, but count nothing. */
function isCounted({ number, unit, clause, before }: Seen): boolean {
  if (unit.kind === "duration") return number.digits && has(IN_TRANSIT, clause);
  if (unit.kind !== "counted") return true;
  if (before.at(-1)?.text === "top") return false;
  // “has delivered four ambulances”: done, and so worth counting.
  if (DELIVERIES.find(before).some(({ to }) => to === before.length)) return true;
  return !number.yearLike && (number.digits || number.magnitude || number.value >= LEAST_SPELLED);
}

/** True where a passage lies within one of a list in the order of the text. */
function isWithin(passages: readonly Span[], span: Span): boolean {
  const around = passages[firstEndingAfter(passages, span.start)];
  return around !== undefined && within(span, around);
}

const has = (phrases: Phrases<true>, words: readonly Word[]): boolean => phrases.find(words).length > 0;

function reasonToLeave(
  context: Context,
  seen: Seen,
  parties: readonly string[],
  spoken: readonly Span[],
): string | null {
  const { text, scenes } = context;
  const { number, unit, clause, before } = seen;
  const told = { start: clause[0]?.start ?? number.start, end: number.start - 1 };
  // Trade of one side with somebody else is theirs; a power station they share is not.
  const third = thirdPartyIn(context, told, parties, !has(RELATIONS, before));
  if (third !== null) return third;
  const aside = scenes.asideAt(number);
  if (aside !== null && !(isOfRelation(context, seen, parties) && mayTellTrade(aside))) return aside;
  for (const { reason, phrases } of LEFT_OUT) {
    const found = phrases.find(clause).find(({ start, end }) => end <= number.start || start >= unit.end);
    if (found && !isTold(reason, seen, context, parties))
      return `${reason}: “${text.raw.slice(found.start, found.end)}”`;
  }
  if (THRESHOLDS.find(before).some(({ to }) => to === before.length)) return "a threshold, no amount";
  if (isExpense(text, seen)) return "expenses of the visit";
  if (unit.unit === "times" && !has(GROWTH, clause)) return "times what, is not said";
  if ((unit.kind !== "currency" || !number.digits) && isWithin(spoken, number))
    return "said in passing in direct speech";
  return null;
}

/** Trade is told in the background and in the notes of a press release too. */
const mayTellTrade = (aside: string): boolean => /^(?:background|the publisher's)/.test(aside);

/** Trade and the like, of a party by its name where the sentence names states at all. */
function isOfRelation({ states }: Context, { clause, sentence }: Seen, parties: readonly string[]): boolean {
  if (!has(RELATIONS, clause)) return false;
  const named = states.slice(firstEndingAfter(states, sentence.start), firstEndingAfter(states, sentence.end));
  return named.length === 0 || named.some(({ code }) => code !== "GB" && parties.includes(code));
}

/** A row of a table that begins with what was paid for on the way. */
const isExpense = (text: IntakeText, { sentence: { line } }: Seen): boolean =>
  line.kind === "row" && EXPENSES.find(wordsIn(text, line)).some(({ from }) => from === 0);

/** Where words such as “participants” or “the world's” do not make a figure one of others. */
function isTold(
  reason: string,
  { unit, clause, before }: Seen,
  { states }: Context,
  parties: readonly string[],
): boolean {
  if (reason === "who attended") return unit.kind !== "counted" || has(PROJECTS, clause);
  const from = before[0]?.start ?? 0;
  const to = before.at(-1)?.end ?? 0;
  // “Kazakhstan mines 39 per cent of the world's uranium”.
  return isShare(unit) && states.some(({ code, start, end }) => start >= from && end <= to && parties.includes(code));
}

function claimOf(context: Context, { number, unit }: Seen, span: Span): Claim<FigureValue> {
  const label = labelOf(context.text, number, unit);
  const { year, because } = yearOf(context, span);
  const printed = context.text.raw.slice(number.start, unit.end);
  const told = label === null ? "what is counted is not said" : `of “${label}”`;
  return {
    id: `figures.${number.value}-${unit.unit.replaceAll(" ", "-")}@${span.start}`,
    value: { value: number.value, unit: unit.unit, year, label },
    spans: [span],
    because: [`“${printed}”`, told, because].filter(Boolean).join("; "),
    sure: label !== null && number.digits,
  };
}

/** The number with its unit, the words “more than” before a count, and the year said right after it. */
function spanOf(text: IntakeText, { number, unit, before }: Seen): Span {
  const about = APPROXIMATIONS.find(before).find(({ to }) => to === before.length);
  const isHandedOver = /(?:handed|handing|took|taken|turned) $/.test(text.folded.slice(0, about?.start ?? 0).slice(-9));
  const start = unit.kind === "counted" && about !== undefined && !isHandedOver ? about.start : number.start;
  const year = YEAR_AFTER.exec(text.folded.slice(unit.end, unit.end + 32))?.[0].length ?? 0;
  return { start, end: unit.end + year };
}

const YEAR_AFTER = /^ (?:(?:in|for|by|в|за|к) |by the end of |к концу )(?:19|20)\d\d(?!\d)(?: (?:году|год|года))?/;
