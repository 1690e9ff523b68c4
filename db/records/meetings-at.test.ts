import { expect, test } from "vitest";
import { canonicalJson } from "../../domain/canonical-json";
import { seededStore } from "../testing/seeded-store";
import { keeperOf, slugsOf } from ".";
import { meetingsAt } from "./meetings-at";

test("many meetings read at once are what their keeper finds one by one", async () => {
  const { read, raw } = await seededStore();
  const slugs = slugsOf(read, "meeting");
  const found = meetingsAt(raw, [...slugs, "no-such-meeting"]);
  expect(found.size).toBe(slugs.length);
  for (const slug of slugs)
    expect(canonicalJson(found.get(slug))).toBe(canonicalJson(keeperOf("meeting").find(read, slug)));
});
