/** States and cities named in a text, by name, by adjective and by what stands for them (“Whitehall”). */
import { phrasesOf, type Found as FoundPhrase, type Phrases } from "../text/phrases";
import type { ReadingLanguage, Span } from "../reading";
import type { IntakeText, Word } from "../text/text";
import { wordSet } from "../text/word-set";
import PLACES from "../vocabulary/places.json" with { type: "json" };
import STATES from "../vocabulary/states.json" with { type: "json" };

/** How a state is named: `name` “Uzbekistan”, `adjective` “Uzbek”, `metonym` “Tashkent”. */
export type Naming = "name" | "adjective" | "metonym";

export interface StateNamed extends Span {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly naming: Naming;
}

export interface PlaceNamed extends Span {
  /** English name. */
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** True where a building stands for its city. */
  readonly venue: boolean;
}

type Forms = Readonly<Record<ReadingLanguage, readonly string[]>>;

const both = (forms: Forms): readonly string[] => [...forms.en, ...forms.ru];

const stateEntries: (readonly [string, Omit<StateNamed, keyof Span>])[] = Object.entries(STATES).flatMap(
  ([code, { names, adjectives, metonyms }]) => [
    ...both(names).map((form) => [form, { code, naming: "name" }] as const),
    ...both(adjectives).map((form) => [form, { code, naming: "adjective" }] as const),
    ...both(metonyms).map((form) => [form, { code, naming: "metonym" }] as const),
  ],
);

const placeEntries: (readonly [string, Omit<PlaceNamed, keyof Span>])[] = Object.entries(PLACES).flatMap(
  ([city, { country, en, ru, venues }]) => [
    ...[...en, ...ru].map((form) => [form, { city, country, venue: false }] as const),
    ...both(venues).map((form) => [form, { city, country, venue: true }] as const),
  ],
);

const STATE_PHRASES = phrasesOf(withPossessives(stateEntries));
const PLACE_PHRASES = phrasesOf(withPossessives(placeEntries));

/** “Kazakhstan” is found in “Kazakhstan's” and at either end of “Kazakhstan-UK” too. */
function withPossessives<V>(entries: readonly (readonly [string, V])[]): (readonly [string, V])[] {
  return entries.flatMap(([form, value]) =>
    form.endsWith("*") || /[а-я]/i.test(form)
      ? [[form, value] as const]
      : ([
          [form, value],
          [`${form}'s`, value],
        ] as const),
  );
}

/** Words with those joined by a hyphen apart, so that “Uzbek-British” names two states. */
function partsOf(words: readonly Word[]): Word[] {
  return words.flatMap((word) => {
    if (!word.text.includes("-") || KEPT_WHOLE(word.text)) return [word];
    let start = word.start;
    return word.text.split("-").map((text) => {
      const part = { start, end: start + text.length, text, capital: word.capital };
      start += text.length + 1;
      return part;
    });
  });
}

const KEPT_WHOLE = wordSet(
  [...stateEntries, ...placeEntries].flatMap(([form]) => form.split(" ").filter((word) => word.includes("-"))),
);

/** What is found, in the order of the text; “York” is no place in “New York”. */
function found<V>(phrases: Phrases<V>, { raw, words }: IntakeText): FoundPhrase<V>[] {
  let end = 0;
  return phrases.find(partsOf(words)).filter((each) => {
    if (each.start < end || !writtenLike(each.phrase, raw.slice(each.start, each.end))) return false;
    end = each.end;
    return true;
  });
}

/** “US” is not “us”, “Reading” is not “reading”; adjectives of Russian have small letters. */
function writtenLike(phrase: string, printed: string): boolean {
  if (/^\p{Lu}{2,4}(?:'s)?$/u.test(phrase)) return printed.startsWith(phrase.replace("'s", ""));
  if (/^[a-z\d]/.test(phrase)) return /\p{Lu}/u.test(printed);
  return /^\p{Lu}/u.test(printed) || /^[а-я]/.test(phrase);
}

/** Every state named, in the order of the text. */
export function statesNamed(text: IntakeText): StateNamed[] {
  return found(STATE_PHRASES, text).map(({ start, end, value }) => ({ start, end, ...value }));
}

/** Every city named, in the order of the text. */
export function placesNamed(text: IntakeText): PlaceNamed[] {
  return found(PLACE_PHRASES, text).map(({ start, end, value }) => ({ start, end, ...value }));
}

const CAPITALS: Readonly<Record<string, string>> = {
  KZ: "Astana",
  KG: "Bishkek",
  TJ: "Dushanbe",
  TM: "Ashgabat",
  UZ: "Tashkent",
  GB: "London",
};

/** The capital of one of the six states by its English name; null of others. */
export const capitalOf = (code: string): string | null => CAPITALS[code] ?? null;
