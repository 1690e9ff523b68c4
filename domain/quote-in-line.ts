/** A passage made fit to be read alone. */
import { LONGEST_AROUND } from "./records/evidence";

interface Cited {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface QuoteInLine {
  /** Whole words before and after it on its own line, with a sign where more was left out; empty where it speaks for itself. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** True where the words bring quotation marks of their own. */
  readonly isMarked: boolean;
}

/** A quote shorter than this says little without what stands around it, in code units. */
const SHORT = 40;
/** The most that is shown of a long one, in code units. */
const SHOWN = 400;

/** The words of a passage, with those around them where they are few; never half a word, never from another line. */
export function quoteInLine({ exact, prefix, suffix }: Cited): QuoteInLine {
  const words = exact.trim();
  const isShort = words.length < SHORT;
  return {
    before: isShort ? lineBefore(prefix) : "",
    words: words.length > SHOWN ? `${words.slice(0, SHOWN).replace(/\s+\S*$/u, "")}\u00a0…` : words,
    after: isShort ? lineAfter(suffix) : "",
    isMarked: /^["“„«]/u.test(words),
  };
}

/** Words before: what was cut at the length cited begins within a word. */
function lineBefore(prefix: string): string {
  const line = prefix.slice(prefix.lastIndexOf("\n") + 1);
  const isCut = line === prefix && prefix.length >= LONGEST_AROUND - 1;
  return isCut ? `…\u00a0${line.replace(/^\S*\s/u, "")}` : line;
}

function lineAfter(suffix: string): string {
  const [line = ""] = suffix.split("\n", 1);
  const isCut = line === suffix && suffix.length >= LONGEST_AROUND - 1;
  return isCut ? `${line.replace(/\s\S*$/u, "")}\u00a0…` : line;
}
