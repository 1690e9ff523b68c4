/** Outcomes that are told as a list: “The following documents were signed:” and its bullets. */
import { LISTS } from "./outcome-words";
import type { Told } from "./outcome-words";
import type { Span } from "../reading";
import type { IntakeText, Line, Sentence, Word } from "../text/text";

/** Items after the colon of a sentence such as “The sides agreed:”, on its line or as bullets below it. */
export function listedOutcomes(text: IntakeText, sentence: Sentence, words: readonly Word[]): Told[] {
  const inSentence = text.folded.slice(sentence.start, sentence.end).lastIndexOf(":");
  if (inSentence < 0) return [];
  const colon = sentence.start + inSentence;
  const found = LISTS.find(words).findLast(({ end }) => end <= colon);
  if (found === undefined || colon - found.end > FARTHEST) return [];
  const items =
    colon >= sentence.end - 2 ? bulletsBelow(text, sentence.line) : itemsBetween(text, colon + 1, sentence.end);
  const verb = { start: found.start, end: found.end };
  return items.map((span) => ({ kind: found.value, verb, span, sure: true }));
}

/** Farthest that the colon stands from the verb, in code units: “agreed on the following steps:”. */
const FARTHEST = 60;

function itemsBetween({ folded }: IntakeText, from: number, to: number): Span[] {
  const spans: Span[] = [];
  let at = from;
  for (const part of folded.slice(from, to).split(";")) {
    const span = trimmed(folded, at, at + part.length);
    // What follows “announced:” in quotation marks is direct speech.
    if (span.end - span.start > LEAST && !/["“«]/.test(folded[span.start] ?? "")) spans.push(span);
    at += part.length + 1;
  }
  return spans;
}

const MOST_ITEMS = 40;
/** Shortest item, in code units. */
const LEAST = 8;
const MARK = /^(?:[-•·*▪◦●]\s*|\(?[a-zа-я0-9]{1,2}[).]\s+)/u;

function bulletsBelow({ folded, lines }: IntakeText, { index }: Line): Span[] {
  const spans: Span[] = [];
  for (let at = index + 1; at < lines.length && spans.length < MOST_ITEMS; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const mark = MARK.exec(folded.slice(line.start, Math.min(line.end, line.start + 8)))?.[0].length ?? 0;
    const goesOn = line.kind === "bullet" || mark > 0 || folded[line.end - 1] === ";";
    if (!goesOn) break;
    spans.push(trimmed(folded, line.start + mark, line.end));
  }
  return spans.filter(({ start, end }) => end - start > LEAST);
}

function trimmed(folded: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(folded[start] ?? "")) start++;
  while (end > start && /[\s.;,]/.test(folded[end - 1] ?? "")) end--;
  return { start, end };
}

/** Index of the first paragraph: bullets above it repeat what it tells. */
export const storyFrom = ({ lines }: IntakeText): number =>
  lines.findIndex(({ kind, start, end }) => kind === "prose" && end - start > PARAGRAPH);

/** Shortest paragraph of a story, in code units. */
const PARAGRAPH = 100;
