"use client";

import { useMemo, useState } from "react";
import type { Timeline as TimelineData } from "@/db/views";
import { layoutLane, type LaneLayout, type Scale } from "@/domain/timeline-layout";
import { labelOf } from "@/domain/words";
import { actUnits, meetingUnits, scaleOf, type Content } from "./units";

export interface DrawnLane {
  readonly key: string;
  readonly name: string;
  readonly inView: number;
  readonly total: number;
  readonly layout: LaneLayout<Content>;
}

/** The scale marks are laid out at: while the view only moves, they are shifted and not laid out anew. */
export function useDrawnScale(scale: Scale): Scale {
  const [drawn, setDrawn] = useState(scale);
  const isSameLength = Math.abs(drawn.end - drawn.start - (scale.end - scale.start)) < 1e-6;
  if (isSameLength && drawn.pixels === scale.pixels) return drawn;
  setDrawn(scale);
  return scale;
}

/** The lanes of an answer, laid out; lanes without a change of scale or data are the same objects. */
export function useLaneLayouts(data: TimelineData, scale: Scale, least: number): readonly DrawnLane[] {
  return useMemo(() => {
    const madeAt = scaleOf(data);
    return data.lanes.map((lane) => ({
      key: lane.key,
      name: labelOf(data.by, lane.key),
      inView: lane.inView,
      total: lane.total,
      layout: layoutLane(meetingUnits(lane, madeAt, scale), actUnits(lane, scale), scale, least),
    }));
  }, [data, scale, least]);
}

/** Less than this share of the height in use, and the lanes draw together. */
const LOOSE = 0.7;

/**
 * Heights that do not jump: while the view moves the lanes keep theirs; at rest they grow as needed
 * and draw together only when much of them is empty.
 */
export function useHeldHeights(lanes: readonly DrawnLane[], signature: string, isMoving: boolean): readonly number[] {
  const [held, setHeld] = useState<{ signature: string; heights: readonly number[] }>({ signature: "", heights: [] });
  const kept = held.signature === signature ? held.heights : [];
  const needed = lanes.map(({ layout }) => layout.height);
  const isLoose = sum(needed) < sum(kept) * LOOSE;
  const heights = needed.map((height, index) => {
    const before = kept[index];
    if (before === undefined || (isLoose && !isMoving)) return height;
    return isMoving ? before : Math.max(before, height);
  });
  if (kept.length !== heights.length || heights.some((height, index) => height !== kept[index])) {
    setHeld({ signature, heights });
  }
  return heights;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The upper edge of each lane, and the lower edge of the last. */
export function edgesOf(heights: readonly number[], first: number, above: number): number[] {
  const edges = [first];
  for (const height of heights) edges.push((edges.at(-1) ?? first) + height + above);
  return edges;
}
