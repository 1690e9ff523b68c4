/** Answers kept under the keys their senders chose, for as long as a request may come again. */
import { and, eq, lt } from "drizzle-orm";
import type { Actor } from "../../domain/access";
import { AppError } from "../../domain/errors";
import type { Db } from "../client";
import { answers } from "../schema";

const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** A request as far as its answer depends on it. */
export interface Asked {
  readonly actor: Pick<Actor, "id">;
  /** From Idempotency-Key; null where none was given. */
  readonly key: string | null;
  readonly command: string;
  readonly inputHash: string;
}

/** The answer given before under a key, or null. Throws `unprocessable` where the key was used for something else. */
export function givenAnswer(tx: Db, { actor, key, inputHash }: Asked): unknown {
  if (key === null) return null;
  const given = tx
    .select()
    .from(answers)
    .where(and(eq(answers.actor, actor.id), eq(answers.key, key)))
    .get();
  if (!given) return null;
  if (given.inputHash !== inputHash)
    throw new AppError("unprocessable", "This Idempotency-Key was used for another request.");
  return JSON.parse(given.answer);
}

/** Keeps an answer under its key, and forgets those of long ago: nobody repeats a request after a week. */
export function keepAnswer(tx: Db, { actor, key, command, inputHash }: Asked, answer: unknown, now: Date): void {
  if (key === null) return;
  const oldest = new Date(now.getTime() - KEPT_MS).toISOString();
  tx.delete(answers).where(lt(answers.at, oldest)).run();
  tx.insert(answers)
    .values({ actor: actor.id, key, command, inputHash, answer: JSON.stringify(answer), at: now.toISOString() })
    .run();
}
