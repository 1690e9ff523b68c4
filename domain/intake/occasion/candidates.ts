/** What the readers of the day, the place and the manner of a meeting weigh their candidates by. */
import type { Context } from "../context";
import { phrasesOf } from "../text/phrases";
import type { Span } from "../reading";
import { wordsIn, type IntakeText, type Sentence } from "../text/text";
import CUES from "../vocabulary/occasions.json" with { type: "json" };

/** A candidate with how well it fits. */
export interface Scored<T> {
  readonly item: T;
  readonly score: number;
}

/** The best of some candidates, the earliest of equals. */
export function best<T extends Span>(scored: readonly Scored<T>[]): Scored<T> | null {
  let first: Scored<T> | null = null;
  for (const each of scored) {
    const gain = first === null ? 1 : each.score - first.score || first.item.start - each.item.start;
    if (gain > 0) first = each;
  }
  return first;
}

/** Points lost with each sentence further down, up to a bound: reports begin with their meeting. */
export const lateness = ({ depth }: Sentence): number => Math.min(depth, 12) * 0.35;

const MEETING = phrasesOf([...CUES.meeting.en, ...CUES.meeting.ru].map((phrase) => [phrase, true] as const));
const told = new WeakMap<Sentence, boolean>();

/** True where a sentence has words of people coming together; looked for once a sentence, however many places it names. */
export function tellsOfMeeting({ text }: Context, sentence: Sentence): boolean {
  const known = told.get(sentence) ?? MEETING.find(wordsIn(text, sentence)).length > 0;
  told.set(sentence, known);
  return known;
}

/** Code units before a place in which a quotation mark is looked for. */
const REACH = 600;

/** True where somebody is speaking at a place: the last quotation mark of its line before it is an opening one. */
export function inQuotation({ raw }: IntakeText, at: number): boolean {
  const before = raw.slice(Math.max(0, at - REACH), at);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const marks = line.match(/[“”«»„"]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined || last === "”" || last === "»") return false;
  return last !== '"' || marks.filter((mark) => mark === '"').length % 2 === 1;
}
