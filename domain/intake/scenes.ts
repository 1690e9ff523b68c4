/** Tells the main meeting from background, other meetings and the publisher's own words. */
import type { Scenes } from "./context";
import type { DateNamed } from "./dates";
import { phrasesOf, type Phrases } from "./phrases";
import type { ReadingLanguage } from "./reading";
import type { PlaceNamed } from "./states";
import { firstEndingAfter, sentenceAt, wordsIn, type IntakeText, type Line, type Sentence } from "./text";
import CUES from "./vocabulary/scenes.json";

const REASONS = {
  background: "background, not this meeting",
  other: "another meeting",
  furniture: "the publisher's own words",
} as const;

type ByLanguage = Readonly<Record<ReadingLanguage, readonly string[]>>;

const ready = ({ en, ru }: ByLanguage): Phrases<true> =>
  phrasesOf([...en, ...ru].map((phrase) => [phrase, true] as const));

/** Cues that tell of a whole sentence: at its head, or anywhere in it. */
const SENTENCE_CUES = [
  { reason: REASONS.furniture, starts: ready(CUES.furniture.starts), anywhere: null },
  { reason: REASONS.other, starts: ready(CUES.other.starts), anywhere: ready(CUES.other.anywhere) },
  { reason: REASONS.background, starts: ready(CUES.background.starts), anywhere: ready(CUES.background.anywhere) },
];
const TO_THE_END = ready(CUES.blocks.toTheEnd);
const SECTION = ready(CUES.blocks.section);

interface Named {
  readonly dates: readonly DateNamed[];
  readonly places: readonly PlaceNamed[];
}

/** Reads the scenes of a text; linear in its length. */
export function scenesOf(text: IntakeText, named: Named): Scenes {
  const tour = tourOf(text, named);
  const latest = latestDay(named.dates);
  const blocks = blocksOf(text);
  const reasons = text.sentences.map(
    (sentence, index) =>
      blocks[sentence.line.index] ??
      reasonOf(text, sentence) ??
      tour?.asides[index] ??
      longAgo(sentence, named.dates, latest),
  );
  carryOn(text, reasons);
  return {
    mainStop: tour?.mainStop ?? null,
    asideAt: ({ start }) => {
      const sentence = sentenceAt(text, start);
      return sentence === null ? null : (reasons[sentence.index] ?? null);
    },
  };
}

/** Lines that belong to a block of notes, annexes or background, by index; null elsewhere. */
function blocksOf(text: IntakeText): (string | null)[] {
  let block: { readonly reason: string; readonly toTheEnd: boolean } | null = null;
  return text.lines.map((line) => {
    const opens = opening(text, line);
    if (opens !== null) block = opens;
    else if (line.kind === "heading" && block !== null && !block.toTheEnd) block = null;
    return block?.reason ?? null;
  });
}

function opening(text: IntakeText, line: Line): { reason: string; toTheEnd: boolean } | null {
  // Only the lower half of a text closes with notes; headings of a programme may be called anything.
  if (line.kind !== "heading" || line.index < 3) return null;
  const words = wordsIn(text, line);
  if (words.length > 8) return null;
  const headed = (cues: Phrases<true>): boolean =>
    cues.find(words).some(({ from, to }) => from <= 1 && to >= Math.min(words.length, 1));
  if (headed(TO_THE_END)) return { reason: REASONS.furniture, toTheEnd: true };
  return headed(SECTION) ? { reason: REASONS.background, toTheEnd: false } : null;
}

function reasonOf(text: IntakeText, sentence: Sentence): string | null {
  if (sentence.line.kind === "title" || sentence.line.kind === "row") return null;
  const words = wordsIn(text, sentence);
  // A number at the head of a paragraph, or “And”, may stand before the cue.
  const head = words.findIndex(({ text: word }) => !/^\d{1,3}$|^(?:and|but|но|и|а)$/.test(word));
  for (const { reason, starts, anywhere } of SENTENCE_CUES) {
    if (starts.find(words.slice(head, head + 8)).some(({ from }) => from === 0)) {
      if (reason !== REASONS.furniture || sentence.start === sentence.line.start) return reason;
    }
    if (anywhere !== null && anywhere.find(words).length > 0) return reason;
  }
  return null;
}

const DAY = 86_400_000;
/** Days before the day of publication from which a sentence opened by a date tells of the past. */
const LONG_AGO = 45;

/** “In August, London placed …”: a sentence that opens with a date long before publication. */
function longAgo({ start, line }: Sentence, dates: readonly DateNamed[], latest: string | null): string | null {
  if (line.kind !== "prose") return null;
  const date = dates[firstEndingAfter(dates, start)];
  if (latest === null || date === undefined || date.relative || date.start > start + 4) return null;
  const gone = Date.parse(latest) - Date.parse(date.value.endsOn ?? date.value.startsOn);
  return gone > LONG_AGO * DAY ? REASONS.background : null;
}

/** The latest day a relative date points to, or the latest full date: about when the text was written. */
function latestDay(dates: readonly DateNamed[]): string | null {
  const near = dates.filter(({ relative }) => relative).map(({ value }) => value.startsOn);
  return near.toSorted().at(-1) ?? dates[0]?.value.startsOn ?? null;
}

const CARRIES_ON = /^(?:there|he|she|they|it|this|these|neither|both|another|in the same|также|там|он|она|они|здесь)\b/;

/** What follows another meeting in the same paragraph and only points back belongs to it. */
function carryOn(text: IntakeText, reasons: (string | null)[]): void {
  for (let index = 1; index < reasons.length; index++) {
    const before = text.sentences[index - 1];
    const sentence = text.sentences[index];
    if (!before || !sentence || reasons[index] !== null || before.line !== sentence.line) continue;
    const carried = reasons[index - 1];
    if (carried === REASONS.furniture || carried === null || carried === undefined) continue;
    if (CARRIES_ON.test(text.folded.slice(sentence.start, sentence.start + 20))) reasons[index] = carried;
  }
}

interface Tour {
  readonly mainStop: string;
  /** By sentence: why it is of another stop. */
  readonly asides: readonly (string | null)[];
}

interface Stop {
  readonly city: string;
  readonly country: string;
  readonly place: number;
}

const GOING =
  /(?:began|started|arrived|flew|went|travelled|traveled|drove|moved|came|stop|leg|visit|visited|received|прибыл|вылетел|посетил|отправил|начал)/;

/** A text of several stops in different states: each sentence belongs to the stop last come to. */
function tourOf(text: IntakeText, { dates, places }: Named): Tour | null {
  const stops = stopsOf(text, dates, places);
  if (new Set(stops.map(({ country }) => country)).size < 2 || stops.length < 2) return null;
  const counts = new Map<string, number>();
  const at: (Stop | null)[] = [];
  let next = 0;
  let current: Stop | null = null;
  for (const sentence of text.sentences) {
    while (next < stops.length && (stops[next]?.place ?? Infinity) < sentence.end) current = stops[next++] ?? null;
    at.push(current);
    if (current) counts.set(current.city, (counts.get(current.city) ?? 0) + sentence.end - sentence.start);
  }
  const title = text.lines[0];
  const inTitle = places.find(
    (place) => title && place.end <= title.end && stops.some(({ city }) => city === place.city),
  );
  const mainStop = inTitle?.city ?? [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  if (mainStop === undefined) return null;
  const other = `another stop of the tour`;
  return { mainStop, asides: at.map((stop) => (stop && stop.city !== mainStop ? other : null)) };
}

/** Cities come to on a day near the others: a date and a verb of going, or “in X, on Tuesday”, in one sentence. */
function stopsOf(text: IntakeText, dates: readonly DateNamed[], places: readonly PlaceNamed[]): Stop[] {
  const stops: Stop[] = [];
  let date = 0;
  for (const { city, country, start, venue } of places) {
    if (venue || !/(?:in|to|at|reached|в)\s$/.test(text.folded.slice(Math.max(0, start - 8), start))) continue;
    const sentence = sentenceAt(text, start);
    if (sentence === null || sentence.line.index === 0) continue;
    while (date < dates.length && (dates[date]?.end ?? 0) <= sentence.start) date++;
    const near = dates[date];
    const dated = near !== undefined && near.start < sentence.end && near.relative;
    const going = GOING.test(text.folded.slice(sentence.start, start));
    if ((dated || (going && stops.length > 0)) && stops.at(-1)?.city !== city)
      stops.push({ city, country, place: start });
  }
  return stops;
}
