/** What the pages of accounts show: people, their sessions, tokens and open links. */
import { and, asc, desc, eq, gt, isNull } from "drizzle-orm";
import type { Role, Scope } from "../../domain/access";
import { ABSOLUTE_MS, endOfSession } from "../../domain/accounts";
import type { Store } from "../client";
import { apiTokens, invites, sessions, users } from "../schema";

type Read = Pick<Store, "read">;

export interface SessionRow {
  readonly id: string;
  readonly begun: string;
  readonly lastSeen: string;
  readonly ends: string;
  readonly address: string;
  readonly browser: string;
}

export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly created: string;
  readonly expires: string | null;
  readonly lastUsedOn: string | null;
}

export interface PersonRow {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly since: string;
  readonly disabled: boolean;
  readonly sessions: readonly SessionRow[];
  readonly tokens: readonly TokenRow[];
}

export interface LinkRow {
  readonly id: string;
  readonly purpose: "invite" | "reset" | "first-admin";
  readonly role: Role | null;
  readonly name: string | null;
  readonly created: string;
  readonly expires: string;
}

/** Everyone of the desk, by name. */
export function peopleOfDesk(store: Read, now = new Date()): PersonRow[] {
  const people = store.read.select().from(users).orderBy(asc(users.name), asc(users.username)).all();
  return people.map(({ id, username, name, role, createdAt, disabledAt }) => ({
    username,
    name,
    role,
    since: createdAt.toISOString(),
    disabled: disabledAt !== null,
    sessions: sessionsOf(store, id, now),
    tokens: tokensOf(store, id, now),
  }));
}

/** The sessions of a person that have not ended, the latest used first. */
export function sessionsOf({ read }: Read, userId: string, now = new Date()): SessionRow[] {
  const open = and(
    eq(sessions.userId, userId),
    gt(sessions.expiresAt, now),
    gt(sessions.createdAt, new Date(now.getTime() - ABSOLUTE_MS)),
  );
  return read
    .select()
    .from(sessions)
    .where(open)
    .orderBy(desc(sessions.updatedAt))
    .all()
    .map((session) => ({
      id: session.id,
      begun: session.createdAt.toISOString(),
      lastSeen: session.updatedAt.toISOString(),
      ends: endOfSession(session).toISOString(),
      address: session.ipAddress ?? "",
      browser: session.userAgent ?? "",
    }));
}

/** The tokens of a person that can be used, the newest first. */
export function tokensOf({ read }: Read, userId: string, now = new Date()): TokenRow[] {
  return read
    .select()
    .from(apiTokens)
    .where(and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)))
    .orderBy(desc(apiTokens.createdAt))
    .all()
    .filter(({ expiresAt }) => expiresAt === null || expiresAt > now)
    .map(({ id, name, scopes, createdAt, expiresAt, lastUsedOn }) => ({
      id,
      name,
      scopes,
      created: createdAt.toISOString(),
      expires: expiresAt?.toISOString() ?? null,
      lastUsedOn,
    }));
}

/** Links that were made and not used yet, the newest first. */
export function openLinks({ read }: Read, now = new Date()): LinkRow[] {
  return read
    .select()
    .from(invites)
    .where(and(isNull(invites.usedAt), isNull(invites.revokedAt), gt(invites.expiresAt, now)))
    .orderBy(desc(invites.createdAt))
    .all()
    .map(({ id, purpose, role, name, createdAt, expiresAt }) => ({
      id,
      purpose,
      role,
      name,
      created: createdAt.toISOString(),
      expires: expiresAt.toISOString(),
    }));
}
