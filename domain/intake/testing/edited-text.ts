/** Texts under edits, with the whereabouts of each of their code units: the oracle of re-attachment. */
import type { Span } from "../reading";
import type { SeededRandom } from "./seeded-random";

/** What was typed anew. */
const NEW = -1;
/** A copy of the code unit that stood at `place`. */
const copyOf = (place: number): number => (place < 0 ? place : -2 - place);

export interface EditedText {
  readonly text: string;
  /** For each code unit the place it had at first; of a copy `copyOf` that place; or NEW. */
  readonly origins: readonly number[];
}

export const unedited = (text: string): EditedText => ({ text, origins: text.split("").map((_, at) => at) });

/** Where a passage stands now: as itself, as a copy (also in part), or as something else. */
export function whatStands({ origins }: EditedText, now: Span, before: Span): "itself" | "copy" | "other" {
  if (now.end - now.start !== before.end - before.start) return "other";
  let copied = false;
  for (let at = 0; at < now.end - now.start; at += 1) {
    const origin = origins[now.start + at] ?? NEW;
    if (origin === copyOf(before.start + at)) copied = true;
    else if (origin !== before.start + at) return "other";
  }
  return copied ? "copy" : "itself";
}

/** Where the code units of a passage stand side by side as at first; null where they do not. */
export function placeOf({ origins }: EditedText, { start, end }: Span): number | null {
  const at = origins.indexOf(start);
  if (at === -1) return null;
  for (let offset = 0; offset < end - start; offset += 1) if (origins[at + offset] !== start + offset) return null;
  return at;
}

/** True where some of a passage stands a second time. */
export function isCopied({ origins }: EditedText, { start, end }: Span): boolean {
  return origins.some((origin) => origin <= copyOf(start) && origin > copyOf(end));
}

type Piece = EditedText;
const pieceOf = ({ text, origins }: EditedText, from: number, to: number): Piece => ({
  text: text.slice(from, to),
  origins: origins.slice(from, to),
});
const typed = (text: string): Piece => ({ text, origins: text.split("").map(() => NEW) });
const joined = (...pieces: readonly Piece[]): EditedText => ({
  text: pieces.map(({ text }) => text).join(""),
  origins: pieces.flatMap(({ origins }) => origins),
});

/** A text with the passage from `from` to `to` replaced. */
function replaced(whole: EditedText, from: number, to: number, by: string): EditedText {
  return joined(pieceOf(whole, 0, from), typed(by), pieceOf(whole, to, whole.text.length));
}

/** Two passages, the first before the second, in each other's place. */
function swapped(whole: EditedText, one: Span, other: Span): EditedText {
  return joined(
    pieceOf(whole, 0, one.start),
    pieceOf(whole, other.start, other.end),
    pieceOf(whole, one.end, other.start),
    pieceOf(whole, one.start, one.end),
    pieceOf(whole, other.end, whole.text.length),
  );
}

/** A passage copied to another place. Just before itself or just behind gives the same text: behind is meant. */
export function duplicated(whole: EditedText, { start, end }: Span, at: number): EditedText {
  const place = at === start ? end : at;
  const { text, origins } = pieceOf(whole, start, end);
  return joined(
    pieceOf(whole, 0, place),
    { text, origins: origins.map(copyOf) },
    pieceOf(whole, place, whole.text.length),
  );
}

const LOOK_ALIKES: Readonly<Record<string, readonly string[]>> = {
  a: ["а", "ɑ", "a\u0301"],
  c: ["с"],
  e: ["е", "e\u0301", "ё"],
  i: ["і", "ı"],
  o: ["о", "0", "o\u0308"],
  p: ["р"],
  y: ["у"],
  A: ["А"],
  B: ["В"],
  K: ["К", "\u212A"],
  M: ["М"],
  T: ["Т"],
  а: ["a"],
  е: ["e", "ё"],
  и: ["й", "и\u0306"],
  й: ["и\u0306", "и"],
  о: ["o"],
  р: ["p"],
  с: ["c"],
  "-": ["–", "\u2011"],
  " ": ["\u00A0", "\u2009", "  ", "\n"],
  "1": ["l"],
  ʻ: ["‘", "'"],
  "’": ["'"],
};
const ALL_ALIKE = new RegExp(`[${Object.keys(LOOK_ALIKES).join("").replace("-", "")}-]`, "gu");

const TYPED = [
  "the ",
  "а",
  "\u00A0",
  "\u0301",
  "🇰🇿",
  "\n\n",
  ", ",
  "priority",
  " and the United Kingdom",
  "7",
  "\u200B",
];

/** Lengths of passages: mostly a few words, at times a paragraph. */
function passageIn(length: number, random: SeededRandom): Span {
  const start = random.below(length);
  const longest = random.oneOf([3, 20, 120, 600]);
  return { start, end: Math.min(length, start + 1 + random.below(longest)) };
}

const EDITS: Readonly<Record<string, (whole: EditedText, random: SeededRandom) => EditedText>> = {
  insert(whole, random) {
    const at = random.below(whole.text.length + 1);
    return replaced(whole, at, at, random.oneOf(TYPED).repeat(1 + random.below(3)));
  },
  delete(whole, random) {
    const { start, end } = passageIn(whole.text.length, random);
    return replaced(whole, start, end, "");
  },
  swap(whole, random) {
    const one = passageIn(whole.text.length, random);
    const other = passageIn(whole.text.length, random);
    const [first, second] = one.start < other.start ? [one, other] : [other, one];
    const end = Math.min(first.end, second.start);
    return end === first.start ? whole : swapped(whole, { start: first.start, end }, second);
  },
  duplicate(whole, random) {
    const passage = passageIn(whole.text.length, random);
    return duplicated(whole, passage, random.oneOf([passage.end, random.below(whole.text.length + 1)]));
  },
  disguise(whole, random) {
    const from = random.below(whole.text.length);
    ALL_ALIKE.lastIndex = from;
    const found = ALL_ALIKE.exec(whole.text);
    if (found === null) return whole;
    return replaced(whole, found.index, found.index + found[0].length, random.oneOf(LOOK_ALIKES[found[0]] ?? []));
  },
};

/** One edit by chance: insertion, deletion, passages swapped, a passage copied, or a letter's double. */
export function editedAtRandom(whole: EditedText, random: SeededRandom): EditedText {
  return whole.text === "" ? whole : random.oneOf(Object.values(EDITS))(whole, random);
}
