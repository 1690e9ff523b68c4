import { memo } from "react";
import { COVERAGE } from "@/domain/coverage";
import { dayNumber } from "@/domain/edtf";
import { timeline } from "@/domain/messages/timeline";
import { startLabel, ticksOf } from "@/domain/timeline-axis";
import { xOf, type Scale } from "@/domain/timeline-layout";

/** Height of the axis above the lanes, and of the line of words below them. */
export const AXIS = 26;
export const FOOT = 20;

const THIN_BEFORE = dayNumber(COVERAGE.thinBefore);
const COVERED_TO = dayNumber(COVERAGE.to) + 1;
/** Room a label at the edge needs before the first strong tick. */
const EDGE_ROOM = 58;

interface AxisProps {
  readonly scale: Scale;
  /** Top and bottom of the lanes. */
  readonly top: number;
  readonly bottom: number;
}

/** Years in bold, months or days between them, a line down the lanes for each. */
export const Axis = memo(function Axis({ scale, top, bottom }: AxisProps) {
  const ticks = ticksOf(scale, scale.pixels);
  const firstStrong = ticks.find(({ strong, label }) => strong && label !== "");
  const edge =
    firstStrong === undefined || xOf(firstStrong.day, scale) > EDGE_ROOM ? startLabel(scale, scale.pixels) : null;
  return (
    <g aria-hidden="true">
      {ticks.map(({ day, label, strong }) => {
        const x = Math.round(xOf(day, scale)) + 0.5;
        const hidden = edge !== null && x < EDGE_ROOM;
        return (
          <g key={day}>
            <line
              x1={x}
              x2={x}
              y1={strong ? top - 20 : top}
              y2={bottom}
              stroke={strong ? "var(--line)" : "var(--hair)"}
            />
            {label !== "" && !hidden && (
              <TickLabel x={x + 4} y={top - 7} strong={strong} label={label} room={scale.pixels - x} />
            )}
          </g>
        );
      })}
      {edge !== null && <TickLabel x={0} y={top - 7} strong label={edge} room={EDGE_ROOM} />}
    </g>
  );
});

function TickLabel({
  x,
  y,
  label,
  strong,
  room,
}: {
  x: number;
  y: number;
  label: string;
  strong: boolean;
  room: number;
}) {
  // A year may stand a little past the plot's edge; what would run on is left out.
  if (room + (strong ? 8 : 0) < label.length * 7 + 4) return null;
  return (
    <text
      x={x}
      y={y}
      fontSize={strong ? 12 : 11}
      fontWeight={strong ? 620 : 400}
      fill={strong ? "var(--ink)" : "var(--ink3)"}
    >
      {label}
    </text>
  );
}

/** Time the record does not cover: after its end, and, lighter, before 2009 where it is thin. */
export function CoverageTints({ scale, top, bottom }: AxisProps) {
  const clamp = (x: number) => Math.min(scale.pixels, Math.max(0, x));
  const thinTo = clamp(xOf(THIN_BEFORE, scale));
  const coveredTo = clamp(xOf(COVERED_TO, scale));
  return (
    <g aria-hidden="true" fill="var(--tint)">
      {thinTo > 0 && <rect x={0} y={top} width={thinTo} height={bottom - top} opacity="0.55" />}
      {coveredTo < scale.pixels && (
        <rect x={coveredTo} y={top} width={scale.pixels - coveredTo} height={bottom - top} />
      )}
    </g>
  );
}

/** Room of the words in the line below the lanes. */
const THIN_ROOM = 150;
const COVERED_ROOM = 136;
const TODAY_ROOM = 52;

/**
 * The words of the tints, and today: a line in the accent, an arrow when it lies outside the view;
 * null where no zoom leads to it.
 */
export function Foot({ scale, top, bottom, today }: AxisProps & { today: number | null }) {
  const thinTo = xOf(THIN_BEFORE, scale);
  const coveredTo = xOf(COVERED_TO, scale);
  const now = today === null ? null : xOf(today + 0.5, scale);
  const y = bottom + 14;
  // Out of sight, today is named at the edge; what the tint means makes room for it.
  const coveredAt = now !== null && now > scale.pixels ? Math.min(coveredTo, scale.pixels - TODAY_ROOM) : coveredTo;
  return (
    <g fontSize="11" fill="var(--ink3)">
      {thinTo > 40 && (
        <text x={Math.max(0, Math.min(thinTo, scale.pixels) - THIN_ROOM)} y={y}>
          {timeline.thin}
        </text>
      )}
      {coveredTo > COVERED_ROOM && coveredTo < scale.pixels && (
        <text x={coveredAt - 4} y={y} textAnchor="end">
          {timeline.covered}
        </text>
      )}
      {now !== null && <Today x={now} y={y} scale={scale} top={top} bottom={bottom} />}
    </g>
  );
}

function Today({ x, y, scale, top, bottom }: AxisProps & { x: number; y: number }) {
  const words = { fill: "var(--accent)", fontWeight: 600, y };
  if (x < 0) return <text {...words}>{timeline.todayEarlier}</text>;
  if (x > scale.pixels) {
    return (
      <text {...words} x={scale.pixels} textAnchor="end">
        {timeline.todayLater}
      </text>
    );
  }
  const fits = x + TODAY_ROOM < scale.pixels;
  return (
    <>
      <line x1={x} x2={x} y1={top - 4} y2={bottom + FOOT - 4} stroke="var(--accent)" />
      <text {...words} x={fits ? x + 4 : x - 4} textAnchor={fits ? "start" : "end"}>
        {timeline.today}
      </text>
    </>
  );
}
