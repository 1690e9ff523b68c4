import type { Series } from "@/domain/options";
import { AREAS, CENTRAL_ASIA, GROUPS, LEVELS, areasOf, isKeyOf, keysOf, type Group } from "@/domain/taxonomy";
import { labelOf } from "@/domain/words";
import { GROUP_COLOURS } from "../ui/marks";

/** The series a chart draws, in the order of the classification; areas stand by group. */
export function seriesKeys(series: Series): readonly string[] {
  if (series === "area") return keysOf(GROUPS).flatMap((group) => areasOf(group));
  if (series === "group") return keysOf(GROUPS);
  if (series === "country") return CENTRAL_ASIA;
  return series === "level" ? keysOf(LEVELS) : ["all"];
}

function groupOf(series: Series, key: string): Group | null {
  if (series === "area" && isKeyOf(AREAS, key)) return AREAS[key].group;
  return series === "group" && isKeyOf(GROUPS, key) ? key : null;
}

/** Group hues are for groups only; states and levels are drawn in ink and told apart by name. */
export function seriesColour(series: Series, key: string): { line: string; text: string } {
  const group = groupOf(series, key);
  if (group === null) return { line: "var(--ink)", text: "var(--ink)" };
  return { line: GROUP_COLOURS[group].fill, text: GROUP_COLOURS[group].text };
}

export function seriesLabel(series: Series, key: string): string {
  return series === "none" ? "All meetings" : labelOf(series, key);
}
