/** What one side says it will do: “The United Kingdom will provide”, «Великобритания выделит». */
import type { Context } from "./context";
import { clauseEnd } from "./outcome-spans";
import type { Told } from "./outcome-words";
import { GIVERS, JOINT, PROMISES_EN, PROMISES_RU, REPORTING, opens } from "./outcome-words";
import type { Span } from "./reading";
import { firstEndingAfter, type Sentence, type Word } from "./text";

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
    if ((word.text !== "will" && word.text !== "would") || told.length >= MOST_PROMISES) return;
    const verb = verbAt(words, at + 1) ?? (ADVERB.test(words[at + 1]?.text ?? "") ? verbAt(words, at + 2) : undefined);
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

/** True where the giver stands right before “will”, with no comma between. */
function isSubject(context: Context, words: readonly Word[], at: number, will: number): boolean {
  const gap = context.text.folded.slice(words[at]?.end ?? 0, words[will]?.start ?? 0);
  return !/[,;:]/.test(gap) && isGiver(context, words, at);
}

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
  const isJoint = JOINT.find(words.slice(Math.max(0, at - 3), at)).length > 0;
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
