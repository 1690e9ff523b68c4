import { describe, expect, test } from "vitest";
import { EVERYTHING, only } from "@/domain/filter";
import { hrefOf, readAddress, viewQuery } from "./address";

const read = (text: string) => readAddress(new URLSearchParams(text));

describe("the explorer's address", () => {
  test("names what it does not understand and keeps the rest", () => {
    const { filter, options, problems } = read("country=KZ&colour=red&by=week&unit=participations");
    expect(filter).toEqual(only("country", "KZ"));
    expect(options).toMatchObject({ unit: "participations", by: "auto" });
    expect(problems.map(({ param }) => param)).toEqual(["by", "colour"]);
  });

  test("the page of a list is no mistake", () => {
    expect(read("cursor=abc").problems).toEqual([]);
  });

  test("is one text for one state: keys sorted, defaults left out", () => {
    const { filter, options } = read("unit=meetings&to=2024&sort=date&country=UZ&country=KZ&area=health");
    expect(hrefOf(filter, options)).toBe("/?area=health&country=KZ&country=UZ&sort=date&to=2024");
    expect(hrefOf(EVERYTHING)).toBe("/");
  });

  test("written and read again is the same state", () => {
    const { filter, options } = read("not.area=water&q=a%26b&from=2016-02&show=share&lanes=level&cells=row");
    const again = read(hrefOf(filter, options).slice(2));
    expect(again).toEqual({ filter, options, problems: [] });
  });
});

describe("the query of a view", () => {
  test("holds filter, options and what the view adds, in one order", () => {
    expect(viewQuery(only("country", "KZ"), { unit: "participations" }, { rows: "area", facet: ["b", "a"] })).toBe(
      "country=KZ&facet=a&facet=b&rows=area&unit=participations",
    );
  });
});
