import { expect, test } from "vitest";
import { postsByNearness } from "./post-nearness";

const posts = [
  { role: "Foreign Minister", from: "2025-01", to: "2026-02-26" },
  { role: "Ambassador", from: "2016", to: "2018-05-01" },
  { role: "Deputy Minister", from: "2020-03-01", to: "2022" },
];
const order = (date: string | null) =>
  postsByNearness(posts, date).map(({ post, isAround }) => `${post.role}${isAround ? " around" : ""}`);

test("posts seen around the date come first, then the nearest", () => {
  expect(order("2017")).toEqual(["Ambassador around", "Deputy Minister", "Foreign Minister"]);
  expect(order("2026-03-09")).toEqual(["Foreign Minister around", "Deputy Minister", "Ambassador"]);
  expect(order("2022-11-20/2022-11-21")[0]).toBe("Deputy Minister around");
});

test("without a date the order stays and nothing is around it", () => {
  expect(order(null)).toEqual(["Foreign Minister", "Ambassador", "Deputy Minister"]);
  expect(order("some day")).toEqual(["Foreign Minister", "Ambassador", "Deputy Minister"]);
});
