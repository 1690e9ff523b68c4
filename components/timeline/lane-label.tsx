"use client";

import type { Lanes } from "@/domain/options";
import type { AddressState } from "@/components/filters/use-address";
import { choose } from "@/domain/filter";
import { timeline as words } from "@/domain/messages/timeline";
import type { DrawnLane } from "./use-lane-layout";

interface LaneLabelProps {
  readonly lane: DrawnLane;
  readonly by: Lanes;
  readonly address: AddressState;
  readonly top: number;
  /** Room beside the lane; 0 puts the name above it. */
  readonly room: number;
}

/** Name and counts of a lane; a click filters on it, or lets go of it. */
export function LaneLabel({ lane, by, address, top, room }: LaneLabelProps) {
  const { filter, href, go } = address;
  const next = choose(filter, by, lane.key, false);
  const isAbove = room === 0;
  return (
    <a
      href={href(next)}
      title={words.filterOn(lane.name)}
      className={`absolute left-0 z-10 type-row hover:[&>b]:underline ${isAbove ? "flex min-h-6 items-baseline gap-1.5" : "block pr-2"}`}
      style={{ top: top + (isAbove ? 4 : 7), width: isAbove ? undefined : room }}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(next);
      }}
    >
      <b className="block text-[0.8125rem] font-[620] leading-[1.0625rem]">{lane.name}</b>
      <span className="text-ink2">{words.inView(lane.inView, lane.total)}</span>
    </a>
  );
}
