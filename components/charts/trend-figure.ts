import type { Trend } from "@/db/views";
import type { Show } from "@/domain/options";
import type { Line } from "@/domain/series";

/** What the chart and its first sketch both draw. */
export interface TrendFigureProps {
  readonly data: Trend;
  readonly lines: readonly Line[];
  readonly chosen: readonly string[];
  readonly show: Show;
  readonly onSeries: (key: string, add: boolean) => void;
  readonly onPeriod: (from: string, to: string) => void;
}
