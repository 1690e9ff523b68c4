/** Meetings around the one a text tells of: how far to look, and what each has in common with it. */
import { dayNumber, isoDay, parseEdtf } from "../../edtf";
import { isCentralAsian } from "../../taxonomy";
import type { Row } from "./rows";

/** What a text tells of its meeting, taken or still suggested. */
export interface NearAsked {
  /** EDTF. */
  readonly date: string;
  /** ISO 3166-1 codes of the Central Asian states, at least one. */
  readonly countries: readonly string[];
  /** Slugs; those of new people are no one's yet. */
  readonly people: readonly string[];
}

/** Whether two meetings share a day; `perhaps` where a date is too vague to tell. */
export type SharedDay = "same" | "perhaps" | "other";

/** Eight weeks. */
const DAYS_AROUND = 56;

/** What is asked of the record; null as long as a date or a state is missing. */
export function nearAsked(rows: readonly Row[]): NearAsked | null {
  const facts = rows.flatMap(({ fact, state }) => (fact !== null && state !== "rejected" ? [fact] : []));
  const date = facts.find((fact) => fact.field === "date")?.value ?? null;
  const countries = facts.flatMap((fact) => (fact.field === "countries" ? [fact.value] : [])).filter(isCentralAsian);
  const people = facts.flatMap((fact) => (fact.field === "participants" ? (fact.value.person ?? []) : []));
  return date === null || countries.length === 0 ? null : { date, countries, people };
}

/** First and last ISO day of the weeks around a date; null for what is no date. */
export function weeksAround(date: string): { readonly from: string; readonly to: string } | null {
  const span = parseEdtf(date);
  if (span === null) return null;
  return {
    from: isoDay(dayNumber(span.earliest) - DAYS_AROUND),
    to: isoDay(dayNumber(span.latest) + DAYS_AROUND),
  };
}

/** Whether two EDTF dates share a day. */
export function sharedDay(one: string, other: string): SharedDay {
  const [a, b] = [parseEdtf(one), parseEdtf(other)];
  if (a === null || b === null) return "perhaps";
  if (a.latest < b.earliest || b.latest < a.earliest) return "other";
  return [a, b].every(({ precision, inferred }) => precision === "day" && !inferred) ? "same" : "perhaps";
}

/** Days from the middle of one EDTF date to that of the other: a date that says only the year is near nothing. */
export function daysApart(one: string, other: string): number {
  const [a, b] = [middleOf(one), middleOf(other)];
  return a === null || b === null ? Infinity : Math.abs(a - b);
}

function middleOf(date: string): number | null {
  const span = parseEdtf(date);
  return span === null ? null : (dayNumber(span.earliest) + dayNumber(span.latest)) / 2;
}
