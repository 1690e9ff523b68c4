/**
 * Subjects a text says were not on the table: “was not raised”, “nor was there any talk of”, «тема
 * не затрагивалась». What is absent is a stretch of a sentence, before or after the words that say so.
 */
import { plainPhrase } from "./area-terms";
import { phrasesOf, type Phrases } from "../text/phrases";
import type { Span } from "../reading";
import { firstEndingAfter, type IntakeText, type Sentence, type Word } from "../text/text";
import NEGATION from "../vocabulary/negation.json" with { type: "json" };

/** A stretch of the text with what is not on the table, and the words that say so. */
export interface Absence extends Span {
  readonly said: string;
}

const both = ({ en, ru }: { en: readonly string[]; ru: readonly string[] }): Phrases<true> =>
  phrasesOf([...en, ...ru].map((phrase) => [plainPhrase(phrase), true] as const));

const NOT = both(NEGATION.not);
const PASSIVE = both(NEGATION.passive);
const ACTIVE = both(NEGATION.active);
const BEFORE = both(NEGATION.before);
const AFTER = both(NEGATION.after);
const POINTS_BACK = both(NEGATION.pointsBack);
const ENDS_SCOPE = both(NEGATION.endsScope);

/** Most parts of words between “not” and the verb: “was not, as some had expected, raised”. */
const REACH = 4;

interface Denial extends Span {
  readonly side: "before" | "after";
}

/** The absences of a text in order, none overlapping; linear in its length. */
export function absencesIn(text: IntakeText, parts: readonly Word[]): Absence[] {
  const ends = ENDS_SCOPE.find(parts);
  const back = POINTS_BACK.find(parts);
  const absences: Absence[] = [];
  for (const denial of denialsIn(text, parts)) {
    const index = firstEndingAfter(text.sentences, denial.start);
    const sentence = text.sentences[index];
    if (sentence === undefined || sentence.start > denial.start) continue;
    const said = text.raw.slice(denial.start, denial.end);
    const scope = scopeOf(text, sentence, denial, ends);
    const pointer = back[firstEndingAfter(back, scope.start)];
    const subject = pointer !== undefined && pointer.start <= scope.start + 3 && pointer.end <= denial.start;
    // “It had not been raised”, “in the event nobody mentioned it”: what “it” is stands before.
    const object = OBJECT.test(text.folded.slice(denial.end, denial.end + 8));
    if (denial.side === "before" && (subject || object)) {
      const before = scope.start > sentence.start + 3 ? null : text.sentences[index - 1];
      if (before?.line === sentence.line) absences.push({ start: before.start, end: before.end, said });
      scope.start = sentence.start;
    }
    if (scope.start < scope.end) absences.push({ ...scope, said });
  }
  return merged(absences.toSorted((a, b) => a.start - b.start));
}

/** “… lay outside his portfolio” is an answer to what was raised. */
const OWN = /^(?:his|her|my|our|your)$/;

const OBJECT = /^ (?:it|them|this|that|either)\b/;

function merged(sorted: readonly Absence[]): Absence[] {
  const apart: Absence[] = [];
  for (const each of sorted) {
    const last = apart.at(-1);
    if (last !== undefined && each.start < last.end)
      apart.splice(-1, 1, { ...last, end: Math.max(last.end, each.end) });
    else apart.push(each);
  }
  return apart;
}

function denialsIn({ folded }: IntakeText, parts: readonly Word[]): Denial[] {
  const denials: Denial[] = [];
  const passive = PASSIVE.find(parts);
  const active = ACTIVE.find(parts);
  for (const not of NOT.find(parts)) {
    const near = (found: readonly { from: number; start: number; end: number }[]) => {
      const next = found[firstEndingAfter(found, not.end)];
      const parted = next && /[.;:!?]/.test(folded.slice(not.end, next.start));
      return next && !parted && next.from - not.to <= REACH ? next : null;
    };
    const [verb, object] = [near(passive), near(active)];
    if (object !== null && (verb === null || object.start <= verb.start))
      denials.push({ side: "after", start: not.start, end: object.end });
    else if (verb !== null) denials.push({ side: "before", start: not.start, end: verb.end });
  }
  for (const { start, end, to } of BEFORE.find(parts))
    if (!OWN.test(parts[to]?.text ?? "")) denials.push({ side: "before", start, end });
  for (const { start, end } of AFTER.find(parts)) denials.push({ side: "after", start, end });
  return denials;
}

/** Farthest that a denial reaches, in code units. */
const FARTHEST = 800;

/** The stretch a denial tells of: on its side as far as the next “but” or semicolon. */
function scopeOf({ folded }: IntakeText, sentence: Sentence, denial: Denial, ends: readonly Span[]) {
  const from = Math.max(sentence.start, denial.start - FARTHEST);
  const to = Math.min(sentence.end, denial.end + FARTHEST);
  const before = folded.slice(from, denial.start);
  const after = folded.slice(denial.end, to);
  const previous = ends[firstEndingAfter(ends, denial.start) - 1];
  const next = ends[firstEndingAfter(ends, denial.end)];
  const clause = Math.max(before.lastIndexOf("; "), before.lastIndexOf(", and ")) + 1;
  const semicolon = after.search(/; |: |, and /);
  const start = Math.max(from + clause, previous?.end ?? 0);
  const end = Math.min(semicolon < 0 ? to : denial.end + semicolon, next?.start ?? to);
  if (denial.side === "after") return { start: denial.end, end };
  // “… only in connection with trade” sets the subject aside and not trade.
  const space = /^[\s,]*/.exec(folded.slice(start, denial.start))?.[0].length ?? 0;
  return { start: start + space, end: folded.slice(denial.start, denial.end).endsWith(" with") ? denial.start : end };
}
