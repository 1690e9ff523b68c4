import { asc } from "drizzle-orm";
import { EVERYTHING } from "../../domain/filter";
import { NOT_RECORDED, type OrganisationKind } from "../../domain/taxonomy";
import type { Store } from "../client";
import { groupRows } from "../group-rows";
import * as tables from "../schema";
import { asks, countMap } from "./profile-meetings";

/** An organisation as lists show it. */
export interface OrganisationRow {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: OrganisationKind;
  readonly country: string | null;
  /** Held meetings it took part in, itself or through a participant. */
  readonly meetings: number;
  readonly url: string;
}

/** What narrows the list: OR inside a key, AND across. */
export interface OrganisationQuery {
  readonly country?: readonly string[];
  readonly kind?: readonly string[];
}

/** Organisations by name. */
export async function organisations(store: Store, query: OrganisationQuery = {}): Promise<OrganisationRow[]> {
  const { organisationAliases } = tables;
  const [rows, aliases, meetings] = await Promise.all([
    store.read
      .select()
      .from(tables.organisations)
      .orderBy(asc(tables.organisations.name), asc(tables.organisations.slug)),
    store.read.select().from(organisationAliases).orderBy(asc(organisationAliases.position)),
    countMap(store, EVERYTHING, "organisation"),
  ]);
  const aliasesOf = groupRows(aliases, ({ organisationId }) => organisationId);
  return rows
    .filter(({ country, kind }) => asks(query.country, [country ?? NOT_RECORDED]) && asks(query.kind, [kind]))
    .map(({ id, slug, name, kind, country }) => ({
      slug,
      name,
      aliases: (aliasesOf.get(id) ?? []).map(({ alias }) => alias),
      kind,
      country,
      meetings: meetings.get(slug) ?? 0,
      url: `/organisations/${slug}`,
    }));
}
