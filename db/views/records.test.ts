import { expect, test } from "vitest";
import { EVERYTHING, only } from "../../domain/filter";
import { seededStore } from "../testing/seeded-store";
import { meeting } from "./meeting";
import { meetings } from "./meetings";
import { records } from "./records";

const all = async <T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> => {
  const found: T[] = [];
  for await (const batch of batches) found.push(...batch);
  return found;
};

test("records read by the hundred are the records read one by one", async () => {
  const store = await seededStore();
  const { batches, total } = await records(store, { ...EVERYTHING, status: { any: ["held", "announced"], not: [] } });
  const found = await all(batches());
  expect(found).toHaveLength(total);
  expect(total).toBe(370);
  for (const record of found) expect(record).toEqual(await meeting(store, record.slug));
});

test.each(["-date", "date", "relevance"] as const)("their order is that of the list, %s", async (sort) => {
  const store = await seededStore();
  const filter = { ...only("country", "KZ"), q: "minister" };
  const { batches } = await records(store, filter, sort);
  const page = await meetings(store, filter, { sort, limit: 500, cursor: null });
  expect((await all(batches())).map(({ slug }) => slug)).toEqual(page.meetings.map(({ slug }) => slug));
});

test("dates and span speak of the same set", async () => {
  const { dates, span, total, batches } = await records(await seededStore(), only("country", "TM"));
  const found = await all(batches());
  expect([...dates].sort()).toEqual(found.map(({ date }) => date).sort());
  expect(total).toBe(found.length);
  expect(span?.earliest).toBe(found.map(({ earliest }) => earliest).sort()[0]);
  expect(span?.latest).toBe(
    found
      .map(({ latest }) => latest)
      .sort()
      .at(-1),
  );
});

test("a record deleted between two batches is passed over", async () => {
  const store = await seededStore();
  const { batches, total } = await records(store, EVERYTHING);
  const reading = batches();
  const { value: first } = await reading.next();
  await store.write((_, raw) =>
    raw.exec(
      "pragma defer_foreign_keys = on; delete from meetings where slug = (select slug from meetings where kind = 'meeting' and status = 'held' and id not in (select meeting_id from relations_basis) order by latest limit 1)",
    ),
  );
  const rest = await all(reading);
  expect((first ?? []).length + rest.length).toBe(total - 1);
});
