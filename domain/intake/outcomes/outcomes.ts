/**
 * What came of a meeting: what was signed, agreed, announced or proposed. The passage is the clause
 * without its subject. What is only expected, denied or told of another occasion is set aside.
 */
import { clauseAround, quotedPassages, thirdPartyIn } from "../text/clauses";
import type { Context, Readings } from "../context";
import { listedOutcomes, storyFrom } from "./outcome-lists";
import { carriedOn } from "./outcome-series";
import { toldByNouns } from "./outcome-nouns";
import { clauseEnd, documentBefore } from "./outcome-spans";
import * as say from "./outcome-words";
import type { Told } from "./outcome-words";
import { hasGiver, promisesIn } from "./promises";
import type { Claim, OutcomeValue, SetAside, Span } from "../reading";
import { together } from "./same-outcome";
import { firstEndingAfter, overlaps, within, wordsIn, type IntakeText, type Sentence, type Word } from "../text/text";

/** Direct speech is longer than a quoted title, in code units. */
const LEAST_SPEECH = 20;
/** More than any communiqué tells. */
const MOST_OUTCOMES = 300;

/** Outcomes in the order of the text, each once. `parties` are the ISO codes of the states that take part. */
export function readOutcomes(context: Context, parties: readonly string[]): Readings<Claim<OutcomeValue>> {
  const { text } = context;
  const spoken = quotedPassages(text, LEAST_SPEECH);
  const story = storyFrom(text);
  const taken: Told[] = [];
  const setAside: SetAside[] = [];
  for (const sentence of text.sentences) {
    if (taken.length + setAside.length >= MOST_OUTCOMES) break;
    if (!tellsOutcomes(sentence, story)) continue;
    const words = wordsIn(text, sentence);
    for (const told of toldIn(context, sentence, words)) {
      const before = taken.at(-1);
      if (before !== undefined && overlaps(before.span, told.span)) continue;
      const because = reasonToLeave(context, { sentence, told, parties, spoken });
      if (because === null) taken.push(told);
      else setAside.push({ span: told.span, because });
    }
    setAside.push(...expectedIn(words));
  }
  return { claims: together(context, taken).map((group) => claimOf(context, group)), setAside };
}

/** Headings, tables and bullets above the story repeat what it tells. */
function tellsOutcomes({ line: { kind, index } }: Sentence, story: number): boolean {
  return kind === "prose" || (kind === "bullet" && index > story);
}

/** “is expected to be signed”, “expressed readiness”: seen, and no outcome. */
function expectedIn(words: readonly Word[]): SetAside[] {
  const found = say.EXPECTED.find(words);
  return found
    .filter((each, index) => !(index > 0 && within(each, found[index - 1] ?? each)))
    .map(({ start, end }) => ({ span: { start, end }, because: "only expected or wished for, nothing decided" }));
}

function claimOf({ text }: Context, [first, ...more]: readonly [Told, ...Told[]]): Claim<OutcomeValue> {
  const { kind, span, verb, sure } = first;
  return {
    id: `outcomes.${kind}@${span.start}`,
    value: { kind },
    spans: [span, ...more.map((each) => each.span)],
    because: `${kind} because of “${text.raw.slice(verb.start, verb.end)}”`,
    sure,
  };
}

/** Everything a sentence tells that may be an outcome, in its order. */
function toldIn(context: Context, sentence: Sentence, words: readonly Word[]): Told[] {
  const listed = listedOutcomes(context.text, sentence, words);
  if (listed.length > 0) return listed;
  const nouns = toldByNouns(context, sentence, words);
  const told: Told[] = [...nouns, ...promisesIn(context, sentence, words)];
  let past = 0;
  for (const found of say.RULES.find(words)) {
    if (found.from < past || told.length >= MOST_OUTCOMES) continue;
    const one = toldBy(context, sentence, words, found);
    if (one === null || nouns.some((noun) => noun.kind === one.kind && overlaps(noun.span, one.span))) continue;
    past = found.to;
    told.push(one);
  }
  told.push(...interrupted(context, sentence));
  return told
    .flatMap((one) => [one, ...carriedOn(context.text, sentence, one)])
    .sort((a, b) => a.verb.start - b.verb.start);
}

const INTERRUPTED = /(?<![a-z])(?:agreed|decided|undertook|promised|resolved|offered), [^,;:.]{3,60}, to(?= )/g;

/** “agreed, subject to the views of parliament, to open consulates”. */
function interrupted({ text }: Context, sentence: Sentence): Told[] {
  return Array.from(text.folded.slice(sentence.start, sentence.end).matchAll(INTERRUPTED), (match) => {
    const start = sentence.start + match.index;
    const verb = { start, end: start + match[0].indexOf(",") };
    return {
      kind: "agreed",
      verb,
      span: { start, end: clauseEnd(text, sentence, start + match[0].length) },
      sure: true,
    };
  });
}

interface FoundRule extends Span {
  readonly phrase: string;
  readonly value: say.Rule;
  readonly from: number;
  readonly to: number;
}

/** Words after a verb among which what it needs is looked for. */
const NEAR = 14;
const AT_ONCE = 5;
/** Words before a verb among which its subject is looked for. */
const FAR = 60;

function toldBy(context: Context, sentence: Sentence, words: readonly Word[], found: FoundRule): Told | null {
  const { text } = context;
  const { kind, from, needs, never, subject } = found.value;
  const verb = { start: found.start, end: found.end };
  if (from === "document") return documentTold(context, sentence, found);
  const end = clauseEnd(text, sentence, found.end);
  const object = wordsIn(text, { start: found.end, end });
  if ((object.length < LEAST_WORDS && !IS_WHOLE.test(found.phrase)) || isReducedRelative(found, words)) return null;
  if (subject === "joint" && !say.has(say.JOINT, words.slice(Math.max(0, found.from - FAR), found.from))) return null;
  if (subject === "giver" && !hasGiver(context, words, found.from)) return null;
  if (needs !== null && !say.has(needs, object.slice(0, NEAR))) return null;
  // “committed to reform” is no promise of a sum.
  if (kind === "announced" && object[0]?.text === "to") return null;
  if (never !== null && say.has(never, object.slice(0, AT_ONCE))) return null;
  const start = from === "verb" ? found.start : objectStart(context, object);
  return { kind, verb, span: { start, end }, sure: needs !== null || from === "verb" };
}

/** “The invitation was accepted” says everything. */
const IS_WHOLE = /invitation|приглашени|принято|благодарност/;

/** The least that is said of an outcome after its verb, in words. */
const LEAST_WORDS = 2;

/** “the agreement signed in 2019”, “as agreed on Monday”: the participle tells nothing new. */
function isReducedRelative(
  { from, to, value, phrase }: FoundRule & { phrase?: string },
  words: readonly Word[],
): boolean {
  if (phrase !== "put forward" && (phrase.includes(" ") || !phrase.endsWith("ed"))) return false;
  const before = words[from - 1];
  const after = words[to]?.text ?? "";
  const isParticiple = /^(?:in|on|by|at|between|during|last|earlier|within|under)$/.test(after);
  return (
    (isParticiple && value.kind !== "agreed") || /^(?:the|an?|newly|recently|jointly|as)$/.test(before?.text ?? "")
  );
}

/** What is announced or proposed, without “that” or «о» before it. */
function objectStart({ text }: Context, object: readonly Word[]): number {
  // “informed its hosts that”, “announced that”, «объявил о»: what is told follows.
  const that = object.slice(0, AT_ONCE).findIndex((word) => THAT.test(word.text));
  const first = object[that === 0 || isAddressed(object, that) ? that + 1 : 0];
  let start = first?.start ?? object[0]?.start ?? 0;
  // A currency sign or a quotation mark belongs to the word it stands before.
  while (/[^\s,]/.test(text.raw[start - 1] ?? " ")) start--;
  return start;
}

const THAT = /^(?:that|about|of|о|об|что)$/;
const ADDRESSED = /^(?:the|his|her|its|their|him|them|us|reporters|journalists|members|guests)$/;

/** “that” after somebody who is told, not one inside what is told. */
const isAddressed = (object: readonly Word[], that: number): boolean =>
  that > 0 && object[that]?.text === "that" && ADDRESSED.test(object[0]?.text ?? "");

/** “a Programme of Cooperation was signed”, «подписан Меморандум». */
function documentTold({ text }: Context, sentence: Sentence, found: FoundRule): Told | null {
  const { kind, needs } = found.value;
  const verb = { start: found.start, end: found.end };
  const end = clauseEnd(text, sentence, found.end);
  const after = wordsIn(text, { start: found.end, end });
  const around = clauseAround(text, sentence, found);
  const before = wordsIn(text, { start: around.start, end: found.start });
  if (needs !== null && text.language === "ru" && say.has(needs, after.slice(0, AT_ONCE)))
    return { kind, verb, span: { start: found.start, end }, sure: true };
  if (needs !== null && !say.has(needs, before)) return null;
  const start =
    documentBefore(text, { start: around.start, end: found.start }, needs ?? say.DOCUMENTS) ?? before[0]?.start;
  // “This Joint Statement was adopted” names the text itself.
  if (start === undefined || /^this |^настоящ/.test(text.folded.slice(start, start + 8))) return null;
  return { kind, verb, span: { start, end }, sure: true };
}

interface Weighed {
  readonly sentence: Sentence;
  readonly told: Told;
  readonly parties: readonly string[];
  readonly spoken: readonly Span[];
}

const CLOSE = 3;
const HEAD = 9;

function reasonToLeave(context: Context, { sentence, told, parties, spoken }: Weighed): string | null {
  const { text, scenes } = context;
  const { verb } = told;
  const around = clauseAround(text, sentence, verb);
  const speech = spoken[firstEndingAfter(spoken, verb.start)];
  if (speech !== undefined && within(verb, speech)) return "said in direct speech";
  const aside = scenes.asideAt(verb);
  if (aside !== null) return aside;
  const before = wordsIn(text, { start: around.start, end: verb.start });
  const close = before.slice(-CLOSE);
  const because = (reason: string, phrases: typeof say.NEGATIONS, among: readonly Word[]): string | null => {
    const found = phrases.find(among).at(-1);
    return found ? `${reason}: “${text.raw.slice(found.start, found.end)}”` : null;
  };
  return (
    because(
      "denied",
      say.NEGATIONS,
      told.span.start < verb.start ? wordsIn(text, { ...around, end: verb.start }) : close,
    ) ??
    because("only expected", say.UNCERTAIN, close) ??
    because("happened before", say.EARLIER, close) ??
    because("told of something known", say.RELATIVE, close.slice(-1)) ??
    relativeClause(text, around, verb) ??
    because("on a condition", say.SUBORDINATE, sinceComma(text, before.slice(-HEAD))) ??
    thirdPartyIn(context, { start: around.start, end: told.kind === "signed" ? told.span.end : verb.start }, parties) ??
    longPast(context, { start: around.start, end: told.span.end }, told)
  );
}

/** “, under which 23 documents were signed”: told of what was done before. */
function relativeClause({ folded }: IntakeText, around: Span, verb: Span): string | null {
  const before = folded.slice(around.start, verb.start);
  const comma = before.lastIndexOf(", ");
  const opening = comma < 0 ? null : RELATIVE_CLAUSE.exec(before.slice(comma + 2));
  return opening && `told of something known: “${opening[0]}”`;
}

const RELATIVE_CLAUSE = /^(?:\p{L}{2,7} )?(?:which|whom|whose|котор\p{L}{2,3})(?!\p{L})/u;

/** The last of some words that follow one another without a comma. */
function sinceComma({ folded }: IntakeText, words: readonly Word[]): readonly Word[] {
  const from = words.findLastIndex((word, at) => at > 0 && folded.slice(words[at - 1]?.end, word.start).includes(","));
  return words.slice(Math.max(0, from));
}

const DAY = 86_400_000;
/** Days before publication from which a date tells of another occasion. */
const LONG_AGO = 45;

const IN_YEAR = /(?:^|[^a-zа-я])(?:in|back in|в|(?:since|с)(?= \d{4}[^,;]*$)) ((?:19|20)\d\d)(?!\d)/;

/** A signing that is dated long before the day of publication. */
function longPast({ text, dates, publishedOn }: Context, span: Span, { kind, verb }: Told): string | null {
  if (publishedOn === null) return null;
  const year = IN_YEAR.exec(text.folded.slice(span.start, verb.start))?.[1];
  if (year !== undefined && year < publishedOn.slice(0, 4)) return `dated long before: ${year}`;
  for (let at = firstEndingAfter(dates, span.start); at < dates.length; at++) {
    const date = dates[at];
    if (date === undefined || date.start >= span.end) return null;
    const gone = Date.parse(publishedOn) - Date.parse(date.value.endsOn ?? date.value.startsOn);
    const tellsWhen = date.end <= verb.start || (kind === "signed" && date.start - verb.end < 40);
    if (date.because === "" && tellsWhen && gone > LONG_AGO * DAY) return "dated long before";
  }
  return null;
}
