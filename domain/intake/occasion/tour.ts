/** Texts that tell of several stops: which passages are of which. */
import { daysBetween } from "../text/calendar";
import type { DateNamed } from "./dates";
import type { PlaceNamed } from "./states";
import { sentenceAt, type IntakeText } from "../text/text";

export interface Tour {
  /** English name of the city of the main meeting. */
  readonly mainStop: string;
  /** By sentence: true where it is of another stop. */
  readonly elsewhere: readonly boolean[];
}

interface Stop {
  readonly city: string;
  readonly country: string;
  readonly place: number;
}

interface Named {
  readonly dates: readonly DateNamed[];
  readonly places: readonly PlaceNamed[];
  /** ISO 8601 day; null where it is not known. */
  readonly publishedOn: string | null;
}

const GOING =
  /(?:began|started|arrived|flew|went|travelled|traveled|drove|moved|came|stop|leg|visit|visited|received|прибыл|вылетел|посетил|отправил|начал|продолжил|завершил|побывал)/;

/** A text of several stops in different states: each sentence belongs to the stop last come to; null for others. */
export function tourOf(text: IntakeText, named: Named): Tour | null {
  const { places } = named;
  const stops = stopsOf(text, named);
  if (new Set(stops.map(({ country }) => country)).size < 2) return null;
  const counts = new Map<string, number>();
  const at: (Stop | null)[] = [];
  let next = 0;
  let current: Stop | null = null;
  for (const sentence of text.sentences) {
    while (next < stops.length && (stops[next]?.place ?? Infinity) < sentence.end) current = stops[next++] ?? null;
    at.push(current);
    if (current) counts.set(current.city, (counts.get(current.city) ?? 0) + sentence.end - sentence.start);
  }
  const isStop = ({ city }: PlaceNamed): boolean => stops.some((stop) => stop.city === city);
  const title = text.lines[0];
  const inTitle = places.find((place) => title && place.end <= title.end && isStop(place));
  const mainStop = inTitle?.city ?? leadCity(text, places) ?? [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  if (mainStop === undefined) return null;
  return { mainStop, elsewhere: at.map((stop) => stop !== null && stop.city !== mainStop) };
}

/** How many lines make the head of a report, its bullets among them. */
const HEAD = 9;

/** The first city something is said to be in, in the head of the text: a report begins with its main meeting. */
function leadCity({ folded, lines }: IntakeText, places: readonly PlaceNamed[]): string | null {
  const until = lines[HEAD]?.start ?? folded.length;
  const first = places.find(
    ({ start, venue }) => !venue && start < until && /\b(?:in|at)\s$/.test(folded.slice(Math.max(0, start - 4), start)),
  );
  return first?.city ?? null;
}

/** Code units before a city in which a verb of going is looked for. */
const REACH = 200;

/** “recalled his visit to London”, “was invited to Bishkek”: no stop of this tour. */
const ANOTHER_TIME =
  /recall|previous|last (?:year|month)|invit|plan|forthcoming|upcoming|agreed to|will (?:be |also )?visit|напомн|приглас|предстоящ|планир|в прошлом/;

/** Days before publication in which a tour told of was made. */
const LATELY = 21;

function isRecent({ value: { startsOn, precision }, relative }: DateNamed, publishedOn: string | null): boolean {
  if (relative || publishedOn === null || precision !== "day") return relative;
  const days = daysBetween(startsOn, publishedOn);
  return days >= 0 && days <= LATELY;
}

/** Words with which a sentence may come to a city: “Then, in Tashkent, on Thursday”. */
const OPENING = 4;

/** Cities come to on a day near the others: a date and a verb of going, or “in X, on Tuesday”, in one sentence. */
function stopsOf(text: IntakeText, { dates, places, publishedOn }: Named): Stop[] {
  const stops: Stop[] = [];
  let date = 0;
  for (const { city, country, start, venue } of places) {
    if (venue || !/(?:in|to|reached|в)\s$/.test(text.folded.slice(Math.max(0, start - 8), start))) continue;
    const sentence = sentenceAt(text, start);
    if (sentence === null || sentence.line.index === 0) continue;
    while (date < dates.length && (dates[date]?.end ?? 0) <= sentence.start) date++;
    const near = dates[date];
    const dated = near !== undefined && near.start < sentence.end && isRecent(near, publishedOn);
    const before = text.folded.slice(Math.max(sentence.start, start - REACH), start);
    const going = GOING.test(before) && !ANOTHER_TIME.test(before);
    const opens = before.trim().split(" ").length <= OPENING;
    if ((dated ? going || opens : going && stops.length > 0) && stops.at(-1)?.city !== city)
      stops.push({ city, country, place: start });
  }
  return stops;
}
