import Link from "next/link";
import { GROUP_COLOURS, GroupSquare } from "@/components/ui/marks";
import type { ValueCount } from "@/db/views";
import type { Filter } from "@/domain/filter";
import { messages } from "@/domain/messages";
import { AREAS, type Area } from "@/domain/taxonomy";
import { CountTable } from "./count-table";

const { profiles } = messages;

/** Areas by the number of meetings that touched them, under a filter. */
export function AreaCounts({ counts, filter }: { counts: readonly ValueCount<Area>[]; filter: Filter }) {
  return (
    <CountTable
      caption={profiles.areas}
      column={profiles.areaColumn}
      countColumn={profiles.meetingsColumn}
      rows={counts.map(({ value, count }) => ({
        key: value,
        name: (
          <Link
            href={`/areas/${value}`}
            prefetch={false}
            className="inline-flex min-h-6 items-baseline gap-2 py-0.5 hover:underline"
          >
            <GroupSquare group={AREAS[value].group} />
            {AREAS[value].label}
          </Link>
        ),
        count,
        colour: GROUP_COLOURS[AREAS[value].group].fill,
        filter: { ...filter, area: { any: [value], not: [] } },
        of: `held meetings on ${AREAS[value].phrase}`,
      }))}
    />
  );
}
