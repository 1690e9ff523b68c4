/** The way in to a desk that nobody keeps yet: a one-time token, told once and kept where only the owner reads. */
import { randomUUID } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import { LINK_MS } from "../../domain/accounts";
import type { Store } from "../client";
import { invites, users } from "../schema";
import { firstAdminFile, hashOfSecret, newSecret, readSecretFile, removeSecretFile, writeSecretFile } from "./secrets";

/** Whether nobody has an account. */
export function isUnkept({ read }: Pick<Store, "read">): boolean {
  return read.select({ id: users.id }).from(users).limit(1).get() === undefined;
}

/**
 * The token for the first admin, while there is no account: the one that waits if it is still good,
 * else a new one. Null, and no file, once there is an account.
 */
export function firstAdminToken(store: Store, now = new Date()): string | null {
  const path = firstAdminFile(store.path);
  if (!isUnkept(store)) {
    removeSecretFile(path);
    return null;
  }
  const waiting = readSecretFile(path);
  if (waiting !== null && isGood(store, waiting, now)) return waiting;
  const secret = newSecret();
  store.accounts.delete(invites).where(eq(invites.purpose, "first-admin")).run();
  store.accounts
    .insert(invites)
    .values({
      id: randomUUID(),
      tokenHash: hashOfSecret(secret),
      purpose: "first-admin",
      role: "admin",
      createdAt: now,
      expiresAt: new Date(now.getTime() + LINK_MS),
    })
    .run();
  writeSecretFile(path, secret);
  return secret;
}

function isGood({ read }: Store, secret: string, now: Date): boolean {
  const good = and(eq(invites.tokenHash, hashOfSecret(secret)), isNull(invites.usedAt), gt(invites.expiresAt, now));
  return read.select({ id: invites.id }).from(invites).where(good).get() !== undefined;
}
