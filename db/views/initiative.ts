import { asc, eq } from "drizzle-orm";
import type { Store } from "../client";
import * as tables from "../schema";
import { initiatives, type InitiativeRow } from "./initiatives";
import { profileMeetings, type ProfileMeetings } from "./profile-meetings";
import { sourcesOf, type Source } from "./sources";

/** The whole record of an initiative; `meetings` are those that name it. */
export interface Initiative extends Omit<InitiativeRow, "meetings"> {
  readonly organisations: readonly { readonly slug: string; readonly name: string }[];
  readonly sources: readonly Source[];
  readonly meetings: ProfileMeetings;
  readonly version: number;
}

/** An initiative by slug; null when there is none. */
export async function initiative(store: Store, slug: string): Promise<Initiative | null> {
  const { id, version } = tables.initiatives;
  const [row] = await store.read
    .select({ id, version })
    .from(tables.initiatives)
    .where(eq(tables.initiatives.slug, slug));
  const facts = (await initiatives(store)).find((each) => each.slug === slug);
  if (!row || !facts) return null;
  return {
    ...facts,
    organisations: await organisationsOf(store, row.id),
    sources: await sourcesOf(store, "initiative", row.id),
    meetings: await profileMeetings(store, "initiative", slug),
    version: row.version,
  };
}

async function organisationsOf(store: Store, id: number): Promise<{ slug: string; name: string }[]> {
  const { initiativeOrganisations, organisations } = tables;
  return store.read
    .select({ slug: organisations.slug, name: organisations.name })
    .from(initiativeOrganisations)
    .innerJoin(organisations, eq(organisations.id, initiativeOrganisations.organisationId))
    .where(eq(initiativeOrganisations.initiativeId, id))
    .orderBy(asc(initiativeOrganisations.position));
}
