import { beforeEach, expect, test } from "vitest";
import { SYSTEM } from "../../domain/access";
import type { MeetingRecord } from "../../domain/records";
import { COMMANDS, runCommand } from "../commands";
import type { Store } from "../client";
import { ALONG } from "../testing/new-meeting";
import { COMMUNIQUE, DOCUMENT, READ } from "../testing/read-meeting";
import { seededStore } from "../testing/seeded-store";
import { formerText } from "./former-text";

const NOW = new Date("2026-03-01T12:00:00Z");
let store: Store;

async function run<R>(name: string, input: object, expected: number | null = null): Promise<R> {
  const { result } = await runCommand(store, COMMANDS.get(name)!, input, { actor: SYSTEM, now: NOW, expected });
  return result as R;
}

async function publish(record: MeetingRecord): Promise<string> {
  const body = { record, companions: ALONG };
  const { id, version } = await run<{ id: string; version: number }>("create-draft", { kind: "meeting", body });
  return (await run<{ slug: string }>("publish-draft", { id }, version)).slug;
}

let slug: string;
beforeEach(async () => {
  store = await seededStore();
  await run("keep-document", { text: COMMUNIQUE });
  slug = await publish(READ);
});

const ask = (date: string | null, countries: readonly string[], own: string | null = null) =>
  formerText(store, SYSTEM, { slug: own, date, countries });

test("the last earlier meeting of the same states with a kept text is found, whatever their order", async () => {
  const found = await ask("2026-03-10", ["GB", "KZ"]);
  expect(found).toMatchObject({ slug, date: READ.date, text: { document: DOCUMENT, text: COMMUNIQUE } });
});

test("a meeting of other states, of the same day or later, and the meeting itself are none", async () => {
  expect(await ask("2026-03-10", ["GB", "KZ", "UZ"])).toBeNull();
  expect(await ask("2026-03-10", ["GB", "UZ"])).toBeNull();
  expect(await ask(READ.date, ["KZ", "GB"])).toBeNull();
  expect(await ask("2026-02", ["KZ", "GB"])).toBeNull();
  expect(await ask(null, ["KZ", "GB"])).toBeNull();
  expect(await ask("2026-03-10", ["KZ", "GB"], slug)).toBeNull();
});

test("of two the later is held against", async () => {
  const later = await publish({ ...READ, date: "2026-02-28", title: "Further talks in Astana" });
  expect((await ask("2026-03-10", ["KZ", "GB"]))?.slug).toBe(later);
});
