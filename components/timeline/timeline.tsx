"use client";

import type { Timeline as TimelineData } from "@/db/views";
import { useAddress } from "@/components/filters/use-address";
import { useView } from "@/components/filters/use-view";
import { Section } from "@/components/ui/section";
import { timelineRequest } from "./request";

/** Meetings and agreements in lanes along time. */
export function Timeline({ today }: { today: string }) {
  const { filter, options } = useAddress();
  const { data } = useView<TimelineData>("timeline", timelineRequest(filter, options));
  return (
    <Section id="timeline" title="Timeline" lede={today}>
      {data?.lanes.length}
    </Section>
  );
}
