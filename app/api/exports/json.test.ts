import { expect, test } from "vitest";
import { getStore } from "@/db/client";
import { meeting } from "@/db/views";
import { ask, askJson, serveRecord } from "../testing/served-record";

serveRecord();

interface File {
  readonly meta: Record<string, unknown>;
  readonly meetings: { readonly slug: string }[];
}

test("each meeting is the whole record, field for field", async () => {
  const { meetings } = await askJson<File>("/meetings.json");
  expect(meetings).toHaveLength(365);
  for (const each of meetings) expect(each).toEqual(await meeting(getStore(), each.slug));
});

test("announced meetings come only when asked for, tours never", async () => {
  const { meetings } = await askJson<File>("/meetings.json?status=announced&status=held&status=cancelled");
  expect(meetings).toHaveLength(370);
});

test("says what it is, when and on what terms", async () => {
  const { meta, meetings } = await askJson<File>("/meetings.json?to=2010&country=KZ");
  expect(meta).toMatchObject({
    total: meetings.length,
    selection: `${meetings.length} meetings of Kazakhstan with the United Kingdom, until 2010`,
    filter: "country=KZ&to=2010",
    address: "http://127.0.0.1:3000/?country=KZ&to=2010",
    coverage: { from: "1992-01-01" },
    licence: expect.any(String),
  });
});

test("an empty selection is an empty list", async () => {
  expect((await askJson<File>("/meetings.json?q=zzzzzz")).meetings).toEqual([]);
});

test("each meeting has a line of its own, so that two files can be compared", async () => {
  const lines = (await (await ask("/meetings.json?country=TM")).text()).trim().split("\n");
  expect(lines.length).toBe((await askJson<File>("/meetings.json?country=TM")).meetings.length + 3);
});
