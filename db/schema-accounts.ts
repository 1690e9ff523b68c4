/**
 * The tables of accounts. What signs a person in (sessions, invitations, tokens) stands here as its
 * SHA-256 alone, so that a copy of the file opens no door. People are disabled, never deleted:
 * history names them.
 */
import { sql, type SQL } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { ROLES, type Scope } from "../domain/access";
import { keysOf } from "../domain/taxonomy";

type Column = AnySQLiteColumn;

/** What a one-time link is for. */
export const INVITE_PURPOSES = ["invite", "reset", "first-admin"] as const;

const oneOf = (column: Column, values: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`;
const isHash = (column: Column): SQL => sql`length(${column}) = 64 and ${column} not glob '*[^0-9a-f]*'`;
const isDay = (column: Column): SQL => sql`${column} is null or ${column} is date(${column})`;

const moment = (name: string) => integer(name, { mode: "timestamp" });
const role = () => text("role", { enum: keysOf(ROLES) as ["editor", "reviewer", "admin"] });

export const users = sqliteTable(
  "users",
  {
    id: text().primaryKey(),
    /** As history shows it. */
    name: text().notNull(),
    /** Never written to and never shown: people sign in by username, the library wants an address. */
    email: text().notNull(),
    emailVerified: integer("email_verified", { mode: "boolean" }).notNull().default(false),
    image: text(),
    username: text().notNull(),
    displayUsername: text("display_username"),
    role: role().notNull(),
    disabledAt: moment("disabled_at"),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (row) => [
    uniqueIndex("users_email").on(row.email),
    uniqueIndex("users_username").on(row.username),
    check(
      "users_username_form",
      sql`length(${row.username}) between 3 and 32 and ${row.username} not glob '*[^a-z0-9.-]*'`,
    ),
    check("users_role", oneOf(row.role, keysOf(ROLES))),
  ],
);

export const sessions = sqliteTable(
  "sessions",
  {
    id: text().primaryKey(),
    /** SHA-256 of what the cookie holds. */
    token: text().notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** The end of idleness; the absolute end counts from `createdAt`. */
    expiresAt: moment("expires_at").notNull(),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
  },
  (row) => [
    uniqueIndex("sessions_token").on(row.token),
    index("sessions_user").on(row.userId),
    check("sessions_token_is_hash", isHash(row.token)),
  ],
);

/** How a person proves who he or she is; a password is an argon2id hash. */
export const credentials = sqliteTable(
  "credentials",
  {
    id: text().primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: moment("access_token_expires_at"),
    refreshTokenExpiresAt: moment("refresh_token_expires_at"),
    scope: text(),
    password: text(),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (row) => [
    uniqueIndex("credentials_user_provider").on(row.userId, row.providerId),
    check("credentials_password_is_argon2id", sql`${row.password} is null or ${row.password} glob '$argon2id$*'`),
  ],
);

/** The library's own one-time values; nothing of ours uses them. */
export const verifications = sqliteTable(
  "verifications",
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: moment("expires_at").notNull(),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (row) => [index("verifications_identifier").on(row.identifier)],
);

/** One-time links: to a first account, to an account by invitation, to a new password. */
export const invites = sqliteTable(
  "invites",
  {
    id: text().primaryKey(),
    tokenHash: text("token_hash").notNull(),
    purpose: text({ enum: INVITE_PURPOSES }).notNull(),
    /** The role the account will have; null for a new password. */
    role: role(),
    /** Whose password it sets; null until there is an account. */
    userId: text("user_id").references(() => users.id, { onDelete: "cascade" }),
    /** Proposed by whoever invites. */
    name: text(),
    username: text(),
    /** Null for the first admin's, which nobody made. */
    createdBy: text("created_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
    revokedAt: moment("revoked_at"),
  },
  (row) => [
    uniqueIndex("invites_token").on(row.tokenHash),
    index("invites_user").on(row.userId),
    index("invites_created_by").on(row.createdBy),
    check("invites_token_is_hash", isHash(row.tokenHash)),
    check("invites_purpose", oneOf(row.purpose, INVITE_PURPOSES)),
    check("invites_role", oneOf(row.role, keysOf(ROLES))),
    check("invites_for_someone", sql`(${row.purpose} = 'reset') = (${row.role} is null)`),
  ],
);

export const apiTokens = sqliteTable(
  "api_tokens",
  {
    id: text().primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** What its owner calls it. */
    name: text().notNull(),
    tokenHash: text("token_hash").notNull(),
    scopes: text({ mode: "json" }).$type<readonly Scope[]>().notNull(),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at"),
    /** The day alone: a write at every request would cost more than the answer is worth. */
    lastUsedOn: text("last_used_on"),
    revokedAt: moment("revoked_at"),
  },
  (row) => [
    uniqueIndex("api_tokens_token").on(row.tokenHash),
    index("api_tokens_user").on(row.userId),
    check("api_tokens_token_is_hash", isHash(row.tokenHash)),
    check("api_tokens_scopes_are_json", sql`json_type(${row.scopes}) = 'array'`),
    check("api_tokens_last_used_on", isDay(row.lastUsedOn)),
  ],
);
