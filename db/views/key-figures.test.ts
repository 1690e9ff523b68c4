import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EVERYTHING, only, withPeriod } from "@/domain/filter";
import type { Store } from "../client";
import { SEED_FILE } from "../seed/load";
import { seededStore } from "../testing/seeded-store";
import { keyFigures } from "./key-figures";

interface Seed {
  meetings: {
    kind: string;
    status: string;
    level: string;
    countries: string[];
    earliest: string;
    latest: string;
  }[];
  instruments: { slug: string; countries: string[]; events: { type: string; earliest: string; latest: string }[] }[];
}
const seed = JSON.parse(readFileSync(SEED_FILE, "utf8")) as Seed;
const held = seed.meetings.filter(({ kind, status }) => kind === "meeting" && status === "held");
const within = (from: string, to: string) => (each: { earliest: string; latest: string }) =>
  each.earliest <= to && each.latest >= from;
const HIGH = new Set(["head-of-state", "head-of-government", "foreign-minister", "minister"]);

let store: Store;
beforeAll(async () => {
  store = await seededStore(afterAll);
});

describe("the key figures", () => {
  test("count held meetings, their participations, those of ministers, and agreements signed", async () => {
    const figures = await keyFigures(store, EVERYTHING);
    const states = new Set(["KZ", "KG", "TJ", "TM", "UZ"]);
    expect(figures.meetings).toBe(held.length);
    expect(figures.participations).toBe(
      held.flatMap(({ countries }) => countries).filter((code) => states.has(code)).length,
    );
    expect(figures.ministerial).toBe(held.filter(({ level }) => HIGH.has(level)).length);
    expect(figures.agreementsSigned).toBe(
      seed.instruments.filter(({ events }) => events.some(({ type }) => type === "signed")).length,
    );
  });

  test("a chosen period is compared with as many days before it, to the day coverage ends", async () => {
    const { compared, figures } = await keyFigures(store, { ...only("country", "KZ"), from: "2016" });
    expect(compared).toMatchObject({
      now: { from: "2016-01-01", to: "2026-02-28" },
      before: { to: "2015-12-31" },
      chosen: true,
    });
    const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    expect(days(compared!.before.from, compared!.before.to)).toBe(days("2016-01-01", "2026-02-28"));
    const ofKazakhstan = held.filter(({ countries }) => countries.includes("KZ"));
    expect(figures.meetings.now).toBe(ofKazakhstan.filter(within("2016-01-01", "2026-02-28")).length);
    expect(figures.meetings.before).toBe(
      ofKazakhstan.filter(within(compared!.before.from, compared!.before.to)).length,
    );
    expect(figures.share.of).toEqual({
      now: held.filter(within("2016-01-01", "2026-02-28")).length,
      before: held.filter(within(compared!.before.from, compared!.before.to)).length,
    });
  });

  test("without a period the latest five years are compared with the five before", async () => {
    const { compared } = await keyFigures(store, EVERYTHING);
    expect(compared).toEqual({
      now: { from: "2021-03-01", to: "2026-02-28" },
      before: { from: "2016-03-01", to: "2021-02-28" },
      chosen: false,
    });
  });

  test("where the record has no time before, nothing is compared", async () => {
    expect((await keyFigures(store, withPeriod(EVERYTHING, "1992", null))).compared).toBeNull();
    expect((await keyFigures(store, withPeriod(EVERYTHING, "2027", null))).compared).toBeNull();
  });

  test("agreements obey state and period, and only signatures count", async () => {
    const { agreementsSigned } = await keyFigures(store, { ...only("country", "UZ"), from: "2019", to: "2024" });
    const expected = seed.instruments.filter(
      ({ countries, events }) =>
        countries.includes("UZ") &&
        events.some((act) => act.type === "signed" && within("2019-01-01", "2024-12-31")(act)),
    );
    expect(agreementsSigned).toBe(expected.length);
    expect(expected.length).toBeGreaterThan(3);
  });

  test("the course by year leaves out dates vaguer than a year and adds up to the rest", async () => {
    const { figures } = await keyFigures(store, EVERYTHING);
    const total = figures.meetings.years.reduce((sum, { count }) => sum + count, 0);
    const known = held.filter(({ earliest, latest }) => earliest.slice(0, 4) === latest.slice(0, 4));
    expect(total).toBe(known.length);
  });
});
