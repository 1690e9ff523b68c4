/** A command that breaks off, at whichever statement, leaves no trace: not a byte of the database differs. */
import Database from "better-sqlite3";
import { beforeAll, afterAll, beforeEach, expect, test } from "vitest";
import { ROLES, type Actor } from "../../domain/access";
import { chainFault, recordFaults } from "../audit";
import type { Store } from "../client";
import { keeperOf } from "../records";
import { users } from "../schema";
import { ALONG, NEW } from "../testing/new-meeting";
import { COMMUNIQUE, READ } from "../testing/read-meeting";
import { seededStore } from "../testing/seeded-store";
import { COMMANDS, runCommand } from ".";

const NOW = new Date("2026-03-01T12:00:00Z");
const LONDON = "2026-02-26-kosherbayev-cooper-london";
const VIDEO = "2019-07-02-london-southside-chamber-videoconference";
const ADMIN: Actor = { id: "one-admin", name: "Ada", permissions: ROLES.admin.permissions };
const HASH = "a".repeat(64);

/** What the next statements do: they are counted, and the one whose turn it is fails. */
const plan = { armed: false, ran: 0, failAt: Infinity, late: false };
class Broken extends Error {}

function atTurn<T>(inTransaction: boolean, work: () => T): T {
  if (!plan.armed || !inTransaction) return work();
  plan.ran += 1;
  if (plan.ran !== plan.failAt) return work();
  if (plan.late) work();
  throw new Broken();
}

type Method = (this: { readonly database: Database.Database }, ...args: unknown[]) => unknown;
const memory = new Database(":memory:");
const statements = Object.getPrototypeOf(memory.prepare("select 1")) as Record<string, Method>;
const original = { ...statements };
const connections = Database.prototype as unknown as Record<string, (this: Database.Database, sql: string) => unknown>;
const exec = connections["exec"]!;

beforeAll(() => {
  for (const name of ["run", "get", "all", "iterate"]) {
    statements[name] = function (...args) {
      return atTurn(this.database.inTransaction, () => original[name]!.apply(this, args));
    };
  }
  // The last thing that can fail is the commit itself.
  connections["exec"] = function (sql) {
    return sql === "COMMIT" && !plan.late ? atTurn(true, () => exec.call(this, sql)) : exec.call(this, sql);
  };
});
afterAll(() => {
  Object.assign(statements, original);
  connections["exec"] = exec;
});

let store: Store;
let asked = 0;
beforeEach(async () => {
  plan.armed = false;
  store = await seededStore();
  for (const username of ["one-admin", "two-admin"]) {
    const person = {
      id: username,
      name: username,
      username,
      email: `${username}@none.invalid`,
      role: "admin" as const,
    };
    await store.write(
      (tx) =>
        void tx
          .insert(users)
          .values({ ...person, createdAt: NOW, updatedAt: NOW })
          .run(),
    );
  }
});

interface Asking {
  readonly name: string;
  readonly input: object;
  readonly expected?: number;
}

async function run<R = { id: string; version: number }>({ name, input, expected }: Asking): Promise<R> {
  asked += 1;
  const asking = { actor: ADMIN, now: NOW, expected: expected ?? null, key: `key-${asked}`, reason: "because" };
  const { result } = await runCommand(store, COMMANDS.get(name)!, input, asking);
  return result as R;
}

const BODY = { record: NEW, companions: ALONG };
const beside = () => ({
  record: { ...keeperOf("meeting").find(store.read, LONDON)!.record, title: "Another title" },
  companions: { people: [], organisations: [], sources: [] },
});
const begun = (body?: object) => run({ name: "create-draft", input: { kind: "meeting", ...(body ? { body } : {}) } });

const CASES: Record<string, () => Promise<Asking>> = {
  "create-draft": async () => ({ name: "create-draft", input: { kind: "meeting", body: BODY } }),
  "create-draft, beside a record": async () => ({ name: "create-draft", input: { kind: "meeting", slug: LONDON } }),
  "save-draft": async () => ({ name: "save-draft", input: { id: (await begun()).id, body: BODY }, expected: 1 }),
  "submit-draft": async () => ({ name: "submit-draft", input: { id: (await begun(BODY)).id }, expected: 1 }),
  "return-draft": async () => {
    const { id } = await begun(BODY);
    const { version } = await run({ name: "submit-draft", input: { id }, expected: 1 });
    return { name: "return-draft", input: { id, remark: "Not yet." }, expected: version };
  },
  "discard-draft": async () => ({ name: "discard-draft", input: { id: (await begun(BODY)).id }, expected: 1 }),
  "publish-draft, new, with what it brings along": async () => {
    const { id } = await begun(BODY);
    await store.write((_tx, raw) => void raw.exec(`update drafts set created_by = 'other' where id = '${id}'`));
    return { name: "publish-draft", input: { id }, expected: 1 };
  },
  "keep-document": async () => ({ name: "keep-document", input: { text: COMMUNIQUE } }),
  "publish-draft, read from a text": async () => {
    await run({ name: "keep-document", input: { text: COMMUNIQUE } });
    const { id } = await begun({ record: READ, companions: ALONG });
    await store.write((_tx, raw) => void raw.exec(`update drafts set created_by = 'other' where id = '${id}'`));
    return { name: "publish-draft", input: { id }, expected: 1 };
  },
  "publish-draft, beside a record": async () => {
    const { id } = await run({ name: "create-draft", input: { kind: "meeting", slug: LONDON } });
    const { version } = await run({ name: "save-draft", input: { id, body: beside() }, expected: 1 });
    await store.write((_tx, raw) => void raw.exec(`update drafts set created_by = 'other' where id = '${id}'`));
    return { name: "publish-draft", input: { id }, expected: version };
  },
  "restore-version": async () => ({ name: "restore-version", input: { sequence: firstRowOf(LONDON) } }),
  "remove-record": async () => ({ name: "remove-record", input: { kind: "meeting", slug: VIDEO }, expected: 1 }),
  "put-back-record": async () => {
    await run({ name: "remove-record", input: { kind: "meeting", slug: VIDEO }, expected: 1 });
    return { name: "put-back-record", input: { kind: "meeting", slug: VIDEO } };
  },
  "merge-records": async () => ({
    name: "merge-records",
    input: { kind: "source", slug: "1", into: "2" },
    expected: 1,
  }),
  "invite-person": async () => ({
    name: "invite-person",
    input: { role: "editor", name: "New", tokenHash: HASH },
  }),
  "change-role": async () => ({ name: "change-role", input: { username: "two-admin", role: "editor" } }),
  "disable-person": async () => ({ name: "disable-person", input: { username: "two-admin" } }),
};

const firstRowOf = (slug: string) =>
  Number(store.raw.prepare("select min(sequence) from audit where slug = ?").pluck().get(slug));

const outcome = (asking: Asking): Promise<unknown> =>
  run(asking).then(
    () => null,
    (error: unknown) => error,
  );

/** Failing before it ran is tried where it matters most; the commit itself fails only so. */
const WAYS = Object.entries(CASES).flatMap(([what, make]) =>
  (what.startsWith("publish") ? [false, true] : [true]).map((late) => [what, late, make] as const),
);

/** Each statement fails in its turn, until the turn comes to none and the command goes through. */
test.each(WAYS)("%s (the statement that failed had run: %s)", async (_what, late, make) => {
  const asking = await make();
  const before = store.raw.serialize();
  const index = store.index();
  for (let failAt = 1; ; failAt += 1) {
    Object.assign(plan, { armed: true, ran: 0, failAt, late });
    const error = await outcome(asking);
    plan.armed = false;
    if (error === null) break;
    expect(error).toBeInstanceOf(Broken);
    expect({ failAt, same: store.raw.serialize().equals(before) }).toEqual({ failAt, same: true });
    expect(store.index()).toBe(index);
  }
  // None failed and was passed over; what failed before had left the way free.
  expect(plan.ran).toBe(plan.failAt - 1);
  expect(plan.ran).toBeGreaterThan(4);
  expect(store.raw.serialize().equals(before)).toBe(false);
  expect([chainFault(store.raw), recordFaults(store.read, store.raw)]).toEqual([null, []]);
});
