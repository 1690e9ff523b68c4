import { eq } from "drizzle-orm";
import type { OrganisationRecord } from "../../domain/records";
import * as tables from "../schema";
import type { Keeper } from "./keeper";
import { insertRow, replaceRows, rowsOf } from "./rows";

const { organisationAliases, organisations } = tables;

export const organisationKeeper: Keeper<OrganisationRecord> = {
  table: organisations,
  find(tx, slug) {
    const row = tx.select().from(organisations).where(eq(organisations.slug, slug)).get();
    if (!row) return null;
    const aliases = rowsOf(tx, organisationAliases, organisationAliases.organisationId, row.id);
    const { id, version, name, kind, country } = row;
    return { id, version, record: { name, kind, country, aliases: aliases.map(({ alias }) => alias) } };
  },
  write(tx, slug, { aliases, ...facts }, { version }) {
    const row = { ...facts, slug, version };
    const known = tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.slug, slug)).get();
    if (known) tx.update(organisations).set(row).where(eq(organisations.id, known.id)).run();
    const organisationId = known?.id ?? insertRow(tx, organisations, row);
    replaceRows(
      tx,
      organisationAliases,
      organisationAliases.organisationId,
      organisationId,
      aliases.map((alias) => ({ organisationId, alias })),
    );
    return [];
  },
};
