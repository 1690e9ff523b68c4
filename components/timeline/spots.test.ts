import { expect, test } from "vitest";
import { firstInView, neighbour, type Spot } from "./spots";

/** A lane's marks on these days, in order of time. */
const lane = (number: number, ...days: number[]): Spot[] =>
  days.map((day) => ({
    id: `${number}:${day}`,
    lane: number,
    item: { unit: { start: day, end: day } } as Spot["item"],
  }));

const spots = [...lane(0, 10, 20, 40), ...lane(2, 5, 22, 30)];
const at = (id: string) => spots.find((spot) => spot.id === id)!;
const go = (id: string, key: string) => neighbour(spots, at(id), key)?.id;

test("left and right move along the lane in order of time and stop at its ends", () => {
  expect(go("0:10", "ArrowRight")).toBe("0:20");
  expect(go("0:20", "ArrowLeft")).toBe("0:10");
  expect(go("0:40", "ArrowRight")).toBeUndefined();
  expect(go("0:10", "End")).toBe("0:40");
  expect(go("2:30", "Home")).toBe("2:5");
});

test("up and down go to the nearest in time of the next lane that is not empty", () => {
  expect(go("0:20", "ArrowDown")).toBe("2:22");
  expect(go("2:5", "ArrowUp")).toBe("0:10");
  expect(go("0:20", "ArrowUp")).toBeUndefined();
});

test("other keys are left to the page", () => {
  expect(neighbour(spots, at("0:10"), "x")).toBeNull();
});

test("Tab enters at the first mark in view", () => {
  expect(firstInView(spots, { start: 15, end: 60, pixels: 100 })?.id).toBe("0:20");
  expect(firstInView(spots, { start: 100, end: 160, pixels: 100 })?.id).toBe("0:10");
});
