/** A filter made ready to count: its query is looked up in the full-text table, the rest is the index's. */
import { parseQuery, positiveLeaves, type Query } from "../domain/search-text";
import type { Filter } from "../domain/filter";
import type { Bits, BitmapIndex, Scope } from "./bitmap-index";
import type { Store } from "./client";
import { matchExpression } from "./full-text";

/** The scope of a filter: every count and every page of records starts here. */
export async function scopeOf(store: Store, filter: Filter): Promise<Scope> {
  const index = store.index();
  return index.scope(filter, filter.q === null ? null : hitsOf(store, index, parseQuery(filter.q)));
}

/** A query without a single word hits nothing. */
function hitsOf(store: Store, index: BitmapIndex, query: Query | null): Bits {
  if (query === null) return index.rows([]);
  if (query.kind === "not") return index.sets.not(hitsOf(store, index, query.part));
  if (query.kind === "leaf") {
    const ids = store.raw
      .prepare("select rowid from meeting_text where meeting_text match ?")
      .pluck()
      .all(matchExpression(query)) as number[];
    return index.rows(ids);
  }
  const join = query.kind === "and" ? index.sets.and : index.sets.or;
  return query.parts.map((part) => hitsOf(store, index, part)).reduce(join);
}

/** Meeting ids by how well they match the words of a query, best first; titles weigh most. */
export function rankedIds(store: Store, q: string | null): number[] {
  const query = q === null ? null : parseQuery(q);
  const leaves = query === null ? [] : positiveLeaves(query);
  if (leaves.length === 0) return [];
  return store.raw
    .prepare(
      "select rowid from meeting_text where meeting_text match ? order by bm25(meeting_text, 8, 3, 2, 4), rowid desc",
    )
    .pluck()
    .all(leaves.map((leaf) => `(${matchExpression(leaf)})`).join(" OR ")) as number[];
}
