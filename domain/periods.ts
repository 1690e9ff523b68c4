/**
 * Bins of time and the one rule that puts a vague date into a bin or leaves it out.
 * Keys: `2026-02` (month), `2026-Q1` (quarter), `2026` (year); they sort as text.
 */
import { parseEdtf, type VagueDate } from "./edtf";

export const GRANULARITIES = ["month", "quarter", "year"] as const;
export type Granularity = (typeof GRANULARITIES)[number];

const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const;

/** The key of the period that contains an ISO day. */
export function periodOf(iso: string, by: Granularity): string {
  if (by === "year") return iso.slice(0, 4);
  if (by === "month") return iso.slice(0, 7);
  return `${iso.slice(0, 4)}-Q${Math.ceil(Number(iso.slice(5, 7)) / 3)}`;
}

/** The EDTF text that spans a period, for `from` and `to`: quarters have none, so both months are given. */
export function periodRange(key: string): { from: string; to: string } {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(key);
  if (!quarter) return { from: key, to: key };
  const [, year = "", number] = quarter;
  const last = Number(number) * 3;
  const month = (value: number) => `${year}-${String(value).padStart(2, "0")}`;
  return { from: month(last - 2), to: month(last) };
}

/** First and last ISO day of a period. */
export function periodBounds(key: string): { earliest: string; latest: string } {
  const { from, to } = periodRange(key);
  const start = parseEdtf(from);
  const end = parseEdtf(to);
  if (start === null || end === null) throw new RangeError(`not a period: ${key}`);
  return { earliest: start.earliest, latest: end.latest };
}

/** Every period from the one holding `earliest` to the one holding `latest`, both ISO days. */
export function periodsBetween(earliest: string, latest: string, by: Granularity): string[] {
  const keys: string[] = [];
  const step = MONTHS_IN[by];
  const monthIndex = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
  const last = monthIndex(latest);
  for (let at = Math.floor(monthIndex(earliest) / step) * step; at <= last; at += step) {
    const iso = `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}-01`;
    keys.push(periodOf(iso, by));
  }
  return keys;
}

/**
 * The bin of a date, or null when it is vaguer than the bins: a date known to the day (also an
 * interval of days) falls in the bin of its first day, any other only in a bin that wholly holds it.
 */
export function binOf(date: VagueDate, by: Granularity): string | null {
  const first = periodOf(date.earliest, by);
  if (date.precision === "day") return first;
  return first === periodOf(date.latest, by) ? first : null;
}

/**
 * Where a date without a bin is listed: the smallest of quarter and year that holds it,
 * else its EDTF text.
 */
export function vagueKey(date: VagueDate): string {
  return binOf(date, "quarter") ?? binOf(date, "year") ?? date.text;
}

/** The coarsest useful bins for a span of days: months to two years, quarters to six, then years. */
export function granularityFor(earliest: string, latest: string): Granularity {
  const months = periodsBetween(earliest, latest, "month").length;
  if (months <= 24) return "month";
  return months <= 72 ? "quarter" : "year";
}

/** "Q1 2026", "Feb 2026", "2026": a period in words. */
export function periodLabel(key: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(key);
  if (quarter) return `Q${quarter[2]} ${quarter[1]}`;
  const month = /^(\d{4})-(\d{2})$/.exec(key);
  if (!month) return key;
  const date = new Date(Date.UTC(Number(month[1]), Number(month[2]) - 1, 1));
  return `${new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" }).format(date)} ${month[1]}`;
}
