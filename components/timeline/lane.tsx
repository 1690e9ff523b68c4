import { memo } from "react";
import { spanAsEdtf } from "@/domain/timeline-view";
import { formatEdtf, isoDay } from "@/domain/edtf";
import { ActMark, CountBeside } from "./act";
import { ClusterRing } from "./cluster";
import { PointMark, SpanMark } from "./mark";
import { idOf, type Placed } from "./spots";
import { hrefOfUnit, isPlanned, nameOfUnit, type ContentUnit } from "./units";

interface LaneMarksProps {
  readonly lane: string;
  readonly items: readonly Placed[];
  /** Half the height of a row: how far up and down a mark answers. */
  readonly reach: number;
  /** The one mark that is in the tab order; undefined before scripts run, when all are. */
  readonly current: string | null | undefined;
  /** Where several in one place lead without scripts. */
  readonly hrefOfSeveral: (lane: string, unit: ContentUnit) => string;
}

/** The days of a unit in words. */
export function periodOfUnit({ start, end }: ContentUnit): string {
  return formatEdtf(spanAsEdtf(isoDay(start), isoDay(end)));
}

/** All marks of a lane: each a link with a name, a shape and an area that answers to a pointer. */
export const LaneMarks = memo(function LaneMarks({ lane, items, reach, current, hrefOfSeveral }: LaneMarksProps) {
  return items.map((item) => {
    const { unit } = item;
    const id = idOf(lane, unit);
    const href = hrefOfUnit(unit);
    return (
      <a
        key={id}
        data-item={id}
        href={href ?? hrefOfSeveral(lane, unit)}
        aria-label={nameOfUnit(unit, periodOfUnit(unit))}
        aria-haspopup={href === null ? "dialog" : undefined}
        tabIndex={current === undefined ? undefined : id === current ? 0 : -1}
        className="outline-none"
      >
        <rect
          x={item.reach[0]}
          y={item.y - reach}
          width={Math.max(0, item.reach[1] - item.reach[0])}
          height={2 * reach}
          fill="transparent"
        />
        <Drawing item={item} />
      </a>
    );
  });
});

function Drawing({ item }: { item: Placed }) {
  const { unit, shape, x, y, width, height } = item;
  const group = unit.groups.length === 1 ? (unit.groups[0]?.group ?? null) : null;
  const status = unit.of.mark?.status ?? "held";
  if (shape === "ring") {
    return <ClusterRing cx={x + width / 2} cy={y} level={unit.level} groups={unit.groups} count={unit.count} />;
  }
  if (shape === "act") {
    const { acts } = unit.of;
    return <ActMark x={x} y={y} width={width} vague={unit.span} planned={acts.every(isPlanned)} count={acts.length} />;
  }
  if (shape === "point") return <PointMark x={x} y={y} width={width} height={height} group={group} status={status} />;
  return (
    <>
      <SpanMark x={x} y={y} width={width} height={height} group={group} status={status} />
      {unit.count > 1 && <CountBeside x={x + width + 3} y={y} count={unit.count} />}
    </>
  );
}
