import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filterOfOne } from "../../domain/one-meeting";
import { dayIsSure } from "../../domain/edtf";
import { only } from "../../domain/filter";
import type { Store } from "../client";
import * as tables from "../schema";
import { readDataSet } from "../seed/load";
import { seededStore } from "../testing/seeded-store";
import { meetings, neighbours, signedElsewhere } from ".";

const { data } = readDataSet();
let store: Store;
const done: (() => void)[] = [];
beforeAll(async () => {
  store = await seededStore((work) => done.push(work));
});
afterAll(() => {
  for (const work of done) work();
});

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
/** Held meetings of a state in order of time: by last day, first day, slug. */
const pairOf = (code: string) =>
  data.meetings
    .filter(({ kind, status, countries }) => kind === "meeting" && status === "held" && countries.includes(code))
    .sort((a, b) => compare(a.latest, b.latest) || compare(a.earliest, b.earliest) || compare(a.slug, b.slug));

interface Dated {
  readonly earliest: string;
  readonly latest: string;
}

describe("the place of a meeting in its pair", () => {
  it("is its number among the held meetings of the pair, and before and after are the numbers beside it", async () => {
    const pair = pairOf("TM");
    const alone = ({ countries }: { countries: readonly string[] }) =>
      countries.filter((code) => code !== "GB").length === 1;
    for (const [index, { slug }] of [...pair.entries()].filter(([, each]) => alone(each))) {
      const { main } = (await neighbours(store, slug))!;
      expect([slug, main.ordinal, main.total]).toEqual([slug, index + 1, pair.length]);
      expect(main.before?.meeting.slug).toBe(pair[index - 1]?.slug);
      expect(main.after?.meeting.slug).toBe(pair[index + 1]?.slug);
    }
  });

  it("lets a vague date stand by its last day, and says that the order is uncertain", async () => {
    const { main } = (await neighbours(store, "2026-02-26-kosherbayev-cooper-london"))!;
    expect(main.after?.meeting.date).toBe("2026-02");
    expect(main.after?.uncertain).toBe(true);
  });

  it("calls the order uncertain exactly where the dates overlap", async () => {
    const pair = pairOf("TJ");
    const overlap = (a: Dated | undefined, b: Dated | undefined) =>
      a && b ? a.earliest <= b.latest && b.earliest <= a.latest : undefined;
    const alone = pair.map((each, index) => ({ each, index })).filter(({ each }) => each.format === "bilateral");
    const found = await Promise.all(
      alone.map(async ({ each }) => {
        const { main } = (await neighbours(store, each.slug))!;
        return [each.slug, main.before?.uncertain, main.after?.uncertain];
      }),
    );
    expect(found).toEqual(
      alone.map(({ each, index }) => [each.slug, overlap(pair[index - 1], each), overlap(each, pair[index + 1])]),
    );
    expect(new Set(found.map(([, before]) => before))).toEqual(new Set([true, false, undefined]));
  });

  it("is no number for a meeting that was only announced, which still has a before", async () => {
    const announced = data.meetings.find(({ kind, status }) => kind === "meeting" && status === "announced")!;
    const { main } = (await neighbours(store, announced.slug))!;
    expect(main.ordinal).toBeNull();
    expect(main.before!.meeting.latest <= announced.latest).toBe(true);
    expect((main.after?.meeting.latest ?? "9999") > announced.latest).toBe(true);
  });

  it("is given in every pair, and in its format, when several states take part", async () => {
    const found = (await neighbours(store, "2026-02-26-central-asia-uk-ministerial"))!;
    expect([found.main.key, found.main.value]).toEqual(["format", "regional"]);
    expect(found.pairs.map(({ value }) => value)).toEqual(["KZ", "KG", "TJ", "TM", "UZ"]);
    for (const { value, ordinal, total } of found.pairs) {
      const pair = pairOf(value);
      expect([value, ordinal, total]).toEqual([
        value,
        pair.findIndex(({ slug }) => slug === "2026-02-26-central-asia-uk-ministerial") + 1,
        pair.length,
      ]);
    }
  });

  it("has as many marks as the pair has meetings", async () => {
    const { main, marks } = (await neighbours(store, "2026-02-26-kosherbayev-cooper-london"))!;
    const page = await meetings(store, only("country", "KZ"), { sort: "date", limit: 1, cursor: null });
    expect([marks.length, main.total]).toEqual([page.total, page.total]);
  });

  it("does not exist for a tour", async () => {
    const tour = data.meetings.find(({ kind }) => kind === "tour")!;
    expect(await neighbours(store, tour.slug)).toBeNull();
  });
});

describe("the same days", () => {
  it("list other meetings whose day is sure, and count what vaguer dates allow", async () => {
    const { sameDays } = (await neighbours(store, "2026-02-26-kosherbayev-cooper-london"))!;
    expect(sameDays?.meetings.map(({ slug }) => slug)).not.toContain("2026-02-26-kosherbayev-cooper-london");
    expect(sameDays?.meetings.every(({ date }) => dayIsSure(date))).toBe(true);
    expect(sameDays!.total).toBeGreaterThan(sameDays!.meetings.length);
  });

  it("are not given for a meeting without a sure day", async () => {
    const vague = data.meetings.find(({ kind, date }) => kind === "meeting" && date.length === 4)!;
    expect((await neighbours(store, vague.slug))?.sameDays).toBeNull();
  });
});

describe("where an agreement was signed", () => {
  it("is told when another meeting of the signing day names it and records a signature", async () => {
    const found = await signedElsewhere(store, "2026-02-26-kosherbayev-cooper-london");
    expect(found.map(({ instrument, meeting }) => [instrument, meeting.slug])).toEqual([
      ["kz-gb-strategic-partnership-cooperation-agreement-2024", "2024-04-24-cameron-nurtleu-astana"],
      ["kz-gb-critical-minerals-roadmap-2026-2027", "2026-02-26-kosherbayev-bryant-london"],
    ]);
  });

  it("is not told of a meeting that records a signature itself", async () => {
    const slug = "2026-02-26-kosherbayev-cooper-london";
    const own = await seededStore();
    expect(await signedElsewhere(own, slug)).toHaveLength(2);
    await own.write((tx) => {
      const [self] = tx.select().from(tables.meetings).where(eq(tables.meetings.slug, slug)).all();
      tx.insert(tables.outcomes)
        .values({ meetingId: self!.id, text: "Signed here.", kind: "signed", position: 0 })
        .run();
    });
    expect(await signedElsewhere(own, slug)).toEqual([]);
  });

  it("is not told when the other meeting records no signature", async () => {
    const own = await seededStore();
    await own.write((tx) => tx.delete(tables.outcomes).where(eq(tables.outcomes.kind, "signed")).run());
    expect(await signedElsewhere(own, "2026-02-26-kosherbayev-cooper-london")).toEqual([]);
  });
});

it("the calendar link of a meeting finds that meeting and no other", async () => {
  for (const record of data.meetings.filter(({ kind, date }) => kind === "meeting" && dayIsSure(date))) {
    const page = await meetings(store, filterOfOne(record), { sort: "date", limit: 5, cursor: null });
    expect(page.meetings.map(({ slug }) => slug)).toEqual([record.slug]);
  }
});
