import type { Group, Status } from "@/domain/taxonomy";
import { colourOf, hatchOf } from "./hatches";

/** Below this radius an inner mark would be a blot. */
const INNER_FROM = 4;

interface InnerProps {
  readonly group: Group | null;
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly colour?: string;
}

/** Repeats the group inside the mark, so that colour is never alone: none, bar, dot, two diagonals, ring. */
function InnerMark({ group, cx, cy, r, colour = "var(--ground)" }: InnerProps) {
  if (group === "economy" || r < INNER_FROM) return null;
  if (group === "resources-environment") return <circle cx={cx} cy={cy} r={r * 0.28} fill={colour} />;
  const line = { fill: "none", stroke: colour, strokeWidth: Math.max(1.1, r * 0.24) };
  if (group === null) return <circle cx={cx} cy={cy} r={r * 0.45} {...line} />;
  const reach = r * 0.4;
  if (group === "connectivity") return <path d={`M${cx - r * 0.52} ${cy}h${r * 1.04}`} {...line} />;
  const falls = group === "people-knowledge" ? 1 : -1;
  return <path d={`M${cx - reach} ${cy - reach * falls}L${cx + reach} ${cy + reach * falls}`} {...line} />;
}

interface PointProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly group: Group | null;
  readonly status: Status;
}

/** A known day or days: a disc, or as long as the event lasted. Hollow when only announced, crossed when cancelled. */
export function PointMark({ x, y, width, height, group, status }: PointProps) {
  const r = height / 2;
  const cx = x + width / 2;
  const colour = colourOf(group);
  if (status === "held") {
    return (
      <>
        <rect
          x={x}
          y={y - r}
          width={width}
          height={height}
          rx={r}
          fill={colour}
          stroke="var(--ground)"
          strokeWidth="1.2"
        />
        <InnerMark group={group} cx={cx} cy={y} r={r} />
      </>
    );
  }
  return (
    <>
      <rect
        x={x + 0.7}
        y={y - r + 0.7}
        width={width - 1.4}
        height={height - 1.4}
        rx={r}
        fill="var(--ground)"
        stroke={colour}
        strokeWidth="1.4"
        strokeDasharray={status === "announced" ? "2.4 1.6" : undefined}
      />
      {status === "announced" && <InnerMark group={group} cx={cx} cy={y} r={r} colour={colour} />}
      {status === "cancelled" && <Cross cx={cx} cy={y} r={r} />}
    </>
  );
}

function Cross({ cx, cy, r }: { cx: number; cy: number; r: number }) {
  return (
    <path
      d={`M${cx - r} ${cy - r}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`}
      stroke="var(--ink)"
      strokeWidth="1.2"
    />
  );
}

/** A vague date: hatched over the days it allows. `group` null is a mix. */
export function SpanMark({ x, y, width, height, group, status }: PointProps) {
  return (
    <>
      <rect
        x={x}
        y={y - height / 2}
        width={width}
        height={height}
        fill={status === "held" ? hatchOf(group) : "var(--ground)"}
        stroke={group === null ? "var(--ink2)" : colourOf(group)}
        strokeWidth="0.8"
        strokeDasharray={status === "announced" ? "2.4 1.6" : undefined}
      />
      {status === "cancelled" && <Cross cx={x + width / 2} cy={y} r={Math.min(width, height) / 2} />}
    </>
  );
}

interface RingProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** True around what is round itself. */
  readonly isRound: boolean;
  readonly isFocus: boolean;
}

/** Room between a mark and the ring around it. */
const RING_ROOM = 3.5;

/** Around the mark that is looked at: ink under the pointer, the accent under the keyboard. */
export function LookRing({ x, y, width, height, isRound, isFocus }: RingProps) {
  return (
    <rect
      x={x - RING_ROOM}
      y={y - RING_ROOM}
      width={width + 2 * RING_ROOM}
      height={height + 2 * RING_ROOM}
      rx={isRound ? height / 2 + RING_ROOM : 2}
      fill="none"
      stroke={isFocus ? "var(--accent)" : "var(--ink)"}
      strokeWidth={isFocus ? 2 : 1.5}
      pointerEvents="none"
    />
  );
}
