/** What each word of a text may be in the naming of a person: part of a name, of a post, of neither. */
import type { Context } from "../context";
import { phrasesOf, type Found, type Phrases } from "../text/phrases";
import type { Span } from "../reading";
import { firstEndingAfter, fold, type IntakeText, type Word } from "../text/text";
import { isGivenName, isSurnameShaped } from "./person-shapes";
import { keysOf, LEVELS, type Level } from "../../taxonomy";
import { wordSet, type WordSet } from "../text/word-set";
import NAMES from "../vocabulary/person-names.json" with { type: "json" };
import WORDS from "../vocabulary/person-words.json" with { type: "json" };
import TITLES from "../vocabulary/titles.json" with { type: "json" };

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
  /** A word of the language that is part of no name and no post, such as “May” or “today”. */
  readonly common: boolean;
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
    longPost: longPosts(words, posts),
    honorific: honorificsIn(words, posts),
    // “King Charles” stands for Britain and is a person too.
    state: coveredSpans(
      words,
      states.filter(
        ({ start, naming }) => naming !== "metonym" || !isPeerage(words[firstEndingAfter(words, start)]?.text ?? ""),
      ),
    ),
    place: coveredSpans(words, places),
    small: new Set(words.filter(({ capital }) => !capital).map(({ text: word }) => word)),
    heads: new Set(text.sentences.map(({ start }) => firstEndingAfter(words, start))),
  };
  const traits = rememberedTraits();
  const described: PersonWord[] = [];
  for (const [index, word] of words.entries()) {
    const before = described[index - 1];
    const close = before !== undefined && isClose(folded, before.end, word.start) ? before : null;
    const own = traits(text.raw.slice(word.start, word.end), word.text);
    described.push(describe(flags, own, word, index, folded[word.end] === ".", close));
  }
  return { words: described, posts: new Map(posts.map((each) => [each.from, each])), gap };
}

/** What is known of words by their place, each flag by index. */
interface Flags {
  readonly post: readonly boolean[];
  /** Of posts of more words than one, such as “Lord Mayor”. */
  readonly longPost: readonly boolean[];
  readonly honorific: readonly boolean[];
  readonly state: readonly boolean[];
  readonly place: readonly boolean[];
  /** Words that also stand in small letters. */
  readonly small: ReadonlySet<string>;
  /** Indexes of the words that begin sentences. */
  readonly heads: ReadonlySet<number>;
}

/** What the letters of a word alone tell, as printed and folded. */
function traitsOf(printed: string, text: string) {
  const possessive = text.endsWith("'s") && text.length > 3;
  const base = possessive ? text.slice(0, -2) : text;
  const capital = /^\p{Lu}/u.test(printed);
  const capitals = isAllCapitals(printed);
  const ofPosts = isPortfolio(base) || isBody(base) || isModifier(base) || isFiller(base);
  return {
    possessive,
    base,
    given: capital && isGivenName(base),
    postNominal: capitals && isPostNominal(base),
    peerage: (capital || isCyrillic(base)) && isPeerage(base),
    particle: isParticle(base),
    body: isBody(base),
    alsoSurname: ALSO_SURNAMES.has(base),
    /** Written as names are, and no title. */
    nameable: capital && !/\p{N}/u.test(text) && !isPeerage(base) && !(capitals && isPostNominal(base)),
    capitals,
    initial: capital && /^\p{L}\p{Ll}?$/u.test(printed) && !/^(?:no|mr|ms|dr|st)$/.test(text),
    common: isCommon(base),
    word: isCommon(base) || isPortfolio(base) || isBody(base),
    // Russian posts are written in small letters, so any word that is no verb may be of one.
    ofPosts: ofPosts || (!capital && isCyrillic(base) && !isRussianStop(base) && !isRussianVerb(base)),
  };
}
type Traits = ReturnType<typeof traitsOf>;

/** The traits of words, each worked out once. */
function rememberedTraits(): (printed: string, text: string) => Traits {
  const known = new Map<string, Traits>();
  return (printed, text) => {
    const found = known.get(printed);
    if (found !== undefined) return found;
    const traits = traitsOf(printed, text);
    known.set(printed, traits);
    return traits;
  };
}

function describe(
  flags: Flags,
  own: Traits,
  word: Word,
  index: number,
  stop: boolean,
  close: PersonWord | null,
): PersonWord {
  const [post = false, honorific = false] = [flags.post[index], flags.honorific[index]];
  const [state = false, place = false] = [flags.state[index], flags.place[index]];
  const { text, start, end, capital } = word;
  const { base, given } = own;
  const initial = own.initial && stop && !honorific;
  const isWord = post || state || place || own.word;
  const afterName = close !== null && (close.given || close.honorific || close.peerage || close.initial);
  const isShort = own.capitals && !(close?.nameable === true && end - start > 3);
  const opensOnly = !given && flags.heads.has(index) && flags.small.has(text);
  const isNamed = own.nameable && !honorific && !isShort && !opensOnly && !initial;
  // “Catherine Western”, “Ms Western”: after a given name or a title a word of portfolios is a surname.
  const isSurnameOfWords =
    close !== null &&
    (close.given || close.honorific || close.peerage) &&
    !(post || state || place || own.common || own.body);
  return {
    text,
    start,
    end,
    capital,
    base,
    baseEnd: own.possessive ? end - 2 : end,
    honorific,
    peerage: own.peerage && flags.longPost[index] !== true,
    postNominal: own.postNominal,
    particle: own.particle,
    initial,
    nameable: isNamed && (!isWord || (afterName && own.alsoSurname) || isSurnameOfWords),
    given,
    state,
    ofPost: post || state || place || own.ofPosts,
    common: own.common && !own.ofPosts && !post && !state,
    body: own.body,
  };
}

const isCyrillic = (word: string): boolean => /^[а-я]/.test(word);
const longPosts = (words: readonly Word[], posts: readonly Found<Level>[]): boolean[] =>
  covered(
    words.length,
    posts.filter(({ from, to }) => to - from > 1),
  );

function honorificsIn(words: readonly Word[], posts: readonly Found<Level>[]): boolean[] {
  const ofPosts = longPosts(words, posts);
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

/** One space, or a full stop and one space. */
const isClose = (folded: string, end: number, start: number): boolean =>
  start - end <= 2 && folded[start - 1] === " " && (start - end === 1 || folded[end] === ".");

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
