import { only, writeFilter, type Filter, type ManyKey } from "../../domain/filter";
import type { Store } from "../client";
import type { FacetKey } from "../bitmap-index";
import { scopeOf } from "../selection";
import { facets } from "./facets";
import { meetingRows, type MeetingRow } from "./meetings";

/** The meetings of a profile, as the ordinary filter finds them. */
export interface ProfileMeetings {
  /** Held meetings. */
  readonly total: number;
  /** Meetings announced whose taking place is not confirmed; not part of the total. */
  readonly announced: number;
  /** The filter as an address, without `?`. */
  readonly query: string;
  /** First and last ISO day the held ones allow; null without any. */
  readonly span: { readonly earliest: string; readonly latest: string } | null;
  /** The latest of them, latest first. */
  readonly latest: readonly MeetingRow[];
}

/** How many meetings a profile shows before it links to the rest. */
const SHOWN = 12;

/** The meetings that carry a value of a filter key. */
export async function profileMeetings(store: Store, key: ManyKey, value: string): Promise<ProfileMeetings> {
  const filter = only(key, value);
  const scope = await scopeOf(store, filter);
  const announced = await scopeOf(store, withStatus(filter, "announced"));
  return {
    total: scope.total(),
    announced: announced.total(),
    query: writeFilter(filter),
    span: scope.span(),
    latest: await meetingRows(store, scope.page("-date", SHOWN, null)),
  };
}

function withStatus(filter: Filter, status: string): Filter {
  return { ...filter, status: { any: [status], not: [] } };
}

/** A value of a classification and how many held meetings of a profile carry it. */
export interface ValueCount<V extends string = string> {
  readonly value: V;
  readonly count: number;
}

/** Counts of the values of one key under a filter, in the order of the facet, zeros left out. */
export async function countsBy<V extends string>(
  store: Store,
  filter: Filter,
  key: FacetKey,
): Promise<ValueCount<V>[]> {
  const found = (await facets(store, filter, "meetings", [key])).facets[key] ?? [];
  return found.filter(({ count }) => count > 0).map(({ value, count }) => ({ value: value as V, count }));
}

/** The same counts to look up by value. */
export async function countMap(store: Store, filter: Filter, key: FacetKey): Promise<ReadonlyMap<string, number>> {
  return new Map((await countsBy(store, filter, key)).map(({ value, count }) => [value, count]));
}

/** True when nothing or one of `carried` is asked for: OR inside a parameter. */
export function asks(asked: readonly string[] | undefined, carried: readonly string[]): boolean {
  return asked === undefined || asked.length === 0 || carried.some((value) => asked.includes(value));
}
