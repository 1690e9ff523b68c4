/**
 * Bodies that have neither a legal form nor a telling word in their names, shown to be such by what
 * the sentence says of them: “together with Sennen”, “run by Fenland Trust”, “Sennen will build”,
 * “five companies, among them Sennen and Tamar”, or by standing in one list with a body.
 */
import type { Context } from "../context";
import {
  endsWith,
  gapAfter,
  isConnector,
  isHeadline,
  namesIn,
  phraseSet,
  startsWith,
  type WordRange,
} from "../people/names";
import type { NameMade } from "./organisation-names";
import { isGivenName, isSurnameShaped } from "../people/person-shapes";
import type { Span } from "../reading";
import { firstEndingAfter, sentenceAt, wordFrom, type IntakeText, type Sentence, type Word } from "../text/text";
import INITIATIVES from "../vocabulary/initiatives.json" with { type: "json" };
import WORDS from "../vocabulary/organisations.json" with { type: "json" };

const NAMED_AFTER = phraseSet(WORDS.namedAfter);
const DONE_AFTER = phraseSet(WORDS.doneAfter);
const COMPANY_NOUNS = phraseSet(WORDS.companyNouns);
const BUSINESS_ROLES = phraseSet(WORDS.businessRoles);
const BUSINESS_OWNED = phraseSet(WORDS.businessOwned);
const GOVERNMENT = phraseSet(WORDS.governmentNames);
const GENERIC = new Set(WORDS.genericModifiers.en);
const TITLES = new Set(WORDS.titleWords.en);
/** Words no name of a body is made of: offices of state, and what programmes and documents are called. */
const OTHER_KINDS = new Set([
  ...WORDS.excludedHeads.en,
  ...INITIATIVES.nouns.en,
  ...Object.keys(INITIATIVES.standing),
  ...INITIATIVES.ordinals.en,
]);
/** Farthest that a list stands from the word for what is in it, in words. */
const FAR = 12;

/** Bodies shown by the words around them in a sentence. */
export function bodiesInContext(context: Context, sentence: Sentence): NameMade[] {
  const { text } = context;
  if (isHeadline(text, sentence) || sentence.line.kind === "row" || sentence.line.kind === "title") return [];
  const first = wordFrom(text, sentence.start);
  const found: NameMade[] = [];
  let listEnd = -1;
  for (const range of namesIn(text, sentence).flatMap((name) => partsOf(text, name))) {
    const name = companyLike(context, range, first);
    const cue = name === null ? null : cueOf(text, name, first);
    const because =
      cue?.because ?? (listEnd > 0 && isListGap(text, listEnd, range.from) ? "in a list of bodies" : null);
    // “Sennen’s”: whose somebody or something is counts only where it is a company’s.
    const isOwner = text.words[(name?.to ?? 0) - 1]?.text.endsWith("'s") === true;
    if (name !== null && because !== null && !(isOwner && cue?.isOwner !== true))
      found.push({ ...name, because, sure: false });
    const isNext = listEnd > 0 && isListGap(text, listEnd, range.from);
    listEnd = cue?.opensList || isNext ? range.to : -1;
  }
  return found;
}

/** Bodies joined to a body already found: “the British Council, Sennen and Tamar”. `bodies` in any order. */
export function bodiesBeside(context: Context, bodies: readonly (Span & { readonly key: string })[]): NameMade[] {
  const { text } = context;
  const sorted = bodies.filter(({ key }) => key !== "").toSorted((a, b) => a.start - b.start);
  const found: NameMade[] = [];
  for (const body of sorted) {
    const sentence = sentenceAt(text, body.start);
    if (sentence === null || sentence.line.kind === "row" || isHeadline(text, sentence)) continue;
    const next = nextInList(text, body.end, sentence.end);
    const last = lastInList(text, body.start, sentence.start);
    for (const range of [next, last]) {
      const name = range === null ? null : companyLike(context, range, wordFrom(text, sentence.start));
      if (name !== null) found.push({ ...name, because: "beside another body", sure: false });
    }
  }
  return found;
}

const LINK = /^["”»]?(?:,| and|, and| и|,? as well as|, а также)(?: the)? ["“«]?$/;

function isListGap({ folded, words }: IntakeText, last: number, next: number): boolean {
  return LINK.test(folded.slice(words[last - 1]?.end, words[next]?.start));
}

/** The capitals right behind “and” after a body. */
function nextInList(text: IntakeText, end: number, limit: number): WordRange | null {
  const { words, folded } = text;
  const first = wordFrom(text, end);
  for (let at = first; at < first + 5; at++) {
    const word = words[at];
    if (word === undefined || word.start >= limit) return null;
    if (!word.capital) continue;
    return LINK.test(folded.slice(end, word.start)) ? { from: at, to: capitalsTo(text, at, limit) } : null;
  }
  return null;
}

/** The capitals right before “and” and a body. */
function lastInList(text: IntakeText, start: number, limit: number): WordRange | null {
  const { words, folded } = text;
  const body = wordFrom(text, start);
  for (let at = body - 1; at >= Math.max(0, body - 4); at--) {
    const word = words[at];
    if (word === undefined || word.start < limit) return null;
    if (!word.capital) continue;
    if (!LINK.test(folded.slice(word.end, start))) return null;
    let from = at;
    while (
      from > 0 &&
      words[from - 1]?.capital &&
      (words[from - 1]?.start ?? 0) >= limit &&
      gapAfter(text, from - 1) === " "
    )
      from--;
    return { from, to: at + 1 };
  }
  return null;
}

function capitalsTo(text: IntakeText, from: number, limit: number): number {
  let to = from + 1;
  while (
    (text.words[to]?.start ?? limit) < limit &&
    /^(?: | & )$/.test(gapAfter(text, to - 1)) &&
    text.words[to]?.capital
  )
    to++;
  return to;
}

/** The parts of a name between small words, all of capitals: “Carrick and Tweed” is two. */
function partsOf({ words }: IntakeText, { from, to }: WordRange): WordRange[] {
  const parts: WordRange[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !isConnector(words[at] as Word)) continue;
    if (at > start) parts.push({ from: start, to: at });
    start = at + 1;
  }
  return parts;
}

/** A name that may be one of a company: neither a person, a place, a state, an office nor a programme. */
function companyLike(context: Context, range: WordRange, first: number): WordRange | null {
  const { text } = context;
  const { to } = range;
  // “On Monday Sennen will build …”
  let from = range.from;
  while (from < to && OPENS.test(text.words[from]?.text ?? "")) from++;
  const own = text.words.slice(from, to).map(plain);
  if (
    own.length === 0 ||
    own.length > 5 ||
    (to - from === 1 && text.raw.slice(own[0]?.start, own[0]?.end).length < 3) ||
    !own.every(({ capital }) => capital)
  )
    return null;
  if (own.some(({ text: word }) => TITLES.has(word) || OTHER_KINDS.has(word) || DAYS.test(word))) return null;
  if (own.some((_, at) => startsWith(GOVERNMENT, own.slice(at)))) return null;
  // “Sennen’s Tamar mine” is of two names.
  if (text.words.slice(from, to - 1).some(({ text: word }) => word.endsWith("'s"))) return null;
  if (own.every((word) => isNoName(context, word))) return null;
  // A capital at the head of a sentence shows nothing.
  if (from === first && own.length === 1) return null;
  return isPerson(context, from, own) ? null : { from, to };
}

const DAYS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)$/;

/** A word without “’s”. */
const plain = (word: Word): Word => (word.text.endsWith("'s") ? { ...word, text: word.text.slice(0, -2) } : word);

const OPENS = new RegExp(
  `^(?:on|in|at|by|for|from|to|with|and|but|the|its|their|today|yesterday|also|meanwhile|here|there)$|${DAYS.source}`,
);

function isNoName({ states, places }: Context, { start, end, text }: Word): boolean {
  const state = states[firstEndingAfter(states, start)];
  const place = places[firstEndingAfter(places, start)];
  return (state?.start ?? end) < end || (place?.start ?? end) < end || GENERIC.has(text);
}

/** Given names, surnames by their endings, initials, and whoever has a title before the name. */
function isPerson({ text }: Context, from: number, own: readonly Word[]): boolean {
  const before = text.words[from - 1]?.text ?? "";
  if (TITLES.has(before) || before.length === 1 || own.some(({ text: word }) => word.length === 1)) return true;
  return own.some(({ text: word }) => isGivenName(word) || isSurnameShaped(word));
}

interface Cue {
  readonly because: string;
  /** True where others may follow it after a comma or “and”. */
  readonly opensList: boolean;
  /** True for “Sennen’s chief executive”. */
  readonly isOwner?: boolean;
}

function cueOf(text: IntakeText, { from, to }: WordRange, first: number): Cue | null {
  const { words, raw } = text;
  const all = words.slice(Math.max(first, from - FAR), from);
  const direct = all.at(-1)?.text === "the" ? all.slice(0, -1) : all;
  const isNear = /^ ["“«]?$/.test(gapAfter(text, from - 1)) || gapAfter(text, from - 1) === ' "';
  const said = direct.slice(-5);
  if (isNear && endsWith(NAMED_AFTER, said))
    return { because: `“${raw.slice(said.at(-2)?.start, said.at(-1)?.end)}” before it`, opensList: true };
  const noun = listNoun(text, all, from);
  if (noun !== null) return { because: `“${noun}” in a list of them`, opensList: true };
  const behind = words.slice(to, to + 6);
  if (words[to - 1]?.text.endsWith("'s")) {
    const isCompany = to - from < 4 && gapAfter(text, to - 1) === " " && startsWith(BUSINESS_OWNED, behind);
    return isCompany ? { because: `“${behind[0]?.text ?? ""}” of it`, opensList: false, isOwner: true } : null;
  }
  if (gapAfter(text, to - 1) === " " && startsWith(DONE_AFTER, behind))
    return { because: `“${behind[0]?.text ?? ""} ${behind[1]?.text ?? ""}” behind it`, opensList: false };
  return null;
}

/** “Five companies came, among them …”, “firms (…”, “companies: …” */
function listNoun(text: IntakeText, before: readonly Word[], from: number): string | null {
  const gap = gapAfter(text, from - 1);
  const last = before.at(-1)?.text ?? "";
  const two = `${before.at(-2)?.text ?? ""} ${last}`;
  const opens =
    /^ \(?$/.test(gap) &&
    (/^(?:including|namely|notably|включая)$/.test(last) ||
      /^(?:among them|among which|such as|в числе|в том|том числе|среди них)$/.test(two));
  if (!opens && !/^(?:: | \(| - )$/.test(gap)) return null;
  const nouns = COMPANY_NOUNS.find(before);
  const noun = opens ? nouns.at(-1) : nouns.findLast(({ to }) => to >= before.length - 1);
  return noun === undefined || BUSINESS_ROLES.find(before.slice(noun.to)).length > 0
    ? null
    : text.raw.slice(noun.start, noun.end);
}
