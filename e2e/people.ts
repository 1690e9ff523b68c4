/**
 * A desk of its own for tests that write: the built product on a fresh copy of the seeded database,
 * with an admin, an editor and a reviewer who are signed in. Tests that only read share the server
 * of the run and never see what these do.
 */
import { spawn, execFileSync, type ChildProcess } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createHash, randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions } from "@playwright/test";

const ROOT = resolve(import.meta.dirname, "..");
const TSX = ["--import", "tsx"];
const COOKIE = "__Host-communique";

export type Role = "admin" | "editor" | "reviewer";
export const PASSWORD = "seven grey herons";
const USERNAMES: Record<Role, string> = { admin: "ada", editor: "edil", reviewer: "rima" };
const NAMES: Record<Role, string> = { admin: "Ada Admin", editor: "Edil Editor", reviewer: "Rima Reviewer" };

export interface Person {
  readonly username: string;
  readonly name: string;
  /** The cookie as a browser sends it. */
  readonly cookie: string;
}

export interface Desk {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly databasePath: string;
  readonly people: Readonly<Record<Role, Person>>;
  /** A browser context in which this person is signed in; null for nobody. */
  context(browser: Browser, person: Role | Person | null, options?: BrowserContextOptions): Promise<BrowserContext>;
  /** A command as this person, by HTTP. */
  command(person: Role | Person, name: string, input: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Opens another account by invitation. */
  invite(username: string, role: Role): Promise<Person>;
  /** Starts the server anew on the same database, after `kill` or `stop`. */
  restart(): Promise<void>;
  /** Ends the server as a power cut would. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** What the server says before it is asked. */
interface Running {
  readonly child: ChildProcess;
  readonly url: string;
}

/** Starts a desk. Call in `beforeAll`, and `stop` in `afterAll`. */
export async function startDesk({ people = true }: { readonly people?: boolean } = {}): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), "communique-desk-"));
  const databasePath = join(folder, "communique.db");
  copyFileSync(seededDatabase(), databasePath);
  let running = await startServer(databasePath, "0");
  const { url } = running;
  const known = people
    ? await makePeople(url, databasePath).catch(async (error: unknown) => {
        await end(running.child, "SIGKILL");
        throw error;
      })
    : ({} as Record<Role, Person>);
  const personOf = (person: Role | Person): Person => (typeof person === "string" ? known[person] : person);
  return {
    url,
    databasePath,
    people: known,
    async context(browser, person, options = {}) {
      const context = await browser.newContext({ baseURL: url, ...options });
      const value = person === null ? null : personOf(person).cookie.slice(COOKIE.length + 1);
      if (value !== null) {
        // A page on this machine may set a secure cookie over http; whoever sets it from outside must say https.
        const from = { name: COOKIE, value, url: url.replace("http:", "https:") };
        await context.addCookies([{ ...from, secure: true, httpOnly: true, sameSite: "Lax" }]);
      }
      return context;
    },
    command: async (person, name, input, headers) =>
      post(url, `/api/v1/commands/${name}`, { input }, { cookie: personOf(person).cookie, ...headers }),
    invite: async (username, role) => invite(url, known.admin, { username, name: username, role }),
    async restart() {
      running = await startServer(databasePath, new URL(url).port);
    },
    kill: async () => end(running.child, "SIGKILL"),
    async stop() {
      await end(running.child, "SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Loading the record takes seconds: once a run and worker, then copied. */
let seeded: string | undefined;
function seededDatabase(): string {
  if (seeded !== undefined && existsSync(seeded)) return seeded;
  const folder = mkdtempSync(join(tmpdir(), "communique-desk-seed-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  seeded = join(folder, "seed.db");
  const env = { ...process.env, DATABASE_PATH: seeded, TZ: "UTC" };
  for (const step of ["migrate", "seed"]) {
    execFileSync(process.execPath, [...TSX, join(ROOT, "scripts/db.ts"), step], { cwd: ROOT, env, stdio: "pipe" });
  }
  return seeded;
}

async function startServer(databasePath: string, port: string): Promise<Running> {
  const env = { ...process.env, DATABASE_PATH: databasePath, PORT: port, TZ: "UTC", LOG_LEVEL: "warn" };
  const child = spawn(process.execPath, [...TSX, join(ROOT, "scripts/serve.ts")], { cwd: ROOT, env, stdio: "pipe" });
  let said = "";
  const url = await new Promise<string>((done, failed) => {
    const hear = (text: Buffer) => {
      said += String(text);
      const found = /Communiqué is at (\S+)/.exec(said)?.[1];
      if (found !== undefined) done(found);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", () => failed(new Error(`The server did not start:\n${said}`)));
  });
  return { child, url };
}

async function end(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = new Promise((done) => child.once("exit", done));
  child.kill(signal);
  await over;
}

/** A POST as our own page sends it. */
export async function post(
  url: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin", ...headers },
    body: JSON.stringify(body),
  });
}

/** The cookie an answer sets, as a browser sends it back. */
export function cookieOf(response: Response): string {
  const line = response.headers.getSetCookie().find((each) => each.startsWith(`${COOKIE}=`));
  if (line === undefined) throw new Error(`no session begun: ${response.status}`);
  return line.split(";", 1)[0] ?? "";
}

export const secretOf = (databasePath: string): string => readFileSync(`${databasePath}.first-admin`, "utf8").trim();

export const newSecret = (): { secret: string; hash: string } => {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: createHash("sha256").update(secret).digest("hex") };
};

interface Wanted {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
}

async function join_(url: string, token: string, { username, name }: Wanted): Promise<Person> {
  const answer = await post(url, "/api/auth/welcome", { token, username, name, password: PASSWORD });
  if (!answer.ok) throw new Error(`no account for ${username}: ${await answer.text()}`);
  return { username, name, cookie: cookieOf(answer) };
}

async function invite(url: string, admin: Person, wanted: Wanted): Promise<Person> {
  const { secret, hash } = newSecret();
  const input = { role: wanted.role, name: wanted.name, tokenHash: hash };
  const answer = await post(url, "/api/v1/commands/invite-person", { input }, { cookie: admin.cookie });
  if (!answer.ok) throw new Error(`no invitation for ${wanted.username}: ${await answer.text()}`);
  return join_(url, secret, wanted);
}

async function makePeople(url: string, databasePath: string): Promise<Record<Role, Person>> {
  const wanted = (role: Role): Wanted => ({ role, username: USERNAMES[role], name: NAMES[role] });
  const admin = await join_(url, secretOf(databasePath), wanted("admin"));
  const [editor, reviewer] = await Promise.all([
    invite(url, admin, wanted("editor")),
    invite(url, admin, wanted("reviewer")),
  ]);
  return { admin, editor, reviewer };
}
