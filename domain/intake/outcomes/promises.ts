/** What one side says it will do: “The United Kingdom will provide”, «Великобритания выделит». */
import type { Context } from "../context";
import { clauseEnd } from "./outcome-spans";
import type { Told } from "./outcome-words";
import { GIVERS, JOINT, NOT_DEEDS, PROMISES_EN, PROMISES_RU, REPORTING, opens } from "./outcome-words";
import type { Span } from "../reading";
import { firstEndingAfter, type Sentence, type Word } from "../text/text";

const ADVERB =
  /^(?:also|now|jointly|further|additionally|together|therefore|however|both|each|\p{L}+ly|также|дополнительно)$/u;
/** More than any sentence holds. */
const MOST_PROMISES = 50;
/** Words before a Russian verb among which its subject is looked for. */
const NEAR = 6;

/** Promises of a sentence, from “will” on. */
export function promisesIn(context: Context, sentence: Sentence, words: readonly Word[]): Told[] {
  return context.text.language === "ru" ? russian(context, sentence, words) : english(context, sentence, words);
}

function english(context: Context, sentence: Sentence, words: readonly Word[]): Told[] {
  const told: Told[] = [];
  const isReported = REPORTING.find(words).length > 0;
  words.forEach((word, at) => {
    const modal = told.length < MOST_PROMISES ? modalAt(words, at) : 0;
    if (modal === 0) return;
    const next = at + modal;
    const verb =
      deedAt(words, at, next) ??
      verbAt(words, next) ??
      (ADVERB.test(words[next]?.text ?? "") ? verbAt(words, next + 1) : undefined);
    const subjectAt = ADVERB.test(words[at - 1]?.text ?? "") ? at - 2 : at - 1;
    // “will provide … and will send”: one subject.
    const carriesOn = words[at - 1]?.text === "and" && told.length > 0;
    if (verb === undefined || !(carriesOn || isSubject(context, words, subjectAt, at))) return;
    if (word.text === "would" && !isReported) return;
    const one = promise(context, sentence, words, at, { start: word.start, end: verb.end });
    told.push(carriesOn ? { ...one, kind: told.at(-1)?.kind ?? one.kind } : one);
  });
  return told;
}

/** How many words say that something is to come: “will”, “would”, “is to”. */
function modalAt(words: readonly Word[], at: number): number {
  const word = words[at]?.text ?? "";
  if (word === "will" || word === "would") return 1;
  return (word === "is" || word === "are") && words[at + 1]?.text === "to" ? 2 : 0;
}

/** True where those who can bind themselves stand right before a verb: “The Participants further undertake”. */
export function hasGiver(context: Context, words: readonly Word[], verb: number): boolean {
  let at = verb - 1;
  while (at > 0 && ADVERB.test(words[at]?.text ?? "") && !isGiver(context, words, at)) at--;
  // “and instruct their experts”: the subject of the verb before.
  if (words[at]?.text === "and") return words.slice(0, 4).some((_, first) => isGiver(context, words, first));
  return isSubject(context, words, at, verb);
}

/** True where the giver stands right before “will”, with no comma between. */
function isSubject(context: Context, words: readonly Word[], at: number, will: number): boolean {
  const gap = context.text.folded.slice(words[at]?.end ?? 0, words[will]?.start ?? 0);
  return !/[,;:]/.test(gap) && (isGiver(context, words, at) || isBody(context, words, at));
}

/** “Rolls-Royce will supply”, “said that Kew Gardens would train”: a name that opens its clause and has no person’s title. */
function isBody({ text }: Context, words: readonly Word[], at: number): boolean {
  if (words[at]?.capital !== true || NOT_A_NAME.test(words[at].text)) return false;
  let from = at;
  while (from > 0 && at - from < MOST_NAME && isOfName(words[from - 1]) && adjoin(text.folded, words, from)) from--;
  if (words.slice(from, at).some((word) => TITLE.test(word.text))) return false;
  return from === 0 || !adjoin(text.folded, words, from) || OPENS_CLAUSE.test(words[from - 1]?.text ?? "");
}

const MOST_NAME = 8;
const isOfName = (word: Word | undefined): boolean =>
  word !== undefined && (word.capital || /^(?:of|and|the|for)$/.test(word.text));
const adjoin = (folded: string, words: readonly Word[], at: number): boolean =>
  folded.slice(words[at - 1]?.end, words[at]?.start) === " ";
const OPENS_CLAUSE = /^(?:that|said|says|while|but)$/;

const TITLE =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|baroness|viscount|earl|prince|princess|president|minister|secretary|ambassador|professor|speaker|prime|chairman|chair|king|queen|envoy)$/;
const NOT_A_NAME =
  /^(?:the|this|that|it|he|she|i|who|what|which|there|these|those|here|minister|secretary|ambassador|president|chairman|speaker|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|\d+)$/;

/** “both teams will walk the line”: whatever two sides will do together, save what is no deed. */
function deedAt(words: readonly Word[], modal: number, at: number): Span | undefined {
  const deed = words[at];
  const subject = words.slice(Math.max(0, modal - 2), modal);
  const isTogether = subject.some((word) => TOGETHER.test(word.text)) && words[modal]?.text === "will";
  return deed !== undefined && isTogether && !ADVERB.test(deed.text) && !opens(NOT_DEEDS, [deed]) ? deed : undefined;
}

const TOGETHER =
  /^(?:both|sides|parties|teams|governments|ministries|countries|agencies|universities|companies|chambers)$/;

const verbAt = (words: readonly Word[], at: number): Span | undefined =>
  PROMISES_EN.find(words.slice(at, at + 4)).find(({ from }) => from === 0);

function russian(context: Context, sentence: Sentence, words: readonly Word[]): Told[] {
  return PROMISES_RU.find(words)
    .slice(0, MOST_PROMISES)
    .filter(({ from }) => {
      const before = words.slice(Math.max(0, from - NEAR), from);
      return before.some((_, index) => isGiver(context, words, from - before.length + index));
    })
    .map(({ from, start, end }) => promise(context, sentence, words, from, { start, end }));
}

function promise({ text }: Context, sentence: Sentence, words: readonly Word[], at: number, verb: Told["verb"]): Told {
  const before = words.slice(Math.max(0, at - 3), at);
  // The British Council is one body, however many a council has.
  const isJoint = JOINT.find(before).some(({ from }) => !(before[from]?.capital && before[from - 1]?.capital));
  const span = { start: verb.start, end: clauseEnd(text, sentence, verb.end) };
  return { kind: isJoint ? "agreed" : "announced", verb, span, sure: false };
}

/** True where a word ends the name of a state, or is a side, a government, an embassy or the like. */
function isGiver({ states }: Context, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const state = states[firstEndingAfter(states, word.start)];
  const isState =
    state !== undefined && state.start <= word.start && state.end >= word.end && state.naming !== "adjective";
  return isState || opens(GIVERS, [word]);
}
