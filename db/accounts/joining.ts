/** What needs a password hashed before its transaction: opening an account, and setting a new password. */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { ROLES, type Role } from "../../domain/access";
import { passwordFault, personNameSchema, usernameSchema } from "../../domain/accounts";
import { AppError } from "../../domain/errors";
import { accounts as words } from "../../domain/messages/accounts";
import { changePassword, joinByLink, resetPassword } from "../commands/accounts/passwords";
import { goodLink, storedPassword, type Link } from "../commands/accounts/people";
import { parseInput, runCommand } from "../commands/run";
import { users } from "../schema";
import type { SignedIn } from "./actor";
import type { Desk } from "./desk";
import { hashPassword, passwordMatches } from "./passwords";
import { firstAdminFile, hashOfSecret, removeSecretFile } from "./secrets";
import { addressOf, signIn } from "./sign-in";

export type LinkShown = Pick<Link, "purpose" | "role" | "name" | "username">;

const password = z.string(words.faults.passwordMissing).min(1, words.faults.passwordMissing);
const token = z.string().min(1).max(200);

/** What a one-time link is for, if it is good. */
export function linkOf({ store }: Desk, secret: string, now = new Date()): LinkShown | null {
  const link = goodLink(store.read, hashOfSecret(secret), now);
  return link && { purpose: link.purpose, role: link.role, name: link.name, username: link.username };
}

/** Uses a one-time link and signs its person in. Gives the lines of Set-Cookie. */
export async function welcome(desk: Desk, input: unknown, headers: Headers, now = new Date()): Promise<string[]> {
  const { token: secret, ...rest } = parseInput(z.looseObject({ token }), input);
  const link = goodLink(desk.store.read, hashOfSecret(secret), now);
  if (!link) throw new AppError("not-found", words.faults.link);
  return link.role === null ? reset(desk, link, rest, headers, now) : join(desk, link, link.role, rest, headers, now);
}

const joining = z.strictObject({ username: usernameSchema, name: personNameSchema, password });

async function join(desk: Desk, link: Link, role: Role, input: unknown, headers: Headers, now: Date) {
  const { password: chosen, ...person } = parseInput(joining, input);
  refuseFault(chosen, person.username);
  const actor = { id: randomUUID(), name: person.name, permissions: ROLES[role].permissions };
  const passwordHash = await hashPassword(chosen);
  await runCommand(desk.store, joinByLink, { ...person, tokenHash: link.tokenHash, passwordHash }, { actor, now });
  if (link.purpose === "first-admin") removeSecretFile(firstAdminFile(desk.store.path));
  return signIn(desk, { username: person.username, password: chosen }, headers);
}

async function reset(desk: Desk, { userId, tokenHash }: Link, input: unknown, headers: Headers, now: Date) {
  const { password: chosen } = parseInput(z.strictObject({ password }), input);
  const person = desk.store.read
    .select()
    .from(users)
    .where(eq(users.id, userId ?? ""))
    .get();
  if (!person) throw new AppError("not-found", words.faults.link);
  const { id, name, role, username } = person;
  refuseFault(chosen, username);
  const actor = { id, name, permissions: ROLES[role].permissions };
  const passwordHash = await hashPassword(chosen);
  await runCommand(desk.store, resetPassword, { tokenHash, username, passwordHash }, { actor, now });
  return signIn(desk, { username, password: chosen }, headers);
}

const changing = z.strictObject({ present: password, password });

/** Sets one's own password anew. Every session ends; the lines of Set-Cookie begin a new one. */
export async function changeOwnPassword(
  desk: Desk,
  actor: SignedIn,
  input: unknown,
  headers: Headers,
  now = new Date(),
): Promise<string[]> {
  const { present, password: chosen } = parseInput(changing, input);
  const { id, username } = actor;
  // Counted like signing in: whoever found an open session must not find out the password.
  const wasRight = await desk.limiter.count(username, addressOf(headers));
  const stored = storedPassword(desk.store.read, id);
  if (stored === null || !(await passwordMatches(stored, present)))
    throw faultOf("present", words.faults.wrongPassword);
  await wasRight();
  refuseFault(chosen, username);
  if (await passwordMatches(stored, chosen)) throw faultOf("password", words.faults.samePassword);
  const passwordHash = await hashPassword(chosen);
  await runCommand(desk.store, changePassword, { username, present: stored, passwordHash }, { actor, now });
  return signIn(desk, { username, password: chosen }, headers);
}

function refuseFault(chosen: string, username: string): void {
  const fault = passwordFault(chosen, username);
  if (fault !== null) throw faultOf("password", fault);
}

const faultOf = (param: string, message: string): AppError =>
  new AppError("bad-request", message, [{ param, message }]);
