/** How much two meetings look like one, and why: for the warning before one is entered twice. */
import { dayNumber, parseEdtf } from "../edtf";
import { foldText } from "../search-text";
import { isCentralAsian } from "../taxonomy";

/** What of a meeting is compared; anything may be missing while it is being entered. */
export interface Comparable {
  /** EDTF; anything else counts as no date. */
  readonly date: string | null;
  readonly title: string;
  readonly city: string | null;
  readonly countries: readonly string[];
  /** Slugs. */
  readonly people: readonly string[];
}

/** A reason, with the values it rests on. */
export type Reason =
  | { readonly kind: "same-days" | "may-be-same-days" | "near-days" }
  | { readonly kind: "countries" | "people"; readonly values: readonly string[] }
  | { readonly kind: "title" | "city" };

export interface Likeness {
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** From here on a likeness is worth a warning: the same days and states with nothing against it. */
export const WORTH_A_WARNING = 4.5;

/** Days within which reports of one meeting may differ. */
export const NEAR_DAYS = 3;

interface Part {
  readonly score: number;
  readonly reasons: readonly Reason[];
}
const NOTHING: Part = { score: 0, reasons: [] };

/** Null where the two cannot be one: other days, or no Central Asian state in common. */
export function likenessOf(one: Comparable, other: Comparable): Likeness | null {
  const time = timeOf(one.date, other.date);
  const states = statesOf(one, other);
  if (time === null || states === null) return null;
  const parts = [time, states, peopleOf(one, other), titleOf(one.title, other.title), cityOf(one.city, other.city)];
  return {
    score: parts.reduce((sum, { score }) => sum + score, 0),
    reasons: parts.flatMap(({ reasons }) => reasons),
  };
}

/** A year says little, a day much. */
const EXACTNESS = { day: 3, month: 1.5, year: 0.5 } as const;

function timeOf(one: string | null, other: string | null): Part | null {
  const [a, b] = [parseEdtf(one ?? ""), parseEdtf(other ?? "")];
  if (a === null || b === null) return NOTHING;
  const apart = Math.max(dayNumber(b.earliest) - dayNumber(a.latest), dayNumber(a.earliest) - dayNumber(b.latest));
  const exact = Math.min(EXACTNESS[a.precision], EXACTNESS[b.precision]);
  if (apart <= 0)
    return { score: exact, reasons: [{ kind: exact === EXACTNESS.day ? "same-days" : "may-be-same-days" }] };
  return apart <= NEAR_DAYS && exact === EXACTNESS.day ? { score: 0.5, reasons: [{ kind: "near-days" }] } : null;
}

function statesOf({ countries: one }: Comparable, { countries: other }: Comparable): Part | null {
  const [a, b] = [one.filter(isCentralAsian), other.filter(isCentralAsian)];
  if (a.length === 0 || b.length === 0) return NOTHING;
  const values = a.filter((code) => b.includes(code));
  if (values.length === 0) return null;
  const all = new Set([...a, ...b]).size;
  return { score: values.length === all ? 1.5 : 0.75, reasons: [{ kind: "countries", values }] };
}

function peopleOf({ people: one }: Comparable, { people: other }: Comparable): Part {
  if (one.length === 0 || other.length === 0) return NOTHING;
  const values = one.filter((slug) => other.includes(slug));
  if (values.length === 0) return { score: -1.5, reasons: [] };
  // Each side naming somebody else as well is what two meetings of one visit look like.
  const isWithin = values.length === Math.min(one.length, other.length);
  const score = isWithin ? Math.min(values.length * 1.25 - 0.5, 4) : 0;
  return { score, reasons: [{ kind: "people", values }] };
}

function titleOf(one: string, other: string): Part {
  const alike = textLikeness(one, other);
  const score = alike >= 0.98 ? 4 : alike >= 0.85 ? 3 : alike >= 0.6 ? 2 : alike >= 0.45 ? 1 : 0;
  return score === 0 ? NOTHING : { score, reasons: [{ kind: "title" }] };
}

function cityOf(one: string | null, other: string | null): Part {
  if (!one || !other) return NOTHING;
  return foldText(one) === foldText(other) ? { score: 0.5, reasons: [{ kind: "city" }] } : { score: -1, reasons: [] };
}

/** 0 to 1: the share of three-letter pieces two texts have in common, in any script. */
export function textLikeness(one: string, other: string): number {
  const [a, b] = [pieces(one), pieces(other)];
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((piece) => b.has(piece)).length;
  return (2 * shared) / (a.size + b.size);
}

function pieces(text: string): Set<string> {
  const folded = ` ${foldText(text)} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= folded.length; at += 1) found.add(folded.slice(at, at + 3));
  return folded.trim() === "" ? new Set() : found;
}
