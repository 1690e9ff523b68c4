"use client";

import dynamic from "next/dynamic";
import { startTransition, useEffect, useState } from "react";
import type { Trend as TrendData } from "@/db/views";
import { choose, withPeriod, type Filter, type ManyKey } from "@/domain/filter";
import { explorer } from "@/domain/messages/explorer";
import type { ExplorerOptions, Series } from "@/domain/options";
import { periodLabel, periodRange } from "@/domain/periods";
import { isUnfinished, linesOf, type Line } from "@/domain/series";
import { countOf, formatCount } from "@/domain/words";
import { FilterLink } from "../filters/filter-link";
import { trendRequest } from "../filters/requests";
import { useAddress } from "../filters/use-address";
import { useView } from "../filters/use-view";
import { Folded } from "../ui/folded";
import { useKey } from "../ui/keys";
import { Section } from "../ui/section";
import { Segment } from "../ui/segment";
import { whenSettled } from "../ui/when-settled";
import { Failed } from "../ui/failed";
import { seriesKeys, seriesLabel } from "./series-style";
import { SmallCharts } from "./small-charts";
import type { TrendFigureProps } from "./trend-figure";
import { TrendSketch } from "./trend-sketch";

const words = explorer.trend;

const TrendChart = dynamic(() => import("./trend-chart").then((chart) => chart.TrendChart), { ssr: false });

/** Lines to bring out: the chosen ones, else the largest. The first is drawn strongest. */
function highlighted(lines: readonly Line[], filter: Filter, series: Series): string[] {
  const chosen = series === "none" ? [] : filter[series].any;
  const byTotal = [...lines].sort((a, b) => b.total - a.total).map(({ key }) => key);
  const known = byTotal.filter((key) => chosen.includes(key));
  return known.length > 0 ? known : byTotal.slice(0, 3);
}

/** Cooperation areas (or groups, states, levels) over time. */
export function Trend() {
  const { filter, options, go } = useAddress();
  const { data, isPlaceholderData, isError, refetch } = useView<TrendData>("trend", trendRequest(filter, options));
  const [table, setTable] = useState(false);
  useKey("t", "Trend: chart or table", () => setTable((shown) => !shown));
  const series = data?.series ?? options.series;
  const lines = data ? linesOf(data, seriesKeys(series), options.show) : [];
  const chosen = highlighted(lines, filter, series);
  const onSeries = (key: string, add: boolean) => {
    if (series !== "none") go(choose(filter, series satisfies ManyKey, key, add));
  };
  return (
    <Section
      id="trend"
      title={words.title[series]}
      lede={data && <Lede data={data} lines={lines} chosen={chosen} />}
      controls={<Controls />}
      pending={isPlaceholderData}
    >
      {isError && <Failed onRetry={() => void refetch()} />}
      {data && data.periods.length > 0 && (
        <>
          <TrendFigure
            data={data}
            lines={lines}
            chosen={chosen}
            show={options.show}
            onSeries={onSeries}
            onPeriod={(from, to) => go(withPeriod(filter, periodRange(from).from, periodRange(to).to))}
          />
          {series !== "none" && (
            <SmallCharts series={series} lines={lines} periods={data.periods} onSeries={onSeries} />
          )}
          <p className="mt-2.5 type-label text-ink2">
            {words.base[options.show]} {options.unit === "participations" && words.participations}{" "}
            <VagueNote data={data} />
          </p>
          <Folded
            className="mt-2"
            open={table}
            onToggle={setTable}
            summaryClassName="link inline-flex min-h-6 items-center type-row"
            summary={
              <>
                {words.table} <kbd className="ml-1.5">t</kbd>
              </>
            }
          >
            <TrendTable data={data} lines={lines} />
          </Folded>
        </>
      )}
    </Section>
  );
}

/** The chart proper comes with its library after the first paint; until then a sketch of the same lines. */
function TrendFigure(props: TrendFigureProps) {
  const [ready, setReady] = useState(false);
  const [wanted, setWanted] = useState(false);
  // Once the page has settled, or as soon as somebody reaches for the chart.
  useEffect(() => whenSettled(() => startTransition(() => setWanted(true))), []);
  return (
    <div className="relative mt-3.5" onPointerEnter={() => setWanted(true)} onFocus={() => setWanted(true)}>
      {!ready && <TrendSketch {...props} />}
      {wanted && (
        <div className={ready ? "" : "absolute inset-0 opacity-0"}>
          <TrendChart {...props} onReady={() => setReady(true)} />
        </div>
      )}
    </div>
  );
}

/** One sentence for each of the first two lines brought out: how often, since when, when most. */
function Lede({ data, lines, chosen }: { data: TrendData; lines: readonly Line[]; chosen: readonly string[] }) {
  if (data.series === "none") return null;
  const told = chosen
    .slice(0, 2)
    .flatMap((key) => lines.find((line) => line.key === key && line.total > 0) ?? [])
    .map(({ key, counts, total }) => {
      const peak = Math.max(...counts);
      return words.lede(
        seriesLabel(data.series, key),
        data.unit === "meetings"
          ? countOf(total, "meeting", "meetings")
          : countOf(total, "participation", "participations"),
        periodLabel(data.periods[counts.findIndex((count) => count > 0)] ?? ""),
        periodLabel(data.periods[counts.indexOf(peak)] ?? ""),
        peak,
      );
    });
  return <>{told.join(" ")}</>;
}

function Controls() {
  const { filter, options, href, go } = useAddress();
  const bind = <K extends keyof ExplorerOptions>(key: K) => ({
    value: options[key],
    href: (value: ExplorerOptions[K]) => href(filter, { [key]: value }),
    onChoose: (value: ExplorerOptions[K]) => go(filter, { [key]: value }),
  });
  return (
    <>
      <Segment
        label={words.lines}
        {...bind("series")}
        options={[
          { value: "area", label: "Area" },
          { value: "group", label: "Group" },
          { value: "country", label: "State" },
          { value: "level", label: "Level" },
          { value: "none", label: "All" },
        ]}
      />
      <Segment
        label={words.every}
        {...bind("by")}
        options={[
          { value: "auto", label: "Auto" },
          { value: "month", label: "Month" },
          { value: "quarter", label: "Quarter" },
          { value: "year", label: "Year" },
        ]}
      />
      <Segment
        label={words.show}
        {...bind("show")}
        options={[
          { value: "count", label: "Count" },
          { value: "share", label: "Share" },
          { value: "mean", label: "Mean" },
        ]}
      />
      <Segment
        label={words.unit}
        {...bind("unit")}
        options={[
          { value: "meetings", label: "Meetings" },
          { value: "participations", label: "Participations" },
        ]}
      />
    </>
  );
}

/** Dates vaguer than the bins are named, not drawn: each opens its period. */
function VagueNote({ data }: { data: TrendData }) {
  const { filter } = useAddress();
  // A meeting of several areas is vague once under each: the largest count is the nearest to meetings.
  const periods = new Map<string, number>();
  for (const { period, count } of data.vague) periods.set(period, Math.max(periods.get(period) ?? 0, count));
  if (periods.size === 0) return null;
  const shown = [...periods.keys()].sort();
  return (
    <>
      Too vague for a {data.by} and not drawn:{" "}
      {shown.map((period, index) => {
        const { from, to } = periodRange(period);
        return (
          <span key={period}>
            {index > 0 && ", "}
            <FilterLink className="link" to={withPeriod(filter, from, to)}>
              {periodLabel(period)}
            </FilterLink>
          </span>
        );
      })}
      .
    </>
  );
}

function TrendTable({ data, lines }: { data: TrendData; lines: readonly Line[] }) {
  const { filter } = useAddress();
  const { series } = data;
  const cellFilter = (key: string, period: string): Filter => {
    const { from, to } = periodRange(period);
    const narrowed = withPeriod(filter, from, to);
    return series === "none" ? narrowed : { ...narrowed, [series]: { any: [key], not: [] } };
  };
  return (
    <div className="mt-2 overflow-x-auto" tabIndex={0} role="region" aria-label={words.table}>
      <table className="w-full border-collapse type-row">
        <thead>
          <tr className="border-b border-line text-left text-ink2">
            <th scope="col" className="pr-4 font-normal">
              Period
            </th>
            {lines.map(({ key }) => (
              <th key={key} scope="col" className="px-1.5 text-right align-bottom font-normal">
                {seriesLabel(series, key)}
              </th>
            ))}
            <th scope="col" className="pl-2 text-right align-bottom type-name">
              {data.unit === "meetings" ? "Meetings" : "Participations"}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.periods.map((period, at) => (
            <tr key={period} className="border-b border-hair">
              <th scope="row" className="whitespace-nowrap pr-4 text-left font-normal">
                {periodLabel(period)}
                {isUnfinished(period) && <span className="text-ink2"> {words.unfinished}</span>}
              </th>
              {lines.map(({ key, counts }) => (
                <td key={key} className="px-1.5 text-right">
                  {counts[at] ? (
                    <FilterLink className="inline-block min-h-6 min-w-6 hover:underline" to={cellFilter(key, period)}>
                      {formatCount(counts[at] ?? 0)}
                    </FilterLink>
                  ) : (
                    <span className="text-ink3">0</span>
                  )}
                </td>
              ))}
              <td className="pl-2 text-right type-name">{formatCount(data.totals[at] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
