import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVERYTHING, only } from "../../domain/filter";
import { CENTRAL_ASIA, keysOf, AREAS } from "../../domain/taxonomy";
import type { Store } from "../client";
import { readDataSet } from "../seed/load";
import { seededStore } from "../testing/seeded-store";
import {
  agreement,
  agreementChoices,
  agreements,
  area,
  country,
  coverage,
  initiative,
  meetings,
  organisation,
  people,
  person,
} from ".";

const AS_OF = "2026-03-09";
const { data } = readDataSet();
let store: Store;
const done: (() => void)[] = [];
beforeAll(async () => {
  store = await seededStore((work) => done.push(work));
});
afterAll(() => {
  for (const work of done) work();
});

const held = data.meetings.filter(({ kind, status }) => kind === "meeting" && status === "held");

describe("agreements", () => {
  it("shows the partnership agreement of 2024 as signed and not in force, with a source for each act", async () => {
    const record = await agreement(store, "kz-gb-strategic-partnership-cooperation-agreement-2024", AS_OF);
    expect(record).toMatchObject({
      state: "signed-not-in-force",
      signedOn: "2024-04-24",
      notRecorded: ["ratified", "in-force"],
    });
    expect(record?.acts.map(({ type, date, city }) => [type, date, city])).toEqual([
      ["negotiated", "2023-10", "Astana"],
      ["signed", "2024-04-24", "Astana"],
    ]);
    const cited = new Set(record?.sources.map(({ url }) => url));
    expect(record?.acts.every(({ source }) => cited.has(source.url))).toBe(true);
  });

  it("shows the minerals roadmap as signed and waiting for nothing", async () => {
    const record = await agreement(store, "kz-gb-critical-minerals-roadmap-2026-2027", AS_OF);
    expect(record).toMatchObject({ state: "signed", notRecorded: [], ratifiable: false });
  });

  it("derives the state on the day asked for", async () => {
    const slug = "kz-gb-strategic-partnership-cooperation-agreement-2024";
    expect((await agreement(store, slug, "2024-04-23"))?.state).toBe("negotiated");
    expect((await agreement(store, slug, "2023-01-01"))?.state).toBeNull();
  });

  it("narrows by OR inside a key and AND across keys", async () => {
    const expected = data.instruments
      .filter(({ countries }) => countries.includes("UZ") || countries.includes("TJ"))
      .filter(({ type }) => type === "treaty")
      .map(({ slug }) => slug);
    const found = await agreements(store, { country: ["UZ", "TJ"], type: ["treaty"] }, AS_OF);
    expect(found.map(({ slug }) => slug).sort()).toEqual(expected.sort());
  });

  it("says how many each value would leave, its own key left out", async () => {
    const query = { country: ["UZ"], type: ["treaty"] };
    const { total, counts } = await agreementChoices(store, query, AS_OF);
    expect(total).toBe(data.instruments.length);
    for (const country of CENTRAL_ASIA) {
      const left = await agreements(store, { ...query, country: [country] }, AS_OF);
      expect([country, counts.country.get(country) ?? 0]).toEqual([country, left.length]);
    }
    for (const [type, count] of counts.type)
      expect([type, count]).toEqual([type, (await agreements(store, { ...query, type: [type] }, AS_OF)).length]);
  });

  it("come with the latest act first", async () => {
    const last = (await agreements(store, {}, AS_OF)).map(({ acts }) =>
      acts
        .map(({ latest }) => latest)
        .sort()
        .at(-1)!,
    );
    expect(last).toEqual([...last].sort().reverse());
  });
});

describe("a profile", () => {
  it("counts the meetings the ordinary filter finds", async () => {
    for (const { slug, meetings: count } of (await people(store)).slice(0, 40)) {
      const page = await meetings(store, only("person", slug), { sort: "-date", limit: 1, cursor: null });
      expect([slug, count]).toEqual([slug, page.total]);
    }
  });

  it("of a person gives posts as sighted, the last first", async () => {
    const record = await person(store, "erlan-idrissov");
    expect(record?.posts.map(({ from, to }) => [from, to])).toEqual([
      ["2017", "2022?"],
      ["2013-11-21?", "2016-10"],
    ]);
    expect(record?.meetings.total).toBe(
      held.filter(({ participants }) => participants.some((each) => each.person === "erlan-idrissov")).length,
    );
  });

  it("of an organisation counts meetings it took part in through a person", async () => {
    const slug = "gb-foreign-commonwealth-and-development-office";
    const took = held.filter(
      ({ participants, organisations }) =>
        organisations.includes(slug) || participants.some((each) => each.organisation === slug),
    );
    expect((await organisation(store, slug))?.meetings.total).toBe(took.length);
  });

  it("is null for an unknown slug", async () => {
    expect(
      await Promise.all([
        person(store, "nobody"),
        organisation(store, ""),
        initiative(store, "x'"),
        agreement(store, "%", AS_OF),
        country(store, "US", AS_OF),
        area(store, "weather", AS_OF),
      ]),
    ).toEqual([null, null, null, null, null, null]);
  });
});

describe("a state", () => {
  it("says when relations were established and from which meetings that is known", async () => {
    const record = await country(store, "KZ", AS_OF);
    expect(record?.relations?.date).toBe("1992");
    expect(record?.relations?.basis.map(({ slug }) => slug)).toEqual([
      "2017-uk-parliament-25-years-reception",
      "2022-01-21-alimbayev-leach",
    ]);
  });

  it("says nothing of relations where no record tells it", async () => {
    expect((await country(store, "KG", AS_OF))?.relations).toBeNull();
  });
});

describe("an area", () => {
  it("gives its first meeting in the record and the first with each state", async () => {
    const record = await area(store, "critical-minerals", AS_OF);
    const touched = held.filter(({ areas }) => areas.some((each) => each.area === "critical-minerals"));
    expect(record?.meetings.total).toBe(touched.length);
    for (const code of CENTRAL_ASIA) {
      const own = touched.filter(({ countries }) => countries.includes(code)).map(({ earliest }) => earliest);
      const first = record?.firsts.find((each) => each.country === code)?.first;
      expect([code, first?.meeting.earliest]).toEqual([code, own.sort()[0]]);
    }
  });

  it("counts emphasis of this area, not of others at the same meetings", async () => {
    const count = (emphasis: string) =>
      held.filter(({ areas }) => areas.some((each) => each.area === "water" && each.emphasis === emphasis)).length;
    expect((await area(store, "water", AS_OF))?.emphases.map(({ value, count: found }) => [value, found])).toEqual(
      ["priority", "discussed", "mentioned"].map((emphasis) => [emphasis, count(emphasis)]),
    );
  });

  it("has a definition, each of the nineteen", async () => {
    for (const slug of keysOf(AREAS)) expect((await area(store, slug, AS_OF))?.definition).toMatch(/\w{3}/);
  });
});

it("coverage counts held meetings only, and never a tour", async () => {
  const record = await coverage(store);
  expect(record.held).toBe(held.length);
  expect(record.oneSource).toBe(held.filter(({ sources }) => sources.length === 1).length);
  expect(record.noParticipant).toBe(held.filter(({ participants }) => participants.length === 0).length);
  expect(record.noSureDay).toBe(
    held.filter(({ date }) => !/^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/.test(date)).length,
  );
  expect(record.tours).toBe(data.meetings.filter(({ kind }) => kind === "tour").length);
  const all = await meetings(store, EVERYTHING, { sort: "date", limit: 1, cursor: null });
  expect(record.held).toBe(all.total);
});
