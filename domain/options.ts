/**
 * How a filtered set is shown or counted: the counting unit, the bins, what a chart's lines are.
 * Declared once like the filter; each endpoint and page names the options it takes.
 */
import type { FieldError } from "./errors";
import { byKeyThenValue } from "./filter";
import { GRANULARITIES } from "./periods";

export const UNITS = ["meetings", "participations"] as const;
export type Unit = (typeof UNITS)[number];

export const SERIES = ["area", "group", "country", "level", "none"] as const;
export type Series = (typeof SERIES)[number];

export const LANES = ["country", "group", "level", "format"] as const;
export type Lanes = (typeof LANES)[number];

export const DIMENSIONS = ["country", "area", "group", "level", "format", "modality", "year"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const SORTS = ["-date", "date", "relevance"] as const;
export type Sort = (typeof SORTS)[number];

export const SHOWS = ["count", "share", "mean"] as const;
export type Show = (typeof SHOWS)[number];

export const CELLS = ["count", "row", "column"] as const;
export type Cells = (typeof CELLS)[number];

interface OptionDeclaration<V extends string> {
  readonly values: readonly V[];
  readonly fallback: V;
  readonly description: string;
}

const option = <V extends string>(
  values: readonly V[],
  fallback: NoInfer<V>,
  description: string,
): OptionDeclaration<V> => ({
  values,
  fallback,
  description,
});

export const OPTIONS = {
  unit: option(UNITS, "meetings", "What is counted: meetings, or one Central Asian state at one meeting."),
  by: option(["auto", ...GRANULARITIES], "auto", "Width of the bins; auto lets the span decide."),
  series: option(SERIES, "area", "What each line of the trend stands for."),
  show: option(SHOWS, "count", "Counts, share of the period's agenda, or a mean over three periods."),
  lanes: option(LANES, "country", "What each lane of the timeline stands for."),
  rows: option(DIMENSIONS, "country", "What the rows stand for."),
  columns: option(DIMENSIONS, "area", "What the columns stand for."),
  cells: option(CELLS, "count", "What table cells show: counts, or shares of their row or column."),
  sort: option(SORTS, "-date", "Order: latest first, earliest first, or best match first."),
} as const;

export type OptionKey = keyof typeof OPTIONS;
export type Options<K extends OptionKey = OptionKey> = {
  readonly [P in K]: (typeof OPTIONS)[P]["values"][number];
};

/** The options the explorer's address may carry. */
export const EXPLORER_OPTIONS = [
  "unit",
  "by",
  "series",
  "show",
  "lanes",
  "cells",
  "sort",
] as const satisfies readonly OptionKey[];
export type ExplorerOptions = Options<(typeof EXPLORER_OPTIONS)[number]>;

/** Reads the named options; a value that is not known falls back to the default and is named in `problems`. */
export function readOptions<K extends OptionKey>(
  params: URLSearchParams,
  keys: readonly K[],
): { options: Options<K>; problems: FieldError[] } {
  const problems: FieldError[] = [];
  const entries = keys.map((key) => [key, readOption(params, key, problems)]);
  return { options: Object.fromEntries(entries) as Options<K>, problems };
}

function readOption(params: URLSearchParams, key: OptionKey, problems: FieldError[]): string {
  const { values, fallback } = OPTIONS[key];
  const given = params.getAll(key).filter((value) => value !== "");
  if (given.length > 1) problems.push({ param: key, message: "is given more than once" });
  const value = given[0];
  if (value === undefined || (values as readonly string[]).includes(value)) return value ?? fallback;
  problems.push({ param: key, message: `“${value}” is not one of ${values.join(", ")}` });
  return fallback;
}

/** The options as address entries, defaults left out. */
export function optionEntries(options: Partial<Options>): [string, string][] {
  return Object.entries<string>(options)
    .filter(([key, value]) => OPTIONS[key as OptionKey].fallback !== value)
    .sort(byKeyThenValue);
}
