import { asc } from "drizzle-orm";
import { EVERYTHING } from "../../domain/filter";
import type { Area, Group } from "../../domain/taxonomy";
import type { Store } from "../client";
import * as tables from "../schema";
import { countMap } from "./profile-meetings";

/** A cooperation area, as lists show it. */
export interface AreaRow {
  readonly slug: Area;
  readonly group: Group;
  readonly label: string;
  readonly definition: string;
  /** Held meetings. */
  readonly meetings: number;
  readonly url: string;
}

/** The cooperation areas in the order of the classification. */
export async function areas(store: Store): Promise<AreaRow[]> {
  const { slug, group, label, definition, position } = tables.areas;
  const rows = await store.read.select({ slug, group, label, definition }).from(tables.areas).orderBy(asc(position));
  const meetings = await countMap(store, EVERYTHING, "area");
  return rows.map((row) => ({ ...row, meetings: meetings.get(row.slug) ?? 0, url: `/areas/${row.slug}` }));
}
