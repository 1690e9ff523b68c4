import { asc } from "drizzle-orm";
import { EVERYTHING } from "../../domain/filter";
import type { Store } from "../client";
import * as tables from "../schema";
import { countMap } from "./profile-meetings";

/** One of the six states, as lists show it. */
export interface CountryRow {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Held meetings. */
  readonly meetings: number;
  readonly url: string;
}

/** The six states in the order of the data set. */
export async function countries(store: Store): Promise<CountryRow[]> {
  const { code, name, shortName, position } = tables.countries;
  const rows = await store.read.select({ code, name, shortName }).from(tables.countries).orderBy(asc(position));
  const meetings = await countMap(store, EVERYTHING, "country");
  return rows.map((row) => ({ ...row, meetings: meetings.get(row.code) ?? 0, url: `/countries/${row.code}` }));
}
