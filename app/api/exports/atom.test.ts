import { afterAll, expect, test } from "vitest";
import { changedStore } from "@/db/testing/seeded-store";
import { ask, serveRecord } from "../testing/served-record";

const HOSTILE = "<b>&\u0000\u0008\u000B\uFFFE\uD800]]>\"'";

serveRecord(async () => {
  const { path } = await changedStore((data) => {
    // SQLite would cut a text at the null, so the record gets the rest.
    for (const meeting of data.meetings.slice(0, 50)) meeting.title = `Title ${HOSTILE.replace("\u0000", "")}`;
    const planned = data.meetings.find(({ status }) => status === "announced");
    Object.assign(planned!, { date: "2090", earliest: "2090-01-01", latest: "2090-12-31", participants: [] });
  }, afterAll);
  return path;
});

const feed = async (query = ""): Promise<string> => (await ask(`/meetings.atom${query}`)).text();

/** Fails on a tag that is not closed, text that holds a bare sign, or a character XML does not allow. */
function checkXml(text: string): void {
  expect(text).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
  const open: string[] = [];
  const closed: [string | undefined, string][] = [];
  const rest = text
    .replace(/^<\?xml[^?]*\?>/, "")
    .replaceAll(
      /<(\/?)([\w-]+)((?: [\w:-]+="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*)(\/?)>/g,
      (_, end: string, name: string, __, alone: string) => {
        if (end === "/") closed.push([open.pop(), name]);
        else if (alone === "") open.push(name);
        return "";
      },
    );
  expect(open).toEqual([]);
  expect(closed.filter(([opened, name]) => opened !== name)).toEqual([]);
  expect(rest.replaceAll(/&(?:amp|lt|gt|quot);/g, "")).not.toMatch(/[<&]/);
}

test("is well-formed whatever records and searches hold", async () => {
  checkXml(await feed());
  const searched = await feed(`?${new URLSearchParams({ q: HOSTILE.slice(0, 8) })}`);
  checkXml(searched);
  expect(searched).toContain("matching “&lt;b&gt;&amp;”");
});

test("has one entry a meeting, with a permanent id, a page and its sources", async () => {
  const text = await feed("?country=KG");
  const entries = text.split("<entry>").slice(1);
  const { total } = (await (await ask("/facets?country=KG")).json()) as { total: number };
  expect(entries).toHaveLength(total);
  expect(new Set(entries.map((entry) => /<id>(urn:uuid:[\da-f-]{36})<\/id>/.exec(entry)?.[1])).size).toBe(total);
  for (const entry of entries) {
    expect(entry).toMatch(
      /<link rel="alternate" type="text\/html" href="http:\/\/127\.0\.0\.1:3000\/meetings\/[\w-]+"\/>/,
    );
    expect(entry).toMatch(/<link rel="related" type="text\/html" href="https?:\/\//);
  }
});

test("no entry is newer than the feed, and nothing is from the future", async () => {
  const dates = [...(await feed("?status=held&status=announced")).matchAll(/<updated>([^<]+)<\/updated>/g)].map(
    (match) => match[1]!,
  );
  expect(dates.length).toBeGreaterThan(300);
  const [whole, ...entries] = dates;
  expect(entries.every((date) => date <= whole!)).toBe(true);
  expect(entries.includes(whole!)).toBe(true);
  expect(whole! <= new Date().toISOString()).toBe(true);
});
