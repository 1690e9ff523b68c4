import { asc, eq } from "drizzle-orm";
import { parseEdtf } from "../../domain/edtf";
import { EVERYTHING } from "../../domain/filter";
import type { Store } from "../client";
import { groupRows } from "../group-rows";
import * as tables from "../schema";
import { asks, countMap } from "./profile-meetings";

/** A post as records show it: `from` and `to` are the first and last record that shows it. */
export interface SightedPost {
  readonly role: string;
  readonly organisation: string | null;
  readonly organisationName: string | null;
  /** EDTF. */
  readonly from: string;
  /** EDTF. */
  readonly to: string;
}

/** A person as lists show it. */
export interface PersonRow {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The side spoken for, not citizenship. */
  readonly country: string;
  /** The post sighted last; null where none is recorded. */
  readonly lastPost: SightedPost | null;
  /** Held meetings. */
  readonly meetings: number;
  readonly url: string;
}

/** People by name. */
export async function people(store: Store, query: { readonly country?: readonly string[] } = {}): Promise<PersonRow[]> {
  const { personAliases } = tables;
  const [rows, aliases, posts, meetings] = await Promise.all([
    store.read.select().from(tables.people).orderBy(asc(tables.people.name), asc(tables.people.slug)),
    store.read.select().from(personAliases).orderBy(asc(personAliases.position)),
    sightedPosts(store),
    countMap(store, EVERYTHING, "person"),
  ]);
  const aliasesOf = groupRows(aliases, ({ personId }) => personId);
  const postsOf = groupRows(posts, ({ personId }) => personId);
  return rows
    .filter(({ country }) => asks(query.country, [country]))
    .map(({ id, slug, name, country }) => ({
      slug,
      name,
      aliases: (aliasesOf.get(id) ?? []).map(({ alias }) => alias),
      country,
      lastPost: latestFirst((postsOf.get(id) ?? []).map(({ post }) => post))[0] ?? null,
      meetings: meetings.get(slug) ?? 0,
      url: `/people/${slug}`,
    }));
}

/** Posts by their last sighting, the latest first. */
export function latestFirst(posts: readonly SightedPost[]): SightedPost[] {
  const last = ({ to }: SightedPost) => parseEdtf(to)?.latest ?? "";
  const first = ({ from }: SightedPost) => parseEdtf(from)?.earliest ?? "";
  return [...posts].sort((a, b) => last(b).localeCompare(last(a)) || first(b).localeCompare(first(a)));
}

/** Every post with the row id of its holder, in the order the data set lists them. */
export async function sightedPosts(store: Store): Promise<{ personId: number; post: SightedPost }[]> {
  const { organisations, posts } = tables;
  const rows = await store.read
    .select({
      personId: posts.personId,
      role: posts.role,
      organisation: organisations.slug,
      organisationName: organisations.name,
      from: posts.from,
      to: posts.to,
    })
    .from(posts)
    .leftJoin(organisations, eq(organisations.id, posts.organisationId))
    .orderBy(asc(posts.personId), asc(posts.position));
  return rows.map(({ personId, ...post }) => ({ personId, post }));
}
