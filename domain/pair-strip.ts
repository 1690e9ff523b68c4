/**
 * The strip of a pair's meetings: a square a meeting, stacked by quarter, so that dense years stay
 * readable. A date no quarter holds is never stacked: it is a span below, with the number it stands for.
 */
import { COVERAGE } from "./coverage";
import { dayNumber, parseEdtf } from "./edtf";
import { binOf, periodsBetween, vagueKey } from "./periods";

export interface StripMark {
  readonly slug: string;
  /** EDTF. */
  readonly date: string;
  readonly earliest: string;
  readonly latest: string;
}

/** Positions across are fractions of the width, 0 to 1. */
export interface Strip<M extends StripMark> {
  readonly columns: number;
  readonly squares: readonly { readonly mark: M; readonly column: number; readonly row: number }[];
  readonly tallest: number;
  readonly spans: readonly {
    readonly key: string;
    readonly start: number;
    readonly end: number;
    readonly row: number;
    readonly marks: readonly M[];
  }[];
  /** Rows of spans that would overlap in one. */
  readonly spanRows: number;
  /** Where thin coverage ends; 0 where the strip begins after it. */
  readonly thinUntil: number;
  readonly years: readonly { readonly year: string; readonly at: number }[];
  /** Marks that lie before the strip's first year. */
  readonly earlier: number;
}

/** Lays the marks out from the first day of `fromYear` to the end of coverage or of the last mark. */
export function layOutStrip<M extends StripMark>(marks: readonly M[], fromYear: number): Strip<M> {
  const start = `${fromYear}-01-01`;
  const last = marks.reduce((end, { latest }) => (latest > end ? latest : end), COVERAGE.to as string);
  const quarters = periodsBetween(start, last, "quarter");
  const end = endOf(quarters.length, fromYear);
  const at = (iso: string) => clamp((dayNumber(iso) - dayNumber(start)) / (end - dayNumber(start)));
  const within = marks.filter(({ latest }) => latest >= start);
  const squares = stack(within, quarters);
  const spans = pack(spansOf(within, at));
  return {
    columns: quarters.length,
    squares,
    tallest: squares.reduce((most, { row }) => Math.max(most, row + 1), 0),
    spans,
    spanRows: spans.reduce((most, { row }) => Math.max(most, row + 1), 0),
    thinUntil: at(COVERAGE.thinBefore),
    years: quarters
      .filter((key) => key.endsWith("Q1"))
      .map((key) => ({ year: key.slice(0, 4), at: at(`${key.slice(0, 4)}-01-01`) })),
    earlier: marks.length - within.length,
  };
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Day number just after the last of so many quarters. */
function endOf(quarters: number, fromYear: number): number {
  const months = quarters * 3;
  return Date.UTC(fromYear, months, 1) / 86_400_000;
}

function quarterOf({ date }: StripMark): string | null {
  const parsed = parseEdtf(date);
  return parsed === null ? null : binOf(parsed, "quarter");
}

function stack<M extends StripMark>(marks: readonly M[], quarters: readonly string[]): Strip<M>["squares"] {
  const column = new Map(quarters.map((key, index) => [key, index]));
  const heights = new Map<number, number>();
  return marks.flatMap((mark) => {
    const found = column.get(quarterOf(mark) ?? "");
    if (found === undefined) return [];
    const row = heights.get(found) ?? 0;
    heights.set(found, row + 1);
    return [{ mark, column: found, row }];
  });
}

type Span<M extends StripMark> = Omit<Strip<M>["spans"][number], "row">;

function spansOf<M extends StripMark>(marks: readonly M[], at: (iso: string) => number): Span<M>[] {
  const groups = new Map<string, M[]>();
  for (const mark of marks) {
    const parsed = parseEdtf(mark.date);
    if (parsed === null || quarterOf(mark) !== null) continue;
    const key = vagueKey(parsed);
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return [...groups].map(([key, all]) => ({
    key,
    start: Math.min(...all.map(({ earliest }) => at(earliest))),
    end: Math.max(...all.map(({ latest }) => at(latest))),
    marks: all,
  }));
}

/** Spans that overlap go into rows of their own; those that only touch share one. */
function pack<M extends StripMark>(spans: readonly Span<M>[]): Strip<M>["spans"] {
  const ends: number[] = [];
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((span) => {
      const free = ends.findIndex((end) => end <= span.start);
      const row = free === -1 ? ends.length : free;
      ends[row] = span.end;
      return { ...span, row };
    });
}
