/** Who is meant where a text says “the minister”, “he” or a surname: references to people named in it. */
import type { Context } from "../context";
import type { People, Person } from "./people";
import type { PersonWords } from "./person-words";
import { apart, POSTS, wordsOf } from "./person-words";
import { statesWithin } from "./person-posts";
import { rankOf } from "./ranks";
import type { ParticipantValue, Claim, Span } from "../reading";
import type { StateNamed } from "../occasion/states";
import { firstEndingAfter, fold, wordFrom, wordsIn } from "../text/text";
import { wordSet } from "../text/word-set";
import type { Level } from "../../taxonomy";
import SPEECH from "../vocabulary/speech.json" with { type: "json" };

/** A word or words that stand for a person. */
export interface Reference extends Span {
  readonly person: Person;
  /** False for “he” and for posts several people could be meant by. */
  readonly sure: boolean;
  /** After a preposition or with a possessive ending it is seldom who speaks. */
  readonly subject: boolean;
}

const isHe = wordSet(SPEECH.pronouns.he);
const isShe = wordSet(SPEECH.pronouns.she);
const isGuest = wordsOf(SPEECH.guests);

const isWriting = wordsOf(SPEECH.writing);
const FROM = /(?:^| )(?:from|by|от)(?: the| his| her)? $/;

const NOT_SUBJECT =
  /(?:\b(?:with|to|of|by|from|for|about|after|before|at|between|against|alongside|behind|like|than|including|thanking|addressing|joining|meeting|receiving|welcoming|accompanying|meet|met|received|told)|(?:^|\s)(?:с|со|к|от|у|для|между|перед|после|о|об|за|при|поблагодарив|поприветствовав|принимая))\s(?:the\s|his\s|her\s|mr\s|ms\s|mrs\s|sir\s|dame\s|dr\s)*$/u;

/** Finds who is meant in a passage. Made once for a text. */
export class Speakers {
  private readonly named: readonly (Span & { readonly person: Person })[];
  private readonly women: ReadonlyMap<Person, boolean | null>;
  private readonly posts: readonly Span[];
  private readonly levels: ReadonlyMap<Person, Level | null>;
  private readonly present: ReadonlySet<Person>;

  constructor(
    private readonly context: Context,
    private readonly people: People,
    participants: readonly Claim<ParticipantValue>[],
  ) {
    const names = new Set(participants.map(({ spans: [span] }) => span.start));
    this.present = new Set(people.persons.filter(({ span }) => names.has(span.start)));
    this.named = people.persons
      .flatMap((person) => person.mentions.map(({ start, end }) => ({ start, end, person })))
      .toSorted((a, b) => a.start - b.start);
    this.women = new Map(people.persons.map((person) => [person, womanOf(person, people)]));
    this.posts = postsApart(people.words, this.named);
    this.levels = new Map(
      people.persons.map((person) => [person, person.role === null ? null : rankOf(person.role, person.country)]),
    );
  }

  /** Who is meant in a passage, in its order; names, posts and pronouns. */
  within(passage: Span): Reference[] {
    return [...this.namesWithin(passage), ...this.postsWithin(passage), ...this.pronounsWithin(passage)].toSorted(
      (a, b) => a.start - b.start,
    );
  }

  /** The person a passage that tells of a side stands for, where one alone speaks for its state. */
  ofSide(passage: Span): Reference | null {
    const state = statesWithin(this.context.states, passage)[0];
    if (state === undefined) return null;
    const those = [...this.present].filter(({ country }) => country === state.code);
    return those.length === 1 && those[0]
      ? { start: state.start, end: state.end, person: those[0], sure: false, subject: true }
      : null;
  }

  /** Who wrote the message told of last before a place: “a letter from X”, or whoever sent one. */
  writer(place: number): Reference | null {
    const { text } = this.context;
    const own = firstEndingAfter(text.sentences, place);
    for (let at = own; at >= Math.max(0, own - SENTENCES_BACK); at--) {
      const sentence = text.sentences[at];
      if (sentence === undefined || !wordsIn(text, sentence).some(({ text: word }) => isWriting(word))) continue;
      const named = this.namesWithin({ start: sentence.start, end: Math.min(sentence.end, place) });
      const from = named.find(({ start }) => FROM.test(text.folded.slice(Math.max(0, start - 12), start)));
      const found = from ?? named.find(({ subject }) => subject);
      if (found) return { ...found, sure: false };
    }
    return null;
  }

  private namesWithin(passage: Span): Reference[] {
    const found: Reference[] = [];
    for (
      let at = firstEndingAfter(this.named, passage.start);
      (this.named[at]?.start ?? Infinity) < passage.end;
      at++
    ) {
      const each = this.named[at];
      if (each && each.start >= passage.start) found.push({ ...each, sure: true, subject: this.isSubject(each) });
    }
    return found;
  }

  private postsWithin(passage: Span): Reference[] {
    const found: Reference[] = [];
    for (
      let at = firstEndingAfter(this.posts, passage.start);
      (this.posts[at]?.start ?? Infinity) < passage.end;
      at++
    ) {
      const post = this.posts[at];
      if (post === undefined || post.start < passage.start) continue;
      const holder = this.holderOf(post);
      if (holder) found.push({ ...post, person: holder.person, sure: holder.sure, subject: this.isSubject(post) });
    }
    return found;
  }

  private pronounsWithin({ start, end }: Span): Reference[] {
    const { words } = this.context.text;
    for (let at = wordFrom(this.context.text, start); (words[at]?.end ?? Infinity) <= end; at++) {
      const word = words[at];
      if (word === undefined) break;
      const woman = isShe(word.text);
      if (!woman && !isHe(word.text)) continue;
      if (/^(?:his|her|him)/.test(word.text)) continue;
      const person = this.lastBefore(word.start, woman);
      return person ? [{ start: word.start, end: word.end, person, sure: false, subject: true }] : [];
    }
    return [];
  }

  private isSubject({ start, end }: Span): boolean {
    const { folded } = this.context.text;
    return (
      !NOT_SUBJECT.test(folded.slice(Math.max(0, start - 40), start)) && !/^'s?\s/.test(folded.slice(end, end + 3))
    );
  }

  /**
   * The person “he” or “she” stands for: the subject of this sentence or the last, or else who was named
   * last before, somebody at the table and a subject before others.
   */
  private lastBefore(place: number, woman: boolean): Person | null {
    const { text } = this.context;
    const own = firstEndingAfter(text.sentences, place);
    const found: (Reference & { readonly weight: number })[] = [];
    for (let at = own; at >= Math.max(0, own - SENTENCES_BACK); at--) {
      const sentence = text.sentences[at];
      if (sentence === undefined) continue;
      const passage = { start: sentence.start, end: Math.min(sentence.end, place) };
      const fits = [...this.namesWithin(passage), ...this.postsWithin(passage)]
        .toSorted((a, b) => a.start - b.start)
        .filter(({ person }) => (this.women.get(person) ?? woman) === woman);
      const subject = fits.find((each) => each.subject);
      if (subject && own - at < 2) return subject.person;
      found.push(
        ...fits.map((each) => ({ ...each, weight: (this.present.has(each.person) ? 2 : 0) + (each.subject ? 1 : 0) })),
      );
    }
    return found.toSorted((a, b) => b.weight - a.weight)[0]?.person ?? null;
  }

  /** Who holds a post: of those it fits, one at the table before others, the one named last before it. */
  private holderOf(post: Span): { person: Person; sure: boolean } | null {
    const { text, states } = this.context;
    const words = text.folded.slice(post.start, post.end);
    const around = { start: Math.max(0, post.start - 18), end: Math.min(text.raw.length, post.end + 30) };
    const state = statesWithin(states, around).find((each) => isBeside(text.folded, each, post));
    const level = rankOf(words, state?.code ?? null);
    const head = stemOf(words);
    const guest = isGuest(words);
    const scored = this.people.persons.slice(0, MOST_PEOPLE).flatMap((person) => {
      if (state !== undefined && person.country !== state.code) return [];
      const here = this.present.has(person);
      if (person.mentions[0].start > post.start && !here) return [];
      const score = Math.max(likeness(person, head, level, this.levels.get(person) ?? null), guest && state ? 1 : 0);
      return score === 0 ? [] : [{ person, score: score + (here ? 10 : 0), last: lastMention(person, post.start) }];
    });
    const [first, second] = scored.toSorted((a, b) => b.score - a.score || b.last - a.last);
    if (first === undefined) return this.oneOfState(state);
    return { person: first.person, sure: second === undefined || second.score < first.score };
  }

  /** “the British co-chair” where Britain has one person at the table. */
  private oneOfState(state: StateNamed | undefined): { person: Person; sure: boolean } | null {
    if (state === undefined) return null;
    const those = [...this.present].filter(({ country }) => country === state.code);
    return those.length === 1 && those[0] ? { person: those[0], sure: false } : null;
  }
}

/** Sentences a pronoun may point back. */
const SENTENCES_BACK = 8;
/** Most people a post is matched with. */
const MOST_PEOPLE = 200;

const lastMention = ({ mentions }: Person, place: number): number =>
  mentions.findLast(({ start }) => start < place)?.start ?? -1;

/** How well somebody fits a post: 2 where their own is named by the same word, 1 where it has its rank, 0 not at all. */
function likeness({ role, name, peer }: Person, head: string, level: Level | null, own: Level | null): 0 | 1 | 2 {
  if (peer && fold(name).startsWith(head)) return 2;
  if (role === null) return 0;
  const isDeputy = level === "minister" && own === "deputy-minister";
  const words = fold(role).split(/[\s-]+/);
  if (head.length > 2 && !isDeputy && words.some((word) => word.startsWith(head) && !word.endsWith("'s"))) return 2;
  return level !== null && level === own && level !== "official" && level !== "business" ? 1 : 0;
}

/** The last word of a post without an ending: “minister”, “министр”. */
function stemOf(words: string): string {
  const last =
    words
      .replace(/ (?:of|for|to|at|in) .*$/, "")
      .split(/[\s-]+/)
      .at(-1) ?? "";
  return /^[а-я]/.test(last) ? last.replace(/(?:ом|ем|ов|ам|ами|а|у|е|и|ы|я|ю|ей|ь|ь?ю)$/, "") : last;
}

/** “Kazakh minister”, “minister of Kazakhstan”. */
function isBeside(folded: string, state: StateNamed, post: Span): boolean {
  if (state.end <= post.start)
    return /^(?:'s)?[ -](?:(?:foreign|first|deputy|prime|senior|trade|energy|chief) )?$/.test(
      folded.slice(state.end, post.start),
    );
  if (state.start >= post.start && state.end <= post.end) return true;
  return state.start >= post.end && /^(?: of| from| of the| from the)? $/.test(folded.slice(post.end, state.start));
}

/** Heads of posts, titles of peers and words such as “guest” that stand without a name. */
function postsApart({ words }: PersonWords, named: readonly Span[]): Span[] {
  const plain = words.map((word) => ({ ...word, text: word.base, end: word.baseEnd }));
  const posts = apart(POSTS.find(plain));
  const spans: Span[] = posts.map(({ start, end }) => ({ start, end }));
  for (const [index, { start, end, text, peerage }] of plain.entries())
    if ((peerage && !(words[index + 1]?.nameable ?? false)) || isGuest(text)) spans.push({ start, end });
  let last = 0;
  return spans
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const name = named[firstEndingAfter(named, start)];
      if (start < last || (name !== undefined && name.start < end)) return false;
      last = end;
      return true;
    });
}

/** True of a woman, false of a man as far as titles and the ending of the name tell; null where they do not. */
function womanOf({ mentions, name }: Person, { words }: People): boolean | null {
  for (const { run } of mentions) {
    const before = words.words.slice(run.head, run.from + 1).map(({ base }) => base);
    if (
      before.some((word) =>
        /^(?:mrs|ms|miss|dame|lady|baroness|countess|princess|queen|madam|г-жа|г-жи|г-же|госпож\p{L}*|дама|баронесса|леди)$/u.test(
          word,
        ),
      )
    )
      return true;
    if (
      before.some((word) =>
        /^(?:mr|sir|lord|viscount|earl|baron|king|prince|г-н|г-на|г-ну|господин\p{L}*|сэр|лорд|виконт)$/u.test(word),
      )
    )
      return false;
  }
  const last = fold(name).split(" ").at(-1) ?? "";
  if (/(?:ova|eva|owa|ewa|ýewa|skaya|kyzy|qizi|ская|овой|евой|кызы)$/.test(last)) return true;
  // In Russian «Джураева» may be a man in another case, «Джураев» is none but a man.
  return /(?:ov|ev|ow|ew|ýew|skiy|sky|uly|ogly|ов|ев|ский|улы|оглы)$/.test(last) ? false : null;
}
