import { COVERAGE } from "../../domain/coverage";
import { dayNumber, isoDay } from "../../domain/edtf";
import { EVERYTHING, periodOfFilter, withPeriod, type Filter } from "../../domain/filter";
import type { Unit } from "../../domain/options";
import { periodsBetween } from "../../domain/periods";
import { MINISTERIAL_LEVELS } from "../../domain/taxonomy";
import type { Store } from "../client";
import { scopeOf } from "../selection";
import { actsOf, asksOfMeetings } from "./acts";

/** One key figure, its value in the period before, and its course by year. */
export interface KeyFigure {
  readonly now: number;
  readonly before: number;
  /** What the figure is a part of, in either period; null where it is no part of anything. */
  readonly of: { readonly now: number; readonly before: number } | null;
  readonly years: readonly { readonly year: string; readonly count: number }[];
}

export interface KeyFigures {
  readonly unit: Unit;
  /** The figures of the whole selection. */
  readonly meetings: number;
  readonly participations: number;
  /** Of the whole selection: led by a minister or above. */
  readonly ministerial: number;
  readonly agreementsSigned: number;
  /** True when the filter asks for more than the agreements can be narrowed by: state, area and period. */
  readonly agreementsWider: boolean;
  /** All held meetings of the period, whatever else the filter asks. */
  readonly recorded: number;
  /** The two equally long periods compared: ISO days. Null where there is no time before. */
  readonly compared: {
    readonly now: { readonly from: string; readonly to: string };
    readonly before: { readonly from: string; readonly to: string };
    /** True when the filter sets the period; false where the latest five years stand in for it. */
    readonly chosen: boolean;
  } | null;
  readonly figures: {
    readonly meetings: KeyFigure;
    readonly participations: KeyFigure;
    readonly share: KeyFigure;
    readonly ministerial: KeyFigure;
    readonly agreements: KeyFigure;
  };
}

const DEFAULT_YEARS = 5;

/** The four figures at the head of the explorer, compared with the equally long period before. */
export async function keyFigures(store: Store, filter: Filter, unit: Unit = "meetings"): Promise<KeyFigures> {
  const compared = periodsToCompare(filter);
  const whole = await measure(store, filter);
  const now = compared ? await measure(store, withPeriod(filter, compared.now.from, compared.now.to)) : whole;
  const before = compared
    ? await measure(store, withPeriod(filter, compared.before.from, compared.before.to))
    : NOTHING;
  const years = await yearly(store, filter);
  const figure = (key: keyof Measure, of: keyof Measure | null): KeyFigure => ({
    now: now[key],
    before: before[key],
    of: of === null ? null : { now: now[of], before: before[of] },
    years: years.map(({ year, measure: each }) => ({ year, count: each[key] })),
  });
  return {
    unit,
    meetings: whole.meetings,
    participations: whole.participations,
    ministerial: whole.ministerial,
    agreementsSigned: whole.agreements,
    agreementsWider: asksOfMeetings(filter),
    recorded: whole.recorded,
    compared,
    figures: {
      meetings: figure("meetings", null),
      participations: figure("participations", null),
      share: figure("meetings", "recorded"),
      ministerial: figure("ministerial", "meetings"),
      agreements: figure("agreements", null),
    },
  };
}

interface Measure {
  readonly meetings: number;
  readonly participations: number;
  readonly ministerial: number;
  readonly recorded: number;
  readonly agreements: number;
}
const NOTHING: Measure = { meetings: 0, participations: 0, ministerial: 0, recorded: 0, agreements: 0 };

async function measure(store: Store, filter: Filter): Promise<Measure> {
  const scope = await scopeOf(store, filter);
  const all = await scopeOf(store, withPeriod(EVERYTHING, filter.from, filter.to));
  const acts = await actsOf(store, filter);
  return {
    meetings: scope.total(),
    participations: scope.total("participations"),
    ministerial: scope.totalWith("level", MINISTERIAL_LEVELS),
    recorded: all.total(),
    agreements: new Set(acts.filter(({ type }) => type === "signed").map(({ instrument }) => instrument)).size,
  };
}

/** The filter's period and as many days before it; the latest five years where it names none. */
function periodsToCompare(filter: Filter): KeyFigures["compared"] {
  const { earliest, latest } = periodOfFilter(filter);
  const to = latest === null || latest > COVERAGE.to ? COVERAGE.to : latest;
  const chosen = earliest !== null;
  const from = earliest ?? isoDay(dayNumber(`${Number(to.slice(0, 4)) - DEFAULT_YEARS}${to.slice(4)}`) + 1);
  const days = dayNumber(to) - dayNumber(from) + 1;
  const before = { from: isoDay(dayNumber(from) - days), to: isoDay(dayNumber(from) - 1) };
  if (days <= 0 || before.to < COVERAGE.from) return null;
  return { now: { from, to }, before, chosen };
}

/** Each measure by year, from the record's first to its last; a date vaguer than a year is in none. */
async function yearly(store: Store, filter: Filter): Promise<{ year: string; measure: Measure }[]> {
  const open = withPeriod(filter, null, null);
  const scope = await scopeOf(store, open);
  const everything = await scopeOf(store, EVERYTHING);
  const totals = (of: typeof scope, unit: Unit) => {
    const { periods, totals: counts } = of.trend("year", "none", unit);
    return new Map(periods.map((period, at) => [period, counts[at] ?? 0]));
  };
  const levels = scope.trend("year", "level", "meetings").rows;
  const meetings = totals(scope, "meetings");
  const participations = totals(scope, "participations");
  const recorded = totals(everything, "meetings");
  const signed = (await actsOf(store, open)).filter(({ type }) => type === "signed");
  return periodsBetween(COVERAGE.from, COVERAGE.to, "year").map((year) => ({
    year,
    measure: {
      meetings: meetings.get(year) ?? 0,
      participations: participations.get(year) ?? 0,
      ministerial: levels
        .filter(({ period, key }) => period === year && (MINISTERIAL_LEVELS as readonly string[]).includes(key))
        .reduce((sum, { count }) => sum + count, 0),
      recorded: recorded.get(year) ?? 0,
      agreements: new Set(
        signed.filter(({ earliest }) => earliest.startsWith(year)).map(({ instrument }) => instrument),
      ).size,
    },
  }));
}
