/**
 * Vague dates: the part of EDTF (ISO 8601-2) the record uses. A year, a month, a day, or an
 * interval of two such bounds of one precision; `?`, `~` or `%` marks a date that was inferred.
 * Nothing here invents a day: `earliest` and `latest` bound what is known.
 */
export type Precision = "year" | "month" | "day";

export interface VagueDate {
  /** The EDTF text as written. */
  readonly text: string;
  readonly precision: Precision;
  /** First day the date allows, ISO 8601. */
  readonly earliest: string;
  /** Last day the date allows, ISO 8601. */
  readonly latest: string;
  /** True when the date was inferred, not read. */
  readonly inferred: boolean;
  readonly interval: boolean;
}

const BOUND = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/;
const DAY_MS = 86_400_000;

const two = (value: number): string => String(value).padStart(2, "0");

/** Days in a month of the proleptic Gregorian calendar; `month` is 1 to 12. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function parseBound(text: string): VagueDate | null {
  const match = BOUND.exec(text);
  if (!match) return null;
  const [, year = "", month, day, mark] = match;
  if (Number(year) < 1000) return null;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  const length = daysInMonth(Number(year), Number(month ?? 12));
  if (day !== undefined && (Number(day) < 1 || Number(day) > length)) return null;
  return {
    text,
    precision: day !== undefined ? "day" : month !== undefined ? "month" : "year",
    earliest: `${year}-${month ?? "01"}-${day ?? "01"}`,
    latest: `${year}-${month ?? "12"}-${day ?? two(length)}`,
    inferred: mark !== undefined,
    interval: false,
  };
}

/** Reads an EDTF date; null when the text is not one the record uses. */
export function parseEdtf(text: string): VagueDate | null {
  const [first = "", second, ...rest] = text.split("/");
  if (rest.length > 0) return null;
  const start = parseBound(first);
  if (start === null || second === undefined) return start;
  const end = parseBound(second);
  if (end === null || end.precision !== start.precision || end.earliest <= start.earliest) return null;
  return {
    text,
    precision: start.precision,
    earliest: start.earliest,
    latest: end.latest,
    inferred: start.inferred || end.inferred,
    interval: true,
  };
}

/** Reads a plain year, month or day (no mark, no interval), as the filter's `from` and `to` take them. */
export function parsePrefix(text: string): VagueDate | null {
  const date = parseEdtf(text);
  return date !== null && !date.interval && !date.inferred ? date : null;
}

/** Days since 1970-01-01 of an ISO day. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}

/** The ISO day of a day number: the inverse of `dayNumber`. */
export function isoDay(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

const formatter = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });

const FORMATS = {
  long: {
    year: formatter({ year: "numeric" }),
    month: formatter({ month: "long", year: "numeric" }),
    day: formatter({ day: "numeric", month: "long", year: "numeric" }),
  },
  short: {
    year: formatter({ year: "numeric" }),
    month: formatter({ month: "short", year: "numeric" }),
    day: formatter({ day: "numeric", month: "short", year: "numeric" }),
  },
} as const;

// Node and browsers differ over "Sept"; three letters keep columns even and server and client alike.
const tidy = (text: string): string => text.replace(/\bSept\b/, "Sep").replaceAll("\u2009", "");

function formatBound(iso: string, precision: Precision, style: keyof typeof FORMATS): string {
  return tidy(FORMATS[style][precision].format(new Date(`${iso}T00:00:00Z`)));
}

/** "25–26 February 2026", "February 2026", "2013"; never more exact than the date is. */
export function formatEdtf(text: string, style: "long" | "short" = "long"): string {
  const date = parseEdtf(text);
  if (date === null) return text;
  const start = formatBound(date.earliest, date.precision, style);
  if (!date.interval) return start;
  const end = formatBound(date.latest, date.precision, style);
  return joinRange(start, end);
}

/** Writes a range without repeating what both ends share: "25–26 Feb 2026", "30 Jan – 2 Feb 2026". */
function joinRange(start: string, end: string): string {
  const from = start.split(" ");
  const to = end.split(" ");
  let shared = 0;
  while (shared < from.length - 1 && from.at(-1 - shared) === to.at(-1 - shared)) shared += 1;
  const head = from.slice(0, from.length - shared).join(" ");
  const tight = !head.includes(" ") && shared > 0;
  return tight ? `${head}–${end}` : `${head} – ${end}`;
}

/** The weekday of a date known to the day, else null. */
export function weekday(text: string): string | null {
  const date = parseEdtf(text);
  if (date === null || date.precision !== "day" || date.interval) return null;
  return formatter({ weekday: "long" }).format(new Date(`${date.earliest}T00:00:00Z`));
}

/** True when the day (or the days of an event) is known and was not inferred. */
export function dayIsSure(text: string): boolean {
  const date = parseEdtf(text);
  return date !== null && date.precision === "day" && !date.inferred;
}
