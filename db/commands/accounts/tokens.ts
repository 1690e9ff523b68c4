/** Tokens for programs: made by a person for him- or herself, within what that person may do. */
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { demandPerson, may, SCOPES } from "../../../domain/access";
import { hashSchema } from "../../../domain/accounts";
import { AppError } from "../../../domain/errors";
import { accounts as words } from "../../../domain/messages/accounts";
import { apiTokens, users } from "../../schema";
import { changed, defineCommand } from "../define";
import { demandNewHash } from "./people";

const DAY_MS = 24 * 60 * 60 * 1000;

export const createToken = defineCommand({
  name: "create-token",
  summary: "Makes a token by which a program acts for oneself, within the scopes chosen",
  needs: "read-drafts",
  versioned: false,
  input: z.strictObject({
    name: z.string().trim().min(1, words.faults.tokenName).max(60, words.faults.tokenName),
    scopes: z.array(z.enum(SCOPES)).min(1, words.faults.scopes),
    /** How many days it is good for; null: until it is revoked. */
    days: z.int().min(1).max(366).nullable(),
    /** SHA-256 of the token, which stays with whoever made it. */
    tokenHash: hashSchema,
  }),
  run(tx, { name, scopes, days, tokenHash }, { actor, at }) {
    demandPerson(actor);
    if (!scopes.every((scope) => may(actor, scope))) {
      throw new AppError("bad-request", words.faults.scopesOver, [
        { param: "scopes", message: words.faults.scopesOver },
      ]);
    }
    demandNewHash(tx.select({ id: apiTokens.id }).from(apiTokens).where(eq(apiTokens.tokenHash, tokenHash)).get());
    const createdAt = new Date(at);
    const expiresAt = days === null ? null : new Date(createdAt.getTime() + days * DAY_MS);
    const row = {
      id: randomUUID(),
      userId: actor.id,
      name,
      scopes: SCOPES.filter((each) => scopes.includes(each)),
      createdAt,
      expiresAt,
    };
    tx.insert(apiTokens)
      .values({ ...row, tokenHash })
      .run();
    const after = { owner: actor.name, name, scopes: row.scopes, expiresAt: expiresAt?.toISOString() ?? null };
    return changed({ id: row.id }, [{ kind: "token", slug: row.id, before: null, after }]);
  },
});

export const revokeToken = defineCommand({
  name: "revoke-token",
  summary: "Makes a token useless, one's own or, for admins, anyone's",
  needs: "read-drafts",
  versioned: false,
  input: z.strictObject({ id: z.uuid() }),
  run(tx, { id }, { actor, at }) {
    demandPerson(actor);
    const found = tx
      .select({ token: apiTokens, owner: users.name })
      .from(apiTokens)
      .innerJoin(users, eq(users.id, apiTokens.userId))
      .where(and(eq(apiTokens.id, id), isNull(apiTokens.revokedAt)))
      .get();
    const known = found && (found.token.userId === actor.id || may(actor, "administer"));
    if (!known) throw new AppError("not-found", words.faults.noSuchToken);
    tx.update(apiTokens)
      .set({ revokedAt: new Date(at) })
      .where(eq(apiTokens.id, id))
      .run();
    const before = { owner: found.owner, name: found.token.name, scopes: found.token.scopes };
    return changed({ id }, [{ kind: "token", slug: id, before, after: null }]);
  },
});
