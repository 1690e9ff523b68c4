import { setImmediate } from "node:timers/promises";
import type { Filter } from "../../domain/filter";
import type { Sort } from "../../domain/options";
import type { Store } from "../client";
import { rankedIds, scopeOf } from "../selection";
import { wholeMeetings, type Meeting } from "./meeting";

/** Records read at once: few enough that other requests are answered in between. */
const BATCH = 100;

/** A filtered set of whole records. */
export interface Records {
  readonly total: number;
  /** EDTF dates of all of them. */
  readonly dates: readonly string[];
  /** First and last ISO day any of them allows; null when there are none. */
  readonly span: { readonly earliest: string; readonly latest: string } | null;
  /** The records in order, some at a time. One deleted meanwhile is passed over. */
  readonly batches: () => AsyncGenerator<readonly Meeting[], void>;
}

/** The filtered meetings, whole, for exports. */
export async function records(store: Store, filter: Filter, sort: Sort = "-date"): Promise<Records> {
  const scope = await scopeOf(store, filter);
  const byRank = sort === "relevance" && filter.q !== null;
  const order = byRank ? "relevance" : sort === "relevance" ? "-date" : sort;
  const ids = scope.page(order, Infinity, null, byRank ? rankedIds(store, filter.q) : []);
  const { columns } = store.index();
  return {
    total: ids.length,
    dates: ids.map((id) => columns.dates[columns.rowOf.get(id) ?? -1] ?? ""),
    span: scope.span(),
    async *batches() {
      for (let at = 0; at < ids.length; at += BATCH) {
        yield await wholeMeetings(store, ids.slice(at, at + BATCH));
        await setImmediate();
      }
    },
  };
}
