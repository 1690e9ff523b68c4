/**
 * Words that name a subject area, found in a text. Hyphens part words (“rare-earth” is “rare earth”)
 * and a possessive “’s” is left off, in the vocabulary as in the text.
 */
import type { Area } from "../../taxonomy";
import { AREAS, isKeyOf, keysOf } from "../../taxonomy";
import { phrasesOf, type Found, type Phrases } from "../text/phrases";
import type { ReadingLanguage, Span } from "../reading";
import { fold, type IntakeText, type Word } from "../text/text";
import EN from "../vocabulary/areas-en.json" with { type: "json" };
import RU from "../vocabulary/areas-ru.json" with { type: "json" };

/**
 * How much a term tells, most first. One that `decides` names the subject even beside another
 * area's words (“forced labour in the cotton harvest”), one of `names` does alone or as the first,
 * a `general` one where nothing more precise stands beside it, a `hint` only with others.
 */
export const WEIGHTS = ["decides", "names", "general", "hints"] as const;
export type Weight = (typeof WEIGHTS)[number];

export interface Term extends Span {
  readonly area: Area;
  readonly weight: Weight;
  /** Indexes into the parts of words: of its first, and after its last. */
  readonly from: number;
  readonly to: number;
}

type Vocabulary = { readonly nothing: readonly string[] } & {
  readonly [A in Area]: { readonly [W in Weight]: readonly string[] };
};

interface Meaning {
  /** Null for words that look like a subject and are none, such as “climate of trust”. */
  readonly area: Area | null;
  readonly weight: Weight;
}

/** A phrase of the vocabulary in the form in which texts are matched. */
export const plainPhrase = (phrase: string): string =>
  fold(phrase)
    .replaceAll(/['"]s\b|["(),]/g, "")
    .replaceAll("-", " ")
    .trim();

function phrasesOfAreas({ nothing, ...areas }: Vocabulary): Phrases<Meaning> {
  const entries: [string, Meaning][] = nothing.map((phrase) => [plainPhrase(phrase), { area: null, weight: "hints" }]);
  for (const area of keysOf(AREAS))
    for (const weight of WEIGHTS)
      for (const phrase of areas[area][weight]) entries.push([plainPhrase(phrase), { area, weight }]);
  return phrasesOf(entries);
}

const TERMS: Readonly<Record<ReadingLanguage, Phrases<Meaning>>> = {
  en: phrasesOfAreas(EN),
  ru: phrasesOfAreas(RU),
};

/** Words parted at hyphens, without a possessive ending; in the order of the text. */
export function partsOf(words: readonly Word[]): Word[] {
  return words.flatMap((word) => {
    const text = word.text.replace(/'s$/, "");
    if (!text.includes("-")) return text === word.text ? [word] : [{ ...word, text, end: word.start + text.length }];
    let start = word.start;
    return text.split("-").map((part) => {
      const each = { text: part, capital: word.capital, start, end: start + part.length };
      start += part.length + 1;
      return each;
    });
  });
}

/** The terms in the parts of a text's words, in order; where two overlap the longer stands. */
export function termsIn({ language }: IntakeText, parts: readonly Word[]): Term[] {
  const found = TERMS[language].find(parts);
  const kept: Found<Meaning>[] = [];
  for (const each of found) {
    let last = kept.at(-1);
    if (last !== undefined && each.from < last.to && !samePlace(each, last)) {
      if (each.to - each.from <= last.to - last.from) continue;
      while (last !== undefined && each.from < last.to) {
        kept.pop();
        last = kept.at(-1);
      }
    }
    kept.push(each);
  }
  return kept.flatMap(({ value: { area, weight }, start, end, from, to }) =>
    area !== null && isKeyOf(AREAS, area) ? [{ area, weight, start, end, from, to }] : [],
  );
}

const samePlace = (a: Found<Meaning>, b: Found<Meaning>): boolean => a.from === b.from && a.to === b.to;
