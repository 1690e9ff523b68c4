/** Runs of words that may be the name of a person. */
import { isSurnameShaped } from "./person-shapes";
import type { Span } from "../reading";
import { looksLikeName, type PersonWords } from "./person-words";
import { sentenceAt, type IntakeText } from "../text/text";

/** Words that may name a person. */
export interface NameRun extends Span {
  /** Index of the first word of the name, and of the word after its last. */
  readonly from: number;
  readonly to: number;
  /** Index of the first honorific before it; `from` where there is none. */
  readonly head: number;
  /** Index of the word after honours such as “MP” behind it. */
  readonly tail: number;
  readonly honorific: boolean;
  /** “Lord”, “Baroness” and the like begin the name. */
  readonly peer: boolean;
  /** A given name, an initial or the ending of a surname speaks for a person. */
  readonly likely: boolean;
  /** The folded words of the name without its title. */
  readonly parts: readonly string[];
}

const LONGEST_NAME = 6;
const TERRITORIAL = /^(?:duke|duchess|earl|countess|prince|princess|marquess)$/;
const ROMAN = /^(?:i|ii|iii|iv|v|vi)$/;
const CLOSE = /^\.?,? ?$/;

/** Every run of words that may be a name, in the order of the text. */
export function namesIn(text: IntakeText, all: PersonWords): NameRun[] {
  const runs: NameRun[] = [];
  for (let index = 0; index < all.words.length;) {
    const run = runFrom(text, all, index);
    if (run !== null) runs.push(run);
    index = run === null ? index + 1 : run.tail;
  }
  return runs;
}

function runFrom(text: IntakeText, all: PersonWords, at: number): NameRun | null {
  const first = all.words[at];
  if (first === undefined || !(first.nameable || first.initial || first.peerage || startsCommonName(all, at)))
    return null;
  const peer = first.peerage;
  let to = peer ? at + 1 : startEnd(all, at);
  while (to - at < LONGEST_NAME && continues(all, to, at)) to++;
  if (peer) to = withTerritory(all, at, to);
  let from = at;
  if (!peer) from = withoutOpening(text, all, at, to);
  const words = all.words.slice(peer ? from + 1 : from, to);
  const last = all.words[to - 1];
  if (words.length === 0 || last === undefined || last.initial || last.particle) return null;
  if (words.every(({ initial }) => initial)) return null;
  const head = honorificsBefore(all, from, looksLikeName(words));
  return {
    start: first === all.words[from] ? first.start : (all.words[from]?.start ?? first.start),
    end: last.baseEnd,
    from,
    to,
    head,
    tail: honoursAfter(all, to),
    honorific: head < from || peer,
    peer,
    likely: peer || head < from || looksLikeName(words),
    parts: words.map(({ base }) => base),
  };
}

/** “Will Young”, “Mark Hall”: a given name that is also a word, before a word that may be a name. */
function startsCommonName({ words, gap }: PersonWords, at: number): boolean {
  const [first, next] = [words[at], words[at + 1]];
  return Boolean(first?.given && next?.nameable && gap(at + 1) === " " && (!first.state || isSurnameShaped(next.base)));
}

const startEnd = ({ words }: PersonWords, at: number): number => (words[at] ? at + 1 : at);

const isCyrillic = (word: string): boolean => /^[а-яәғқңөұүһіҷӣӯўҳ]/.test(word);

/** True where the word at `to` goes on with a name. */
function continues({ words, gap }: PersonWords, to: number, from: number): boolean {
  const [before, word, next] = [words[to - 1], words[to], words[to + 1]];
  if (before === undefined || word === undefined || before.baseEnd < before.end) return false;
  if (isCyrillic(before.text) !== isCyrillic(word.text)) return false;
  const between = gap(to);
  if (between !== " " && !(before.initial && /^\.? ?$/.test(between))) return false;
  if (word.nameable || word.initial) return true;
  if (ROMAN.test(word.text) && word.capital && words[from]?.peerage) return true;
  if (!word.particle || to === from || gap(to + 1) !== " ") return false;
  return (
    next?.nameable === true || (next?.particle === true && words[to + 2]?.nameable === true && gap(to + 2) === " ")
  );
}

/** “Harcastle of Brede”, “Duke of Kent”: the territory belongs to a peer's name. */
function withTerritory({ words, gap }: PersonWords, from: number, to: number): number {
  if (words[to]?.text !== "of" || gap(to) !== " " || words[to + 1]?.capital !== true) return to;
  if (to === from + 1 && !TERRITORIAL.test(words[from]?.text ?? "")) return to;
  let end = to + 2;
  while (words[end]?.capital && words[end]?.ofPost === false && gap(end) === " " && end - to < 4) end++;
  return end;
}

/** A word that only opens the sentence, as in “Welcoming Aziza Norboyeva”, is no part of the name. */
function withoutOpening(text: IntakeText, { words }: PersonWords, at: number, to: number): number {
  const first = words[at];
  if (first === undefined || to - at < 3 || first.given || first.initial) return at;
  if (sentenceAt(text, first.start)?.start !== first.start) return at;
  return words[at + 1]?.given && !isSurnameShaped(first.base) ? at + 1 : at;
}

/** Ranks that head other names too: “General Debate”, “Major Projects”. */
const OF_OTHER_NAMES = /^(?:general|major|captain|commander|group|doctor|honourable)$/;

function honorificsBefore({ words, gap }: PersonWords, from: number, likely: boolean): number {
  let head = from;
  if (!likely && OF_OTHER_NAMES.test(words[from - 1]?.text ?? "")) return head;
  while (head > 0 && CLOSE.test(gap(head))) {
    const before = words[head - 1];
    if (before?.honorific) head--;
    else if (before?.text === "the" && words[head - 2]?.honorific && gap(head - 1) === " ") head -= 2;
    else break;
  }
  return head;
}

function honoursAfter({ words, gap }: PersonWords, to: number): number {
  let tail = to;
  while (words[tail]?.postNominal && /^,? $/.test(gap(tail))) tail++;
  return tail;
}

/** The first words of a run that name something else, where the last ones name a person: “Suffolk John Hale”. */
export function nameWithin({ words }: PersonWords, { from, to }: NameRun): number | null {
  for (let index = from + 1; index < to - 1; index++) if (words[index]?.given) return index;
  return null;
}
