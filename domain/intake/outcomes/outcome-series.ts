/** What one verb governs one after the other: “agreed to open a consulate, and to exempt drivers”. */
import { clauseEnd } from "./outcome-spans";
import type { Told } from "./outcome-words";
import type { IntakeText, Sentence } from "../text/text";

/** More than any verb governs. */
const MOST = 12;
const GOES_ON =
  /^(?:, (?:to be|which|who|where|\p{L}{2,14}(?:ed|ing)) [^,;:]{2,90}(?=, and ))?(?:,(?= to (?!be))|,? (?:and|as well as|and also|и|а также)(?: also| then| further| finally| in addition)?) (?=(?:to|that|о|об) )/u;
/** Longest that is put in between, with what follows, in code units. */
const ASIDE = 150;
const TO = /^(?:to|that|о|об) /;
const OPENS = /(?:^| )(?:to|that|of|for|о|об)$/;

/** The outcomes that follow one told, under the same verb and of its kind. */
export function carriedOn(text: IntakeText, sentence: Sentence, told: Told): Told[] {
  const { folded } = text;
  const first = folded.slice(told.verb.start, told.verb.end);
  if (told.kind === "signed" || told.span.start > told.verb.end + FARTHEST) return [];
  const to = OPENS.exec(first)?.[0].trim() ?? TO_AFTER.exec(folded.slice(told.verb.end, told.verb.end + 4))?.[1] ?? "";
  if (to === "") return [];
  const more: Told[] = [];
  let { end } = told.span;
  while (more.length < MOST) {
    const and = GOES_ON.exec(folded.slice(end, end + ASIDE))?.[0].length ?? 0;
    const next = TO.exec(folded.slice(end + and, end + and + 5))?.[0] ?? "";
    if (and === 0 || next === "") break;
    const start = end + and + next.length;
    end = clauseEnd(text, sentence, start);
    if (end - start < SHORTEST) break;
    more.push({ ...told, span: { start, end }, verb: { start: start - next.length, end: start - 1 } });
  }
  return more;
}

const TO_AFTER = /^ (to|that|о|об) $/;
/** Farthest that the matter stands from its verb, in code units. */
const FARTHEST = 12;
/** Shortest outcome, in code units. */
const SHORTEST = 8;
