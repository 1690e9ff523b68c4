import { beforeEach, describe, expect, test } from "vitest";
import { ROLES, type Actor } from "../../domain/access";
import { readCommunique } from "../../domain/intake/read";
import type { DraftBody } from "../../domain/records";
import { COMMANDS, runCommand } from "../commands";
import type { Store } from "../client";
import { keeperOf, slugsOf } from "../records";
import { ALONG } from "../testing/new-meeting";
import { COMMUNIQUE, DOCUMENT, READ } from "../testing/read-meeting";
import { seededStore } from "../testing/seeded-store";
import { gazetteer } from "./gazetteer";
import { intake } from "./intake";

const actor: Actor = { id: "e", name: "Editor", permissions: ROLES.reviewer.permissions };
const NOW = new Date("2026-03-01T12:00:00Z");
const [SOURCE] = ALONG.sources;

let store: Store;
beforeEach(async () => {
  store = await seededStore();
});

async function run(name: string, input: object, expected: number | null = null): Promise<string> {
  const { result } = await runCommand(store, COMMANDS.get(name)!, input, { actor, now: NOW, expected });
  return (result as { id: string }).id;
}

const draftOf = (record: DraftBody<"meeting">["record"], companions: DraftBody["companions"] = ALONG) =>
  run("create-draft", { kind: "meeting", body: { record, companions }, origin: "intake" });
const ask = async (record: DraftBody<"meeting">["record"], companions?: DraftBody["companions"]) =>
  intake(store, actor, await draftOf(record, companions));

describe("the documents of a draft", () => {
  beforeEach(async () => {
    await run("keep-document", { text: COMMUNIQUE });
  });
  const documents = READ.documents;

  test("come with their text, their source, and what is read from them with the names the record knows", async () => {
    const known = { publishedOn: "2026-02-28", language: "en" as const, gazetteer: gazetteer(store) };
    expect(await ask({ documents })).toEqual({
      documents: [
        {
          document: DOCUMENT,
          source: SOURCE,
          text: COMMUNIQUE,
          reading: readCommunique({ text: COMMUNIQUE, ...known }),
        },
      ],
    });
  });

  test("a source that is published is told as it is published, whatever the draft brings along", async () => {
    const published = keeperOf("source").find(store.read, "1")!.record;
    const along = { ...ALONG, sources: [{ ...published, title: "Otherwise", language: "ru" }] };
    const found = await ask({ documents: [{ document: DOCUMENT, source: published.url }] }, along);
    expect(found?.documents[0]?.source).toEqual(published);
  });

  test("a source half entered is told as far as it is, and a day that is none is not read by", async () => {
    const half = { url: "https://example.org/half", publishedOn: "yesterday" };
    const found = await ask({ documents: [{ document: DOCUMENT, source: half.url }] }, { sources: [half] });
    expect(found?.documents).toMatchObject([{ source: half, text: COMMUNIQUE }]);
    const nowhere = await ask({ documents: [{ document: DOCUMENT }] });
    expect(nowhere?.documents).toMatchObject([{ source: null, text: COMMUNIQUE }]);
  });

  test("one that is not kept is not there", async () => {
    const found = await ask({ documents: [{ document: "f".repeat(64), source: SOURCE!.url }, ...documents] });
    expect(found?.documents.map(({ document }) => document)).toEqual([DOCUMENT]);
    expect(await ask({})).toEqual({ documents: [] });
  });

  test("are for those who may read drafts; of anything but a draft of a meeting there are none", async () => {
    const id = await draftOf({ documents });
    await expect(intake(store, { ...actor, permissions: [] }, id)).rejects.toMatchObject({ code: "forbidden" });
    expect(await intake(store, actor, "none")).toBeNull();
    expect(await intake(store, actor, await run("create-draft", { kind: "person" }))).toBeNull();
  });
});

describe("the names the intake knows", () => {
  test("are all that are published, with their aliases and countries", () => {
    const known = gazetteer(store);
    const { read } = store;
    expect(known.people.map(({ slug }) => slug)).toEqual(slugsOf(read, "person"));
    expect(known.instruments.map(({ slug }) => slug)).toEqual(slugsOf(read, "instrument"));
    expect(known.initiatives.map(({ slug }) => slug)).toEqual(slugsOf(read, "initiative"));
    for (const { slug, name, aliases, countries } of known.people) {
      const { record } = keeperOf("person").find(read, slug)!;
      expect({ name, aliases, countries }).toEqual({
        name: record.name,
        aliases: record.aliases,
        countries: [record.country],
      });
    }
    for (const { slug, name, aliases, countries } of known.organisations) {
      const { record } = keeperOf("organisation").find(read, slug)!;
      expect({ name, aliases, countries }).toEqual({
        name: record.name,
        aliases: record.aliases,
        countries: record.country === null ? [] : [record.country],
      });
    }
    for (const { slug, name, type, countries } of known.instruments)
      expect(keeperOf("instrument").find(read, slug)!.record).toMatchObject({ title: name, type, countries });
    for (const { slug, name, countries } of known.initiatives)
      expect(keeperOf("initiative").find(read, slug)!.record).toMatchObject({ title: name, countries });
  });

  test("stay in memory until something is published, and a new alias is known then", async () => {
    const before = gazetteer(store);
    await run("keep-document", { text: COMMUNIQUE });
    const slug = "yermek-kosherbayev";
    const { record } = keeperOf("person").find(store.read, slug)!;
    const body = { record: { ...record, aliases: [...record.aliases, "Е. Б. Көшербаев"] }, companions: {} };
    const id = await run("create-draft", { kind: "person", slug, body });
    expect(gazetteer(store)).toBe(before);
    await run("publish-draft", { id }, 1);
    const known = gazetteer(store).people.find((each) => each.slug === slug);
    expect(known?.aliases.at(-1)).toBe("Е. Б. Көшербаев");
  });
});
