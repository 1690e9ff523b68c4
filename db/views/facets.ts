import type { Filter } from "../../domain/filter";
import type { Unit } from "../../domain/options";
import { askedOf, isManyKey, periodOfFilter } from "../../domain/filter";
import { labelOf, type Names } from "../../domain/words";
import type { FacetKey, Scope } from "../bitmap-index";
import type { Store } from "../client";
import { scopeOf } from "../selection";
import { namesOf } from "./names";

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly selected: boolean;
}

export interface Facets {
  readonly unit: Unit;
  readonly total: number;
  readonly facets: { readonly [K in FacetKey]?: readonly FacetValue[] };
  /** Names of the people, bodies, agreements and initiatives the filter itself names, by `key/slug`. */
  readonly names: Names;
}

/** The facets of every answer. */
export const SHORT_FACETS = [
  "country",
  "area",
  "group",
  "level",
  "format",
  "modality",
  "status",
  "confidence",
  "emphasis",
  "host",
  "year",
] as const satisfies readonly FacetKey[];

/** Facets with hundreds of values, given when asked for; values nobody carries are left out unless selected. */
export const LONG_FACETS = [
  "person",
  "organisation",
  "instrument",
  "initiative",
] as const satisfies readonly FacetKey[];

/** Counts of every value of each key; a key's counts leave out the key itself and obey all others. */
export async function facets(
  store: Store,
  filter: Filter,
  unit: Unit = "meetings",
  keys: readonly FacetKey[] = SHORT_FACETS,
): Promise<Facets> {
  const scope = await scopeOf(store, filter);
  const asked = namedIn(filter);
  const names = asked.length > 0 || keys.some((key) => isLong(key)) ? await namesOf(store) : {};
  return {
    unit,
    total: scope.total(unit),
    facets: Object.fromEntries(keys.map((key) => [key, facetOf(scope, filter, key, unit, names)])),
    names: Object.fromEntries(asked.flatMap((key) => (names[key] === undefined ? [] : [[key, names[key]]]))),
  };
}

/** The slugs a filter names, as `key/slug`. */
function namedIn(filter: Filter): string[] {
  return LONG_FACETS.flatMap((key) => [...filter[key].any, ...filter[key].not].map((slug) => `${key}/${slug}`));
}

const isLong = (key: FacetKey): boolean => (LONG_FACETS as readonly FacetKey[]).includes(key);

function facetOf(scope: Scope, filter: Filter, key: FacetKey, unit: Unit, names: Names): FacetValue[] {
  const counts = scope.facet(key, unit);
  for (const value of isManyKey(key) ? filter[key].any : []) if (!counts.has(value)) counts.set(value, 0);
  const values = [...counts].map(([value, count]) => ({
    value,
    label: isManyKey(key) ? labelOf(key, value, names) : value,
    count,
    selected: isSelected(filter, key, value),
  }));
  // The order of the classification (or of time) decides between equal counts.
  if (key === "year") return values;
  const listed = isLong(key) ? values.filter(({ count, selected }) => count > 0 || selected) : values;
  return listed.sort((a, b) => b.count - a.count);
}

function isSelected(filter: Filter, key: FacetKey, value: string): boolean {
  if (isManyKey(key)) return askedOf(filter, key).includes(value);
  const { earliest, latest } = periodOfFilter(filter);
  if (earliest === null && latest === null) return false;
  return (earliest ?? "0") <= `${value}-12-31` && (latest ?? "9") >= `${value}-01-01`;
}
