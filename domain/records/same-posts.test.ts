import { expect, test } from "vitest";
import { droppedPosts, samePosts } from "./same-posts";

const post = (role: string, organisation: string | null, from: string) => ({ role, organisation, from });
const minister = post("Minister", "ministry", "2020");
const again = post("Minister", "ministry", "2024");
const envoy = post("Envoy", null, "2022");

test("posts are known again by their words, wherever they stand", () => {
  expect(samePosts([minister, envoy], [envoy, minister])).toEqual([1, 0]);
  expect(samePosts([minister, again], [again, minister])).toEqual([1, 0]);
});

test("a later first sighting is the same post", () => {
  expect(samePosts([minister, envoy], [envoy, { ...minister, from: "2019-05" }])).toEqual([1, 0]);
});

test("reworded in its place it is the same; what stands after all others is new", () => {
  expect(samePosts([minister, envoy], [post("First minister", "ministry", "2020"), envoy])).toEqual([0, 1]);
  expect(samePosts([minister], [minister, envoy])).toEqual([0, undefined]);
});

test("what no wanted post is, is dropped", () => {
  expect(droppedPosts([minister, envoy], [envoy])).toEqual([0]);
  expect(droppedPosts([minister, envoy], [])).toEqual([0, 1]);
  expect(droppedPosts([minister], [post("Adviser", null, "2025")])).toEqual([]);
});
