/** Parameters that belong to one endpoint or a few, beside the filter and the options. */
import { z } from "zod";
import type { FacetKey } from "@/db/bitmap-index";
import { LONG_FACETS, SHORT_FACETS } from "@/db/views";
import { parsePrefix } from "@/domain/edtf";
import { FILTER, LONGEST_QUERY, MANY_KEYS } from "@/domain/filter";
import { messages } from "@/domain/messages";
import { keysOf } from "@/domain/taxonomy";

/** What reading a parameter gave: its value, or what is wrong with it in words. */
type Reading<T> = { readonly value: T } | { readonly fault: string };

export interface Parameter<T = unknown> {
  readonly description: string;
  /** Its JSON type, for the OpenAPI document. */
  readonly shape: z.ZodType;
  readonly many: boolean;
  readonly required: boolean;
  /** Reads what the address gives, empty values left out. */
  readonly read: (given: readonly string[]) => Reading<T>;
}

interface Single<T> {
  readonly description: string;
  readonly shape: z.ZodType;
  readonly fallback: T;
  readonly required?: boolean;
  readonly read: (text: string) => Reading<T>;
}

const { api } = messages;

/** A parameter given at most once. */
export function single<T>({ description, shape, fallback, required = false, read }: Single<T>): Parameter<T> {
  return {
    description,
    shape,
    many: false,
    required,
    read: ([text, ...more]) => {
      if (more.length > 0) return { fault: api.repeated };
      if (text === undefined) return required ? { fault: api.missing } : { value: fallback };
      return read(text);
    },
  };
}

function whole(description: string, least: number, most: number, fallback: number): Parameter<number> {
  return single({
    description,
    shape: z.int().min(least).max(most).default(fallback),
    fallback,
    read: (text) => {
      const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
      return value >= least && value <= most ? { value } : { fault: api.notWhole(text, least, most) };
    },
  });
}

const FACET_KEYS = [...SHORT_FACETS, ...LONG_FACETS] as const satisfies readonly FacetKey[];

function isOneOf<V extends string>(values: readonly V[], text: string): text is V {
  return (values as readonly string[]).includes(text);
}

/** Any of some values, repeated for OR; none means all. `check` names a fault in words, or null. */
export function anyOf(
  description: string,
  value: z.ZodType,
  check: (text: string) => string | null,
): Parameter<readonly string[]> {
  return {
    description,
    shape: z.array(value),
    many: true,
    required: false,
    read: (given) => {
      const fault = given.map(check).find((each) => each !== null);
      return fault === undefined ? { value: given } : { fault };
    },
  };
}

/** Any values of a closed list. */
export function anyKeyOf<K extends string>(
  description: string,
  classification: { readonly [key in K]: unknown },
): Parameter<readonly string[]> {
  const values = keysOf(classification);
  return anyOf(description, z.enum(values as [K, ...K[]]), (text) =>
    isOneOf(values, text) ? null : api.notOneOf(text, values),
  );
}

/** States by code: those a record is between, or the one a person or body belongs to. */
export const states = anyOf("A state, ISO 3166-1 alpha-2.", z.string(), (text) => FILTER.country.check(text));

export const limit = whole("Most records of one answer.", 1, 500, 50);

export const pixels = whole("Width of the plot: marks that would stand too close are clustered.", 200, 4000, 1200);

export const cursor = single<string | null>({
  description: "The nextCursor of the page before.",
  shape: z.string(),
  fallback: null,
  read: (text) => (/^[\w-]{1,200}$/.test(text) ? { value: text } : { fault: api.notCursor }),
});

const EXCEPT_KEYS = [...MANY_KEYS, "year"] as const satisfies readonly FacetKey[];

export const except = single<FacetKey | null>({
  description: "A key to leave out of the filter, so that a chart keeps all its bars; year stands for the period.",
  shape: z.enum(EXCEPT_KEYS),
  fallback: null,
  read: (text) => (isOneOf(EXCEPT_KEYS, text) ? { value: text } : { fault: api.notOneOf(text, EXCEPT_KEYS) }),
});

export const facet: Parameter<readonly FacetKey[]> = {
  description: `A facet to count; the short ones where none is named. Long: ${LONG_FACETS.join(", ")}.`,
  shape: z.array(z.enum(FACET_KEYS)),
  many: true,
  required: false,
  read: (given) => {
    const wrong = given.find((text) => !isOneOf(FACET_KEYS, text));
    if (wrong !== undefined) return { fault: api.notOneOf(wrong, FACET_KEYS) };
    const keys = FACET_KEYS.filter((key) => given.includes(key));
    return { value: keys.length > 0 ? keys : SHORT_FACETS };
  },
};

/** Days to show, ISO. */
export interface Span {
  readonly earliest: string;
  readonly latest: string;
}

/** Unlike an EDTF interval, its bounds may differ in precision and may be one day. */
function readSpan(text: string): Span | null {
  const [from = "", to = from, ...rest] = text.split("/");
  const start = parsePrefix(from);
  const end = parsePrefix(to);
  if (start === null || end === null || rest.length > 0 || start.earliest > end.latest) return null;
  return { earliest: start.earliest, latest: end.latest };
}

export const view = single<Span | null>({
  description: "Period to show, such as 2023-01/2026-04 or 2024-05-01/2024-05-31; the whole selection if left out.",
  shape: z.string(),
  fallback: null,
  read: (text) => {
    const span = readSpan(text);
    return span === null ? { fault: api.notPeriod(text) } : { value: span };
  },
});

export const q = single<string>({
  description: "Beginning of a name or title in any script, or a year or month.",
  shape: z.string().max(LONGEST_QUERY),
  fallback: "",
  required: true,
  read: (text) => (text.length <= LONGEST_QUERY ? { value: text } : { fault: api.tooLong(LONGEST_QUERY) }),
});
