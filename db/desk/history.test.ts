import { beforeEach, describe, expect, test } from "vitest";
import { ROLES, type Actor, type Role } from "../../domain/access";
import type { MeetingRecord } from "../../domain/records";
import type { Store } from "../client";
import { COMMANDS, runCommand } from "../commands";
import { keeperOf } from "../records";
import { seededStore } from "../testing/seeded-store";
import {
  fieldHistory,
  history,
  historyChoices,
  historyRow,
  mergePreview,
  published,
  publishedRecord,
  recordHistory,
  review,
} from ".";

const someone = (role: Role): Actor => ({ id: role, name: `The ${role}`, permissions: ROLES[role].permissions });
const [editor, reviewer, admin] = [someone("editor"), someone("reviewer"), someone("admin")];
const NOW = new Date("2026-03-01T12:00:00Z");
const LONDON = "2026-02-26-kosherbayev-cooper-london";
const AT_LONDON = { kind: "meeting", slug: LONDON } as const;

let store: Store;
beforeEach(async () => {
  store = await seededStore();
});

interface Result {
  readonly id: string;
  readonly version: number;
}

async function run(
  name: string,
  input: object,
  {
    as = reviewer,
    expected = null,
    reason = null,
    now = NOW,
  }: { as?: Actor; expected?: number | null; reason?: string | null; now?: Date } = {},
): Promise<Result> {
  const command = COMMANDS.get(name)!;
  return (await runCommand(store, command, input, { actor: as, now, expected, reason })).result as Result;
}

const meeting = (slug = LONDON) => keeperOf("meeting").find(store.read, slug)!;

/** Drafts a change of a record and leaves it open; gives the draft's id and version. */
async function drafted(change: Partial<MeetingRecord>, slug = LONDON): Promise<{ id: string; version: number }> {
  const { id, version } = await run("create-draft", { kind: "meeting", slug }, { as: editor });
  const record = { ...meeting(slug).record, ...change };
  return run("save-draft", { id, body: { record, companions: {} } }, { as: editor, expected: version });
}

async function changed(change: Partial<MeetingRecord>, reason: string | null = null, now = NOW): Promise<void> {
  const { id, version } = await drafted(change);
  await run("publish-draft", { id }, { expected: version, reason, now });
}

const rowsOf = async (query = {}) => (await history(store, admin, query)).rows;

describe("history", () => {
  test("tells each change in words, with the names of records and not their slugs", async () => {
    const other = keeperOf("instrument").find(store.read, "kz-gb-strategic-partnership-cooperation-agreement-2024")!;
    await changed({ city: "Leeds", instruments: [] });
    await changed(
      { instruments: ["kz-gb-strategic-partnership-cooperation-agreement-2024"] },
      "Named in the communiqué",
    );
    const [row] = await rowsOf({ kind: "meeting" });
    expect(row).toMatchObject({
      command: "publish-draft",
      actorName: "The reviewer",
      reason: "Named in the communiqué",
      record: AT_LONDON,
      name: meeting().record.title,
      restorable: true,
    });
    expect(row!.changes).toEqual([
      {
        field: "instruments",
        label: "Agreements",
        type: "list",
        added: [other.record.title],
        removed: [],
        changed: [],
        reordered: false,
      },
    ]);
  });

  test("a draft's rows say what was saved, under the name of the draft, after it has ended too", async () => {
    const { id, version } = await drafted({ city: "Leeds" });
    await run("submit-draft", { id }, { as: editor, expected: version });
    await run("return-draft", { id, remark: "Which source?" }, { expected: version + 1 });
    await run("discard-draft", { id }, { as: editor, expected: version + 2 });
    const rows = await rowsOf({ kind: "draft", slug: id });
    expect(rows.map(({ command }) => command)).toEqual([
      "discard-draft",
      "return-draft",
      "submit-draft",
      "save-draft",
      "create-draft",
    ]);
    expect(rows.every(({ name, record }) => name === meeting().record.title && record?.slug === LONDON)).toBe(true);
    expect(rows[3]!.changes).toMatchObject([{ field: "city", before: meeting().record.city, after: "Leeds" }]);
    expect(rows[1]!.changes).toMatchObject([
      { label: "State", before: "submitted", after: "draft" },
      { label: "Remark", after: "Which source?" },
    ]);
    expect(rows.map(({ restorable }) => restorable)).toEqual([true, false, false, false, false]);
  });

  test("pages join without a gap or a repetition", async () => {
    const sequences: number[] = [];
    for (let before: number | null = null; ;) {
      const page = await history(store, admin, { kind: "organisation", limit: 17, before });
      sequences.push(...page.rows.map(({ sequence }) => sequence));
      before = page.next;
      if (before === null) break;
    }
    const all = store.raw
      .prepare("select sequence from audit where kind = 'organisation' order by sequence desc")
      .pluck()
      .all();
    expect(sequences).toEqual(all);
  });

  test.each([
    [{ from: "2026-03-02" }, 1],
    [{ from: "2026-03-01", to: "2026-03-01" }, 1],
    [{ to: "2026-02-28", command: "publish-draft" }, 0],
    [{ actor: "reviewer" }, 2],
    [{ actor: "editor" }, 0],
    [{ reason: "TYPO" }, 2],
    [{ reason: "%" }, 0],
    [{ slug: LONDON }, 3],
  ])("of meetings, filtered by %j, gives %i rows", async (query, rows) => {
    await changed({ city: "Leeds" }, "A typo, mended");
    await changed({ city: "York" }, "typo again", new Date("2026-03-02T00:00:00Z"));
    expect(await rowsOf({ kind: "meeting", ...query })).toHaveLength(rows);
  });

  test("what is about accounts is told to admins alone", async () => {
    await store.write((_tx, raw) =>
      raw.exec(
        "drop trigger audit_is_not_changed; update audit set kind = 'token', after_json = '{\"owner\":\"Olga\"}' where sequence = 1",
      ),
    );
    expect((await historyRow(store, admin, 1))?.changes).toMatchObject([{ label: "Owner", after: "Olga" }]);
    expect(await historyRow(store, reviewer, 1)).toBeNull();
    expect((await history(store, editor, { kind: "token" })).rows).toEqual([]);
    expect((await historyChoices(store, editor)).kinds).not.toContain("token");
    expect((await historyChoices(store, admin)).kinds).toContain("token");
  });

  test("nobody else is told anything", async () => {
    const reader: Actor = { id: "reader", name: "Reader", permissions: [] };
    for (const asked of [
      history(store, reader, {}),
      historyRow(store, reader, 1),
      recordHistory(store, reader, AT_LONDON),
    ])
      await expect(asked).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("one record", () => {
  test("its versions are numbered as they were published, and the last one stands", async () => {
    await changed({ city: "Leeds" });
    await changed({ city: "York" });
    const { rows, version, name, draft } = (await recordHistory(store, editor, AT_LONDON))!;
    expect({ version, name, draft }).toEqual({ version: 3, name: meeting().record.title, draft: null });
    expect(rows.map((row) => [row.version, row.stands])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ]);
  });

  test("of one that was merged, it says into which", async () => {
    const [a, b] = ["kassym-jomart-tokayev", "yermek-kosherbayev"];
    await run("merge-records", { kind: "person", slug: a, into: b }, { expected: 1 });
    const { gone, version, rows } = (await recordHistory(store, editor, { kind: "person", slug: a }))!;
    expect({ gone, version }).toEqual({ gone: { movedTo: b, removedOn: "2026-03-01" }, version: null });
    expect(rows.some(({ stands }) => stands)).toBe(false);
  });

  test("one field's values are those it had, with when it had them", async () => {
    await changed({ city: "Leeds" });
    await changed({ summary: "Another." });
    await changed({ city: null });
    const cities = await fieldHistory(store, editor, { ...AT_LONDON, field: "city" });
    expect(cities.map(({ value }) => value)).toEqual([[], ["Leeds"], ["London"]]);
    const areas = await fieldHistory(store, editor, { ...AT_LONDON, field: "areas" });
    expect(areas).toHaveLength(1);
    expect(areas[0]!.value).toHaveLength(meeting().record.areas.length);
    expect(await fieldHistory(store, editor, { ...AT_LONDON, field: "slug" })).toEqual([]);
  });

  test("none is found where there never was one", async () => {
    expect(await recordHistory(store, editor, { kind: "meeting", slug: "none" })).toBeNull();
  });
});

describe("a review", () => {
  test("shows what publishing would change beside the record, and changes nothing", async () => {
    const { id } = await drafted({
      participants: [{ person: "yermek-kosherbayev", role: "Envoy for the test", organisation: null }],
    });
    const before = store.raw.prepare("select (select count(*) from audit), (select count(*) from posts)").raw().get();
    const found = (await review(store, reviewer, id, NOW))!;
    expect(found).toMatchObject({ faults: [], stale: false, own: false, needsAnother: false });
    expect(found.changes.map(({ field }) => field)).toEqual(["participants"]);
    expect(found.also).toMatchObject([
      { kind: "person", slug: "yermek-kosherbayev", isNew: false, changes: [{ field: "posts" }] },
    ]);
    expect(store.raw.prepare("select (select count(*) from audit), (select count(*) from posts)").raw().get()).toEqual(
      before,
    );
    expect(meeting().version).toBe(1);
  });

  test("a new person whom the meeting gives a post is told once", async () => {
    const { id, version } = await run("create-draft", AT_LONDON, { as: editor });
    const record = { ...meeting().record, participants: [{ person: "newcomer", role: "Envoy", organisation: null }] };
    const people = [{ slug: "newcomer", record: { name: "Aigul Newcomer", country: "KZ", aliases: [], posts: [] } }];
    const body = { record, companions: { people, organisations: [], sources: [] } };
    await run("save-draft", { id, body }, { as: editor, expected: version });
    const { also, changes } = (await review(store, reviewer, id, NOW))!;
    expect(also.map(({ name, isNew }) => [name, isNew])).toEqual([["Aigul Newcomer", true]]);
    expect(also[0]!.changes.map(({ field }) => field)).toEqual(["name", "country", "posts"]);
    expect(changes).toMatchObject([{ field: "participants", added: ["Aigul Newcomer, Envoy"] }]);
  });

  test("names what only publishing would find, such as a person who is not in the record", async () => {
    const { id } = await drafted({ participants: [{ person: "nobody", role: "Nobody", organisation: null }] });
    expect((await review(store, reviewer, id, NOW))!.faults).toEqual([
      { param: "record.participants.0.person", message: "There is no person “nobody” in the record." },
    ]);
  });

  test("says when the published record has moved on", async () => {
    const { id } = await drafted({ city: "Leeds" });
    await store.write((_tx, raw) => raw.prepare("update meetings set version = 2 where slug = ?").run(LONDON));
    expect((await review(store, reviewer, id, NOW))!.stale).toBe(true);
  });

  test("tells a reviewer whose draft it is, and that another has to publish it where there is one", async () => {
    const { id } = await run("create-draft", AT_LONDON);
    expect(await review(store, reviewer, id, NOW)).toMatchObject({ own: true, needsAnother: false });
    const insert = `insert into users (id, name, email, username, role, created_at, updated_at) values (?, ?, ?, ?, 'reviewer', 0, 0)`;
    await store.write((_tx, raw) => {
      for (const name of ["first", "second"]) raw.prepare(insert).run(name, name, name, name);
    });
    expect(await review(store, reviewer, id, NOW)).toMatchObject({ own: true, needsAnother: true });
    expect(await review(store, admin, id, NOW)).toMatchObject({ own: false, needsAnother: false });
  });
});

describe("published records", () => {
  test("of every kind are listed a page at a time, with their open drafts", async () => {
    const { id } = await drafted({ city: "Leeds" });
    const { rows, total } = await published(store, editor, { kind: "meeting" });
    expect([rows.length, total]).toEqual([50, 374]);
    expect(rows.find(({ slug }) => slug === LONDON)?.draft).toBe(id);
    const last = await published(store, editor, { kind: "meeting", page: 8 });
    expect(last.rows).toHaveLength(24);
    for (const kind of ["person", "organisation", "instrument", "initiative", "source"] as const)
      expect((await published(store, editor, { kind })).rows.length).toBeGreaterThan(5);
  });

  test("are found by the beginnings of words in any script, sources by any part", async () => {
    const names = async (kind: "person" | "source", q: string) =>
      (await published(store, editor, { kind, q })).rows.map(({ name }) => name);
    expect(await names("person", "Тоқаев")).toEqual(["Kassym-Jomart Tokayev"]);
    expect((await names("source", "gov.uk")).length).toBeGreaterThan(5);
    expect(await names("person", "nothinglikethis")).toEqual([]);
  });

  test("tell who names them, by name", async () => {
    const { uses, useCount } = (await publishedRecord(store, editor, { kind: "person", slug: "yermek-kosherbayev" }))!;
    expect(useCount).toBe(uses.length);
    expect(uses.find(({ slug }) => slug === LONDON)?.name).toBe(meeting().record.title);
  });

  test("show what a merge would give before it is done, and nothing is done", async () => {
    const wanted = { kind: "person", slug: "kassym-jomart-tokayev", into: "yermek-kosherbayev" } as const;
    const count = () => store.raw.prepare("select count(*) from people").pluck().get();
    const people = count();
    const { gained, also, sides, refused } = (await mergePreview(store, reviewer, wanted, NOW))!;
    expect(refused).toBeNull();
    expect(gained.map(({ field }) => field)).toEqual(["aliases", "posts"]);
    expect(sides[0]).toEqual({ label: "Name", from: ["Kassym-Jomart Tokayev"], into: ["Yermek Kosherbayev"] });
    expect(also.length).toBeGreaterThan(0);
    expect(also.every(({ kind }) => kind === "meeting")).toBe(true);
    expect(count()).toBe(people);
    await run("merge-records", wanted, { expected: 1 });
    const [row] = await rowsOf({ kind: "person", slug: wanted.into });
    expect(row!.after).toMatchObject({ aliases: expect.arrayContaining(["Kassym-Jomart Tokayev"]) });
  });

  test("say why a merge cannot be", async () => {
    await drafted({ city: "Leeds" });
    const [other] = (await published(store, editor, { kind: "meeting", page: 2 })).rows;
    const preview = await mergePreview(store, reviewer, { ...AT_LONDON, into: other!.slug }, NOW);
    expect(preview?.refused).toBe("A draft of this record is open: publish or discard it first.");
    await expect(mergePreview(store, editor, { ...AT_LONDON, into: other!.slug }, NOW)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
