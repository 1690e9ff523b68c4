/**
 * The requests of the timeline's first state. The page prefetches them and the component starts from
 * them, so they are written once, here, where both can read them.
 */
import { viewQuery } from "@/components/filters/address";
import type { Filter } from "@/domain/filter";
import type { ExplorerOptions } from "@/domain/options";
import { defaultView, viewParam, type View } from "@/domain/timeline-view";

/** Narrower plots merge further what this width keeps apart, so that one answer serves every screen. */
export const REQUEST_PIXELS = 960;

/** The query of `/api/v1/timeline`; without a view, that of the first state. */
export function timelineRequest(
  filter: Filter,
  { lanes }: Pick<ExplorerOptions, "lanes">,
  view: View = defaultView(filter),
): string {
  return viewQuery(filter, { lanes }, { pixels: REQUEST_PIXELS, view: viewParam(view) });
}

/** The query of `/api/v1/trend` for the overview strip: all matching meetings by quarter. */
export function overviewRequest(filter: Filter): string {
  return viewQuery(filter, { by: "quarter", series: "none" });
}
