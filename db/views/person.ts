import { eq } from "drizzle-orm";
import { only } from "../../domain/filter";
import type { Area, Level } from "../../domain/taxonomy";
import type { Store } from "../client";
import * as tables from "../schema";
import { latestFirst, people, sightedPosts, type PersonRow, type SightedPost } from "./people";
import { countsBy, profileMeetings, type ProfileMeetings, type ValueCount } from "./profile-meetings";

/** The whole record of a person. */
export interface Person extends Omit<PersonRow, "meetings" | "lastPost"> {
  readonly note: string | null;
  /** The post sighted last comes first. */
  readonly posts: readonly SightedPost[];
  readonly areas: readonly ValueCount<Area>[];
  readonly levels: readonly ValueCount<Level>[];
  readonly meetings: ProfileMeetings;
  readonly version: number;
}

/** A person by slug; null when there is none. */
export async function person(store: Store, slug: string): Promise<Person | null> {
  const { id, note, version } = tables.people;
  const [row] = await store.read.select({ id, note, version }).from(tables.people).where(eq(tables.people.slug, slug));
  const facts = (await people(store)).find((each) => each.slug === slug);
  if (!row || !facts) return null;
  const { lastPost: _, ...own } = facts;
  const posts = (await sightedPosts(store)).filter(({ personId }) => personId === row.id);
  return {
    ...own,
    note: row.note,
    posts: latestFirst(posts.map(({ post }) => post)),
    areas: await countsBy(store, only("person", slug), "area"),
    levels: await countsBy(store, only("person", slug), "level"),
    meetings: await profileMeetings(store, "person", slug),
    version: row.version,
  };
}
