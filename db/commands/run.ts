/** Runs commands: permission, input, version, one transaction, history, and the answer kept under its key. */
import { createHash, randomUUID } from "node:crypto";
import type Database from "better-sqlite3";
import type { z } from "zod";
import { demand, type Actor } from "../../domain/access";
import { canonicalJson } from "../../domain/canonical-json";
import { AppError, type FieldError } from "../../domain/errors";
import { RECORDS } from "../../domain/records";
import { appendAudit, type Change } from "../audit";
import type { Db, Store } from "../client";
import { refreshText } from "../full-text";
import { notePublication } from "../publications";
import { givenAnswer, keepAnswer } from "./answers";
import type { Command, Context } from "./define";

/** Who asks, when, and under which conditions. */
export interface Asking {
  /** Null: someone signed out. */
  readonly actor: Actor | null;
  readonly now: Date;
  /** From If-Match; null where none was given. */
  readonly expected?: number | null;
  /** From Idempotency-Key; null where none was given. */
  readonly key?: string | null;
  readonly reason?: string | null;
}

export interface Answered<R = unknown> {
  readonly result: R;
  /** Whether anything changed. */
  readonly changed: boolean;
}

/** Runs a command. Throws AppError; nothing is written then. */
export async function runCommand<I extends z.ZodType, R, P>(
  store: Store,
  command: Command<I, R, P>,
  input: unknown,
  { actor, now, expected = null, key = null, reason = null }: Asking,
): Promise<Answered<R>> {
  demand(actor, command.needs);
  const parsed = parseInput(command.input, input);
  if (command.versioned && expected === null)
    throw new AppError("version-required", "Say which version you saw, in the header If-Match.");
  const at = now.toISOString();
  const inputHash = createHash("sha256")
    .update(canonicalJson([command.name, expected, input]))
    .digest("hex");
  const asked = { actor, key, command: command.name, inputHash };
  // Looked for again in the transaction: the same request may be under way twice.
  const early = command.prepare === undefined ? null : givenAnswer(store.read, asked);
  if (early !== null) return early as Answered<R>;
  const prepared = (await command.prepare?.(store, parsed, { actor, now, reason })) as P;
  return store.write((tx, raw) => {
    const given = givenAnswer(tx, asked);
    if (given !== null) return given as Answered<R>;
    const context: Context = { actor, at, expected, reason, raw };
    const { result, changes } = sayingWhatWasSent(input, () => command.run(tx, parsed, context, prepared));
    if (changes !== "none") record(tx, raw, command.name, context, changes);
    const answer = { result, changed: changes !== "none" };
    if (command.looks !== true) keepAnswer(tx, asked, answer, now);
    return answer;
  });
}

/** A save that came too late gets both versions back: what stands, and what it sent unless the command says otherwise. */
function sayingWhatWasSent<T>(sent: unknown, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "stale-version") throw error;
    throw new AppError(error.code, error.message, error.fields, { also: { sent, ...error.also }, cause: error });
  }
}

/** Reads a command's input. Throws `bad-request` with every fault under its path. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown, under = ""): z.output<S> {
  const { success, data, error } = schema.safeParse(input);
  if (success) return data;
  throw new AppError("bad-request", "Some of what was sent cannot be taken.", fieldErrors(error, under));
}

/** The faults a schema found, each under the path of its field. */
export function fieldErrors({ issues }: z.ZodError, under = ""): FieldError[] {
  return issues.flatMap((issue) => {
    const param = [under, ...issue.path.map(String)].filter((part) => part !== "").join(".");
    return issue.code === "unrecognized_keys"
      ? issue.keys.map((name) => ({ param: param === "" ? name : `${param}.${name}`, message: "Not known here." }))
      : [{ param, message: issue.message }];
  });
}

function record(
  tx: Db,
  raw: Database.Database,
  command: string,
  { actor, at, reason }: Context,
  changes: readonly Change[],
): void {
  appendAudit(tx, raw, { actor, command, at, reason, batch: changes.length > 1 ? randomUUID() : null }, changes);
  const published = changes.filter(({ kind }) => kind in RECORDS);
  if (published.length === 0) return;
  refreshText(raw, published);
  notePublication(raw);
}
