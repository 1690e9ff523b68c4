import { asc } from "drizzle-orm";
import { EVERYTHING } from "../../domain/filter";
import { LEVELS, keysOf, type Area, type Group, type Level } from "../../domain/taxonomy";
import type { Store } from "../client";
import * as tables from "../schema";
import { countMap, type ValueCount } from "./profile-meetings";

/** An area with its definition, its crosswalk and its held meetings. */
export interface AreaDefinition {
  readonly slug: Area;
  readonly group: Group;
  readonly label: string;
  readonly definition: string;
  /** The nearest OECD DAC sector; null where none fits. */
  readonly dac: { readonly code: string; readonly name: string } | null;
  readonly count: number;
}

/** The areas and levels of the record, in their order, with the held meetings that carry each. */
export async function classification(
  store: Store,
): Promise<{ areas: readonly AreaDefinition[]; levels: readonly ValueCount<Level>[] }> {
  const [rows, areas, levels] = await Promise.all([
    store.read.select().from(tables.areas).orderBy(asc(tables.areas.position)),
    countMap(store, EVERYTHING, "area"),
    countMap(store, EVERYTHING, "level"),
  ]);
  return {
    areas: rows.map(({ slug, group, label, definition, dacCode, dacName }) => ({
      slug,
      group,
      label,
      definition,
      dac: dacCode === null || dacName === null ? null : { code: dacCode, name: dacName },
      count: areas.get(slug) ?? 0,
    })),
    levels: keysOf(LEVELS).map((value) => ({ value, count: levels.get(value) ?? 0 })),
  };
}
