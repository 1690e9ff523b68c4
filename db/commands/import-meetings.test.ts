import { beforeEach, describe, expect, test } from "vitest";
import { ROLES, type Actor } from "../../domain/access";
import { AppError } from "../../domain/errors";
import { chainFault, recordFaults } from "../audit";
import type { Store } from "../client";
import type { ImportPreview } from "../desk/import-preview";
import { keeperOf } from "../records";
import { olderHistory } from "../testing/older-history";
import { COMMUNIQUE, READ } from "../testing/read-meeting";
import { seededStore } from "../testing/seeded-store";
import { COMMANDS, runCommand } from ".";
import type { Imported } from "./import-meetings";

const actor: Actor = { id: "r", name: "Reviewer", permissions: ROLES.reviewer.permissions };
const NOW = new Date("2026-03-01T12:00:00Z");

let store: Store;
beforeEach(async () => {
  store = await seededStore();
});

async function run<R>(name: string, input: object): Promise<R> {
  return (await runCommand(store, COMMANDS.get(name)!, input, { actor, now: NOW })).result as R;
}

async function importAll(records: readonly object[]): Promise<Imported> {
  const text = JSON.stringify(records);
  const { hash, rows, columns } = await run<ImportPreview>("preview-import", { text });
  const seen = { hash, versions: rows.map(({ version }) => version) };
  return run("import-meetings", { text, mapping: columns.map(({ field }) => field), seen });
}

const failure = async (work: Promise<unknown>): Promise<AppError> => {
  const error: unknown = await work.then(
    () => new Error("nothing was refused"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof AppError) return error;
  throw error;
};

const NEW = {
  title: "Talks in Astana",
  date: "2026-02-27",
  status: "held",
  confidence: "high",
  format: "bilateral",
  level: "minister",
  city: "Astana",
  countries: ["KZ", "GB"],
  areas: [{ area: "water", emphasis: "priority" }],
  participants: [{ person: "yermek-kosherbayev", role: "Envoy for the test" }],
  summary: "They talked.",
  sources: [{ url: "https://example.org/1", publisher: "Example", title: "Talks", language: "en", kind: "press" }],
};
const SLUG = "2026-02-27-kosherbayev-astana";

const slugsLike = (start: string) =>
  store.raw.prepare("select slug, title from meetings where slug like ? order by slug").all(`${start}%`);

test("each new meeting has a slug of its own, also where one's number is another's name", async () => {
  await importAll([NEW, { ...NEW, title: "B" }, { ...NEW, title: "C", city: "Astana 2" }, { ...NEW, title: "D" }]);
  expect(slugsLike(SLUG)).toEqual([
    { slug: SLUG, title: NEW.title },
    { slug: `${SLUG}-2`, title: "B" },
    { slug: `${SLUG}-2-2`, title: "C" },
    { slug: `${SLUG}-3`, title: "D" },
  ]);
  expect([chainFault(store.raw), recordFaults(store.read, store.raw)]).toEqual([null, []]);
});

test("a slug that an undone import had is not given again", async () => {
  const { id } = await importAll([NEW]);
  await run("undo-import", { id: id! });
  await importAll([NEW]);
  expect(slugsLike(SLUG)).toEqual([{ slug: `${SLUG}-2`, title: NEW.title }]);
});

test("people whose posts change count on once, however many rows show them", async () => {
  const person = () => keeperOf("person").find(store.read, "yermek-kosherbayev")!;
  const { version, record } = person();
  await importAll([NEW, { ...NEW, date: "2026-02-28" }, { ...NEW, date: "2026-01-05" }]);
  expect(person().version).toBe(version + 1);
  expect(person().record.posts).toEqual([
    ...record.posts,
    { role: "Envoy for the test", organisation: null, from: "2026-01-05", to: "2026-02-28" },
  ]);
});

test("no person is given more posts than a record holds", async () => {
  const rows = Array.from({ length: 201 }, (_, at) => ({
    ...NEW,
    title: `T${at}`,
    participants: [{ person: "yermek-kosherbayev", role: `Post ${at}` }],
  }));
  const error = await failure(importAll(rows));
  expect([error.code, error.message]).toEqual(["unprocessable", expect.stringContaining("more than 200 posts")]);
  expect(slugsLike(SLUG)).toEqual([]);
});

test("an import is not undone while a draft of what it brought is open", async () => {
  const { id } = await importAll([NEW]);
  await run("create-draft", { kind: "meeting", slug: SLUG });
  const error = await failure(run("undo-import", { id: id! }));
  expect([error.code, error.also["records"]]).toEqual(["conflict", [{ kind: "meeting", slug: SLUG }]]);
});

test("an import is not undone while others name what it brought", async () => {
  const { id } = await importAll([NEW]);
  await importAll([{ ...NEW, title: "B", participants: [] }]);
  const error = await failure(run("undo-import", { id: id! }));
  expect([error.code, error.also["records"]]).toEqual(["conflict", [{ kind: "meeting", slug: "2026-02-27-b-astana" }]]);
  expect(slugsLike(SLUG)).toHaveLength(1);
});

describe("what was said, and the passages that support a record", () => {
  /** The record as it is read from a text, in place of what was imported. */
  beforeEach(async () => {
    await importAll([NEW]);
    await run("keep-document", { text: COMMUNIQUE });
    const { url: source } = NEW.sources[0]!;
    const documents = READ.documents.map((each) => ({ ...each, source }));
    const { areas, quotations, figures, evidence } = READ;
    const record = { ...standing(), areas, quotations, figures, documents, evidence };
    await store.write((tx) => void keeperOf("meeting").write(tx, SLUG, record, { version: 2 }));
  });
  const standing = () => keeperOf("meeting").find(store.read, SLUG)!.record;
  const supported = () => standing().evidence.map(({ field }) => field);

  test("stay as they are where a file does not speak of them", async () => {
    const before = standing();
    const row = { slug: SLUG, summary: "They talked again." };
    expect(await importAll([row])).toMatchObject({ updated: 1 });
    expect(standing()).toEqual({ ...before, summary: "They talked again." });
    expect(await importAll([row])).toMatchObject({ unchanged: 1, updated: 0 });
  });

  test("change where it does; evidence goes with the value it supported", async () => {
    const before = supported();
    expect(before).toEqual(READ.evidence.map(({ field }) => field));
    const figures = [{ label: "Trade", value: "1500000000", unit: "GBP", year: "2025" }];
    await importAll([{ slug: SLUG, figures, city: "Almaty", quotations: [] }]);
    expect(standing()).toMatchObject({ figures, quotations: [] });
    expect(supported()).toEqual(before.filter((field) => !["figures", "city", "quotations"].includes(field)));
  });

  test("come back with an import undone", async () => {
    const before = standing();
    const { id } = await importAll([{ slug: SLUG, quotations: [{ speaker: "A", text: "B" }] }]);
    expect(standing().quotations).toEqual([{ speaker: "A", person: null, text: "B" }]);
    await run("undo-import", { id: id! });
    expect(standing()).toEqual(before);
  });

  test("are refused where they break the rules, under the column's field", async () => {
    const error = await failure(
      importAll([{ slug: SLUG, figures: [{ label: "Trade", value: "many", unit: "GBP", year: null }] }]),
    );
    expect(error.fields.map(({ param }) => param)).toEqual(["rows.1.figureValues"]);
  });

  test("keep their source: a file that leaves it out is refused, and the source is named", async () => {
    const other = store.raw.prepare("select url from sources limit 1").pluck().get();
    const error = await failure(importAll([{ slug: SLUG, sources: [{ url: other }] }]));
    expect(error.fields).toEqual([
      { param: "rows.1.sources", message: expect.stringContaining("https://example.org/1") },
    ]);
  });
});

test("an import of a version that knew fewer lists is undone after one of this version was", async () => {
  const [first] = slugsLike("2026-02-26") as { slug: string }[];
  const edit = async (city: string) => (await importAll([{ slug: first!.slug, city }])).id!;
  const before = keeperOf("meeting").find(store.read, first!.slug)!.record;
  const [one, two] = [await edit("Oxford"), await edit("Bath")];
  await olderHistory(store);
  await run("undo-import", { id: two });
  await run("undo-import", { id: one });
  expect(keeperOf("meeting").find(store.read, first!.slug)!.record).toEqual(before);
  expect(recordFaults(store.read, store.raw)).toEqual([]);
});
