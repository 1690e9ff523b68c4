/** Tells the main meeting from background, other meetings and the publisher's own words. */
import { daysBetween } from "../text/calendar";
import type { Scenes } from "../context";
import type { DateNamed } from "./dates";
import { phrasesOf, type Phrases } from "../text/phrases";
import type { DateValue, ReadingLanguage } from "../reading";
import type { PlaceNamed } from "./states";
import {
  firstEndingAfter,
  sentenceAt,
  wordsIn,
  type IntakeText,
  type Line,
  type Sentence,
  type Word,
} from "../text/text";
import { tourOf } from "./tour";
import CUES from "../vocabulary/scenes.json" with { type: "json" };

const REASONS = {
  background: "background, not this meeting",
  other: "another meeting",
  tour: "another stop of the tour",
  cancelled: "did not take place",
  furniture: "the publisher's own words",
} as const;
type Reason = (typeof REASONS)[keyof typeof REASONS];

type ByLanguage = Readonly<Record<ReadingLanguage, readonly string[]>>;

const ready = ({ en, ru }: ByLanguage): Phrases<true> =>
  phrasesOf([...en, ...ru].map((phrase) => [phrase, true] as const));

const { background, other, furniture, blocks } = CUES;
const FURNITURE = ready(furniture.starts);
const LABELS = ready(furniture.labels);
const ALWAYS = ready(background.always);
const BACKGROUND = { starts: ready(background.starts), anywhere: ready(background.anywhere) };
const AMOUNTS = ready(background.amounts);
const OTHER = { starts: ready(other.starts), anywhere: ready(other.anywhere) };
const LINKS = ready(other.links);
const FURTHER = ready(other.further);
const TOLD = ready(CUES.told);
const ROUNDS = ready(CUES.rounds);
const CANCELLED = ready(CUES.cancelled);
const ENGAGEMENTS = ready(CUES.engagements);
const TO_THE_END = ready(blocks.toTheEnd);
const SECTION = ready(blocks.section);

const has = (phrases: Phrases<true>, words: readonly Word[]): boolean => phrases.find(words).length > 0;

interface Named {
  readonly dates: readonly DateNamed[];
  readonly places: readonly PlaceNamed[];
  /** ISO 8601 day of publication; null where it is not known. */
  readonly publishedOn: string | null;
}

/** Reads the scenes of a text; linear in its length. */
export function scenesOf(text: IntakeText, named: Named): Scenes {
  const tour = tourOf(text, named);
  const reasons = new Sorting(text, named, tour !== null).reasons();
  tour?.elsewhere.forEach((elsewhere, index) => {
    if (elsewhere) reasons[index] ??= REASONS.tour;
  });
  carryOn(text, reasons);
  return {
    mainStop: tour?.mainStop ?? null,
    asideAt: ({ start }) => {
      const sentence = sentenceAt(text, start);
      return sentence === null ? null : (reasons[sentence.index] ?? null);
    },
  };
}

/** Goes through the sentences in order: what is another meeting depends on what has been told. */
class Sorting {
  readonly #text: IntakeText;
  readonly #dates: readonly DateNamed[];
  readonly #now: string | null;
  readonly #onTour: boolean;
  /** True once the main meeting has been told of. */
  #told = false;
  /** The day of the main meeting, where the sentence that tells of it has one. */
  #day: DateValue | null = null;

  constructor(text: IntakeText, { dates, publishedOn }: Named, onTour: boolean) {
    this.#text = text;
    this.#dates = dates;
    this.#now = timeOfWriting(dates, publishedOn);
    this.#onTour = onTour;
  }

  reasons(): (Reason | null)[] {
    const blockOf = linesInBlocks(this.#text);
    /** The reason of a paragraph that is aside as a whole. */
    let paragraph: { readonly line: Line; readonly reason: Reason } | null = null;
    return this.#text.sentences.map((sentence) => {
      const { line } = sentence;
      const inBlock = blockOf[line.index];
      if (inBlock) return inBlock;
      if (line.kind === "title" || line.kind === "row") return null;
      if (paragraph?.line === line) return paragraph.reason;
      const words = wordsIn(this.#text, sentence);
      const whole = sentence.start === line.start ? this.#ofParagraph(sentence, words) : null;
      if (whole !== null) paragraph = { line, reason: whole };
      const reason = whole ?? this.#ofSentence(sentence, words);
      if (reason === null) this.#remember(sentence, words);
      return reason;
    });
  }

  /** Why a whole paragraph is aside, by how it begins. */
  #ofParagraph({ line }: Sentence, words: readonly Word[]): Reason | null {
    if (isFurniture(this.#text, line, words)) return REASONS.furniture;
    return startsWith(ALWAYS, words) ? REASONS.background : null;
  }

  #ofSentence(sentence: Sentence, words: readonly Word[]): Reason | null {
    if (startsWith(ALWAYS, words)) return REASONS.background;
    if (this.#isPast(sentence, words)) return REASONS.background;
    if (has(CANCELLED, words) && has(ENGAGEMENTS, words)) return REASONS.cancelled;
    if (!this.#told) return null;
    if (this.#isAnotherDay(sentence)) return REASONS.other;
    if (startsWith(OTHER.starts, words) || has(OTHER.anywhere, words)) return REASONS.other;
    if (startsWith(LINKS, words) && has(FURTHER, words)) return REASONS.other;
    return startsWith(BACKGROUND.starts, words) && !has(AMOUNTS, words) ? REASONS.background : null;
  }

  #remember({ start, end, line }: Sentence, words: readonly Word[]): void {
    if ((line.kind !== "prose" && line.kind !== "heading") || !has(TOLD, words)) return;
    this.#told = true;
    const first = firstEndingAfter(this.#dates, start);
    const near = this.#dates.slice(first, first + 4).filter((date) => date.start < end);
    // “ASTANA, May 14 (Agency) – On Tuesday, …”: the first is the day of the report.
    const date = near.find(({ relative }) => relative) ?? near.find((each) => !this.#isDateline(each, line));
    if (date?.value.precision === "day") this.#day ??= date.value;
  }

  #isDateline({ start, end }: DateNamed, line: Line): boolean {
    const { folded } = this.#text;
    return start - line.start < 30 && /^.{0,30}(?:\s-|[/(])/.test(folded.slice(end, Math.min(line.end, end + 32)));
  }

  /** True where a sentence tells of times long before the text was written. */
  #isPast({ start, end, line }: Sentence, words: readonly Word[]): boolean {
    if (has(BACKGROUND.anywhere, words)) return true;
    if (this.#now === null || (line.kind !== "prose" && line.kind !== "bullet")) return false;
    const date = this.#dates[firstEndingAfter(this.#dates, start)];
    const dated = date !== undefined && date.start < end && !date.relative ? date : null;
    const longAgo = dated !== null && isLongAgo(dated.value, this.#now);
    // “In August, London placed …”
    if (longAgo && dated.start <= start + OPENING && !has(AMOUNTS, words)) return true;
    const head = words.slice(0, 5);
    // “The first and second meetings took place in London on 9 March 2020.”
    if (longAgo && /^(?:the|first|second|third|первая|вторая)$/.test(head[0]?.text ?? "") && has(ROUNDS, head)) {
      const near = this.#dates[firstEndingAfter(this.#dates, dated.end)];
      return near === undefined || near.start >= end || isLongAgo(near.value, this.#now);
    }
    // “When the then foreign minister came in 2019, …”
    return /^(?:when|когда)$/.test(head[0]?.text ?? "") && (longAgo || this.#hasPastYear(words.slice(0, 14)));
  }

  #hasPastYear(words: readonly Word[]): boolean {
    const year = Number(this.#now?.slice(0, 4));
    return words.some(({ text }) => /^(?:19|20)\d\d$/.test(text) && Number(text) < year);
  }

  /** True where a sentence opens with a day near that of the main meeting, but another. */
  #isAnotherDay({ start, line }: Sentence): boolean {
    const date = this.#dates[firstEndingAfter(this.#dates, start)];
    if (this.#onTour || this.#day === null || line.kind !== "prose") return false;
    if (date === undefined || date.start > start + OPENING || date.value.precision !== "day") return false;
    const { startsOn, endsOn } = this.#day;
    const day = date.value.startsOn;
    return (day < startsOn || day > (endsOn ?? startsOn)) && Math.abs(daysBetween(startsOn, day)) <= 14;
  }
}

/** Code units before a date that still opens its sentence: “Later on ”, “In late ”. */
const OPENING = 10;
/** Days before the text was written from which a day is of the past. */
const LONG_AGO = 45;
/** A text is written at most so many days after its meeting. */
const LATEST_REPORT = 200;

const isLongAgo = ({ startsOn, endsOn }: DateValue, now: string): boolean =>
  daysBetween(endsOn ?? startsOn, now) > LONG_AGO;

/** About when a text was written: the latest day it names up to publication, unless that is long before. */
function timeOfWriting(dates: readonly DateNamed[], publishedOn: string | null): string | null {
  let latest: string | null = null;
  for (const { value, relative } of dates) {
    const day = value.endsOn ?? value.startsOn;
    if (publishedOn === null && relative) continue;
    if ((publishedOn === null || day <= publishedOn) && (latest === null || day > latest)) latest = day;
  }
  if (latest === null || publishedOn === null) return latest ?? publishedOn;
  return daysBetween(latest, publishedOn) > LATEST_REPORT ? publishedOn : latest;
}

const NO_CUE = /^(?:\d{1,3}|and|but|но|и|а|also|so)$/;

/** True where a phrase stands at the head, a number of the paragraph or an “And” left out. */
function startsWith(phrases: Phrases<true>, words: readonly Word[]): boolean {
  const head = words.findIndex(({ text }) => !NO_CUE.test(text));
  return head >= 0 && phrases.find(words.slice(head, head + 8)).some(({ from }) => from === 0);
}

/** Longest label of the publisher's, in words. */
const LONGEST_LABEL = 12;

function isFurniture({ folded }: IntakeText, line: Line, words: readonly Word[]): boolean {
  if (startsWith(FURNITURE, words)) return true;
  const label = LABELS.find(words.slice(0, 4)).find(({ from }) => from === 0);
  if (label === undefined) return false;
  // “From: the Trade Envoy” names who writes, “From: Foreign Office” who publishes.
  if (
    words[0]?.text === "from" &&
    !/department|office|ministry|embassy|agency|service/.test(folded.slice(line.start, line.end))
  )
    return false;
  const next = folded.slice(label.end, label.end + 2).trimStart();
  return (
    next.startsWith(":") || next === "" || (line.kind !== "prose" && words.length <= LONGEST_LABEL && next === "-")
  );
}

/** By line: why it stands in a block of notes, annexes or background; null elsewhere. */
function linesInBlocks(text: IntakeText): (Reason | null)[] {
  let block: { readonly reason: Reason; readonly toTheEnd: boolean } | null = null;
  return text.lines.map((line) => {
    const opens = opening(text, line);
    if (opens !== null) block = opens;
    else if (line.kind === "heading" && block !== null && !block.toTheEnd) block = null;
    return block?.reason ?? null;
  });
}

function opening(text: IntakeText, line: Line): { reason: Reason; toTheEnd: boolean } | null {
  const isHeading =
    line.kind === "heading" ||
    (line.end - line.start <= 40 && /[a-zа-я]\s?[:-]?$/u.test(text.folded.slice(line.start, line.end)));
  // Only the body of a text closes with notes; its first lines may be called anything.
  if (!isHeading || line.index < 2) return null;
  const words = wordsIn(text, line);
  if (words.length === 0 || words.length > 8) return null;
  const headed = (cues: Phrases<true>): boolean =>
    cues.find(words).some(({ from, to, end }) => {
      if (from > 1) return false;
      const rest = text.folded.slice(end, line.end);
      // “Contacts” and “Annex: Costs”, but not “Contacts at the highest level”.
      return to - from > 1 || rest.replaceAll(/[\s\p{P}]/gu, "") === "" || /^\s?(?:[:.-]|[\dabc]\b)/.test(rest);
    });
  if (headed(TO_THE_END)) return { reason: REASONS.furniture, toTheEnd: true };
  return headed(SECTION) ? { reason: REASONS.background, toTheEnd: false } : null;
}

const CARRIES_ON =
  /^(?:there|he|she|they|it|this|these|neither|both|another|in the same|также|там|он|она|они|здесь)(?!\p{L})/u;

/** What follows another meeting in the same paragraph and only points back belongs to it. */
function carryOn(text: IntakeText, reasons: (Reason | null)[]): void {
  for (let index = 1; index < reasons.length; index++) {
    const before = text.sentences[index - 1];
    const sentence = text.sentences[index];
    if (!before || !sentence || reasons[index] !== null || before.line !== sentence.line) continue;
    const carried = reasons[index - 1] ?? null;
    if (carried !== null && CARRIES_ON.test(text.folded.slice(sentence.start, sentence.start + 20)))
      reasons[index] = carried;
  }
}
