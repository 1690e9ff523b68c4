/**
 * The filter: which meetings a page, chart, export or API answer is about.
 * One declaration per key gives its parameter, its reading and canonical writing, its label,
 * its words and its place in the API reference; the clause in db and the control in components
 * are mapped types over the same keys, so a key cannot be forgotten.
 */
import { parsePrefix } from "./edtf";
import type { FieldError } from "./errors";
import {
  AREAS,
  CONFIDENCES,
  EMPHASES,
  FORMATS,
  GROUPS,
  LEVELS,
  MODALITIES,
  NOT_RECORDED,
  STATUSES,
  isCountryCode,
  keysOf,
  recordOf,
} from "./taxonomy";

/** Values of one key: a record needs any of `any` (if there are some) and none of `not`. */
export interface Choice {
  readonly any: readonly string[];
  readonly not: readonly string[];
}

export const MANY_KEYS = [
  "country",
  "area",
  "group",
  "level",
  "format",
  "modality",
  "status",
  "confidence",
  "person",
  "organisation",
  "instrument",
  "initiative",
  "host",
  "emphasis",
] as const;
export type ManyKey = (typeof MANY_KEYS)[number];

export type Filter = { readonly [K in ManyKey]: Choice } & {
  /** Year, month or day; widened to its first day. */
  readonly from: string | null;
  /** Year, month or day; widened to its last day. */
  readonly to: string | null;
  /** Full-text query. */
  readonly q: string | null;
};
export type FilterKey = keyof Filter;

interface KeyDeclaration {
  readonly label: string;
  readonly description: string;
}

interface ManyDeclaration extends KeyDeclaration {
  readonly kind: "many";
  /** The closed list of values, or null where values are slugs or codes of the data. */
  readonly values: readonly string[] | null;
  /** True when a record can carry none, so that `not-recorded` is a value. */
  readonly optional: boolean;
  /** A fault of one value in words, or null when it is well formed. */
  readonly check: (value: string) => string | null;
}

interface SingleDeclaration extends KeyDeclaration {
  readonly kind: "date" | "text";
  readonly check: (value: string) => string | null;
}

type Declaration<K extends FilterKey> = K extends ManyKey ? ManyDeclaration : SingleDeclaration;

const closed = (label: string, description: string, values: readonly string[], optional = false): ManyDeclaration => {
  const all = optional ? [...values, NOT_RECORDED] : values;
  return {
    kind: "many",
    label,
    description,
    values: all,
    optional,
    check: (value) => (all.includes(value) ? null : `“${value}” is not one of ${all.join(", ")}`),
  };
};

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const slugs = (label: string, description: string): ManyDeclaration => ({
  kind: "many",
  label,
  description,
  values: null,
  optional: true,
  check: (value) =>
    value.length <= 120 && SLUG.test(value) ? null : `“${value}” is not a slug (small letters, digits and hyphens)`,
});

const codes = (label: string, description: string, optional: boolean): ManyDeclaration => ({
  kind: "many",
  label,
  description,
  values: null,
  optional,
  check: (value) =>
    isCountryCode(value) || (optional && value === NOT_RECORDED)
      ? null
      : `“${value}” is not a two-letter country code such as KZ or GB`,
});

const prefix = (label: string, description: string): SingleDeclaration => ({
  kind: "date",
  label,
  description,
  check: (value) =>
    parsePrefix(value) ? null : `“${value}” is not a year, month or day such as 2016, 2024-06 or 2026-02-26`,
});

export const LONGEST_QUERY = 200;

/** The declaration of every key. */
export const FILTER: { readonly [K in FilterKey]: Declaration<K> } = {
  country: codes("State", "A state taking part, ISO 3166-1 alpha-2.", false),
  area: closed("Cooperation area", "A cooperation area the meeting touched.", keysOf(AREAS)),
  group: closed("Area group", "A group of cooperation areas.", keysOf(GROUPS)),
  level: closed("Level", "Rank of the higher-ranking side.", keysOf(LEVELS)),
  format: closed("Format", "Bilateral, regional or multilateral.", keysOf(FORMATS)),
  modality: closed("Modality", "How the sides met.", keysOf(MODALITIES), true),
  status: closed("Status", "Held unless asked otherwise.", keysOf(STATUSES)),
  confidence: closed("Confidence", "How well the record is supported.", keysOf(CONFIDENCES)),
  person: slugs("Person", "A participant, by slug."),
  organisation: slugs("Organisation", "A body taking part, itself or through a participant, by slug."),
  instrument: slugs("Agreement", "An instrument named in connection with the meeting, by slug."),
  initiative: slugs("Initiative", "An initiative named in connection with the meeting, by slug."),
  host: codes("Host", "The state where the meeting took place.", true),
  emphasis: closed(
    "Emphasis",
    "Emphasis of some area; of one of the selected areas where area or group is given.",
    keysOf(EMPHASES),
  ),
  from: prefix("From", "Start of the period; a record matches when its dates overlap the period."),
  to: prefix("To", "End of the period, inclusive."),
  q: {
    kind: "text",
    label: "Words",
    description: 'Full text: words, "phrases", AND OR NOT, -word, word*.',
    check: (value) => (value.length <= LONGEST_QUERY ? null : `is longer than ${LONGEST_QUERY} characters`),
  },
};

/** What `status` means when the address does not say. */
export const DEFAULT_STATUS = "held";

const NONE: Choice = { any: [], not: [] };

/** The filter of an empty address: every held meeting. */
export const EVERYTHING: Filter = { ...recordOf(MANY_KEYS, () => NONE), from: null, to: null, q: null };

export function isManyKey(key: string): key is ManyKey {
  return (MANY_KEYS as readonly string[]).includes(key);
}

/** All parameter names the filter knows, `not.…` included. */
export const FILTER_PARAMS: readonly string[] = [...keysOf(FILTER), ...MANY_KEYS.map((key) => `not.${key}`)];

export interface Reading {
  readonly filter: Filter;
  /** What could not be understood. Pages show it as a notice, the API refuses. */
  readonly problems: readonly FieldError[];
}

/**
 * Reads the filter from an address. Never throws: what cannot be understood is left out and named
 * in `problems`. Parameters that are not the filter's are left alone; see `unknownParams`.
 */
export function readFilter(params: URLSearchParams): Reading {
  const problems: FieldError[] = [];
  const many = recordOf(MANY_KEYS, (key) => ({
    any: readMany(params, key, key, problems),
    not: readMany(params, key, `not.${key}`, problems),
  }));
  const filter: Filter = {
    ...many,
    from: readSingle(params, "from", problems),
    to: readSingle(params, "to", problems),
    q: readSingle(params, "q", problems),
  };
  return { filter: orderPeriod(filter, problems), problems };
}

function readMany(params: URLSearchParams, key: ManyKey, param: string, problems: FieldError[]): string[] {
  const values = new Set<string>();
  for (const value of params.getAll(param)) {
    if (value === "") continue;
    const fault = FILTER[key].check(value);
    if (fault === null) values.add(value);
    else problems.push({ param, message: fault });
  }
  const chosen = [...values].sort();
  return param === "status" && chosen.length === 1 && chosen[0] === DEFAULT_STATUS ? [] : chosen;
}

function readSingle(params: URLSearchParams, key: "from" | "to" | "q", problems: FieldError[]): string | null {
  const values = params
    .getAll(key)
    .map((value) => value.trim())
    .filter((value) => value !== "");
  if (values.length > 1) problems.push({ param: key, message: "is given more than once" });
  const value = values[0];
  if (value === undefined) return null;
  const fault = FILTER[key].check(value);
  if (fault === null) return value;
  problems.push({ param: key, message: fault });
  return null;
}

function orderPeriod(filter: Filter, problems: FieldError[]): Filter {
  const { earliest, latest } = periodOfFilter(filter);
  if (earliest === null || latest === null || earliest <= latest) return filter;
  problems.push({ param: "to", message: `“${filter.to}” lies before “${filter.from}”` });
  return { ...filter, to: null };
}

/** First and last ISO day of the filter's period; null where it is open. */
export function periodOfFilter(filter: Pick<Filter, "from" | "to">): {
  earliest: string | null;
  latest: string | null;
} {
  return {
    earliest: filter.from === null ? null : (parsePrefix(filter.from)?.earliest ?? null),
    latest: filter.to === null ? null : (parsePrefix(filter.to)?.latest ?? null),
  };
}

/** Names of parameters that are neither the filter's nor among `known`. */
export function unknownParams(params: URLSearchParams, known: readonly string[] = []): FieldError[] {
  const names = new Set([...params.keys()].filter((name) => !FILTER_PARAMS.includes(name) && !known.includes(name)));
  return [...names].map((param) => ({ param, message: "is not a parameter here" }));
}

/** The filter as address entries, canonical: keys sorted, values sorted, defaults left out. */
export function filterEntries(filter: Filter): [string, string][] {
  const entries: [string, string][] = [];
  for (const key of MANY_KEYS) {
    for (const value of filter[key].any) entries.push([key, value]);
    for (const value of filter[key].not) entries.push([`not.${key}`, value]);
  }
  for (const key of ["from", "to", "q"] as const) {
    const value = filter[key];
    if (value !== null) entries.push([key, value]);
  }
  return entries.sort(byKeyThenValue);
}

/** Orders address entries: the canonical order of links, cache keys and export names. */
export function byKeyThenValue(a: readonly [string, string], b: readonly [string, string]): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] < b[1] ? -1 : Number(a[1] > b[1]);
}

/** Writes address entries; readable where the standard allows it. */
export function writeEntries(entries: readonly (readonly [string, string])[]): string {
  return new URLSearchParams(entries.map(([key, value]): [string, string] => [key, value])).toString();
}

/** The canonical address of a filter, without `?`: link, cache key and export name. */
export function writeFilter(filter: Filter): string {
  return writeEntries(filterEntries(filter));
}

/** True when nothing is filtered. */
export function isEverything(filter: Filter): boolean {
  return filterEntries(filter).length === 0;
}

/** The values a key asks for, the default said aloud: what a control shows as chosen. */
export function askedOf(filter: Filter, key: ManyKey): readonly string[] {
  const { any } = filter[key];
  return key === "status" && any.length === 0 ? [DEFAULT_STATUS] : any;
}

/** The filter with one value set or cleared; a value is never both asked for and excluded. */
export function toggle(filter: Filter, key: ManyKey, value: string, side: "any" | "not" = "any"): Filter {
  const other = side === "any" ? "not" : "any";
  const chosen = side === "any" ? askedOf(filter, key) : filter[key].not;
  const next = chosen.includes(value) ? without(chosen, value) : [...chosen, value].sort();
  return canonical({
    ...filter,
    [key]: { [side]: next, [other]: without(filter[key][other], value) } as unknown as Choice,
  });
}

/**
 * What a click in a chart does: a plain click asks for that value alone, or clears it when it
 * stands alone already; with a modifier key the value is added or taken away.
 */
export function choose(filter: Filter, key: ManyKey, value: string, add: boolean): Filter {
  if (add) return toggle(filter, key, value);
  const { any } = filter[key];
  const alone = any.length === 1 && any[0] === value;
  return canonical({ ...filter, [key]: { any: alone ? [] : [value], not: without(filter[key].not, value) } });
}

const without = (values: readonly string[], value: string): string[] => values.filter((each) => each !== value);

/** A default said aloud is the same as one left out. */
function canonical(filter: Filter): Filter {
  const { any } = filter.status;
  return any.length === 1 && any[0] === DEFAULT_STATUS ? { ...filter, status: { ...filter.status, any: [] } } : filter;
}

/** The filter with one key (and its exclusions) cleared; `year` clears the period. */
export function clearKey(filter: Filter, key: FilterKey | "year"): Filter {
  if (key === "year") return { ...filter, from: null, to: null };
  return { ...filter, [key]: EVERYTHING[key] };
}

/** The filter for another period. */
export function withPeriod(filter: Filter, from: string | null, to: string | null): Filter {
  return { ...filter, from, to };
}

/** The filter that asks for one value of one key and nothing else. */
export function only(key: ManyKey, ...values: string[]): Filter {
  return { ...EVERYTHING, [key]: { any: [...values].sort(), not: [] } };
}
