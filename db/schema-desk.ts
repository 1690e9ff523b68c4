/**
 * The tables of the desk. What is published stands in the tables of the record alone: a draft never
 * enters them, so no filter, count, search or export can show one.
 */
import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { RECORD_KIND_NAMES, type RecordKind } from "../domain/records";

const recordKind = { enum: RECORD_KIND_NAMES as [RecordKind, ...RecordKind[]] };
const isRecordKind = sql.raw(`in (${RECORD_KIND_NAMES.map((kind) => `'${kind}'`).join(", ")})`);

/** Why a draft was begun. */
export const DRAFT_ORIGINS = ["form", "restore", "import", "intake"] as const;
export const DRAFT_STATES = ["draft", "submitted"] as const;

export const drafts = sqliteTable(
  "drafts",
  {
    /** Random, so that it tells nothing of how many there are. */
    id: text().primaryKey(),
    kind: text(recordKind).notNull(),
    /** The published record it changes; null for a new one. */
    slug: text(),
    /** The version of the published record it was begun from; 0 for a new one. */
    baseVersion: integer("base_version").notNull(),
    /** Name of the record as the draft has it, for lists. */
    name: text().notNull(),
    /** JSON, DraftBody. */
    body: text().notNull(),
    state: text({ enum: DRAFT_STATES }).notNull(),
    origin: text({ enum: DRAFT_ORIGINS }).notNull(),
    /** What a reviewer wrote when sending it back. */
    remark: text(),
    createdBy: text("created_by").notNull(),
    createdByName: text("created_by_name").notNull(),
    createdAt: text("created_at").notNull(),
    updatedBy: text("updated_by").notNull(),
    updatedByName: text("updated_by_name").notNull(),
    updatedAt: text("updated_at").notNull(),
    submittedBy: text("submitted_by"),
    submittedAt: text("submitted_at"),
    version: integer().notNull(),
  },
  (row) => [
    // Editors of one record share one draft, so that they meet before they publish and not after.
    uniqueIndex("drafts_one_a_record").on(row.kind, row.slug),
    index("drafts_state").on(row.state, row.updatedAt),
    check("drafts_kind", sql`${row.kind} ${isRecordKind}`),
    check("drafts_state_known", sql`${row.state} in ('draft', 'submitted')`),
    check("drafts_body_is_json", sql`json_valid(${row.body})`),
    check("drafts_version", sql`${row.version} >= 1`),
  ],
);

/**
 * Texts that meetings were read from, each under the SHA-256 of its UTF-8: never edited nor deleted, by
 * trigger. What the record cites of one is published; the text itself is for the desk alone.
 */
export const documents = sqliteTable(
  "documents",
  {
    sha256: text().primaryKey(),
    text: text().notNull(),
    /** ISO 8601 instant, UTC. */
    keptAt: text("kept_at").notNull(),
    /** Account id. */
    keptBy: text("kept_by").notNull(),
    keptByName: text("kept_by_name").notNull(),
  },
  (row) => [
    check("documents_sha256", sql`length(${row.sha256}) = 64 and ${row.sha256} not glob '*[^0-9a-f]*'`),
    check("documents_text", sql`length(${row.text}) >= 1`),
  ],
);

/** What happened, in order: append-only by trigger, each row holding the hash of the one before. */
export const audit = sqliteTable(
  "audit",
  {
    sequence: integer().primaryKey(),
    /** ISO 8601 instant, UTC. */
    at: text().notNull(),
    /** Account id, or `system`. */
    actor: text().notNull(),
    actorName: text("actor_name").notNull(),
    command: text().notNull(),
    /** A kind of record, or draft, user, token, import, backup … */
    kind: text().notNull(),
    slug: text().notNull(),
    /** JSON; null where there was nothing. */
    before: text("before_json"),
    /** JSON; null where nothing is left. */
    after: text("after_json"),
    reason: text(),
    /** The command these rows belong together under; null where it made one change. */
    batch: text(),
    previous: text().notNull(),
    hash: text().notNull(),
  },
  (row) => [
    index("audit_subject").on(row.kind, row.slug, row.sequence),
    index("audit_actor").on(row.actor, row.sequence),
    index("audit_command").on(row.command, row.sequence),
    index("audit_batch").on(row.batch, row.sequence),
    check("audit_changes", sql`${row.before} is not null or ${row.after} is not null`),
    check("audit_hash", sql`length(${row.hash}) = 64`),
  ],
);

/** Published records that were taken out: their addresses say so, and a later version counts on. */
export const removals = sqliteTable(
  "removals",
  {
    kind: text(recordKind).notNull(),
    slug: text().notNull(),
    version: integer().notNull(),
    removedAt: text("removed_at").notNull(),
  },
  (row) => [primaryKey({ columns: [row.kind, row.slug] })],
);

/** Addresses of records merged into others. */
export const redirects = sqliteTable(
  "redirects",
  {
    kind: text(recordKind).notNull(),
    slug: text().notNull(),
    target: text().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.kind, row.slug] }),
    index("redirects_target").on(row.kind, row.target),
    check("redirects_elsewhere", sql`${row.slug} <> ${row.target}`),
  ],
);

/** Answers of commands by the key their sender chose: a repeated request changes nothing and gets the same answer. */
export const answers = sqliteTable(
  "answers",
  {
    actor: text().notNull(),
    key: text().notNull(),
    command: text().notNull(),
    inputHash: text("input_hash").notNull(),
    /** JSON. */
    answer: text().notNull(),
    at: text().notNull(),
  },
  (row) => [primaryKey({ columns: [row.actor, row.key] }), index("answers_at").on(row.at)],
);
