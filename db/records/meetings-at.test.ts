import { expect, test } from "vitest";
import { canonicalJson } from "../../domain/canonical-json";
import { documents } from "../schema";
import { ALONG } from "../testing/new-meeting";
import { COMMUNIQUE, DOCUMENT, READ } from "../testing/read-meeting";
import { seededStore } from "../testing/seeded-store";
import { keeperOf, slugsOf } from ".";
import { meetingsAt } from "./meetings-at";

test("many meetings read at once are what their keeper finds one by one", async () => {
  const store = await seededStore();
  const { read, raw } = store;
  await store.write((tx) => {
    const kept = { keptAt: "2026-03-01T12:00:00.000Z", keptBy: "e", keptByName: "Editor" };
    tx.insert(documents)
      .values({ sha256: DOCUMENT, text: COMMUNIQUE, ...kept })
      .run();
    for (const source of ALONG.sources) keeperOf("source").write(tx, "99999", source, { version: 1 });
    keeperOf("meeting").write(tx, "read-from-a-text", READ, { version: 1 });
    expect(keeperOf("meeting").find(tx, "read-from-a-text")?.record).toEqual(READ);
  });
  const slugs = slugsOf(read, "meeting");
  const found = meetingsAt(raw, [...slugs, "no-such-meeting"]);
  expect(found.size).toBe(slugs.length);
  for (const slug of slugs)
    expect(canonicalJson(found.get(slug))).toBe(canonicalJson(keeperOf("meeting").find(read, slug)));
});
