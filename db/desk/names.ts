/** What records are called, for whoever reads lists of their slugs. */
import type Database from "better-sqlite3";
import { nameOf, type AnyRecord, type RecordKind } from "../../domain/records";
import type { NameOf } from "../../domain/records/changes";

const NAMES: { readonly [K in RecordKind]: string } = {
  meeting: "select title from meetings where slug = ?",
  instrument: "select title from instruments where slug = ?",
  initiative: "select title from initiatives where slug = ?",
  person: "select name from people where slug = ?",
  organisation: "select name from organisations where slug = ?",
  source: "select title from sources where id = ?",
};

/** As history last had it, for what is gone. */
const LAST =
  "select coalesce(after_json, before_json) from audit where kind = ? and slug = ? order by sequence desc limit 1";

/** The names of records; the slug where there never was one. Each is looked up once. */
export function recordNames(raw: Database.Database): NameOf {
  const known = new Map<string, string>();
  return (kind, slug) => {
    const key = `${kind} ${slug}`;
    let name = known.get(key);
    if (name === undefined) known.set(key, (name = find(raw, kind, slug)));
    return name;
  };
}

function find(raw: Database.Database, kind: RecordKind, slug: string): string {
  const standing = raw.prepare(NAMES[kind]).pluck().get(slug) as string | undefined;
  if (standing !== undefined) return standing;
  const last = raw.prepare(LAST).pluck().get(kind, slug) as string | undefined;
  return (last && nameOf(JSON.parse(last) as AnyRecord)) || slug;
}
