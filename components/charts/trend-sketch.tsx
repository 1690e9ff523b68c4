import { axisOf, TREND } from "./trend-scale";
import { seriesColour } from "./series-style";
import type { TrendFigureProps } from "./trend-figure";

/** The lines alone, drawn on the server: complete at the first paint, replaced by the chart with its behaviour. */
export function TrendSketch({ data, lines, chosen, show }: TrendFigureProps) {
  const { top } = axisOf(
    Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0))),
    show === "share",
  );
  const last = Math.max(1, data.periods.length - 1);
  const points = (values: readonly (number | null)[]) =>
    values
      .flatMap((value, at) => (value === null ? [] : [`${(at / last) * 100},${(1 - value / top) * 100}`]))
      .join(" ");
  return (
    <div
      aria-hidden="true"
      className="pr-[30px] wide:pr-[180px]"
      style={{ height: TREND.height, paddingTop: TREND.top, paddingBottom: TREND.bottom, paddingLeft: TREND.left }}
    >
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="size-full overflow-visible border-b border-ink">
        {lines.map(({ key, values }) => (
          <polyline
            key={key}
            points={points(values)}
            fill="none"
            vectorEffect="non-scaling-stroke"
            stroke={chosen.includes(key) ? seriesColour(data.series, key).line : "var(--ctx)"}
            strokeWidth={key === chosen[0] ? 3 : chosen.includes(key) ? 1.6 : 1}
          />
        ))}
      </svg>
    </div>
  );
}
