import { inArray } from "drizzle-orm";
import type { Store } from "../client";
import * as tables from "../schema";
import { meetingRows, type MeetingRow } from "./meetings";

/** List rows of records named by slug, tours among them, in the order given; unknown slugs are passed over. */
export async function meetingsBySlug(store: Store, slugs: readonly string[]): Promise<MeetingRow[]> {
  const { id, slug } = tables.meetings;
  const found = await store.read
    .select({ id, slug })
    .from(tables.meetings)
    .where(inArray(slug, [...slugs]));
  const ids = new Map(found.map((row) => [row.slug, row.id]));
  return meetingRows(
    store,
    slugs.flatMap((each) => ids.get(each) ?? []),
  );
}
