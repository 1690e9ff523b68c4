/** Days of the calendar, as ISO 8601 days. Months count from 0, weekdays from Sunday as 0. */

const DAY_LENGTH = 86_400_000;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** True for an ISO day that the calendar has. */
export const isDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(timeOf(day)) && iso(timeOf(day)) === day;

/** The day some days later, or earlier where `days` is negative. */
export const shifted = (day: string, days: number): string => iso(timeOf(day) + days * DAY_LENGTH);

/** How many days `to` is after `from`. */
export const daysBetween = (from: string, to: string): number => (timeOf(to) - timeOf(from)) / DAY_LENGTH;

/** The day, or null where the calendar has none such. */
export function dayOf(year: number, month: number, day: number): string | null {
  const time = Date.UTC(year, month, day);
  return new Date(time).getUTCMonth() === month && new Date(time).getUTCDate() === day ? iso(time) : null;
}

/** A day of the year without its year. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

/** Days after publication within which a date without its year is still taken for one to come. */
const SOON = 21;
/** 29 February comes at least once in so many years. */
const LEAP = 8;

/** The year of the last such day before publication, or of one soon after; null where there is none. */
export function lastYearWith({ month, day }: DayOfYear, publishedOn: string): number | null {
  const year = Number(publishedOn.slice(0, 4));
  return firstOf(year + 1, -1, (each) => {
    const found = dayOf(each, month, day);
    return found !== null && found <= shifted(publishedOn, SOON);
  });
}

/** The year of the next such day, from the day of publication; null where there is none. */
export function nextYearWith({ month, day }: DayOfYear, publishedOn: string): number | null {
  return firstOf(Number(publishedOn.slice(0, 4)), 1, (each) => {
    const found = dayOf(each, month, day);
    return found !== null && found >= publishedOn;
  });
}

function firstOf(start: number, step: 1 | -1, fits: (year: number) => boolean): number | null {
  for (let tried = 0; tried <= LEAP + 1; tried++) if (fits(start + tried * step)) return start + tried * step;
  return null;
}

const weekdayOf = (day: string): number => new Date(timeOf(day)).getUTCDay();

/** The last such weekday on or before a day, or strictly before it. */
export function lastWeekday(weekday: number, day: string, strictly: boolean): string {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return shifted(day, -(back === 0 && strictly ? 7 : back));
}

/** The next such weekday on or after a day, or strictly after it. */
export function nextWeekday(weekday: number, day: string, strictly: boolean): string {
  const on = (weekday - weekdayOf(day) + 7) % 7;
  return shifted(day, on === 0 && strictly ? 7 : on);
}

/** Such a weekday in the week of a day, or in one some weeks later; weeks begin on Monday. */
export function weekdayInWeek(weekday: number, day: string, weeks: number): string {
  const monday = lastWeekday(1, day, false);
  return shifted(monday, weeks * 7 + ((weekday + 6) % 7));
}
