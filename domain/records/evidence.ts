/** What a document said, word for word, and which values of a meeting it supports. */
import { z } from "zod";
import { line, list, maybe, ownSource, paragraph, slug } from "./fields";
import type { DraftOf } from "./loose";

/** The longest document that is kept, in UTF-16 code units. */
export const LONGEST_DOCUMENT = 200_000;
/** The longest passage cited, and what is kept of the text on either side of it, in UTF-16 code units. */
export const LONGEST_EXACT = 4_000;
export const LONGEST_AROUND = 32;
/** The most passages one meeting cites. */
const MOST_EVIDENCE = 1_000;

/** Neither NUL nor half a character: no file or page would give those back as they were. */
const KEEPABLE = /^[^\0\p{Cs}]*$/u;
const NOT_KEEPABLE = "Holds a character that cannot be kept: NUL, or half of one.";

/** The text of a document, to be kept as it is. */
export const documentText = z
  .string("Send a text.")
  .max(LONGEST_DOCUMENT, "Over 200,000 characters: keep the part that tells of the meeting.")
  .regex(/\S/, "There is nothing in it.")
  .regex(KEEPABLE, NOT_KEEPABLE);

/** The name of a kept document: the SHA-256 of its text in UTF-8. */
export const documentKey = z
  .string("Name a document.")
  .regex(/^[0-9a-f]{64}$/, "Not the name of a document: 64 small hexadecimal digits.");

/** The fields of a meeting that a passage can support. */
export const EVIDENCE_FIELDS = [
  "date",
  "format",
  "level",
  "modality",
  "city",
  "hostCountry",
  "countries",
  "areas",
  "participants",
  "organisations",
  "outcomes",
  "instruments",
  "initiatives",
  "quotations",
  "figures",
] as const;
export type EvidenceField = (typeof EVIDENCE_FIELDS)[number];

/** Words that were spoken, and by whom. */
const quotation = z.strictObject({ speaker: line, person: maybe(slug), text: paragraph });
export type Quotation = z.output<typeof quotation>;

/** A number that was told: what is counted, how many, of what, and for which year. */
const figure = z.strictObject({
  label: line,
  /** In full, never in floating point: "17300000000", "1.4". */
  value: z
    .string("Give a number.")
    .regex(/^-?(?:0|[1-9]\d{0,17})(?:\.\d{1,6})?$/, "Not a number: write it in digits, such as 17300000000 or 1.4."),
  /** ISO 4217 code of a currency, or a noun. */
  unit: line,
  year: maybe(z.string().regex(/^\d{4}$/, "Not a year: four digits.")),
});
export type Figure = z.output<typeof figure>;

/** A kept document and the address of the source it is the text of. */
const ownDocument = z.strictObject({ document: documentKey, source: ownSource });
export type OwnDocument = z.output<typeof ownDocument>;

const passage = (longest: number) =>
  z.string("Give the words.").max(longest, `At most ${longest} characters.`).regex(KEEPABLE, NOT_KEEPABLE);

const place = z.int("Give a place in the text.").min(0, "Not a place in the text.").max(LONGEST_DOCUMENT);

/**
 * A passage that supports one value: a Text Quote and a Text Position selector of the W3C Web
 * Annotation model, both into the text as it is kept. Places are half-open, in UTF-16 code units.
 */
const evidence = z
  .strictObject({
    field: z.enum(EVIDENCE_FIELDS, "Choose one."),
    /** The key of the value, as `valueKeys` gives it. */
    value: paragraph,
    document: documentKey,
    exact: passage(LONGEST_EXACT).min(1, "Give the words."),
    // Nothing stands before the first word and after the last.
    prefix: passage(LONGEST_AROUND).default(""),
    suffix: passage(LONGEST_AROUND).default(""),
    start: place,
    end: place,
  })
  .refine(({ exact, start, end }) => end - start === exact.length, {
    path: ["end"],
    error: "Does not lie as far from the start as the words are long.",
  });
export type Evidence = z.output<typeof evidence>;

export const keyOfEvidence = ({ field, value, document, start, end }: Evidence): string =>
  [field, document, start, end, value].join("|");

/** The lists of a meeting about what was said and where. */
export const saidLists = {
  quotations: list(quotation, { keyOf: ({ text }) => text }),
  figures: list(figure, { keyOf: keyOfFigure }),
};
export const evidenceLists = {
  /** The texts it was read from. */
  documents: list(ownDocument, { keyOf: ({ document }) => document }),
  evidence: list(evidence, { keyOf: keyOfEvidence, most: MOST_EVIDENCE }),
};

/** What a meeting has of all this that was read from nothing. */
export const NOTHING_SAID: {
  quotations: Quotation[];
  figures: Figure[];
  documents: OwnDocument[];
  evidence: Evidence[];
} = { quotations: [], figures: [], documents: [], evidence: [] };

/** The key of a figure, by which evidence names it. */
export function keyOfFigure({ label, value, unit, year }: DraftOf<Figure>): string {
  return [label, value, unit, year].map((part) => (part ?? "").trim()).join("|");
}
