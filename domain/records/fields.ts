/** Parts of a record, each with the sentence a person reads when it is wrong. */
import { z } from "zod";
import { parseEdtf } from "../edtf";
import { keysOf } from "../taxonomy";

/** The longest line and the longest paragraph a record takes, in UTF-16 code units. */
const LONGEST_LINE = 300;
const LONGEST_TEXT = 4_000;
/** The most items a list of a record takes, unless it says otherwise. */
export const LONGEST_LIST = 200;

// Control characters break exports and lines; no name or sentence needs them.
const PRINTABLE = /^[^\p{Cc}\p{Cs}]*$/u;

const words = (longest: number) =>
  z
    .string("Write something here.")
    .trim()
    .min(1, "Write something here.")
    .max(longest, `At most ${longest} characters.`)
    .regex(PRINTABLE, "Holds a character that cannot be printed.");

/** One line: a title, a name, a post. */
export const line = words(LONGEST_LINE);

/** A paragraph; line breaks become spaces. */
export const paragraph = z
  .string("Write something here.")
  .transform((text) => text.replaceAll(/\s+/g, " ").trim())
  .pipe(words(LONGEST_TEXT));

/** The name of a record in addresses. */
export const slug = z
  .string("Choose one.")
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "Small Latin letters, digits and single hyphens only.")
  .max(120, "At most 120 characters.");

/** ISO 3166-1 alpha-2, and EU and UN bodies by their reserved codes. */
export const country = z.string("Choose a country.").regex(/^[A-Z]{2}$/, "Choose a country.");

export const edtf = z
  .string("Give a date.")
  .refine(
    (value) => parseEdtf(value) !== null,
    "Not a date: write 2026-02-26, 2026-02, 2026 or 2026-02-25/2026-02-26.",
  );

export const day = z.iso.date("Give a day: 2026-02-26.");

/** A key of a classification. */
export const oneOf = <K extends string>(classification: { readonly [key in K]: unknown }) =>
  z.enum(keysOf(classification) as [K, ...K[]], "Choose one.");

const address = (missing: string) =>
  z
    .url({
      protocol: /^https?$/,
      error: ({ input }) =>
        input === undefined ? missing : "Not an address of the web: it starts with https:// or http://.",
    })
    .max(2_000, "At most 2,000 characters.");

/** An address of the web. */
export const webAddress = address("Give an address.");

/** The address of a source of the same record. */
export const ownSource = address("Choose a source.");

/** A field that may say nothing: left out is null. */
export const maybe = <T extends z.ZodType>(field: T) => field.nullable().default(null);

interface ListRules<T extends z.ZodType> {
  /** What must not be there twice; the item itself if left out. */
  readonly keyOf?: (value: z.output<T>) => string;
  /** What is said of an empty list that must not be empty. */
  readonly needs?: string;
  /** The most items it takes. */
  readonly most?: number;
}

/** How many items each list takes: drafts, which know no other rule, hold to that one. */
const MOST = z.registry<{ readonly most: number }>();
export const mostOf = (items: z.ZodArray): number => MOST.get(items)?.most ?? LONGEST_LIST;

/** A list without repetition; left out is empty. */
export function list<T extends z.ZodType>(item: T, { keyOf = String, needs, most = LONGEST_LIST }: ListRules<T> = {}) {
  return z
    .array(item)
    .min(needs === undefined ? 0 : 1, needs)
    .max(most, `At most ${most} of them.`)
    .superRefine((values, context) => {
      const seen = new Set<string>();
      values.forEach((value, at) => {
        const key = keyOf(value);
        if (seen.has(key)) context.addIssue({ code: "custom", path: [at], message: "Given twice." });
        seen.add(key);
      });
    })
    .register(MOST, { most })
    .prefault([]);
}
