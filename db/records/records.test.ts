import { afterAll, expect, test } from "vitest";
import { canonicalJson } from "../../domain/canonical-json";
import { RECORD_KIND_NAMES, RECORDS } from "../../domain/records";
import { withoutNothing } from "../../domain/records/loose";
import { chainFault, recordFaults } from "../audit";
import { seededStore } from "../testing/seeded-store";
import { keeperOf, slugsOf } from ".";

test.each(RECORD_KIND_NAMES)(
  "every %s of the seed obeys its schema, and writing it again changes nothing",
  async (kind) => {
    const store = await seededStore(afterAll);
    const keeper = keeperOf(kind);
    await store.write((tx) => {
      const slugs = slugsOf(tx, kind);
      expect(slugs.length).toBeGreaterThan(50);
      for (const slug of slugs) {
        const { record, version } = keeper.find(tx, slug)!;
        const parsed = RECORDS[kind].schema.safeParse(withoutNothing(record));
        expect([slug, parsed.error?.issues ?? []]).toEqual([slug, []]);
        const touched = keeper.write(tx, slug, parsed.data as never, { version });
        expect(keeper.find(tx, slug)).toMatchObject({ record, version });
        expect(touched.filter(({ before, after }) => canonicalJson(before) !== canonicalJson(after))).toEqual([]);
      }
    });
  },
);

test("the seed's history is whole, and every record reads as history says", async () => {
  const store = await seededStore();
  expect(chainFault(store.raw)).toBeNull();
  expect(recordFaults(store.read, store.raw)).toEqual([]);
});

test("two sources do not share an address: the one that has it is named", async () => {
  const store = await seededStore();
  const keeper = keeperOf("source");
  await store.write((tx) => {
    const [first, second] = [keeper.find(tx, "1")!.record, keeper.find(tx, "2")!];
    const twice = { ...second.record, url: first.url };
    expect(() => keeper.write(tx, "2", twice, { version: 2 })).toThrow(
      expect.objectContaining({
        code: "unprocessable",
        fields: [{ param: "url", message: `The record has this page already: “${first.title}”.` }],
      }),
    );
    expect(keeper.find(tx, "2")).toEqual(second);
  });
});

test("a post that a meeting shows cannot go: it is named by its place", async () => {
  const store = await seededStore();
  const keeper = keeperOf("person");
  await store.write((tx) => {
    const { record, version } = keeper.find(tx, "yermek-kosherbayev")!;
    const [first] = record.posts;
    expect(() => keeper.write(tx, "yermek-kosherbayev", { ...record, posts: [] }, { version: version + 1 })).toThrow(
      expect.objectContaining({
        code: "unprocessable",
        fields: expect.arrayContaining([
          {
            param: "posts.gone.0",
            message: expect.stringContaining(`“${first?.role}” cannot go: the meeting “`),
          },
        ]),
      }),
    );
  });
});
