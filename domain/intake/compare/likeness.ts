/**
 * Whether claims of different texts mean the same thing.
 *
 * Documents and results are compared by content words: words of four letters and more, cut to their
 * first five letters, without those any document or result has (“agreement”, “the sides”, names of
 * states), and numbers. Two are alike where the shorter has at least half of its content words in
 * common with the longer, and at least two of them. English and Russian share no words: across the
 * languages they are alike where they share years, figures and areas.
 */
import { fold as keysOfName, wordsOf } from "../../search-text";
import { MOST_COMPARED } from "./match-rows";
import type { ReadDocument } from "../confirm/proposals";
import type {
  Claim,
  InstrumentValue,
  OutcomeValue,
  ParticipantValue,
  Reading,
  ReadingLanguage,
  Span,
} from "../reading";
import { fold, overlaps } from "../text/text";

/** What is compared of a document or a result. */
export interface Comparable<V> {
  readonly claim: Claim<V>;
  /** Only what is of one kind can be the same. */
  readonly kind: string;
  /** Slug of the record it is known to be; null where it is not known. */
  readonly known: string | null;
  readonly language: ReadingLanguage;
  readonly words: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
  /** Areas and figures it speaks of, which are the same in any language. */
  readonly marks: ReadonlySet<string>;
  /** True where its text has no other of its kind. */
  readonly isOnly: boolean;
}

export type ReadText = Pick<ReadDocument, "text" | "reading">;

/** The documents a text names, ready to be compared. */
export function instrumentsOf({ reading }: ReadText): Comparable<InstrumentValue>[] {
  return comparablesOf(reading, reading.instruments, ({ value: { type, known, title } }) => {
    return { kind: type, known, words: title };
  });
}

/** The results a text tells of, ready to be compared. */
export function outcomesOf({ text, reading }: ReadText): Comparable<OutcomeValue>[] {
  return comparablesOf(reading, reading.outcomes, ({ value: { kind }, spans }) => {
    return { kind, known: null, words: spans.map(({ start, end }) => text.slice(start, end)).join(" ") };
  });
}

interface Said {
  readonly kind: string;
  readonly known: string | null;
  readonly words: string;
}

function comparablesOf<V>(
  reading: Reading,
  claims: readonly Claim<V>[],
  saidBy: (claim: Claim<V>) => Said,
): Comparable<V>[] {
  const all = claims.map((claim) => ({ claim, ...saidBy(claim) }));
  const counts = new Map<string, number>();
  for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return all.map(({ words, ...each }, index) => {
    const years = yearsIn(words);
    const marks = index < MOST_COMPARED ? marksAt(reading, each.claim.spans) : [];
    return {
      ...each,
      language: reading.language,
      words: contentWords(words),
      years,
      marks: new Set([...marks, ...years]),
      isOnly: counts.get(each.kind) === 1,
    };
  });
}

const yearsIn = (words: string): Set<string> => new Set(words.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g));

/** The areas and figures that are read out of the same words. */
function marksAt({ areas, figures }: Reading, spans: readonly Span[]): string[] {
  const stands = (claim: Claim<unknown>) => claim.spans.some((one) => spans.some((other) => overlaps(one, other)));
  return [
    ...areas.filter(stands).map(({ value }) => value.area),
    ...figures.filter(stands).map(({ value }) => `${value.value} ${value.unit}`),
  ];
}

/** Words of four letters and more that any document or result may have; each stands for all that begin so. */
const EMPTY_WORDS = new RegExp(
  `^(?:${[
    "agree|memorand|understanding|treat(?:y|ies)$|roadmap|joint|statements?$|declarat|contract|plans?$|actions?$|document",
    "sign(?:s|ed|ing)?$|announc|deci(?:ded?|sion)|propos|reach(?:ed)?$|held$|hold$|made$|make$|sides?$|party$|parties$",
    "with$|that$|this$|these$|from$|between$|their$|which$|would$|will$|shall$|into$|were$|been$|have$|also$|both$",
    "more$|than$|within$|republic|united$|kingdom|government|kazak|kyrgyz|tajik|turkmen|uzbek|brit",
    "соглаш|меморанд|взаимопон|догов|дорожн|карт[аыуе]$|совместн|заявлен|декларац|контракт|план(?:а|у|ом|ы|ов)?$",
    "действи|документ|подпис|объяв|решен|решил|предлож|достиг|сторон|для$|между|также|котор|буд[еу]т|свои|этого$|этот$",
    "чтобы$|республик|соединенн|королевств|правительств|великобрит|британ|казах|кыргыз|таджик|туркмен|узбек",
  ].join("|")})`,
  "u",
);

/** The content words of a passage, as stems. Numbers are whole. */
export function contentWords(passage: string): Set<string> {
  const words = fold(passage).match(/[\p{L}\p{M}]{4,}|\d+/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY_WORDS.test(word)).map((word) => word.slice(0, 5)));
}

/** How surely two documents or results told of by texts about one meeting are the same; 0 is not. */
export function likenessAtOneMeeting<V>(one: Comparable<V>, other: Comparable<V>): number {
  const areOnly = one.isOnly && other.isOnly;
  if (!mayBeSame(one, other)) return 0;
  if (isKnownSame(one, other)) return SURE;
  if (one.language !== other.language) return byShare(one.marks, other.marks, areOnly ? 1 : 2);
  // “A memorandum was signed” says nothing of which; where each text has but one, it is that one.
  const isUnnamed = one.words.size === 0 || other.words.size === 0;
  if (isUnnamed) return areOnly ? LEAST_SHARE / 2 : 0;
  return byWords(one, other);
}

/** The same of texts about different meetings, where nothing but slugs and words can tell. */
export function likenessAcrossMeetings<V>(one: Comparable<V>, other: Comparable<V>): number {
  if (!mayBeSame(one, other)) return 0;
  if (isKnownSame(one, other)) return SURE;
  return one.language === other.language ? byWords(one, other) : 0;
}

/** More than any share of words. */
const SURE = 2;
const LEAST_SHARE = 0.5;

const isKnownSame = (one: { known: string | null }, other: { known: string | null }): boolean =>
  one.known !== null && one.known === other.known;

function mayBeSame<V>(one: Comparable<V>, other: Comparable<V>): boolean {
  if (one.known !== null && other.known !== null) return one.known === other.known;
  if (one.kind !== other.kind) return false;
  return one.years.size === 0 || other.years.size === 0 || shared(one.years, other.years) > 0;
}

/** At least two words, or the only one there is. */
const byWords = <V>({ words: one }: Comparable<V>, { words: other }: Comparable<V>): number =>
  byShare(one, other, Math.min(2, Math.max(one.size, other.size)));

/** Of the smaller set the share that stands in the other; 0 below half, or where fewer than `least` do. */
function byShare(one: ReadonlySet<string>, other: ReadonlySet<string>, least: number): number {
  const both = shared(one, other);
  if (both === 0 || both < least) return 0;
  const share = both / Math.min(one.size, other.size);
  // Of two that share as much, the one with more in common.
  return share < LEAST_SHARE ? 0 : share + both / Math.max(one.size, other.size) / 10;
}

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((each) => other.has(each)).length;

/** Somebody a text names, ready to be compared. */
export interface ComparablePerson {
  readonly claim: Claim<ParticipantValue>;
  /** Search keys of each word of the name. */
  readonly names: readonly (readonly string[])[];
}

export function peopleOf({ reading }: ReadText): ComparablePerson[] {
  return reading.participants.map((claim) => ({
    claim,
    names: wordsOf(claim.value.name).map(({ word }) => keysOfName(word)),
  }));
}

/**
 * How surely two people named in texts are the same: by their slugs, or by names of which one holds
 * all words of the other. Scripts, initials and Russian endings make no difference; another country does.
 */
export function likenessOfPeople(a: ComparablePerson, b: ComparablePerson): number {
  const [one, other] = [a.claim.value, b.claim.value];
  if (one.known !== null && other.known !== null) return one.known === other.known ? SURE : 0;
  if (one.country !== null && other.country !== null && one.country !== other.country) return 0;
  const [short, long] = a.names.length > b.names.length ? [b.names, a.names] : [a.names, b.names];
  const isWritten = short.some((keys) => keys.some((key) => key.length > 1));
  const isWithin = short.every((keys) => long.some((each) => isSameName(keys, each)));
  return isWritten && isWithin ? short.length / long.length : 0;
}

/** Longest ending a Russian name takes on. */
const LONGEST_ENDING = 2;

function isSameName(one: readonly string[], other: readonly string[]): boolean {
  return one.some((a) =>
    other.some((b) => {
      const [short = "", long = ""] = [a, b].toSorted((x, y) => x.length - y.length);
      if (short.length === 1) return long.startsWith(short);
      const longest = short.length >= 4 ? LONGEST_ENDING : 0;
      return long.startsWith(short) && long.length - short.length <= longest;
    }),
  );
}
