import { readFileSync, statSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { COMMANDS, runCommand } from "../commands";
import { audit, apiTokens, credentials, invites, sessions, users } from "../schema";
import { emptyStore } from "../testing/seeded-store";
import { actorOf } from "./actor";
import { firstAdminToken } from "./first-admin";
import { changeOwnPassword, linkOf, welcome } from "./joining";
import { newLimiter, TRIES_PER_ACCOUNT, TRIES_PER_ADDRESS } from "./limiter";
import { peopleOfDesk } from "./people";
import { hashPassword } from "./passwords";
import { firstAdminFile, hashOfSecret, newSecret, signingKey } from "./secrets";
import { signIn, signOut } from "./sign-in";
import { ADMIN_PASSWORD, cookieOf, deskForTest, headersOf, PASSWORD, type DeskForTest } from "./testing/desk";

const HOUR = 3_600_000;
const START = new Date("2026-03-09T08:00:00Z");

beforeEach(() => vi.useFakeTimers({ now: START, toFake: ["Date"] }));
afterEach(() => vi.useRealTimers());
const later = (hours: number) => vi.setSystemTime(new Date(START.getTime() + hours * HOUR));

async function run(desk: DeskForTest, name: string, input: unknown, cookie = desk.cookies.admin) {
  const command = COMMANDS.get(name);
  if (!command) throw new Error(`no command ${name}`);
  return runCommand(desk.store, command, input, { actor: await desk.who(cookie), now: new Date() });
}

const signInAs = async (desk: DeskForTest, username: string, password: string, cookie = "", address?: string) =>
  cookieOf(await signIn(desk, { username, password }, headersOf(cookie, address)));

describe("sessions", () => {
  test("a session ends after two hours without a request", async () => {
    const desk = await deskForTest();
    later(1.9);
    expect(await desk.who(desk.cookies.admin)).toMatchObject({ username: "root-admin", role: "admin" });
    later(3.8);
    expect(await desk.who(desk.cookies.admin)).not.toBeNull();
    later(5.9);
    expect(await desk.who(desk.cookies.admin)).toBeNull();
  });

  test("it ends after twelve hours however busy it was", async () => {
    const desk = await deskForTest();
    for (let hours = 1; hours < 12; hours += 1) {
      later(hours);
      expect(await desk.who(desk.cookies.admin)).not.toBeNull();
    }
    later(12.01);
    expect(await desk.who(desk.cookies.admin)).toBeNull();
  });

  test("only the hash of its token is stored, and it opens nothing", async () => {
    const desk = await deskForTest();
    const [row] = desk.store.read.select().from(sessions).all();
    const token = decodeURIComponent(desk.cookies.admin.split("=")[1] ?? "").split(".")[0] ?? "";
    expect(row?.token).toBe(hashOfSecret(token));
    expect(await desk.who(desk.cookies.admin.replace(token, row?.token ?? ""))).toBeNull();
    expect(JSON.stringify(desk.store.raw.prepare("select * from sessions").all())).not.toContain(token);
  });

  test("a cookie whose signature is not ours opens nothing", async () => {
    const desk = await deskForTest();
    expect(await desk.who(`${desk.cookies.admin.slice(0, -8)}AAAAA%3D`)).toBeNull();
    expect(await desk.who("__Host-communique=made-up.signature")).toBeNull();
  });

  test("signing in makes a new session and ends the one the browser brought", async () => {
    const desk = await deskForTest();
    const next = await signInAs(desk, "root-admin", ADMIN_PASSWORD, desk.cookies.admin);
    expect(next).not.toBe(desk.cookies.admin);
    expect(await desk.who(next)).not.toBeNull();
    expect(await desk.who(desk.cookies.admin)).toBeNull();
  });

  test("signing out ends it at the next request", async () => {
    const desk = await deskForTest();
    await signOut(desk, headersOf(desk.cookies.admin));
    expect(await desk.who(desk.cookies.admin)).toBeNull();
  });

  test("the cookie is held to this host and kept from scripts", async () => {
    const desk = await deskForTest();
    const [line] = await signIn(desk, { username: "root-admin", password: ADMIN_PASSWORD }, headersOf());
    expect(line).toMatch(/^__Host-communique=/);
    for (const part of ["Secure", "HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=43200"]) expect(line).toContain(part);
    expect(line).not.toMatch(/Domain/i);
  });

  test("one's own session or anyone's by an admin can be ended, another's not", async () => {
    const desk = await deskForTest();
    const editor = desk.cookies.editor;
    const admin = await desk.someone(desk.cookies.admin);
    await expect(run(desk, "end-session", { id: admin.session }, editor)).rejects.toMatchObject({ code: "not-found" });
    await expect(run(desk, "end-sessions", { username: "root-admin" }, editor)).rejects.toMatchObject({
      code: "not-found",
    });
    const other = await signInAs(desk, "olga", PASSWORD);
    const { session } = await desk.someone(editor);
    await run(desk, "end-sessions", { username: "olga", except: session }, editor);
    expect(await desk.who(other)).toBeNull();
    await run(desk, "end-session", { id: session });
    expect(await desk.who(editor)).toBeNull();
  });
});

describe("passwords", () => {
  test("they are kept by argon2id, 64 MiB, three passes", async () => {
    const desk = await deskForTest();
    const [row] = desk.store.read.select().from(credentials).all();
    expect(row?.password).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });

  test("one password written in two ways of Unicode is one", async () => {
    const desk = await deskForTest();
    const cookie = desk.cookies.editor;
    const chosen = "caf\u00e9 au lait noir";
    await changeOwnPassword(
      desk,
      await desk.someone(cookie),
      { present: PASSWORD, password: chosen },
      headersOf(cookie),
    );
    expect(await desk.who(await signInAs(desk, "olga", chosen.normalize("NFD")))).not.toBeNull();
  });

  test("a new one ends every session but the one it begins", async () => {
    const desk = await deskForTest();
    const cookie = desk.cookies.editor;
    const other = await signInAs(desk, "olga", PASSWORD);
    const actor = await desk.someone(cookie);
    const input = { present: PASSWORD, password: "nine green parrots" };
    const next = cookieOf(await changeOwnPassword(desk, actor, input, headersOf(cookie)));
    expect([await desk.who(cookie), await desk.who(other)]).toEqual([null, null]);
    expect(await desk.who(next)).not.toBeNull();
    await expect(signInAs(desk, "olga", PASSWORD)).rejects.toMatchObject({ code: "signed-out" });
  });

  test.each([
    [{ present: "not this one at all", password: "nine green parrots" }, "present"],
    [{ present: PASSWORD, password: PASSWORD }, "password"],
    [{ present: PASSWORD, password: "olga is my name" }, "password"],
  ])("%j is refused beside its field", async (input, param) => {
    const desk = await deskForTest();
    const cookie = desk.cookies.editor;
    const changing = changeOwnPassword(desk, await desk.someone(cookie), input, headersOf(cookie));
    await expect(changing).rejects.toMatchObject({ fields: [{ param }] });
    expect(await desk.who(cookie)).not.toBeNull();
  });
});

describe("the limit of tries", () => {
  const faultOf = async (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: { code: string; message: string }) => [error.code, error.message],
    );

  test("ten wrong passwords get the same answers for a person and for nobody", async () => {
    const desk = await deskForTest();
    const answersFor = async (username: string) => {
      const answers = [];
      for (let n = 0; n < 10; n += 1) answers.push(await faultOf(signInAs(desk, username, `wrong ${n}`)));
      return answers;
    };
    const known = await answersFor("root-admin");
    expect(known.slice(0, TRIES_PER_ACCOUNT).every((answer) => answer?.[0] === "signed-out")).toBe(true);
    expect(known.slice(TRIES_PER_ACCOUNT).every((answer) => answer?.[0] === "too-many")).toBe(true);
    expect(await answersFor("nobody-here")).toEqual(known);
  });

  test("the right password does not help while the account is limited from this address", async () => {
    const desk = await deskForTest();
    for (let n = 0; n < TRIES_PER_ACCOUNT; n += 1) await faultOf(signInAs(desk, "root-admin", "wrong"));
    await expect(signInAs(desk, "root-admin", ADMIN_PASSWORD)).rejects.toMatchObject({ code: "too-many" });
    expect(await desk.who(await signInAs(desk, "root-admin", ADMIN_PASSWORD, "", "10.0.0.9"))).not.toBeNull();
  });

  test("an address is limited across accounts, and tries count before they are judged", async () => {
    const limiter = newLimiter();
    const many = Array.from({ length: TRIES_PER_ADDRESS + 4 }, async (_, n) =>
      faultOf(limiter.count(`someone-${n}`, "10.0.0.1")),
    );
    const refused = (await Promise.all(many)).filter((answer) => answer !== null);
    expect(refused.map(([code]) => code)).toEqual(Array.from({ length: 4 }, () => "too-many"));
    expect(await faultOf(limiter.count("someone-1", "10.0.0.2"))).toBeNull();
  });

  test("right passwords use up nothing", async () => {
    const limiter = newLimiter();
    for (let n = 0; n < TRIES_PER_ADDRESS + 5; n += 1) await (await limiter.count("olga", "10.0.0.1"))();
    expect(await faultOf(limiter.count("olga", "10.0.0.1"))).toBeNull();
  });

  test("a refusal says how long to wait", async () => {
    const desk = await deskForTest();
    for (let n = 0; n < TRIES_PER_ACCOUNT; n += 1) await faultOf(signInAs(desk, "nobody", "wrong"));
    const waiting = signInAs(desk, "nobody", "wrong");
    await expect(waiting).rejects.toMatchObject({ status: 429, also: { retryAfter: expect.any(Number) } });
  });
});

describe("what an admin does takes effect at the next request", () => {
  test("another role ends the sessions and comes with the next one", async () => {
    const desk = await deskForTest();
    const cookie = desk.cookies.editor;
    await run(desk, "change-role", { username: "olga", role: "reviewer" });
    expect(await desk.who(cookie)).toBeNull();
    const next = await desk.someone(await signInAs(desk, "olga", PASSWORD));
    expect(next.permissions).toContain("publish");
  });

  test("a disabled person's sessions and tokens do nothing, and signing in says why to who knows the password", async () => {
    const desk = await deskForTest();
    const cookie = desk.cookies.editor;
    const token = newSecret();
    const input = { name: "script", scopes: ["read-drafts"], days: null, tokenHash: hashOfSecret(token) };
    await run(desk, "create-token", input, cookie);
    await run(desk, "disable-person", { username: "olga" });
    expect(await desk.who(cookie)).toBeNull();
    expect(await byToken(desk, token)).toBeNull();
    await expect(signInAs(desk, "olga", PASSWORD)).rejects.toMatchObject({ code: "forbidden" });
    await expect(signInAs(desk, "olga", "wrong")).rejects.toMatchObject({ code: "signed-out" });
    await run(desk, "enable-person", { username: "olga" });
    expect(await desk.who(await signInAs(desk, "olga", PASSWORD))).not.toBeNull();
    expect(await byToken(desk, token)).not.toBeNull();
  });

  test("the only admin stays one", async () => {
    const desk = await deskForTest();
    const last = { code: "conflict" };
    await expect(run(desk, "change-role", { username: "root-admin", role: "editor" })).rejects.toMatchObject(last);
    await expect(run(desk, "disable-person", { username: "root-admin" })).rejects.toMatchObject(last);
    await run(desk, "change-role", { username: "rima", role: "admin" });
    const second = await signInAs(desk, "rima", PASSWORD);
    await run(desk, "disable-person", { username: "root-admin" }, second);
    await expect(run(desk, "change-role", { username: "rima", role: "editor" }, second)).rejects.toMatchObject(last);
  });

  test.each(["invite-person", "offer-new-password", "withdraw-link", "change-role", "disable-person", "enable-person"])(
    "%s is for admins alone",
    async (name) => {
      const desk = await deskForTest();
      const reviewer = desk.cookies.reviewer;
      await expect(run(desk, name, {}, reviewer)).rejects.toMatchObject({ code: "forbidden" });
      await expect(run(desk, name, {}, "")).rejects.toMatchObject({ code: "signed-out" });
    },
  );
});

describe("one-time links", () => {
  const invite = async (desk: DeskForTest, role = "editor") => {
    const token = newSecret();
    const { result } = await run(desk, "invite-person", { role, name: "Aigul", tokenHash: hashOfSecret(token) });
    return { token, id: (result as { id: string }).id };
  };
  const use = async (desk: DeskForTest, token: string, username = "aigul", password = PASSWORD) =>
    welcome(desk, { token, username, name: "Aigul", password }, headersOf());

  test("an invitation opens one account with its role, once", async () => {
    const desk = await deskForTest();
    const { token } = await invite(desk, "reviewer");
    expect(linkOf(desk, token)).toEqual({ purpose: "invite", role: "reviewer", name: "Aigul", username: null });
    expect(await desk.who(cookieOf(await use(desk, token)))).toMatchObject({ role: "reviewer" });
    expect(linkOf(desk, token)).toBeNull();
    await expect(use(desk, token, "second")).rejects.toMatchObject({ code: "not-found" });
  });

  test("used twice at once, it opens one", async () => {
    const desk = await deskForTest();
    const { token } = await invite(desk);
    const both = await Promise.allSettled([use(desk, token, "first"), use(desk, token, "second")]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(peopleOfDesk(desk.store)).toHaveLength(4);
  });

  test("after 72 hours, or withdrawn, it opens nothing", async () => {
    const desk = await deskForTest();
    const [old, withdrawn] = [await invite(desk), await invite(desk)];
    await run(desk, "withdraw-link", { id: withdrawn.id });
    await expect(use(desk, withdrawn.token)).rejects.toMatchObject({ code: "not-found" });
    later(72.1);
    await expect(use(desk, old.token)).rejects.toMatchObject({ code: "not-found" });
  });

  test.each([
    ["Aigul!", PASSWORD, "username"],
    ["root-admin", PASSWORD, "username"],
    ["aigul", "too short", "password"],
    ["aigul", "my name is Aigul", "password"],
    ["aigul", "password12345", "password"],
  ])("%s with %s is refused at its field, and the link stays good", async (username, password, param) => {
    const desk = await deskForTest();
    const { token } = await invite(desk);
    await expect(use(desk, token, username, password)).rejects.toMatchObject({ fields: [{ param }] });
    expect(linkOf(desk, token)).not.toBeNull();
  });

  test("a link for a new password sets it and ends every session", async () => {
    const desk = await deskForTest();
    const cookie = desk.cookies.editor;
    const token = newSecret();
    await run(desk, "offer-new-password", { username: "olga", tokenHash: hashOfSecret(token) });
    const next = cookieOf(await welcome(desk, { token, password: "nine green parrots" }, headersOf()));
    expect(await desk.who(cookie)).toBeNull();
    expect(await desk.who(next)).toMatchObject({ username: "olga", role: "editor" });
  });
});

describe("the first admin", () => {
  test("gets in by a token kept in a file of the owner's alone, which is gone when used", async () => {
    const store = emptyStore();
    const token = firstAdminToken(store);
    expect(readFileSync(firstAdminFile(store.path), "utf8").trim()).toBe(token);
    expect(statSync(firstAdminFile(store.path)).mode & 0o777).toBe(0o600);
    expect(firstAdminToken(store)).toBe(token);
    expect(JSON.stringify(store.read.select().from(invites).all())).not.toContain(token);
  });

  test("a new start after 72 hours makes another, and the old one opens nothing", async () => {
    const store = emptyStore();
    const old = firstAdminToken(store);
    later(73);
    const made = firstAdminToken(store);
    expect(made).not.toBe(old);
    expect(store.read.select().from(invites).all()).toHaveLength(1);
  });

  test("once there is an admin there is no token", async () => {
    const desk = await deskForTest();
    expect(firstAdminToken(desk.store)).toBeNull();
    expect(() => statSync(firstAdminFile(desk.store.path))).toThrow(/ENOENT/);
  });

  test("the key that signs cookies is made once, for the owner's eyes", () => {
    const store = emptyStore();
    const key = signingKey(store.path);
    expect(signingKey(store.path)).toBe(key);
    expect(statSync(`${store.path}.key`).mode & 0o777).toBe(0o600);
  });
});

const byToken = async (desk: DeskForTest, token: string) =>
  actorOf(desk.store, desk.auth, new Headers({ authorization: `Bearer ${token}` }));

describe("tokens", () => {
  const make = async (desk: DeskForTest, cookie: string, scopes: string[], days: number | null = 30) => {
    const token = newSecret();
    const { result } = await run(
      desk,
      "create-token",
      { name: "t", scopes, days, tokenHash: hashOfSecret(token) },
      cookie,
    );
    return { token, id: (result as { id: string }).id };
  };

  test("a token may do what its scopes and its owner's role both allow", async () => {
    const desk = await deskForTest();
    const cookie = desk.cookies.reviewer;
    const { token } = await make(desk, cookie, ["publish", "read-drafts"]);
    expect((await byToken(desk, token))?.permissions).toEqual(["read-drafts", "publish"]);
    await run(desk, "change-role", { username: "rima", role: "editor" });
    expect((await byToken(desk, token))?.permissions).toEqual(["read-drafts"]);
  });

  test("nobody makes one that may more than its maker, or administer", async () => {
    const desk = await deskForTest();
    const cookie = desk.cookies.editor;
    await expect(make(desk, cookie, ["publish"])).rejects.toMatchObject({ fields: [{ param: "scopes" }] });
    await expect(make(desk, desk.cookies.admin, ["administer"])).rejects.toMatchObject({ code: "bad-request" });
  });

  test("a token makes no token and ends no session", async () => {
    const desk = await deskForTest();
    const { token } = await make(desk, desk.cookies.admin, ["read-drafts", "write-drafts", "publish"]);
    const actor = await byToken(desk, token);
    const asked: [string, unknown][] = [
      ["create-token", { name: "t", scopes: ["publish"], days: null, tokenHash: hashOfSecret("x") }],
      ["end-sessions", { username: "root-admin" }],
      ["end-session", { id: "x" }],
      ["revoke-token", { id: crypto.randomUUID() }],
      ["change-role", { username: "root-admin", role: "editor" }],
    ];
    for (const [name, input] of asked) {
      const command = COMMANDS.get(name);
      if (!command) throw new Error(name);
      const running = runCommand(desk.store, command, input, { actor, now: new Date() });
      await expect(running).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  test("revoked or after its days it does nothing; the day of last use is kept", async () => {
    const desk = await deskForTest();
    const [short, revoked] = [
      await make(desk, desk.cookies.admin, ["read-drafts"], 1),
      await make(desk, desk.cookies.admin, ["read-drafts"], null),
    ];
    expect(await byToken(desk, short.token)).not.toBeNull();
    const rows = desk.store.read.select().from(apiTokens).all();
    expect(rows.find(({ id }) => id === short.id)?.lastUsedOn).toBe("2026-03-09");
    await run(desk, "revoke-token", { id: revoked.id });
    expect(await byToken(desk, revoked.token)).toBeNull();
    later(24.1);
    expect(await byToken(desk, short.token)).toBeNull();
  });

  test("a wrong token is nobody, whatever cookie comes with it", async () => {
    const desk = await deskForTest();
    const headers = headersOf(desk.cookies.admin);
    headers.set("authorization", `Bearer ${newSecret()}`);
    expect(await actorOf(desk.store, desk.auth, headers)).toBeNull();
  });
});

test("history tells of every change of accounts, and holds no password, hash or token", async () => {
  const desk = await deskForTest();
  const cookie = desk.cookies.editor;
  const secret = newSecret();
  const token = { name: "script", scopes: ["read-drafts"], days: 30, tokenHash: hashOfSecret(secret) };
  await run(desk, "create-token", token, cookie);
  await run(desk, "offer-new-password", { username: "olga", tokenHash: hashOfSecret(`${secret}2`) });
  const input = { present: PASSWORD, password: "nine green parrots" };
  await changeOwnPassword(desk, await desk.someone(cookie), input, headersOf(cookie));
  await run(desk, "change-role", { username: "olga", role: "reviewer" });
  await run(desk, "disable-person", { username: "olga" });
  const rows = desk.store.read.select().from(audit).all();
  expect(rows.map(({ command }) => command)).toEqual([
    "join",
    "invite-person",
    "join",
    "invite-person",
    "join",
    "create-token",
    "offer-new-password",
    "change-password",
    "change-role",
    "disable-person",
  ]);
  expect(rows[2]).toMatchObject({ kind: "user", slug: "olga", actorName: "Name of olga" });
  const text = JSON.stringify([rows, desk.store.raw.prepare("select * from answers").all()]);
  for (const never of [PASSWORD, ADMIN_PASSWORD, "$argon2", secret, hashOfSecret(secret), "tokenHash", "passwordHash"])
    expect(text).not.toContain(never);
});

test("nobody is given an account but by a link: the library's own way is shut", async () => {
  const desk = await deskForTest();
  const body = { email: "a@b.example", password: PASSWORD, name: "A", username: "stranger", role: "admin" };
  await expect(desk.auth.api.signUpEmail({ body } as never)).rejects.toThrow();
  expect(desk.store.read.select().from(users).all()).toHaveLength(3);
  expect(await hashPassword(PASSWORD)).not.toBe(await hashPassword(PASSWORD));
});
