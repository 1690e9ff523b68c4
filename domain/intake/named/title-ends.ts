/** How far the title of a document goes behind its head: “… on cooperation in the field of health, which”. */
import { gapAfter, inWords } from "../people/names";
import { phrasesOf } from "../text/phrases";
import type { IntakeText, Word } from "../text/text";
import WORDS from "../vocabulary/instruments.json" with { type: "json" };

interface ByLanguage {
  readonly en: readonly string[];
  readonly ru: readonly string[];
}

/** Tells whether a folded word is one of a list, `*` standing for any ending. */
export function isWordOf(list: ByLanguage): (word: string) => boolean {
  const phrases = phrasesOf([...list.en, ...list.ru].map((word) => [inWords(word), true] as const));
  return (word) => phrases.find([{ text: word, start: 0, end: 1, capital: false }]).length > 0;
}

const isStop = isWordOf(WORDS.stops);
const PREPOSITIONS_EN = new Set([...WORDS.titlePrepositions.en, "amending", "under"]);
const PREPOSITIONS_RU = new Set(WORDS.titlePrepositions.ru);
const NOT_AFTER_FOR = new Set(WORDS.notAfterFor.en);
const TOPICS = new Set(WORDS.topics.en);
const HEADS = phrasesOf(
  Object.values(WORDS.types)
    .flatMap(({ en, ru }) => [...en, ...ru])
    .map((phrase) => [inWords(phrase), true] as const),
);
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow)$/;
const SPHERE = /^(?:fields?|areas?|spheres?|domains?|sectors?|interests?|framework)$/;
const SPHERE_RU = /^(?:сфер|област|цел|отношени|отрасл|част)/;
/** «в управлении», «в борьбе», «в вопросах»; but not «в присутствии» nor «в соответствии». */
const isTaskRu = (word: string): boolean =>
  /^(?:борьб|вопрос|деле$)|(?:[аеи]нии|тии|ции)$/.test(word) && !CIRCUMSTANCE_RU.test(word);
const CIRCUMSTANCE_RU = /^(?:присутств|соответств|завершени|заключени|продолжени|течени|дополнени|исполнени|сочетани)/;
/** Longest title behind its head, in words. */
const LONGEST_TITLE = 45;

/** Index of the word after the last of a title whose head ends before `headTo`; never past `limit`. */
export function titleEnd(text: IntakeText, headTo: number, limit: number): number {
  const head = text.words[headTo - 1];
  if (head === undefined) return headTo;
  return /[а-я]/.test(head.text) ? russianEnd(text, headTo, limit) : englishEnd(text, headTo, limit);
}

function englishEnd(text: IntakeText, headTo: number, limit: number): number {
  const { words } = text;
  // What is about something begins with a small word, or stands in quotation marks.
  const opens = words[headTo];
  if (opens === undefined || headTo >= limit) return headTo;
  const gap = gapAfter(text, headTo - 1);
  if (gap === ' "' && opens.capital) return quoteEnd(text, headTo, limit);
  if (isYear(text, headTo)) return isYear(text, headTo + 1) ? headTo + 2 : headTo + 1;
  if (!/^["']? $/.test(gap) || !opensTitle(text, headTo)) return headTo;
  const breaks = opens.text === "to" ? breaksPurpose : breaksOff;
  let at = headTo;
  for (; at < Math.min(limit, headTo + LONGEST_TITLE); at++) {
    if (at > headTo && !goesOn(text, at)) break;
    if (breaks(text, at, headTo)) break;
  }
  return trimmed(words, headTo, at);
}

const opensTitle = (text: IntakeText, at: number): boolean =>
  PREPOSITIONS_EN.has(text.words[at]?.text ?? "") ||
  isPurpose(text, at) ||
  (text.words[at]?.text === "in" && isSphere(text, at, at));

/** “Roadmap 2026–2027” */
const isYear = (text: IntakeText, at: number): boolean =>
  /^(?:19|20)\d\d(?:-\d{2,4})?$/.test(text.words[at]?.text ?? "") && /^["']?[ -]$/.test(gapAfter(text, at - 1));

/** “to replace the one that Kyrgyzstan had with Britain as a member of the EU was mentioned” */
const breaksPurpose = ({ words }: IntakeText, at: number): boolean =>
  /^(?:was|were|is|are|will|would|has|have|remains?|and|but)$/.test(words[at]?.text ?? "was");

/**
 * End of what narrows a document down behind its title, without a comma: “signed on 31 October 2019”,
 * “on which they have been working since 2022”. Index of the word after its last; `to` where nothing does.
 */
export function narrowedEnd(text: IntakeText, to: number, limit: number): number {
  const { words } = text;
  const opens = [words[to], words[to + 1]].map((word) => word?.text ?? "");
  if (gapAfter(text, to - 1) !== " ") return to;
  const isDated =
    /^(?:signed|concluded|adopted|initialled|reached)$/.test(opens[0] ?? "") &&
    /^(?:on|in|at|last|earlier|by|between)$/.test(opens[1] ?? "");
  const isRelative = opens[1] === "which" && PREPOSITIONS_EN.has(opens[0] ?? "");
  if (!isDated && !isRelative) return to;
  const ends = isDated ? endsNarrowing : (word: Word | undefined) => word === undefined;
  let at = to + 2;
  while (at < Math.min(limit, to + 16) && gapAfter(text, at - 1) === " " && !ends(words[at])) at++;
  return at;
}

const endsNarrowing = (word: Word | undefined): boolean =>
  word === undefined ||
  (!word.capital &&
    /^(?:and|but|was|were|is|are|has|have|had|will|would|as|which|that|should|can|may)$/.test(word.text));

/** “an agreement to replace the one of 1994” */
function isPurpose({ words }: IntakeText, at: number): boolean {
  const verb = words[at + 1];
  return (
    words[at]?.text === "to" &&
    verb !== undefined &&
    /^(?:replace|establish|promote|protect|exchange|supply|build|avoid|develop|facilitate|prevent|support|strengthen|share|create|expand|deepen|combat|cooperate|co-operate|train|open|import|export|buy|sell|recruit|launch|set|provide|improve|increase|boost|cut|reduce|extend|amend)$/.test(
      verb.text,
    )
  );
}

function quoteEnd(text: IntakeText, from: number, limit: number): number {
  for (let at = from; at < Math.min(limit, from + LONGEST_TITLE); at++)
    if (gapAfter(text, at).startsWith('"') || gapAfter(text, at) === "\n") return at + 1;
  return from;
}

/** True where the word at a place carries the title on from the one before. */
function goesOn(text: IntakeText, at: number): boolean {
  const gap = gapAfter(text, at - 1);
  if (/^(?: ["'$£€]?|["'] |-| & |'|' |\/| - (?=$))$/.test(gap)) return true;
  if (gap === " - ") return /^\d/.test(text.words[at]?.text ?? "") || text.words[at]?.capital === true;
  return gap === ", " && continuesList(text, at);
}

/** “education, science and sport”: a list goes on where an “and” follows before anything else does. */
function continuesList({ words, folded }: IntakeText, at: number): boolean {
  const capitals = words[at]?.capital === true && words[at - 1]?.capital === true;
  for (let next = at; next < at + (capitals ? 10 : 5); next++) {
    const word = words[next];
    if (word === undefined || (next > at && /[.;:()]/.test(folded.slice(words[next - 1]?.end, word.start))))
      return false;
    if (/^(?:and|и)$/.test(word.text)) return next > at || words[at + 1]?.capital === capitals;
    if (isStop(word.text) || /^(?:the|a|an|to)$/.test(word.text)) return false;
  }
  return false;
}

function breaksOff(text: IntakeText, at: number, headTo: number): boolean {
  const { words } = text;
  const word = words[at];
  if (word === undefined) return true;
  const next = words[at + 1];
  if (word.text === "in") return !isSphere(text, at, headTo);
  if (word.text === "to") return at > headTo && !isPurpose(text, at) && words[at - 1]?.text !== "access";
  // Years end a title: what “and” joins to them is no part of it.
  const isDated = /^\d{4}/.test(words[at - 1]?.text ?? "") && !/^\d/.test(next?.text ?? "");
  if (/^(?:and|or)$/.test(word.text)) return isDated || beginsClause(text, at + 1);
  if (word.text === "under") return true;
  const isOwners = /^(?:its|their)$/.test(word.text) && /^(?:between|of|among)$/.test(words[at - 1]?.text ?? "");
  if (!PREPOSITIONS_EN.has(word.text)) return !word.capital && isStop(word.text) && !isOwners;
  if (next === undefined) return true;
  if (word.text === "for") return NOT_AFTER_FOR.has(next.text);
  if (word.text === "on" || word.text === "between") return /^\d{1,2}$/.test(next.text) || MONTH.test(next.text);
  return word.text === "with" && /^(?:regard|respect|satisfaction|effect|immediate|which|whom)$/.test(next.text);
}

/** “in the field of health”, “in Criminal Matters”; but not “in London” nor “in 2025”. */
function isSphere({ words }: IntakeText, at: number, headTo: number): boolean {
  const next = words[at + 1];
  const after = words[at + 2];
  // “on bringing in teachers”
  if (next === undefined) return false;
  if (at > headTo && /[a-z]ing$/.test(words[at - 1]?.text ?? "")) return true;
  if (SPHERE.test(next.text) || TOPICS.has(next.text) || (next.text === "the" && SPHERE.test(after?.text ?? "")))
    return true;
  // A topic in capitals within a title in capitals; a place or a day has no second word, or a comma behind it.
  const titled = words.slice(headTo, at).some(({ capital, text }) => capital && text.length > 3);
  // “Cooperation in the Training of Diplomats”
  if (titled && next.text === "the" && after?.capital) return IS_TASK.test(after.text);
  return titled && next.capital && after?.capital === true && !MONTH.test(next.text) && after.start === next.end + 1;
}

/** Words for what is done or studied, by their endings. */
const IS_TASK =
  /(?:ing|[st]ion|[st]ions|ment|ance|ence|ity|ities|ology|ologies|ics|uses?|matters|affairs|sciences?|exchange|control|fight|search|fields|spheres|areas)$/;

/** True where what stands behind “and” is no part of the title: another document, a verb, somebody. */
function beginsClause(text: IntakeText, at: number): boolean {
  const { words } = text;
  const word = words[at];
  if (word === undefined || isStop(word.text) || /^(?:also|by)$/.test(word.text)) return true;
  const next = wordsToHead(words, at);
  return HEADS.find(next).length > 0 || next.some((each) => SEVERAL.test(each.text));
}

const SEVERAL =
  /^(?:memoranda|memorandums|agreements|contracts|declarations|treaties|conventions|protocols|statements|documents)$/;

/** The next few words, up to the first that cannot stand between an article and the head of a name. */
function wordsToHead(words: readonly Word[], at: number): readonly Word[] {
  let to = at;
  while (to < at + 8 && !isBetweenNames(words[to], words[to + 1]) && !opensNext(words[to], words[to + 1])) to++;
  return words.slice(at, to + 1);
}

/** “between A and B and a memorandum”: behind the second “and” something else begins. */
const opensNext = (word: Word | undefined, next: Word | undefined): boolean =>
  word?.text === "and" && /^(?:a|an|the)$/.test(next?.text ?? "");

const isBetweenNames = (word: Word | undefined, next: Word | undefined): boolean =>
  !word || !next || next.start > word.end + 2 || PREPOSITIONS_EN.has(next.text) || isStop(next.text);

const LOOSE = new Set(
  "a an the and or of on for between with to in against its their и о об по на с в между".split(" "),
);

/** Without small words left at the end. */
function trimmed(words: readonly Word[], headTo: number, end: number): number {
  let to = end;
  while (to > headTo && LOOSE.has(words[to - 1]?.text ?? "") && !words[to - 1]?.capital) to--;
  return to;
}

function russianEnd(text: IntakeText, headTo: number, limit: number): number {
  const { words } = text;
  const opens = words[headTo];
  if (opens === undefined || headTo >= limit) return headTo;
  const gap = gapAfter(text, headTo - 1);
  if (gap === ' "') return quoteEnd(text, headTo, limit);
  const isDated = opens.text === "от" && /^\d/.test(words[headTo + 1]?.text ?? "");
  // «договор о поставке оборудования»: what it is about has begun within its head.
  const isBegun = /^(?:о|об|на)$/.test(words[headTo - 2]?.text ?? "");
  if (!/^["']? $/.test(gap) || !(PREPOSITIONS_RU.has(opens.text) || isDated || isBegun)) return headTo;
  let at = headTo;
  for (; at < Math.min(limit, headTo + LONGEST_TITLE); at++) {
    if (at > headTo && !goesOn(text, at)) break;
    if (breaksOffRussian(text, at)) break;
  }
  return trimmed(words, headTo, at);
}

/** True of most Russian verbs with these endings, and of few other words. */
export const isVerbRu = (word: string): boolean => VERB_RU.test(word);
const VERB_RU = /(?:тся|ться|лась|лись|лось|лся|[аиыеяу]ли|[аиыя]ть|[ая]ет|ают|яют|ует|уют)$/;
/** «Договор о выдаче ратифицирован парламентом»: what became of a document is no part of its title. */
const DONE_RU =
  /^(?:подписан|парафирован|заключ[её]н|ратифицирован|согласован|разработан|подготовлен|принят|одобрен|утвержд[её]н|опубликован|продл[её]н|пролонгирован|вступи[лт]|действует|готов|направлен|внес[её]н|передан|зарегистрирован)(?:а|о|ы)?$/;

function breaksOffRussian({ words }: IntakeText, at: number): boolean {
  const word = words[at];
  const next = words[at + 1]?.text ?? "";
  if (word === undefined || DONE_RU.test(word.text)) return true;
  if (word.text === "в") return words[at + 1]?.capital === true || !(SPHERE_RU.test(next) || isTaskRu(next));
  if (word.text === "на") return !/^(?:\d|период|поставк|закупк|строительств|\p{L}+-?\d)/u.test(next);
  if (word.text === "от") return !/^\d/.test(next);
  if (word.text === "и")
    return isStop(next) || VERB_RU.test(next) || HEADS.find(words.slice(at + 1, at + 4)).length > 0;
  return (isStop(word.text) && !PREPOSITIONS_RU.has(word.text)) || VERB_RU.test(word.text);
}
