/** Signing in and out. */
import { isAPIError } from "better-auth/api";
import { z } from "zod";
import { ABSOLUTE_MS, usernameSchema } from "../../domain/accounts";
import { AppError } from "../../domain/errors";
import { accounts as words } from "../../domain/messages/accounts";
import { parseInput } from "../commands/run";
import { ADDRESS_HEADER, SESSION_COOKIE } from "./auth";
import type { Desk } from "./desk";
import { refusePassword } from "./passwords";

const credentials = z.strictObject({
  username: z.string(words.faults.usernameMissing).trim().toLowerCase().min(1, words.faults.usernameMissing),
  password: z.string(words.faults.passwordMissing).min(1, words.faults.passwordMissing),
});

/** Where a request came from, as the server's socket knows it. */
export function addressOf(headers: Headers): string {
  return headers.get(ADDRESS_HEADER) ?? "unknown";
}

/**
 * Begins a new session and ends the one the request came with. Gives the lines of Set-Cookie.
 * Throws the same words, after the same time, for a wrong name as for a wrong password.
 */
export async function signIn(desk: Desk, input: unknown, headers: Headers): Promise<string[]> {
  const { username, password } = parseInput(credentials, input);
  const wasRight = await desk.limiter.count(username, addressOf(headers));
  if (!usernameSchema.safeParse(username).success) {
    await refusePassword(password);
    throw wrong();
  }
  const cookies = await newSession(desk, { username, password }, headers);
  await wasRight();
  await desk.auth.api.signOut({ headers });
  return cookies;
}

const wrong = (): AppError => new AppError("signed-out", words.faults.signIn);

async function newSession({ auth }: Desk, body: { username: string; password: string }, headers: Headers) {
  try {
    const { headers: answer } = await auth.api.signInUsername({ body, headers, returnHeaders: true });
    return answer.getSetCookie().filter(isOurs).map(keepAsLongAsItMayLast);
  } catch (error) {
    if (!isAPIError(error)) throw error;
    if (error.statusCode === 403) throw new AppError("forbidden", words.faults.disabled);
    if (error.statusCode < 500) throw wrong();
    throw error;
  }
}

/** Ends the session of a request. Gives the lines of Set-Cookie. */
export async function signOut({ auth }: Desk, headers: Headers): Promise<string[]> {
  const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true });
  return answer.getSetCookie().filter(isOurs);
}

const isOurs = (cookie: string) => cookie.startsWith(`${SESSION_COOKIE}=`);

/** Idleness is measured here, not by the browser: a page cannot renew a cookie. */
function keepAsLongAsItMayLast(cookie: string): string {
  return cookie.replace(/Max-Age=\d+/i, `Max-Age=${ABSOLUTE_MS / 1000}`);
}
