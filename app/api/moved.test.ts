import { expect, test } from "vitest";
import { ROLES, type Actor } from "@/domain/access";
import { getStore } from "@/db/client";
import { COMMANDS, runCommand } from "@/db/commands";
import { ask, askJson, ORIGIN, serveRecord } from "./testing/served-record";

serveRecord();

const reviewer: Actor = { id: "reviewer", name: "Rima", permissions: ROLES.reviewer.permissions };
const run = async (name: string, input: object, expected: number | null = null) =>
  runCommand(getStore(), COMMANDS.get(name)!, input, {
    actor: reviewer,
    now: new Date("2026-03-01T12:00:00Z"),
    expected,
  });
const publications = async () => (await askJson<{ publications: number }>("/publications")).publications;

test("the number of publications counts on with what is published, and with nothing else", async () => {
  const before = await publications();
  await run("create-draft", { kind: "meeting" });
  expect(await publications()).toBe(before);
  const [slug] = getStore()
    .raw.prepare("select slug from initiatives where id not in (select initiative_id from meeting_initiatives)")
    .pluck()
    .all() as string[];
  await run("remove-record", { kind: "initiative", slug }, 1);
  expect(await publications()).toBe(before + 1);
});

test("a record that was taken out is a 404 that says so", async () => {
  const [slug] = getStore().raw.prepare("select slug from removals").pluck().all() as string[];
  const answer = await ask(`/initiatives/${slug}`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ detail: "The record was taken out on 2026-03-01." });
});

test("a record that was merged leads to the other one for good, for pages of any site", async () => {
  await run("merge-records", { kind: "person", slug: "kassym-jomart-tokayev", into: "yermek-kosherbayev" }, 1);
  const old = `${ORIGIN}/api/v1/people/kassym-jomart-tokayev`;
  const answer = await ask("/people/kassym-jomart-tokayev");
  expect(answer.status).toBe(308);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(new URL(answer.headers.get("location")!, old).pathname).toBe("/api/v1/people/yermek-kosherbayev");
});

test("a meeting tells where its history is read", async () => {
  const slug = "2026-02-26-kosherbayev-cooper-london";
  expect(await askJson(`/meetings/${slug}`)).toMatchObject({ version: 1, historyUrl: `/desk/history/meeting/${slug}` });
});
