/**
 * Where marks stand on a timeline: points for known days, spans for vague dates, one cluster where
 * three or more would stand within a few pixels of each other. Pure geometry in days and pixels.
 */
import { keysOf, GROUPS, LEVELS, recordOf, type Group, type Level } from "./taxonomy";

/** What the layout needs to know of a mark. Days are day numbers. */
export interface Placed {
  readonly earliest: number;
  readonly latest: number;
  /** True when the days are known: a point, or as long as the event lasted. */
  readonly sure: boolean;
  readonly level: Level;
  readonly group: Group | null;
}

export interface Window {
  /** First and last day shown, day numbers. */
  readonly start: number;
  readonly end: number;
  /** Width of the plot in pixels. */
  readonly pixels: number;
}

export interface Cluster<M> {
  readonly marks: readonly M[];
  readonly earliest: number;
  readonly latest: number;
  readonly sure: boolean;
  /** The highest level among its marks. */
  readonly level: Level;
  /** Number of marks by leading group, in taxonomy order, zeros left out. */
  readonly groups: readonly { readonly group: Group; readonly count: number }[];
}

/** Marks nearer than this stand in one place, in pixels. */
export const CLUSTER_WITHIN = 8;
/** Fewest marks that make a cluster. */
export const CLUSTER_FROM = 3;

/** Pixel of a day's start; a window's last day is drawn to its end. */
export function pixelOf(day: number, { start, end, pixels }: Window): number {
  return ((day - start) / (end - start + 1)) * pixels;
}

/** Splits the marks of one lane into single marks and clusters. Order of input does not matter. */
export function clusterLane<M extends Placed>(
  marks: readonly M[],
  window: Window,
): { marks: M[]; clusters: Cluster<M>[] } {
  const narrow = (mark: M) => pixelOf(mark.latest + 1, window) - pixelOf(mark.earliest, window) < CLUSTER_WITHIN;
  const points = marks.filter((mark) => mark.sure || narrow(mark));
  const spans = marks.filter((mark) => !mark.sure && !narrow(mark));
  const groups = [...groupByNearness(points, window), ...groupByBounds(spans)];
  return {
    marks: groups.filter((group) => group.length < CLUSTER_FROM).flat(),
    clusters: groups.filter((group) => group.length >= CLUSTER_FROM).map(clusterOf),
  };
}

/** Points in order of their first day; a group ends where the next point is too far from its first. */
function groupByNearness<M extends Placed>(points: readonly M[], window: Window): M[][] {
  const groups: M[][] = [];
  for (const point of [...points].sort((a, b) => a.earliest - b.earliest || a.latest - b.latest)) {
    const group = groups.at(-1);
    const first = group?.[0];
    const near = first && pixelOf(point.earliest, window) - pixelOf(first.earliest, window) < CLUSTER_WITHIN;
    if (group && near) group.push(point);
    else groups.push([point]);
  }
  return groups;
}

/** Spans that say the same ("some day in 2013") are one span with a count. */
function groupByBounds<M extends Placed>(spans: readonly M[]): M[][] {
  const groups = new Map<string, M[]>();
  for (const span of spans) {
    const key = `${span.earliest}/${span.latest}`;
    groups.set(key, [...(groups.get(key) ?? []), span]);
  }
  return [...groups.values()];
}

function clusterOf<M extends Placed>(marks: readonly M[]): Cluster<M> {
  const counts = recordOf(keysOf(GROUPS), (group) => marks.filter((mark) => mark.group === group).length);
  return {
    marks,
    earliest: Math.min(...marks.map((mark) => mark.earliest)),
    latest: Math.max(...marks.map((mark) => mark.latest)),
    sure: marks.every((mark) => mark.sure),
    level: keysOf(LEVELS).find((level) => marks.some((mark) => mark.level === level)) ?? "business",
    groups: keysOf(GROUPS)
      .filter((group) => counts[group] > 0)
      .map((group) => ({ group, count: counts[group] })),
  };
}
