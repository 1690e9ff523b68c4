import { memo } from "react";
import { spanAsEdtf } from "@/domain/timeline-view";
import { formatEdtf, isoDay } from "@/domain/edtf";
import { ROW, type LaneLayout } from "@/domain/timeline-layout";
import { ActMark, CountBeside } from "./act";
import { ClusterRing } from "./cluster";
import { PointMark, SpanMark } from "./mark";
import { idOf, type Placed } from "./spots";
import { hrefOfUnit, isPlanned, nameOfUnit, type Content, type ContentUnit } from "./units";

/** Below, what lies over a stretch of time; above, what stands in a place. */
export const LAYERS = ["spans", "marks"] as const;
type Layer = (typeof LAYERS)[number];

export function layerOf({ shape, unit }: Placed): Layer {
  return shape === "span" || (shape === "act" && unit.span) ? "spans" : "marks";
}

interface LaneMarksProps {
  readonly lane: string;
  readonly layout: LaneLayout<Content>;
  readonly layer: Layer;
  /** While the view moves a lane keeps its height: rows that need more stand closer. */
  readonly squeeze: number;
  /** The one mark that is in the tab order; undefined before scripts run, when all are. */
  readonly current: string | null | undefined;
  /** Where several in one place lead without scripts. */
  readonly hrefOfSeveral: (lane: string, unit: ContentUnit) => string;
}

/** How far up and down a mark answers: half a row. */
const REACH = ROW / 2;

/** The days of a unit in words. */
export function periodOfUnit({ start, end }: ContentUnit): string {
  return formatEdtf(spanAsEdtf(isoDay(start), isoDay(end)));
}

/** The marks of a lane's layer: each a link with a name, a shape and an area that answers to a pointer. */
export const LaneMarks = memo(function LaneMarks(props: LaneMarksProps) {
  const { lane, layout, layer, squeeze, current, hrefOfSeveral } = props;
  return layout.items.map((placed) => {
    if (layerOf(placed) !== layer) return null;
    const item = squeeze === 1 ? placed : { ...placed, y: placed.y * squeeze };
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
          y={item.y - REACH}
          width={Math.max(0, item.reach[1] - item.reach[0])}
          height={2 * REACH}
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
