/** What a text says of a document’s state: signed, to be signed, in force … */
import { entriesOf, gapAfter, phraseSet, rangeOf, startsWith } from "../people/names";
import { phrasesOf, type Found } from "../text/phrases";
import { INSTRUMENT_EVENTS, type InstrumentEvent } from "../reading";
import { sentenceAt, wordFrom, type IntakeText, type Word } from "../text/text";
import type { TitleFound } from "./instrument-titles";
import WORDS from "../vocabulary/instruments.json" with { type: "json" };

/** An event with the words that say so; null words where only the document is named. */
export interface EventFound {
  readonly event: InstrumentEvent;
  readonly cue: string | null;
  /** True where the text says that it did not happen, or that there is none. */
  readonly isDenied: boolean;
  /** True where it says that it was signed before this meeting. */
  readonly isEarlier: boolean;
}

const setOf = (side: "before" | "after") =>
  phrasesOf(INSTRUMENT_EVENTS.flatMap((event) => entriesOf(WORDS.events[event][side], event)));
const BEFORE = setOf("before");
const AFTER = setOf("after");
const EARLIER = phraseSet(WORDS.earlier);
const NEGATIONS = phraseSet(WORDS.negations);

/** Farthest that words are looked for from a title, in words. */
const FAR_BEFORE = 30;
const FAR_AFTER = 28;
/** Words so near a title say what happened to it, whatever else the sentence says. */
const NEAR = 3;

interface Cue {
  readonly event: InstrumentEvent;
  readonly words: string;
  /** Words between it and the title. */
  readonly far: number;
  readonly from: number;
  readonly to: number;
}

/** The event of each document, in the order given. */
export function eventsOf(text: IntakeText, titles: readonly TitleFound[]): EventFound[] {
  const found = titles.map((title, index) => eventOf(text, title, titles[index - 1], titles[index + 1]));
  // “A and B were signed”: what is said behind the last holds for all that are joined to it.
  for (let index = titles.length - 2; index >= 0; index--) {
    const next = found[index + 1];
    const own = found[index];
    if (next && own && own.cue === null && next.cue !== null && isCoordinated(text, titles[index], titles[index + 1]))
      found[index] = next;
  }
  for (let index = 1; index < titles.length; index++) {
    const last = found[index - 1];
    const own = found[index];
    if (last && own && isWeak(own) && last.cue !== null && isCoordinated(text, titles[index - 1], titles[index]))
      found[index] = last;
  }
  return found;
}

const isWeak = ({ cue, isDenied }: EventFound): boolean => cue === null && !isDenied;

/** Only “and”, “as well as” or a comma between two documents of one sentence, or two lines of one list. */
function isCoordinated(text: IntakeText, a: TitleFound | undefined, b: TitleFound | undefined): boolean {
  if (!a || !b) return false;
  if (a.sentence.line !== b.sentence.line) return false;
  const between = text.folded.slice(a.end, Math.max(a.end, b.start));
  return /^[,;]?\s?(?:and|as well as|along with|together with|plus|и|а также|or)?[\s:]*$/.test(between);
}

function eventOf(text: IntakeText, title: TitleFound, last?: TitleFound, next?: TitleFound): EventFound {
  const before = cuesBefore(text, title, last);
  const after = cuesAfter(text, title, next);
  const behind = wordsBehind(text, title);
  const denied = (cue: string | null = null): EventFound => ({
    event: "mentioned",
    cue,
    isDenied: true,
    isEarlier: false,
  });
  const word = text.words[title.from - 1]?.text ?? "";
  if (title.determiner === "none" || /^(?:neither|nor|ни)$/.test(word)) return denied("no");
  const isEarlier = after.every(({ far }) => far > 0) && wasEarlier(behind);
  const chosen = choose(before, after, isEarlier);
  if (isDeniedBehind(behind, after)) return denied(behind[0]?.text === "not" ? "not" : "was not");
  if (chosen !== null && chosen.to <= title.from && isNegated(text, chosen)) return denied(`not ${chosen.words}`);
  const lead = chosen === null || chosen.event === "mentioned" ? leadOf(text, title) : null;
  const cue = lead ?? chosen;
  return { event: cue?.event ?? "mentioned", cue: cue?.words ?? null, isDenied: false, isEarlier };
}

function choose(before: readonly Cue[], after: readonly Cue[], isEarlier: boolean): Cue | null {
  const strongBefore = before.filter((cue) => cue.far <= reachOf(cue) && !isFrame(cue));
  const strongAfter = after.filter(({ event }) => event !== "mentioned");
  const [nearBefore] = strongBefore;
  const [nearAfter] = strongAfter;
  const signsIt = nearBefore !== undefined && nearBefore.far <= 2 && !/^(?:prepar|work|draft)/.test(nearBefore.words);
  if (nearBefore && signsIt && isDecisive(nearBefore) && !(nearAfter && nearAfter.far === 0 && !isEarlier))
    return nearBefore;
  if (nearAfter && nearAfter.far <= NEAR) return nearAfter;
  const pending = isEarlier ? strongAfter.find(({ event }) => event !== "signed") : nearAfter;
  if (isEarlier && pending) return pending;
  const earlierSafe = isEarlier ? strongBefore.filter(({ event }) => event !== "signed") : strongBefore;
  return earlierSafe[0] ?? pending ?? before[0] ?? after[0] ?? null;
}

/** How far before a title the words for an event may stand, in words. */
const REACH: Readonly<Record<InstrumentEvent, number>> = {
  signed: 16,
  "to-be-signed": 9,
  "pending-ratification": 8,
  ratified: 10,
  "in-force": 6,
  "under-negotiation": 6,
  announced: 24,
  mentioned: -1,
};

/** “announced” reaches over a whole list; what is “presented” or “offered” stands right behind. */
const reachOf = ({ event, words }: Cue): number =>
  event === "announced" && !/announc|unveil|launch|объяв|запус|анонс/i.test(words) ? NEAR : REACH[event];

/** “under the existing agreement” says that it is in force only where nothing else is said. */
const isFrame = ({ event, words }: Cue): boolean => event === "in-force" && !/force|силу/.test(words);

const DECISIVE = new Set<InstrumentEvent>(["signed", "to-be-signed", "ratified", "pending-ratification"]);
const isDecisive = ({ event }: Cue): boolean => DECISIVE.has(event);

/** Words before a title that tell of it, the nearest first. */
function cuesBefore(text: IntakeText, title: TitleFound, last: TitleFound | undefined): Cue[] {
  const start = wordFrom(text, title.sentence.start);
  const shared = last?.sentence === title.sentence ? asideEnd(text, last, title.from) : start;
  const from = clauseStart(text, Math.max(shared, start, title.headFrom - FAR_BEFORE), title.headFrom);
  const cues = alone(BEFORE.find(text.words.slice(from, title.headFrom)));
  return cues
    .map(({ value, ...cue }) => cueOf(text, value, from + cue.from, from + cue.to, title.from - from - cue.to))
    .toReversed();
}

/** Where what is said of another document between commas ends: “the treaty, which entered into force in 2020, and …”. */
function asideEnd(text: IntakeText, last: TitleFound, limit: number): number {
  if (!opensAside(text, last)) return last.to;
  for (let at = last.to; at < limit - 1; at++) if (gapAfter(text, at) === ", ") return at + 1;
  return last.to;
}

const opensAside = (text: IntakeText, { to }: TitleFound): boolean =>
  /^(?:which|котор|signed|concluded|adopted)/.test(text.words[to]?.text ?? "") && gapAfter(text, to - 1) === ", ";

/** Words behind a title that tell of it, the nearest first. */
function cuesAfter(text: IntakeText, title: TitleFound, next: TitleFound | undefined): Cue[] {
  // What is said between commas may name another: “the treaty, which replaces an agreement with …, was signed”.
  const isNext = next?.sentence === title.sentence && !opensAside(text, title);
  const limit = isNext ? next.from : wordFrom(text, title.sentence.end);
  const to = clauseEnd(text, title.to, Math.min(limit, title.to + FAR_AFTER));
  return alone(AFTER.find(text.words.slice(title.to, to))).map(({ value, from, to: end }) =>
    cueOf(text, value, title.to + from, title.to + end, from),
  );
}

function cueOf(text: IntakeText, event: InstrumentEvent, from: number, to: number, far: number): Cue {
  const words = text.raw.slice(text.words[from]?.start, text.words[to - 1]?.end);
  return { event, words, far: Math.max(0, far), from, to };
}

/** Of phrases that lie within each other the first, which is the longer. */
function alone<V>(found: readonly Found<V>[]): Found<V>[] {
  let end = 0;
  return found.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

function clauseStart(text: IntakeText, from: number, to: number): number {
  let start = from;
  for (let at = from; at < to; at++) {
    const gap = gapAfter(text, at);
    const next = text.words[at + 1]?.text ?? "";
    if (gap.includes(";") || (gap === ", " && /^(?:while|whereas|but|а|однако)$/.test(next))) start = at + 1;
  }
  return start;
}

function clauseEnd(text: IntakeText, from: number, to: number): number {
  for (let at = from - 1; at < to - 1; at++) {
    const gap = gapAfter(text, at);
    const next = text.words[at + 1]?.text ?? "";
    if (gap.includes(";") || gap.includes("\n")) return at + 1;
    if (gap === ", " && /^(?:while|whereas|but|though|although|and|а|однако|при)$/.test(next)) return at + 1;
  }
  return to;
}

const POINTS_BACK =
  /(?:^|\W)(?:document|agreement|accord|memorandum|treaty|convention|contract|declaration|road ?map|plan|text|it|its)(?:\W|$)|документ|соглашени|меморандум|договор|(?:^| )(?:он|она|оно|его|ее)(?: |$)/;
const LATER = new Set<InstrumentEvent>([
  "to-be-signed",
  "pending-ratification",
  "ratified",
  "in-force",
  "under-negotiation",
]);

/**
 * What the next sentence of the paragraph says of a document it points back to: “Its ratification
 * will create …”; null where it says nothing, or names another.
 */
export function saidNext(text: IntakeText, title: TitleFound, next: TitleFound | undefined): EventFound | null {
  const sentence = text.sentences[title.sentence.index + 1];
  if (sentence === undefined || sentence.line !== title.sentence.line) return null;
  if (next?.sentence === title.sentence || (next?.sentence === sentence && !next.isBare)) return null;
  if (!POINTS_BACK.test(text.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 300)))) return null;
  const { from, to } = rangeOf(text, sentence);
  const words = text.words.slice(from, Math.min(to, from + 40));
  const cues = alone([...AFTER.find(words), ...BEFORE.find(words)].toSorted((a, b) => a.from - b.from || b.to - a.to));
  const cue = cues.find(({ value }) => LATER.has(value));
  if (cue === undefined) return null;
  return { event: cue.value, cue: text.raw.slice(cue.start, cue.end), isDenied: false, isEarlier: false };
}

function wordsBehind(text: IntakeText, title: TitleFound): readonly Word[] {
  return text.words.slice(title.to, Math.min(title.to + 10, wordFrom(text, title.sentence.end)));
}

const THIS_MEETING =
  /^(?:signed|concluded|adopted) (?:today|yesterday|during the (?:meeting|visit|talks|session)|at the (?:meeting|end|talks|session)|following|as a result|on the (?:sidelines|margins)|in the presence|by the (?:two|ministers|sides|parties|co-chairs)|after the (?:talks|meeting))/;

/** “… signed last year”: a participle right behind the title. */
function wasEarlier(behind: readonly Word[]): boolean {
  const words = /^(?:which|that|котор)/.test(behind[0]?.text ?? "") ? behind.slice(1) : behind;
  const isParticiple = startsWith(EARLIER, words);
  return isParticiple && !THIS_MEETING.test(words.map(({ text: word }) => word).join(" "));
}

function isDeniedBehind(behind: readonly Word[], after: readonly Cue[]): boolean {
  if (after.some(({ far }) => far <= 1)) return false;
  const [first, second] = behind;
  const isAuxiliary = /^(?:was|were|is|are|did|has|have|had|would|будет|был|была|было|так|on)$/.test(first?.text ?? "");
  return /^(?:not|never|не)$/.test((isAuxiliary ? second : first)?.text ?? "");
}

/** “did not sign”, «не подписали» */
function isNegated(text: IntakeText, { from }: Cue): boolean {
  const before = text.words.slice(Math.max(0, from - 2), from);
  return NEGATIONS.find(before).length > 0 && sentenceAt(text, before[0]?.start ?? 0) !== null;
}

/** The line that opens a list tells what its lines are: “The following documents were signed:”. */
function leadOf(text: IntakeText, { sentence }: TitleFound): Cue | null {
  if (sentence.line.kind === "prose") return leadInLine(text, sentence.line.start, sentence.start);
  for (let index = sentence.line.index - 1; index >= Math.max(0, sentence.line.index - 20); index--) {
    const line = text.lines[index];
    if (line === undefined || line.kind === "row") continue;
    const isHead = /:["”»]?$/.test(text.raw.slice(line.end - 2, line.end)) || line.kind === "heading";
    if (isHead) return leadInLine(text, line.start, line.end);
    if (line.kind === "prose" || line.kind === "title") return null;
  }
  return null;
}

function leadInLine(text: IntakeText, start: number, end: number): Cue | null {
  if (end <= start || !text.folded.slice(start, end).trimEnd().endsWith(":")) return null;
  const { from, to } = rangeOf(text, { start, end });
  const begin = Math.max(from, to - FAR_AFTER);
  const words = text.words.slice(begin, to);
  const cue = alone(
    [...AFTER.find(words), ...BEFORE.find(words)].toSorted((a, b) => a.from - b.from || b.to - a.to),
  ).at(-1);
  return cue ? cueOf(text, cue.value, begin + cue.from, begin + cue.to, 0) : null;
}
