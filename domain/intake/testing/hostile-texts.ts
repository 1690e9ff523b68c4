/** Texts no ministry writes: what a reader must bear without an error and without slowing down. */
import type { SeededRandom } from "./seeded-random";

/** One passage again and again: each tempts a rule to look far ahead, or back, from every place. */
const REPEATED = {
  "one letter": "a",
  "one capital": "Б",
  spaces: " ",
  "empty lines": "\n",
  "lines of one word": "Energy\n",
  tabs: "a\t",
  "the Minister of": "the Minister of ",
  министр: "министр иностранных дел ",
  "opening quotation marks": "“",
  "straight quotation marks": '"',
  "guillemets that open": "« ",
  "words in quotation marks": "“energy” ",
  brackets: "(",
  "square brackets": "[a",
  "days without a month": "on 3 and ",
  "ranges of days": "3-4-5–6 ",
  "whole dates": "on 3 March 2020 ",
  "days of the week": "on Thursday ",
  "capitalised words": "Qanat Berdigaliev ",
  "long names": "Aaa-Bbb-",
  titles: "H.E. Mr. Dr. ",
  initials: "A. B. ",
  "full stops": ".",
  "stops and spaces": ". ",
  "question marks": "?! ",
  digits: "7",
  "digits and commas": "1,234,567,",
  "digits and spaces": "1 234 ",
  "amounts of money": "£5bn and $4 million ",
  "words of number": "hundred million ",
  "bare conjunctions": "and ",
  commas: ", ",
  hyphens: "a-",
  apostrophes: "a’",
  "states and conjunctions": "Kazakhstan and the United Kingdom and ",
  "states of Russian texts": "Казахстана и Великобритании ",
  cities: "in Astana, in London, ",
  areas: "energy, water and education ",
  "agreements signed": "a memorandum of understanding was signed ",
  "agreements without an end": "Agreement on cooperation between ",
  "the sides agreed": "the sides agreed to ",
  "что договорились": "стороны договорились о том, что ",
  negations: "was not discussed ",
  "as reported earlier": "As reported earlier, in 2019 ",
  "priority attention": "particular attention was paid to ",
  "marks from right to left": "\u200Fa\u202E",
  "zero width": "a\u200B\u200D",
  accents: "a\u0301\u0308",
  emoji: "👩🏽‍🚀🇰🇿",
  "lone surrogates": "\uD800x\uDC00",
  "control characters": "\0\u0001\u0085",
  "line separators": "a\u2028\u2029\r\n",
  bullets: "\n- energy",
  "numbered paragraphs": "\n12. The Sides ",
} as const;

const filled = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** Families of hostile texts by name, each as a text of so many code units. */
export const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  ...Object.fromEntries(
    Object.entries(REPEATED).map(([name, part]) => [name, (length: number) => filled(part, length)]),
  ),
  "brackets within brackets": (length) => nested("(", ")", length),
  "quotations within quotations": (length) => nested("“a ", " b”", length),
  "guillemets within guillemets": (length) => nested("«", "»", length),
  "one sentence": (length) =>
    filled("the sides spoke of water and energy with the Minister of Trade Qanat Seitov, ", length),
  "one line": (length) => filled("They spoke of water. Minister Qanat Seitov agreed on 3 March in Astana. ", length),
  "all different words": (length) =>
    Array.from({ length: Math.ceil(length / 6) }, (_, at) => (at + 60_466_176).toString(36).slice(-5))
      .join(" ")
      .slice(0, length),
};

function nested(open: string, close: string, length: number): string {
  const depth = Math.floor(length / (open.length + close.length));
  return open.repeat(depth) + close.repeat(depth);
}

/** Any code unit, mostly of the scripts and signs a communiqué may hold. */
function anyUnit(random: SeededRandom): string {
  const [from, to] = random.oneOf([
    [0x20, 0x7f],
    [0x400, 0x4ff],
    [0xa0, 0x17f],
    [0x300, 0x36f],
    [0x590, 0x6ff],
    [0x2000, 0x206f],
    [0x4e00, 0x4fff],
    [0xd800, 0xdfff],
    [0xfe00, 0xfeff],
    [0, 0xffff],
  ] as const);
  return String.fromCharCode(from + random.below(to - from + 1));
}

const noise = (random: SeededRandom, longest: number): string =>
  Array.from({ length: random.below(longest) }, () => anyUnit(random)).join("");

/** Some of the items in any order, also twice. */
const some = <T>(items: readonly T[], random: SeededRandom, most: number): T[] =>
  Array.from({ length: 1 + random.below(most) }, () => random.oneOf(items));

/** A short hostile text made by chance, in part of real ones. */
export function hostileText(random: SeededRandom, real: readonly string[]): string {
  const text = random.oneOf(real);
  const from = random.below(text.length);
  const cut = text.slice(from, from + random.below(1_200));
  const parts = Object.values(REPEATED);
  return random.oneOf([
    () => noise(random, 400),
    () => some(parts, random, 60).join(""),
    () => filled(random.oneOf(parts), random.below(2_000)),
    () => cut,
    () => some(cut.split(/(?<=[.!?])\s/), random, 12).join(" "),
    () => some(cut.split(" "), random, 150).join(" "),
    () => some(cut.split(""), random, 400).join(""),
    () => cut.split(" ").join(random.oneOf(["  ", "\n", "\u00A0", "\u200B", " “", ", and ", "\t", noise(random, 4)])),
    () => cut.slice(0, 300) + noise(random, 30) + cut.slice(300),
    () => random.oneOf([cut.toUpperCase(), cut.toLowerCase(), cut.normalize("NFD"), cut.replaceAll(/[.,]/g, "")]),
  ])();
}
