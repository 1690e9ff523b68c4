/** Parts of sentences: main clauses that stand beside each other, and direct speech. */
import type { Context } from "../context";
import { phrasesOf } from "./phrases";
import type { Span } from "../reading";
import { firstEndingAfter, sentenceAt, wordsIn, type IntakeText, type Sentence } from "./text";
import FIGURES from "../vocabulary/figures.json" with { type: "json" };

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

const THIRD_PARTIES = phrasesOf(
  [...FIGURES.thirdParties.en, ...FIGURES.thirdParties.ru].map((phrase) => [phrase, true] as const),
);

/** A state after “in” is where something was, not who did it; after «долларов» it is a currency. */
const WHERE = /(?:^|[^a-zа-я])(?:in|at|from|to|into|across|near|в|из|на|долл\.?|доллар(?:ов|а|ам)?)(?: the)? $/;

/**
 * Why a passage tells of others: it names a state or body that takes no part, and not the United
 * Kingdom. `parties` are the ISO codes of the states that take part; where `shared`, what a party
 * tells of itself and others is its own.
 */
export function thirdPartyIn(
  { text, states }: Context,
  span: Span,
  parties: readonly string[],
  shared = false,
): string | null {
  if (span.end <= span.start) return null;
  const named = states.slice(firstEndingAfter(states, span.start), firstEndingAfter(states, span.end));
  if (named.some(({ code }) => code === "GB")) return null;
  if (shared && parties.includes(named[0]?.code ?? "")) return null;
  const isPlace = ({ start, end }: Span): boolean =>
    text.folded[end] === "$" || WHERE.test(text.folded.slice(Math.max(0, start - 12), start));
  const third =
    named.find((state) => !parties.includes(state.code) && !isPlace(state)) ??
    (named.length === 0 ? THIRD_PARTIES.find(wordsIn(text, span))[0] : undefined);
  return third ? `of a third party: “${text.raw.slice(third.start, third.end)}”` : null;
}

const OPENING = /["“„«]/;

/** “‘” before a word; within one it is a letter of its own. */
const opensSingle = (raw: string, at: number): boolean =>
  raw[at] === "‘" && /\p{Lu}/u.test(raw[at + 1] ?? "") && !/\p{L}/u.test(raw[at - 1] ?? " ");

/** Passages between quotation marks, marks included, of at least so many code units; none goes past its paragraph. */
export function quotedPassages({ raw, lines }: IntakeText, shortest: number): Span[] {
  const found: Span[] = [];
  for (const line of lines) {
    let from = -1;
    for (let at = line.start; at < line.end; at++) {
      const sign = raw[at] ?? "";
      if (from < 0) {
        if (OPENING.test(sign) || opensSingle(raw, at)) from = at;
      } else if (raw[from] === "‘") {
        // Between single marks an apostrophe closes nothing.
        if (sign !== "’" || !/[.,!?…]/.test(raw[at - 1] ?? "")) continue;
        if (at + 1 - from >= shortest) found.push({ start: from, end: at + 1 });
        from = -1;
      } else if (/["”»“]/.test(sign)) {
        if (at + 1 - from >= shortest) found.push({ start: from, end: at + 1 });
        from = -1;
      }
    }
  }
  return found;
}
