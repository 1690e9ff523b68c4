"use client";

import { useEffect, useState } from "react";
import {
  CartesianGrid,
  LabelList,
  Line as RechartsLine,
  LineChart,
  ReferenceArea,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type MouseHandlerDataParam,
  type TooltipContentProps,
} from "recharts";
import { explorer } from "@/domain/messages/explorer";
import { COVERAGE } from "@/domain/coverage";
import { periodBounds, periodLabel } from "@/domain/periods";
import { isUnfinished, type Line } from "@/domain/series";
import { formatCount } from "@/domain/words";
import { seriesColour, seriesLabel } from "./series-style";
import type { TrendFigureProps } from "./trend-figure";
import { axisOf, pushApart, TREND } from "./trend-scale";

const words = explorer.trend;
/** Context lines named at their end; the small charts carry the rest. */
const NAMED_CONTEXT = 5;
const LABEL_GAP = 15;
/** With more periods than this, only the peak of the strongest line is written. */
const MOST_VALUES_WRITTEN = 16;

type Row = Record<string, number | string | null>;

/** One row per period; the unfinished last stretch of a line is a series of its own, drawn dotted. */
function rowsOf({ data, lines }: TrendFigureProps): Row[] {
  const open = data.periods.findIndex((period) => isUnfinished(period));
  return data.periods.map((period, at) => {
    const row: Row = { period, total: data.totals[at] ?? 0 };
    for (const { key, values } of lines) {
      const value = values[at] ?? null;
      row[key] = open !== -1 && at >= open ? null : value;
      row[`${key} open`] = open !== -1 && at >= open - 1 ? value : null;
    }
    return row;
  });
}

export function TrendChart(props: TrendFigureProps & { readonly onReady: () => void }) {
  const { data, lines, chosen, show, onPeriod, onReady } = props;
  const [drag, setDrag] = useState<{ from: string; to: string } | null>(null);
  useEffect(onReady, [onReady]);
  const axis = axisOf(
    Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0))),
    show === "share",
  );
  const format = formatter(show);
  const thin = data.periods.filter((period) => periodBounds(period).latest < COVERAGE.thinBefore);
  const order = [...lines].sort((a, b) => chosen.indexOf(a.key) - chosen.indexOf(b.key) || a.total - b.total);
  const renderTooltip = (tooltip: TooltipContentProps) => TrendTooltip({ tooltip, props });
  const labelAt = (event: MouseHandlerDataParam): string | null => event.activeLabel?.toString() ?? null;
  const finish = () => {
    if (drag && drag.from !== drag.to) onPeriod(...([drag.from, drag.to].sort() as [string, string]));
    setDrag(null);
  };
  return (
    <div className="relative select-none" role="group" aria-label={words.title[data.series]}>
      <div className="wide:pr-[150px]">
        <ResponsiveContainer width="100%" height={TREND.height} minWidth={0}>
          <LineChart
            data={rowsOf(props)}
            margin={{ top: TREND.top, right: TREND.right, bottom: 0, left: 0 }}
            accessibilityLayer
            onMouseDown={(event) => {
              const label = labelAt(event);
              if (label) setDrag({ from: label, to: label });
            }}
            onMouseMove={(event) => {
              const label = labelAt(event);
              if (drag && label) setDrag({ ...drag, to: label });
            }}
            onMouseUp={finish}
            onMouseLeave={() => setDrag(null)}
          >
            <CartesianGrid vertical={false} stroke="var(--hair)" />
            {thin.length > 1 && (
              <ReferenceArea
                x1={thin[0] ?? ""}
                x2={thin.at(-1) ?? ""}
                fill="var(--tint)"
                label={{ value: words.thin, position: "insideTopLeft", fontSize: 11, fill: "var(--ink2)" }}
              />
            )}
            <XAxis
              dataKey="period"
              height={TREND.bottom}
              tick={<PeriodTick totals={data.totals} periods={data.periods} />}
              tickLine={false}
              axisLine={{ stroke: "var(--ink)" }}
              interval="preserveStartEnd"
              minTickGap={18}
            />
            <YAxis
              width={TREND.left}
              domain={[0, axis.top]}
              ticks={axis.ticks}
              tickFormatter={format}
              tickLine={false}
              axisLine={false}
              tick={{ fontSize: 11, fill: "var(--ink2)" }}
            />
            <Tooltip isAnimationActive={false} cursor={{ stroke: "var(--mute)" }} content={renderTooltip} />
            {order.flatMap((line) => seriesLines(line, props, format))}
            {drag && drag.from !== drag.to && (
              <ReferenceArea x1={drag.from} x2={drag.to} fill="var(--tint)" stroke="var(--accent)" />
            )}
          </LineChart>
        </ResponsiveContainer>
      </div>
      <EndLabels {...props} top={axis.top} format={format} />
    </div>
  );
}

type Format = (value: number) => string;

function formatter(show: TrendFigureProps["show"]): Format {
  if (show === "share") return (value) => `${Math.round(value * 100)} %`;
  return (value) => (Number.isInteger(value) ? formatCount(value) : value.toFixed(1));
}

/** How strongly a line is drawn: 3 px for the first chosen, 1.6 for the others, 1 for context. */
function weightOf(key: string, chosen: readonly string[]): 3 | 1.6 | 1 {
  if (key === chosen[0]) return 3;
  return chosen.includes(key) ? 1.6 : 1;
}

function seriesLines({ key, values }: Line, { data, chosen, onSeries, lines }: TrendFigureProps, format: Format) {
  const weight = weightOf(key, chosen);
  const rank = [...lines].sort((a, b) => b.total - a.total).findIndex((line) => line.key === key);
  if (weight === 1 && rank >= NAMED_CONTEXT + chosen.length) return [];
  const stroke = weight === 1 ? "var(--ctx)" : seriesColour(data.series, key).line;
  const dots =
    weight === 1 || data.periods.length > 60
      ? false
      : { r: weight === 3 ? 3.5 : 2.5, fill: stroke, stroke: "var(--ground)", strokeWidth: 1.5 };
  const shared = {
    type: "linear" as const,
    stroke,
    strokeWidth: weight,
    isAnimationActive: false,
    dot: dots,
    activeDot: { r: 4 },
    className: "cursor-pointer",
    onClick: (_: unknown, event: React.MouseEvent) => onSeries(key, event.shiftKey || event.ctrlKey || event.metaKey),
  };
  const all = data.periods.length <= MOST_VALUES_WRITTEN;
  const peak = Math.max(...values.map((value) => value ?? 0));
  const written = weight === 3 || (weight === 1.6 && all && chosen.length <= 2);
  const labels = written ? (
    <LabelList
      position="top"
      offset={8}
      formatter={(value: unknown) =>
        typeof value === "number" && value > 0 && (all || value === peak) ? format(value) : ""
      }
      style={{ fontSize: 11, fontWeight: 650, fill: seriesColour(data.series, key).text }}
    />
  ) : null;
  return [
    <RechartsLine key={key} {...shared} dataKey={key} name={key}>
      {labels}
    </RechartsLine>,
    <RechartsLine key={`${key} open`} {...shared} dataKey={`${key} open`} name={`${key} open`} strokeDasharray="2 4" />,
  ];
}

interface TickProps {
  readonly x?: number;
  readonly y?: number;
  readonly payload?: { readonly value: string };
  readonly totals: readonly number[];
  readonly periods: readonly string[];
}

/** The period, and under it n: what the shares of that period are taken of. */
function PeriodTick({ x = 0, y = 0, payload, totals, periods }: TickProps) {
  const period = payload?.value ?? "";
  return (
    <text x={x} y={y + 10} textAnchor="middle" fontSize="11" fill="var(--ink2)">
      <tspan x={x}>{periodLabel(period)}</tspan>
      <tspan x={x} dy="15">
        {isUnfinished(period) ? words.unfinished : formatCount(totals[periods.indexOf(period)] ?? 0)}
      </tspan>
    </text>
  );
}

function TrendTooltip({ tooltip, props }: { tooltip: TooltipContentProps; props: TrendFigureProps }) {
  const { data, lines, chosen } = props;
  const period = tooltip.label?.toString();
  const at = data.periods.indexOf(period ?? "");
  if (!tooltip.active || period === undefined || at === -1) return null;
  const shown = lines
    .filter(({ counts }) => (counts[at] ?? 0) > 0)
    .sort((a, b) => (b.counts[at] ?? 0) - (a.counts[at] ?? 0));
  return (
    <div className="w-60 border border-ink bg-raise px-3 py-2 type-row">
      <p className="type-name">
        {periodLabel(period)}
        {isUnfinished(period) && ` ${words.unfinished}`}
      </p>
      <p className="text-ink2">n = {formatCount(data.totals[at] ?? 0)}</p>
      {shown.slice(0, 8).map(({ key, counts }) => (
        <p key={key} className={`flex justify-between gap-3 ${chosen.includes(key) ? "type-name" : ""}`}>
          <span className="truncate">{seriesLabel(data.series, key)}</span>
          <span className="tabular-nums">{formatCount(counts[at] ?? 0)}</span>
        </p>
      ))}
      {shown.length > 8 && <p className="text-ink2">and {shown.length - 8} more</p>}
    </div>
  );
}

/** Names at the ends of the lines instead of a legend. To filter, click a line or a small chart below. */
function EndLabels({ lines, chosen, data, top, format }: TrendFigureProps & { top: number; format: Format }) {
  const bottom = TREND.height - TREND.bottom;
  const yOf = (value: number) => TREND.top + (1 - value / top) * (bottom - TREND.top);
  const byTotal = [...lines].sort((a, b) => b.total - a.total);
  const context = byTotal.filter(({ key }) => !chosen.includes(key)).slice(0, NAMED_CONTEXT);
  const named = [...byTotal.filter(({ key }) => chosen.includes(key)), ...context];
  const labels = named.map((line) => {
    const value = line.values.findLast((each) => each !== null) ?? 0;
    return { line, value, y: yOf(value) };
  });
  return (
    <ul className="absolute inset-y-0 right-0 hidden w-[158px] wide:block">
      {pushApart(labels, LABEL_GAP, bottom + 4).map(({ line, value, y }) => (
        <li key={line.key} className="absolute left-0 -translate-y-1/2" style={{ top: y }}>
          <span
            className={`block max-w-[158px] truncate type-label ${chosen.includes(line.key) ? "type-name" : "text-ink2"}`}
            style={chosen.includes(line.key) ? { color: seriesColour(data.series, line.key).text } : undefined}
          >
            {seriesLabel(data.series, line.key)} {format(value)}
          </span>
        </li>
      ))}
    </ul>
  );
}
