import { dayIsSure } from "../../domain/edtf";
import { EVERYTHING, only, withPeriod, writeFilter, type Filter } from "../../domain/filter";
import { isCentralAsian, leadingGroup, type Format } from "../../domain/taxonomy";
import type { Store } from "../client";
import { scopeOf } from "../selection";
import { meetingRows, type MeetingRow } from "./meetings";
import type { Mark } from "./timeline";

/** A meeting before or after another; `uncertain` when their dates allow the reverse order. */
export interface Neighbour {
  readonly meeting: MeetingRow;
  readonly uncertain: boolean;
}

/** A meeting's place among the held meetings of a pair, or of a format where several states take part. */
export interface Sequence {
  readonly key: "country" | "format";
  /** Code of the Central Asian state, or the format. */
  readonly value: string;
  /** The filter as an address, without `?`. */
  readonly query: string;
  /** Held meetings in the sequence. */
  readonly total: number;
  /** "no. 126 of 127"; null when this meeting is not one that was held. */
  readonly ordinal: number | null;
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
}

export interface Neighbours {
  /** The pair of a meeting with one Central Asian state; the format of any other. */
  readonly main: Sequence;
  /** Its held meetings in order of time, to be drawn. */
  readonly marks: readonly Mark[];
  /** The pairs of a meeting with several Central Asian states; else empty. */
  readonly pairs: readonly Sequence[];
  /** Other held meetings on the same sure days; null when this one's days are not sure. */
  readonly sameDays: {
    readonly meetings: readonly MeetingRow[];
    /** Records of these days, vaguer ones that allow them and this one included. */
    readonly total: number;
    readonly query: string;
  } | null;
}

/** More marks than this cannot be told apart in a strip; the nearest in time are kept. */
const MOST_MARKS = 600;

interface Self {
  readonly id: number;
  readonly slug: string;
  readonly date: string;
  readonly earliest: string;
  readonly latest: string;
  readonly format: Format;
}

/** What stands before and after a meeting, and on its days. Null for a tour and an unknown slug. */
export async function neighbours(store: Store, slug: string): Promise<Neighbours | null> {
  const self = readSelf(store, slug);
  if (!self) return null;
  const states = statesOf(store, self.id);
  const [state] = states;
  const alone = states.length === 1 && state !== undefined;
  const main = await sequence(store, self, alone ? "country" : "format", alone ? state : self.format);
  return {
    main: main.sequence,
    marks: await marksOf(store, main.ids, self.id),
    pairs: alone
      ? []
      : await Promise.all(states.map(async (code) => (await sequence(store, self, "country", code)).sequence)),
    sameDays: await sameDaysOf(store, self),
  };
}

const SELF = "select id, slug, date, earliest, latest, format from meetings where slug = ? and kind = 'meeting'";
const STATES = "select country from meeting_countries where meeting_id = ? order by position";

function readSelf(store: Store, slug: string): Self | undefined {
  return store.raw.prepare(SELF).get(slug) as Self | undefined;
}

function statesOf(store: Store, id: number): string[] {
  return (store.raw.prepare(STATES).pluck().all(id) as string[]).filter(isCentralAsian);
}

/**
 * Ids of the selection in order of time. As in the explorer's list a vague date stands by its last
 * day; among equal dates the slug decides.
 */
async function idsInOrder(store: Store, filter: Filter): Promise<number[]> {
  const { rowOf, latest } = store.index().columns;
  const lastDay = (id: number) => latest[rowOf.get(id) ?? -1] ?? 0;
  // They come by first day, last day and slug, and the sort is stable.
  return (await scopeOf(store, filter)).ids().sort((a, b) => lastDay(a) - lastDay(b));
}

async function sequence(
  store: Store,
  self: Self,
  key: Sequence["key"],
  value: string,
): Promise<{ sequence: Sequence; ids: readonly number[] }> {
  const filter = only(key, value);
  const ids = await idsInOrder(store, filter);
  const at = ids.indexOf(self.id);
  // A meeting that was not held has no number, yet stands somewhere between those that were.
  const next = at === -1 ? ids.findIndex((id) => isLater(store, id, self)) : at + 1;
  const previous = at === -1 ? (next === -1 ? ids.length : next) - 1 : at - 1;
  const [before, after] = await Promise.all([neighbour(store, ids[previous], self), neighbour(store, ids[next], self)]);
  return {
    ids,
    sequence: {
      key,
      value,
      query: writeFilter(filter),
      total: ids.length,
      ordinal: at === -1 ? null : at + 1,
      before,
      after,
    },
  };
}

function isLater(store: Store, id: number, self: Self): boolean {
  const { rowOf, latest } = store.index().columns;
  const own = rowOf.get(self.id);
  const other = rowOf.get(id);
  return own !== undefined && other !== undefined && (latest[other] ?? 0) > (latest[own] ?? 0);
}

async function neighbour(store: Store, id: number | undefined, self: Self): Promise<Neighbour | null> {
  if (id === undefined) return null;
  const [row] = await meetingRows(store, [id]);
  if (!row) return null;
  return { meeting: row, uncertain: row.earliest <= self.latest && row.latest >= self.earliest };
}

async function marksOf(store: Store, ids: readonly number[], self: number): Promise<Mark[]> {
  const at = Math.max(0, ids.indexOf(self));
  const from = Math.max(0, Math.min(at - MOST_MARKS / 2, ids.length - MOST_MARKS));
  const rows = await meetingRows(store, ids.slice(from, from + MOST_MARKS));
  return rows.map(({ slug, title, date, earliest, latest, level, areas, status }) => ({
    slug,
    title,
    date,
    earliest,
    latest,
    sure: dayIsSure(date),
    level,
    group: leadingGroup(areas),
    status,
  }));
}

async function sameDaysOf(store: Store, self: Self): Promise<Neighbours["sameDays"]> {
  if (!dayIsSure(self.date)) return null;
  const filter = withPeriod(EVERYTHING, self.earliest, self.latest);
  const rows = await meetingRows(store, (await scopeOf(store, filter)).page("date", MOST_MARKS, null));
  return {
    meetings: rows.filter(({ slug, date }) => slug !== self.slug && dayIsSure(date)),
    total: rows.length,
    query: writeFilter(filter),
  };
}
