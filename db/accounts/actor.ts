/** Who sends a request, by session cookie or token, as the account stands at this moment. */
import { and, eq, isNull, ne, or } from "drizzle-orm";
import { permissionsOfToken, ROLES, type Actor, type Role } from "../../domain/access";
import type { Store } from "../client";
import { apiTokens, users } from "../schema";
import type { Auth } from "./auth";
import { hashOfSecret } from "./secrets";

/** Someone signed in, or a token of someone's. */
export interface SignedIn extends Actor {
  readonly username: string;
  readonly role: Role;
  /** Null when a token acts. */
  readonly session: string | null;
}

/** The actor of a request, or null. A token given is the only thing looked at: a wrong one is nobody. */
export async function actorOf(store: Store, auth: Auth, headers: Headers, now = new Date()): Promise<SignedIn | null> {
  const authorization = headers.get("authorization");
  return authorization === null ? bySession(store, auth, headers) : byToken(store, authorization, now);
}

async function bySession(store: Store, auth: Auth, headers: Headers): Promise<SignedIn | null> {
  const found = await auth.api.getSession({ headers });
  if (!found) return null;
  const person = personOf(store, found.session.userId);
  if (!person) return null;
  const { id, name, username, role } = person;
  return { id, name, username, role, permissions: ROLES[role].permissions, session: found.session.id };
}

function personOf({ read }: Store, id: string) {
  return read
    .select()
    .from(users)
    .where(and(eq(users.id, id), isNull(users.disabledAt)))
    .get();
}

function byToken(store: Store, authorization: string, now: Date): SignedIn | null {
  const secret = /^Bearer ([\w-]{20,200})$/i.exec(authorization)?.[1];
  if (secret === undefined) return null;
  const token = store.read
    .select()
    .from(apiTokens)
    .where(and(eq(apiTokens.tokenHash, hashOfSecret(secret)), isNull(apiTokens.revokedAt)))
    .get();
  if (!token || (token.expiresAt !== null && token.expiresAt <= now)) return null;
  const person = personOf(store, token.userId);
  if (!person) return null;
  noteUse(store, token.id, now);
  const { id, name, username, role } = person;
  return {
    id,
    name,
    username,
    role,
    permissions: permissionsOfToken(role, token.scopes),
    session: null,
    token: token.id,
  };
}

/** The day of last use: one write a day and token. */
function noteUse({ accounts }: Store, id: string, now: Date): void {
  const day = now.toISOString().slice(0, 10);
  const older = or(isNull(apiTokens.lastUsedOn), ne(apiTokens.lastUsedOn, day));
  accounts
    .update(apiTokens)
    .set({ lastUsedOn: day })
    .where(and(eq(apiTokens.id, id), older))
    .run();
}
