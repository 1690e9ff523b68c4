/**
 * better-auth on our tables, with its defaults overridden. Only its functions are called; its own
 * addresses are not served. Its transactions are off: on the writing connection they would collide
 * with the queue.
 */
import { betterAuth, type BetterAuthOptions } from "better-auth";
import { APIError } from "better-auth/api";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { username } from "better-auth/plugins/username";
import { eq } from "drizzle-orm";
import { IDLE_MS, LONGEST_PASSWORD, usernameSchema } from "../../domain/accounts";
import { accounts as words } from "../../domain/messages/accounts";
import type { Db } from "../client";
import { credentials, sessions, users, verifications } from "../schema";
import { hashPassword, passwordMatches } from "./passwords";
import { keepOnlyHashes } from "./session-hashes";

/** Browsers hold a cookie of this prefix to one host, to secure connections and to the whole site. */
export const SESSION_COOKIE = "__Host-communique";
/** Set by the server from the socket; what a client writes there is dropped. */
export const ADDRESS_HEADER = "x-client-address";

const seconds = (ms: number) => ms / 1000;

export type Auth = ReturnType<typeof createAuth>;

export function createAuth(db: Db, secret: string) {
  const tables = { user: users, session: sessions, account: credentials, verification: verifications };
  const options = {
    appName: "Communiqué",
    baseURL: "http://127.0.0.1",
    secret,
    database: keepOnlyHashes(drizzleAdapter(db, { provider: "sqlite", schema: tables, transaction: false })),
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Ours stands before the password is looked at, in db/accounts/limiter.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: LONGEST_PASSWORD * 4,
      password: { hash: hashPassword, verify: async ({ hash, password }) => passwordMatches(hash, password) },
    },
    user: {
      additionalFields: {
        role: { type: "string", required: true, input: false },
        disabledAt: { type: "date", required: false, input: false },
      },
    },
    session: {
      expiresIn: seconds(IDLE_MS),
      // One write a minute at most, however busy the person.
      updateAge: 60,
      cookieCache: { enabled: false },
    },
    advanced: {
      cookies: {
        session_token: {
          name: SESSION_COOKIE,
          attributes: { secure: true, httpOnly: true, sameSite: "lax", path: "/" },
        },
      },
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { validateSchema: false },
    },
    databaseHooks: { session: { create: { before: async ({ userId }) => refuseDisabled(db, userId) } } },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 32,
        usernameValidator: (name) => usernameSchema.safeParse(name).success,
      }),
    ],
  } satisfies BetterAuthOptions;
  return betterAuth(options);
}

/** Only someone with the right password gets this far, so the words may tell. */
function refuseDisabled(db: Db, userId: string): void {
  const person = db.select({ disabledAt: users.disabledAt }).from(users).where(eq(users.id, userId)).get();
  if (person?.disabledAt) throw new APIError("FORBIDDEN", { message: words.faults.disabled });
}
