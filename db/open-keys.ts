/** What opens the desk: sessions, tokens and one-time links. A backup must not open again what was closed since. */
import type Database from "better-sqlite3";

const OPEN = {
  sessions: "select id from sessions",
  tokens: "select id from api_tokens where revoked_at is null",
  links: "select id from invites where revoked_at is null and used_at is null",
} as const;

/** Ids of the keys that open something now. */
export type OpenKeys = { readonly [K in keyof typeof OPEN]: readonly string[] };

/** For a database nobody can ask: no key of the copy is trusted. */
export const NO_KEYS: OpenKeys = { sessions: [], tokens: [], links: [] };

export function openKeys(raw: Database.Database): OpenKeys {
  const ids = (query: string) => raw.prepare(query).pluck().all() as string[];
  return { sessions: ids(OPEN.sessions), tokens: ids(OPEN.tokens), links: ids(OPEN.links) };
}

/** Closes every key but those. */
export function closeOtherKeys(raw: Database.Database, { sessions, tokens, links }: OpenKeys, now: Date): void {
  const seconds = Math.floor(now.getTime() / 1000);
  const others = "id not in (select value from json_each(?))";
  raw.prepare(`delete from sessions where ${others}`).run(JSON.stringify(sessions));
  for (const [table, kept] of [
    ["api_tokens", tokens],
    ["invites", links],
  ] as const) {
    raw
      .prepare(`update ${table} set revoked_at = ? where revoked_at is null and ${others}`)
      .run(seconds, JSON.stringify(kept));
  }
}
