import type { Filter } from "../../domain/filter";
import type { Options, Series, Unit } from "../../domain/options";
import { granularityFor } from "../../domain/periods";
import type { FacetKey, TrendCounts } from "../bitmap-index";
import type { Store } from "../client";
import { scopeOf } from "../selection";

export interface Trend extends TrendCounts {
  readonly series: Series;
  readonly unit: Unit;
}

/**
 * Counts over time by series value. `except` leaves one key out of the filter, so that a chart keeps
 * its other bars while one is chosen. With `by: "auto"` the span of the selection sets the width.
 */
export async function trend(
  store: Store,
  filter: Filter,
  { by, series, unit }: Options<"by" | "series" | "unit">,
  except: FacetKey | null = null,
): Promise<Trend> {
  const scope = await scopeOf(store, filter);
  const span = scope.span(except);
  const width = by === "auto" ? (span === null ? "year" : granularityFor(span.earliest, span.latest)) : by;
  return { series, unit, ...scope.trend(width, series, unit, except) };
}
