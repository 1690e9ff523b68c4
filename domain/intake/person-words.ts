/** What each word of a text may be in the naming of a person: part of a name, of a post, of neither. */
import type { Context } from "./context";
import { phrasesOf, type Found, type Phrases } from "./phrases";
import type { Span } from "./reading";
import { firstEndingAfter, fold, type IntakeText, type Word } from "./text";
import { isGivenName, isSurnameShaped } from "./person-shapes";
import { keysOf, LEVELS, type Level } from "../taxonomy";
import { wordSet, type WordSet } from "./word-set";
import NAMES from "./vocabulary/person-names.json";
import WORDS from "./vocabulary/person-words.json";
import TITLES from "./vocabulary/titles.json";

interface Both {
  readonly en: readonly string[];
  readonly ru: readonly string[];
}

const both = ({ en, ru }: Both): readonly string[] => [...en, ...ru];
export const phrasesIn = (list: Both): Phrases<true> => phrasesOf(both(list).map((phrase) => [phrase, true] as const));
export const wordsOf = (list: Both): WordSet => wordSet(both(list));

/** Words that head a post, with the rank they give; “Deputy Minister” is none of a minister. */
export const POSTS: Phrases<Level> = phrasesOf(
  keysOf(LEVELS).flatMap((level) => both(TITLES.ranks[level]).map((phrase) => [phrase, level] as const)),
);
const HONORIFICS = phrasesIn(TITLES.honorifics);
const isPeerage = wordsOf(TITLES.peers);
const isPostNominal = wordsOf(TITLES.postNominals);
const isParticle = wordSet(TITLES.particles);
const isModifier = wordsOf(TITLES.modifiers);
const isPortfolio = wordsOf(WORDS.portfolios);
const isBody = wordSet([...both(WORDS.bodies)]);
const isCommon = wordsOf(WORDS.common);
const isFiller = wordsOf(WORDS.fillers);
const isRussianStop = wordSet(WORDS.stops.ru);
const ALSO_SURNAMES = new Set(NAMES.alsoWords.map(fold));

export interface PersonWord extends Word {
  /** Folded, without a possessive ending. */
  readonly base: string;
  /** Where the word ends without a possessive ending. */
  readonly baseEnd: number;
  readonly honorific: boolean;
  readonly peerage: boolean;
  readonly postNominal: boolean;
  readonly particle: boolean;
  /** One or two letters with a full stop, as in “A. Kasenov”. */
  readonly initial: boolean;
  /** May be part of a name. */
  readonly nameable: boolean;
  /** A word that goes before names, as far as its letters tell. */
  readonly given: boolean;
  readonly state: boolean;
  /** May stand inside the naming of a post. */
  readonly ofPost: boolean;
  /** A noun of bodies or places, such as “University” or “Street”. */
  readonly body: boolean;
}

/** The words of a text as parts of namings, with the heads of posts among them. */
export interface PersonWords {
  readonly words: readonly PersonWord[];
  /** Heads of posts by the index of their first word, none within another. */
  readonly posts: ReadonlyMap<number, Found<Level>>;
  /** The folded text between a word and the one before it. */
  readonly gap: (index: number) => string;
}

/** Finds in order, none beginning within an earlier one. */
export function apart<V>(found: readonly Found<V>[]): Found<V>[] {
  let last = 0;
  return found.filter(({ from, to }) => {
    if (from < last) return false;
    last = to;
    return true;
  });
}

/** Describes every word of a text; linear in their number. */
export function personWords({ text, states, places }: Context): PersonWords {
  const { words, folded } = text;
  const posts = apart(POSTS.find(words)).filter((post) => isPostAsWritten(text, post));
  const gap = (index: number): string =>
    folded.slice(index === 0 ? 0 : (words[index - 1]?.end ?? 0), words[index]?.start ?? folded.length);
  const flags: Flags = {
    post: covered(words.length, posts),
    honorific: honorificsIn(words, posts),
    state: coveredSpans(words, states),
    place: coveredSpans(words, places),
    small: new Set(words.filter(({ capital }) => !capital).map(({ text: word }) => word)),
    heads: new Set(text.sentences.map(({ start }) => firstEndingAfter(words, start))),
  };
  const described: PersonWord[] = [];
  for (const [index, word] of words.entries()) {
    const before = described[index - 1];
    const close = before !== undefined && /^\.? $/.test(gap(index)) ? before : null;
    described.push(describe(text, flags, word, index, close));
  }
  return { words: described, posts: new Map(posts.map((each) => [each.from, each])), gap };
}

/** What is known of words by their place, each flag by index. */
interface Flags {
  readonly post: readonly boolean[];
  readonly honorific: readonly boolean[];
  readonly state: readonly boolean[];
  readonly place: readonly boolean[];
  /** Words that also stand in small letters. */
  readonly small: ReadonlySet<string>;
  /** Indexes of the words that begin sentences. */
  readonly heads: ReadonlySet<number>;
}

function describe({ raw, folded }: IntakeText, flags: Flags, word: Word, index: number, close: PersonWord | null) {
  const possessive = word.text.endsWith("'s") && word.text.length > 3;
  const base = possessive ? word.text.slice(0, -2) : word.text;
  const printed = raw.slice(word.start, word.end);
  const capitals = isAllCapitals(printed);
  const given = word.capital && isGivenName(base);
  const [post = false, honorific = false] = [flags.post[index], flags.honorific[index]];
  const [state = false, place = false] = [flags.state[index], flags.place[index]];
  const initial = isInitial(word, printed, folded);
  const postNominal = capitals && isPostNominal(base);
  const isWord = post || state || place || isCommon(base) || isPortfolio(base) || isBody(base);
  const afterName = close !== null && (close.given || close.honorific || close.peerage || close.initial);
  const isCapitalised = word.capital && !/\p{N}/u.test(word.text);
  const isTitle = honorific || postNominal || isPeerage(base);
  const isShort = capitals && !(close?.nameable === true && printed.length > 3);
  const opensOnly = flags.heads.has(index) && flags.small.has(word.text) && !given;
  return {
    ...word,
    base,
    baseEnd: possessive ? word.end - 2 : word.end,
    honorific,
    peerage: (word.capital || isCyrillic(base)) && isPeerage(base),
    postNominal,
    particle: isParticle(base),
    initial,
    nameable:
      isCapitalised &&
      !isTitle &&
      !isShort &&
      !opensOnly &&
      !initial &&
      (!isWord || (afterName && ALSO_SURNAMES.has(base))),
    given,
    state,
    ofPost: post || state || place || isWordOfPosts(base) || isRussianNoun(word, base),
    body: isBody(base),
  };
}

const isCyrillic = (word: string): boolean => /^[а-я]/.test(word);
const isWordOfPosts = (base: string): boolean =>
  isPortfolio(base) || isBody(base) || isModifier(base) || isFiller(base);

/** Russian posts are written in small letters, so any word that is no verb may be of one. */
const isRussianNoun = ({ capital }: Word, base: string): boolean =>
  isCyrillic(base) && !capital && !isRussianStop(base) && !isRussianVerb(base);

function honorificsIn(words: readonly Word[], posts: readonly Found<Level>[]): boolean[] {
  const ofPosts = covered(
    words.length,
    posts.filter(({ from, to }) => to - from > 1),
  );
  return covered(words.length, HONORIFICS.find(words)).map((flag, index) => {
    const word = words[index];
    return flag && !ofPosts[index] && word !== undefined && (word.capital || isCyrillic(word.text));
  });
}

/** «сказал», «встретились», «говорится»: past tenses and reflexives; nouns in -л such as «дел» aside. */
function isRussianVerb(word: string): boolean {
  return (
    /(?:[аеиоуыя]л|[аеиоуыя]ла|[аеиоуыя]ло|[аеиоуыя]ли|лся|лась|лось|лись|ется|ится|утся|ются|ает|яет|ует|ают|яют|уют)$/.test(
      word,
    ) &&
    !/^(?:отдела|раздела|канала|начала|капитала|журнала|филиала|угла|села|числа|квартала|материала|персонала|штаба|дела|отдел|раздел|канал|капитал|журнал|филиал|материал|персонал|портала|совета)$/.test(
      word,
    )
  );
}

const isAllCapitals = (printed: string): boolean => /^[\p{Lu}\p{M}'’-]{2,}$/u.test(printed);

function isInitial({ capital, start, end, text }: Word, printed: string, folded: string): boolean {
  return (
    capital &&
    end - start <= 2 &&
    folded[end] === "." &&
    /^\p{L}\p{Ll}?$/u.test(printed) &&
    !/^(?:no|mr|ms|dr|st)$/.test(text)
  );
}

const IN_CAPITALS = /^(?:pm|fm|mp|dpm|hma|dhm|ceo|coo|cfo|cto)$/;

/** “PM” and “FM” are posts in capitals only. */
function isPostAsWritten({ raw, folded }: IntakeText, { start, end }: Span): boolean {
  return !IN_CAPITALS.test(folded.slice(start, end)) || isAllCapitals(raw.slice(start, end));
}

function covered(length: number, found: readonly Found<unknown>[]): boolean[] {
  const flags = Array.from({ length }, () => false);
  for (const { from, to } of found) flags.fill(true, from, to);
  return flags;
}

function coveredSpans(words: readonly Word[], spans: readonly Span[]): boolean[] {
  const flags = Array.from({ length: words.length }, () => false);
  for (const { start, end } of spans)
    for (let at = firstEndingAfter(words, start); (words[at]?.start ?? Infinity) < end; at++) flags[at] = true;
  return flags;
}

/** True where words look like the name of a person, whatever stands around them. */
export function looksLikeName(words: readonly PersonWord[]): boolean {
  if (words.length < 2) return false;
  const last = words.at(-1);
  return words.some(({ given, initial }) => given || initial) || (last !== undefined && isSurnameShaped(last.base));
}
