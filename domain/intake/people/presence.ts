/** What the words around a name tell of its bearer: at the table, absent, or spoken of. */
import type { Context } from "../context";
import { phrasesIn, wordsOf } from "./person-words";
import type { Mention } from "./person-mentions";
import type { Person } from "./people";
import { phrasesOf, type Phrases } from "../text/phrases";
import { rankOf } from "./ranks";
import type { Span } from "../reading";
import { sentenceAt, wordFrom, wordsIn, type IntakeText, type Word } from "../text/text";
import CUES from "../vocabulary/presence.json" with { type: "json" };
import SPEECH from "../vocabulary/speech.json" with { type: "json" };
import TITLES from "../vocabulary/titles.json" with { type: "json" };

/** What the words around one naming tell of presence. */
export interface Presence {
  /** Why the passage does not put the person at the table; null where nothing says so. */
  readonly absent: string | null;
  /** The words that put the person there; null where none do. */
  readonly meets: string | null;
  /** True where they present, answer or ask, as those at a table do. */
  readonly speaks: boolean;
  /** True where the sentence tells of an earlier year or day. */
  readonly past: boolean;
  /** Of names in a row, one before has a post or a title. */
  readonly inRow: boolean;
  /** Named only for something that is theirs, as in “the ideas of X”. */
  readonly owner: boolean;
  /** Said of an observer of politics or of somebody who held a post once. */
  readonly outside: string | null;
}

interface Cue {
  readonly reason: string;
  readonly reach: number;
  /** True where a preposition must lead on to the person. */
  readonly links: boolean;
  /** True where “to” does not count: who a message is written to takes part. */
  readonly fromOnly: boolean;
}

const BEFORE: Phrases<Cue> = phrasesOf(
  Object.values(CUES.absentBefore).flatMap(({ en, ru, ...cue }) =>
    [...en, ...ru].map((phrase) => [phrase, cue] as const),
  ),
);
const AFTER: Phrases<string> = phrasesOf(
  Object.values(CUES.absentAfter).flatMap(({ en, ru, reason }) =>
    [...en, ...ru].map((phrase) => [phrase, reason] as const),
  ),
);
const MEETS_BEFORE = phrasesIn(CUES.meetsBefore);
const MEETS_AFTER = phrasesIn(CUES.meetsAfter);
const COMMENTATORS = phrasesIn(TITLES.commentators);
const isFormer = wordsOf(TITLES.former);
const isPersonal = wordsOf(CUES.personal);
const COMMENTS = phrasesIn(CUES.comments);
const SAYS = phrasesIn(SPEECH.verbs);
const SPEAKS_AFTER = phrasesIn(CUES.speaksAfter);
const EARLIER = phrasesIn(CUES.earlier);

/** Farthest that words around a naming are looked at. */
const REACH = 10;
const LINK = /^(?:from|of|to|by|for|behalf|от|имени|для|the|his|her|their)$/;

/** Reads the words around each naming; of names in a row, those before the first and behind the last tell of all. */
export function presencesOf(context: Context, persons: readonly Person[]): ReadonlyMap<Mention, Presence> {
  const mentions = persons.flatMap((person) => person.mentions).toSorted((a, b) => a.start - b.start);
  const own = mentions.map((mention) => presenceOf(context, mention));
  const joined = mentions.map((mention, index) => {
    const last = mentions[index - 1];
    return last !== undefined && isNextInRow(context.text, last, mention);
  });
  for (const [index, presence] of own.entries()) {
    const before = joined[index] ? own[index - 1] : undefined;
    if (before)
      own[index] = {
        ...presence,
        absent: presence.absent ?? before.absent,
        meets: presence.meets ?? before.meets,
        owner: presence.owner && before.meets === null,
        inRow: before.inRow || isTitled(mentions[index - 1]),
      };
  }
  for (let index = own.length - 2; index >= 0; index--) {
    const [presence, after] = [own[index], joined[index + 1] ? own[index + 1] : undefined];
    if (presence && after) own[index] = { ...presence, meets: stronger(presence.meets, after.meets) };
  }
  return new Map(mentions.flatMap((mention, index) => (own[index] ? [[mention, own[index]] as const] : [])));
}

const isTitled = (mention: Mention | undefined): boolean =>
  mention !== undefined && (mention.run.honorific || mention.before !== null || mention.after !== null);

/** “and” behind a name tells nothing where the next one tells more. */
const stronger = (meets: string | null, next: string | null): string | null =>
  meets === null || meets === "and" ? (next ?? meets) : meets;

const isNextInRow = ({ folded }: IntakeText, last: Mention, { start }: Mention): boolean =>
  start - last.end < 60 &&
  /^(?: (?:of|from|at|из|от) [^,.;:]{2,40}?)?[,;]?(?: (?:and|&|from|by|with|as well as|together with|along with|accompanied by|и|а также|вместе с|the|his|her|its|uk|british))* $/.test(
    folded.slice(last.end, start),
  );

function presenceOf(context: Context, mention: Mention): Presence {
  const { text } = context;
  const sentence = sentenceAt(text, mention.run.start);
  if (sentence === null)
    return { absent: null, meets: null, speaks: false, past: false, inRow: false, owner: false, outside: null };
  const at = wordFrom(text, mention.start);
  const before = wordsBefore(text, at, sentence.start);
  const end = appositionEnd(text, mention, sentence.end);
  const after = wordsAfter(text, wordFrom(text, end), sentence.end);
  const behind = text.folded.slice(end, Math.min(sentence.end, end + 60));
  const told = AFTER.find(after).find(({ from }) => from < AFTER_REACH)?.value ?? null;
  const elsewhere = ELSEWHERE.test(behind) ? "said to have been elsewhere" : null;
  return {
    absent: absentBefore(before, text.words[at]?.text ?? "") ?? told ?? elsewhere,
    inRow: false,
    speaks: SPEAKS_AFTER.find(after).some(({ from }) => from < 3),
    past: !SAYS.find(after).some(({ from }) => from < 3) && isPast(context, around(sentence, mention)),
    meets: meetsBefore(before) ?? MEETS_AFTER.find(after).find(({ from }) => from < 2)?.phrase ?? null,
    owner: before.at(-1)?.text === "of" || isOwner(text, mention),
    outside: outsideOf(text, mention, after) ?? commentOf(text, mention, after),
  };
}

/** “, was in Vienna, so …” */
const ELSEWHERE =
  /^,? (?:who )?(?:was|were|is) (?:away |already |still )?(?:in|at) [\p{L}-]+(?:, (?:so|and|where he|where she)\b|[.;])/u;

/** Years before publication from which a year in a sentence makes it one of the past. */
const LONG_AGO = 2;

/** A year so far before a naming, or behind it, tells of it, in code units. */
const YEAR_BEFORE = 120;
const YEAR_BEHIND = 60;

const around = (sentence: Span, { start, end }: Span): Span => ({
  start: Math.max(sentence.start, start - YEAR_BEFORE),
  end: Math.min(sentence.end, end + YEAR_BEHIND),
});

/** True where a sentence tells of a year or a day before. */
function isPast({ text, publishedOn }: Context, { start, end }: Span): boolean {
  const year = Number(publishedOn?.slice(0, 4) ?? Number.NaN);
  const years = text.folded.slice(start, end).match(/\b1[0-9]{3}\b|\b20[0-9]{2}\b/g) ?? [];
  if (years.some((each) => Number(each) <= year - LONG_AGO)) return true;
  return EARLIER.find(wordsIn(text, { start, end })).length > 0;
}

/** Farthest that an apposition goes on after the words that are surely of the post, in code units. */
const LONGEST_REST = 90;

/** Where “, professor of Eurasian studies at Leeds, agrees” goes on with its verb. */
function appositionEnd(text: IntakeText, { after, end }: Mention, limit: number): number {
  if (after === null) return end;
  const rest = /^[^,;.()]*(?=,)/.exec(text.folded.slice(end, Math.min(limit, end + LONGEST_REST)))?.[0];
  if (rest === undefined) return end;
  const words = wordsIn(text, { start: end, end: end + rest.length });
  return SAYS.find(words).length + MEETS_AFTER.find(words).length > 0 ? end : end + rest.length;
}

/** Words between a naming and what is told of it: “, on a visit to Astana, did not attend”. */
const AFTER_REACH = 4;

const wordsBefore = ({ words }: IntakeText, at: number, start: number): Word[] =>
  words.slice(Math.max(0, at - REACH), at).filter((word) => word.start >= start);

const wordsAfter = ({ words }: IntakeText, from: number, end: number): Word[] =>
  words.slice(from, from + REACH).filter((word) => word.start < end);

function absentBefore(words: readonly Word[], first: string): string | null {
  let reason: string | null = null;
  for (const { value, to, phrase } of BEFORE.find(words)) {
    const between = words.slice(to);
    if (between.length > value.reach) continue;
    const bare = between.filter(({ text: word }) => !isPersonal(word));
    if (value.links ? isLinked(between, value.fromOnly ? first : null) : bare.length === 0 && !isLed(words, phrase))
      reason = value.reason;
  }
  return reason;
}

/**
 * “greetings and best wishes from”: a preposition leads on to the person; Russian needs none. `writtenTo`
 * is the first word of the person where nothing tells of absence that is written to somebody, else null.
 */
function isLinked(between: readonly Word[], writtenTo: string | null): boolean {
  const links = between.slice(-3).map(({ text: word }) => word);
  if (
    writtenTo !== null &&
    (links.some((word) => /^(?:to|for|для|к)$/.test(word)) || /[а-я](?:у|ю|ому|ему)$/.test(writtenTo))
  )
    return false;
  return (
    links.length === 0 || links.some((word) => LINK.test(word)) || (links.length < 3 && /[а-я]/.test(links[0] ?? ""))
  );
}

/** “a delegation under the leadership of” brings its leader along. */
const isLed = (words: readonly Word[], phrase: string): boolean =>
  /leadership|guidance|руководством/.test(phrase) &&
  words.some(({ text: word }) => /^(?:delegation|group|mission|team|делегаци|групп|мисси)/.test(word));

function meetsBefore(words: readonly Word[]): string | null {
  for (const { to, phrase } of MEETS_BEFORE.find(words).toReversed())
    if (words.slice(to).every(({ text: word }) => isPersonal(word))) return phrase;
  return null;
}

/** “President Hale's initiative”. */
const isOwner = ({ folded }: IntakeText, { run: { end } }: Mention): boolean =>
  /^'s? \p{L}/u.test(folded.slice(end, end + 5));

/** An observer comments in the present; somebody in office was there and said. */
function commentOf(text: IntakeText, { before, after, run }: Mention, words: readonly Word[]): string | null {
  const role = before?.role ?? after?.role ?? null;
  const level = role === null ? null : rankOf(role, null);
  if (level !== null && level !== "official" && level !== "business") return null;
  const sentence = sentenceAt(text, run.start);
  const left = wordsBefore(text, wordFrom(text, run.start), sentence?.start ?? run.start).slice(-2);
  const said = COMMENTS.find(words).find(({ from }) => from < 2) ?? COMMENTS.find(left).at(-1);
  return said ? `a commentator, who “${said.phrase.replaceAll("*", "")}”` : null;
}

const AFFILIATED = /^(?:, | \(| (?:of|at|from|with) )/;

/** “a political scientist”, “the former ambassador”, “of the Steppe Institute, a think tank”. */
function outsideOf(
  text: IntakeText,
  { run, before, after, start, end }: Mention,
  words: readonly Word[],
): string | null {
  const isPassing = /\ba $/.test(text.folded.slice((after?.start ?? 2) - 2, after?.start ?? 0));
  // “X, a former lord mayor” tells what else X is, “former lord mayor X” what X is here.
  const posts = [before, isPassing ? null : after].flatMap((post) => (post?.role ? [post] : []));
  for (const post of posts) {
    const own = text.words.slice(wordFrom(text, post.start), wordFrom(text, post.end));
    const former = own.find(({ text: word }) => isFormer(word));
    if (former) return `“${former.text}”`;
  }
  const previous = text.words[wordFrom(text, start) - 1];
  if (previous !== undefined && isFormer(previous.text) && start - previous.end < 3) return `“${previous.text}”`;
  const naming = text.words.slice(wordFrom(text, start), wordFrom(text, end));
  const from = wordFrom(text, start);
  const left = wordsBefore(text, from, sentenceAt(text, start)?.start ?? start).slice(-3);
  const affiliated = AFFILIATED.test(text.folded.slice(run.end, run.end + 8)) ? words.slice(0, 8) : [];
  const said = COMMENTATORS.find([...left, ...naming, ...affiliated])[0];
  return said ? `“${said.phrase.replaceAll("*", "")}”` : null;
}
