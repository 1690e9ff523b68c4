import { asc, eq } from "drizzle-orm";
import type { InitiativeRecord } from "../../domain/records";
import * as tables from "../schema";
import type { Keeper } from "./keeper";
import { References } from "./references";
import { insertRow, replaceRows, rowsOf } from "./rows";

const { initiativeAreas, initiativeCountries, initiativeOrganisations, initiativeSources, initiatives } = tables;

export const initiativeKeeper: Keeper<InitiativeRecord> = {
  table: initiatives,
  find(tx, slug) {
    const row = tx.select().from(initiatives).where(eq(initiatives.slug, slug)).get();
    if (!row) return null;
    const { id, version, title, kind, status, startedOn, summary } = row;
    const countries = rowsOf(tx, initiativeCountries, initiativeCountries.initiativeId, id);
    const organisations = tx
      .select({ slug: tables.organisations.slug })
      .from(initiativeOrganisations)
      .innerJoin(tables.organisations, eq(tables.organisations.id, initiativeOrganisations.organisationId))
      .where(eq(initiativeOrganisations.initiativeId, id))
      .orderBy(asc(initiativeOrganisations.position))
      .all();
    const areas = rowsOf(tx, initiativeAreas, initiativeAreas.initiativeId, id);
    const sources = tx
      .select({ url: tables.sources.url })
      .from(initiativeSources)
      .innerJoin(tables.sources, eq(tables.sources.id, initiativeSources.sourceId))
      .where(eq(initiativeSources.initiativeId, id))
      .orderBy(asc(initiativeSources.position))
      .all();
    const record: InitiativeRecord = {
      title,
      kind,
      countries: countries.map((each) => each.country),
      organisations: organisations.map((each) => each.slug),
      areas: areas.map((each) => each.area),
      status,
      startedOn,
      summary,
      sources: sources.map((each) => each.url),
    };
    return { id, version, record };
  },
  write(tx, slug, { countries, organisations, areas, sources, ...facts }, { version }) {
    const named = new References(tx);
    const organisationIds = organisations.map((each, at) => named.id("organisation", each, `organisations.${at}`));
    const sourceIds = sources.map((url, at) => named.source(url, `sources.${at}`));
    named.settle();
    const row = { ...facts, slug, version };
    const known = tx.select({ id: initiatives.id }).from(initiatives).where(eq(initiatives.slug, slug)).get();
    if (known) tx.update(initiatives).set(row).where(eq(initiatives.id, known.id)).run();
    const initiativeId = known?.id ?? insertRow(tx, initiatives, row);
    replaceRows(
      tx,
      initiativeCountries,
      initiativeCountries.initiativeId,
      initiativeId,
      countries.map((country) => ({ initiativeId, country })),
    );
    replaceRows(
      tx,
      initiativeOrganisations,
      initiativeOrganisations.initiativeId,
      initiativeId,
      organisationIds.map((organisationId) => ({ initiativeId, organisationId })),
    );
    replaceRows(
      tx,
      initiativeAreas,
      initiativeAreas.initiativeId,
      initiativeId,
      areas.map((area) => ({ initiativeId, area })),
    );
    replaceRows(
      tx,
      initiativeSources,
      initiativeSources.initiativeId,
      initiativeId,
      sourceIds.map((sourceId) => ({ initiativeId, sourceId })),
    );
    return [];
  },
};
