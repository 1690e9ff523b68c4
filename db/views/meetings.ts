import { asc, inArray } from "drizzle-orm";
import { AppError } from "../../domain/errors";
import type { Filter } from "../../domain/filter";
import type { Sort } from "../../domain/options";
import type { Area, Confidence, Emphasis, Format, Level, Modality, Status } from "../../domain/taxonomy";
import type { Store } from "../client";
import { groupRows } from "../group-rows";
import * as tables from "../schema";
import { rankedIds, scopeOf } from "../selection";

/** A meeting as lists show it. */
export interface MeetingRow {
  readonly slug: string;
  readonly title: string;
  /** EDTF. */
  readonly date: string;
  readonly earliest: string;
  readonly latest: string;
  readonly status: Status;
  readonly format: Format;
  readonly level: Level;
  readonly modality: Modality | null;
  readonly city: string | null;
  readonly host: string | null;
  readonly countries: readonly string[];
  readonly areas: readonly { readonly area: Area; readonly emphasis: Emphasis }[];
  readonly confidence: Confidence;
  readonly summary: string;
  readonly url: string;
}

export interface MeetingPage {
  readonly total: number;
  /** Give it back as `cursor` for the next page; null on the last. */
  readonly nextCursor: string | null;
  readonly meetings: readonly MeetingRow[];
}

export interface PageRequest {
  readonly sort: Sort;
  /** 1 to 500. */
  readonly limit: number;
  readonly cursor: string | null;
}

/** One page of the filtered meetings. Throws AppError `bad-request` for a cursor that was never given out. */
export async function meetings(
  store: Store,
  filter: Filter,
  { sort, limit, cursor }: PageRequest,
): Promise<MeetingPage> {
  const scope = await scopeOf(store, filter);
  const byRank = sort === "relevance" && filter.q !== null;
  const after = cursor === null ? null : idOfCursor(store, cursor);
  const order = byRank ? "relevance" : sort === "relevance" ? "-date" : sort;
  const ids = scope.page(order, limit + 1, after, byRank ? rankedIds(store, filter.q) : []);
  const rows = await meetingRows(store, ids.slice(0, limit));
  return {
    total: scope.total(),
    nextCursor: ids.length > limit ? cursorOf(rows.at(-1)?.slug ?? "") : null,
    meetings: rows,
  };
}

const cursorOf = (slug: string): string => Buffer.from(slug).toString("base64url");

function idOfCursor(store: Store, cursor: string): number {
  const slug = Buffer.from(cursor, "base64url").toString();
  const id: unknown = store.raw
    .prepare("select id from meetings where slug = ? and kind = 'meeting'")
    .pluck()
    .get(slug);
  if (typeof id === "number") return id;
  const message = "is not a cursor of this list";
  throw new AppError("bad-request", "The cursor is not valid.", [{ param: "cursor", message }]);
}

/** SQLite takes at most 32,766 bound values a statement. */
const IDS_AT_ONCE = 30_000;

/** List rows of the given meetings, in the order given. */
export async function meetingRows(store: Store, ids: readonly number[]): Promise<MeetingRow[]> {
  const rows: MeetingRow[] = [];
  for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
    rows.push(...(await someRows(store, ids.slice(at, at + IDS_AT_ONCE))));
  }
  return rows;
}

async function someRows(store: Store, ids: readonly number[]): Promise<MeetingRow[]> {
  const wanted = [...ids];
  const [rows, countries, areas] = await Promise.all([
    store.read.select().from(tables.meetings).where(inArray(tables.meetings.id, wanted)),
    store.read
      .select()
      .from(tables.meetingCountries)
      .where(inArray(tables.meetingCountries.meetingId, wanted))
      .orderBy(asc(tables.meetingCountries.position)),
    store.read
      .select()
      .from(tables.meetingAreas)
      .where(inArray(tables.meetingAreas.meetingId, wanted))
      .orderBy(asc(tables.meetingAreas.position)),
  ]);
  const countriesOf = groupRows(countries, ({ meetingId }) => meetingId);
  const areasOf = groupRows(areas, ({ meetingId }) => meetingId);
  const byId = new Map(
    rows.map((row) => [
      row.id,
      {
        slug: row.slug,
        title: row.title,
        date: row.date,
        earliest: row.earliest,
        latest: row.latest,
        status: row.status,
        format: row.format,
        level: row.level,
        modality: row.modality,
        city: row.city,
        host: row.hostCountry,
        countries: (countriesOf.get(row.id) ?? []).map(({ country }) => country),
        areas: (areasOf.get(row.id) ?? []).map(({ area, emphasis }) => ({ area, emphasis })),
        confidence: row.confidence,
        summary: row.summary,
        url: `/meetings/${row.slug}`,
      } satisfies MeetingRow,
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
