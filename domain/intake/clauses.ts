/** Parts of sentences: main clauses that stand beside each other, and direct speech. */
import type { Span } from "./reading";
import { sentenceAt, type IntakeText, type Sentence } from "./text";

const BETWEEN_CLAUSES =
  /;|: |, (?:while|whereas|but|although|though|whereupon|where|and (?:that|on|in|at|to) |а также |а |но |однако |тогда как |при этом )| - (?=[а-яa-z])/g;

/** Farthest that a clause is followed from a passage in it, in code units: however long a sentence is. */
const FARTHEST = 400;

/** The part of a sentence that holds a passage, between semicolons and words such as “while”. */
export function clauseAround({ folded }: IntakeText, sentence: Sentence, { start, end }: Span): Span {
  let from = Math.max(sentence.start, start - FARTHEST);
  const to = Math.min(sentence.end, end + FARTHEST);
  for (const match of folded.slice(from, to).matchAll(BETWEEN_CLAUSES)) {
    const place = Math.max(sentence.start, start - FARTHEST) + match.index;
    if (place >= end) return { start: from, end: place };
    if (place + match[0].length <= start) from = place + match[0].length;
  }
  return { start: from, end: to };
}

/** The sentence a passage begins in. */
export const sentenceOf = (text: IntakeText, { start }: Span): Sentence | null => sentenceAt(text, start);

const OPENING = /["“„«]/;

/** Passages between quotation marks, marks included, of at least so many code units; none goes past its paragraph. */
export function quotedPassages({ raw, lines }: IntakeText, shortest: number): Span[] {
  const found: Span[] = [];
  for (const line of lines) {
    let from = -1;
    for (let at = line.start; at < line.end; at++) {
      const sign = raw[at] ?? "";
      if (from < 0) {
        if (OPENING.test(sign)) from = at;
      } else if (/["”»“]/.test(sign)) {
        if (at + 1 - from >= shortest) found.push({ start: from, end: at + 1 });
        from = -1;
      }
    }
  }
  return found;
}
