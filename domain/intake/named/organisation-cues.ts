/**
 * Bodies that a text shows to be such by what stands beside their names: “the miner Sennen”,
 * “Managing Director of Tamar”, a column headed “Partners”, «компания “Казцинк”».
 */
import type { Context } from "../context";
import {
  endsWith,
  entriesOf,
  gapAfter,
  inWords,
  isConnector,
  isHeadline,
  namesIn,
  phraseSet,
  startsWith,
  type WordRange,
} from "../people/names";
import { endOf, isAttribute, type NameMade } from "./organisation-names";
import { phrasesOf } from "../text/phrases";
import { isGivenName } from "../people/person-shapes";
import { passagesIn, quotedNames } from "./quoted-names";
import type { Span } from "../reading";
import {
  firstEndingAfter,
  wordFrom,
  wordsIn,
  type IntakeText,
  type Line,
  type Sentence,
  type Word,
} from "../text/text";
import WORDS from "../vocabulary/organisations.json" with { type: "json" };

const COMPANY_NOUNS = phraseSet(WORDS.companyNouns);
const BUSINESS_ROLES = phraseSet(WORDS.businessRoles);
const TABLE_HEADS = phraseSet(WORDS.tableHeads);
const MEDIA_NOUNS = phraseSet(WORDS.mediaNouns);
const QUOTED_KINDS = phrasesOf([
  ...entriesOf(WORDS.companyNouns, true as const),
  ...entriesOf(WORDS.legal, true as const),
  ...[...WORDS.heads.en, ...WORDS.heads.ru].map((head) => [inWords(head), true] as const),
]);
const EXCLUDED = new Set(WORDS.excludedHeads.en);
const GENERIC = new Set(WORDS.genericModifiers.en);
/** Words for what a body is, in any name. */
const KINDS = new Set([...WORDS.heads.en, ...WORDS.legal.en, ...WORDS.legal.ru]);
const TITLES = new Set(WORDS.titleWords.en);
const GOVERNMENT = phraseSet(WORDS.governmentNames);

/** Bodies shown by the words beside them in a sentence. */
export function bodiesByCue(context: Context, sentence: Sentence): NameMade[] {
  const { text } = context;
  if (isHeadline(text, sentence) || sentence.line.kind === "row") return [];
  const found: NameMade[] = [];
  // Where a list of bodies has come to, and why what stands in it is one.
  let listEnd = -1;
  let listCue = "";
  for (const range of namesIn(text, sentence).flatMap((name) => partedAtAnd(text, name))) {
    const name = firstName(context, range);
    const cue = name === null ? null : cueOf(text, name, range, sentence);
    const isNext = listEnd > 0 && isListGap(text, listEnd, range.from);
    const because = cue ?? (isNext ? listCue : null);
    if (name !== null && because !== null) found.push({ ...name, because, sure: false });
    // What is known or made otherwise does not end a list: “companies such as Shell, Ferrexpo Holdings and Tamar”.
    if (name !== null && cue !== null) listEnd = opensList(text, name) ? name.to : -1;
    else listEnd = isNext ? (name ?? range).to : -1;
    listCue = cue ?? listCue;
  }
  return found;
}

/** “Felt and Loom” may be two of a list. */
function partedAtAnd({ words }: IntakeText, { from, to }: WordRange): WordRange[] {
  const parts: WordRange[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && words[at]?.text !== "and") continue;
    if (at > start) parts.push({ from: start, to: at });
    start = at + 1;
  }
  return parts;
}

const isListGap = ({ folded, words }: IntakeText, last: number, next: number): boolean =>
  /^["']?(?:,|,? and|,? и|, as well as| as well as|, а также) ["']?(?:the )?$/.test(
    folded.slice(words[last - 1]?.end, words[next]?.start),
  );

/** “the companies …”, “firms such as …”, «компаний …»: more than one follows. */
function opensList({ words }: IntakeText, { from }: WordRange): boolean {
  const noun = beforeAs(words.slice(Math.max(0, from - 3), from)).at(-1)?.text ?? "";
  return noun === "between" || /(?:[^s]s|ий|ов|ах|ами|ям|нки|ии|ы|тв)$/.test(noun);
}

/** Words without “such as” and “including” at their end. */
function beforeAs(words: readonly Word[]): readonly Word[] {
  let to = words.length;
  while (to > 0 && /^(?:as|such|like|including|namely|как|включая|таких|такие|такими)$/.test(words[to - 1]?.text ?? ""))
    to--;
  return words.slice(0, to);
}

/** The part of a name in capitals before any small word, where it may be the name of a company. */
function firstName(context: Context, { from, to }: WordRange): WordRange | null {
  const { words } = context.text;
  // A post in capitals belongs to whom it is of: “Chairman of Tamar”.
  let start = from;
  while (start < to && isOfPost(words, start)) start++;
  let end = start;
  while (end < to && !isConnector(words[end] as Word) && !TITLES.has(words[end]?.text ?? "")) end++;
  const own = words.slice(start, end);
  // «общества Руперт Гудман»
  const [given] = own;
  if (given && own.length > 1 && /^[а-я]/.test(given.text) && isGivenName(given.text)) return null;
  // «в колледжах Хатлонской области»
  if (/^(?:област|район|кра[йея]|регион|город|республик)/.test(words[end]?.text ?? "")) return null;
  if (own.every((word) => isNoCompany(context, word))) return null;
  if (own.some(({ text }) => EXCLUDED.has(text)) || own.some((_, at) => startsWith(GOVERNMENT, own.slice(at))))
    return null;
  return { from: start, to: endOf(context, { from: start, to: end }, false) };
}

const isOfPost = (words: readonly Word[], at: number): boolean =>
  isAttribute(words[at]?.text ?? "") ||
  TITLES.has(words[at]?.text ?? "") ||
  /^(?:of|at|the|for|and)$/.test(words[at]?.text ?? "");

/** States, cities and words of any name: none of them is a company. */
function isNoCompany({ states, places }: Context, { start, end, text }: Word): boolean {
  const state = states[firstEndingAfter(states, start)];
  const place = places[firstEndingAfter(places, start)];
  return (state?.start ?? end) < end || (place?.start ?? end) < end || GENERIC.has(text) || KINDS.has(text);
}

function cueOf(text: IntakeText, name: WordRange, range: WordRange, sentence: Sentence): string | null {
  const { words } = text;
  const all = words.slice(Math.max(0, name.from - 6), name.from).filter((word) => word.start >= sentence.start);
  const before = beforeAs(all);
  const isBeside = / ["']?$/.test(gapAfter(text, name.from - 1)) && !gapAfter(text, name.from - 1).startsWith(".");
  const noun = before.at(-1);
  if (isBeside && noun !== undefined && !noun.capital && endsWith(COMPANY_NOUNS, before))
    return `“${noun.text}” before it`;
  if (name.from > range.from || /^(?:of|at|from)$/.test(noun?.text ?? "")) {
    const role = withoutLink(before);
    if (role.length < before.length && endsWith(BUSINESS_ROLES, role)) return `“${role.at(-1)?.text ?? ""}” of it`;
  }
  if (isParty(before)) return "a party to a document";
  if (isThirdInRow(text, name.from, before)) return `“${noun?.text ?? ""}” of it`;
  return isApposed(text, name, sentence) ? "said to be a company" : null;
}

/** “a memorandum with Tarn”, “an agreement between Tarn and Embers” */
function isParty(before: readonly Word[]): boolean {
  const [link, ...earlier] = before.filter(({ text }) => text !== "the").toReversed();
  const isLink = /^(?:with|between|с|со|между)$/.test(link?.text ?? "");
  return isLink && earlier.slice(0, 4).some(({ text }) => DOCUMENT.test(text));
}

const DOCUMENT =
  /^(?:memorandum|mou|understanding|cooperation|intent|agreement|contract|protocol|меморандум.*|соглашени.*|контракт.*|договор.*)$/;

/** “Marat Issenov, Managing Director, Samruk-Kazyna”: somebody, a post in capitals, and its body. */
function isThirdInRow(text: IntakeText, at: number, before: readonly Word[]): boolean {
  if (gapAfter(text, at - 1) !== ", ") return false;
  const role = BUSINESS_ROLES.find(before).find(({ to }) => to === before.length);
  if (role === undefined) return false;
  const first = at - (role.to - role.from);
  return (
    text.words[first]?.capital === true && text.words[first - 1]?.capital === true && gapAfter(text, first - 1) === ", "
  );
}

/** Without “of the” at the end. */
function withoutLink(words: readonly Word[]): readonly Word[] {
  let to = words.length;
  while (to > 0 && /^(?:of|at|from|the|company|group)$/.test(words[to - 1]?.text ?? "")) to--;
  return words.slice(0, to);
}

/** “Sennen, a London-listed explorer,” */
function isApposed(text: IntakeText, { to }: WordRange, sentence: Sentence): boolean {
  if (gapAfter(text, to - 1) !== ", " || !/^(?:a|an|the|one|britain's|britain)$/.test(text.words[to]?.text ?? ""))
    return false;
  const limit = Math.min(to + 9, wordFrom(text, sentence.end));
  for (let at = to; at < limit; at++) {
    if (startsWith(COMPANY_NOUNS, text.words.slice(at, at + 1))) return true;
    if (gapAfter(text, at) !== " " || /^(?:of|who|which|that|for|from|and)$/.test(text.words[at]?.text ?? ""))
      return false;
  }
  return false;
}

/** Names in quotation marks beside the word for a body; not those of the press. */
export function quotedBodies(text: IntakeText): Span[] {
  return quotedNames(text, QUOTED_KINDS).filter(({ start }) => {
    const at = wordFrom(text, start);
    return !endsWith(MEDIA_NOUNS, text.words.slice(Math.max(0, at - 4), at));
  });
}

/** Names in quotation marks in one list with a body: “Rolls-Royce”, “John Brown” and “Westport”. */
export function quotedBeside(text: IntakeText, bodies: readonly Span[]): Span[] {
  const starts = new Set(bodies.map(({ start }) => start));
  const passages = passagesIn(text);
  const isListed = (a: Span, b: Span): boolean =>
    /^["”»“],? (?:(?:and|as well as|и|а также) )?["„«“]$/.test(text.raw.slice(a.end, b.start).replace(/ {2,}/g, " "));
  const beside = (order: readonly Span[], next: (a: Span, b: Span) => boolean): void => {
    order.forEach((passage, index) => {
      const last = order[index - 1];
      if (last && starts.has(last.start) && next(last, passage)) starts.add(passage.start);
    });
  };
  beside(passages, isListed);
  beside(passages.toReversed(), (a, b) => isListed(b, a));
  const known = new Set(bodies.map(({ start }) => start));
  return passages.filter(({ start }) => starts.has(start) && !known.has(start));
}

/** Names in the columns of tables that are headed “Partners” and the like. */
export function bodiesInTables(text: IntakeText): Span[] {
  const found: Span[] = [];
  let columns: readonly boolean[] = [];
  for (const line of text.lines) {
    if (line.kind !== "row") columns = [];
    else if (columns.length === 0)
      columns = cellsOf(text, line).map((cell) => startsWith(TABLE_HEADS, wordsIn(text, cell)));
    else cellsOf(text, line).forEach((cell, column) => columns[column] && found.push(...namesInCell(text, cell)));
  }
  return found;
}

/** Cells of a row, empty ones too, so that each stands under its head. */
function cellsOf({ raw }: IntakeText, line: Line): Span[] {
  const cells: Span[] = [];
  let start = line.start;
  for (const cell of raw.slice(line.start, line.end).split("\t")) {
    cells.push({ start, end: start + cell.length });
    start += cell.length + 1;
  }
  return cells;
}

function namesInCell({ raw }: IntakeText, { start, end }: Span): Span[] {
  const names: Span[] = [];
  let from = start;
  for (const part of raw.slice(start, end).split(/[;/]|, (?!(?:Ltd|LLC|Inc)\b)/)) {
    const name = part.trim();
    const at = raw.indexOf(name, from);
    if (/^\p{Lu}[\p{L}\p{N} &.,'’+-]{1,80}$/u.test(name)) names.push({ start: at, end: at + name.length });
    from += part.length;
  }
  return names;
}
