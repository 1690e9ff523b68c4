/** The filter in words: the heading of a page, made of phrases that each belong to one key. */
import { formatEdtf } from "./edtf";
import { DEFAULT_STATUS, type Filter, type FilterKey, type ManyKey } from "./filter";
import {
  AREAS,
  CONFIDENCES,
  EMPHASES,
  FORMATS,
  GROUPS,
  LEVELS,
  MODALITIES,
  NOT_RECORDED,
  PARTNERS,
  STATUSES,
  countryName,
  isKeyOf,
  type Term,
} from "./taxonomy";
import type { Unit } from "./options";

/** A piece of a sentence; `key` names the filter key it speaks of, so that a click can edit it. */
export interface Phrase {
  readonly text: string;
  readonly key: FilterKey | null;
}

/** Names of people, organisations, instruments and initiatives by `key/slug`. */
export type Names = Readonly<Record<string, string>>;

const or = new Intl.ListFormat("en-GB", { type: "disjunction" });
const and = new Intl.ListFormat("en-GB", { type: "conjunction" });
const counting = new Intl.PluralRules("en-GB");
const grouped = new Intl.NumberFormat("en-GB");

/** "1,204": a whole number as people read it. */
export function formatCount(count: number): string {
  return grouped.format(count);
}

/** "1 meeting", "12 meetings". */
export function countOf(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${counting.select(count) === "one" ? one : many}`;
}

/** "a", "a or b", "a, b or c". */
export const orList = (items: readonly string[]): string => or.format(items);
/** "a", "a and b", "a, b and c". */
export const andList = (items: readonly string[]): string => and.format(items);

const CLASSIFICATIONS: Partial<Record<ManyKey, Record<string, Term & { readonly short?: string }>>> = {
  area: AREAS,
  group: GROUPS,
  level: LEVELS,
  format: FORMATS,
  modality: MODALITIES,
  status: STATUSES,
  confidence: CONFIDENCES,
  emphasis: EMPHASES,
};

/** The label of a value, as a facet or a chip shows it. */
export function labelOf(key: ManyKey, value: string, names: Names = {}): string {
  if (value === NOT_RECORDED) return "Not recorded";
  if (key === "country" || key === "host") return countryName(value);
  const term = CLASSIFICATIONS[key]?.[value];
  return term?.short ?? term?.label ?? names[`${key}/${value}`] ?? value;
}

/** The form of a value inside a sentence. */
export function phraseOf(key: ManyKey, value: string, names: Names = {}): string {
  if (value === NOT_RECORDED) return "not recorded";
  if (key === "country" || key === "host") {
    return isKeyOf(PARTNERS, value) ? PARTNERS[value].phrase : countryName(value);
  }
  return CLASSIFICATIONS[key]?.[value]?.phrase ?? names[`${key}/${value}`] ?? value;
}

type Saying = (values: string, filter: Filter) => string;

/** How each key speaks when values are asked for; the order here is the order in the sentence. */
const ASKED: { readonly [K in Exclude<ManyKey, "format" | "status" | "country">]: Saying } = {
  level: (values) => `at the level of ${values}`,
  modality: (values) => (values === "not recorded" ? "of unrecorded modality" : `held ${values}`),
  host: (values) => (values === "not recorded" ? "with no host recorded" : `hosted by ${values}`),
  area: (values) => `that touched ${values}`,
  group: (values) => `that touched ${values}`,
  emphasis: (values, filter) =>
    filter.area.any.length + filter.group.any.length > 0 ? `as ${values}` : `with an area that was ${values}`,
  person: (values) => (values === "not recorded" ? "naming no participant" : `with ${values}`),
  organisation: (values) => (values === "not recorded" ? "naming no organisation" : `with ${values}`),
  instrument: (values) => (values === "not recorded" ? "naming no agreement" : `naming ${values}`),
  initiative: (values) => (values === "not recorded" ? "naming no initiative" : `naming ${values}`),
  confidence: (values) => `recorded with ${values} confidence`,
};

const EXCLUDED: { readonly [K in ManyKey]: (values: string) => string } = {
  country: (values) => `without ${values}`,
  status: (values) => `not ${values}`,
  format: (values) => `not ${values}`,
  level: (values) => `not at the level of ${values}`,
  modality: (values) => `not ${values}`,
  host: (values) => `not hosted by ${values}`,
  area: (values) => `not touching ${values}`,
  group: (values) => `not touching ${values}`,
  emphasis: (values) => `with no area that was ${values}`,
  person: (values) => `without ${values}`,
  organisation: (values) => `without ${values}`,
  instrument: (values) => `not naming ${values}`,
  initiative: (values) => `not naming ${values}`,
  confidence: (values) => `not of ${values} confidence`,
};

/**
 * The filter as phrases: "meetings | of Kazakhstan | with the United Kingdom | that touched critical
 * minerals | , since 2016". Joined they make the sentence; see `sentenceOf`.
 */
export function describe(filter: Filter, names: Names = {}, unit: Unit = "meetings", count?: number): Phrase[] {
  const phrases: Phrase[] = [];
  const say = (text: string, key: FilterKey | null = null) => phrases.push({ text, key });
  const list = (key: ManyKey, side: "any" | "not" = "any") =>
    orList(filter[key][side].map((value) => phraseOf(key, value, names)));

  const single = count !== undefined && counting.select(count) === "one";
  if (count !== undefined) say(formatCount(count));
  if (filter.status.any.length > 0) say(list("status"), "status");
  if (filter.format.any.length > 0) say(list("format"), "format");
  if (unit === "participations") say(single ? "participation in meetings" : "participations in meetings");
  else say(single ? "meeting" : "meetings");
  for (const phrase of describeCountries(filter, list)) phrases.push(phrase);
  for (const [key, speak] of Object.entries(ASKED) as [keyof typeof ASKED, Saying][]) {
    if (filter[key].any.length > 0) say(speak(list(key), filter), key);
  }
  for (const [key, speak] of Object.entries(EXCLUDED) as [ManyKey, (values: string) => string][]) {
    if (filter[key].not.length > 0) say(speak(list(key, "not")), key);
  }
  if (filter.q !== null) say(`matching “${filter.q}”`, "q");
  const period = describePeriod(filter);
  if (period !== null) say(period, "from");
  return phrases;
}

function describeCountries(filter: Filter, list: (key: ManyKey) => string): Phrase[] {
  const asked = filter.country.any.filter((code) => code !== "GB");
  if (asked.length === 0) {
    return [
      { text: "of the five Central Asian states", key: "country" },
      { text: "with the United Kingdom", key: null },
    ];
  }
  const states =
    filter.country.any.length === asked.length
      ? list("country")
      : orList(asked.map((code) => phraseOf("country", code)));
  return [
    { text: `of ${states}`, key: "country" },
    { text: "with the United Kingdom", key: null },
  ];
}

/** "since 2016", "until June 2024", "from 2016 to June 2024", "in 2024"; null for all time. */
export function describePeriod({ from, to }: Pick<Filter, "from" | "to">): string | null {
  if (from === null && to === null) return null;
  if (to === null) return `since ${formatEdtf(from ?? "")}`;
  if (from === null) return `until ${formatEdtf(to)}`;
  if (from === to) return `${from.length === 10 ? "on" : "in"} ${formatEdtf(from)}`;
  return `from ${formatEdtf(from)} to ${formatEdtf(to)}`;
}

/** The phrases as one sentence without a full stop. */
export function sentenceOf(phrases: readonly Phrase[]): string {
  return phrases.map(({ text, key }, index) => (index === 0 ? "" : key === "from" ? ", " : " ") + text).join("");
}

export interface Chip {
  readonly key: FilterKey;
  readonly side: "any" | "not";
  readonly value: string;
  readonly label: string;
}

/** One chip for each active value, in the order of the sentence. */
export function chipsOf(filter: Filter, names: Names = {}): Chip[] {
  const chips: Chip[] = [];
  const keys = [...new Set<ManyKey>(["country", "status", "format", ...(Object.keys(ASKED) as ManyKey[])])];
  for (const key of keys) {
    for (const side of ["any", "not"] as const) {
      for (const value of filter[key][side]) {
        const label = labelOf(key, value, names);
        chips.push({ key, side, value, label: side === "not" ? `not ${label}` : label });
      }
    }
  }
  if (filter.q !== null) chips.push({ key: "q", side: "any", value: filter.q, label: `“${filter.q}”` });
  const period = describePeriod(filter);
  if (period !== null) chips.push({ key: "from", side: "any", value: period, label: period });
  return chips;
}

/** True when the filter speaks of meetings that were held, and of no others. */
export function heldOnly(filter: Filter): boolean {
  return filter.status.any.length === 0 || filter.status.any.every((status) => status === DEFAULT_STATUS);
}
