import { existsSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { ENDPOINTS } from "../app/api/contract";
import { DESK_ENDPOINTS } from "../app/api/desk-contract";
import { COMMANDS } from "../db/commands";
import { ADDRESSES, AUTH, COMMANDS_NEED, DESK_QUESTIONS, DOORS, OF_MANY, SENDERS } from "./access-table";
import { cookieOf, newSecret, PASSWORD, post, startDesk, type Desk, type Person } from "./people";

const ROOT = resolve(import.meta.dirname, "..");

/** Every folder under `app` that holds a page or a route, as the address it answers. */
function addressesOf(kind: RegExp): string[] {
  return readdirSync(join(ROOT, "app"), { recursive: true, encoding: "utf8" })
    .filter((file) => kind.test(file))
    .map((file) => `/${dirname(file)}`.replace(/^\/\.$/, "/"));
}

test("every page and route of the product is in the table, and the table holds no other", () => {
  const listed = [...Object.keys(ADDRESSES), ...DOORS, ...OF_MANY, ...AUTH];
  expect(addressesOf(/(?:^|\/)(?:page|route)\.tsx?$/).toSorted()).toEqual(listed.toSorted());
});

test("every command and every question of the desk is in the table", () => {
  expect([...COMMANDS.keys()].toSorted()).toEqual(Object.keys(COMMANDS_NEED).toSorted());
  expect(DESK_ENDPOINTS.map(({ path }) => path).toSorted()).toEqual(Object.keys(DESK_QUESTIONS).toSorted());
});

test("no layer before the pages decides who may see them: there is none to remove", () => {
  for (const name of ["proxy.ts", "middleware.ts", "app/proxy.ts"]) expect(existsSync(join(ROOT, name))).toBe(false);
});

let desk: Desk;
/** What each sender adds to a request. */
const credentials = new Map<string, Record<string, string>>();

test.beforeAll(async () => {
  desk = await startDesk();
  const { admin, editor, reviewer } = desk.people;
  const bearer = async (person: Person, scope: string): Promise<{ id: string; headers: Record<string, string> }> => {
    const { secret, hash } = newSecret();
    const answer = await desk.command(person, "create-token", {
      name: scope,
      scopes: [scope],
      days: 1,
      tokenHash: hash,
    });
    const { id } = (await answer.json()) as { id: string };
    return { id, headers: { authorization: `Bearer ${secret}` } };
  };
  const session = ({ cookie }: Person) => ({ cookie, "sec-fetch-site": "same-origin" });
  const demoted = await desk.invite("demoted", "reviewer");
  const theirs = await bearer(demoted, "publish");
  await desk.command(admin, "change-role", { username: "demoted", role: "editor" });
  const revoked = await bearer(admin, "publish");
  await desk.command(admin, "revoke-token", { id: revoked.id });
  const disabled = await desk.invite("disabled", "editor");
  await desk.command(admin, "disable-person", { username: "disabled" });
  const all: Record<keyof typeof SENDERS, Record<string, string>> = {
    nobody: {},
    "an editor": session(editor),
    "a reviewer": session(reviewer),
    "an admin": session(admin),
    "a token to read drafts": (await bearer(admin, "read-drafts")).headers,
    "a token to write drafts": (await bearer(admin, "write-drafts")).headers,
    "a token to publish": (await bearer(admin, "publish")).headers,
    "a token to publish of one who is an editor now": theirs.headers,
    "a revoked token": revoked.headers,
    "a disabled editor": session(disabled),
  };
  for (const [name, headers] of Object.entries(all)) credentials.set(name, headers);
});
test.afterAll(async () => desk.stop());

const headersOf = (sender: string): Record<string, string> => credentials.get(sender) ?? {};
const ask = async (sender: string, path: string) =>
  fetch(`${desk.url}${path}`, { headers: headersOf(sender), redirect: "manual" });

/** Whether the product knows who the sender is: a token that may do nothing is still someone's. */
const isKnown = (sender: string) => !["nobody", "a revoked token", "a disabled editor"].includes(sender);

for (const [sender, { token, may }] of Object.entries(SENDERS)) {
  test.describe(sender, () => {
    test("opens the pages that the table says, and no other", async () => {
      for (const [pattern, { needs, at = pattern }] of Object.entries(ADDRESSES)) {
        const { status, headers } = await ask(sender, at);
        const told = `${sender} at ${at}`;
        if (needs === null) expect(status, told).toBe(200);
        else if (!isKnown(sender)) {
          expect(status, told).toBe(307);
          expect(headers.get("location"), told).toBe(`/desk/sign-in?${new URLSearchParams({ to: at })}`);
        } else if (token || !may.includes(needs)) expect(status, told).toBe(403);
        // A page whose record does not exist is opened all the same: it says so.
        else expect([200, 404], told).toContain(status);
        if (needs !== null) expect(headers.get("cache-control"), told).toMatch(/no-store/);
      }
    });

    test("is answered by the public API as everyone is", async () => {
      for (const { path } of ENDPOINTS.filter((each) => !each.path.includes("{"))) {
        const [mine, anyones] = await Promise.all([ask(sender, `/api/v1${path}`), ask("nobody", `/api/v1${path}`)]);
        const told = `${sender} at ${path}`;
        expect(mine.status, told).toBe(anyones.status);
        expect([401, 403], told).not.toContain(mine.status);
        expect(mine.headers.get("etag"), told).toBe(anyones.headers.get("etag"));
        expect(mine.headers.getSetCookie(), told).toEqual([]);
      }
    });

    test("asks the desk what the table says, and nothing else", async () => {
      for (const [path, needs] of Object.entries(DESK_QUESTIONS)) {
        const { status, headers } = await ask(sender, `/api/v1/desk${path.replace(/\{\w+\}/, "none")}`);
        const told = `${sender} asks ${path}`;
        if (!isKnown(sender)) expect(status, told).toBe(401);
        // Whoever asks the desk anything must be one who reads drafts.
        else if (!may.includes("read-drafts") || !may.includes(needs)) expect(status, told).toBe(403);
        else expect([200, 400, 404], told).toContain(status);
        expect(headers.get("cache-control"), told).toMatch(/no-store/);
        expect(headers.has("access-control-allow-origin"), told).toBe(false);
      }
    });

    test("sends the commands that the table says, and no other", async () => {
      for (const [name, needs] of Object.entries(COMMANDS_NEED)) {
        // No command takes a text: who may send it is told so, and nothing is done.
        const answer = await post(desk.url, `/api/v1/commands/${name}`, { input: "nothing" }, headersOf(sender));
        const told = `${sender} sends ${name}`;
        if (!isKnown(sender)) expect(answer.status, told).toBe(401);
        else expect(answer.status, told).toBe(may.includes(needs) ? 400 : 403);
      }
      const { status } = await post(desk.url, "/api/v1/commands/no-such-command", { input: {} }, headersOf(sender));
      expect(status).toBe(404);
    });

    test("comes through the doors as anyone does, and sets a password only for him- or herself", async () => {
      for (const path of DOORS) {
        const { status } = await ask(sender, path);
        const goesOn = path === "/desk/sign-in" && isKnown(sender);
        expect(status, `${sender} at ${path}`).toBe(goesOn ? 307 : 200);
      }
      for (const path of ["/api/auth/sign-in", "/api/auth/welcome"]) {
        expect((await post(desk.url, path, {}, headersOf(sender))).status, path).toBe(400);
      }
      const { status } = await post(desk.url, "/api/auth/password", {}, headersOf(sender));
      expect(status).toBe(isKnown(sender) ? (token ? 403 : 400) : 401);
    });
  });
}

test("no way of the library's own is open beside ours", async () => {
  for (const path of [
    "sign-up/email",
    "sign-in/username",
    "sign-in/email",
    "get-session",
    "list-sessions",
    "update-user",
    "ok",
  ]) {
    expect((await ask("an admin", `/api/auth/${path}`)).status, path).toBe(404);
    const body = { username: "ada", email: "ada@desk.invalid", password: PASSWORD, name: "Ada" };
    expect([404, 405], path).toContain((await post(desk.url, `/api/auth/${path}`, body)).status);
  }
});

test("what is neither signed nor known opens nothing", async () => {
  const { cookie } = desk.people.admin;
  const next = cookieOf(await post(desk.url, "/api/auth/sign-in", { username: "edil", password: PASSWORD }));
  const [token] = decodeURIComponent(cookie.split("=")[1] ?? "").split(".");
  const [, signature] = decodeURIComponent(next.split("=")[1] ?? "").split(".");
  for (const made of [`${token}`, `${token}.${signature}`, `${token}.`, "%00", "a.b.c"]) {
    const headers = { cookie: `__Host-communique=${encodeURIComponent(made)}` };
    const { status } = await fetch(`${desk.url}/desk/users`, { headers, redirect: "manual" });
    expect(status, made).toBe(307);
  }
});
