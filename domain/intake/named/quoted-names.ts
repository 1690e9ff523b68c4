/** Names in quotation marks beside the word for what they are: «программа “Чивнинг”», the company “Northumbria”. */
import type { Phrases } from "../text/phrases";
import type { Span } from "../reading";
import { endsWith, startsWith } from "../people/names";
import { wordFrom, type IntakeText } from "../text/text";

/** Longest name in quotation marks, in code units. */
const LONGEST = 90;
const SIGNS = /["“„«”»\n]/g;
const ONLY_OPENS = new Set(["„", "«"]);
const OPENS = new Set(['"', "“", "„", "«"]);

/** “the “Yashil Makon” national project” */
const SCOPE = /^(?:national|state|regional|joint|international|nationwide|educational|scholarship|investment|grant)$/;

/** What stands between quotation marks right behind one of the words, or right before one. */
export function quotedNames(text: IntakeText, kinds: Phrases<true>): Span[] {
  const found: Span[] = [];
  for (const { start, end } of passagesIn(text)) {
    const first = wordFrom(text, start);
    const last = wordFrom(text, end);
    const before = text.words.slice(Math.max(0, first - 6), first);
    const after = text.words.slice(last, last + 4);
    const isBeside = /^\s?["„«“]$/.test(text.folded.slice(before.at(-1)?.end ?? 0, start)) && endsWith(kinds, before);
    const isBefore =
      /^["”»“] $/.test(text.raw.slice(end, after[0]?.start ?? end)) &&
      (startsWith(kinds, after) || (SCOPE.test(after[0]?.text ?? "") && startsWith(kinds, after.slice(1))));
    if (isBeside || isBefore) found.push({ start, end });
  }
  return found;
}

/** Short passages in quotation marks that begin with a capital, without the marks; none goes past its line. */
export function passagesIn({ raw }: IntakeText): Span[] {
  const found: Span[] = [];
  let from = -1;
  for (const { 0: sign, index } of raw.matchAll(SIGNS)) {
    if (sign === "\n") from = -1;
    // A mark that only opens begins anew: the inner of two names is the name.
    else if (from < 0 || index - from > LONGEST || ONLY_OPENS.has(sign)) from = OPENS.has(sign) ? index + 1 : -1;
    else {
      if (index > from + 1 && /^[\p{Lu}\d]/u.test(raw.slice(from, from + 1))) found.push({ start: from, end: index });
      from = -1;
    }
  }
  return found;
}
