/** Names that a vocabulary or the record lists, found in a text as they are printed there. */
import { inWords, printedLike, type WordRange } from "../people/names";
import { phrasesOf, type Phrases } from "../text/phrases";
import type { Known, Span } from "../reading";
import type { IntakeText, Word } from "../text/text";

/** A listed name where it stands. */
export interface ListedFound<V> extends Span, WordRange {
  readonly value: V;
  /** The form as the list has it. */
  readonly form: string;
}

export interface Listed<V> {
  find(text: IntakeText, words: readonly Word[]): ListedFound<V>[];
}

/** The text’s words without “’s” at their ends, at the same indices. */
export function plainWords({ words }: IntakeText): readonly Word[] {
  return words.map((word) =>
    word.text.endsWith("'s") ? { ...word, text: word.text.slice(0, -2), end: word.end - 2 } : word,
  );
}

/** Makes names ready to be looked for; of two that overlap the first and longer is found. */
export function listed<V>(entries: Iterable<readonly [form: string, value: V]>): Listed<V> {
  const phrases: Phrases<readonly [string, V]> = phrasesOf(
    [...entries].flatMap(([form, value]) => {
      const words = inWords(form).replaceAll(/['‘’ʻʼ]s(?=\s|$)/g, "");
      return /[\p{L}\p{N}]/u.test(words) ? [[words, [form, value] as const] as const] : [];
    }),
  );
  return {
    find(text, words) {
      let after = 0;
      return phrases.find(words).flatMap(({ start, end, from, to, value: [form, value] }) => {
        if (from < after || !printedLike(form, text.raw.slice(start, end)) || !isWhole(text, form, start, end))
          return [];
        after = to;
        return [{ start, end, from, to, form, value }];
      });
    },
  };
}

/** “Central Asia + UK” needs its plus sign: the signs between the words of a form stand in the text too. */
function isWhole({ raw }: IntakeText, form: string, start: number, end: number): boolean {
  return !form.includes("+") || raw.slice(start, end + 2).includes("+");
}

/** Shortest name of the record that is looked for, in letters: shorter ones stand for too much. */
const SHORTEST = 3;

/** Names and aliases of records as entries of a list, without what stands in brackets. */
export function recordEntries<V>(records: readonly Known[], valueOf: (record: Known) => V): (readonly [string, V])[] {
  return records.flatMap((record) =>
    [record.name, ...record.aliases]
      .map((name) => name.replaceAll(/\([^()]{0,200}\)/g, " ").trim())
      .filter((name) => name.replaceAll(/[^\p{L}]/gu, "").length >= SHORTEST && /^[\p{Lu}\d]/u.test(name))
      .map((name) => [name, valueOf(record)] as const),
  );
}
