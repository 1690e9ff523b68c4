/** Ending sessions: one's own, or, for admins, anyone's. */
import { eq } from "drizzle-orm";
import { z } from "zod";
import { demandPerson, may, type Actor } from "../../../domain/access";
import { usernameSchema } from "../../../domain/accounts";
import { AppError } from "../../../domain/errors";
import { accounts as words } from "../../../domain/messages/accounts";
import { sessions, users } from "../../schema";
import { changed, defineCommand, unchanged } from "../define";
import { endSessionsOf, personNamed } from "./people";

const mayEndThoseOf = (actor: Actor, userId: string) => actor.id === userId || may(actor, "administer");

export const endSession = defineCommand({
  name: "end-session",
  summary: "Ends one session, one's own or, for admins, anyone's",
  needs: "read-drafts",
  versioned: false,
  input: z.strictObject({ id: z.string().min(1).max(64) }),
  run(tx, { id }, { actor }) {
    demandPerson(actor);
    const found = tx
      .select({ userId: users.id, username: users.username, begun: sessions.createdAt })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(eq(sessions.id, id))
      .get();
    // Someone else's is as unknown as none, for who may not see it.
    if (!found || !mayEndThoseOf(actor, found.userId)) throw new AppError("not-found", words.faults.noSuchSession);
    tx.delete(sessions).where(eq(sessions.id, id)).run();
    const before = { username: found.username, begun: found.begun.toISOString() };
    return changed({ id }, [{ kind: "session", slug: id, before, after: null }]);
  },
});

export const endSessions = defineCommand({
  name: "end-sessions",
  summary: "Ends all sessions of a person; of one's own, all but `except`",
  needs: "read-drafts",
  versioned: false,
  input: z.strictObject({ username: usernameSchema, except: z.string().min(1).max(64).optional() }),
  run(tx, { username, except }, { actor }) {
    demandPerson(actor);
    const { id } = personNamed(tx, username);
    if (!mayEndThoseOf(actor, id)) throw new AppError("not-found", words.faults.noSuchPerson);
    const ended = endSessionsOf(tx, id, except ?? null);
    if (ended === 0) return unchanged({ username, ended });
    return changed({ username, ended }, [
      { kind: "user", slug: username, before: { sessions: ended }, after: { sessions: 0 } },
    ]);
  },
});
