import type { Names } from "../../domain/words";
import type { Store } from "../client";

const NAMES = `
  select 'person/' || slug as key, name from people
  union all select 'organisation/' || slug, name from organisations
  union all select 'instrument/' || slug, title from instruments
  union all select 'initiative/' || slug, title from initiatives`;

/** Names of everything a filter can name by slug, by `key/slug`. */
export async function namesOf(store: Store): Promise<Names> {
  const rows = store.raw.prepare(NAMES).all() as { key: string; name: string }[];
  return Object.fromEntries(rows.map(({ key, name }) => [key, name]));
}
