import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { agreementState, type DatedAct } from "../../domain/lifecycle";
import type { Store } from "../client";
import { emptyStore, seededStore, temporaryFolder } from "../testing/seeded-store";
import type { DataSet } from "./data-set";
import { SEED_FILE, loadDataSet, readDataSet } from "./load";

/** Every row of every table, full text included, in the order they lie. */
function dump(store: Store): Record<string, unknown[]> {
  const tables = store.raw
    .prepare(
      "select name from pragma_table_list where schema = 'main' and type <> 'view' and name not like 'sqlite%' order by name",
    )
    .pluck()
    .all() as string[];
  return Object.fromEntries(tables.map((name) => [name, store.raw.prepare(`select * from "${name}"`).raw().all()]));
}

const rows = (store: Store) => {
  const all = Object.entries(dump(store)).filter(([name]) => !/_text(_|$)/.test(name));
  return all.reduce((sum, [, list]) => sum + list.length, 0);
};

/** Writes the seed with one change and reads it as a data set. */
function readChanged(change: (data: DataSet) => void) {
  const data = JSON.parse(readFileSync(SEED_FILE, "utf8")) as DataSet;
  change(data);
  const path = join(temporaryFolder(), "changed.json");
  writeFileSync(path, JSON.stringify(data));
  return () => readDataSet(path);
}

describe("reading", () => {
  test.each<[string, (data: DataSet) => void, string]>([
    [
      "an unknown area",
      (data) => Object.assign(data.meetings[3]!.areas[0]!, { area: "space" }),
      "meetings.3.areas.0.area",
    ],
    ["an unknown level", (data) => Object.assign(data.meetings[0]!, { level: "king" }), "meetings.0.level"],
    [
      "a day that does not exist",
      (data) => Object.assign(data.meetings[1]!, { date: "2024-02-30" }),
      "meetings.1.date",
    ],
    [
      "bounds that are not the date's",
      (data) => Object.assign(data.meetings[2]!, { latest: "2030-01-01" }),
      "first and last day",
    ],
    ["a field nobody knows", (data) => Object.assign(data.people[0]!, { age: 7 }), "age"],
    ["a missing title", (data) => Object.assign(data.meetings[4]!, { title: undefined }), "meetings.4.title"],
    ["an empty title", (data) => Object.assign(data.instruments[0]!, { title: "" }), "instruments.0.title"],
    ["a slug that is none", (data) => Object.assign(data.organisations[5]!, { slug: "A b" }), "organisations.5.slug"],
    [
      "a script as a source",
      (data) => Object.assign(data.meetings[0]!.sources[0]!, { url: "javascript:alert(1)" }),
      "meetings.0.sources.0.url",
    ],
    ["a meeting without sources", (data) => Object.assign(data.meetings[6]!, { sources: [] }), "meetings.6.sources"],
    [
      "a country in words",
      (data) => Object.assign(data.meetings[0]!, { countries: ["Kazakhstan"] }),
      "meetings.0.countries.0",
    ],
    ["a list that is missing", (data) => Object.assign(data, { initiatives: undefined }), "initiatives"],
  ])("%s is refused, and the message names the place", (_what, change, place) => {
    expect(readChanged(change)).toThrow(new RegExp(`changed\\.json is not a valid data set\\..*${place}`));
  });

  test("a file that is no JSON is refused in words", () => {
    const path = join(temporaryFolder(), "broken.json");
    writeFileSync(path, readFileSync(SEED_FILE, "utf8").slice(0, -10));
    expect(() => readDataSet(path)).toThrow(/broken\.json is not a valid data set/);
  });
});

describe("loading", () => {
  test("the same file gives the same database, row for row, full text included", async () => {
    const [one, other] = [emptyStore(), emptyStore()];
    await loadDataSet(one);
    await loadDataSet(other);
    expect(dump(other)).toEqual(dump(one));
  });

  test("loading a second time writes nothing and says so", async () => {
    const store = await seededStore();
    const before = dump(store);
    expect(await loadDataSet(store)).toBe(false);
    expect(dump(store)).toEqual(before);
  });

  test("every record of the file is there", async () => {
    const store = await seededStore();
    const { data } = readDataSet();
    const count = (table: string) => store.raw.prepare(`select count(*) from ${table}`).pluck().get();
    const lists = ["areas", "countries", "people", "organisations", "instruments", "initiatives", "meetings"] as const;
    expect(lists.map((list) => [list, count(list)])).toEqual(lists.map((list) => [list, data[list].length]));
    expect(count("acts")).toBe(data.instruments.flatMap(({ events }) => events).length);
    expect(count("outcomes")).toBe(data.meetings.flatMap(({ outcomes }) => outcomes).length);
    expect([count("meeting_text"), count("meetings")]).toEqual([data.meetings.length, data.meetings.length]);
  });

  test("another data set does not go into a database that holds records", async () => {
    const store = await seededStore();
    const before = rows(store);
    await expect(loadDataSet(store, { data: readDataSet().data, sha256: "other" })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(rows(store)).toBe(before);
  });

  test.each<[string, (data: DataSet) => void, RegExp]>([
    ["an unknown initiative", ({ meetings }) => meetings.at(-1)!.initiatives.push("nowhere"), /“nowhere”/],
    ["an unknown body", ({ meetings }) => meetings.at(-1)!.organisations.push("nowhere"), /“nowhere”/],
    [
      "a post nobody held",
      ({ meetings }) =>
        Object.assign(meetings.at(-1)!, {
          participants: [{ person: "yvette-cooper", role: "y", organisation: null }],
        }),
      /shows yvette-cooper in a post/,
    ],
    [
      "a person nobody knows",
      ({ meetings }) =>
        Object.assign(meetings.at(-1)!, { participants: [{ person: "x", role: "y", organisation: null }] }),
      /no person “x”/,
    ],
    ["one slug twice", ({ meetings }) => Object.assign(meetings.at(-1)!, { slug: meetings[0]!.slug }), /UNIQUE|slug/i],
    ["one state twice", ({ meetings }) => meetings.at(-1)!.countries.push(meetings.at(-1)!.countries[0]!), /UNIQUE/],
    [
      "an act without its source",
      ({ instruments }) => Object.assign(instruments.at(-1)!.events[0]!, { source: "https://nowhere.example/" }),
      /nowhere/,
    ],
    [
      "an anniversary told nowhere",
      ({ countries }) => countries[0]!.relationsWithUk?.basis.push("nowhere"),
      /“nowhere”/,
    ],
  ])("%s in the last record leaves nothing of the file behind", async (_what, change, message) => {
    const store = emptyStore();
    const { data } = readDataSet();
    change(data);
    await expect(loadDataSet(store, { data, sha256: "broken" })).rejects.toThrow(message);
    expect([rows(store), store.raw.prepare("select count(*) from meeting_text").pluck().get()]).toEqual([0, 0]);
  });
});

describe("whose act it was", () => {
  test("one party's act is its own; an act of several states, or of persons, is joint", async () => {
    const store = await seededStore();
    const acts = store.raw
      .prepare("select distinct acted_by, party from acts where acted_by is not null")
      .raw()
      .all() as [string, string | null][];
    const parties = new Map(acts);
    expect(parties.get("Kazakhstan (law)")).toBe("KZ");
    expect(parties.get("Kazakhstan, Russia, United Kingdom, United States")).toBeNull();
    expect(parties.get("Murat Nurtleu; David Cameron")).toBeNull();
    expect([...parties].filter(([by, party]) => party !== null && /[,;]| and /.test(by))).toEqual([]);
  });
});

test("by the acts of the seed the partnership agreement with Kazakhstan of 2024 is signed and not in force", async () => {
  const store = await seededStore();
  const acts = store.raw
    .prepare("select a.type, a.date from acts a join instruments i on i.id = a.instrument_id where i.slug = ?")
    .all("kz-gb-strategic-partnership-cooperation-agreement-2024") as DatedAct[];
  expect(agreementState("agreement", acts, "2026-02-28")).toBe("signed-not-in-force");
  expect(agreementState("agreement", acts, "2024-04-23")).toBe("negotiated");
});
