import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { ROLES, type Actor, type Role } from "../../domain/access";
import { AppError } from "../../domain/errors";
import { EVERYTHING } from "../../domain/filter";
import type { DraftBody, MeetingRecord } from "../../domain/records";
import { chainFault, recordFaults } from "../audit";
import type { Store } from "../client";
import { keeperOf } from "../records";
import { ALONG } from "../testing/new-meeting";
import { COMMUNIQUE, DOCUMENT, passageOf, READ } from "../testing/read-meeting";
import { seededStore } from "../testing/seeded-store";
import { meetings } from "../views";
import { COMMANDS, runCommand } from ".";

const someone = (role: Role): Actor => ({ id: role, name: role, permissions: ROLES[role].permissions });
const NOW = new Date("2026-03-01T12:00:00Z");
const SLUG = "2026-02-27-kosherbayev-astana";
const LONDON = "2026-02-26-kosherbayev-cooper-london";

let store: Store;
beforeEach(async () => {
  store = await seededStore();
});

interface Result {
  readonly id: string;
  readonly slug: string;
  readonly document: string;
}

async function run(name: string, input: object, { as = someone("reviewer"), expected = null as number | null } = {}) {
  const { result, changed } = await runCommand(store, COMMANDS.get(name)!, input, { actor: as, now: NOW, expected });
  return { ...(result as Result), changed };
}

const failure = async (work: Promise<unknown>): Promise<AppError> => {
  const error: unknown = await work.then(
    () => new Error("nothing was refused"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof AppError) return error;
  throw error;
};

const keep = (text = COMMUNIQUE) => run("keep-document", { text }, { as: someone("editor") });
const begun = (record: DraftBody["record"]) =>
  run("create-draft", { kind: "meeting", body: { record, companions: ALONG }, origin: "intake" });
const publish = async (record: DraftBody["record"]) =>
  run("publish-draft", { id: (await begun(record)).id }, { expected: 1 });
const standing = (slug = SLUG) => keeperOf("meeting").find(store.read, slug)!;
const sound = () => expect([chainFault(store.raw), recordFaults(store.read, store.raw)]).toEqual([null, []]);
const kept = () => store.raw.prepare("select sha256, text, kept_by as by, kept_at as at from documents").all();

/** Changes a published meeting through a draft. */
async function change(slug: string, changes: Partial<MeetingRecord>): Promise<void> {
  const { version, record } = standing(slug);
  const body = { record: { ...record, ...changes }, companions: {} };
  const { id } = await run("create-draft", { kind: "meeting", slug, body });
  await run("publish-draft", { id }, { expected: 1 });
  expect(standing(slug).version).toBe(version + 1);
}

describe("a text", () => {
  test("is kept under the hash of its UTF-8, byte for byte, and once", async () => {
    expect(await keep()).toEqual({ document: DOCUMENT, changed: true });
    expect(DOCUMENT).toBe(createHash("sha256").update(Buffer.from(COMMUNIQUE)).digest("hex"));
    expect(kept()).toEqual([{ sha256: DOCUMENT, text: COMMUNIQUE, by: "editor", at: NOW.toISOString() }]);
    const rows = store.raw.prepare("select count(*) from audit").pluck();
    const before = rows.get();
    expect(await run("keep-document", { text: COMMUNIQUE })).toEqual({ document: DOCUMENT, changed: false });
    expect([kept().length, rows.get()]).toEqual([1, before]);
    expect((await keep(`${COMMUNIQUE} `)).document).not.toBe(DOCUMENT);
    sound();
  });

  test("stands in no row of history, which says that it was kept and how long it is", async () => {
    await keep();
    const row = store.raw.prepare("select kind, slug, after_json as after from audit order by sequence desc").get();
    expect(row).toEqual({ kind: "document", slug: DOCUMENT, after: `{"characters":${COMMUNIQUE.length}}` });
  });

  test("is no publication: no count, no page is asked for anew", async () => {
    const index = store.index();
    await keep();
    expect(store.index()).toBe(index);
  });

  test.each(["", "  \n", "a".repeat(200_001), "a\0", "\ud800"])("is refused in words: %#", async (text) => {
    const error = await failure(keep(text));
    expect([error.code, error.fields.map(({ param }) => param)]).toEqual(["bad-request", ["text"]]);
    expect(kept()).toEqual([]);
  });

  test("is never changed nor deleted", async () => {
    await keep();
    const edit = (statement: string) => store.write((_tx, raw) => void raw.exec(statement));
    await expect(edit("update documents set text = 'x'")).rejects.toThrow("kept documents are not changed");
    await expect(edit("delete from documents")).rejects.toThrow("kept documents are not deleted");
  });
});

describe("publishing what was read from a text", () => {
  test("the record reads as it was published, and by the words that were spoken it is found", async () => {
    await keep();
    expect((await publish(READ)).slug).toBe(SLUG);
    expect(standing().record).toEqual(READ);
    sound();
    const found = async (q: string) =>
      (await meetings(store, { ...EVERYTHING, q }, { sort: "-date", limit: 5, cursor: null })).meetings;
    expect((await found("открываем главу")).map(({ slug }) => slug)).toEqual([SLUG]);
    expect(await found("tungsten")).toEqual([]);
  });

  test("a text that is not kept is refused under its field", async () => {
    const error = await failure(publish({ ...READ, evidence: [] }));
    expect([error.code, error.fields]).toEqual([
      "unprocessable",
      [{ param: "record.documents.0.document", message: "This document is not kept." }],
    ]);
    expect(keeperOf("meeting").find(store.read, SLUG)).toBeNull();
  });

  const [first] = READ.evidence;
  test.each([
    ["other words", { exact: "Almaty" }],
    ["another place", { start: first!.start + 1, end: first!.end + 1 }],
    ["a place behind the text", { start: 100_000, end: 100_000 + first!.exact.length }],
    ["another prefix", { prefix: "!" }],
    ["another suffix", { suffix: "!" }],
  ])("a passage of %s is refused under its field, though the draft keeps it", async (_what, wrong) => {
    await keep();
    const evidence = [READ.evidence[1]!, { ...first!, ...wrong }];
    const error = await failure(publish({ ...READ, evidence }));
    expect([error.code, error.fields.map(({ param }) => param)]).toEqual([
      "unprocessable",
      ["record.evidence.1.exact"],
    ]);
    expect(keeperOf("meeting").find(store.read, SLUG)).toBeNull();
  });

  test("of evidence whose value is not in the record nothing is published, wherever it points", async () => {
    await keep();
    const stray = { ...passageOf("city", "Almaty", "Astana"), start: 3, end: 9 };
    await publish({ ...READ, evidence: [stray, ...READ.evidence] });
    expect(standing().record.evidence).toEqual(READ.evidence);
  });

  test("a quotation of somebody the record does not know is refused under its field", async () => {
    await keep();
    const quotations = [{ ...READ.quotations[0]!, person: "nobody-at-all" }];
    const error = await failure(publish({ ...READ, quotations }));
    expect(error.fields.map(({ param }) => param)).toEqual(["record.quotations.0.person"]);
  });
});

describe("evidence of a published meeting", () => {
  beforeEach(async () => {
    await keep();
    await publish(READ);
  });
  const fields = (slug = SLUG) => standing(slug).record.evidence.map(({ field }) => field);
  const all = READ.evidence.map(({ field }) => field);

  test("falls away with its value, and comes back with the version that had it", async () => {
    await change(SLUG, { city: "Almaty" });
    expect(fields()).toEqual(all.filter((field) => field !== "city"));
    const { sequence } = store.raw
      .prepare("select min(sequence) as sequence from audit where kind = 'meeting' and slug = ?")
      .get(SLUG) as { sequence: number };
    const { id } = await run("restore-version", { sequence });
    await run("publish-draft", { id }, { expected: 1 });
    expect(standing().record).toEqual(READ);
    sound();
  });

  test("goes with the record and comes back with it", async () => {
    await run("remove-record", { kind: "meeting", slug: SLUG }, { expected: 1 });
    expect(store.raw.prepare("select count(*) from evidence").pluck().get()).toBe(0);
    await run("put-back-record", { kind: "meeting", slug: SLUG });
    expect(standing().record).toEqual(READ);
    sound();
  });

  test("follows a person who is merged into another, quotations too", async () => {
    await run(
      "merge-records",
      { kind: "person", slug: "yermek-kosherbayev", into: "yvette-cooper" },
      { expected: keeperOf("person").find(store.read, "yermek-kosherbayev")!.version },
    );
    const { record } = standing();
    expect(record.quotations[0]?.person).toBe("yvette-cooper");
    expect(record.evidence.find(({ field }) => field === "participants")?.value).toBe("yvette-cooper");
    expect(fields()).toEqual(all);
    sound();
  });

  test("of a person who is only quoted still names that person: it cannot go", async () => {
    const body = { record: { name: "Ann Lee", country: "GB" }, companions: {} };
    const { id } = await run("create-draft", { kind: "person", body });
    const { slug } = await run("publish-draft", { id }, { expected: 1 });
    await change(SLUG, { quotations: [{ ...READ.quotations[0]!, person: slug }] });
    const error = await failure(run("remove-record", { kind: "person", slug }, { expected: 1 }));
    expect(error.also["uses"]).toEqual([{ kind: "meeting", slug: SLUG }]);
  });

  test("follows its meeting into another: what both say keeps it, what only one said goes", async () => {
    await run("merge-records", { kind: "meeting", slug: SLUG, into: LONDON }, { expected: 1 });
    const { record } = standing(LONDON);
    expect(record.documents).toEqual(READ.documents);
    expect(record.quotations).toEqual(READ.quotations);
    expect(fields(LONDON)).toEqual(all.filter((field) => field !== "city" && field !== "date"));
    sound();
  });

  test("two meetings that say the same of it differently are made one, the one that stays in the right", async () => {
    const quotations = [{ ...READ.quotations[0]!, speaker: "Kosherbayev" }];
    await change(LONDON, {
      quotations,
      figures: READ.figures,
      documents: [{ document: DOCUMENT, source: standing(LONDON).record.sources[0]! }],
    });
    await run("merge-records", { kind: "meeting", slug: SLUG, into: LONDON }, { expected: 1 });
    expect(standing(LONDON).record).toMatchObject({ quotations, figures: READ.figures });
    expect(standing(LONDON).record.documents).toHaveLength(1);
    sound();
  });

  test("follows a source that is merged into another", async () => {
    const slug = String(store.raw.prepare("select id from sources where url = ?").pluck().get(READ.sources[0]));
    await run("merge-records", { kind: "source", slug, into: "1" }, { expected: 1 });
    const { url } = keeperOf("source").find(store.read, "1")!.record;
    expect(standing().record).toMatchObject({ sources: [url], documents: [{ document: DOCUMENT, source: url }] });
    expect(fields()).toEqual(all);
    sound();
  });
});
