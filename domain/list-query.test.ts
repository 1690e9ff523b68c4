import { describe, expect, it } from "vitest";
import { listHref, nameMatches, readList, tally } from "./list-query";

const KEYS = { state: ["signed", "in-force"], q: null } as const;
const SORTS = ["-date", "title"] as const;
const read = (address: string) => readList(new URLSearchParams(address), KEYS, SORTS);

describe("the address of a list", () => {
  it("is read key by key, with the usual sort where none is named", () => {
    expect(read("state=signed&q=+tax+&sort=title")).toEqual({
      values: { state: "signed", q: "tax" },
      sort: "title",
      problems: [],
    });
    expect(read("")).toEqual({ values: {}, sort: "-date", problems: [] });
  });

  it("names what it does not understand and leaves it out", () => {
    const { values, problems } = read("state=lost&colour=red&q=a&q=b&__proto__=x&sort=size");
    expect(values).toEqual({});
    expect(problems.map(({ param }) => param)).toEqual(["state", "colour", "q", "__proto__", "sort"]);
  });

  it("is written canonically and read back the same", () => {
    const query = { values: { q: "tax & law", state: "signed" }, sort: "title" } as const;
    const href = listHref("/agreements", query, "-date");
    expect(href).toBe("/agreements?q=tax+%26+law&sort=title&state=signed");
    expect(read(href.split("?")[1]!)).toMatchObject(query);
    expect(listHref("/agreements", { values: {}, sort: "-date" }, "-date")).toBe("/agreements");
  });
});

it("finds a name by the beginnings of its words in any script", () => {
  expect(nameMatches("тоқаев", ["Kassym-Jomart Tokayev"])).toBe(true);
  expect(nameMatches("kass tok", ["Kassym-Jomart Tokayev"])).toBe(true);
  expect(nameMatches("cooper", ["Kassym-Jomart Tokayev"])).toBe(false);
});

it("counts a row once under a value it carries twice", () => {
  expect([...tally([["a", "a", "b"], ["a"]], (row) => row)]).toEqual([
    ["a", 2],
    ["b", 1],
  ]);
});
