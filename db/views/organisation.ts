import { asc, eq } from "drizzle-orm";
import { only } from "../../domain/filter";
import type { Area } from "../../domain/taxonomy";
import type { Store } from "../client";
import * as tables from "../schema";
import { initiatives, type InitiativeRow } from "./initiatives";
import { organisations, type OrganisationRow } from "./organisations";
import { countsBy, profileMeetings, type ProfileMeetings, type ValueCount } from "./profile-meetings";

/** A person seen in a post of the organisation: `from` and `to` are the first and last such record. */
export interface SightedPerson {
  readonly slug: string;
  readonly name: string;
  readonly country: string;
  readonly role: string;
  readonly from: string;
  readonly to: string;
}

/** The whole record of an organisation. */
export interface Organisation extends Omit<OrganisationRow, "meetings"> {
  /** The person seen last comes first. */
  readonly people: readonly SightedPerson[];
  readonly initiatives: readonly InitiativeRow[];
  readonly areas: readonly ValueCount<Area>[];
  readonly meetings: ProfileMeetings;
  readonly version: number;
}

/** An organisation by slug; null when there is none. */
export async function organisation(store: Store, slug: string): Promise<Organisation | null> {
  const { id, version } = tables.organisations;
  const [row] = await store.read
    .select({ id, version })
    .from(tables.organisations)
    .where(eq(tables.organisations.slug, slug));
  const facts = (await organisations(store)).find((each) => each.slug === slug);
  if (!row || !facts) return null;
  return {
    ...facts,
    people: await peopleOf(store, row.id),
    initiatives: await initiativesOf(store, row.id),
    areas: await countsBy(store, only("organisation", slug), "area"),
    meetings: await profileMeetings(store, "organisation", slug),
    version: row.version,
  };
}

async function peopleOf(store: Store, id: number): Promise<SightedPerson[]> {
  const { people, posts } = tables;
  const rows = await store.read
    .select({
      slug: people.slug,
      name: people.name,
      country: people.country,
      role: posts.role,
      from: posts.from,
      to: posts.to,
    })
    .from(posts)
    .innerJoin(people, eq(people.id, posts.personId))
    .where(eq(posts.organisationId, id))
    .orderBy(asc(people.name), asc(posts.position));
  // EDTF text of one precision sorts as time does; a bare year sorts before its months.
  return rows.sort((a, b) => b.to.localeCompare(a.to));
}

async function initiativesOf(store: Store, id: number): Promise<InitiativeRow[]> {
  const { initiativeOrganisations, initiatives: table } = tables;
  const linked = await store.read
    .select({ slug: table.slug })
    .from(initiativeOrganisations)
    .innerJoin(table, eq(table.id, initiativeOrganisations.initiativeId))
    .where(eq(initiativeOrganisations.organisationId, id));
  const slugs = new Set(linked.map(({ slug }) => slug));
  return (await initiatives(store)).filter(({ slug }) => slugs.has(slug));
}
