/** Shapes counts into lines: fills gaps, takes shares and rolling means, and marks the unfinished period. */
import { COVERAGE } from "./coverage";
import { periodBounds } from "./periods";
import type { Show } from "./options";

/** The rows of the trend view: one count per period and series value. */
export interface TrendRows {
  readonly periods: readonly string[];
  readonly rows: readonly { readonly period: string; readonly key: string; readonly count: number }[];
  /** Distinct meetings (or participations) per period, the base of shares. */
  readonly totals: readonly number[];
}

export interface Line {
  readonly key: string;
  /** One value per period: a count, a share from 0 to 1 (null without meetings), or a mean. */
  readonly values: readonly (number | null)[];
  readonly counts: readonly number[];
  /** Sum of the counts over all periods. */
  readonly total: number;
}

const MEAN_SPAN = 3;

/** One line per key in the order of `keys`, a value for every period. */
export function linesOf(trend: TrendRows, keys: readonly string[], show: Show): Line[] {
  const column = new Map(trend.periods.map((period, index) => [period, index]));
  const counts = new Map(keys.map((key) => [key, trend.periods.map(() => 0)]));
  for (const { period, key, count } of trend.rows) {
    const at = column.get(period);
    const line = counts.get(key);
    if (at !== undefined && line) line[at] = count;
  }
  return keys.map((key) => {
    const line = counts.get(key) ?? [];
    return { key, counts: line, values: shaped(line, trend.totals, show), total: line.reduce((a, b) => a + b, 0) };
  });
}

function shaped(counts: readonly number[], totals: readonly number[], show: Show): (number | null)[] {
  if (show === "share") return counts.map((count, at) => share(count, totals[at] ?? 0));
  if (show === "mean") return rollingMean(counts, MEAN_SPAN);
  return [...counts];
}

/** `part` of `whole`; null when there is no whole to take a share of. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Mean of each value and the `span - 1` before it; null until `span` values exist. */
export function rollingMean(values: readonly number[], span: number): (number | null)[] {
  return values.map((_, at) => {
    if (at + 1 < span) return null;
    return values.slice(at + 1 - span, at + 1).reduce((a, b) => a + b, 0) / span;
  });
}

/** True when coverage ends inside the period, so that its count is not final. */
export function isUnfinished(period: string, coverageTo: string = COVERAGE.to): boolean {
  const { earliest, latest } = periodBounds(period);
  return earliest <= coverageTo && latest > coverageTo;
}

/** Fewest cases in each of two periods before a change between them is drawn as an arrow. */
export const FEWEST_FOR_CHANGE = 5;

export interface Change {
  readonly now: number;
  readonly before: number;
  /** Null where either period holds too few cases to speak of a direction. */
  readonly direction: "up" | "down" | "level" | null;
}

/** Compares two counts of equally long periods. */
export function changeOf(now: number, before: number): Change {
  const enough = now >= FEWEST_FOR_CHANGE && before >= FEWEST_FOR_CHANGE;
  const direction = now > before ? "up" : now < before ? "down" : "level";
  return { now, before, direction: enough ? direction : null };
}

/** Steps of shade of every table: upper bounds, the same everywhere so that shades compare. */
const HEAT_STEPS = [2, 5, 10, 20, 40] as const;

/** The shade of a count, 1 to 6; 0 for none. */
export function heatStep(count: number): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  if (count <= 0) return 0;
  const step = HEAT_STEPS.findIndex((bound) => count <= bound);
  return (step === -1 ? 6 : step + 1) as 1 | 2 | 3 | 4 | 5 | 6;
}

/** "1–2", "3–5", … "more than 40": the legend of the shades. */
export const HEAT_LABELS: readonly string[] = [
  ...HEAT_STEPS.map((bound, index) => `${(HEAT_STEPS[index - 1] ?? 0) + 1}–${bound}`),
  `over ${HEAT_STEPS.at(-1)}`,
];
