/** History: one row a change, written in the transaction of the change, each holding the hash of the row before. */
import { createHash } from "node:crypto";
import type Database from "better-sqlite3";
import type { Actor } from "../domain/access";
import { canonicalJson } from "../domain/canonical-json";
import { RECORD_KIND_NAMES, type RecordKind } from "../domain/records";
import { recordInHistory } from "../domain/records/history";
import type { Db } from "./client";
import { keeperOf, slugsOf } from "./records";
import { insertRow } from "./records/rows";
import { audit } from "./schema";

/** One thing that became another: `before` is null for what is new, `after` for what is gone. */
export interface Change {
  /** A kind of record, or draft, user, token … */
  readonly kind: string;
  readonly slug: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface Deed {
  readonly actor: Pick<Actor, "id" | "name">;
  readonly command: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly reason: string | null;
  /** Set where several changes belong together. */
  readonly batch: string | null;
}

type AuditRow = typeof audit.$inferSelect;

/** What the first row holds in place of a hash. */
const NOTHING_BEFORE = "0".repeat(64);

/** The hash of a row: of everything it says, and of the row before. */
export function hashOf(row: Omit<AuditRow, "hash">): string {
  return createHash("sha256").update(canonicalJson(row)).digest("hex");
}

const jsonOf = (value: unknown): string | null => (value === null || value === undefined ? null : canonicalJson(value));

/** Appends the rows of one deed; gives the sequence number of the last. Must run inside the transaction. */
export function appendAudit(tx: Db, raw: Database.Database, deed: Deed, changes: readonly Change[]): number {
  const last = raw.prepare("select sequence, hash from audit order by sequence desc limit 1").get() as
    | { sequence: number; hash: string }
    | undefined;
  let sequence = last?.sequence ?? 0;
  let previous = last?.hash ?? NOTHING_BEFORE;
  for (const { kind, slug, before, after } of changes) {
    sequence += 1;
    const row = {
      sequence,
      at: deed.at,
      actor: deed.actor.id,
      actorName: deed.actor.name,
      command: deed.command,
      kind,
      slug,
      before: jsonOf(before),
      after: jsonOf(after),
      reason: deed.reason,
      batch: deed.batch,
      previous,
    };
    previous = hashOf(row);
    insertRow(tx, audit, { ...row, hash: previous });
  }
  return sequence;
}

/** One row for each published record, as history's beginning: of a data set that was loaded, or of a file older than history. */
export function appendBeginnings(tx: Db, raw: Database.Database, deed: Deed): void {
  const changes = RECORD_KIND_NAMES.flatMap((kind) =>
    slugsOf(tx, kind).map((slug) => ({ kind, slug, before: null, after: keeperOf(kind).find(tx, slug)?.record })),
  );
  appendAudit(tx, raw, deed, changes);
}

const COLUMNS = `sequence, at, actor, actor_name as actorName, command, kind, slug,
  before_json as before, after_json as after, reason, batch, previous, hash`;

/** Walks the chain from its first row. Gives the first fault in words, or null when it is whole. */
export function chainFault(raw: Database.Database): string | null {
  let expected = 1;
  let previous = NOTHING_BEFORE;
  for (const { hash, ...row } of raw
    .prepare(`select ${COLUMNS} from audit order by sequence`)
    .iterate() as IterableIterator<AuditRow>) {
    if (row.sequence !== expected) return `History breaks at row ${expected}: the row is missing.`;
    if (row.previous !== previous) return `History breaks at row ${row.sequence}: it does not follow the row before.`;
    if (hashOf(row) !== hash) return `History breaks at row ${row.sequence}: what it says is not what was written.`;
    expected += 1;
    previous = hash;
  }
  return null;
}

/** Records that do not read as history last left them, or are not where it left them, in words. */
export function recordFaults(tx: Db, raw: Database.Database): string[] {
  const left = lastRows(raw);
  const standing = RECORD_KIND_NAMES.flatMap((kind) => slugsOf(tx, kind).map((slug) => ({ kind, slug })));
  const changed = standing.flatMap(({ kind, slug }) => {
    const written = left.get(nameInHistory(kind, slug));
    if (written === undefined) return [`The ${kind} ${slug} is not in history.`];
    const stands = canonicalJson(keeperOf(kind).find(tx, slug)?.record);
    return written === stands || saysNow(kind, written) === stands
      ? []
      : [`The ${kind} ${slug} does not read as history last left it.`];
  });
  for (const { kind, slug } of standing) left.delete(nameInHistory(kind, slug));
  const gone = [...left].flatMap(([name, after]) => (after === null ? [] : [`The ${name} is in history, but gone.`]));
  return [...changed, ...gone];
}

/** What a row of an older version says, in the form records have now. */
const saysNow = (kind: RecordKind, written: string | null): string | null =>
  written === null ? null : canonicalJson(recordInHistory(kind, written));

const nameInHistory = (kind: string, slug: string): string => `${kind} ${slug}`;

/** What the last row about each record says it is now, by kind and slug; null where it was taken out. */
function lastRows(raw: Database.Database): Map<string, string | null> {
  const kinds = RECORD_KIND_NAMES.map(() => "?").join(", ");
  // Beside a bare max() SQLite gives the other columns of that same row.
  const rows = raw
    .prepare(`select kind, slug, after_json as after, max(sequence) from audit where kind in (${kinds}) group by 1, 2`)
    .all(...RECORD_KIND_NAMES) as { kind: string; slug: string; after: string | null }[];
  return new Map(rows.map(({ kind, slug, after }) => [nameInHistory(kind, slug), after]));
}
