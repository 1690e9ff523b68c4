import { asc, eq } from "drizzle-orm";
import { MANY_KEYS, periodOfFilter, type Filter } from "../../domain/filter";
import { AREAS, type Act, type Area, type InstrumentType } from "../../domain/taxonomy";
import type { Store } from "../client";
import { groupRows } from "../group-rows";
import * as tables from "../schema";

export interface InstrumentAct {
  readonly instrument: string;
  readonly title: string;
  readonly instrumentType: InstrumentType;
  readonly type: Act;
  readonly date: string;
  readonly earliest: string;
  readonly latest: string;
  readonly countries: readonly string[];
  readonly areas: readonly Area[];
}

/**
 * Acts of the agreements a filter speaks of: those of its states, areas and groups whose dates
 * overlap its period. Keys that describe a meeting (level, format, people …) do not narrow them.
 */
export async function actsOf(store: Store, filter: Filter): Promise<InstrumentAct[]> {
  const { earliest, latest } = periodOfFilter(filter);
  const all = await allActs(store);
  return all.filter(
    (act) =>
      (latest === null || act.earliest <= latest) &&
      (earliest === null || act.latest >= earliest) &&
      passes(filter.country, act.countries) &&
      passes(filter.area, act.areas) &&
      passes(
        filter.group,
        act.areas.map((area) => AREAS[area].group),
      ) &&
      passes(filter.instrument, [act.instrument]),
  );
}

/** Keys an agreement can answer to; all others describe meetings. */
const OF_AGREEMENTS: ReadonlySet<string> = new Set(["country", "area", "group", "instrument"]);

/** True when the filter asks for something only a meeting has, such as a level, a person or words. */
export function asksOfMeetings(filter: Filter): boolean {
  const chosen = MANY_KEYS.filter((key) => filter[key].any.length + filter[key].not.length > 0);
  return filter.q !== null || chosen.some((key) => !OF_AGREEMENTS.has(key));
}

function passes({ any, not }: Filter["country"], carried: readonly string[]): boolean {
  return (
    (any.length === 0 || carried.some((value) => any.includes(value))) && !carried.some((value) => not.includes(value))
  );
}

async function allActs(store: Store): Promise<InstrumentAct[]> {
  const { acts, instrumentAreas, instrumentCountries, instruments } = tables;
  const [rows, countries, areas] = await Promise.all([
    store.read
      .select({
        id: instruments.id,
        instrument: instruments.slug,
        title: instruments.title,
        instrumentType: instruments.type,
        type: acts.type,
        date: acts.date,
        earliest: acts.earliest,
        latest: acts.latest,
      })
      .from(acts)
      .innerJoin(instruments, eq(instruments.id, acts.instrumentId))
      .orderBy(asc(acts.earliest), asc(acts.latest), asc(instruments.slug), asc(acts.position)),
    store.read.select().from(instrumentCountries).orderBy(asc(instrumentCountries.position)),
    store.read.select().from(instrumentAreas).orderBy(asc(instrumentAreas.position)),
  ]);
  const countriesOf = groupRows(countries, ({ instrumentId }) => instrumentId);
  const areasOf = groupRows(areas, ({ instrumentId }) => instrumentId);
  return rows.map(({ id, ...act }) => ({
    ...act,
    countries: (countriesOf.get(id) ?? []).map(({ country }) => country),
    areas: (areasOf.get(id) ?? []).map(({ area }) => area),
  }));
}
