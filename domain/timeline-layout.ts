/**
 * Where everything of a lane stands: sizes by level, rows so that nothing covers anything else, the
 * area that answers to a pointer, and what is too close together merged. Pure geometry in pixels.
 */
import { GROUPS, LEVELS, keysOf, type Group, type Level } from "./taxonomy";
import { CLUSTER_FROM, CLUSTER_WITHIN } from "./timeline";
import type { View } from "./timeline-view";

/** Radius of a mark: five steps. */
const RADII: { readonly [L in Level]: number } = {
  "head-of-state": 8.5,
  "head-of-government": 8.5,
  "foreign-minister": 7,
  minister: 5.6,
  "deputy-minister": 4.6,
  parliamentary: 4.6,
  ambassador: 3.6,
  official: 3.6,
  business: 3.6,
};

export const radiusOf = (level: Level): number => RADII[level];

/** Radius of a cluster's ring: the same five steps, closer together, so that the count always fits. */
export const ringRadiusOf = (level: Level): number => 8.6 + (RADII[level] - 3.6) * 0.5;

/** Longer than this a vague date is a thin bar; so is a year that can be told from a month. */
const THIN_FROM = 90;
const THIN_YEAR = { days: 300, pixels: 24 } as const;
const THIN_HEIGHT = 6;
/** Narrowest span: a hatch needs some room to be seen as one. */
const NARROWEST = 6;
/** A cluster of vague dates is drawn as their span when it is clearly longer than a crowd of marks. */
const SPAN_CLUSTER_FROM = 2 * CLUSTER_WITHIN;

export const ROW = 22;
const THIN_ROW = 11;
const ACT_ROW = 18;
const PAD_TOP = 8;
const PAD_BOTTOM = 7;
/** Room between two things of one row. */
const GAP = 3;
/** Half of the smallest comfortable target. */
const REACH = 12;

export interface GroupCount {
  readonly group: Group;
  readonly count: number;
}

/** One mark, or several in one place. Days are day numbers, both inclusive. */
export interface Unit<T> {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
  /** True when `start` and `end` are one vague date's bounds, not those of a crowd. */
  readonly span: boolean;
  readonly level: Level;
  readonly groups: readonly GroupCount[];
  readonly count: number;
  readonly of: T;
}

/** `point`: a known day; `span`: a vague date; `ring`: several in one place; `act`: a diamond. */
export type Shape = "point" | "span" | "ring" | "act";

export interface Item<T> {
  readonly unit: Unit<T>;
  readonly shape: Shape;
  /** Left edge, width, centre line and height of what is drawn. */
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  /** Left and right edge of what answers to a pointer. */
  readonly reach: readonly [number, number];
}

export interface LaneLayout<T> {
  readonly items: readonly Item<T>[];
  readonly height: number;
}

/** Pixels of a day in a view that is `pixels` wide. */
export interface Scale extends View {
  readonly pixels: number;
}

export const xOf = (day: number, { start, end, pixels }: Scale): number => ((day - start) / (end - start)) * pixels;

const widthOf = (unit: Pick<Unit<unknown>, "start" | "end">, scale: Scale): number =>
  xOf(unit.end + 1, scale) - xOf(unit.start, scale);

/** True for a cluster whose bounds are those of one vague date, by the scale it was made at. */
export function isSpanCluster(cluster: { start: number; end: number; sure: boolean }, madeAt: Scale): boolean {
  return !cluster.sure && widthOf(cluster, madeAt) >= SPAN_CLUSTER_FROM;
}

/**
 * Rows in which nothing overlaps: each interval goes, in the order given, into the first row that
 * has room for it. Returns the row of each.
 */
export function packRows(intervals: readonly { readonly x0: number; readonly x1: number }[], gap = GAP): number[] {
  const rows: { x0: number; x1: number }[][] = [];
  return intervals.map((interval) => {
    const free = rows.findIndex((row) =>
      row.every((other) => interval.x0 >= other.x1 + gap || interval.x1 + gap <= other.x0),
    );
    const at = free === -1 ? rows.length : free;
    (rows[at] ??= []).push(interval);
    return at;
  });
}

/** Adds up counts by group, in the order of the classification. */
export function sumGroups(all: readonly (readonly GroupCount[])[]): GroupCount[] {
  const counts = new Map<Group, number>();
  for (const { group, count } of all.flat()) counts.set(group, (counts.get(group) ?? 0) + count);
  return keysOf(GROUPS).flatMap((group) => {
    const count = counts.get(group);
    return count === undefined ? [] : [{ group, count }];
  });
}

/** The highest of some levels. */
export function highestLevel(levels: readonly Level[]): Level {
  return keysOf(LEVELS).find((level) => levels.includes(level)) ?? "business";
}

/**
 * Merges what stands too close at this scale, as the server does at its own: the answer may have been
 * made for a wider plot or a closer view. Vague dates that say the same are one span with a count.
 * `join` makes what a merged unit stands for.
 */
export function mergeUnits<T>(
  units: readonly Unit<T>[],
  scale: Scale,
  join: (of: readonly T[]) => T,
  { within = CLUSTER_WITHIN, from = CLUSTER_FROM } = {},
): Unit<T>[] {
  const isCrowded = (unit: Unit<T>) => unit.sure || !unit.span || widthOf(unit, scale) < CLUSTER_WITHIN;
  const sorted = [...units].sort((a, b) => a.start - b.start || a.end - b.end || (a.key < b.key ? -1 : 1));
  const groups: Unit<T>[][] = [];
  for (const unit of sorted.filter(isCrowded)) {
    const first = groups.at(-1)?.[0];
    if (first && xOf(unit.start, scale) - xOf(first.start, scale) < within) groups.at(-1)?.push(unit);
    else groups.push([unit]);
  }
  const spans = new Map<string, Unit<T>[]>();
  for (const unit of sorted.filter((each) => !isCrowded(each))) {
    const bounds = `${unit.start}/${unit.end}`;
    spans.set(bounds, [...(spans.get(bounds) ?? []), unit]);
  }
  return [...groups, ...spans.values()]
    .flatMap((group) => (countOf(group) >= from && group.length > 1 ? [joined(group, join)] : group))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

const countOf = (units: readonly Unit<unknown>[]): number => units.reduce((sum, { count }) => sum + count, 0);

function joined<T>(units: readonly Unit<T>[], join: (of: readonly T[]) => T): Unit<T> {
  const start = Math.min(...units.map((unit) => unit.start));
  const end = Math.max(...units.map((unit) => unit.end));
  return {
    key: `${units[0]?.key}+${countOf(units)}`,
    start,
    end,
    sure: units.every(({ sure }) => sure),
    span: units.every((unit) => unit.span && unit.start === start && unit.end === end),
    level: highestLevel(units.map(({ level }) => level)),
    groups: sumGroups(units.map((unit) => unit.groups)),
    count: countOf(units),
    of: join(units.map(({ of }) => of)),
  };
}

function isLong({ start, end }: Unit<unknown>, width: number): boolean {
  return width > THIN_FROM || (end - start >= THIN_YEAR.days && width > THIN_YEAR.pixels);
}

type Box = Pick<Item<unknown>, "shape" | "x" | "width" | "height">;

function boxOf(unit: Unit<unknown>, scale: Scale): Box {
  const x = xOf(unit.start, scale);
  const width = widthOf(unit, scale);
  const about = (shape: Shape, size: number, height = size): Box => {
    const drawn = Math.max(size, shape === "ring" ? 0 : width);
    return { shape, x: x + width / 2 - drawn / 2, width: drawn, height };
  };
  if (unit.count > 1 && !(unit.span && width >= CLUSTER_WITHIN)) return about("ring", 2 * ringRadiusOf(unit.level));
  if (unit.sure) return about("point", 2 * radiusOf(unit.level));
  return about("span", NARROWEST, isLong(unit, width) ? THIN_HEIGHT : Math.max(7, 1.7 * radiusOf(unit.level)));
}

/** Days and short spans share rows; long spans get thin rows below them, acts their own at the foot. */
export function layoutLane<T>(
  units: readonly Unit<T>[],
  acts: readonly Unit<T>[],
  scale: Scale,
  least: number,
): LaneLayout<T> {
  const boxes = units.map((unit) => ({ unit, ...boxOf(unit, scale) }));
  const isThin = (box: (typeof boxes)[number]) => box.shape === "span" && isLong(box.unit, box.width);
  const sized = (shape: Shape) => boxes.filter((box) => box.shape === shape && !isThin(box));
  const thick = stack([...sized("ring"), ...sized("point"), ...sized("span")], PAD_TOP, ROW);
  const thin = stack(boxes.filter(isThin), thick.bottom, THIN_ROW);
  const diamonds = stack(
    acts.map((unit) => ({ unit, ...actBox(unit, scale) })),
    thin.bottom,
    ACT_ROW,
  );
  const items = [...thick.items, ...thin.items, ...diamonds.items];
  return {
    items: items.sort((a, b) => a.unit.start - b.unit.start || a.unit.end - b.unit.end),
    height: Math.max(least, Math.ceil(diamonds.bottom + PAD_BOTTOM)),
  };
}

const ACT_SIZE = 10;
/** Room for the count beside a diamond. */
const COUNT_ROOM = 12;

function actBox(unit: Unit<unknown>, scale: Scale): Box {
  const width = unit.span ? Math.max(widthOf(unit, scale), ACT_SIZE) : ACT_SIZE;
  const middle = (xOf(unit.start, scale) + xOf(unit.end + 1, scale)) / 2;
  return { shape: "act", x: middle - width / 2, width, height: ACT_SIZE };
}

function stack<T>(
  boxes: readonly (Box & { readonly unit: Unit<T> })[],
  top: number,
  pitch: number,
): { items: Item<T>[]; bottom: number } {
  const rows = packRows(
    boxes.map(({ shape, unit, x, width }) => ({
      x0: x,
      x1: x + width + (unit.count > 1 && shape !== "ring" ? COUNT_ROOM : 0),
    })),
  );
  const items = boxes.map((box, index) => ({
    ...box,
    y: top + ((rows[index] ?? 0) + 0.5) * pitch,
    reach: [box.x, box.x + box.width] as const,
  }));
  const count = Math.max(-1, ...rows) + 1;
  return {
    items: Array.from({ length: count }, (_, row) => widen(items.filter((_item, index) => rows[index] === row))).flat(),
    bottom: top + count * pitch,
  };
}

/** Gives each item of a row a comfortable target where its neighbours leave room. */
function widen<T>(row: readonly Item<T>[]): Item<T>[] {
  const sorted = [...row].sort((a, b) => a.x - b.x);
  return sorted.map((item, index) => {
    const before = sorted[index - 1];
    const after = sorted[index + 1];
    const left = before ? (before.x + before.width + item.x) / 2 : -Infinity;
    const right = after ? (item.x + item.width + after.x) / 2 : Infinity;
    const middle = item.x + item.width / 2;
    const reach = Math.max(REACH, item.width / 2);
    return { ...item, reach: [Math.max(left, middle - reach), Math.min(right, middle + reach)] as const };
  });
}
