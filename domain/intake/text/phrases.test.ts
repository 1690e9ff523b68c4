import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { phrasesOf } from "./phrases";
import { seededRandom } from "../testing/seeded-random";
import { takeApart, type Word } from "./text";

const words = (raw: string): readonly Word[] => takeApart(raw, null).words;
const found = (phrases: readonly string[], raw: string): string[] =>
  phrasesOf(phrases.map((phrase) => [phrase, phrase] as const))
    .find(words(raw))
    .map(({ start, end }) => raw.slice(start, end));

/** How closely a phrase has the words printed: exact words sort before stems, longer stems before shorter ones. */
const closeness = (phrase: string): string =>
  phrase
    .split(" ")
    .map((part) => (part.endsWith("*") ? String(99 - part.length) : "00"))
    .join(" ");

/** What is found, by trying every phrase at every word: of those at one word the longest, of equals the closest. */
function naively(phrases: readonly string[], text: readonly Word[]): string[] {
  return text.flatMap((_, from) => {
    const fitting = phrases
      .map((phrase) => ({ phrase, parts: phrase.split(" ") }))
      .filter(({ parts }) =>
        parts.every((part, at) => {
          const word = text[from + at]?.text;
          return part.endsWith("*") ? word?.startsWith(part.slice(0, -1)) : word === part;
        }),
      )
      .toSorted((a, b) => b.parts.length - a.parts.length || (closeness(a.phrase) < closeness(b.phrase) ? -1 : 1));
    return fitting.slice(0, 1).map(({ phrase, parts }) => `${phrase}@${from}-${from + parts.length}`);
  });
}

const inOrder = (phrases: readonly string[], text: readonly Word[]): string[] =>
  phrasesOf(phrases.map((phrase) => [phrase, null] as const))
    .find(text)
    .map(({ phrase, from, to }) => `${phrase}@${from}-${to}`);

describe("phrases", () => {
  test("are found whatever their capitals, apostrophes, spaces and dashes", () => {
    expect(found(["Great Britain", "O'zbek", "нур-султан"], "GREAT\u00A0 britain, Oʻzbek and Нур‑Султан")).toEqual([
      "GREAT\u00A0 britain",
      "Oʻzbek",
      "Нур‑Султан",
    ]);
  });

  test("stand as whole words", () => {
    expect(found(["art", "uk"], "part of Article 3, modern art in the UK's UK")).toEqual(["art", "UK"]);
  });

  test("with a star take any ending, and none", () => {
    expect(found(["вольфрам*", "редк* металл*"], "Вольфрам, вольфрамовые руды и редких металлов")).toEqual([
      "Вольфрам",
      "вольфрамовые",
      "редких металлов",
    ]);
  });

  test("of signs between words are found by their words", () => {
    expect(found(["U.K", "Barnes & Co., Ltd."], "the U.K. firm Barnes & Co. Ltd.")).toEqual([
      "U.K",
      "Barnes & Co. Ltd",
    ]);
  });

  test("that begin at one word are the longest alone; those that begin later stand beside it", () => {
    expect(found(["foreign", "foreign minister", "minister of energy"], "the foreign minister of energy")).toEqual([
      "foreign minister",
      "minister of energy",
    ]);
  });

  test("are found shorter where the longer goes wrong late", () => {
    expect(found(["strategic", "strategic partnership and cooperation"], "strategic partnership and trade")).toEqual([
      "strategic",
    ]);
    expect(found(["tr*", "trade deal"], "trade war")).toEqual(["trade"]);
    expect(found(["tr* deal", "trade"], "trade deal")).toEqual(["trade deal"]);
  });

  test("as long as each other are the one closest to the words printed", () => {
    const phrases = phrasesOf([
      ["tr*", "short stem"],
      ["trade", "word"],
      ["trad*", "long stem"],
    ]);
    expect(phrases.find(words("trade traded tried")).map(({ value }) => value)).toEqual([
      "word",
      "long stem",
      "short stem",
    ]);
  });

  test("with several values give them all", () => {
    const both = phrasesOf([
      ["green bond", 1],
      ["Green Bond", 2],
    ]);
    expect(both.find(words("a green bond")).map(({ value }) => value)).toEqual([1, 2]);
  });

  test("of no words are never found", () => {
    expect(found(["", " ", "–", "*"], "a – b *")).toEqual([]);
  });

  test("are those that trying each at each word would find", () => {
    const letters = fc.constantFrom("a", "b", "aa", "ab", "ba", "abc");
    const part = fc.tuple(letters, fc.constantFrom("", "", "*")).map(([letter, star]) => letter + star);
    const phrase = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));
    const vocabulary = fc.uniqueArray(phrase, { maxLength: 12 });
    fc.assert(
      fc.property(vocabulary, fc.array(letters, { maxLength: 20 }), (phrases, text) => {
        const read = words(text.join(" "));
        expect(inOrder(phrases, read)).toEqual(naively(phrases, read));
      }),
      { numRuns: 500 },
    );
  });

  test("of a vocabulary of thousands are found the same way", () => {
    const random = seededRandom(7);
    const word = (): string => `w${random.below(60)}${random.oneOf(["", "x", "xy"])}`;
    const part = (): string => (random.below(4) === 0 ? `w${random.below(60)}*` : word());
    const of = (length: number, each: () => string): string => Array.from({ length }, each).join(" ");
    const phrases = [...new Set(Array.from({ length: 5_000 }, () => of(1 + random.below(4), part)))];
    const read = words(of(300, word));
    const naive = naively(phrases, read);
    expect(naive.length).toBeGreaterThan(200);
    expect(inOrder(phrases, read)).toEqual(naive);
  });

  test("are looked for in a word of any length", () => {
    expect(found(["a*", "aaa*"], "a".repeat(200_000))).toHaveLength(1);
  });
});
