import { expect, test } from "vitest";
import { differencesOf } from "./differences";

test("what both say is left out, whatever its order; the rest stands under its side", () => {
  const here = { date: ["10 October 2024"], place: ["Astana"], areas: ["Finance", "Energy"], people: [] };
  const there = { date: ["10 October 2024"], place: [], areas: ["Energy", "Health", "Finance"], people: ["Lammy"] };
  expect(differencesOf(here, there)).toEqual([
    { field: "place", here: ["Astana"], there: [] },
    { field: "areas", here: [], there: ["Health"] },
    { field: "people", here: [], there: ["Lammy"] },
  ]);
  expect(differencesOf(here, here)).toEqual([]);
});
