import { expect, test } from "vitest";
import { GET as getCsv } from "@/app/meetings.csv/route";
import { GET as getJson } from "@/app/meetings.json/route";
import { ask, ORIGIN, serveRecord } from "../testing/served-record";

serveRecord();

test("at the page's address an export passes over what only shapes a chart, and is the same file", async () => {
  const page = await getCsv(
    new Request(`${ORIGIN}/meetings.csv?country=KZ&by=year&series=level&show=share&lanes=group`),
  );
  expect(page.status).toBe(200);
  expect(await page.text()).toBe(await (await ask("/meetings.csv?country=KZ")).text());
});

test("it still refuses what no page knows", async () => {
  expect((await getJson(new Request(`${ORIGIN}/meetings.json?colour=red`))).status).toBe(400);
  expect((await getJson(new Request(`${ORIGIN}/meetings.json?by=week`))).status).toBe(400);
});
