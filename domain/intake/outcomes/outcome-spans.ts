/** Where the passage of an outcome ends, and where it begins when its document is named before the verb. */
import { ASIDES, OTHER_VERBS, has, opens } from "./outcome-words";
import type { Phrases } from "../text/phrases";
import type { Span } from "../reading";
import { wordsIn, type IntakeText, type Sentence, type Word } from "../text/text";

/** Longest passage of an outcome, in code units. */
const LONGEST = 600;
/** Signs that always end a clause; a comma may, and so may “and”. */
const BREAKS = /[;:]|,| - | \(| (?:and|и)(?: |(?=,))/g;
/** Words within which a verb after a comma is looked for. */
const NEAR = 6;

/** The end of the clause that holds a place, without the sign that closes it. */
export function clauseEnd(text: IntakeText, sentence: Sentence, from: number): number {
  const { folded } = text;
  const limit = Math.min(sentence.end, from + LONGEST);
  const rest = folded.slice(from, limit);
  let inList = false;
  let passed = from;
  for (const match of rest.matchAll(BREAKS)) {
    const place = from + match.index;
    const sign = match[0];
    if (sign === " (" || place < passed || isWithinName(folded, place)) continue;
    if (sign === ";" || sign === ":" || sign === " - ") return place;
    const next = wordsIn(text, { start: place + sign.length, end: Math.min(limit, place + 90) });
    if (sign === ",") {
      if (place - from < NEAR && /^, (?:что|чтобы)/.test(folded.slice(place, place + 8))) continue;
      const inserted = insertedAt(rest, match.index);
      if (inserted > 0 && place - from < SHORT) {
        passed = place + inserted;
        continue;
      }
      if (endsAtComma(text, next, limit, inList)) return place;
      inList = true;
    } else if (startsStatement(next) || folded[place + sign.length] === "," || next[0]?.text === "to") return place;
  }
  return closedAt(folded, limit);
}

/** A clause of so few code units goes on after what is put in between commas. */
const SHORT = 30;
const INSERTED =
  /^, (?:(?:not|no|if|as|where|in|by|on|at|for|before|after|inter|among|не|до|в|при|по) ?[^,;:]{2,50}|besides|moreover|too|also|meanwhile|however|likewise|furthermore|therefore|indeed|finally|кроме того|также|однако|наконец), /;

/** “to conclude, not later than March, an arrangement”: the length of what is put in between. */
const insertedAt = (rest: string, at: number): number => (INSERTED.exec(rest.slice(at, at + 64))?.[0].length ?? 1) - 1;

/** “A, B and C”: a comma in a list goes on; one that opens an aside or another statement ends the clause. */
function endsAtComma({ folded }: IntakeText, next: readonly Word[], limit: number, inList: boolean): boolean {
  const first = next[0];
  if (first === undefined) return true;
  const second = next[1]?.text;
  if (first.text === "а" && second === "также") return startsStatement(next.slice(2));
  if (first.text === "as" && second === "well") return false;
  if (first.text === "to" && second !== "be") return true;
  if (first.text === "and" || first.text === "и" || first.text === "а")
    return !inList || second === "to" || startsStatement(next.slice(1));
  if (opens(ASIDES, next) || isAdverb(first.text)) return true;
  const segmentEnd = folded.slice(first.start, limit).search(/[,;:]/);
  const end = segmentEnd < 0 ? limit : first.start + segmentEnd;
  const segment = next.filter((word) => word.end <= end);
  if (has(OTHER_VERBS, segment)) return true;
  const tail = folded.slice(first.start, Math.min(limit, end + 60));
  return !/ (?:and|or|и|или) |, (?:and|or|и|или) /.test(tail);
}

/** True where words begin with a verb of their own, or with a subject and its verb: “and expressed”, “and the minister said”. */
function startsStatement(next: readonly Word[]): boolean {
  if (opens(OTHER_VERBS, next) || /^(?:о|об)$/.test(next[0]?.text ?? "")) return true;
  const at = OTHER_VERBS.find(next.slice(0, NEAR))[0];
  const first = next[0];
  return at !== undefined && (first?.capital === true || OPENS_STATEMENT.test(first?.text ?? ""));
}

const OPENS_STATEMENT =
  /^(?:the|i|we|he|she|it|they|you|that|this|these|about|to|both|was|a|an|both|each|another|his|her|its|their|our|my|он|она|они|мы|обе|стороны)$/;

const isAdverb = (word: string): boolean =>
  word.endsWith("ly") && !/^(?:supply|apply|july|family|assembly|italy|reply)$/.test(word);

/** A comma between digits, or a dash inside a name, parts nothing. */
const isWithinName = (folded: string, place: number): boolean =>
  folded[place] === "," && /\d/.test(folded[place - 1] ?? "") && /\d/.test(folded[place + 1] ?? "");

/** Without the full stop, space or picture at the end. */
function closedAt(folded: string, end: number): number {
  let at = end;
  while (at > 0 && /[^\p{L}\p{M}\p{N}"')%\]]/u.test(folded[at - 1] ?? "")) at--;
  return at;
}

/** The beginning of the document, or of what else is asked for, named before a verb in the passive; null where none is. */
export function documentBefore(text: IntakeText, { start, end }: Span, named: Phrases<true>): number | null {
  const { folded } = text;
  const from = Math.max(start, end - LONGEST);
  const comma = folded.slice(from, end).lastIndexOf(", ");
  for (const open of [comma < 0 ? from : from + comma + 2, from]) {
    const words = wordsIn(text, { start: open, end });
    const found = named.find(words)[0];
    if (found !== undefined) return words[nounPhraseStart(folded, words, found.from)]?.start ?? null;
  }
  return null;
}

const ARTICLE = /^(?:the|a|an|this|these|several|two|three|four|five|six|some|\d+)$/;
const ENDS_PHRASE =
  /^(?:of|in|on|at|to|for|with|by|from|and|during|following|after|as|also|that|result|meeting|talks|visit|presence|в|на|по|с|и|итогам|ходе|рамках|результате|был|была|было|были|также)$/;

/** Back over the adjectives of a noun to its article. */
function nounPhraseStart(folded: string, words: readonly Word[], at: number): number {
  let from = at;
  while (from > 0 && at - from < 6) {
    const before = words[from - 1];
    const word = words[from];
    if (!before || !word || !/^ ?["'«“]?$/.test(folded.slice(before.end, word.start).trimStart())) break;
    if (ENDS_PHRASE.test(before.text)) break;
    from -= 1;
    if (ARTICLE.test(before.text)) break;
  }
  return from;
}
