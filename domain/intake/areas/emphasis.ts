/** How much weight words give to a subject: “particular attention”, “discussed”, “touched upon”. */
import { plainPhrase } from "./area-terms";
import { phrasesOf, type Phrases } from "../text/phrases";
import type { Span } from "../reading";
import { firstEndingAfter, type IntakeText, type Line, type Word } from "../text/text";
import type { Emphasis } from "../../taxonomy";
import CUES from "../vocabulary/emphasis.json" with { type: "json" };

/** Words that give a subject its weight. */
export interface Cue extends Span {
  readonly emphasis: Emphasis;
  /** True for a verb of telling in a finite form: “gave priority to energy and discussed visas”. */
  readonly beginsAnew: boolean;
  /** True for a verb that tells of what stands before it: “sanctions took up half of it”. */
  readonly isPredicate: boolean;
  /** True for words that single out only where nothing stronger does: “in detail”. */
  readonly isWeak: boolean;
}

const LEVELS = ["priority", "mentioned", "discussed"] as const satisfies readonly Emphasis[];

const both = ({ en, ru }: { en: readonly string[]; ru: readonly string[] }): Phrases<true> =>
  phrasesOf([...en, ...ru].map((phrase) => [plainPhrase(phrase), true] as const));
const PHRASES = LEVELS.map((emphasis) => ({ emphasis, phrases: both(CUES[emphasis]) }));
const ANEW = both(CUES.anew);
const PREDICATES = both(CUES.predicates);
const WEAK = both(CUES.weak);

/** The cues of a text, in order. Where two begin at one word, the one that tells more comes first. */
export function cuesIn(parts: readonly Word[]): Cue[] {
  const startsOf = (phrases: Phrases<true>): Set<number> => new Set(phrases.find(parts).map(({ start }) => start));
  const [anew, predicates, weak] = [startsOf(ANEW), startsOf(PREDICATES), startsOf(WEAK)];
  return PHRASES.flatMap(({ emphasis, phrases }) =>
    phrases.find(parts).map(({ start, end }) => ({
      emphasis,
      start,
      end,
      beginsAnew: emphasis === "discussed" && anew.has(start),
      isPredicate: predicates.has(start),
      isWeak: emphasis === "priority" && weak.has(start),
    })),
  ).toSorted((a, b) => a.start - b.start);
}

/** True where a cue stands in a stretch of the text. */
export const hasCue = (cues: readonly Cue[], { start, end }: Span): boolean =>
  (cues[firstEndingAfter(cues, start)]?.start ?? Infinity) < end;

/** Where a cue stops to tell of what follows: another main clause. */
const NEXT_CLAUSE = /;|, (?:while|whereas|but|although|though|а|но|однако|тогда как) /g;
/** What may stand between a subject and a cue that tells of it: “transport was also touched upon”. */
const PREDICATE =
  /^(?: [^\s,;:.]{1,30}){0,8}? (?:was|were|is|are|been|be|as|remains?|remained|becomes?|became|being|стал[аио]?|был[аио]?|является|являются|остается|остаются)(?: (?:the|a|an|also|both|all|then|still|even|only|not|another|one of the|their|its|также|и|как|одной из|одним из)){0,3} $/;
/**
 * The cue that gives a passage its weight: one said of it (“transport was touched upon”), else the
 * last before it in its clause with no plain verb of talking between. Null where there is none.
 */
export function weighingCue(
  { folded }: IntakeText,
  cues: readonly Cue[],
  sentence: Span,
  passage: Span & { readonly subjectAt: number },
): Cue | null {
  const clause = clauseOf(folded, sentence, passage);
  let before: Cue | null = null;
  for (let index = firstEndingAfter(cues, clause.start); index < cues.length; index++) {
    const cue = cues[index];
    if (cue === undefined || cue.start >= clause.end) break;
    if (cue.emphasis === "discussed") {
      if (cue.beginsAnew && cue.start < passage.subjectAt && cue.start >= (before?.end ?? 0)) before = null;
    } else if (cue.start < passage.subjectAt) before = cue;
    else if (cue.start >= passage.end && isSaidOf(folded.slice(passage.end, cue.start), cue)) return cue;
  }
  return before;
}

/** Longest stretch between a subject and a verb that tells of it, in code units. */
const LONGEST_BETWEEN = 60;

const isSaidOf = (between: string, { isPredicate }: Cue): boolean =>
  PREDICATE.test(between) || (isPredicate && between.length < LONGEST_BETWEEN && !/[,;:.]/.test(between));

/**
 * The cue that weighs a list of bullets: that of the sentence with a colon it hangs on. Null for
 * other lines, and where that sentence gives none.
 */
export function introducedBy(text: IntakeText, cues: readonly Cue[], line: Line): Cue | null {
  if (line.kind !== "bullet") return null;
  let above = text.lines[line.index - 1];
  for (let back = 1; above?.kind === "bullet" && back < LONGEST_LIST; back++) above = text.lines[line.index - 1 - back];
  if (above?.kind !== "prose" || text.raw[above.end - 1] !== ":") return null;
  const sentence = text.sentences[firstEndingAfter(text.sentences, above.end - 2)];
  return sentence === undefined
    ? null
    : weighingCue(text, cues, sentence, {
        start: above.end,
        end: above.end,
        subjectAt: above.end,
      });
}

/** Most bullets of a list. */
const LONGEST_LIST = 20;

/** Farthest that a cue stands from its subject, in code units. */
const REACH = 600;

function clauseOf(folded: string, sentence: Span, passage: Span): Span {
  let start = Math.max(sentence.start, passage.start - REACH);
  let end = Math.min(sentence.end, passage.end + REACH);
  const from = start;
  for (const { index } of folded.slice(start, end).matchAll(NEXT_CLAUSE)) {
    const place = from + index;
    if (place < passage.start) start = place;
    else if (place >= passage.end) {
      end = place;
      break;
    }
  }
  return { start, end };
}
