import { beforeEach, expect, test } from "vitest";
import { SYSTEM } from "../../domain/access";
import { readFilter } from "../../domain/filter";
import type { Store } from "../client";
import { scopeOf } from "../selection";
import { seededStore } from "../testing/seeded-store";
import { nearby } from "./nearby";

let store: Store;
beforeEach(async () => {
  store = await seededStore();
});

const ask = (date: string | null, countries: string[], people: string[] = [], slug: string | null = null) =>
  nearby(store, SYSTEM, { slug, date, countries, people });

test("meetings of the same state within eight weeks, in order of time; the address shows them all", async () => {
  const { meetings, total, query, ...counts } = await ask("2024-10-10", ["KZ"]);
  expect(meetings.map(({ date }) => date)).toEqual(["2024?", "2024-08", "2024-11", "2024-11-20"]);
  expect(meetings.map(({ day }) => day)).toEqual(["perhaps", "other", "other", "other"]);
  expect(counts).toEqual({ sharing: 0, unsure: 1 });
  const { filter, problems } = readFilter(new URLSearchParams(query));
  expect(problems).toEqual([]);
  expect(filter).toMatchObject({ country: { any: ["KZ"] }, from: "2024-08-15", to: "2024-12-05" });
  expect((await scopeOf(store, filter)).total()).toBe(total);
});

test("one of the same day and people says so, and is kept among many others", async () => {
  const { meetings, sharing } = await ask("2026-02-26", ["KZ"], ["yermek-kosherbayev", "yvette-cooper", "nobody"]);
  const same = meetings.find(({ slug }) => slug === "2026-02-26-kosherbayev-cooper-london");
  expect(same).toMatchObject({ day: "same", people: ["Yermek Kosherbayev", "Yvette Cooper"] });
  expect(sharing).toBeGreaterThanOrEqual(1);
});

test("a vague date shares a day perhaps, a meeting is not near itself, and nothing is near nothing", async () => {
  const vague = await ask("2026-02", ["KZ"]);
  expect(vague.meetings.map(({ day }) => day)).toContain("perhaps");
  expect(vague.meetings.map(({ day }) => day)).not.toContain("same");
  const own = await ask("2026-02-26", ["KZ"], ["yvette-cooper"], "2026-02-26-kosherbayev-cooper-london");
  expect(own.meetings.map(({ slug }) => slug)).not.toContain("2026-02-26-kosherbayev-cooper-london");
  expect(await ask(null, ["KZ"])).toMatchObject({ meetings: [], total: 0 });
  expect(await ask("2026-02-26", [])).toMatchObject({ meetings: [], total: 0 });
  expect(await ask("soon", ["KZ"])).toMatchObject({ meetings: [], total: 0 });
});
