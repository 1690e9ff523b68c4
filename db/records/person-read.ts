import { asc, eq } from "drizzle-orm";
import type { PersonRecord } from "../../domain/records";
import type { Db } from "../client";
import * as tables from "../schema";
import type { Kept } from "./keeper";
import { rowsOf } from "./rows";

const { people, personAliases, posts } = tables;

/** A published person, whole; null where there is none. */
export function findPerson(tx: Db, slug: string): Kept<PersonRecord> | null {
  const row = tx.select().from(people).where(eq(people.slug, slug)).get();
  if (!row) return null;
  const { id, version, name, country, note } = row;
  const aliases = rowsOf(tx, personAliases, personAliases.personId, id);
  const held = tx
    .select({ role: posts.role, organisation: tables.organisations.slug, from: posts.from, to: posts.to })
    .from(posts)
    .leftJoin(tables.organisations, eq(tables.organisations.id, posts.organisationId))
    .where(eq(posts.personId, id))
    .orderBy(asc(posts.position), asc(posts.id))
    .all();
  return { id, version, record: { name, country, aliases: aliases.map(({ alias }) => alias), posts: held, note } };
}
