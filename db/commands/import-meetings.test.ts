import { beforeEach, expect, test } from "vitest";
import { ROLES, type Actor } from "../../domain/access";
import { AppError } from "../../domain/errors";
import { chainFault, recordFaults } from "../audit";
import type { Store } from "../client";
import type { ImportPreview } from "../desk/import-preview";
import { keeperOf } from "../records";
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
