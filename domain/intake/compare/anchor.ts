/**
 * Passages of a text as they are cited: Text Quote and Text Position selectors of the W3C Web
 * Annotation model, and the way back from a citation to its passage.
 *
 * What is promised of `attach`:
 * - In the text it was made of, a citation gives its passage.
 * - In a changed text it gives the passage only where nothing can be mistaken for it: its full prefix
 *   stands there exactly once, its full suffix stands there exactly once, and what lies between them is
 *   the quote, code unit for code unit. Full is 32 code units, or all there is up to the edge of the
 *   text; such a shorter one counts at that edge alone.
 * - Everything else is an orphan: a passage touched, one with a change within its contexts, one whose
 *   contexts also stand in a copy, whole or in part. No letter stands for another.
 * - A passage moved together with both contexts is followed. So is a copy of all three once neither
 *   context of the original is left: nothing in the text tells that from a move. Likewise edits that
 *   undo one another count as none, and a copy put just before a passage as one put just behind.
 * - A passage whose full contexts did not both stand once when it was cited (refrains, tables, boilerplate)
 *   gets short ones of 16. It is recognised where it stood, never looked for elsewhere, and is an
 *   orphan in a text that is known to be another: with its twin gone, the two could not be told apart.
 */
import { LONGEST_AROUND } from "../../records/evidence";
import type { Span } from "../reading";

export interface Citation extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A context is one shorter where it would end in the middle of a surrogate pair. */
const LEAST_FULL = LONGEST_AROUND - 1;
const SHORT = LONGEST_AROUND / 2;

/**
 * A passage with its words, what stands on either side of it, and its place in UTF-16 code units.
 * No surrogate pair is cut, so half a pair at an edge of the span is left out.
 * Linear in the length of the text. Throws a RangeError for a span that is empty or not within the text.
 */
export function citationOf(text: string, span: Span): Citation {
  if (!(span.start >= 0 && span.start < span.end && span.end <= text.length))
    throw new RangeError(`no passage from ${span.start} to ${span.end} in ${text.length} code units`);
  const passage = wholePairs(text, span);
  const full = cited(text, passage, LONGEST_AROUND);
  return lookUp(text, full) === null ? cited(text, passage, SHORT) : full;
}

/**
 * The passage a citation means in this text, or null: an orphan. See above for what is promised.
 * `hasChanged` says that the text is known to be another than the one cited; documents are known by their
 * hash. Linear in the length of the text.
 */
export function attach(text: string, citation: Citation, hasChanged = false): Span | null {
  const { exact, start } = citation;
  if (exact === "") return null;
  const found = lookUp(text, citation);
  if (found !== null) return { start: found, end: found + exact.length };
  return !hasChanged && isShort(citation) && standsInPlace(text, citation)
    ? { start, end: start + exact.length }
    : null;
}

function cited(text: string, { start, end }: Span, around: number): Citation {
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(cutsPair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, cutsPair(text, to) ? to - 1 : to),
    start,
    end,
  };
}

const cutsPair = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1));

/** The span without halves of pairs at its edges; the whole pair where it is nothing but a half. */
function wholePairs(text: string, span: Span): Span {
  const start = cutsPair(text, span.start) ? span.start + 1 : span.start;
  const end = cutsPair(text, span.end) ? span.end - 1 : span.end;
  if (start < end) return { start, end };
  const pair = cutsPair(text, span.start) ? span.start - 1 : span.start;
  return { start: pair, end: pair + 2 };
}

/** Where the quote begins between the only places of its full contexts. */
function lookUp(text: string, { exact, prefix, suffix, start }: Citation): number | null {
  if (prefix.length < Math.min(start, LEAST_FULL)) return null;
  const from = afterPrefix(text, prefix);
  if (from === null || beforeSuffix(text, suffix) !== from + exact.length) return null;
  return text.startsWith(exact, from) ? from : null;
}

function afterPrefix(text: string, prefix: string): number | null {
  if (prefix.length < LEAST_FULL) return text.startsWith(prefix) ? prefix.length : null;
  const at = onlyPlace(text, prefix);
  return at === null ? null : at + prefix.length;
}

function beforeSuffix(text: string, suffix: string): number | null {
  if (suffix.length < LEAST_FULL) return text.endsWith(suffix) ? text.length - suffix.length : null;
  return onlyPlace(text, suffix);
}

function onlyPlace(text: string, part: string): number | null {
  const at = text.indexOf(part);
  return at === -1 || text.includes(part, at + 1) ? null : at;
}

/** True where the contexts were given short because full ones would not have told the passage apart. */
function isShort({ prefix, suffix, start }: Citation): boolean {
  return prefix.length < Math.min(start, LEAST_FULL) || suffix.length === SHORT || suffix.length === SHORT - 1;
}

function standsInPlace(text: string, { exact, prefix, suffix, start }: Citation): boolean {
  return text.startsWith(exact, start) && text.endsWith(prefix, start) && text.startsWith(suffix, start + exact.length);
}
