/**
 * Names of programmes, routes and standing forums by how they are made: “UK–Kyrgyz Strategic
 * Dialogue”, “the Methane Detection Programme”, «программа “Чивнинг”».
 */
import type { Context } from "../context";
import { gapAfter, inWords, joined, phraseSet, startsWith, endsWith, spanOf, type WordRange } from "../people/names";
import { phrasesOf, type Phrases } from "../text/phrases";
import { firstEndingAfter, sentenceAt, wordFrom, type Word } from "../text/text";
import { isVerbRu, isWordOf } from "./title-ends";
import WORDS from "../vocabulary/initiatives.json" with { type: "json" };

/** A name made after one of the patterns. */
export interface NameMade extends WordRange {
  readonly because: string;
  readonly sure: boolean;
}

const KINDS_OF_FORUM = new Map(
  Object.entries(WORDS.standing).map(([head, modifiers]) => [head, new Set<string>(modifiers)] as const),
);
const MODIFIERS = new Set([...Object.values(WORDS.standing).flat(), ...WORDS.plainWords]);
const ORDINALS = new Set(WORDS.ordinals.en);
const GENERIC = new Set(WORDS.generic.en);
const NOUNS = new Set(WORDS.nouns.en);
const BODIES = new Set(WORDS.bodies.en);
const NOT_NAMES = phraseSet(WORDS.notNames);
const isForumRu = isWordOf({ en: [], ru: WORDS.standingRu.heads });
const isForumModifierRu = isWordOf({ en: [], ru: WORDS.standingRu.modifiers });
const isOrdinalRu = isWordOf({ en: [], ru: WORDS.ordinals.ru });
const NOUNS_RU: Phrases<true> = phrasesOf(WORDS.nouns.ru.map((noun) => [inWords(noun), true] as const));
const isBodyRu = isWordOf({ en: [], ru: WORDS.bodies.ru });

const SMALL = new Set(
  "the a an this that its their our his her in on at by to from with under as and or of for".split(" "),
);
const TITLES = new Set(
  "minister secretary president chairman chair ambassador director head deputy representative members member".split(
    " ",
  ),
);
const DASHES = new Set([" - ", "-", " ", "/", " & "]);
/** Most words before the head of a name. */
const MOST_BEFORE = 9;

/** Every name made after a pattern, in the order of the text; they may lie within each other. */
export function initiativesMade(context: Context): NameMade[] {
  const { words } = context.text;
  return words.flatMap((word, index) => {
    const name = /[а-я]/.test(word.text) ? russianAt(context, index) : englishAt(context, index);
    return name === null || endsWith(NOT_NAMES, words.slice(name.from, name.to)) || isOther(words, name) ? [] : [name];
  });
}

/** “European Commission”, “Security Council of …” */
const isOther = (words: readonly Word[], { from, to }: WordRange): boolean => {
  const name = words.slice(from, to);
  return name.some((_, at) => at < 3 && startsWith(NOT_NAMES, name.slice(at)));
};

function englishAt(context: Context, head: number): NameMade | null {
  const word = context.text.words[head];
  if (word === undefined) return null;
  const singular = word.text.replace(/(?<=group)s$/, "");
  const kinds = KINDS_OF_FORUM.get(singular);
  if (kinds !== undefined) {
    const forum = forumAt(context, head, kinds);
    if (forum !== null) return forum;
  }
  return NOUNS.has(word.text) ? programmeAt(context, head) : null;
}

/** ISO codes of the states named in a word, such as both of “Uzbek-British”. */
function codesIn({ states }: Context, { start, end }: Word): readonly string[] {
  const codes: string[] = [];
  for (let at = firstEndingAfter(states, start); (states[at]?.start ?? end) < end; at++) {
    const code = states[at]?.code;
    if (code !== undefined) codes.push(code);
  }
  return codes;
}

const isRegion = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === "asia" || (words[at]?.text === "central" && words[at + 1]?.text === "asia");

function forumAt(context: Context, head: number, kinds: ReadonlySet<string>): NameMade | null {
  const { text } = context;
  const { words } = text;
  const isTitled = words[head]?.capital === true;
  const codes = new Set<string>();
  let own = 0;
  let isKind = false;
  let hasOwnName = false;
  let from = head;
  for (let at = head - 1; at >= Math.max(0, head - MOST_BEFORE); at--) {
    const word = words[at];
    if (word === undefined || !DASHES.has(gapAfter(text, at))) break;
    hasOwnName ||= word.capital && !MODIFIERS.has(word.text) && !GENERIC.has(word.text) && !SMALL.has(word.text);
    const states = codesIn(context, word);
    if (states.length > 0 || isRegion(words, at)) {
      for (const code of states) codes.add(code);
      if (isRegion(words, at)) codes.add("region");
    } else if (ORDINALS.has(word.text) || SMALL_BREAKS.has(word.text) || TITLES.has(word.text)) break;
    else if (MODIFIERS.has(word.text)) {
      isKind ||= kinds.has(word.text);
      if (word.text !== "and") own++;
    } else if (isTitled && word.capital && !SMALL.has(word.text)) own++;
    else if (!(isTitled && word.text === "and" && words[at - 1]?.capital)) break;
    from = at;
  }
  while (from < head && SMALL.has(words[from]?.text ?? "")) from++;
  const isPair = codes.size > 1;
  const to = isTitled ? forumEnd(context, head) : head + 1;
  // “Working Group” alone is any; “the Working Group on Critical Minerals” is one.
  const needsTopic = words[head]?.text.startsWith("group") === true && own < 2 && !isPair;
  if (isPair && (own > 0 || isTitled) && (isKind || isTitled))
    return { from, to, because: "a forum of two sides", sure: true };
  // “the Blue Ladder Dialogue”
  if (
    isTitled &&
    hasOwnName &&
    NAMED_FORUM.test(words[head]?.text ?? "") &&
    words[from - 1]?.text === "the" &&
    codes.size === 0
  )
    return { from, to, because: "named as a standing forum", sure: false };
  // A forum of no two sides is a conference.
  if (!isTitled || !isKind || words[head]?.text === "forum" || (needsTopic && to === head + 1)) return null;
  return { from, to, because: "named as a standing forum", sure: true };
}

const NAMED_FORUM = /^(?:dialogue|platform|network|alliance|partnership)$/;

const SMALL_BREAKS = new Set(
  "the a an this that its their our his her in on at by to from with under as of for or".split(" "),
);

/** “… on Trade and Economic Cooperation”, “… on Uzbekistan” */
function forumEnd(context: Context, head: number): number {
  const { text } = context;
  const { words } = text;
  const preposition = words[head + 1];
  const first = words[head + 2];
  const topic = first?.text === "the" ? words[head + 3] : first;
  if (gapAfter(text, head) !== " " || !/^(?:on|for|between)$/.test(preposition?.text ?? "")) return head + 1;
  if (
    topic?.capital !== true ||
    /^(?:monday|tuesday|wednesday|thursday|friday|its|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
      topic.text,
    )
  )
    return head + 1;
  return capitalsEnd(context, head + 2);
}

/** Index after the last word of a title in capitals that begins at a word. */
function capitalsEnd(context: Context, start: number): number {
  const { text } = context;
  const { words } = text;
  const sentence = sentenceAt(text, words[start]?.start ?? 0);
  const limit = Math.min(sentence ? wordFrom(text, sentence.end) : start, start + 16);
  let end = start;
  for (let at = start; at < limit; at++) {
    const word = words[at];
    if (word === undefined) break;
    const gap = gapAfter(text, at - 1);
    const isList = gap === ", " && word.capital && words.slice(at + 1, at + 5).some(({ text: next }) => next === "and");
    if (at > start && !joined(text, at - 1) && !isList) break;
    if (word.capital) end = at + 1;
    else if (!/^(?:of|and|the|for|in|on)$/.test(word.text) || at - end > 1) break;
    // “… on Trade in London”: where it met is no part of its name.
    const next = words[at + 1];
    if (word.text === "in" && next && (isPlace(context, next) || codesIn(context, next).length > 0)) break;
  }
  return end;
}

/** “UK–Turkmenistan Methane Detection Programme”, “the Newton programme”, “Trust Fund for the Aral Sea Region” */
function programmeAt(context: Context, head: number): NameMade | null {
  const { text } = context;
  const { words } = text;
  const isTitled = words[head]?.capital === true;
  const codes = new Set<string>();
  let from = head;
  let own = 0;
  for (let at = head - 1; at >= Math.max(0, head - MOST_BEFORE); at--) {
    const word = words[at];
    if (word === undefined || !DASHES.has(gapAfter(text, at))) break;
    if (!word.capital) {
      // A small word joins two in capitals; “of” and “for” only behind a first part that is a name.
      if (!/^(?:and|for|of|in|the)$/.test(word.text) || !(isTitled || own > 0)) break;
      if (!words[at - 1]?.capital && words[at - 1]?.text !== "for" && words[at - 1]?.text !== "of") break;
      if (isTitled && word.text !== "and") break;
      continue;
    }
    if (TITLES.has(word.text) || SMALL.has(word.text) || word.text.endsWith("'s")) break;
    const isOwn = !GENERIC.has(word.text) && !ORDINALS.has(word.text) && !isPlace(context, word);
    const states = codesIn(context, word);
    for (const code of states) codes.add(code);
    if (isOwn && states.length === 0) own++;
    from = at;
  }
  while (from < head && !words[from]?.capital) from++;
  const isPair = isTitled && codes.size > 1;
  if (own === 0 && !isPair) return null;
  // “National Welfare Fund” is a body; “Uzbek–British Investment Fund” a project of both sides.
  const isFund = words[head]?.text.startsWith("fund") === true;
  if (isFund && !isPair && words.slice(from, head).some(({ text: word }) => BODIES.has(word))) return null;
  const to = isTitled ? complementEnd(context, head) : head + 1;
  return { from, to, because: `named by its kind, “${words[head]?.text ?? ""}”`, sure: isTitled && own > 1 };
}

/** True for a city: “the Samarkand project” is no name. */
function isPlace({ places }: Context, { start, end }: Word): boolean {
  const place = places[firstEndingAfter(places, start)];
  return place !== undefined && place.start < end;
}

function complementEnd(context: Context, head: number): number {
  const { text } = context;
  const { words } = text;
  const preposition = words[head + 1]?.text ?? "";
  const next = words[head + 2];
  const topic = next?.text === "the" ? words[head + 3] : next;
  const goesOn = gapAfter(text, head) === " " && /^(?:for|of|on)$/.test(preposition) && topic?.capital === true;
  return goesOn ? capitalsEnd(context, head + 2) : head + 1;
}

const ADJECTIVE_RU = /^[а-я-]+(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ую|юю|ое|ее|ые|ие|ых|их|ыми|ими|ей)$/;

function russianAt(context: Context, head: number): NameMade | null {
  const { text } = context;
  const { words } = text;
  const word = words[head];
  if (word === undefined) return null;
  if (isForumRu(word.text)) {
    const forum = russianForumAt(context, head);
    if (forum !== null) return forum;
  }
  if (NOUNS_RU.find([word]).length === 0 || isBodyRu(words[head - 1]?.text ?? "")) return null;
  return latinBehind(context, head) ?? titledBehind(context, head);
}

/** «Программа содействия управлению границами»: a capital within a sentence, and what it is for. */
function titledBehind({ text }: Context, head: number): NameMade | null {
  const { words } = text;
  const word = words[head];
  const sentence = word ? sentenceAt(text, word.start) : null;
  if (!word?.capital || sentence === null || sentence.start === word.start || sentence.line.kind !== "prose")
    return null;
  const limit = Math.min(wordFrom(text, sentence.end), head + 8);
  let to = head + 1;
  while (to < limit && gapAfter(text, to - 1) === " " && !words[to]?.capital && !endsTitle(words[to])) to++;
  while (/^(?:и|по|для)$/.test(words[to - 1]?.text ?? "")) to--;
  return to - head < 3 ? null : { from: head, to, because: `named as «${word.text}»`, sure: false };
}

const endsTitle = (word: Word | undefined): boolean => {
  if (word === undefined || isVerbRu(word.text) || NOUNS_RU.find([word]).length > 0) return true;
  if (/(?:ый|ое|ие|ая)$/.test(word.text) && !/(?:ние|тие|вие)$/.test(word.text)) return true;
  return ENDS_TOPIC.test(word.text) && !/^(?:и|для)$/.test(word.text);
};

/** «казахстанско-британский деловой совет», «Межправительственная комиссия по торговле» */
function russianForumAt(context: Context, head: number): NameMade | null {
  const { text } = context;
  const { words } = text;
  const codes = new Set<string>();
  let isKind = false;
  let isTitled = words[head]?.capital === true;
  let from = head;
  for (let at = head - 1; at >= Math.max(0, head - 5); at--) {
    const word = words[at];
    if (word === undefined || gapAfter(text, at) !== " " || !ADJECTIVE_RU.test(word.text)) break;
    if (/(?:ание|ение|тие|ствие)$/.test(word.text)) break;
    if (isOrdinalRu(word.text)) break;
    for (const code of codesIn(context, word)) codes.add(code);
    isKind ||= isForumModifierRu(word.text);
    isTitled ||= word.capital;
    from = at;
  }
  const isGroup = words[head]?.text.startsWith("групп") === true;
  const isFriends = isGroup && words[head + 1]?.text.startsWith("дружб") === true;
  if (codes.size < 2 && !(isTitled && isKind && !isGroup) && !(isFriends && isKind)) return null;
  if (codes.size >= 2 && !isKind && !isFriends) return null;
  const to = isFriends ? head + 2 : russianForumEnd(context, head);
  return {
    from,
    to,
    because: codes.size > 1 ? "a forum of two sides" : "named as a standing forum",
    sure: codes.size > 1,
  };
}

function russianForumEnd({ text }: Context, head: number): number {
  const { words } = text;
  const sentence = sentenceAt(text, words[head]?.start ?? 0);
  const limit = Math.min(sentence ? wordFrom(text, sentence.end) : head + 1, head + 12);
  if (words[head + 1]?.text !== "по" || gapAfter(text, head) !== " ") return head + 1;
  let to = head + 2;
  while (to < limit && gapAfter(text, to - 1) === " " && (!endsTopic(words[to]) || isListed(words, to))) to++;
  return to;
}

const endsTopic = (word: Word | undefined): boolean =>
  word === undefined || isVerbRu(word.text) || ENDS_TOPIC.test(word.text);
const ENDS_TOPIC =
  /^(?:в|во|на|с|со|под|при|для|от|из|между|котор.*|прошло|прошел|прошла|провел.*|был|была|и|а|что|как|будет|будут)$/;

/** «торгово-экономическому и научно-техническому сотрудничеству» */
const isListed = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === "и" && /(?:ому|ему|ой|ству|нию|ции|ике|ле|ре)$/.test(words[at + 1]?.text ?? "");

/** «программа Chevening»: the name is in Latin letters behind its kind. */
function latinBehind({ text }: Context, head: number): NameMade | null {
  const { words } = text;
  let to = head + 1;
  while (
    to < head + 8 &&
    gapAfter(text, to - 1) === " " &&
    /^[a-z0-9]/.test(words[to]?.text ?? "") &&
    words[to]?.capital
  )
    to++;
  if (to === head + 1 || spanOf(text, { from: head + 1, to }).end === 0) return null;
  return { from: head + 1, to, because: `named as «${words[head]?.text ?? ""}»`, sure: false };
}
