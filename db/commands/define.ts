/** What a command is: one verb, declared once with who may do it, what it takes and what it does. */
import type Database from "better-sqlite3";
import type { z } from "zod";
import type { Actor, Permission } from "../../domain/access";
import { AppError } from "../../domain/errors";
import type { Change } from "../audit";
import type { Db, Store } from "../client";

/** Everything a command knows beside its input. */
export interface Context {
  readonly actor: Actor;
  /** ISO 8601 instant. */
  readonly at: string;
  /** The version the sender saw, from If-Match; null where none was given. */
  readonly expected: number | null;
  readonly reason: string | null;
  /** The connection of the transaction, for statements Drizzle cannot say. */
  readonly raw: Database.Database;
}

/** What a command did: it changed something, and says what, or it changed nothing, and says so. */
export type Done<R> =
  | { readonly result: R; readonly changes: readonly [Change, ...Change[]] }
  | { readonly result: R; readonly changes: "none" };

/** The outcome of a command that changed something; each change becomes a row of history. */
export function changed<R>(result: R, changes: readonly Change[]): Done<R> {
  const [first, ...more] = changes;
  return first === undefined ? { result, changes: "none" } : { result, changes: [first, ...more] };
}

/** The outcome of a command that found everything as it should be. */
export const unchanged = <R>(result: R): Done<R> => ({ result, changes: "none" });

/** What is known before the transaction. */
export interface Beforehand {
  readonly actor: Actor;
  readonly now: Date;
  readonly reason?: string | null;
}

export interface Command<I extends z.ZodType = z.ZodType, R = unknown, P = unknown> {
  readonly name: string;
  /** In words, for the reference. */
  readonly summary: string;
  readonly needs: Permission;
  readonly input: I;
  /** Whether it changes something that has a version: the sender must then say which it saw. */
  readonly versioned: boolean;
  /** Set where it only looks: its answer is not kept for a repeated request, which may as well look again. */
  readonly looks?: true;
  /** What has to be done outside the database before the transaction, such as copying its file; `run` gets what it gives. */
  prepare?(store: Store, input: z.output<I>, beforehand: Beforehand): Promise<P>;
  /** Synchronous: it runs inside one transaction. Throws AppError to undo everything. */
  run(tx: Db, input: z.output<I>, context: Context, prepared: P): Done<R>;
}

/** Declares a command; the compiler holds `run` to the input and to saying what changed. */
export function defineCommand<I extends z.ZodType, R, P>(command: Command<I, R, P>): Command<I, R, P> {
  return command;
}

/**
 * Refuses to go on unless the version that stands is the one the sender saw. `current` is what
 * stands now, for the sender to compare.
 */
export function expectVersion({ expected }: Context, stands: number, current: unknown): void {
  if (expected === stands) return;
  throw new AppError("stale-version", "Somebody else has changed this since you opened it.", [], {
    also: { version: stands, current },
  });
}
