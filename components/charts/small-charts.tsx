"use client";

import { useState, type MouseEvent } from "react";
import { explorer } from "@/domain/messages/explorer";
import type { Series } from "@/domain/options";
import { isUnfinished, type Line } from "@/domain/series";
import { GROUPS, areasOf, isKeyOf } from "@/domain/taxonomy";
import { formatCount } from "@/domain/words";
import { choose } from "@/domain/filter";
import { useAddress } from "../filters/use-address";
import { GroupSquare } from "../ui/marks";
import { seriesColour, seriesLabel } from "./series-style";

const words = explorer.trend;

interface SmallChartsProps {
  readonly series: Exclude<Series, "none">;
  readonly lines: readonly Line[];
  readonly periods: readonly string[];
  readonly onSeries: (key: string, add: boolean) => void;
}

/** All series small, on one scale: legend and filter of the large chart in one. */
export function SmallCharts({ series, lines, periods, onSeries }: SmallChartsProps) {
  const [own, setOwn] = useState(false);
  const most = Math.max(1, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const chart = (line: Line) => (
    <SmallChart
      key={line.key}
      series={series}
      line={line}
      periods={periods}
      top={own ? Math.max(...line.values.map((value) => value ?? 0), 0) || 1 : most}
      onSeries={onSeries}
    />
  );
  return (
    <div className="mt-5 border-t border-line pt-2">
      <div className="columns-four gap-y-3">
        {series === "area"
          ? AREA_COLUMNS.map((groups) => (
              <div key={groups.join()}>
                {groups.map((group) => (
                  <div key={group} className="mb-3">
                    <h3 className="mb-1.5 flex items-center gap-1.5 type-label text-ink2">
                      <GroupSquare group={group} />
                      {GROUPS[group].label}
                    </h3>
                    {lines.filter(({ key }) => areasOf(group).some((area) => area === key)).map(chart)}
                  </div>
                ))}
              </div>
            ))
          : lines.map(chart)}
      </div>
      <button type="button" className="link needs-script min-h-6 type-label text-ink2" onClick={() => setOwn(!own)}>
        {own ? words.oneScale : words.ownScale}
      </button>
    </div>
  );
}

/** The groups of each of the four columns; the two smallest share one. */
const AREA_COLUMNS = [
  ["economy", "connectivity"],
  ["resources-environment"],
  ["people-knowledge"],
  ["politics-security"],
] as const satisfies readonly (readonly (keyof typeof GROUPS)[])[];

interface SmallChartProps {
  readonly series: Exclude<Series, "none">;
  readonly line: Line;
  readonly periods: readonly string[];
  readonly top: number;
  readonly onSeries: (key: string, add: boolean) => void;
}

function SmallChart({ series, line, periods, top, onSeries }: SmallChartProps) {
  const { filter, href } = useAddress();
  const selected = filter[series].any.includes(line.key);
  const dimmed = filter[series].any.length > 0 && !selected;
  const colour = isKeyOf(GROUPS, line.key) || series === "area" ? seriesColour(series, line.key).line : "var(--ink2)";
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    onSeries(line.key, event.shiftKey || event.ctrlKey || event.metaKey);
  };
  return (
    <a
      href={href(choose(filter, series, line.key, false))}
      onClick={onClick}
      aria-current={selected ? "true" : undefined}
      className="group relative grid h-[46px] grid-cols-[1fr_1.5rem] items-end gap-x-2 pb-1.5 hover:bg-tint"
    >
      <span className="absolute left-0 top-0 type-row leading-[15px] group-aria-[current]:type-name">
        {seriesLabel(series, line.key)}
      </span>
      <Course line={line} periods={periods} top={top} colour={colour} strong={selected} faint={dimmed} />
      <span className="text-right type-row tabular-nums text-ink2 group-aria-[current]:type-name group-aria-[current]:text-ink">
        {formatCount(line.total)}
      </span>
    </a>
  );
}

interface CourseProps {
  readonly line: Line;
  readonly periods: readonly string[];
  readonly top: number;
  readonly colour: string;
  readonly strong: boolean;
  readonly faint: boolean;
}

/** Area and line of one series; the unfinished end is dashed. */
function Course({ line, periods, top, colour, strong, faint }: CourseProps) {
  const last = Math.max(1, periods.length - 1);
  const open = periods.findIndex((period) => isUnfinished(period));
  const point = (at: number) => `${(at / last) * 100},${30 - ((line.values[at] ?? 0) / top) * 30}`;
  const points = periods.map((_, at) => point(at));
  const done = open === -1 ? points : points.slice(0, open);
  const width = strong ? 2.25 : 1.25;
  return (
    <svg
      viewBox="0 0 100 30"
      preserveAspectRatio="none"
      width="100%"
      height="36"
      aria-hidden="true"
      opacity={faint ? 0.6 : 1}
    >
      <line x1="0" x2="100" y1="30" y2="30" stroke="var(--line)" vectorEffect="non-scaling-stroke" />
      {done.length > 1 && (
        <polygon
          points={`0,30 ${done.join(" ")} ${((done.length - 1) / last) * 100},30`}
          fill={colour}
          opacity={strong ? 0.3 : 0.16}
        />
      )}
      <polyline
        points={done.join(" ")}
        fill="none"
        stroke={colour}
        strokeWidth={width}
        vectorEffect="non-scaling-stroke"
      />
      {open > 0 && (
        <polyline
          points={`${point(open - 1)} ${point(open)}`}
          fill="none"
          stroke={colour}
          strokeWidth={width}
          strokeDasharray="2 3"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}
