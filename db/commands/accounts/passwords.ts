/**
 * What a person does with a password. These are no commands of the API: the password is hashed
 * before them (`db/accounts/joining`), and who uses a link is nobody yet.
 */
import { eq } from "drizzle-orm";
import { z } from "zod";
import { hashSchema, personNameSchema, usernameSchema } from "../../../domain/accounts";
import { AppError } from "../../../domain/errors";
import { accounts as words } from "../../../domain/messages/accounts";
import type { Db } from "../../client";
import { invites, users } from "../../schema";
import { changed, defineCommand, type Context } from "../define";
import { endSessionsOf, goodLink, personNamed, storedPassword, storePassword, storyOf, type Link } from "./people";

const passwordHash = z.string().startsWith("$argon2id$");

/** The link, used up now. Throws unless it is good and for this purpose. */
function usedUp(tx: Db, tokenHash: string, isFor: (link: Link) => boolean, { at }: Context): Link {
  const now = new Date(at);
  const link = goodLink(tx, tokenHash, now);
  if (!link || !isFor(link)) throw new AppError("not-found", words.faults.link);
  tx.update(invites).set({ usedAt: now }).where(eq(invites.id, link.id)).run();
  return link;
}

/** Opens the account of whoever was invited. The actor is that person, by the id the account will have. */
export const joinByLink = defineCommand({
  name: "join",
  summary: "Opens an account by a one-time link",
  needs: "read-drafts",
  versioned: false,
  input: z.strictObject({ tokenHash: hashSchema, username: usernameSchema, name: personNameSchema, passwordHash }),
  run(tx, { tokenHash, username, name, passwordHash: password }, context) {
    const { role, purpose } = usedUp(tx, tokenHash, (link) => link.purpose !== "reset", context);
    if (role === null) throw new AppError("not-found", words.faults.link);
    if (purpose === "first-admin" && tx.select({ id: users.id }).from(users).get())
      throw new AppError("not-found", words.faults.link);
    if (tx.select({ id: users.id }).from(users).where(eq(users.username, username)).get()) {
      throw new AppError("bad-request", words.faults.usernameTaken, [
        { param: "username", message: words.faults.usernameTaken },
      ]);
    }
    const now = new Date(context.at);
    const row = { id: context.actor.id, name, username, role, createdAt: now, updatedAt: now, disabledAt: null };
    tx.insert(users)
      .values({ ...row, email: `${username}@desk.invalid`, displayUsername: username })
      .run();
    storePassword(tx, row.id, password, now);
    return changed({ username, role }, [{ kind: "user", slug: username, before: null, after: storyOf(row) }]);
  },
});

const NEW_PASSWORD = { before: { password: "as before" }, after: { password: "set anew" } } as const;

/** Sets a new password by a one-time link and ends every session. The actor is the person. */
export const resetPassword = defineCommand({
  name: "reset-password",
  summary: "Sets a new password by a one-time link and ends the person's sessions",
  needs: "read-drafts",
  versioned: false,
  input: z.strictObject({ tokenHash: hashSchema, username: usernameSchema, passwordHash }),
  run(tx, { tokenHash, username, passwordHash: password }, context) {
    const { actor, at } = context;
    usedUp(tx, tokenHash, (link) => link.purpose === "reset" && link.userId === actor.id, context);
    storePassword(tx, actor.id, password, new Date(at));
    endSessionsOf(tx, actor.id);
    return changed({ username }, [{ kind: "user", slug: username, ...NEW_PASSWORD }]);
  },
});

/** Sets a new password in place of the present one and ends every session. */
export const changePassword = defineCommand({
  name: "change-password",
  summary: "Sets a new password and ends the person's sessions",
  needs: "read-drafts",
  versioned: false,
  input: z.strictObject({ username: usernameSchema, present: passwordHash, passwordHash }),
  run(tx, { username, present, passwordHash: password }, { actor, at }) {
    const { id } = personNamed(tx, username);
    // Looked at before the transaction; another change since then wins.
    if (id !== actor.id || storedPassword(tx, id) !== present)
      throw new AppError("conflict", words.faults.wrongPassword);
    storePassword(tx, id, password, new Date(at));
    endSessionsOf(tx, id);
    return changed({ username }, [{ kind: "user", slug: username, ...NEW_PASSWORD }]);
  },
});
