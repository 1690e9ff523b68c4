/** Everything that can be looked at on the timeline, and where the arrow keys lead among it. */
import { xOf, type Item, type Scale } from "@/domain/timeline-layout";
import type { Content, ContentUnit } from "./units";

/** Something on the timeline and where: positions are in its lane. */
export type Placed = Item<Content>;

export interface Spot {
  readonly id: string;
  /** Which lane, from the top. */
  readonly lane: number;
  readonly item: Placed;
}

export const idOf = (lane: string, unit: ContentUnit): string => `${lane}:${unit.key}`;

/** The id of the mark an event came from. */
export function idAt(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest("[data-item]")?.getAttribute("data-item") ?? null) : null;
}

/** The link of a mark. */
export function elementOf(root: Element | null, id: string): SVGAElement | null {
  return root?.querySelector<SVGAElement>(`[data-item="${CSS.escape(id)}"]`) ?? null;
}

const middleOf = ({ item }: Spot): number => (item.unit.start + item.unit.end) / 2;

/** The one nearest in time. */
export function nearest(spots: readonly Spot[], to: Spot): Spot | undefined {
  let best: Spot | undefined;
  for (const spot of spots) {
    const distance = Math.abs(middleOf(spot) - middleOf(to));
    if (!best || distance < Math.abs(middleOf(best) - middleOf(to))) best = spot;
  }
  return best;
}

/** Where Tab enters: the first mark in view. */
export function firstInView(spots: readonly Spot[], view: Scale): Spot | undefined {
  const isInView = ({ item }: Spot) => xOf(item.unit.end + 1, view) > 0 && xOf(item.unit.start, view) < view.pixels;
  return spots.find(isInView) ?? spots[0];
}

/**
 * Where a key leads: along the lane in order of time, or to the nearest in time of the next lane that
 * holds something. Undefined at an end, null for any other key.
 */
export function neighbour(spots: readonly Spot[], from: Spot, key: string): Spot | undefined | null {
  const lane = spots.filter((spot) => spot.lane === from.lane);
  const at = lane.indexOf(from);
  if (key === "ArrowRight") return lane[at + 1];
  if (key === "ArrowLeft") return lane[at - 1];
  if (key === "Home") return lane[0];
  if (key === "End") return lane.at(-1);
  if (key !== "ArrowDown" && key !== "ArrowUp") return null;
  return inNextLane(spots, from, key === "ArrowDown" ? 1 : -1);
}

function inNextLane(spots: readonly Spot[], from: Spot, step: 1 | -1): Spot | undefined {
  const last = Math.max(...spots.map(({ lane }) => lane));
  for (let next = from.lane + step; next >= 0 && next <= last; next += step) {
    const found = nearest(
      spots.filter(({ lane }) => lane === next),
      from,
    );
    if (found) return found;
  }
  return undefined;
}
