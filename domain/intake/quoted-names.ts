/** Names in quotation marks beside the word for what they are: «программа “Чивнинг”», the company “Northumbria”. */
import type { Phrases } from "./phrases";
import type { Span } from "./reading";
import { endsWith, startsWith } from "./names";
import { wordFrom, type IntakeText } from "./text";

/** Longest name in quotation marks, in code units. */
const LONGEST = 90;
const OPENS = /["“„«]/g;
const CLOSES = /["”»“]/g;

/** What stands between quotation marks right behind one of the words, or right before one. */
export function quotedNames(text: IntakeText, kinds: Phrases<true>): Span[] {
  const found: Span[] = [];
  for (const { start, end } of passagesIn(text)) {
    const first = wordFrom(text, start);
    const last = wordFrom(text, end);
    const before = text.words.slice(Math.max(0, first - 6), first);
    const after = text.words.slice(last, last + 4);
    const isBeside = /^\s?["„«“]$/.test(text.folded.slice(before.at(-1)?.end ?? 0, start)) && endsWith(kinds, before);
    const isBefore = /^["”»“] $/.test(text.raw.slice(end, after[0]?.start ?? end)) && startsWith(kinds, after);
    if (isBeside || isBefore) found.push({ start, end });
  }
  return found;
}

/** Short passages in quotation marks that begin with a capital, without the marks; none goes past its line. */
export function passagesIn({ raw, lines }: IntakeText): Span[] {
  const found: Span[] = [];
  for (const line of lines) {
    OPENS.lastIndex = line.start;
    for (let open = OPENS.exec(raw); open && open.index < line.end; open = OPENS.exec(raw)) {
      const start = open.index + 1;
      CLOSES.lastIndex = start;
      const close = CLOSES.exec(raw.slice(0, Math.min(line.end, start + LONGEST)));
      if (close === null) continue;
      if (/^[\p{Lu}\d]/u.test(raw.slice(start, start + 1)) && close.index > start + 1)
        found.push({ start, end: close.index });
      OPENS.lastIndex = close.index + 1;
    }
  }
  return found;
}
