/** What the commands of accounts share: finding people and links, and how history tells of them. */
import { and, eq, gt, isNull, ne } from "drizzle-orm";
import { AppError } from "../../../domain/errors";
import { accounts as words } from "../../../domain/messages/accounts";
import type { Change } from "../../audit";
import type { Db } from "../../client";
import { credentials, invites, sessions, users } from "../../schema";

type Person = typeof users.$inferSelect;
export type Link = typeof invites.$inferSelect;

/** The account of a username. Throws `not-found`. */
export function personNamed(tx: Db, username: string): Person {
  const person = tx.select().from(users).where(eq(users.username, username)).get();
  if (!person) throw new AppError("not-found", words.faults.noSuchPerson);
  return person;
}

/** What history keeps of an account: never its password. */
export const storyOf = ({
  username,
  name,
  role,
  disabledAt,
}: Pick<Person, "username" | "name" | "role" | "disabledAt">) => ({
  username,
  name,
  role,
  disabled: disabledAt !== null,
});

/** The change of an account, as history keeps it. */
export function changeOf(before: Person, after: Person): Change {
  return { kind: "user", slug: after.username, before: storyOf(before), after: storyOf(after) };
}

/** Throws unless another admin could still administer without this one. */
export function demandAnotherAdmin(tx: Db, { id, role, disabledAt }: Person): void {
  if (role !== "admin" || disabledAt !== null) return;
  const others = and(eq(users.role, "admin"), isNull(users.disabledAt), ne(users.id, id));
  if (!tx.select({ id: users.id }).from(users).where(others).get())
    throw new AppError("conflict", words.faults.lastAdmin);
}

/** Ends the sessions of a person, but for one that may stay; gives how many. */
export function endSessionsOf(tx: Db, userId: string, but: string | null = null): number {
  const theirs = eq(sessions.userId, userId);
  return tx
    .delete(sessions)
    .where(but === null ? theirs : and(theirs, ne(sessions.id, but)))
    .run().changes;
}

/** The link of a token's hash, if it may still be used. */
export function goodLink(tx: Db, tokenHash: string, now: Date): Link | null {
  const good = and(
    eq(invites.tokenHash, tokenHash),
    isNull(invites.usedAt),
    isNull(invites.revokedAt),
    gt(invites.expiresAt, now),
  );
  return tx.select().from(invites).where(good).get() ?? null;
}

/** Refuses a hash that stands already: two secrets are never equal by chance. */
export function demandNewHash(found: unknown): void {
  if (!found) return;
  throw new AppError("bad-request", words.faults.hashKnown, [{ param: "tokenHash", message: words.faults.hashKnown }]);
}

export function storedPassword(tx: Db, userId: string): string | null {
  const mine = and(eq(credentials.userId, userId), eq(credentials.providerId, "credential"));
  return tx.select({ password: credentials.password }).from(credentials).where(mine).get()?.password ?? null;
}

/** Sets the hash of a password, for an account that has one or has none yet. */
export function storePassword(tx: Db, userId: string, password: string, now: Date): void {
  tx.insert(credentials)
    .values({
      id: userId,
      accountId: userId,
      providerId: "credential",
      userId,
      password,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoUpdate({ target: [credentials.userId, credentials.providerId], set: { password, updatedAt: now } })
    .run();
}
