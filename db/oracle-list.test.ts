import * as fc from "fast-check";
import { expect, test } from "vitest";
import { EVERYTHING, type Filter } from "../domain/filter";
import type { Sort } from "../domain/options";
import type { Store } from "./client";
import { filterOf, randomFilters } from "./testing/random-filters";
import { openSubjects } from "./testing/subjects";
import { meetings } from "./views/meetings";

const subjects = await openSubjects();
const [{ store: seed, rules: seedRules }] = subjects as [(typeof subjects)[0]];

/** All slugs, page after page, as a reader would turn them. */
async function walk(store: Store, filter: Filter, sort: Sort, limit: number): Promise<string[]> {
  const slugs: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await meetings(store, filter, { sort, limit, cursor });
    slugs.push(...page.meetings.map(({ slug }) => slug));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return slugs;
}

test.each(subjects)(
  "over $name, 500 random filters list the meetings of the rules in their order, in one page or in many",
  async ({ store, rules }) => {
    const requests = fc.record({
      sort: fc.constantFrom("-date" as const, "date" as const),
      limit: fc.integer({ min: 1, max: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(randomFilters(rules), requests, async (asked, { sort, limit }) => {
        const slugs = rules.slugs(asked, sort);
        const first = await meetings(store, filterOf(asked), { sort, limit: 500, cursor: null });
        expect([first.total, first.nextCursor]).toEqual([slugs.length, null]);
        expect(first.meetings.map(({ slug }) => slug)).toEqual(slugs);
        const step = Math.max(limit, Math.ceil(slugs.length / 5));
        expect(await walk(store, filterOf(asked), sort, step)).toEqual(slugs);
      }),
      { numRuns: 500 },
    );
  },
);

test("pages of any size walk through the same list", async () => {
  const all = { any: {}, not: {}, from: null, to: null };
  for (const limit of [1, 7, 364, 365, 366, 500]) {
    expect(await walk(seed, EVERYTHING, "-date", limit)).toEqual(seedRules.slugs(all, "-date"));
  }
});

test("the total is of the whole list, whatever the page", async () => {
  const { total, meetings: rows } = await meetings(seed, EVERYTHING, { sort: "date", limit: 3, cursor: null });
  expect([total, rows.length]).toEqual([seedRules.total({ any: {}, not: {}, from: null, to: null }, "meetings"), 3]);
});

test.each(["nonsense", "", "bm9ib2R5", "../../etc"])(
  "a cursor that was never given out (“%s”) is refused",
  async (cursor) => {
    const request = meetings(seed, EVERYTHING, { sort: "-date", limit: 5, cursor });
    await expect(request).rejects.toMatchObject({ code: "bad-request", fields: [{ param: "cursor" }] });
  },
);
