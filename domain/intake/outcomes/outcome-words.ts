/** The words by which a communiqué tells what was signed, agreed, announced or proposed. */
import type { OutcomeKind } from "../../taxonomy";
import { phrasesOf, type Phrases } from "../text/phrases";
import type { ReadingLanguage, Span } from "../reading";
import type { Word } from "../text/text";
import VOCABULARY from "../vocabulary/outcomes.json" with { type: "json" };

/** An outcome as it is told, before it is weighed. */
export interface Told {
  readonly kind: OutcomeKind;
  readonly span: Span;
  /** The words that tell it: “agreed to”. */
  readonly verb: Span;
  readonly sure: boolean;
}

/** How an outcome is told by a group of phrases. */
export interface Rule {
  readonly kind: OutcomeKind;
  /** Where its passage begins: at the verb, at what follows it, or at the document named before it. */
  readonly from: "verb" | "object" | "document";
  /** One of these must be among the words that follow, or for `document` that stand before. */
  readonly needs: Phrases<true> | null;
  /** None of these may follow at once. */
  readonly never: Phrases<true> | null;
  /** Who must stand before the verb: both sides together, or anyone who can bind himself. */
  readonly subject: "joint" | "giver" | null;
}

type Forms = Readonly<Record<ReadingLanguage, readonly string[]>>;

const both = ({ en, ru }: Forms): Phrases<true> => phrasesOf([...en, ...ru].map((phrase) => [phrase, true] as const));

const WORDS: Readonly<Record<string, Phrases<true>>> = Object.fromEntries(
  Object.entries(VOCABULARY.words).map(([name, forms]) => [name, both(forms)]),
);

interface PrintedRule extends Forms {
  readonly kind: string;
  readonly from: string;
  readonly needs?: string;
  readonly never?: string;
  readonly subject?: string;
}

const readyRule = ({ kind, from, needs, never, subject }: PrintedRule): Rule => ({
  kind: kind as OutcomeKind,
  from: from as Rule["from"],
  needs: WORDS[needs ?? ""] ?? null,
  never: WORDS[never ?? ""] ?? null,
  subject: subject === "joint" || subject === "giver" ? subject : null,
});

/** Verbs and their rules: “agreed to”, “was signed”, «предложил». */
export const RULES: Phrases<Rule> = phrasesOf(
  VOCABULARY.rules.flatMap((printed: PrintedRule) => {
    const rule = readyRule(printed);
    return [...printed.en, ...printed.ru].map((phrase) => [phrase, rule] as const);
  }),
);

/** What opens a list of outcomes before a colon: “The sides agreed:”. */
export const LISTS: Phrases<OutcomeKind> = phrasesOf(
  Object.entries(VOCABULARY.lists).flatMap(([kind, { en, ru }]) =>
    [...en, ...ru].map((phrase) => [phrase, kind as OutcomeKind] as const),
  ),
);

/** What a side promises to do: after “will” in English, in one word in Russian. */
export const PROMISES_EN: Phrases<true> = phrasesOf(VOCABULARY.promises.en.map((phrase) => [phrase, true] as const));
export const PROMISES_RU: Phrases<true> = phrasesOf(VOCABULARY.promises.ru.map((phrase) => [phrase, true] as const));

/** “the proposal of the Kyrgyz side to”. */
export const PROPOSAL_NOUNS = both(VOCABULARY.proposalNouns);
export const DOCUMENTS = both(VOCABULARY.words.documents);
export const GIVERS = both(VOCABULARY.givers);
export const JOINT = both(VOCABULARY.joint);
export const REPORTING = both(VOCABULARY.reporting);
export const NEGATIONS = both(VOCABULARY.negations);
export const EARLIER = both(VOCABULARY.earlier);
export const RELATIVE = both(VOCABULARY.relative);
export const SUBORDINATE = both(VOCABULARY.subordinate);
export const UNCERTAIN = both(VOCABULARY.uncertain);
export const EXPECTED = both(VOCABULARY.expected);
/** Verbs that begin another statement after “and” or a comma. */
export const OTHER_VERBS = both(VOCABULARY.otherVerbs);
/** Verbs after “will” that are no deed of two sides together: “will be”, “will travel”. */
export const NOT_DEEDS = both(VOCABULARY.notDeeds);
/** Words that after a comma open what is no part of the clause. */
export const ASIDES = both(VOCABULARY.asides);

/** True where one of the phrases is among the words. */
export const has = (phrases: Phrases<true>, words: readonly Word[]): boolean => phrases.find(words).length > 0;

/** True where one of the phrases stands at the head of the words. */
export const opens = (phrases: Phrases<true>, words: readonly Word[]): boolean =>
  phrases.find(words.slice(0, 4)).some(({ from }) => from === 0);
