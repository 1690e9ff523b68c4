/** What a command would change, found by doing it and undoing it: so nobody has to guess before confirming. */
import type { z } from "zod";
import { demand, type Actor } from "../../domain/access";
import { AppError } from "../../domain/errors";
import type { Change } from "../audit";
import type { Store } from "../client";
import type { Command } from "./define";

/** What would change, or why it would be refused. */
export type Rehearsal =
  | { readonly changes: readonly Change[]; readonly refused: null }
  | { readonly changes: null; readonly refused: AppError };

interface Asked {
  readonly actor: Actor;
  readonly now: Date;
  readonly expected: number;
}

/** Carried out of the transaction, so that all of it is undone. */
class Rehearsed extends Error {
  readonly changes: readonly Change[];

  constructor(changes: readonly Change[]) {
    super("rehearsed");
    this.changes = changes;
  }
}

/** Runs a command on the tables as they are and takes all of it back. */
export async function rehearse<I extends z.ZodType, R>(
  store: Store,
  command: Command<I, R>,
  input: z.output<I>,
  { actor, now, expected }: Asked,
): Promise<Rehearsal> {
  demand(actor, command.needs);
  try {
    return await store.write((tx, raw) => {
      const context = { actor, at: now.toISOString(), expected, reason: null, raw };
      const { changes } = command.run(tx, input, context, undefined);
      throw new Rehearsed(changes === "none" ? [] : changes);
    });
  } catch (error) {
    if (error instanceof Rehearsed) return { changes: error.changes, refused: null };
    if (error instanceof AppError && error.status < 500) return { changes: null, refused: error };
    throw error;
  }
}
