import { expect, test } from "vitest";
import { actsFollowing } from "./act-sources";

const A = "https://a.example/1";
const B = "https://b.example/2";

test("a page known by another form of its address takes its acts along", () => {
  const acts = [{ source: A }, { source: B }];
  expect(actsFollowing(acts, [A, B], [A, `${B}/full`])).toEqual([{ source: A }, { source: `${B}/full` }]);
});

test("acts without a source get the only one there is", () => {
  expect(actsFollowing([{ source: "" }, {}], [], [A])).toEqual([{ source: A }, { source: A }]);
  expect(actsFollowing([{ source: "" }], [A], [A, B])).toEqual([{ source: "" }]);
});

test("a source that goes takes nothing along: its acts are to be looked at", () => {
  expect(actsFollowing([{ source: B }], [A, B], [A])).toEqual([{ source: B }]);
  expect(actsFollowing([{ source: A }], [A, B], [B, A])).toEqual([{ source: A }]);
});
