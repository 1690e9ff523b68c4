/**
 * One-time links. The secret is made where the link is shown, and only its hash is sent: no answer,
 * log or row of history could give it away.
 */
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { ROLES } from "../../../domain/access";
import { hashSchema, LINK_MS, personNameSchema, usernameSchema } from "../../../domain/accounts";
import { AppError } from "../../../domain/errors";
import { accounts as words } from "../../../domain/messages/accounts";
import { keysOf } from "../../../domain/taxonomy";
import type { Db } from "../../client";
import { invites, users } from "../../schema";
import { changed, defineCommand, type Context } from "../define";
import { demandNewHash, personNamed, type Link } from "./people";

export interface LinkMade {
  readonly id: string;
  /** ISO 8601 instant. */
  readonly expiresAt: string;
}

const storyOf = ({ purpose, role, name, username, expiresAt }: Omit<Link, "id" | "tokenHash">) => ({
  purpose,
  role,
  name,
  username,
  expiresAt: expiresAt.toISOString(),
});

function makeLink(
  tx: Db,
  link: Pick<Link, "tokenHash" | "purpose" | "role" | "name" | "username" | "userId">,
  { actor, at }: Context,
) {
  demandNewHash(tx.select({ id: invites.id }).from(invites).where(eq(invites.tokenHash, link.tokenHash)).get());
  const createdAt = new Date(at);
  const row = {
    ...link,
    id: randomUUID(),
    createdBy: actor.id,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + LINK_MS),
    usedAt: null,
    revokedAt: null,
  };
  tx.insert(invites).values(row).run();
  const result: LinkMade = { id: row.id, expiresAt: row.expiresAt.toISOString() };
  return changed(result, [{ kind: "link", slug: row.id, before: null, after: storyOf(row) }]);
}

export const invitePerson = defineCommand({
  name: "invite-person",
  summary: "Makes a one-time link by which a person opens an account with a role",
  needs: "administer",
  versioned: false,
  input: z.strictObject({
    role: z.enum(keysOf(ROLES)),
    name: personNameSchema,
    /** Proposed; whoever is invited may choose another. */
    username: usernameSchema.optional(),
    /** SHA-256 of the secret in the link. */
    tokenHash: hashSchema,
  }),
  run(tx, { role, name, username = null, tokenHash }, context) {
    const taken = username && tx.select({ id: users.id }).from(users).where(eq(users.username, username)).get();
    if (taken) {
      throw new AppError("bad-request", words.faults.usernameTaken, [
        { param: "username", message: words.faults.usernameTaken },
      ]);
    }
    return makeLink(tx, { tokenHash, purpose: "invite", role, name, username, userId: null }, context);
  },
});

export const offerNewPassword = defineCommand({
  name: "offer-new-password",
  summary: "Makes a one-time link by which a person sets a new password",
  needs: "administer",
  versioned: false,
  input: z.strictObject({ username: usernameSchema, tokenHash: hashSchema }),
  run(tx, { username, tokenHash }, context) {
    const { id, name } = personNamed(tx, username);
    return makeLink(tx, { tokenHash, purpose: "reset", role: null, name, username, userId: id }, context);
  },
});

export const withdrawLink = defineCommand({
  name: "withdraw-link",
  summary: "Makes a one-time link useless before it is used",
  needs: "administer",
  versioned: false,
  input: z.strictObject({ id: z.uuid() }),
  run(tx, { id }, { at }) {
    const open = and(eq(invites.id, id), isNull(invites.usedAt), isNull(invites.revokedAt));
    const link = tx.select().from(invites).where(open).get();
    if (!link) throw new AppError("not-found", words.faults.noSuchLink);
    tx.update(invites)
      .set({ revokedAt: new Date(at) })
      .where(eq(invites.id, id))
      .run();
    return changed({ id }, [{ kind: "link", slug: id, before: storyOf(link), after: null }]);
  },
});
