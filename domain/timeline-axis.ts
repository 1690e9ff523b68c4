/** Ticks of a time axis: years, and months or days between them as far as there is room. All UTC. */
import { isoDay } from "./edtf";
import type { View } from "./timeline-view";

export interface Tick {
  /** Day number. */
  readonly day: number;
  readonly label: string;
  /** Strong ticks open a year, or a month where days are shown. */
  readonly strong: boolean;
}

const DAY_MS = 86_400_000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
/** Least room of a label, in pixels. */
const ROOM = { year: 38, month: 44, week: 62, day: 26 } as const;

const YEAR = 365.2425;
const MONTH = YEAR / 12;

const dayOf = (year: number, month: number, day = 1): number => Date.UTC(year, month, day) / DAY_MS;

/** The smallest step that leaves each label its room; the largest where none does. */
function stepFor(steps: readonly number[], pixelsPerUnit: number, room: number): number {
  return steps.find((step) => step * pixelsPerUnit >= room) ?? steps.at(-1) ?? 1;
}

/** Ticks within a view that is `pixels` wide, in order of time. */
export function ticksOf(view: View, pixels: number): Tick[] {
  const perDay = pixels / (view.end - view.start);
  const within = ({ day }: Tick) => day >= view.start && day < view.end;
  if (perDay * 7 >= ROOM.week) return dayTicks(view, perDay).filter(within);
  const months = stepFor([1, 3, 6], perDay * MONTH, ROOM.month);
  const ticks = months * perDay * MONTH >= ROOM.month ? monthTicks(view, months) : yearTicks(view, perDay);
  return ticks.filter(within);
}

const yearsIn = (view: View): number[] => {
  const first = Number(isoDay(Math.floor(view.start)).slice(0, 4));
  const last = Number(isoDay(Math.ceil(view.end)).slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

function yearTicks(view: View, perDay: number): Tick[] {
  const step = stepFor([1, 2, 5, 10], perDay * YEAR, ROOM.year);
  return yearsIn(view).map((year) => ({
    day: dayOf(year, 0),
    label: year % step === 0 ? String(year) : "",
    strong: true,
  }));
}

function monthTicks(view: View, step: number): Tick[] {
  return yearsIn(view).flatMap((year) =>
    MONTHS.flatMap((name, month) =>
      month % step === 0
        ? [{ day: dayOf(year, month), label: month === 0 ? String(year) : name, strong: month === 0 }]
        : [],
    ),
  );
}

/** Days counted from the first of each month, so that labels do not wander: 1, 8, 15, 22 or 1, 2, 3 … */
function dayTicks(view: View, perDay: number): Tick[] {
  const step = stepFor([1, 7], perDay, ROOM.day);
  return yearsIn(view).flatMap((year) =>
    MONTHS.flatMap((name, month) => {
      const length = dayOf(year, month + 1) - dayOf(year, month);
      const days = Array.from({ length: Math.ceil(length / step) }, (_, index) => 1 + index * step);
      return days
        .filter((date) => step === 1 || date <= 22)
        .map((date) => ({
          day: dayOf(year, month, date),
          // The name of the month is as wide as a week's step: the days beneath it go unnamed.
          label: date === 1 ? `${name} ${year}` : (date - 1) * perDay < ROOM.week ? "" : String(date),
          strong: date === 1,
        }));
    }),
  );
}

/** What a view begins within: "2024", or "Feb 2026" where days are shown; for an edge without a strong tick. */
export function startLabel(view: View, pixels: number): string {
  const iso = isoDay(Math.floor(view.start));
  const showsDays = (pixels / (view.end - view.start)) * 7 >= ROOM.week;
  return showsDays ? `${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}` : iso.slice(0, 4);
}
