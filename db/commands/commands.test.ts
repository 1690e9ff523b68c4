import { beforeEach, describe, expect, test } from "vitest";
import type { Actor, Role } from "../../domain/access";
import { ROLES } from "../../domain/access";
import { AppError } from "../../domain/errors";
import { EVERYTHING } from "../../domain/filter";
import { chainFault, recordFaults } from "../audit";
import type { Store } from "../client";
import { keeperOf } from "../records";
import { ALONG, NEW } from "../testing/new-meeting";
import { seededStore } from "../testing/seeded-store";
import { COMMANDS, runCommand } from ".";

const someone = (role: Role, id: string = role): Actor => ({ id, name: id, permissions: ROLES[role].permissions });
const NOW = new Date("2026-03-01T12:00:00Z");
const LONDON = "2026-02-26-kosherbayev-cooper-london";

let store: Store;
beforeEach(async () => {
  store = await seededStore();
});

/** What these commands answer, as far as the tests look at it. */
interface Result {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
}

async function run(
  name: string,
  input: object,
  {
    as = someone("reviewer"),
    expected = null,
    key = null,
  }: {
    as?: Actor | null;
    expected?: number | null;
    key?: string | null;
  } = {},
): Promise<Result> {
  const { result } = await runCommand(store, COMMANDS.get(name)!, input, { actor: as, now: NOW, expected, key });
  return result as Result;
}

const failure = async (work: Promise<unknown>): Promise<AppError> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
};

const meetingAt = (slug: string) => keeperOf("meeting").find(store.read, slug);
const total = () => store.index().scope(EVERYTHING, null).total();
const rows = () => Number(store.raw.prepare("select count(*) from audit").pluck().get());
const sound = () => expect([chainFault(store.raw), recordFaults(store.read, store.raw)]).toEqual([null, []]);

describe("a new record", () => {
  test("drafted, submitted and published: counted only then, by exactly one, with history", async () => {
    const before = total();
    const index = store.index();
    const { id } = await run("create-draft", { kind: "meeting" }, { as: someone("editor") });
    const { version } = await run(
      "save-draft",
      { id, body: { record: NEW, companions: ALONG } },
      { as: someone("editor"), expected: 1 },
    );
    await run("submit-draft", { id }, { as: someone("editor"), expected: version });
    expect(store.index()).toBe(index);
    const published = await run("publish-draft", { id }, { expected: version + 1 });
    expect(published).toMatchObject({ slug: "2026-02-27-kosherbayev-astana", version: 1 });
    expect(total()).toBe(before + 1);
    expect(meetingAt(published.slug)?.record).toEqual(NEW);
    const person = keeperOf("person").find(store.read, "yermek-kosherbayev")!;
    expect(person.record.posts.at(-1)).toEqual({
      role: "Envoy for the test",
      organisation: null,
      from: "2026-02-27",
      to: "2026-02-27",
    });
    expect(person.version).toBe(2);
    expect(store.raw.prepare("select command, kind, actor from audit order by sequence desc limit 4").all()).toEqual(
      ["person", "meeting", "source", "draft"].map((kind) => ({ command: "publish-draft", kind, actor: "reviewer" })),
    );
    sound();
  });

  test("incomplete, it saves but does not publish, and every fault is under its field", async () => {
    const { id } = await run("create-draft", {
      kind: "meeting",
      body: { record: { date: "Feb", title: "" }, companions: {} },
    });
    const error = await failure(run("publish-draft", { id }, { expected: 1 }));
    expect(error.code).toBe("unprocessable");
    expect(error.fields.map(({ param }) => param)).toEqual(
      expect.arrayContaining(["record.date", "record.title", "record.level", "record.areas", "record.sources"]),
    );
    expect(error.fields.find(({ param }) => param === "record.date")?.message).toMatch(/2026-02-25\/2026-02-26/);
  });

  test("a meeting still to come cannot be called held", async () => {
    const body = { record: { ...NEW, date: "2026-04" }, companions: ALONG };
    const { id } = await run("create-draft", { kind: "meeting", body });
    const error = await failure(run("publish-draft", { id }, { expected: 1 }));
    expect(error.fields).toEqual([{ param: "record.status", message: "Lies in the future: not held yet." }]);
  });

  test("what it names must be there", async () => {
    const record = { ...NEW, instruments: ["no-such-thing"], sources: ["https://example.org/none"] };
    const { id } = await run("create-draft", { kind: "meeting", body: { record, companions: {} } });
    const error = await failure(run("publish-draft", { id }, { expected: 1 }));
    expect(error.fields.map(({ param }) => param)).toEqual(["record.instruments.0", "record.sources.0"]);
    expect(meetingAt("2026-02-27-kosherbayev-astana")).toBeNull();
  });
});

describe("versions", () => {
  test("without one nothing is changed; a late one gets what stands", async () => {
    const { id } = await run("create-draft", { kind: "meeting", slug: LONDON });
    const body = (title: string) => ({ record: { ...meetingAt(LONDON)!.record, title }, companions: {} });
    expect((await failure(run("save-draft", { id, body: body("a") }))).code).toBe("version-required");
    await run("save-draft", { id, body: body("first") }, { expected: 1 });
    const late = await failure(run("save-draft", { id, body: body("second") }, { expected: 1 }));
    expect(late.code).toBe("stale-version");
    expect(late.also).toMatchObject({ version: 2, current: { body: { record: { title: "first" } } } });
  });

  test("a draft begun before the record changed is not published over it", async () => {
    const { id } = await run("create-draft", { kind: "meeting", slug: LONDON });
    await store.write(
      (tx) =>
        void keeperOf("meeting").write(tx, LONDON, { ...meetingAt(LONDON)!.record, title: "Other" }, { version: 2 }),
    );
    const error = await failure(run("publish-draft", { id }, { expected: 1 }));
    expect([error.code, error.also]).toMatchObject(["stale-version", { version: 2, current: { title: "Other" } }]);
  });

  test("editors of one record share one draft", async () => {
    const first = await run("create-draft", { kind: "meeting", slug: LONDON });
    expect(await run("create-draft", { kind: "meeting", slug: LONDON }, { as: someone("editor") })).toEqual(first);
  });
});

test("a change that changes nothing leaves no row and says so", async () => {
  const { id } = await run("create-draft", { kind: "meeting", slug: LONDON });
  const before = rows();
  const body = { record: meetingAt(LONDON)!.record, companions: { people: [], organisations: [], sources: [] } };
  const answer = await runCommand(
    store,
    COMMANDS.get("save-draft")!,
    { id, body },
    { actor: someone("editor"), now: NOW, expected: 1 },
  );
  expect(answer).toEqual({ result: { id, version: 1 }, changed: false });
  expect(rows()).toBe(before);
});

test("the same key gets the same answer and changes nothing again; for something else it is refused", async () => {
  const first = await run("create-draft", { kind: "meeting" }, { key: "k" });
  const before = rows();
  expect(await run("create-draft", { kind: "meeting" }, { key: "k" })).toEqual(first);
  expect(rows()).toBe(before);
  expect((await failure(run("create-draft", { kind: "person" }, { key: "k" }))).code).toBe("unprocessable");
  expect(await run("create-draft", { kind: "meeting" }, { key: "k", as: someone("editor") })).not.toEqual(first);
});

describe("permission", () => {
  test.each([
    [null, "signed-out"],
    [someone("editor"), "forbidden"],
  ] as const)("publishing needs it: %o", async (as, code) => {
    const { id } = await run("create-draft", { kind: "meeting", slug: LONDON });
    expect((await failure(run("publish-draft", { id }, { as, expected: 1 }))).code).toBe(code);
  });
});

describe("removing, restoring, merging", () => {
  test("a removed meeting is gone from every count, and comes back as it was with its next version", async () => {
    const before = { total: total(), record: meetingAt("2019-07-02-london-southside-chamber-videoconference")!.record };
    const at = { kind: "meeting", slug: "2019-07-02-london-southside-chamber-videoconference" };
    await run("remove-record", at, { expected: 1 });
    expect(meetingAt(at.slug)).toBeNull();
    expect(total()).toBe(before.total - 1);
    sound();
    await run("put-back-record", at);
    expect(meetingAt(at.slug)).toMatchObject({ version: 2, record: before.record });
    expect(total()).toBe(before.total);
    sound();
  });

  test("what others name cannot be removed, and they are named", async () => {
    const error = await failure(run("remove-record", { kind: "person", slug: "yermek-kosherbayev" }, { expected: 1 }));
    expect(error.code).toBe("conflict");
    expect(error.also["uses"]).toContainEqual({ kind: "meeting", slug: LONDON });
  });

  test("restoring an earlier version makes a draft and leaves what is published", async () => {
    const { id } = await run("create-draft", { kind: "meeting", slug: LONDON });
    const original = meetingAt(LONDON)!.record;
    const saved = await run(
      "save-draft",
      { id, body: { record: { ...original, title: "New" }, companions: {} } },
      { expected: 1 },
    );
    await run("publish-draft", { id }, { expected: saved.version });
    const first = store.raw
      .prepare("select sequence from audit where kind = 'meeting' and slug = ? order by sequence")
      .pluck()
      .get(LONDON);
    const restored = await run("restore-version", { sequence: first });
    expect(meetingAt(LONDON)!.record.title).toBe("New");
    await run("publish-draft", { id: restored.id }, { expected: 1 });
    expect(meetingAt(LONDON)).toMatchObject({ version: 3, record: original });
    sound();
  });

  test("two people made one: every meeting of the first is the second's, the name an alias, the address a redirect", async () => {
    const [from, into] = ["yermek-kosherbayev", "yvette-cooper"];
    const meetings = store.raw
      .prepare(`select distinct m.slug from meetings m join participants x on x.meeting_id = m.id
        join posts p on p.id = x.post_id join people s on s.id = p.person_id where s.slug in (?, ?) order by 1`)
      .pluck();
    const both = meetings.all(from, into);
    const name = keeperOf("person").find(store.read, from)!.record.name;
    await run("merge-records", { kind: "person", slug: from, into }, { expected: 1 });
    expect(meetings.all(into, into)).toEqual(both);
    const merged = keeperOf("person").find(store.read, into)!.record;
    expect(merged.aliases).toContain(name);
    expect(store.raw.prepare("select target from redirects where kind = 'person' and slug = ?").pluck().get(from)).toBe(
      into,
    );
    sound();
    await run("put-back-record", { kind: "person", slug: from });
    expect(store.raw.prepare("select count(*) from redirects").pluck().get()).toBe(0);
    expect(keeperOf("person").find(store.read, from)).toMatchObject({ version: 2, record: { name } });
    sound();
  });

  test.each(["organisation", "source", "instrument", "initiative"] as const)(
    "two records of kind %s made one leave a sound record",
    async (kind) => {
      const slugs = store.raw
        .prepare(`select ${kind === "source" ? "cast(id as text)" : "slug"} from ${kind}s order by id limit 30`)
        .pluck()
        .all() as string[];
      for (const slug of slugs.slice(1, 6)) {
        await run(
          "merge-records",
          { kind, slug, into: slugs[0] },
          { expected: keeperOf(kind).find(store.read, slug)!.version },
        );
      }
      expect(keeperOf(kind).find(store.read, slugs[3]!)).toBeNull();
      sound();
    },
  );
});

test("history is not changed and not deleted, and a row altered behind its back is found", async () => {
  const edit = (statement: string) => store.write((_tx, raw) => void raw.exec(statement));
  await expect(edit("update audit set reason = 'x' where sequence = 3")).rejects.toThrow("history is not changed");
  await expect(edit("delete from audit where sequence = 3")).rejects.toThrow("history is not deleted");
  await edit("drop trigger audit_is_not_changed; update audit set reason = 'x' where sequence = 3");
  expect(chainFault(store.raw)).toBe("History breaks at row 3: what it says is not what was written.");
});
