import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../client";
import { seededStore } from "../testing/seeded-store";
import { jump } from "./jump";

let store: Store;
beforeAll(async () => {
  store = await seededStore(afterAll);
});

const find = async (text: string) => (await jump(store, text)).results;
const first = async (text: string) => (await find(text))[0];

describe("names", () => {
  test.each(["Tokayev", "tokay", "toka", "Токаев", "тоқаев", "Toqaev", "Kassym-Jomart", "kassym jom"])(
    "“%s” finds Tokayev first",
    async (text) => {
      expect(await first(text)).toMatchObject({ kind: "person", slug: "kassym-jomart-tokayev" });
    },
  );

  test("every person, body, agreement and initiative is found while its name is typed", async () => {
    const subjects = store.raw.prepare("select slug, label from subject_text where kind <> 'meeting'").all() as {
      slug: string;
      label: string;
    }[];
    expect(subjects.length).toBeGreaterThan(400);
    for (const { slug, label } of subjects) {
      for (const typed of [label, label.slice(0, -1), label.slice(0, -2)].filter(({ length }) => length > 3)) {
        expect(
          (await find(typed)).map((each) => each.slug),
          `${typed} of ${label}`,
        ).toContain(slug);
      }
    }
  });
});

describe("order", () => {
  test.each([
    ["kaz", "country", "KZ"],
    ["Uzbekistan", "country", "UZ"],
    ["tashkent", "country", "UZ"],
    ["crit", "area", "critical-minerals"],
    ["energy", "area", "energy"],
  ])("“%s” finds the %s %s first", async (text, kind, slug) => {
    expect(await first(text)).toMatchObject({ kind, slug });
  });

  test("the label's beginning goes before a word inside", async () => {
    const labels = (await find("trade")).map(({ label }) => label.toLowerCase());
    const begins = labels.map((label) => label.startsWith("trade"));
    expect(begins[0]).toBe(true);
    expect(begins.lastIndexOf(true)).toBeLessThan(begins.indexOf(false));
  });

  test("among equals: states, areas, people, agreements, initiatives, organisations, meetings, the latest first", async () => {
    const results = await find("london");
    const meetings = results.filter(({ kind }) => kind === "meeting");
    expect(meetings.length).toBeGreaterThan(1);
    const order = ["country", "area", "person", "agreement", "initiative", "organisation", "meeting"];
    const inside = results.filter(({ label }) => !label.toLowerCase().startsWith("london"));
    const places = inside.map(({ kind }) => order.indexOf(kind));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("at most twenty", async () => {
    expect(await find("a")).toHaveLength(20);
  });
});

describe("periods", () => {
  test.each([
    ["2024", "2024", "/?from=2024&to=2024"],
    ["2024-06", "June 2024", "/?from=2024-06&to=2024-06"],
    ["june 2024", "June 2024", "/?from=2024-06&to=2024-06"],
    ["Sep 2023", "September 2023", "/?from=2023-09&to=2023-09"],
    ["Q2 2024", "April–June 2024", "/?from=2024-04&to=2024-06"],
  ])("“%s” offers %s as a filter, with its meetings", async (text, label, url) => {
    expect(await first(text)).toMatchObject({
      kind: "period",
      label,
      url,
      detail: expect.stringMatching(/^\d+ meetings?$/),
    });
  });

  test.each(["mayor 2024", "2024-13", "20245"])("“%s” is no period", async (text) => {
    expect((await find(text)).filter(({ kind }) => kind === "period")).toEqual([]);
  });
});

test("no text is an error", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (text) => {
      expect((await find(text)).length).toBeLessThanOrEqual(20);
    }),
    { seed: 11, numRuns: 500 },
  );
  for (const text of ['"', "a* OR", "NEAR(", "kind:person", "-", "^a", "ё".repeat(200), "''"]) await find(text);
});
