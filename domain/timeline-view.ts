/**
 * The part of time a timeline shows: where it begins, how it zooms and pans, and how it is written.
 * Days are day numbers and may be fractions while a hand is on the mouse; a view is half open.
 */
import { COVERAGE } from "./coverage";
import { dayNumber, formatEdtf, isoDay } from "./edtf";
import { periodOfFilter, type Filter } from "./filter";

export interface View {
  readonly start: number;
  /** First moment no longer shown. */
  readonly end: number;
}

/** Longest period of a filter that is shown whole at first: twelve years. */
const SHOWN_WHOLE = 12 * 366;
const LAST_YEARS = 10;
/** Shortest view: closer than this a day is wider than any mark needs. */
export const SHORTEST_VIEW = 21;

type Period = Pick<Filter, "from" | "to">;

/** The first day of the month `months` after the one that holds an ISO day. */
function monthAfter(iso: string, months: number): number {
  return Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1 + months, 1) / 86_400_000;
}

/** Two months past the record's end: room for what is announced, and a sight of where the record stops. */
const LAST_SHOWN = monthAfter(COVERAGE.to, 3);

function periodOf(filter: Period): View {
  const { earliest, latest } = periodOfFilter(filter);
  const start = earliest === null ? dayNumber(COVERAGE.from) : dayNumber(earliest);
  const end = latest === null ? Math.max(LAST_SHOWN, start + 365) : dayNumber(latest) + 1;
  return { start, end };
}

/** The first and last ISO day of a view. */
export interface Days {
  readonly earliest: string;
  readonly latest: string;
}

/**
 * What is shown before anyone zooms: the filter's period when it is at most twelve years long, else
 * its last ten calendar years. With its days, as the first request names them.
 */
export function defaultView(filter: Period): View & Days {
  const view = firstView(periodOf(filter));
  return { ...view, ...daysOfView(view) };
}

function firstView({ start, end }: View): View {
  if (end - start <= SHOWN_WHOLE) return { start, end };
  const covered = Math.min(end, dayNumber(COVERAGE.to) + 1);
  return { start: dayNumber(`${Number(isoDay(covered).slice(0, 4)) - LAST_YEARS}-01-01`), end };
}

/** Everything the overview strip spans: the filter's period, or from the first record to past today. */
export function wholeView(filter: Period, whole: { readonly earliest: string }, today: string): View {
  const initial = defaultView(filter);
  const first = dayNumber(`${whole.earliest.slice(0, 4)}-01-01`);
  return {
    start: filter.from === null ? Math.min(first, initial.start) : periodOf(filter).start,
    end: filter.to === null ? Math.max(initial.end, monthAfter(today, 2)) : initial.end,
  };
}

/** The view moved or shortened so that it lies within `bounds` and is no shorter than a mark needs. */
export function clampView(view: View, bounds: View): View {
  const most = bounds.end - bounds.start;
  const length = Math.min(most, Math.max(Math.min(SHORTEST_VIEW, most), view.end - view.start));
  // A view that was made too short grows about its middle; one that is too long is cut to the bounds.
  const middle = (view.start + view.end) / 2;
  const wanted = length === view.end - view.start ? view.start : middle - length / 2;
  const start = Math.min(Math.max(wanted, bounds.start), bounds.end - length);
  return { start, end: start + length };
}

/** Zooms by `factor` (below 1 is closer) and keeps the day at `at` where it is. */
export function zoomView(view: View, factor: number, at: number, bounds: View): View {
  const length = view.end - view.start;
  const next = Math.min(bounds.end - bounds.start, Math.max(SHORTEST_VIEW, length * factor));
  const start = at - ((at - view.start) / length) * next;
  return clampView({ start, end: start + next }, bounds);
}

/** Moves the view by days; its length stays. */
export function panView(view: View, days: number, bounds: View): View {
  return clampView({ start: view.start + days, end: view.end + days }, bounds);
}

/** First and last whole ISO day of a view. */
export function daysOfView({ start, end }: View): Days {
  const first = Math.floor(start);
  return { earliest: isoDay(first), latest: isoDay(Math.max(first, Math.ceil(end) - 1)) };
}

/** The view as a request says it: `2016-01-01/2026-04-30`. */
export function viewParam(view: View): string {
  const { earliest, latest } = daysOfView(view);
  return `${earliest}/${latest}`;
}

/** A view as the bounds of a filter: whole months when it is longer than half a year, else days. */
export function viewAsPeriod(view: View): { from: string; to: string } {
  const { earliest, latest } = daysOfView(view);
  const length = view.end - view.start > 183 ? 7 : 10;
  return { from: earliest.slice(0, length), to: latest.slice(0, length) };
}

/** "Jan 2016 – Apr 2026", "3 – 28 Feb 2026": a view in words, no more exact than its length asks for. */
export function viewLabel(view: View): string {
  const { from, to } = viewAsPeriod(view);
  return from === to ? formatEdtf(from, "short") : formatEdtf(`${from}/${to}`, "short");
}

/** Two days as the shortest EDTF text that says the same: `2016-09/2016-10`, `2013`, `2026-02-26`. */
export function spanAsEdtf(earliest: string, latest: string): string {
  const nextDay = isoDay(dayNumber(latest) + 1);
  const length =
    earliest.endsWith("-01") && nextDay.endsWith("-01")
      ? earliest.endsWith("-01-01") && nextDay.endsWith("-01-01")
        ? 4
        : 7
      : 10;
  const [from, to] = [earliest.slice(0, length), latest.slice(0, length)];
  return from === to ? from : `${from}/${to}`;
}
