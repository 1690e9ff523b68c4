import { asc, eq } from "drizzle-orm";
import { parseEdtf } from "../../domain/edtf";
import { partyOf } from "../../domain/lifecycle";
import type { InstrumentRecord } from "../../domain/records";
import * as tables from "../schema";
import type { Keeper } from "./keeper";
import { References } from "./references";
import { insertRow, replaceRows, rowsOf } from "./rows";

const { acts, instrumentAreas, instrumentCountries, instrumentSources, instruments } = tables;

/** The first and last day of a date that the schema has checked. */
export function boundsOf(date: string): { earliest: string; latest: string } {
  const bounds = parseEdtf(date);
  if (bounds === null) throw new RangeError(`${date} is not a date of the record`);
  return { earliest: bounds.earliest, latest: bounds.latest };
}

export const instrumentKeeper: Keeper<InstrumentRecord> = {
  table: instruments,
  find(tx, slug) {
    const row = tx.select().from(instruments).where(eq(instruments.slug, slug)).get();
    if (!row) return null;
    const { id, version, title, type, confidence, note, summary } = row;
    const countries = rowsOf(tx, instrumentCountries, instrumentCountries.instrumentId, id);
    const areas = rowsOf(tx, instrumentAreas, instrumentAreas.instrumentId, id);
    const dated = tx
      .select({ type: acts.type, date: acts.date, city: acts.city, by: acts.by, source: tables.sources.url })
      .from(acts)
      .innerJoin(tables.sources, eq(tables.sources.id, acts.sourceId))
      .where(eq(acts.instrumentId, id))
      .orderBy(asc(acts.position))
      .all();
    const sources = tx
      .select({ url: tables.sources.url })
      .from(instrumentSources)
      .innerJoin(tables.sources, eq(tables.sources.id, instrumentSources.sourceId))
      .where(eq(instrumentSources.instrumentId, id))
      .orderBy(asc(instrumentSources.position))
      .all();
    const record: InstrumentRecord = {
      title,
      type,
      countries: countries.map((each) => each.country),
      areas: areas.map((each) => each.area),
      acts: dated,
      confidence,
      note,
      summary,
      sources: sources.map((each) => each.url),
    };
    return { id, version, record };
  },
  write(tx, slug, { countries, areas, acts: dated, sources, ...facts }, { version }) {
    const named = new References(tx);
    const sourceIds = sources.map((url, at) => named.source(url, `sources.${at}`));
    const actSources = dated.map(({ source }, at) => named.source(source, `acts.${at}.source`));
    named.settle();
    const row = { ...facts, slug, version };
    const known = tx.select({ id: instruments.id }).from(instruments).where(eq(instruments.slug, slug)).get();
    if (known) tx.update(instruments).set(row).where(eq(instruments.id, known.id)).run();
    const instrumentId = known?.id ?? insertRow(tx, instruments, row);
    replaceRows(
      tx,
      instrumentCountries,
      instrumentCountries.instrumentId,
      instrumentId,
      countries.map((country) => ({ instrumentId, country })),
    );
    replaceRows(
      tx,
      instrumentAreas,
      instrumentAreas.instrumentId,
      instrumentId,
      areas.map((area) => ({ instrumentId, area })),
    );
    replaceRows(
      tx,
      acts,
      acts.instrumentId,
      instrumentId,
      dated.map(({ type, date, city, by }, at) => ({
        type,
        date,
        city,
        by,
        instrumentId,
        ...boundsOf(date),
        party: partyOf(by),
        sourceId: actSources[at] ?? 0,
      })),
    );
    replaceRows(
      tx,
      instrumentSources,
      instrumentSources.instrumentId,
      instrumentId,
      sourceIds.map((sourceId) => ({ instrumentId, sourceId })),
    );
    return [];
  },
};
