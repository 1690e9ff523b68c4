/** Whether somebody named took part in the meeting, wrote or telephoned, or is only spoken of. */
import type { Context } from "./context";
import { phrasesIn, wordsOf } from "./person-words";
import type { Mention } from "./person-mentions";
import type { Person } from "./people";
import { phrasesOf, type Phrases } from "./phrases";
import { rankOf } from "./ranks";
import { sentenceAt, wordFrom, type IntakeText, type Word } from "./text";
import CUES from "./vocabulary/presence.json" with { type: "json" };
import TITLES from "./vocabulary/titles.json" with { type: "json" };

/** What the words around one naming tell of presence. */
export interface Presence {
  /** Why the passage does not put the person at the table; null where nothing says so. */
  readonly absent: string | null;
  /** The words that put the person there; null where none do. */
  readonly meets: string | null;
  /** Named only for something that is theirs, as in “the ideas of X”. */
  readonly owner: boolean;
  /** Said of an observer of politics or of somebody who held a post once. */
  readonly outside: string | null;
}

interface Cue {
  readonly reason: string;
  readonly reach: number;
  readonly links: boolean;
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

/** Farthest that words around a naming are looked at. */
const REACH = 10;
const LINK = /^(?:from|of|to|by|for|behalf|от|имени|для|the|his|her|their)$/;

/** Reads the words around one naming. */
export function presenceOf({ text }: Context, mention: Mention): Presence {
  const sentence = sentenceAt(text, mention.run.start);
  if (sentence === null) return { absent: null, meets: null, owner: false, outside: null };
  const at = wordFrom(text, mention.start);
  const before = wordsBefore(text, at, sentence.start);
  const after = wordsAfter(text, wordFrom(text, mention.end), sentence.end);
  return {
    absent: absentBefore(before) ?? AFTER.find(after).find(({ from }) => from < AFTER_REACH)?.value ?? null,
    meets: meetsBefore(before) ?? MEETS_AFTER.find(after).find(({ from }) => from < 2)?.phrase ?? null,
    owner: before.at(-1)?.text === "of" || isOwner(text, mention),
    outside: outsideOf(text, mention, after) ?? commentOf(text, mention, after),
  };
}

/** Words between a naming and what is told of it: “, on a visit to Astana, did not attend”. */
const AFTER_REACH = 4;

const wordsBefore = ({ words }: IntakeText, at: number, start: number): Word[] =>
  words.slice(Math.max(0, at - REACH), at).filter((word) => word.start >= start);

const wordsAfter = ({ words }: IntakeText, from: number, end: number): Word[] =>
  words.slice(from, from + REACH).filter((word) => word.start < end);

function absentBefore(words: readonly Word[]): string | null {
  let reason: string | null = null;
  for (const { value, to } of BEFORE.find(words)) {
    const between = words.slice(to);
    if (between.length > value.reach) continue;
    const bare = between.filter(({ text: word }) => !isPersonal(word));
    if (value.links ? isLinked(between) : bare.length === 0) reason = value.reason;
  }
  return reason;
}

/** “greetings and best wishes from”: a preposition leads on to the person. */
const isLinked = (between: readonly Word[]): boolean =>
  between.length === 0 || between.slice(-3).some(({ text: word }) => LINK.test(word));

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
  const left = text.words.slice(Math.max(0, wordFrom(text, run.start) - 2), wordFrom(text, run.start));
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
  const posts = [before, after].flatMap((post) => (post?.role ? [post] : []));
  for (const post of posts) {
    const own = text.words.slice(wordFrom(text, post.start), wordFrom(text, post.end));
    const former = own.find(({ text: word }) => isFormer(word));
    if (former) return `“${former.text}”`;
  }
  const previous = text.words[wordFrom(text, start) - 1];
  if (previous !== undefined && isFormer(previous.text) && start - previous.end < 3) return `“${previous.text}”`;
  const naming = text.words.slice(wordFrom(text, start), wordFrom(text, end));
  const left = text.words.slice(Math.max(0, wordFrom(text, start) - 3), wordFrom(text, start));
  const affiliated = AFFILIATED.test(text.folded.slice(run.end, run.end + 8)) ? words.slice(0, 8) : [];
  const said = COMMENTATORS.find([...left, ...naming, ...affiliated])[0];
  return said ? `“${said.phrase.replaceAll("*", "")}”` : null;
}

/** Whether somebody takes part: the reason why, or why not. */
export interface Verdict {
  readonly takesPart: boolean;
  readonly because: string;
  readonly sure: boolean;
}

/** Judges a person by all places where the text names them. */
export function judge(context: Context, person: Person): Verdict {
  const seen = person.mentions.map((mention) => ({
    mention,
    aside: asideOf(context, mention),
    ...presenceOf(context, mention),
  }));
  const here = seen.filter(({ aside }) => aside === null);
  if (here.length === 0)
    return { takesPart: false, because: `named only in passages that are ${seen[0]?.aside ?? "aside"}`, sure: true };
  const outside = seen.find((each) => each.outside !== null)?.outside ?? null;
  const present = here.filter(({ absent }) => absent === null);
  const meeting = present.find(({ meets }) => meets !== null);
  if (present.length === 0) return { takesPart: false, because: here[0]?.absent ?? "absent", sure: true };
  const gone = here.find(({ absent }) => absent !== null);
  if (gone && !meeting) return { takesPart: false, because: gone.absent ?? "absent", sure: true };
  if (meeting)
    return {
      takesPart: outside === null || isMet(meeting.meets),
      because: `“${meeting.meets?.replaceAll("*", "")}”`,
      sure: outside === null,
    };
  if (outside !== null) return { takesPart: false, because: `spoken of as ${outside}, not as taking part`, sure: true };
  if (present.some(({ mention }) => mention.listed))
    return { takesPart: true, because: "listed among those taking part", sure: true };
  if (present.every(({ owner, mention }) => owner && !mention.listed))
    return { takesPart: false, because: "named only for something of theirs", sure: false };
  if (person.role !== null) return { takesPart: true, because: `named as ${person.role}`, sure: true };
  const titled = present.some(
    ({ mention }) => mention.run.honorific || mention.before !== null || mention.after !== null,
  );
  if (titled || person.known !== null) return { takesPart: true, because: "named with a title", sure: false };
  return { takesPart: false, because: "named, but nothing says that they took part", sure: false };
}

const ALSO_THERE =
  /^,? (?:also |too )?(?:attended|took part|participated|was present|were present|joined)(?: too)?(?: in)?(?: the (?:meeting|talks|consultations|session|conversation|negotiations))?\s?(?:too|as well)?[.,;]/;

/** “The Ambassador also attended.” is of the main meeting, whatever “also” tells elsewhere. */
function asideOf({ scenes, text }: Context, { run, end }: Mention): string | null {
  return ALSO_THERE.test(text.folded.slice(end, end + 60)) ? null : scenes.asideAt(run);
}

/** Of somebody who holds no post only being met or taking part counts, not “and” or “had”. */
const isMet = (meets: string | null): boolean =>
  meets !== null && !/^(?:and|had|took|presented|spoke|handed)$/.test(meets);
